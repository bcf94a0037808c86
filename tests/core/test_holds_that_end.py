"""Proves: what was held comes when its hold ends, early or not; what was missed for long is left out, once for all."""

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.schedules import EVERY_DAY, Kind, Quiet, Schedule, Sent, Undeliverable, next_times
from bot.services import Services
from tests.conftest import MORNING
from tests.core.samples import DAY, DUE, Recorder, failing, kept, nudge, post, run

MINUTE = timedelta(minutes=1)
#: three weeks after `DUE`
THEN = date(2026, 2, 5)
#: from Thursday, the day of `DUE`, to Sunday
FOUR_DAYS = 0b111_1000

Change = Callable[[Services], Awaitable[object]]


async def plays(services: Services, deliver: Recorder, first: int, last: int) -> list[int]:
    """Tick at nine on these days and an hour after; return on which of them it came."""
    before = len(deliver.came)
    for day in range(first, last + 1):
        for hour in (0, 1):
            now = DUE + day * DAY + timedelta(hours=hour)
            await run(services.schedules, deliver, now, services.members.wishes_of)
    return deliver.came[before:]


class Noting(Recorder):
    """Notes the day of each, counted from `DUE`."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[int] = []

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        self.came.append((now - DUE).days)
        return await super().__call__(schedule, nonce, now)


async def paused(services: Services) -> int | None:
    return await services.members.set_paused_until(1, THEN, MORNING)


async def off(services: Services) -> int | None:
    return await services.members.set_days_off(1, FOUR_DAYS, MORNING)


@pytest.mark.parametrize(("begin", "first"), [(paused, 21), (off, 4)])
async def test_it_comes_when_the_hold_is_over(services: Services, begin: Change, first: int) -> None:
    schedule, deliver = await kept(services.schedules, nudge()), Noting()
    await begin(services)
    assert await plays(services, deliver, 0, first) == [first]
    assert deliver.nonces == [f"{schedule.id:x}-{int(DUE.timestamp()):x}"], "it is the one that was held"


async def go_on_now(services: Services, _change: int) -> None:
    await services.members.set_paused_until(1, None, DUE + DAY)


async def no_days_off(services: Services, _change: int) -> None:
    await services.members.set_days_off(1, 0, DUE + DAY)


async def undo(services: Services, change: int) -> None:
    await services.undo.undo(1, change, MORNING)


@pytest.mark.parametrize(("begin", "end"), [(paused, go_on_now), (paused, undo), (off, no_days_off), (off, undo)])
@pytest.mark.parametrize(("hour", "next_"), [(1, 1), (12, 2)], ids=["near its time", "in the evening"])
async def test_a_hold_that_ends_early_brings_it_back(
    services: Services,
    begin: Callable[[Services], Awaitable[int]],
    end: Callable[[Services, int], Awaitable[None]],
    hour: int,
    next_: int,
) -> None:
    await kept(services.schedules, nudge())
    change, deliver = await begin(services), Noting()
    assert await plays(services, deliver, 0, 1) == []
    await end(services, change)
    await run(services.schedules, deliver, DUE + DAY + timedelta(hours=hour), services.members.wishes_of)
    await plays(services, deliver, 2, 3)
    assert deliver.came == [each for each in (1, 2, 3) if each >= next_]


async def test_other_quiet_hours_never_bring_it_twice_on_one_day(services: Services) -> None:
    """What came at their end in the morning is due again that evening, to wait for the next morning."""
    await services.members.set_quiet(1, Quiet(22 * 60, 9 * 60), MORNING)
    schedule, deliver = await kept(services.schedules, nudge(minute_of_day=23 * 60), MORNING - DAY), Noting()
    assert await plays(services, deliver, 0, 0) == [0]
    await services.members.set_quiet(1, None, DUE)
    found = await services.schedules.find(schedule.id)
    assert found is not None
    assert found.next_due_at == DUE + DAY + timedelta(hours=14)


async def test_after_an_outage_what_is_near_its_time_comes_once_and_the_rest_is_left_out(services: Services) -> None:
    """Six days, until ten o'clock on a Wednesday."""
    for new in (nudge, post):
        for weekdays, minute in ((EVERY_DAY, 540), (EVERY_DAY, 60), (0b1, 540), (0b10, 720)):
            await kept(services.schedules, new(weekdays=weekdays, minute_of_day=minute), DUE - DAY)
    await services.schedules.remind(1, Kind.CHASE, 7, DUE.date(), 540, "UTC", MORNING)
    deliver, back = Recorder(), DUE + 6 * DAY + 60 * MINUTE
    report = await run(services.schedules, deliver, back, services.members.wishes_of)
    came = [(each.kind, each.weekdays, each.minute_of_day) for each in deliver.schedules]
    regular = [(Kind.NUDGE, EVERY_DAY, 540), (Kind.NUDGE, 0b10, 720), (Kind.POST, EVERY_DAY, 540)]
    assert sorted(came) == sorted([*regular, (Kind.CHASE, EVERY_DAY, 540)]), "no post of another day"
    assert (report.posted, report.passed, report.left) == (4, 5, 0)
    for each in (*await services.schedules.nudges(1), *await services.schedules.posts(100)):
        assert each.next_due_at == each.next_few(1, back)[0]


