"""Proves: whatever a second member presses, chooses, submits or calls with the first one's ids reaches nothing of hers.

What there is to press is found by walking all of it as the first one, so that a new button is walked, too.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, repeat
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord import ChannelHandle, ResponseMessage

from bot.errors import UserError
from bot.pressing import Handled, Pressed
from bot.routes import Route
from bot.sealing.columns import SEALED
from bot.text import as_typed
from bot.ui import Interaction, answer
from tests import forge
from tests.attacks.rendering import meaning_something
from tests.attacks.seeding import MARK, MORE, NASTY, ROWS, UNCLEAN, Rows, nasty
from tests.attacks.walking import Hand, Part, commands, walk
from tests.conftest import World, replies, shown
from tests.core.test_safety_of_forms import ROWS as SHAPED
from tests.listening import Listening

#: options of a select whose values are no rows, such as countries, that are tried
FEW = 3

#: a text that a time, a day, a number and any form can do something with
WORDS = repeat("9:30")
#: what the first one types
TYPED = tuple(signs.format(f"{MARK}typed") for signs in (*NASTY, *UNCLEAN))


@pytest.fixture
def rows(world: World) -> Iterator[Rows]:
    """Maya's."""
    rows = Rows(world, world.maya.id)
    yield rows
    rows.close()


@contextmanager
def untouched(world: World, rows: Rows, what: str) -> Iterator[None]:
    """Hold a use of something by the second member to leaving the first one's rows, and to saying none of her words."""
    before, written, sent = rows.all(), rows.written, len(world.env.http_requests)
    yield
    told = json.dumps([request.json for request in world.env.http_requests[sent:]]).casefold()
    assert MARK not in told, f"{what}: {told[max(0, told.index(MARK) - 200) :][:400]}"
    if rows.written != written:
        after = rows.all()
        assert [table for table, kept in before.items() if after[table] != kept] == [], what


def test_there_is_a_word_of_hers_in_each_column_of_words() -> None:
    """The columns are those that are sealed."""
    told = {(table, name) for table, row in (*ROWS.items(), *MORE) for name, value in row.items() if MARK in str(value)}
    assert {(table, column) for table, names in SEALED.items() for column in names} <= told


async def test_there_is_a_row_of_hers_in_each_table(rows: Rows) -> None:
    rows.put()
    assert [table for table, kept in rows.all().items() if not kept] == []


async def test_no_part_of_any_message_reaches_the_rows_of_another(
    world: World, rows: Rows, overheard: Listening
) -> None:
    await world.bot.services.pictures.close()  # none is looked at, and each would take half a second
    under = shown(await world.tomas.slash(world.channel, "help"))
    tomas = Hand(world.tomas, world.channel, WORDS)
    reached: set[str] = set()
    async for part in walk(world, rows, Hand(world.maya, world.channel, cycle(TYPED))):
        assert MARK not in part.custom_id
        reached.add(part.route)
        for value in values_of(part):
            with untouched(world, rows, f"{part.custom_id} {value}"):
                await tomas.use(part, value, under)
    for handled in world.bot.handled.values():
        for part in parts_by_hand(under, handled) if handled.route.name not in reached else ():
            with untouched(world, rows, part.custom_id):
                await tomas.use(part, "1", under)

    assert len(reached) > len(world.bot.handled) / 2
    only_refusals(world, overheard)
    shown_as_typed(world)


async def test_no_command_reaches_the_rows_of_another(world: World, rows: Rows, overheard: Listening) -> None:
    await world.bot.services.pictures.close()
    rows.put()
    seen = await world.maya.send(world.channel, f"{MARK}said in a channel")
    for typed in ("1", "id-1", "zq", ""):
        for command in commands(world):
            with untouched(world, rows, f"{command.qualified_name} {typed}"):
                given = options_with(command, typed, world.channel)
                result = await forge.call(world.tomas, world.channel, command.qualified_name, **given)
                await Hand(world.tomas, world.channel, WORDS).submit(result)
    for command, option in offering(world):
        for typed in ("", "zq", "1"):
            offered = await forge.complete(world.tomas, world.channel, command, option, typed)
            assert MARK not in json.dumps(offered), (command, option)
    for menu in world.bot.tree.get_commands(type=discord.AppCommandType.message):
        with untouched(world, rows, menu.name):
            await world.tomas.context_menu(world.channel, menu.name, seen)
    only_refusals(world, overheard)


