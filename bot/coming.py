"""What will come to a member by itself, and when: without what has nothing to say any more, and as they wished it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.schedules import Kind, Schedule, next_times
from bot.schedules.rules import at_time
from bot.services import Services

#: what comes once, at an hour of a day that the member chose: without their zone it is held
WAITS_FOR_ZONE = "waits until your zone is known"
WAITS_FOR_YES = "waits until you allow direct messages"

#: A mail that is due is brought in UTC, too: they wrote it themselves, and wait for it.
_IN_THEIR_ZONE = frozenset({Kind.HELLO, Kind.STEP_DAY, Kind.CARE_DAY, Kind.CARE_DAYS, Kind.CARE_WEEK})


@dataclass(frozen=True, slots=True)
class Coming:
    schedule: Schedule
    #: None: it waits
    at: datetime | None
    #: what it waits for
    waits: str = WAITS_FOR_ZONE


async def coming(services: Services, user_id: int) -> list[Coming]:
    """Return what comes, the next first; last, what waits."""
    now, wishes = services.clock(), await services.members.wishes(user_id)
    knows_zone = await services.members.zone(user_id) is not None
    found: list[tuple[datetime, Coming]] = []
    for schedule in await services.schedules.export(user_id):
        stands = services.stands.get(schedule.kind)
        day = await stands(schedule) if stands else schedule.on_day
        if schedule.kind is Kind.POST or (stands and day is None):
            continue
        waits = schedule.kind in _IN_THEIR_ZONE and not knows_zone
        # What nobody may send stands in its order all the same.
        times = next_times(_on(schedule, day), replace(wishes, refused=False), 1, now)
        if wishes.refused:
            found += [(at, Coming(schedule, None, WAITS_FOR_YES)) for at in times]
        else:
            found += [(at, Coming(schedule, None if waits else at)) for at in times]
    return [each for _, each in sorted(found, key=lambda pair: (pair[1].at is None, pair[0], pair[1].schedule.id))]


def _on(schedule: Schedule, day: date | None) -> Schedule:
    """Return the schedule as it stands for `day`: where that was moved back, its row stays on the earlier one."""
    if day is None or day == schedule.on_day or schedule.next_due_at is None:
        return schedule
    return replace(schedule, on_day=day, next_due_at=at_time(day, schedule.minute_of_day, ZoneInfo(schedule.zone)))
