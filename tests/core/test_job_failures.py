"""Proves: a delivery that fails loses no post, repeats none, and holds up no other."""

import asyncio
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.db import Database
from bot.schedules import Kind, RunReport, Schedule, ScheduleStore, Sent, TryLater, Undeliverable, Wishes, run_due
from bot.schedules.jobs import BATCH, LEASE
from bot.schedules.settling import BACK_OFF
from bot.services import Services
from tests.core.samples import DAY, DUE, MS, Crash, Recorder, came, failing, kept, nudge, post, run, set_at

#: a disk that refuses to move a row on
STUCK = "create trigger stuck before update on schedules begin select raise(abort, 'disk full'); end"


async def execute(database: Database, statement: str) -> None:
    async with database.transaction() as connection:
        await connection.execute(statement)


async def rows(database: Database, kind: str) -> list[tuple[object, ...]]:
    async with database.connection() as connection:
        found = await connection.execute_fetchall("select * from schedules where kind = ? order by id", (kind,))
    return [tuple(row) for row in found]


async def test_a_crash_leaves_the_row_due_and_the_next_run_posts_under_the_same_nonce(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    crashing = failing(Crash())
    with pytest.raises(Crash):
        await run(store, crashing)
    assert await store.find(schedule.id) == schedule, "it waits for no claim to end"
    after = Recorder()
    assert await run(store, after, DUE + timedelta(minutes=1)) == RunReport(posted=1)
    assert after.nonces == crashing.nonces


async def test_a_run_that_is_cancelled_writes_down_what_arrived_and_leaves_the_rest_due(store: ScheduleStore) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 31)]
    hanging = asyncio.Event()

    async def hang(schedule: Schedule) -> None:
        if schedule.id > 5:
            if schedule.id > 20:
                hanging.set()
            await asyncio.Event().wait()

    deliver = Recorder(hang)
    running = asyncio.create_task(run(store, deliver))
    await hanging.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert [await store.find(each.id) for each in made[:5]] == [
        came(each, DUE, DUE + DAY, message_id) for message_id, each in enumerate(made[:5], start=1)
    ]
    assert [await store.find(each.id) for each in made[5:]] == made[5:]
    after = Recorder()
    assert await run(store, after) == RunReport(posted=25)
    assert set(deliver.nonces[5:]) <= set(after.nonces)


async def test_one_whose_wait_was_cancelled_by_others_is_tried_again(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    assert await run(store, failing(asyncio.CancelledError())) == RunReport(left=1)
    assert await store.find(schedule.id) == replace(schedule, look_at=DUE + BACK_OFF, attempts=1)


@pytest.mark.parametrize("error", [TryLater("Discord answered 500"), ValueError("a fault of ours")], ids=repr)
async def test_what_fails_for_now_is_left_and_tried_again_under_the_same_nonce(
    store: ScheduleStore, error: Exception
) -> None:
    schedule = await kept(store, nudge())
    deliver, now = failing(error), DUE
    for attempts, wait in enumerate([15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600], start=1):
        assert await run(store, deliver, now) == RunReport(left=1)
        again = now + timedelta(seconds=wait)
        assert await store.find(schedule.id) == replace(schedule, look_at=again, attempts=attempts)
        assert await run(store, deliver, again - MS) == RunReport()
        now = again
    assert len(deliver.nonces) == 11
    assert len(set(deliver.nonces)) == 1
    assert await run(store, Recorder(), now) == RunReport(posted=1)
    assert await store.find(schedule.id) == came(schedule, now, DUE + DAY), "as if it had never failed"


async def test_what_can_never_arrive_is_paused_with_the_reason_and_not_tried_again(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    deliver = failing(Undeliverable("that channel is gone"))
    assert await run(store, deliver) == RunReport(paused=1)
    assert await run(store, deliver, DUE + DAY) == RunReport()
    assert await store.nudges(1) == [set_at(schedule, None, paused_reason="that channel is gone")]


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
    await run_due(store, {Kind.POST: deliver}, lambda: DUE)
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
    assert sorted(deliver.ids) == sorted(deliver.recorded) == [each.id for each in made]
    assert await run(store, deliver) == RunReport()
    assert await rows(database, "share") == before


async def test_a_pause_that_cant_be_kept_holds_up_no_other(database: Database, store: ScheduleStore) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2)]
    await execute(database, STUCK.replace("begin", f"when new.id = {made[0].id} and new.next_due_at is null begin"))
    deliver = failing(Undeliverable("gone"), made[0].id)
    assert await run(store, deliver) == RunReport(posted=1, paused=1)
    assert deliver.ids == [each.id for each in made]
    assert await store.claim(DUE + LEASE, DUE + 2 * LEASE, 10, Kind) == [made[0]], "it is looked at again"
    assert await store.find(made[1].id) == came(made[1], DUE, DUE + DAY)