async def test_what_reached_them_would_be_found(world: World, rows: Rows) -> None:
    """The proof that all of the above would notice."""
    rows.put()

    async def told(interaction: Interaction, _row: int, _detail: str | None) -> None:
        [entry, *_] = await world.bot.services.rejections.older(world.maya.id, 10)
        await answer(interaction, f"It was {entry.company}.")

    async def deletes(interaction: Interaction, row: int, _detail: str | None) -> None:
        await world.bot.services.wins.remove(world.maya.id, row, world.clock())
        await answer(interaction, "It is gone.")

    under = shown(await world.tomas.slash(world.channel, "help"))
    for name, press in {"leaks:tells": told, "leaks:deletes": deletes}.items():
        world.bot.add_route(Route(name, "Leak"), press)
        with pytest.raises(AssertionError, match=name), untouched(world, rows, name):
            await forge.press(world.tomas, under, f"{name}:1")
    world.env.http_requests.clear()


def shown_as_typed(world: World) -> None:
    """See that her words, full of signs, pinged nobody and were shown to her as she typed them."""
    typed = {nasty(word) for word in re.findall(rf"{MARK}[a-z]+", json.dumps([*ROWS.values(), *MORE]))} | {
        f"{MARK}typed"
    }
    said = [message for _, message, _ in replies(world.env)]
    assert [each for message in said for each in meaning_something(message, typed)] == []
    assert [each for each in said if each.get("allowed_mentions", {"parse": []}) != {"parse": []}] == []
    seen = json.dumps(said)
    assert re.findall(r"\\u0000|\\ud[89ab]..(?!\\ud[c-f])", seen) == []
    assert len([word for word in typed if json.dumps(as_typed(word))[1:-1] in seen]) > 20


def only_refusals(world: World, overheard: Listening) -> None:
    """See that whatever was refused was refused in words: no fault of ours, and nothing of it in the log."""
    causes = [error.__cause__ or error for error in world.env.errors]
    assert [each for each in causes if not isinstance(each, (UserError, app_commands.AppCommandError))] == []
    assert [line for line in overheard.lines if "failed" in line or "Traceback" in line] == []


def parts_by_hand(message: ResponseMessage, handled: Handled) -> Iterator[Part]:
    """Yield what a route that no message showed could look like, were it typed by hand."""
    kind = discord.ComponentType.button if isinstance(handled, Pressed) else discord.ComponentType.string_select
    name = handled.route.name
    for rest in ("1", SHAPED.get(name, "1:1")):
        yield Part(message, f"{name}:{rest}", kind=kind.value)


def options_with(
    command: app_commands.Command[Any, ..., Any], typed: str, channel: ChannelHandle
) -> dict[str, forge.Option]:
    """Return something for each option, the ids of the first member's rows where an option takes any text."""
    given: dict[str, forge.Option] = {}
    for each in command.parameters:
        if each.type is discord.AppCommandOptionType.integer:
            given[each.name] = 1
        elif each.type is discord.AppCommandOptionType.channel:
            given[each.name] = channel
        elif each.required or each.autocomplete:
            given[each.name] = each.choices[0].value if each.choices else typed
    return given


def offering(world: World) -> list[tuple[str, str]]:
    """Return each option that is completed while it is typed."""
    return [(each.qualified_name, one.name) for each in commands(world) for one in each.parameters if one.autocomplete]


def values_of(part: Part) -> Sequence[str | None]:
    """Return what to choose of a select: its rows, of other options a few, and a row that was not among them."""
    if part.kind == discord.ComponentType.button.value:
        return (None,)
    named = [value for value in part.options if re.search(r"\d", value)]
    return [*named, *[value for value in part.options if value not in named][:FEW], "1"]
