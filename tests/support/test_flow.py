"""/help and /support, as a member uses them."""

import re
import sqlite3

import pytest
from discord import app_commands

from cogs.support.content import HELPLINES
from cogs.support.messages import support
from tests.conftest import World, said

#: /help itself, and what is done with a nudge once there is one
NOT_IN_HELP = {"help", "nudges list", "nudges remove"}


async def test_help_says_what_it_is_who_sees_it_and_what_it_is_not(world: World) -> None:
    result = await world.maya.slash(world.channel, "help")

    assert "no therapist" in said(result)
    assert "Only you" in said(result)
    assert "`/support`" in said(result)
    assert result.ephemeral


async def test_help_names_every_command_of_members_but_those_left_out(world: World) -> None:
    text = said(await world.maya.slash(world.channel, "help"))
    commands = [each for each in world.bot.tree.walk_commands() if isinstance(each, app_commands.Command)]
    of_members = {each.qualified_name for each in commands if not each.qualified_name.startswith("admin ")}

    assert {name for name in of_members if f"`/{name}`" not in text} == NOT_IN_HELP
    assert set(re.findall(r"`/([a-z ]+)`", text)) <= of_members


async def test_support_without_a_country_names_where_every_country_is_listed(world: World) -> None:
    result = await world.maya.slash(world.channel, "support")

    assert "https://findahelpline.com" in said(result)
    assert "112" in said(result)
    assert result.ephemeral


@pytest.mark.parametrize("typed", ["GB", "gb", "United Kingdom"])
async def test_support_by_country_shows_its_lines_and_when_they_were_checked(world: World, typed: str) -> None:
    result = await world.maya.slash(world.channel, "support", country=typed)

    assert "116 123" in said(result)
    assert f"last checked {HELPLINES.load().last_checked:%d %B %Y}" in said(result)


async def test_an_unknown_country_still_gets_a_way_to_help(world: World) -> None:
    result = await world.maya.slash(world.channel, "support", country="Narnia")

    assert "findahelpline.com" in said(result)
    assert "emergency number" in said(result)
    assert len(world.env.errors) == 1


async def test_countries_are_offered_by_name_and_code(world: World) -> None:
    by_name = await world.maya.autocomplete(world.channel, "support", "country", "new z")
    by_code = await world.maya.autocomplete(world.channel, "support", "country", "nz")
    every = await world.maya.autocomplete(world.channel, "support", "country", "")

    assert by_name == by_code == [{"name": "New Zealand", "value": "NZ"}]
    assert len(every) <= 25


async def test_nothing_is_stored(world: World) -> None:
    await world.maya.slash(world.channel, "support", country="GB")
    await world.maya.slash(world.channel, "help")
    await world.env.settle()

    with sqlite3.connect(world.settings.database_path) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        counts = {name: connection.execute(f"select count(*) from {name}").fetchone()[0] for name in tables}  # noqa: S608
    connection.close()
    assert {name for name, count in counts.items() if count} == {"alembic_version"}


async def test_words_written_to_the_bot_get_one_honest_line_a_burst(world: World) -> None:
    for _ in range(20):
        await world.maya.send_dm("I'm useless, I got rejected again")
    heard = [message for message in world.maya.user.dm_channel.history() if message.author.bot]

    [only] = heard
    assert "`/support`" in said(only)
    assert "https://findahelpline.com" in said(only)
    assert "only understand commands so far" in said(only)
    world.clock.advance(seconds=30)
    await world.maya.send_dm("thanks")
    assert len([message for message in world.maya.user.dm_channel.history() if message.author.bot]) == 2


def test_every_country_fits_an_embed() -> None:
    helplines = HELPLINES.load()
    for country in helplines.countries:
        assert len(support(country, helplines.default, helplines.last_checked)) <= 6000