async def test_a_post_pays_no_heed_to_the_wishes_of_whoever_set_it_up(services: Services) -> None:
    await kept(services.schedules, nudge())
    await kept(services.schedules, post())
    await services.members.set_paused_until(1, THEN, MORNING)
    deliver = Recorder()
    await run(services.schedules, deliver, DUE, services.members.wishes_of)
    assert [each.kind for each in deliver.schedules] == [Kind.POST]


async def test_one_that_is_paused_from_the_start_is_told_and_tells_of_no_other(services: Services) -> None:
    store = services.schedules
    waiting = await store.remind(1, Kind.CHASE, 7, DUE.date(), 540, "UTC", MORNING)
    await run(store, failing(Undeliverable("closed")))
    await store.add(nudge(), DUE, limit=10, paused_reason="closed")
    assert [each.id for each in await store.untold(1)] == [waiting.id]


FRIDAY_AT_ELEVEN = datetime(2026, 1, 16, 23, tzinfo=UTC)


async def test_without_a_day_that_is_left_it_waits_and_comes_when_one_is(services: Services) -> None:
    """On Fridays at 23:00, with quiet hours that carry it into a day off."""
    store, members = services.schedules, services.members
    schedule = await kept(store, nudge(weekdays=0b1_0000, minute_of_day=23 * 60))
    await members.set_quiet(1, Quiet(22 * 60, 8 * 60), DUE)
    await members.set_days_off(1, 0b10_0000, DUE)
    deliver = Recorder()
    for hours in (0, 9, 33):
        await run(store, deliver, FRIDAY_AT_ELEVEN + timedelta(hours=hours), members.wishes_of)
    for day in (21, 22, 44, 46):
        await run(store, deliver, FRIDAY_AT_ELEVEN + day * DAY, members.wishes_of)
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.paused_reason, await store.untold(1), deliver.ids) == (None, [], [])
    assert next_times(found, await members.wishes(1), 1, FRIDAY_AT_ELEVEN + 46 * DAY) == []

    now = FRIDAY_AT_ELEVEN + 46 * DAY
    await members.set_days_off(1, 0, now)
    [comes] = next_times(found, await members.wishes(1), 1, now)
    found = await store.find(schedule.id)
    assert found is not None
    assert next_times(found, await members.wishes(1), 1, now)[0] <= comes
    for day in range(46, 54):
        for hours in (0, 9):
            await run(store, deliver, FRIDAY_AT_ELEVEN + day * DAY + timedelta(hours=hours), members.wishes_of)
    assert deliver.ids == [schedule.id]
