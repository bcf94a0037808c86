"""What comes when looking in, what it shows on a locked phone, and what keeps it from coming or joins it."""

import sqlite3
from datetime import date, datetime

import pytest

from bot.coming import coming
from bot.rejections import Stage
from bot.schedules import Kind
from bot.wins import WinKind
from cogs.care import messages
from cogs.care.rules import Ended, Moment
from tests.care.acting import (
    LAST,
    NEXT_DAY,
    THIRD_DAY,
    WEEK,
    agreed,
    came,
    in_berlin,
    on,
    put,
    standing,
    text_of,
    texts,
)
from tests.conftest import CLOSED, World, labels, said
from tests.core.sending import MESSAGES, dm, sent_to


async def set_for(world: World, stage: Stage, *days: tuple[Kind, date]) -> int:
    """Give Maya an entry about which she is looked in on, without the way there."""
    entry = await put(world, stage)
    for kind, day in days:
        at = kind, entry.id, day, 600, "Europe/Berlin", world.clock()
        await world.bot.services.schedules.remind(world.maya.id, *at)
    return entry.id


async def test_each_day_comes_once_in_words_and_with_buttons_that_fit_it(world: World) -> None:
    await in_berlin(world)
    await agreed(world, "final_round")
    assert await on(world, NEXT_DAY, 8) == 0
    await world.restart()
    assert [await on(world, day, 9) for day in (NEXT_DAY, THIRD_DAY, WEEK, date(2026, 3, 1))] == [1, 1, 1, 0]
    day, days, week = came(world)
    assert text_of(day) in texts(Moment.DAY, Ended.FINAL)
    assert text_of(days) in texts(Moment.DAYS, Ended.FINAL)
    assert text_of(week) in texts(Moment.WEEK, Ended.FINAL)
    assert labels(day) == ["Check in", "Something kind", "Reframe", *LAST]
    assert labels(days) == ["Check in", "Something kind", "Reflect", *LAST]
    assert labels(week) == ["Ask for feedback", "Reflect", "My next step", *LAST[1:]]
    assert [said(each).endswith("Nothing more comes about it by itself.") for each in (day, days, week)] == [0, 0, 1]
    assert await standing(world) == []
    assert world.channel.last_message is None

    for message in (day, days, week):
        assert message.content == messages.AS_YOU_ASKED, "all that a lock screen shows"
        assert "Acme" not in said(message)
        assert "Final round (<t:1768464000:d>)" in said(message)
    sent = sent_to(world, dm(world))[-1]
    assert not sent.get("flags"), "they asked for it"
    assert sent["allowed_mentions"] == {"parse": []}


async def test_the_buttons_lead_on_and_enough_leaves_what_stops_it(world: World) -> None:
    await in_berlin(world)
    await agreed(world)
    await on(world, NEXT_DAY)
    await world.maya.user.click(came(world)[-1], label="Enough for today")
    ended = dm(world).last_message
    assert ended is not None
    assert said(ended).endswith(CLOSED)
    assert labels(ended) == LAST[:1]
    await world.maya.user.click(ended, label="No more about this one")
    stopped = dm(world).last_message
    assert said(stopped) == messages.STOPPED
    assert await standing(world) == []
    assert await on(world, WEEK) == 0


async def test_the_words_do_not_repeat(world: World) -> None:
    await in_berlin(world)
    days = [date(2026, 1, 16 + number) for number in range(6)]
    for day in days:
        await set_for(world, Stage.FINAL_ROUND, (Kind.CARE_DAY, day))
        assert await on(world, day, 9) == 1
    assert {text_of(message) for message in came(world)} == texts(Moment.DAY, Ended.FINAL)


