"""Proves: a delivery that fails loses no post, repeats none, and holds up no other."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.db import Database
from bot.schedules import Kind, RunReport, Schedule, ScheduleStore, TryLater, Undeliverable, run_due
from bot.schedules.jobs import BATCH
from tests.core.samples import DAY, DUE, Recorder, failing, kept, nudge, post, run

#: a disk that refuses to move a row on
STUCK = "create trigger stuck before update on schedules begin select raise(abort, 'disk full'); end"


async def execute(database: Database, statement: str) -> None:
    async with database.transaction() as connection:
        await connection.execute(statement)


async def rows(database: Database, kind: str) -> list[tuple[object, ...]]:
    async with database.connection() as connection:
        found = await connection.execute_fetchall("select * from schedules where kind = ? order by id", (kind,))
    return [tuple(row) for row in found]


@pytest.mark.parametrize("error", [asyncio.CancelledError(), KeyboardInterrupt()], ids=["cancelled", "interrupted"])
async def test_a_crash_leaves_the_row_due_and_the_next_run_posts_under_the_same_nonce(
    store: ScheduleStore, error: BaseException
) -> None:
    schedule = await kept(store, nudge())
    crashing = failing(error)
    with pytest.raises(type(error)):
        await run(store, crashing)
    assert await store.find(schedule.id) == schedule
    after = Recorder()
    assert await run(store, after, DUE + timedelta(minutes=1)) == RunReport(posted=1)
    assert after.nonces == crashing.nonces


@pytest.mark.parametrize("error", [TryLater("Discord answered 500"), ValueError("a fault of ours")], ids=repr)
async def test_what_fails_for_now_is_left_and_tried_again_under_the_same_nonce(
    store: ScheduleStore, error: Exception
) -> None:
    schedule = await kept(store, nudge())
    deliver = failing(error)
    for _ in range(3):
        assert await run(store, deliver) == RunReport(left=1)
    assert await store.find(schedule.id) == schedule
    assert len(deliver.nonces) == 3
    assert len(set(deliver.nonces)) == 1


async def test_what_can_never_arrive_is_paused_with_the_reason_and_not_tried_again(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    deliver = failing(Undeliverable("that channel is gone"))
    assert await run(store, deliver) == RunReport(paused=1)
    assert await run(store, deliver, DUE + DAY) == RunReport()
    assert await store.nudges(1) == [replace(schedule, next_due_at=None, paused_reason="that channel is gone")]


async def test_a_failure_of_ours_is_logged_with_the_schedules_id(
    store: ScheduleStore, caplog: pytest.LogCaptureFixture
) -> None:
    await kept(store, nudge())
    await run(store, failing(ValueError("a fault of ours")))
    [record] = [each for each in caplog.records if each.levelname == "ERROR"]
    assert record.getMessage() == "schedule 1 failed"
    assert record.exc_info is not None


@pytest.mark.parametrize("error", [TryLater("later"), Undeliverable("gone"), ValueError("ours")], ids=repr)
async def test_one_that_fails_holds_up_no_other(store: ScheduleStore, error: Exception) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 6)]
    deliver = failing(error, made[0].id, made[2].id)
    report = await run(store, deliver)
    assert report.posted == 3
    assert report.left + report.paused == 2
    assert deliver.ids == [each.id for each in made]


@pytest.mark.parametrize(
    "spoil", ["set zone = 'Mars/Olympus_Mons'", "set weekdays = 0"], ids=["unknown zone", "no weekday"]
)
async def test_a_row_whose_next_time_cant_be_found_holds_up_no_other(
    database: Database, store: ScheduleStore, spoil: str
) -> None:
    broken, sound = await kept(store, nudge(1)), await kept(store, nudge(2))
    await execute(database, f"update schedules {spoil} where id = {broken.id}")
    deliver = Recorder()
    report = await run(store, deliver)
    assert deliver.ids.count(sound.id) == 1
    assert report.posted >= 1
    # Nor is it posted anew with each tick: Discord forgets a nonce after some minutes.
    for minutes in range(1, 4):
        await run(store, deliver, DUE + timedelta(minutes=minutes))
    assert deliver.ids.count(broken.id) <= 1


async def test_a_kind_that_nobody_delivers_holds_up_no_other(store: ScheduleStore) -> None:
    undelivered = await kept(store, nudge())
    sound = await kept(store, post())
    deliver = Recorder()
    await run_due(store, {Kind.POST: deliver}, DUE)
    assert deliver.ids == [sound.id]
    assert await store.find(undelivered.id) == undelivered


@pytest.mark.parametrize("count", [1, BATCH + 1])
async def test_rows_of_a_kind_that_this_version_does_not_know_hold_up_nobody(
    database: Database, store: ScheduleStore, count: int
) -> None:
    for user_id in range(count):
        await kept(store, nudge(user_id))
    await execute(database, "update schedules set kind = 'share'")
    before = await rows(database, "share")
    made = [await kept(store, new()) for new in (nudge, post)]
    deliver = Recorder()
    assert await run(store, deliver) == RunReport(posted=2)
    assert deliver.ids == deliver.recorded == [each.id for each in made]
    assert await run(store, deliver) == RunReport()
    assert await rows(database, "share") == before


async def test_a_pause_that_cant_be_kept_holds_up_no_other(database: Database, store: ScheduleStore) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2)]
    await execute(database, STUCK.replace("begin", f"when new.id = {made[0].id} begin"))
    deliver = failing(Undeliverable("gone"), made[0].id)
    report = await run(store, deliver)
    assert deliver.ids == [each.id for each in made]
    assert report == RunReport(posted=1, left=1)
    assert await store.find(made[0].id) == made[0]


# --- what is kept of a post


@pytest.mark.parametrize("error", [TryLater("later"), Undeliverable("gone"), ValueError("ours")], ids=repr)
async def test_nothing_is_kept_of_a_post_that_failed(store: ScheduleStore, error: Exception) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2)]
    deliver = failing(error, made[0].id)
    await run(store, deliver)
    assert deliver.recorded == [made[1].id]


async def test_nothing_is_kept_while_the_row_cant_move_on_and_the_retry_has_the_same_nonce(
    database: Database, store: ScheduleStore
) -> None:
    schedule = await kept(store, nudge())
    await execute(database, STUCK)
    deliver = Recorder()
    assert await run(store, deliver) == RunReport(left=1)
    assert await store.find(schedule.id) == schedule
    assert deliver.recorded == []
    await execute(database, "drop trigger stuck")
    assert await run(store, deliver, DUE + timedelta(seconds=15)) == RunReport(posted=1)
    assert deliver.recorded == [schedule.id]
    assert deliver.nonces == deliver.nonces[:1] * 2


async def test_what_cant_be_kept_is_logged_posts_nothing_again_and_holds_up_no_other(
    store: ScheduleStore, caplog: pytest.LogCaptureFixture
) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2)]

    async def fail(schedule: Schedule) -> None:
        if schedule.id == made[0].id:
            raise ValueError("a fault of ours")

    deliver = Recorder(at_record=fail)
    await run(store, deliver)
    await run(store, deliver)
    assert deliver.ids == [each.id for each in made]
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == ["schedule 1 failed"]
