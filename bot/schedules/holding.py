"""What becomes of a message that is due: it goes, or is held for its member's wishes, or comes too late. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple, TypeGuard
from zoneinfo import ZoneInfo

from bot.schedules.fading import next_weekly
from bot.schedules.rules import at_time, next_after, next_on_or_after
from bot.schedules.values import Kind, NewSchedule, Schedule
from bot.schedules.wishes import NO_WISHES, Quiet, Wishes

#: What is late is not brought to a member in the night, wherever no hours were chosen.
NIGHT = Quiet(22 * 60, 8 * 60)
#: From here on it counts as late: the member did not choose this time.
LATE = timedelta(hours=1)
#: What is regular and later than this part of the way to its next time is left out.
CATCH_UP = 1 / 4

#: A week without a day that is left is like every other; more, for zones that have skipped one.
_LOOK_AHEAD = timedelta(weeks=3)
#: What is due at a time is due after any before it.
_BEFORE = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Go:
    """Send it now."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Look again at this time; it is the same message then."""

    until: datetime
    #: no day is left that it could come on, as things are: its member may change them, and it is looked at anew
    no_day_left: bool = False


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this time out."""

    to: datetime


class _Wanted(NamedTuple):
    """A regular time that is on no day off and in no pause, and when it comes: then, or at the end of quiet hours."""

    due: datetime
    comes: datetime


def look(schedule: NewSchedule, due: datetime, wishes: Wishes, now: datetime) -> Go | Hold | Skip:
    """Decide what becomes at `now` of a message that was due at `due`."""
    if wishes is NO_WISHES and now - due <= LATE:
        return Go()
    if wishes.refused:
        return Hold(now + _LOOK_AHEAD, no_day_left=True)
    zone = ZoneInfo(schedule.zone)
    if schedule.on_day is not None:
        return _look_once(schedule, due, wishes, now, zone)
    is_free = wishes.is_free(now.astimezone(zone).date())
    if is_free and now - due <= LATE and wishes.is_free(due.astimezone(zone).date()):
        return _unless_quiet(wishes.quiet, now, zone)
    came, then = _around(schedule, due, wishes, now)
    if then is None:
        return Hold(now + _LOOK_AHEAD, no_day_left=True)
    if came is None:
        return Hold(then.comes)
    late = now - came
    # In a channel, several would stand below each other the day after.
    of_another_day = came.astimezone(zone).date() != now.astimezone(zone).date()
    too_late = schedule.kind is Kind.POST and late > LATE and of_another_day
    if too_late or late > (then.comes - came) * CATCH_UP:
        return Skip(then.due) if then.due > now else Hold(then.comes)
    if not is_free:
        return Hold(then.comes)
    # A channel has no night.
    return _unless_quiet(wishes.quiet or (NIGHT if late > LATE and schedule.kind is not Kind.POST else None), now, zone)


def _around(
    schedule: NewSchedule, due: datetime, wishes: Wishes, now: datetime
) -> tuple[datetime | None, _Wanted | None]:
    """Return when it should have come last by `now`, with every wish kept, and the next of its times."""
    came = None
    # One that comes once a week counts from its day; of the others, however long they were held, the last weeks do.
    for each in _wanted(schedule, wishes, due if _is_weekly(schedule) else max(due, now - _LOOK_AHEAD)):
        if each.comes > now:
            return came, each
        came = each.comes
    return came, None


def _look_once(schedule: NewSchedule, due: datetime, wishes: Wishes, now: datetime, zone: ZoneInfo) -> Go | Hold:
    """As `look`: its day was chosen, so no day off moves it, and it is never too late."""
    if wishes.paused_until is not None and wishes.is_paused(now.astimezone(zone).date()):
        return Hold(at_time(wishes.paused_until, schedule.minute_of_day, zone))
    return _unless_quiet(wishes.quiet or (NIGHT if now - due > LATE else None), now, zone)


def _unless_quiet(quiet: Quiet | None, now: datetime, zone: ZoneInfo) -> Go | Hold:
    until = quiet.over_after(now, zone) if quiet else None
    return Hold(until) if until else Go()


def following(schedule: NewSchedule, wishes: Wishes, now: datetime) -> datetime | None:
    """Return when what has come at `now` is due next: it will not come on the same local day. None: it came once.

    Late or held back, it comes near its next time or after midnight; so it is the days on which it comes that count.
    """
    return _following(schedule, wishes, now) if schedule.on_day is None else None


def _following(schedule: NewSchedule, wishes: Wishes, now: datetime) -> datetime:
    zone = ZoneInfo(schedule.zone)
    today = now.astimezone(zone).date()
    due = now
    while wishes.quiet is not None and wishes.quiet.holds(schedule.minute_of_day):
        due = next_after(schedule.minute_of_day, schedule.weekdays, zone, due)
        if (wishes.quiet.over_after(due, zone) or due).astimezone(zone).date() > today:
            return due
    return next_on_or_after(schedule.minute_of_day, schedule.weekdays, zone, today + timedelta(days=1))


def due_under(schedule: Schedule, wishes: Wishes) -> datetime | None:
    """Return when a nudge is due where its member has other quiet hours now: not on the day on which it came last."""
    due, came = schedule.next_due_at, schedule.last_posted_at
    if due is None or came is None:
        return due
    zone = ZoneInfo(schedule.zone)
    # What came late, at the end of the old hours, was due again that day, to wait for the next end.
    return due if due.astimezone(zone).date() > came.astimezone(zone).date() else _following(schedule, wishes, came)


def upcoming(schedule: NewSchedule, wishes: Wishes, count: int, after: datetime) -> list[datetime]:
    """Return the times after `after`, at most `count`, at which a regular message comes with all of the wishes kept."""
    return [each.comes for each in islice(_wanted(schedule, wishes, after + _BEFORE), count)]


def next_times(schedule: Schedule, wishes: Wishes, count: int, now: datetime) -> list[datetime]:
    """Return the next times, at most `count`, at which a kept schedule really comes, as far as is known now.

    None while it is paused, one at most where it comes once. That it may fade meanwhile is not counted in.
    """
    if schedule.next_due_at is None:
        return []
    first = comes_at(schedule, schedule.next_due_at, wishes, max(now, schedule.look_at or now))
    if first is None or schedule.on_day is not None:
        return [first][:count] if first else []
    after = _after(schedule, wishes, first)
    return [first, *(each.comes for each in islice(_wanted(schedule, wishes, after), count))][:count]


def comes_at(schedule: NewSchedule, due: datetime, wishes: Wishes, now: datetime) -> datetime | None:
    """Return when what is due at `due` will really come, as far as is known now; None if no day is left for it."""
    at = max(due, now)
    while True:
        match look(schedule, due, wishes, at):
            case Go():
                return at
            case Hold(no_day_left=True):
                return None
            case Hold(until):
                at = until
            case Skip(to):
                due = at = to


def _wanted(schedule: NewSchedule, wishes: Wishes, due: datetime) -> Iterator[_Wanted]:
    """Yield each of its times from `due` on, as the tick plays them.

    One that waits for the end of quiet hours, and would come on a day off then, is none.
    """
    while (found := _first_wanted(schedule, wishes, due)) is not None:
        yield found
        due = _after(schedule, wishes, found.comes)


def _first_wanted(schedule: NewSchedule, wishes: Wishes, due: datetime) -> _Wanted | None:
    if wishes.refused:
        return None
    zone = ZoneInfo(schedule.zone)
    if wishes.paused_until is not None:
        due = max(due, at_time(wishes.paused_until, 0, zone))
    end, after = due + _LOOK_AHEAD, due - _BEFORE
    while (after := next_after(schedule.minute_of_day, schedule.weekdays, zone, after)) < end:
        if wishes.is_free(after.astimezone(zone).date()):
            comes = (wishes.quiet.over_after(after, zone) if wishes.quiet else None) or after
            if wishes.is_free(comes.astimezone(zone).date()):
                return _Wanted(after, comes)
    return None


def _after(schedule: NewSchedule, wishes: Wishes, came: datetime) -> datetime:
    """Return when what came at this time is due next, if it stays as it is."""
    return next_weekly(schedule, came) if _is_weekly(schedule) else _following(schedule, wishes, came)


def _is_weekly(schedule: NewSchedule) -> TypeGuard[Schedule]:
    return isinstance(schedule, Schedule) and schedule.weekly