async def test_one_for_several_that_fails_comes_once_all_the_same(world: World) -> None:
    await in_berlin(world)
    for stage in (Stage.TEST, Stage.FINAL_ROUND):
        await set_for(world, stage, (Kind.CARE_DAY, NEXT_DAY))
    world.env.inject_error("POST", MESSAGES, status=403, code=40003)
    assert await on(world, NEXT_DAY, 9) == 0
    world.clock.advance(minutes=2)
    await world.restart()
    await world.bot.run_due()
    world.clock.advance(minutes=20)
    await world.bot.run_due()
    assert len(came(world)) == 1
    assert "One message for both" in said(came(world)[0])
    assert await standing(world) == []


async def test_a_second_no_on_the_next_day_makes_one_message_of_both(world: World) -> None:
    await in_berlin(world)
    first = await set_for(world, Stage.FINAL_ROUND, (Kind.CARE_DAYS, THIRD_DAY), (Kind.CARE_WEEK, WEEK))
    world.clock.advance(days=2)
    await set_for(world, Stage.SCREENING, (Kind.CARE_DAY, THIRD_DAY))
    assert await on(world, THIRD_DAY, 9) == 1
    [message] = came(world)
    assert text_of(message) in texts(Moment.DAY, Ended.TESTED), "the newest one is what hurts"
    small = said(message).split("\n\n")[-1]
    assert small.startswith(
        "-# About what you logged: Screening (<t:1768636800:d>) and Final round (<t:1768464000:d>)."
    )
    assert labels(message)[-2] == "No more about these"
    assert [(row.kind, row.subject_id) for row in await standing(world)] == [(Kind.CARE_WEEK, first)]
    world.clock.advance(minutes=30)
    assert (await world.bot.run_due()).posted == 0

    assert "One message for both" in small
    third = await set_for(world, Stage.TEST, (Kind.CARE_WEEK, date(2026, 1, 25)))
    await world.maya.user.click(message, label="No more about these")
    assert said(dm(world).last_message) == messages.STOPPED_THESE
    assert said(message).startswith(messages.AS_YOU_ASKED), "what came stays"
    assert [row.subject_id for row in await standing(world)] == [third], "it was not about that one"


async def test_all_that_a_pause_held_back_is_one_message_and_very_late_it_is_none(world: World) -> None:
    await in_berlin(world)
    members = world.bot.services.members
    days = ((Kind.CARE_DAY, NEXT_DAY), (Kind.CARE_DAYS, THIRD_DAY), (Kind.CARE_WEEK, WEEK))
    await set_for(world, Stage.FINAL_ROUND, *days)
    await set_for(world, Stage.TEST, (Kind.CARE_DAY, NEXT_DAY), (Kind.CARE_WEEK, WEEK))
    await members.set_paused_until(world.maya.id, date(2026, 1, 24), world.clock())
    assert [await on(world, day) for day in (NEXT_DAY, THIRD_DAY, WEEK, date(2026, 1, 24))] == [0, 0, 0, 1]
    assert text_of(came(world)[0]) in texts(Moment.WEEK, Ended.MET)
    assert await standing(world) == []

    await set_for(world, Stage.TEST, (Kind.CARE_DAY, date(2026, 1, 25)))
    await members.set_paused_until(world.maya.id, date(2026, 2, 28), world.clock())
    assert [await on(world, day) for day in (date(2026, 1, 25), date(2026, 2, 28))] == [0, 0]
    world.clock.advance(minutes=11)  # until then an Undo may give it something to say
    await world.bot.run_due()
    assert await standing(world) == []


async def test_of_many_a_few_are_named_and_it_fits(world: World) -> None:
    await in_berlin(world)
    for _ in range(30):
        await set_for(world, Stage.NEVER_HEARD_BACK, (Kind.CARE_DAY, NEXT_DAY))
    assert await on(world, NEXT_DAY) == 1
    assert "and 25 more. One message for all of them" in said(came(world)[0])
    assert await standing(world) == []


