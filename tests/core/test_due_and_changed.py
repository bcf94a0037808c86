"""Proves: what is due and still waits comes, whatever its member sets meanwhile; what went out comes no second time."""

import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.schedules import Kind, Quiet, Schedule
from bot.schedules.jobs import LEASE
from bot.schedules.settling import advanced
from bot.services import Services
from tests.conftest import MORNING
from tests.core.samples import DAY, DUE, Recorder, kept, nudge, run

MINUTE = timedelta(minutes=1)
#: a minute after it was due, while the tick has not come to it
NOW = DUE + MINUTE
THURSDAY = 1 << DUE.weekday()

Press = Callable[[Services, Schedule], Awaitable[object]]


async def keep_as_set(services: Services, schedule: Schedule) -> None:
    assert await services.schedules.keep_as_set(1, schedule, NOW) == DUE


async def go_on(services: Services, schedule: Schedule) -> None:
    assert await services.schedules.resume(1, schedule, NOW) == DUE


async def earlier(services: Services, schedule: Schedule) -> None:
    assert await services.schedules.change(1, schedule, THURSDAY, 8 * 60, NOW)


async def to_paris(services: Services, _schedule: Schedule) -> None:
    assert await services.members.set_zone(1, "Europe/Paris", NOW)


@pytest.mark.parametrize("press", [keep_as_set, go_on, earlier, to_paris])
async def test_what_is_due_comes_after_each_change_and_once(services: Services, press: Press) -> None:
    schedule = await kept(services.schedules, nudge(zone="Europe/London"))
    await press(services, schedule)
    deliver = Recorder()
    for now in (NOW, NOW + timedelta(hours=4)):
        await run(services.schedules, deliver, now)
    assert deliver.nonces == [f"{schedule.id:x}-{int(DUE.timestamp()):x}"]


@pytest.mark.parametrize("press", [keep_as_set, go_on, earlier, to_paris])
async def test_what_is_on_its_way_meanwhile_comes_again_by_what_was_set(services: Services, press: Press) -> None:
    store = services.schedules
    schedule = await kept(store, nudge(zone="Europe/London"))
    [claim] = await store.claim(NOW, NOW + LEASE, 10, Kind)
    await press(services, schedule)
    await store.settle([advanced(claim, DUE + DAY, 7, NOW)])
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.last_posted_at, found.last_message_id) == (NOW, 7)
    assert found.next_due_at == found.look_at == found.again_after(NOW)


async def test_a_change_to_a_later_time_or_to_other_days_moves_what_is_due(services: Services) -> None:
    store = services.schedules
    for weekdays, minute, at in ((THURSDAY, 600, DUE.replace(hour=10)), (THURSDAY << 1, 480, DUE + DAY - 60 * MINUTE)):
        schedule = await kept(store, nudge())
        assert await store.change(1, schedule, weekdays, minute, NOW)
        found = await store.find(schedule.id)
        assert found is not None
        assert found.next_due_at == at


async def test_go_on_brings_what_was_put_off_to_its_next_time(services: Services) -> None:
    store = services.schedules
    schedule = await kept(store, nudge())
    await store.postpone(1, schedule, NOW + 7 * DAY)
    assert await store.resume(1, schedule, NOW) == DUE + DAY


async def test_what_its_new_zone_brings_later_that_day_waits_for_it(services: Services) -> None:
    schedule = await kept(services.schedules, nudge(zone="Asia/Tokyo"), MORNING - DAY)
    due = schedule.next_due_at
    assert due is not None
    await services.members.set_zone(1, "Europe/Berlin", due + MINUTE)
    found = await services.schedules.find(schedule.id)
    assert found is not None
    assert found.next_due_at == datetime(2026, 1, 15, 8, tzinfo=UTC), "not at one o'clock at night"


async def test_who_has_the_same_day_again_gets_it_once(services: Services) -> None:
    """Came on the 15th in Tokyo, due again on the 16th, which is still the 15th in Honolulu."""
    store = services.schedules
    schedule = await kept(store, nudge(zone="Asia/Tokyo"), MORNING - DAY)
    assert schedule.next_due_at is not None
    deliver, first = Recorder(), schedule.next_due_at
    await run(store, deliver, first)
    await services.members.set_zone(1, "Pacific/Honolulu", first + DAY + MINUTE)
    found = await store.find(schedule.id)
    assert found is not None
    assert found.next_due_at == datetime(2026, 1, 16, 19, tzinfo=UTC)


async def test_a_held_one_stays_held_after_keep(services: Services) -> None:
    store = services.schedules
    schedule = await kept(store, nudge())
    await services.members.set_quiet(1, Quiet(8 * 60, 12 * 60), MORNING)
    deliver, wishes_of = Recorder(), services.members.wishes_of
    await run(store, deliver, NOW, wishes_of)
    assert await store.keep_as_set(1, schedule, NOW) == DUE
    for minutes, times in ((1, 0), (180, 1), (181, 1)):
        await run(store, deliver, DUE + minutes * MINUTE, wishes_of)
        assert len(deliver.ids) == times


async def test_one_that_cant_be_read_any_more_leaves_the_others_settled(
    services: Services, sql: sqlite3.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    store = services.schedules
    broken, whole = await kept(store, nudge()), await kept(store, nudge(2))
    claims = await store.claim(NOW, NOW + LEASE, 10, Kind)
    sql.execute("update schedules set zone = 'No/Where', look_at = look_at - 1 where id = ?", [broken.id])
    settled = [advanced(each, DUE + DAY, 7, NOW) for each in claims]
    assert set(await store.write_down(settled)) == {broken.id, whole.id}
    assert f"schedule {broken.id} can't be read" in caplog.text
    found = await store.find(whole.id)
    assert found is not None
    assert found.last_posted_at == NOW
    left = await store.find(broken.id)
    assert left == replace(broken, zone="No/Where", look_at=DUE - timedelta(milliseconds=1))