# --- what is kept of a post


@pytest.mark.parametrize("error", [TryLater("later"), Undeliverable("gone"), ValueError("ours")], ids=repr)
async def test_nothing_is_kept_of_a_post_that_failed(store: ScheduleStore, error: Exception) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in (1, 2)]
    deliver = failing(error, made[0].id)
    await run(store, deliver)
    assert deliver.recorded == [made[1].id]


async def test_what_arrived_is_written_down_later_and_not_sent_again_while_the_row_cant_move_on(
    database: Database, store: ScheduleStore
) -> None:
    schedule = await kept(store, nudge())
    await execute(database, STUCK.replace("begin", "when new.last_posted_at is not null begin"))
    deliver = Recorder()
    assert await run(store, deliver) == RunReport(posted=1)
    for late in (LEASE, 2 * LEASE, 3 * LEASE):
        assert await run(store, deliver, DUE + late) == RunReport()
    assert (deliver.ids, deliver.recorded) == ([schedule.id], [])
    await execute(database, "drop trigger stuck")
    assert await run(store, deliver, DUE + 4 * LEASE) == RunReport()
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY)
    assert (deliver.ids, deliver.recorded) == ([schedule.id], [schedule.id])


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
    errors = [each.getMessage() for each in caplog.records if each.levelname == "ERROR"]
    assert errors == ["schedule 1: what it sent could not be noted"]


# --- what holds up others


async def test_nobody_is_written_to_by_the_wishes_of_the_batch_before(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, delivered = services.schedules, list[int]()
    monkeypatch.setattr("bot.schedules.jobs.BATCH", 30)
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 91)]
    for each in made[30:]:
        await services.members.set_paused_until(each.user_id, date(2030, 1, 1), DUE - DAY)

    async def deliver(schedule: Schedule, nonce: str, now: datetime) -> Sent:
        for _ in range(schedule.user_id % 20):
            await asyncio.sleep(0)
        delivered.append(schedule.user_id)
        return Sent(1)

    async def slowly(user_ids: Collection[int]) -> Mapping[int, Wishes]:
        wishes = await services.members.wishes_of(user_ids)
        for _ in range(50):
            await asyncio.sleep(0)
        return wishes

    report = await run_due(store, dict.fromkeys(Kind, deliver), lambda: DUE, wishes_of=slowly)
    assert report == RunReport(posted=30, held=60)
    assert sorted(delivered) == [each.user_id for each in made[:30]]


async def test_posts_that_fail_one_after_the_other_hold_up_no_message(store: ScheduleStore) -> None:
    posts = [await kept(store, post(guild_id=number)) for number in range(1, 61)]
    messages = [await kept(store, nudge(user_id)) for user_id in range(1, 4)]
    deliver = failing(TryLater("Discord answered 500"), *(each.id for each in posts))
    report = await run(store, deliver)
    assert (report.posted, report.left) == (len(messages), len(posts))
    assert len(deliver.ids) < len(posts), "those that have not begun are left as they are"


async def test_one_that_hangs_is_left_to_itself_and_counts_when_it_arrives(
    store: ScheduleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedules.jobs.PATIENCE", timedelta(milliseconds=20))
    hanging, sound = await kept(store, nudge(1)), await kept(store, nudge(2))
    released, cancelled = asyncio.Event(), list[int]()

    async def deliver(schedule: Schedule, nonce: str, now: datetime) -> Sent:
        if schedule.id == hanging.id:
            try:
                await released.wait()
            except asyncio.CancelledError:
                cancelled.append(schedule.id)
                raise
        return Sent(7)

    assert await run_due(store, {Kind.NUDGE: deliver}, lambda: DUE) == RunReport(posted=1, left=1)
    assert cancelled == [], "discord.py lets nothing through once it was cancelled while it waits out a limit"
    assert await store.find(sound.id) == came(sound, DUE, DUE + DAY, 7)
    released.set()
    for _ in range(5):
        await asyncio.sleep(0)
    assert await run_due(store, {Kind.NUDGE: deliver}, lambda: DUE + BACK_OFF) == RunReport()
    assert await store.find(hanging.id) == came(hanging, DUE, DUE + DAY, 7), "nor is it sent again"


async def test_a_busy_database_ends_no_post_that_is_on_its_way(
    store: ScheduleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedules.jobs.BATCH", 10)
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 16)]
    claim, claims = store.claim, list[int]()

    async def busy(*arguments: Any) -> list[Schedule]:
        claims.append(1)
        if len(claims) == 2:
            raise sqlite3.OperationalError("database is busy")
        return await claim(*arguments)

    monkeypatch.setattr(store, "claim", busy)
    deliver = Recorder()
    assert await run(store, deliver) == RunReport(posted=15)
    assert sorted(deliver.ids) == [each.id for each in made]
