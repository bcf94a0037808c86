"""Proves: what is to come once comes once, at its owner's own time, and leaves the nudges alone."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.db import Database
from bot.members import MemberStore
from bot.schedules import (
    EVERY_DAY,
    Kind,
    NothingToSend,
    RunReport,
    Schedule,
    ScheduleStore,
    TryLater,
    Undeliverable,
)
from bot.services import Services
from bot.undo import UNDO_WINDOW
from tests.conftest import MORNING
from tests.core.samples import DAY, DUE, LARGEST, MS, Crash, Recorder, failing, kept, nudge, post, run, set_at

MINE, OTHERS = 1, 2
TOMORROW = date(2026, 1, 16)
ONCE = (Kind.DRAFT, Kind.CHASE, Kind.HELLO)


@pytest.fixture
def settings_of(database: Database) -> MemberStore:
    return MemberStore(database)


async def remind(  # noqa: PLR0913 - a reminder is all of these
    store: ScheduleStore,
    kind: Kind = Kind.DRAFT,
    subject_id: int = 7,
    day: date = TOMORROW,
    minute: int = 9 * 60,
    zone: str = "UTC",
    user_id: int = MINE,
) -> Schedule:
    return await store.remind(user_id, kind, subject_id, day, minute, zone, MORNING)


async def due_at(store: ScheduleStore, user_id: int = MINE) -> datetime | None:
    reminder = await store.reminder(user_id, Kind.DRAFT, 7)
    assert reminder is not None
    return reminder.next_due_at


# --- kept as set


@pytest.mark.parametrize("kind", ONCE)
async def test_a_reminder_comes_back_as_it_was_set(store: ScheduleStore, kind: Kind) -> None:
    set_ = await remind(store, kind, LARGEST, date(2026, 7, 1), 1439, "Europe/Berlin", LARGEST - 1)
    assert await store.reminder(LARGEST - 1, kind, LARGEST) == await store.find(set_.id) == set_
    assert set_ == Schedule(
        kind=kind,
        user_id=LARGEST - 1,
        weekdays=EVERY_DAY,
        minute_of_day=1439,
        zone="Europe/Berlin",
        on_day=date(2026, 7, 1),
        subject_id=LARGEST,
        id=set_.id,
        next_due_at=datetime(2026, 7, 1, 21, 59, tzinfo=UTC),
        look_at=datetime(2026, 7, 1, 21, 59, tzinfo=UTC),
    )
    assert await store.export(LARGEST - 1) == [set_]


@pytest.mark.parametrize(
    ("day", "minute", "zone", "due"),
    [
        ("2026-03-29", 150, "Europe/Berlin", "2026-03-29T01:00Z"),  # a time that the clocks skip
        ("2026-10-25", 150, "Europe/Berlin", "2026-10-25T00:30Z"),  # one that comes twice
        ("2026-10-04", 140, "Australia/Lord_Howe", "2026-10-03T15:30Z"),
        ("2011-12-30", 540, "Pacific/Apia", "2011-12-30T10:00Z"),  # a day that never was
        ("2026-01-15", 540, "Pacific/Kiritimati", "2026-01-14T19:00Z"),  # a time that is over
    ],
)
async def test_it_is_due_at_that_time_of_that_day_in_its_zone(
    store: ScheduleStore, day: str, minute: int, zone: str, due: str
) -> None:
    set_ = await remind(store, day=date.fromisoformat(day), minute=minute, zone=zone)
    assert set_.next_due_at == datetime.fromisoformat(due)
    assert await store.first_due() == datetime.fromisoformat(due)


async def test_setting_it_again_takes_the_place_of_what_was_set_about_that_row(store: ScheduleStore) -> None:
    others = [
        await remind(store, Kind.CHASE),
        await remind(store, subject_id=8),
        await remind(store, user_id=OTHERS),
    ]
    first = await remind(store)
    again = await remind(store, day=TOMORROW + DAY, minute=8 * 60, zone="Asia/Tokyo")
    due = datetime(2026, 1, 16, 23, tzinfo=UTC)
    changed = {"on_day": TOMORROW + DAY, "minute_of_day": 8 * 60, "zone": "Asia/Tokyo"}
    assert again == set_at(first, due, **changed)
    assert await store.reminder(MINE, Kind.DRAFT, 7) == again
    assert await store.export(MINE) == [*others[:2], again]
    assert await store.export(OTHERS) == others[2:]


async def test_many_set_at_once_about_one_row_leave_one(store: ScheduleStore) -> None:
    await asyncio.gather(*(remind(store, minute=minute) for minute in range(540, 560)))
    assert len(await store.export(MINE)) == 1


async def test_what_is_forgotten_never_comes_and_nobody_else_can_have_it_forgotten(store: ScheduleStore) -> None:
    set_ = await remind(store)
    other = await remind(store, Kind.CHASE)
    assert await store.reminder(OTHERS, Kind.DRAFT, 7) is None
    assert not await store.forget_reminder(OTHERS, Kind.DRAFT, 7)
    assert not await store.forget_reminder(MINE, Kind.DRAFT, 8)
    assert not await store.remove_nudge(MINE, set_.id)
    assert await store.postpone(OTHERS, set_, MORNING) is None
    assert await store.reminder(MINE, Kind.DRAFT, 7) == set_
    assert await store.forget_reminder(MINE, Kind.DRAFT, 7)
    assert not await store.forget_reminder(MINE, Kind.DRAFT, 7)
    assert await store.reminder(MINE, Kind.DRAFT, 7) is None
    deliver = Recorder()
    await run(store, deliver, DUE + 7 * DAY)
    assert deliver.ids == [other.id]


# --- beside the nudges


async def test_reminders_are_no_nudges_and_take_no_room_from_them(store: ScheduleStore) -> None:
    for kind in ONCE:
        await remind(store, kind)
    own = await store.add(nudge(), MORNING, limit=1)
    assert own is not None
    assert await store.nudges(MINE) == [own]
    assert await store.add(nudge(), MORNING, limit=1) is None
    assert await store.posts(100) == []


async def test_nothing_about_reminders_touches_a_nudge_or_a_post(store: ScheduleStore) -> None:
    own, posted = await kept(store, nudge()), await kept(store, post(user_id=MINE))
    await remind(store)
    await store.forget_reminder(MINE, Kind.DRAFT, 7)
    await run(store, Recorder(), DUE - MS)
    assert await store.nudges(MINE) == [own]
    assert await store.posts(100) == [posted]


# --- once


@pytest.mark.parametrize("late", [timedelta(0), MS, DAY, 30 * DAY], ids=["on time", "just after", "a day", "weeks"])
async def test_it_comes_once_however_late_and_is_gone(store: ScheduleStore, late: timedelta) -> None:
    set_ = await remind(store)
    deliver = Recorder()
    assert await run(store, deliver, DUE + DAY - MS) == RunReport()
    assert await run(store, deliver, DUE + DAY + late) == RunReport(posted=1)
    assert deliver.ids == [set_.id]
    assert deliver.recorded == [set_.id]
    assert await store.export(MINE) == []
    assert await run(store, deliver, DUE + 60 * DAY) == RunReport()


async def test_it_is_gone_only_once_it_is_delivered_and_before_what_is_kept_of_it(store: ScheduleStore) -> None:
    set_, seen = await remind(store), []

    async def look(_: Schedule) -> None:
        seen.append(await store.find(set_.id))

    await run(store, Recorder(look, look), DUE + DAY)
    assert seen == [set_, None]


async def test_each_try_has_the_same_nonce_and_another_reminder_another(store: ScheduleStore) -> None:
    await remind(store)
    nonces, now = list[str](), DUE + DAY
    for error in (TryLater("Discord answered 500"), ValueError("a fault of ours")):
        deliver = failing(error)
        assert await run(store, deliver, now) == RunReport(left=1)
        nonces += deliver.nonces
        now += timedelta(minutes=1)
    crashing = failing(Crash())
    with pytest.raises(Crash):
        await run(store, crashing, now)
    after = Recorder()
    await run(store, after, DUE + 2 * DAY)
    assert {*nonces, *crashing.nonces, *after.nonces} == {nonces[0]}
    assert len(nonces) == 2
    # Set anew about the same row and for the same time, it is another message.
    await remind(store)
    again = Recorder()
    await run(store, again, DUE + DAY)
    assert len(again.nonces) == 1
    assert again.nonces != after.nonces


async def test_one_that_is_set_anew_while_it_goes_out_comes_again(store: ScheduleStore) -> None:
    async def another_morning(_: Schedule) -> None:
        await remind(store, day=TOMORROW + DAY)

    await remind(store)
    await run(store, Recorder(another_morning), DUE + DAY)
    assert await due_at(store) == DUE + 2 * DAY
    deliver = Recorder()
    assert await run(store, deliver, DUE + 2 * DAY) == RunReport(posted=1)
    assert await store.export(MINE) == []


async def test_one_that_is_set_anew_while_it_fails_is_not_paused(store: ScheduleStore) -> None:
    async def another_morning(_: Schedule) -> None:
        await remind(store, day=TOMORROW + DAY)
        raise Undeliverable("no way through")

    await remind(store)
    await run(store, Recorder(another_morning), DUE + DAY)
    assert await run(store, Recorder(), DUE + 2 * DAY) == RunReport(posted=1)


async def test_one_with_nothing_to_send_stays_while_an_undo_may_bring_it_back_and_goes_without_a_word(
    store: ScheduleStore, caplog: pytest.LogCaptureFixture
) -> None:
    nothing, due, until = failing(NothingToSend()), DUE + DAY, DUE + DAY + UNDO_WINDOW
    set_ = await remind(store)
    for now in (due, until):
        assert await run(store, nothing, now) == RunReport(held=1)
        look_at = min(now + timedelta(minutes=1), until + MS)
        assert await store.export(MINE) == [replace(set_, look_at=look_at)]
    deliver = Recorder()
    assert await run(store, deliver, until + MS) == RunReport(posted=1), "as an Undo brought it back"

    for day in (TOMORROW, TOMORROW - 2 * DAY):
        await remind(store, day=day)
        assert await run(store, nothing, until + MS) == RunReport(passed=1)
        assert await store.export(MINE) == []
    assert caplog.messages == []


async def test_one_that_is_put_off_by_its_own_delivery_comes_then(store: ScheduleStore) -> None:
    async def put_off(_: Schedule) -> None:
        await remind(store, day=TOMORROW + DAY)
        raise NothingToSend

    for late in (timedelta(), UNDO_WINDOW + MS):
        await remind(store)
        await run(store, Recorder(put_off), DUE + DAY + late)
        assert await due_at(store) == DUE + 2 * DAY


async def test_what_cant_arrive_is_paused_with_its_reason_until_it_is_set_again(store: ScheduleStore) -> None:
    set_ = await remind(store)
    assert await run(store, failing(Undeliverable("no way through")), DUE + DAY) == RunReport(paused=1)
    deliver = Recorder()
    assert await run(store, deliver, DUE + 7 * DAY) == RunReport()
    paused = set_at(set_, None, paused_reason="no way through")
    assert await store.reminder(MINE, Kind.DRAFT, 7) == paused
    # Its one time is over: putting it off needs another day.
    assert await store.postpone(MINE, paused, DUE + 7 * DAY) is None
    again = await remind(store, day=TOMORROW + 7 * DAY)
    assert again == set_at(set_, DUE + 8 * DAY, on_day=TOMORROW + 7 * DAY)
    assert await run(store, deliver, DUE + 8 * DAY) == RunReport(posted=1)


# --- in another zone


async def test_it_moves_with_its_owners_zone_and_back_with_its_undo(services: Services) -> None:
    members, store = services.members, services.schedules
    await remind(store)
    theirs = await remind(store, user_id=OTHERS)
    changes, seen = [], []
    for zone in ("Asia/Tokyo", "America/St_Johns"):
        changes.append(await members.set_zone(MINE, zone, MORNING))
        seen.append(await due_at(store))
    for change in reversed(changes):
        outcome = await services.undo.undo(MINE, change or 0, MORNING)
        seen.append(await due_at(store))
    tokyo, st_johns = datetime(2026, 1, 16, tzinfo=UTC), datetime(2026, 1, 16, 12, 30, tzinfo=UTC)
    # Without a zone of their own, a member's days are counted in UTC.
    assert seen == [tokyo, st_johns, tokyo, DUE + DAY]
    assert outcome is not None
    await services.undo.undo(MINE, outcome.redo or 0, MORNING)
    moved = await store.reminder(MINE, Kind.DRAFT, 7)
    assert moved is not None
    assert (moved.zone, moved.on_day, moved.minute_of_day, moved.next_due_at) == ("Asia/Tokyo", TOMORROW, 540, tokyo)
    assert await store.export(OTHERS) == [theirs]


async def test_every_kind_moves_and_the_same_zone_again_moves_nothing(
    store: ScheduleStore, settings_of: MemberStore
) -> None:
    made = [await remind(store, kind) for kind in ONCE]
    assert await settings_of.set_zone(MINE, "Pacific/Kiritimati", MORNING) is not None
    due = datetime(2026, 1, 15, 19, tzinfo=UTC)
    moved = [set_at(each, due, zone="Pacific/Kiritimati") for each in made]
    assert await store.export(MINE) == moved
    assert await settings_of.set_zone(MINE, "Pacific/Kiritimati", MORNING) is None
    await settings_of.set_tone(MINE, "gentle", MORNING)
    assert await store.export(MINE) == moved


async def test_moved_to_where_its_time_is_over_it_comes_the_next_morning_there_and_once(
    store: ScheduleStore, settings_of: MemberStore
) -> None:
    await remind(store, zone="America/Los_Angeles")
    half_past_eight, nine = (datetime(2026, 1, 16, 16, 30, tzinfo=UTC), datetime(2026, 1, 17, 0, 0, tzinfo=UTC))
    await settings_of.set_zone(MINE, "Asia/Tokyo", half_past_eight)  # half past one at night
    assert await due_at(store) == nine
    await settings_of.set_zone(MINE, "America/Los_Angeles", half_past_eight)
    assert await due_at(store) == half_past_eight + timedelta(minutes=30)
    await settings_of.set_zone(MINE, "Asia/Tokyo", half_past_eight)
    deliver = Recorder()
    assert await run(store, deliver, nine) == RunReport(posted=1)
    await settings_of.set_zone(MINE, "America/Los_Angeles", nine)
    assert await run(store, deliver, DUE + 7 * DAY) == RunReport()


async def test_one_that_is_due_comes_whatever_zone_is_chosen_before_the_tick(
    store: ScheduleStore, settings_of: MemberStore
) -> None:
    await remind(store)
    await settings_of.set_zone(MINE, "America/Los_Angeles", DUE + DAY)
    assert await run(store, Recorder(), DUE + DAY) == RunReport(posted=1)


async def test_a_paused_one_stays_paused_in_another_zone(store: ScheduleStore, settings_of: MemberStore) -> None:
    set_ = await remind(store)
    await run(store, failing(Undeliverable("no way through")), DUE + DAY)
    await settings_of.set_zone(MINE, "Asia/Tokyo", DUE + DAY)
    assert await store.export(MINE) == [set_at(set_, None, paused_reason="no way through")]
