"""Danger, wherever a member types words: helplines are all that comes, and nothing of it is used, kept or logged.

Which options and message commands there are is read from the command tree, so that a new one is held to this, too.
"""

import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing

import discord
import pytest
from discord import app_commands
from simcord import InteractionResult

from bot.forms import FORM_LOST, BaseModal
from tests import forge
from tests.conftest import World, said
from tests.core.danger import DANGER, TELLING, TITLE, Watch, rows

IDIOMS = (
    "This search is killing me",
    "I killed the interview",
    "I'm dying to hear back, shoot me an email",
    "I could kill for a coffee; this deadline is murder",
)

Write = Callable[[World, Callable[[], None]], Awaitable[InteractionResult]]


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Hold every test here to it: what was typed is in no log, at any level."""
    with caplog.at_level(logging.INFO):
        yield
    assert TELLING not in caplog.text


# --- commands


def texts(world: World) -> list[tuple[str, str]]:
    """Return the options of every command in which a member can type what they like."""
    free = discord.AppCommandOptionType.string
    return [
        (command.qualified_name, parameter.name)
        for command in world.bot.tree.walk_commands()
        if isinstance(command, app_commands.Command)
        for parameter in command.parameters
        if parameter.type is free and not parameter.choices
    ]


async def test_in_each_option_of_each_command_it_is_answered_with_helplines_alone(world: World) -> None:
    options = texts(world)
    assert {("rejected", "company"), ("win", "what"), ("progress", "search"), ("nudges add", "time")} < set(options)
    assert len(options) >= 10
    await world.maya.slash(world.channel, "help")
    for command, option in options:
        watch = Watch(world)
        watch.only_helplines(await forge.call(world.robin, world.channel, command, **{option: DANGER}))


async def test_the_helplines_are_those_of_the_members_country(world: World) -> None:
    await world.bot.services.members.set_country(world.maya.id, "NZ", world.clock())
    own = Watch(world).only_helplines(await world.maya.slash(world.channel, "win", what=DANGER))
    unknown = Watch(world).only_helplines(await world.tomas.slash(world.channel, "win", what=DANGER))

    assert "In danger right now · New Zealand\nCall 111" in own
    assert "1737" in own
    assert "112 in much of Europe" in unknown
    for text in (own, unknown):
        assert "https://findahelpline.com" in text
        assert "nobody was told, and I keep nothing of what you wrote" in text
        assert "If I read you wrong" in text


async def test_in_the_bots_own_dm_they_stay_to_be_read_again(world: World) -> None:
    watch = Watch(world)
    shown = watch.only_helplines(await world.maya.user.slash("win", what=DANGER), private=False)

    assert "https://findahelpline.com" in shown


async def test_what_is_typed_while_a_list_is_offered_is_not_answered_yet(world: World) -> None:
    before = rows(world)

    assert await world.maya.autocomplete(world.channel, "support", "country", DANGER) == []
    assert await world.maya.autocomplete(world.channel, "reframe", "entry", DANGER) == []
    assert rows(world) == before


async def test_ones_own_message_is_read_and_nobody_elses(world: World) -> None:
    menus = world.bot.tree.get_commands(type=discord.AppCommandType.message)
    assert [menu.name for menu in menus] == ["Reframe this privately"]
    mine = await world.maya.send(world.channel, DANGER)
    theirs = await world.tomas.send(world.channel, DANGER)
    for menu in menus:
        Watch(world).only_helplines(await world.maya.context_menu(world.channel, menu.name, mine))
        refused = await world.maya.context_menu(world.channel, menu.name, theirs)
        assert TITLE not in said(refused)
        assert TELLING not in said(refused)
    assert len(world.env.errors) == len(menus)


# --- forms


@pytest.mark.parametrize("field", ["company", "role", "thought"])
async def test_no_field_of_a_form_is_passed_over(world: World, field: str) -> None:
    form = await world.maya.slash(world.channel, "rejected")
    typed = {"stage": ["interview"], "company": "Acme", "role": "baker", "thought": "Again", field: DANGER}
    shown = Watch(world).only_helplines(await world.maya.submit_modal(form, typed))

    assert "https://findahelpline.com" in shown


async def test_a_form_left_open_over_a_restart_gives_helplines_and_not_the_words_back(world: World) -> None:
    await world.bot.services.members.set_country(world.maya.id, "GB", world.clock())
    form = await world.maya.slash(world.channel, "rejected")
    assert form.modal is not None
    await world.restart()
    BaseModal.open_forms.clear()
    typed = {"company": "Acme", "role": "baker", "thought": DANGER}
    text = Watch(world).only_helplines(await forge.submit(world.maya, world.channel, form.modal["custom_id"], typed))
    assert "116 123" in text
    lost = await forge.submit(world.maya, world.channel, form.modal["custom_id"], typed | {"thought": IDIOMS[0]})
    assert FORM_LOST in said(lost)
    assert IDIOMS[0] in said(lost)


# --- what sounds alike


async def test_idioms_of_a_search_go_through_in_the_same_places(world: World) -> None:
    for words in IDIOMS:
        assert TITLE not in said(await world.maya.slash(world.channel, "win", what=words))
        form = await world.maya.slash(world.channel, "rejected")
        assert TITLE not in said(await world.maya.submit_modal(form, {"stage": ["interview"], "thought": words}))
    kept = [win.words for win in await world.bot.services.wins.export(world.maya.id)]
    thoughts = [entry.thought for entry in await world.bot.services.rejections.export(world.maya.id)]
    assert kept == thoughts == list(IDIOMS)


# --- when something fails


async def in_a_command(world: World, break_it: Callable[[], None]) -> InteractionResult:
    break_it()
    return await world.maya.slash(world.channel, "win", what=DANGER)


async def in_a_form(world: World, break_it: Callable[[], None]) -> InteractionResult:
    form = await world.maya.slash(world.channel, "rejected")
    break_it()
    return await world.maya.submit_modal(form, {"stage": ["interview"], "thought": DANGER})


async def in_a_lost_form(world: World, break_it: Callable[[], None]) -> InteractionResult:
    break_it()
    return await forge.submit(world.maya, world.channel, "form:gone", {"thought": DANGER})


everywhere = pytest.mark.parametrize("write", [in_a_command, in_a_form, in_a_lost_form])


@everywhere
async def test_helplines_come_also_where_the_country_can_not_be_read(
    world: World, write: Write, caplog: pytest.LogCaptureFixture
) -> None:
    await world.bot.services.members.set_country(world.maya.id, "GB", world.clock())

    def drop() -> None:
        with closing(sqlite3.connect(world.settings.database_path)) as connection, connection:
            connection.execute("drop table members")

    text = said(await write(world, drop))

    assert TITLE in text
    assert "https://findahelpline.com" in text
    assert "116 123" not in text
    assert f"the country of user {world.maya.id} could not be read" in caplog.text


@everywhere
async def test_helplines_are_sent_once_more_where_discord_did_not_take_them(world: World, write: Write) -> None:
    text = said(await write(world, lambda: world.env.inject_error("POST", "/interactions/*", status=500, times=1)))

    assert TITLE in text
    assert await world.bot.services.rejections.export(world.maya.id) == []


@everywhere
async def test_where_they_can_not_be_sent_that_is_logged_and_nothing_else_done(
    world: World, write: Write, caplog: pytest.LogCaptureFixture
) -> None:
    await write(world, lambda: world.env.inject_error("POST", "/interactions/*", status=404, code=10062, times=None))

    assert "could not be shown helplines" in caplog.text
    assert await world.bot.services.wins.export(world.maya.id) == []
    assert await world.bot.services.rejections.export(world.maya.id) == []
