"""What the tick tests start from: a nudge and a post, every day at nine, and a delivery that takes notes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.schedules import EVERY_DAY, Kind, NewSchedule, Record, RunReport, Schedule, ScheduleStore, run_due
from tests.conftest import MORNING

#: when a sample that was added at `MORNING`, eight o'clock, is first due
DUE = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
MS = timedelta(milliseconds=1)

#: the largest id that SQLite keeps
LARGEST = 2**63 - 1


def nudge(user_id: int = 1, **changes: Any) -> NewSchedule:
    new = NewSchedule(kind=Kind.NUDGE, user_id=user_id, weekdays=EVERY_DAY, minute_of_day=9 * 60, zone="UTC")
    return replace(new, **changes)


def post(guild_id: int = 100, **changes: Any) -> NewSchedule:
    return nudge(**{"kind": Kind.POST, "guild_id": guild_id, "channel_id": 200, **changes})


Then = Callable[[Schedule], Awaitable[None]]


@dataclass
class Recorder:
    """A delivery that notes what it was given, then does what the test wants of it."""

    then: Then | None = None
    #: what its record does beyond taking a note
    at_record: Then | None = None
    nonces: list[str] = field(default_factory=list)
    schedules: list[Schedule] = field(default_factory=list)
    recorded: list[int] = field(default_factory=list)

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        self.schedules.append(schedule)
        self.nonces.append(nonce)
        if self.then is not None:
            await self.then(schedule)
        return lambda: self._record(schedule)

    async def _record(self, schedule: Schedule) -> None:
        self.recorded.append(schedule.id)
        if self.at_record is not None:
            await self.at_record(schedule)

    @property
    def ids(self) -> list[int]:
        return [schedule.id for schedule in self.schedules]


def failing(error: BaseException, *ids: int) -> Recorder:
    """Return a delivery that raises `error` for these schedules, or for all without any."""

    async def fail(schedule: Schedule) -> None:
        if not ids or schedule.id in ids:
            raise error

    return Recorder(fail)


async def run(store: ScheduleStore, deliver: Recorder, now: datetime = DUE) -> RunReport:
    """Run once what is due, every kind by `deliver`."""
    return await run_due(store, dict.fromkeys(Kind, deliver), now)


async def kept(store: ScheduleStore, new: NewSchedule, now: datetime = MORNING) -> Schedule:
    """Add a schedule that no limit stops."""
    schedule = await store.add(new, now, limit=10**6)
    assert schedule is not None
    return schedule
