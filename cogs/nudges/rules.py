"""Which days a nudge may have, when it really comes, and what a week held. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.days import day_to_come, say_day
from bot.errors import UserError
from bot.schedules import EVERY_DAY, NUDGES, Kind, NewSchedule, Schedule, Wishes, parse_days, upcoming
from bot.schedules.rules import at_time

#: of a member, over all kinds
LIMIT = 10

SUNDAY = 0b100_0000

ONE_DAY = (
    "A look back at the week comes on one day of the week. Choose one, such as `Sun`, or leave `days` out for Sundays. "
    "Nothing was saved."
)
NO_DAY = (
    "All of those days are among your days off, so it would never come. Choose another day, or change your days off "
    "in `/settings`. Nothing was saved."
)
NOT_YET = "It has to be tomorrow or a later day. Nothing was changed."


def read_days(kind: Kind, typed: str | None) -> int:
    """Return the weekdays on which a nudge of this kind is to come; raises UserError where they don't fit."""
    if kind is not Kind.LOOK_BACK:
        return parse_days(typed) if typed else EVERY_DAY
    days = parse_days(typed) if typed else SUNDAY
    if days.bit_count() > 1:
        raise UserError(ONE_DAY)
    return days


def first_few(new: NewSchedule, wishes: Wishes, now: datetime) -> list[datetime]:
    """Return the next three times at which it really comes; raises UserError if there is none."""
    few = upcoming(new, wishes, 3, now)
    if not few:
        raise UserError(NO_DAY)
    return few


def moved_by_quiet(new: NewSchedule, wishes: Wishes) -> bool:
    """Whether it would come in the quiet hours, and so waits for their end."""
    return wishes.quiet is not None and wishes.quiet.holds(new.minute_of_day)


def chosen(typed: str, nudges: Sequence[Schedule]) -> Schedule | None:
    """Return the nudge that was chosen from what is offered, `id-48213`, or typed as its number in the list."""
    if found := re.fullmatch(r"id-(\d{1,18})", typed):
        return next((each for each in nudges if each.id == int(found[1])), None)
    numbered = re.fullmatch(r"\s*(\d{1,3})\s*", typed)
    number = int(numbered[1]) if numbered else 0
    return nudges[number - 1] if 1 <= number <= len(nudges) else None


def number_of(nudge: Schedule, nudges: Sequence[Schedule]) -> int:
    """Return its number in the member's list, from 1 on."""
    return 1 + [each.id for each in nudges].index(nudge.id)


def twin(new: NewSchedule, nudges: Sequence[Schedule], besides: int = 0) -> Schedule | None:
    """Return one of the same kind that comes at the same time, on a day of these; that of the id `besides` is none."""
    return next((each for each in nudges if each.id != besides and _alike(each, new)), None)


def _alike(one: NewSchedule, other: NewSchedule) -> bool:
    same = (one.kind, one.minute_of_day) == (other.kind, other.minute_of_day)
    return same and bool(one.weekdays & other.weekdays)


def as_detail(nudge: NewSchedule) -> str:
    """Write its kind, days and time as the detail of a button; `of_detail` reads them."""
    return f"{nudge.kind}-{nudge.weekdays}-{nudge.minute_of_day}"


def of_detail(detail: str | None) -> tuple[Kind, int, int] | None:
    """Return kind, days and time; None where these are none that a nudge may have."""
    found = re.fullmatch(r"([a-z_]+)-(\d{1,3})-(\d{1,4})", detail or "")
    if found is None or found[1] not in set(NUDGES):
        return None
    kind, days, minute = Kind(found[1]), int(found[2]), int(found[3])
    fits = 1 <= days <= EVERY_DAY and minute < 24 * 60 and (kind is not Kind.LOOK_BACK or days.bit_count() == 1)
    return (kind, days, minute) if fits else None


def read_until(text: str | None, now: datetime, zone: ZoneInfo) -> date:
    """Return the first day on which something comes again, in a week where none is given."""
    today = now.astimezone(zone).date()
    day = day_to_come(text, today) if text and text.strip() else today + timedelta(days=7)
    if day <= today:
        raise UserError(NOT_YET)
    return day


def eve(day: date, zone: ZoneInfo) -> datetime:
    """Return the last minute before a day."""
    return at_time(day, 0, zone) - timedelta(minutes=1)


def example_day(now: datetime, zone: ZoneInfo) -> str:
    return say_day(now.astimezone(zone).date() + timedelta(days=14))


def week_began(schedule: Schedule, now: datetime) -> datetime:
    """Return when it came a week ago, or its time then: from one look back to the next all is counted once."""
    last = schedule.last_posted_at
    if last is not None and timedelta(days=6) <= now - last <= timedelta(days=8):
        return last
    zone = ZoneInfo(schedule.zone)
    return at_time(now.astimezone(zone).date() - timedelta(days=7), schedule.minute_of_day, zone)


@dataclass(frozen=True, slots=True)
class Week:
    """What was logged in a week, each as a count; what the member did comes first."""

    applications: int = 0
    checkins: int = 0
    reviews: int = 0
    steps: int = 0
    wins: int = 0
    answers: int = 0
    noes: int = 0

    @property
    def is_quiet(self) -> bool:
        return self == Week()

    @property
    def is_only_noes(self) -> bool:
        return bool(self.noes) and self == Week(noes=self.noes)


def since(instants: Sequence[datetime | None], start: datetime) -> int:
    """Count those of this time and later."""
    return sum(instant is not None and instant >= start for instant in instants)
