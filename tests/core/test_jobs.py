"""Proves: what is due is delivered once, before its row moves on, however much is due and whatever moves meanwhile."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import OnwardBot
from bot.schedules import Kind, RunReport, Schedule, ScheduleStore, TryLater, Undeliverable, run_due
from bot.schedules.jobs import nonce_of
from tests.conftest import MORNING, FakeClock
from tests.core.samples import DAY, DUE, LARGEST, MS, Recorder, came, failing, kept, nudge, post, run, set_at

#: as many make a batch here; the real number would only be slower
BATCH = 10

# --- when


@pytest.mark.parametrize(("now", "posted"), [(DUE - MS, 0), (DUE, 1), (DUE + MS, 1), (DUE + 30 * DAY, 1)])
async def test_a_schedule_is_posted_from_its_instant_on_and_once_however_late(
    store: ScheduleStore, now: datetime, posted: int
) -> None:
    schedule = await kept(store, nudge())
    deliver = Recorder()
    assert await run(store, deliver, now) == RunReport(posted=posted)
    assert deliver.ids == [schedule.id] * posted
    assert await run(store, deliver, now) == RunReport()


async def test_after_a_late_post_the_next_one_is_at_the_next_time_after_now(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    await run(store, Recorder(), DUE + 7 * DAY + MS)
    assert await store.nudges(1) == [came(schedule, DUE + 7 * DAY + MS, DUE + 8 * DAY)]


async def test_each_kind_goes_its_own_way_posts_first_then_the_longest_due(store: ScheduleStore) -> None:
    made = [await kept(store, new(minute_of_day=minute)) for minute in (541, 540) for new in (nudge, post)]
    nudges, posts, order = Recorder(), Recorder(), []
    for recorder in (nudges, posts):
        recorder.then = lambda schedule: asyncio.sleep(0, order.append(schedule.id))
    report = await run_due(store, {Kind.NUDGE: nudges, Kind.POST: posts}, lambda: DUE + DAY + timedelta(minutes=1))
    assert report == RunReport(posted=4)
    assert (nudges.ids, posts.ids) == ([made[2].id, made[0].id], [made[3].id, made[1].id])
    assert order == [made[3].id, made[1].id, made[2].id, made[0].id]


# --- before it moves on


async def test_the_post_goes_out_before_its_row_moves_on(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    seen: list[Schedule | None] = []

    async def look(_: Schedule) -> None:
        seen.append(await store.find(schedule.id))

    await run(store, Recorder(look))
    assert seen == [schedule]


async def test_what_is_kept_of_a_post_is_kept_once_its_row_has_moved_on(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    seen: list[Schedule | None] = []

    async def look(_: Schedule) -> None:
        seen.append(await store.find(schedule.id))

    deliver = Recorder(at_record=look)
    assert await run(store, deliver) == RunReport(posted=1)
    assert seen == [came(schedule, DUE, DUE + DAY)]
    assert deliver.recorded == [schedule.id]


# --- more than one batch


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.schedules.jobs.BATCH", BATCH)


async def many(store: ScheduleStore, count: int) -> list[int]:
    return [(await kept(store, nudge(user_id))).id for user_id in range(count)]


@pytest.mark.parametrize("count", [BATCH, BATCH + 1, 2 * BATCH + 3])
async def test_more_than_a_batch_is_delivered_in_one_run_each_once(store: ScheduleStore, count: int) -> None:
    made = await many(store, count)
    deliver = Recorder()
    assert await run(store, deliver) == RunReport(posted=count)
    assert deliver.ids == made


@pytest.mark.parametrize("error", [TryLater("later"), Undeliverable("gone"), ValueError("ours")], ids=repr)
async def test_many_that_fail_in_front_do_not_hide_those_behind_them(store: ScheduleStore, error: Exception) -> None:
    made = await many(store, 25)
    deliver = failing(error, *made[:15])
    report = await run(store, deliver)
    assert (report.posted, report.left + report.paused) == (10, 15)
    assert Counter(deliver.ids) == Counter(made)


async def test_what_was_left_is_tried_once_in_each_later_run(store: ScheduleStore) -> None:
    made = await many(store, BATCH + 5)
    await run(store, failing(TryLater("later"), *made[:12]))
    again = Recorder()
    assert await run(store, again, DUE + timedelta(seconds=15)) == RunReport(posted=12)
    assert sorted(again.ids) == made[:12]


# --- while a post goes out


@pytest.fixture
def one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.schedules.jobs.WORKERS", 1)


@pytest.mark.usefixtures("one_at_a_time")
async def test_a_schedule_stopped_while_another_goes_out_is_not_posted_any_more(store: ScheduleStore) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2, 3, 4)]

    async def stop_the_others(schedule: Schedule) -> None:
        if schedule.id == made[0].id:
            await store.remove_nudge(2, made[1].id)
            await store.postpone(3, made[2], DUE + 7 * DAY)

    deliver = Recorder(stop_the_others)
    await run(store, deliver)
    assert deliver.ids == [made[0].id, made[3].id]


async def test_a_schedule_removed_while_its_post_goes_out_stays_removed(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())

    async def remove(_: Schedule) -> None:
        await store.remove_nudge(1, schedule.id)

    assert await run(store, Recorder(remove)) == RunReport(posted=1)
    assert await store.find(schedule.id) is None


@pytest.mark.parametrize("error", [None, TryLater("later")], ids=["posted", "left"])
async def test_a_schedule_moved_while_its_post_goes_out_stays_where_its_member_put_it(
    store: ScheduleStore, error: Exception | None
) -> None:
    schedule = await kept(store, nudge())

    async def move(_: Schedule) -> None:
        await store.postpone(1, schedule, DUE + 7 * DAY)
        if error is not None:
            raise error

    deliver = Recorder(move)
    await run(store, deliver)
    moved = set_at(schedule, DUE + 8 * DAY)
    arrived = replace(moved, last_posted_at=DUE, last_message_id=1, unanswered=1)
    assert await store.nudges(1) == [moved if error else arrived]
    assert len(deliver.ids) == 1


async def test_one_added_while_others_go_out_and_due_already_is_delivered_too(store: ScheduleStore) -> None:
    await kept(store, nudge(1))

    async def add(schedule: Schedule) -> None:
        if schedule.user_id == 1:
            await kept(store, nudge(2))

    deliver = Recorder(add)
    assert await run(store, deliver) == RunReport(posted=2)
    assert deliver.ids == [1, 2]


async def test_two_runs_of_the_bot_at_once_post_once(bot: OnwardBot, clock: FakeClock) -> None:
    await many(bot.services.schedules, 5)
    deliver = Recorder()
    bot.services.deliver[Kind.NUDGE] = deliver
    clock.now = DUE
    reports = await asyncio.gather(*(bot.run_due() for _ in range(4)))
    assert [report.posted for report in reports] == [5, 0, 0, 0]
    assert deliver.ids == [1, 2, 3, 4, 5]


# --- when the bot stops


@pytest.mark.usefixtures("one_at_a_time")
async def test_nothing_begins_once_the_bot_is_stopping(store: ScheduleStore) -> None:
    made = await many(store, BATCH + 5)
    deliver = Recorder()
    for begun in (0, 3):
        report = await run_due(
            store, {Kind.NUDGE: deliver}, lambda: DUE, stopping=lambda end=begun: len(deliver.ids) >= end
        )
        assert (report.posted, report.paused) == (begun, 0)
    assert deliver.ids == deliver.recorded == made[:3]
    assert sorted(row.id for row in await store.due(DUE, 1000)) == made[3:]


@pytest.mark.usefixtures("one_at_a_time")
async def test_what_was_on_its_way_when_the_bot_stopped_ends_and_is_kept(store: ScheduleStore) -> None:
    first, second = await many(store, 2)
    stopped = asyncio.Event()
    deliver = Recorder(lambda _: asyncio.sleep(0, stopped.set()))
    report = await run_due(store, {Kind.NUDGE: deliver}, lambda: DUE, stopping=stopped.is_set)
    assert report == RunReport(posted=1, left=1)
    assert deliver.ids == deliver.recorded == [first]
    assert [row.id for row in await store.due(DUE, 10)] == [second]


# --- nonces


def due_at(schedule_id: int, instant: datetime) -> Schedule:
    given = nudge()
    return Schedule(Kind.NUDGE, 1, given.weekdays, given.minute_of_day, "UTC", id=schedule_id, next_due_at=instant)


@pytest.mark.parametrize("instant", [MORNING, datetime(2100, 1, 1, tzinfo=UTC)])
def test_the_largest_ids_nonce_fits_discords_25_characters(instant: datetime) -> None:
    assert len(nonce_of(due_at(LARGEST, instant))) <= 25


ids = st.integers(min_value=1, max_value=LARGEST)
minutes = st.integers(min_value=0, max_value=60 * 24 * 365 * 50).map(lambda each: MORNING + timedelta(minutes=each))


@given(ids, ids, minutes, minutes)
def test_a_nonce_names_one_due_time_of_one_schedule(one: int, other: int, first: datetime, second: datetime) -> None:
    same = (one, first) == (other, second)
    assert (nonce_of(due_at(one, first)) == nonce_of(due_at(other, second))) is same
