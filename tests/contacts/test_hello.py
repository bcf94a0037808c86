"""What can be done with a hello that came, and with its day."""

from datetime import date

from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from cogs.contacts import messages
from cogs.contacts.content import CONTACTS
from cogs.contacts.rules import NOTES_SHOWN
from tests.conftest import CLOSED, World, buttons, labels, said, shown
from tests.contacts.acting import (
    CHANGED,
    IN_THREE_MONTHS,
    in_berlin,
    kept,
    latest,
    only,
    opened,
    until,
)
from tests.core.sending import dm

WORDING = CONTACTS.load()
GREETED = {line.text for line in WORDING.greeted}


async def reminded(world: World, **typed: str) -> None:
    """Let the day come that was chosen for somebody."""
    await in_berlin(world)
    await kept(world, **typed)
    assert await until(world, IN_THREE_MONTHS) == 1


async def test_the_longest_words_fit_also_when_the_flow_is_ended(world: World) -> None:
    note = ("*\n" * NOTE_LIMIT)[: NOTE_LIMIT - 1]
    await reminded(world, name="*" * NAME_LIMIT, place="*" * PLACE_LIMIT, note=note)
    await world.maya.user.click(latest(world), label="Enough for today")

    message = dm(world).last_message
    assert message is not None
    assert said(message).endswith(CLOSED)
    assert labels(message) == []


async def test_without_a_note_the_lines_stand_alone_and_each_time_they_are_others(world: World) -> None:
    texts = [note.text.replace("[name]", "Dana") for note in WORDING.notes if note.kind == "hello"]
    await reminded(world, note="", place="")
    assert latest(world).embeds == []
    first = said(latest(world))
    assert "**Dana**\n\n" in first
    await world.maya.user.click(latest(world), label="Other lines")
    message = dm(world).last_message
    assert message is not None
    others = {text for text in texts if text in said(message)}
    assert len(others) == NOTES_SHOWN
    assert not [text for text in others if text in first]

    for label in ("I said hello", "Again in three months"):
        message = dm(world).last_message
        assert message is not None
        await world.maya.user.click(message, label=label)
    assert await until(world, date(2026, 7, 15)) == 1
    assert not [text for text in texts if text in first and text in said(latest(world))]


async def test_a_hello_that_was_said_asks_for_the_next_time(world: World) -> None:
    await reminded(world)
    await world.restart()
    await world.maya.user.click(latest(world), label="I said hello")
    message = dm(world).last_message
    assert message is not None
    assert said(message).split("\n\n")[0] in GREETED
    assert "-# Noted: you said hello to Dana. You can undo it until" in said(message)
    assert labels(message) == [
        "Again in three months",
        "Not again",
        "Look at this contact",
        "Enough for today",
        "Undo",
    ]
    assert (await only(world)).greeted_at == world.clock()
    assert (await only(world)).hello_on is None

    await world.restart()
    again = await world.maya.user.click(message, label="Again in three months")
    assert "A reminder to say hello comes <t:1784098800:F>" in said(again)
    assert "You last said hello <t:1776254400:D>." in said(again)
    assert buttons(again) == CHANGED
    twice = await world.maya.user.click(message, label="Again in three months")
    assert said(twice).startswith(messages.SAME_DAY)
    assert await until(world, date(2026, 7, 15)) == 1


async def test_a_hello_counts_once_and_leaves_a_day_to_come_as_it_is(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    await world.maya.click(message, label="I said hello")
    assert "The day that is set, 15 Apr 2026, stays as it is." in said(message)
    card = await opened(world)
    again = await world.maya.click(card, label="I said hello")
    assert said(again) == messages.SAID_ALREADY
    assert "Undo" not in buttons(again)
    await world.maya.click(message, label="Undo")
    assert (await only(world)).greeted_at is None
    assert await until(world, IN_THREE_MONTHS) == 1


async def test_not_again_and_no_more_take_the_day_away_and_undo_brings_it_back(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    await world.maya.click(message, label="No reminder")
    assert said(message).startswith(f"{messages.NO_DAY}\n\n-# You can undo it")
    assert "Choose a day" in buttons(message)
    again = await world.maya.click(await opened(world), label="I said hello")
    none = await world.maya.click(shown(again), label="Not again")
    assert said(none) == messages.NO_DAY
    assert buttons(none) == ["Look at this contact", "Enough for today"]
    await world.maya.click(shown(again), label="Undo")
    await world.maya.click(message, label="Undo")
    assert "A reminder to say hello comes <t:1776236400:F>" in said(await opened(world))
    assert await until(world, IN_THREE_MONTHS) == 1

    await world.maya.user.click(latest(world), label="No more about this one")
    assert (await only(world)).hello_on is None
    assert await until(world, date(2026, 12, 1)) == 0


async def test_in_a_month_moves_it_and_undone_it_does_not_come(world: World) -> None:
    await reminded(world)
    await world.restart()
    await world.maya.user.click(latest(world), label="In a month")
    message = dm(world).last_message
    assert message is not None
    assert "A reminder to say hello comes <t:1778828400:F>" in said(message)
    assert (await only(world)).hello_on == date(2026, 5, 15)
    assert await until(world, date(2026, 5, 15)) == 1

    await world.maya.user.click(latest(world), label="In a month")
    moved = dm(world).last_message
    assert moved is not None
    await world.maya.user.click(moved, label="Undo")
    assert (await only(world)).hello_on == date(2026, 5, 15)
    assert "was 15 May 2026" in said(await opened(world))
    assert await until(world, date(2026, 12, 1)) == 0
