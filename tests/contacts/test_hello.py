"""The day to say hello: how it comes, what can be done with it, and what keeps it from coming."""

from datetime import date, timedelta

import pytest

from bot import posting
from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from bot.schedules import RunReport
from cogs.contacts import messages
from cogs.contacts.content import CONTACTS
from cogs.contacts.delivery import LINES
from tests.conftest import CLOSED, World, buttons, labels, said, shown
from tests.contacts.acting import (
    CARD,
    CHANGED,
    HELLO,
    IN_THREE_MONTHS,
    in_berlin,
    kept,
    latest,
    listed,
    only,
    opened,
    until,
)
from tests.core.sending import MESSAGES, SILENT, dm, sent_to
from tests.core.sending import opened as opened_dms

WORDING = CONTACTS.load()
GREETED = {line.text for line in WORDING.greeted}
DAY = timedelta(days=1)


async def reminded(world: World, **typed: str) -> None:
    """Let the day come that was chosen for somebody."""
    await in_berlin(world)
    await kept(world, **typed)
    assert await until(world, IN_THREE_MONTHS) == 1


async def test_the_day_comes_once_by_a_silent_direct_message(world: World) -> None:
    await in_berlin(world)
    await kept(world, name="*Dana* `B`")
    assert await until(world, IN_THREE_MONTHS - DAY) == 0
    # Summer time has begun: nine in Berlin is seven in UTC.
    assert await until(world, IN_THREE_MONTHS, hour=6) == 0
    await world.restart()
    assert await until(world, IN_THREE_MONTHS, hour=7) == 1

    message = latest(world)
    first, *rest = said(message).split("\n\n")
    assert first in {line.text for line in WORDING.hello}
    assert rest[0] == r"**\*Dana\* \`B\`** · LinkedIn"
    assert said(message).count("Hello *Dana* 'B', ") == LINES
    assert said(message).endswith("What you noted\n> Spoke kindly on the phone")
    assert labels(message) == HELLO
    [sent] = sent_to(world, dm(world))
    assert sent["flags"] == SILENT
    assert sent["allowed_mentions"] == {"parse": []}
    assert await until(world, date(2026, 12, 1)) == 0
    assert "The day you had chosen for a hello was 15 Apr 2026." in said(await opened(world))
    assert world.channel.last_message is None


async def test_a_day_that_was_missed_comes_late_and_once(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    assert await until(world, date(2026, 6, 1)) == 1
    assert await until(world, date(2026, 6, 2)) == 0


async def test_the_longest_words_fit_also_when_the_flow_is_ended(world: World) -> None:
    note = ("*\n" * NOTE_LIMIT)[: NOTE_LIMIT - 1]
    await reminded(world, name="*" * NAME_LIMIT, place="*" * PLACE_LIMIT, note=note)
    await world.maya.user.click(latest(world), label="Enough for today")

    message = dm(world).last_message
    assert message is not None
    assert said(message).endswith(CLOSED)
    assert labels(message) == []


async def test_without_a_note_the_lines_stand_alone(world: World) -> None:
    await reminded(world, note="", place="")
    assert latest(world).embeds == []
    assert "**Dana**\n\n" in said(latest(world))
    await world.maya.user.click(latest(world), label="Other lines")
    message = dm(world).last_message
    assert message is not None
    third = [note.text for note in WORDING.notes if note.kind == "hello"][LINES]
    assert third.replace("[name]", "Dana") in said(message)
    assert "I said hello" in labels(message)


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


@pytest.mark.parametrize("typed", ["20 Jan 2026", "20 Jul 2026"])
@pytest.mark.parametrize("undone", [False, True])
async def test_another_day_is_the_one_it_comes_on_unless_it_is_undone(world: World, typed: str, undone: bool) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    form = await world.maya.click(message, label="Another day")
    await world.maya.submit_modal(form, {"words": typed})
    day = (await only(world)).hello_on
    assert day in {date(2026, 1, 20), date(2026, 7, 20)}
    if undone:
        await world.maya.click(message, label="Undo")
        day = IN_THREE_MONTHS
        assert "A reminder to say hello comes <t:1776236400:F>" in said(await opened(world))
    came = [await until(world, at) for at in (date(2026, 1, 20), IN_THREE_MONTHS, date(2026, 7, 20))]

    assert came == [int(at == day) for at in (date(2026, 1, 20), IN_THREE_MONTHS, date(2026, 7, 20))]
    assert await world.bot.services.schedules.export(world.maya.id) == []


async def test_of_a_contact_that_is_gone_nothing_comes(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    await world.maya.click(await opened(world), label="Delete")
    assert await until(world, IN_THREE_MONTHS) == 0

    assert opened_dms(world) == 0
    assert await world.bot.services.schedules.export(world.maya.id) == []


async def test_another_zone_moves_it(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    change = await world.bot.services.members.set_zone(world.maya.id, "Pacific/Auckland", world.clock())
    assert change is not None
    assert "A reminder to say hello comes <t:1776200400:F>" in said(await opened(world))
    assert await until(world, IN_THREE_MONTHS - DAY, hour=20) == 0
    assert await until(world, IN_THREE_MONTHS - DAY, hour=21) == 1


async def test_closed_direct_messages_are_told_of_on_the_card_and_another_day_tries_again(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(days=100)
    assert await world.bot.run_due() == RunReport(paused=1)
    message = await opened(world)
    assert f"The message for 15 Apr 2026 didn't arrive: {posting.FINAL[50007]}." in said(message)
    assert buttons(message) == [each for each in CARD if each != "No reminder"]
    assert "hello on" not in said(await listed(world))

    form = await world.maya.click(message, label="Another day")
    await world.maya.submit_modal(form, {"words": "28 Apr 2026"})
    assert "didn't arrive" not in said(message)
    assert await until(world, date(2026, 4, 28)) == 1


async def test_what_may_pass_is_tried_again_in_the_same_words(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=40003, times=2)
    world.clock.advance(days=100)
    runs = [await world.bot.run_due() for _ in range(4)]
    assert [(run.posted, run.left) for run in runs] == [(0, 1), (0, 1), (1, 0), (0, 0)]
    sent = sent_to(world, dm(world))

    assert len(sent) == 3
    assert len({each["content"] for each in sent}) == len({each["nonce"] for each in sent}) == 1
    assert await world.bot.services.schedules.export(world.maya.id) == []
