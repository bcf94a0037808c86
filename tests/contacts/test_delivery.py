"""How the day to say hello comes, what moves it, and what keeps it from coming."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from simcord import ResponseMessage

from bot import posting
from bot.coming import coming
from bot.schedules import Quiet, RunReport
from cogs.contacts import messages
from cogs.contacts.content import CONTACTS
from cogs.contacts.delivery import LINES
from tests.conftest import World, buttons, labels, said, shown
from tests.contacts.acting import (
    CARD,
    HELLO,
    IN_THREE_MONTHS,
    in_berlin,
    kept,
    latest,
    listed,
    opened,
    pressed,
    until,
)
from tests.contacts.acting import messages as messages_to_maya
from tests.core.sending import MESSAGES, SILENT, dm, sent_to

WORDING = CONTACTS.load()
DAY = timedelta(days=1)
#: the day, a quarter of an hour before a hello is due in Berlin
BEFORE_NINE = datetime(2026, 4, 15, 6, 45, tzinfo=UTC)


async def choose_day(world: World, message: ResponseMessage, day: str) -> None:
    form = await world.maya.click(message, label="Another day")
    await world.maya.submit_modal(form, {"words": day})


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


async def test_another_day_is_the_one_it_comes_on_unless_it_is_undone(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    await choose_day(world, message, "20 Jan 2026")
    assert "A reminder to say hello comes <t:1768896000:F>" in said(message)
    await world.bot.services.members.set_quiet(world.maya.id, Quiet(22 * 60, 11 * 60), world.clock())
    assert "A reminder to say hello comes <t:1768903200:F>" in said(await opened(world)), "when it will really come"
    await world.bot.services.members.set_quiet(world.maya.id, None, world.clock())
    await world.maya.click(message, label="Undo")
    assert "A reminder to say hello comes <t:1776236400:F>" in said(await opened(world))
    assert await until(world, date(2026, 1, 20)) == 0

    await choose_day(world, await opened(world), "20 Jul 2026")
    [shown_] = await coming(world.bot.services, world.maya.id)
    assert shown_.at == datetime(2026, 7, 20, 7, tzinfo=UTC)
    came = [await until(world, day) for day in (IN_THREE_MONTHS, date(2026, 7, 20), date(2026, 7, 21))]
    assert came == [0, 1, 0]
    assert await world.bot.services.schedules.export(world.maya.id) == []


async def test_a_deletion_is_undone_also_after_the_time_of_its_reminder(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await in_berlin(world)
    await kept(world)
    await kept(world, name="Sam")
    world.clock.now = BEFORE_NINE + timedelta(minutes=13)
    cards = [await opened(world)]
    await world.maya.click(cards[0], label="Delete")
    assert said(cards[0]).startswith("Sam is deleted from your list. No reminder about them will come.\n\n-# You can")
    assert buttons(cards[0]) == ["All contacts", "Enough for today", "Undo"]
    cards.append(await opened(world))
    await world.maya.click(cards[1], label="Delete")
    nobody = shown(await world.maya.click(cards[1], label="All contacts"))
    assert said(nobody) == messages.NOBODY
    assert said(await pressed(world, "contacts:delete:1", nobody)) == messages.GONE

    world.clock.advance(minutes=9)
    await world.restart()
    assert (await world.bot.run_due()).held == 2
    undone = await world.maya.click(cards[1], label="Undo")
    assert f"comes <t:{int(world.clock().timestamp())}:F>" in said(await opened(world))
    world.clock.advance(minutes=1)
    assert (await world.bot.run_due()).posted == 1
    # Deleted and brought back once more, it comes no second time, and Sam's not at all.
    await world.maya.click(shown(undone), label="Delete it again")
    assert await until(world, IN_THREE_MONTHS) == 0
    assert [said(each).count("**Dana**") for each in messages_to_maya(world)] == [1]
    assert await world.bot.services.schedules.export(world.maya.id) == []
    assert [record for record in caplog.records if record.name.startswith("bot.") and record.levelname != "INFO"] == []


async def test_a_day_that_was_moved_is_moved_back_after_its_time(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    world.clock.now = BEFORE_NINE + timedelta(minutes=13)
    message = await opened(world)
    await choose_day(world, message, "20 Jul 2026")
    world.clock.advance(minutes=5)
    await world.bot.run_due()
    await world.maya.click(message, label="Undo")
    world.clock.advance(minutes=1)
    await world.bot.run_due()
    assert len(messages_to_maya(world)) == 1


async def test_a_day_that_is_chosen_while_another_goes_out_comes_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await in_berlin(world)
    await kept(world)
    message = await opened(world)
    post = posting.post

    async def slow_post(*channel: Any, **parts: Any) -> None:
        await post(*channel, **parts)
        await choose_day(world, message, "20 Jul 2026")

    monkeypatch.setattr(posting, "post", slow_post)
    world.clock.now = BEFORE_NINE + timedelta(minutes=15)
    await world.bot.run_due()
    monkeypatch.undo()
    assert "A reminder to say hello comes <t:1784530800:F>" in said(message)
    assert said(await opened(world)).split("comes")[1] == said(message).split("comes")[1]
    assert await until(world, date(2026, 7, 20)) == 1


async def test_closed_direct_messages_are_told_of_on_the_card_and_another_day_tries_again(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(days=100)
    assert await world.bot.run_due() == RunReport(paused=1)
    message = await opened(world)
    assert f"The message for 15 Apr 2026 didn't arrive: {posting.FINAL[50007]}." in said(message)
    assert buttons(message) == CARD, "the day can be taken away"
    assert "hello on" not in said(await listed(world))

    await choose_day(world, message, "28 Apr 2026")
    assert "didn't arrive" not in said(message)
    assert await until(world, date(2026, 4, 28)) == 1


async def test_what_may_pass_is_tried_again_in_the_same_words(world: World) -> None:
    await in_berlin(world)
    await kept(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=40003, times=2)
    world.clock.advance(days=100)
    runs = []
    for wait in (15, 30, 60, 0):
        runs.append(await world.bot.run_due())
        world.clock.advance(seconds=wait)
    assert [(run.posted, run.left) for run in runs] == [(0, 1), (0, 1), (1, 0), (0, 0)]
    sent = sent_to(world, dm(world))

    assert len(sent) == 3
    assert len({each["content"] for each in sent}) == len({each["nonce"] for each in sent}) == 1
    assert await world.bot.services.schedules.export(world.maya.id) == []


async def test_without_a_zone_any_more_it_waits_until_one_is_told(world: World) -> None:
    change = await world.bot.services.members.set_zone(world.maya.id, "Europe/Berlin", world.clock())
    await kept(world)
    await world.bot.services.undo.undo(world.maya.id, change or 0, world.clock())
    assert [await until(world, day) for day in (IN_THREE_MONTHS, IN_THREE_MONTHS + DAY)] == [0, 0]
    await in_berlin(world)
    assert await until(world, IN_THREE_MONTHS + DAY, hour=13) == 1