async def test_an_entry_that_is_gone_gets_nothing_but_for_an_undo_and_gives_way_to_none(world: World) -> None:
    await in_berlin(world)
    first = await set_for(world, Stage.TEST, (Kind.CARE_DAY, NEXT_DAY))
    second = await set_for(world, Stage.INTERVIEW, (Kind.CARE_DAY, NEXT_DAY))
    rejections, undo = world.bot.services.rejections, world.bot.services.undo
    world.clock.now = datetime(2026, 1, 16, 8, 55, tzinfo=world.clock.now.tzinfo)
    await rejections.delete(world.maya.id, second, world.clock())
    change = await rejections.delete(world.maya.id, first, world.clock())
    assert await coming(world.bot.services, world.maya.id) == [], "nor is it shown as coming"
    world.clock.advance(minutes=6)
    assert (await world.bot.run_due()).posted == 0
    assert change is not None
    await undo.undo(world.maya.id, change, world.clock())
    world.clock.advance(minutes=2)
    assert (await world.bot.run_due()).posted == 1
    assert "Test or task" in said(came(world)[0])
    assert labels(came(world)[0])[-2:] == ["Reframe", "Enough for today"]
    assert await on(world, date(2026, 1, 17)) == 0
    assert await standing(world) == []


@pytest.mark.parametrize(("kind", "comes"), [(WinKind.OFFER, 0), (WinKind.LEARNED, 1)])
async def test_after_an_offer_nobody_is_reminded_of_a_no(world: World, kind: WinKind, comes: int) -> None:
    await in_berlin(world)
    await set_for(world, Stage.INTERVIEW, (Kind.CARE_WEEK, WEEK))
    world.clock.advance(days=2)
    await world.bot.services.wins.add(world.maya.id, kind, None, None, world.clock())
    assert await on(world, WEEK, 9) == comes


async def test_it_moves_with_the_zone(world: World) -> None:
    await in_berlin(world)
    await set_for(world, Stage.INTERVIEW, (Kind.CARE_DAY, NEXT_DAY))
    await world.bot.services.members.set_zone(world.maya.id, "Asia/Tokyo", world.clock())
    assert [await on(world, NEXT_DAY, hour) for hour in (0, 1)] == [0, 1]


async def test_a_bundle_that_meets_closed_messages_is_whole_when_they_are_open_again(world: World) -> None:
    await in_berlin(world)
    for stage in (Stage.TEST, Stage.FINAL_ROUND):
        await set_for(world, stage, (Kind.CARE_DAY, NEXT_DAY))
    world.env.inject_error("POST", MESSAGES, status=403, code=50007, times=2)
    assert await on(world, NEXT_DAY, 9) == 0
    world.clock.advance(minutes=20)
    await world.bot.run_due()
    rows = await standing(world)
    assert [row.next_due_at for row in rows] == [None, None]
    for row in rows:
        await world.bot.services.schedules.remind(
            world.maya.id, row.kind, row.subject_id or 0, NEXT_DAY, 600, row.zone, world.clock()
        )
    await world.bot.run_due()
    world.clock.advance(minutes=2)
    await world.bot.run_due()
    [message] = came(world)
    assert "One message for both" in said(message)
    assert await standing(world) == []


async def test_what_cant_be_taken_out_at_once_is_taken_out_after_and_comes_no_second_time(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await in_berlin(world)
    for stage in (Stage.TEST, Stage.FINAL_ROUND):
        await set_for(world, stage, (Kind.CARE_DAY, NEXT_DAY))
    schedules = world.bot.services.schedules
    forget, busy = schedules.forget_reminder, iter([True])

    async def busy_once(user_id: int, kind: Kind, subject_id: int) -> bool:
        if next(busy, False):
            raise sqlite3.OperationalError("database is locked")
        return await forget(user_id, kind, subject_id)

    monkeypatch.setattr(schedules, "forget_reminder", busy_once)
    assert await on(world, NEXT_DAY, 9) == 1
    assert "could not be taken out yet" in caplog.text
    assert await standing(world) == []
    assert len(sent_to(world, dm(world))) == 1
