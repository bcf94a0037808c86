"""/help and /support, as a member uses them."""

import re

import pytest
from discord import app_commands

from bot.helplines import HELPLINES
from bot.safety import people, stopped
from cogs.support.messages import SEALED
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.welcome.acting import rows

#: /help itself, and what is done with a nudge, which the list of them does too
NOT_IN_HELP = {"help", "nudges remove"}


async def test_help_says_what_it_is_who_sees_it_and_what_it_is_not(world: World) -> None:
    result = await world.maya.slash(world.channel, "help")

    assert "no therapist" in said(result)
    assert SEALED in said(result), "the suite runs with a key"
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


async def test_support_shows_the_country_of_the_settings_first_and_another_if_asked(world: World) -> None:
    await world.bot.services.members.set_country(world.maya.id, "NZ", world.clock())
    own = said(await world.maya.slash(world.channel, "support"))
    other = said(await world.maya.slash(world.channel, "support", country="GB"))

    assert "In danger right now · New Zealand\nCall 111" in own
    assert "1737" in own
    assert "1737" not in other
    assert "116 123" in other
    for text in (own, other):
        assert "https://findahelpline.com" in text
        assert "Nobody watches this" in text


async def test_support_answers_also_where_the_country_can_not_be_read(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async with world.bot.services.database.transaction() as connection:
        await connection.execute("drop table members")
    result = await world.maya.slash(world.channel, "support")

    assert "https://findahelpline.com" in said(result)
    assert f"the country of user {world.maya.id} could not be read" in caplog.text


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
    stranger = world.guild.add_member(world.env.create_stranger("sol"))
    before = rows(world.settings.database_path)
    await stranger.slash(world.channel, "support", country="GB")
    await stranger.slash(world.channel, "help")
    await world.env.settle()

    assert rows(world.settings.database_path) == before


async def test_a_country_is_chosen_without_typing_and_nothing_of_it_is_kept(world: World) -> None:
    result = await world.maya.slash(world.channel, "support")
    assert labels(result) == ["Your country, A to K", "Your country, M to U"]
    await world.restart()
    await world.maya.select(shown(result), ["NZ"], custom_id="support:country:0:1")

    assert "In danger right now · New Zealand" in said(result)
    assert await world.bot.services.members.country(world.maya.id) is None
    forged = await forge.choose(world.maya, shown(result), "support:country:0:0", "XX")
    assert "112 in much of Europe" in said(forged)


def test_every_country_fits_an_embed_with_whatever_is_said_first() -> None:
    helplines = HELPLINES.load()
    for country in (None, *helplines.countries):
        for reply in (stopped(helplines, country and country.id, in_chat=True), people(helplines, country)):
            [embed] = reply.embeds
            assert len(embed) <= 6000
            assert len(embed.fields) <= 25
            assert all(len(field.name or "") <= 256 and 0 < len(field.value or "") <= 1024 for field in embed.fields)
