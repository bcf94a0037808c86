"""Weeks and months in a member's own zone, and what was done in them. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.pictures.specs import Series, WeeksPicture
from bot.schedules.rules import EVERY_DAY, next_after

#: how many are looked back on, the present one included
WEEKS = 12

#: so many at once, and when
Counted = tuple[int, datetime]


def week_of(instant: datetime, zone: ZoneInfo) -> date:
    """Return the Monday of the week that the instant lies in, by the member's own calendar."""
    day = instant.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the first instant of the day in UTC: its midnight, or where the clocks skip that, the end of the gap.

    A day that a zone skipped altogether begins when the next one does.
    """
    # From the day before, whose noon is read with fold=1: were it skipped too, that lies before the gap, not after.
    noon_before = datetime.combine(day - timedelta(days=1), time(12), zone).replace(fold=1)
    start = next_after(0, EVERY_DAY, zone, noon_before)
    while start.astimezone(zone).date() < day:
        start = next_after(0, EVERY_DAY, zone, start)
    return start.astimezone(UTC)


def start_of_weeks(now: datetime, zone: ZoneInfo, count: int = WEEKS) -> datetime:
    """Return the UTC instant at which the first of the last `count` weeks begins; the present one is the last."""
    return start_of_day(week_of(now, zone) - timedelta(weeks=count - 1), zone)


@dataclass(frozen=True, slots=True)
class Weeks:
    """Counts week by week, oldest first; each week by its Monday."""

    mondays: tuple[date, ...]
    applications: tuple[int, ...]
    wins: tuple[int, ...]
    rejections: tuple[int, ...]
    #: what else was done, and counts for the rhythm alone
    others: tuple[int, ...]

    @property
    def rhythm(self) -> int:
        """In how many of the weeks there was anything at all. Their order plays no part, so nothing can break."""
        return sum(map(any, zip(self.applications, self.wins, self.rejections, self.others, strict=True)))

    @property
    def first_with_action(self) -> date:
        """Return the Monday of the first week that had anything; raises StopIteration if none had."""
        counts = zip(self.applications, self.wins, self.rejections, self.others, strict=True)
        return next(monday for monday, week in zip(self.mondays, counts, strict=True) if any(week))

    def picture(self) -> WeeksPicture:
        return WeeksPicture(
            tuple(map(_name, self.mondays)),
            (Series("Applications", self.applications), Series("Wins", self.wins), Series("No's", self.rejections)),
        )

    def lines(self) -> list[str]:
        """Say the picture's numbers, a line for each week with any; a week without is not held up to anybody."""
        lines: list[str] = []
        for monday, *counts in zip(self.mondays, self.applications, self.wins, self.rejections, strict=True):
            nouns = (("application", "applications"), ("win", "wins"), ("no", "no's"))
            said = [f"{n:,} {noun[n != 1]}" for n, noun in zip(counts, nouns, strict=True) if n]
            if said:
                lines.append(f"Week of {_name(monday)}: {', '.join(said)}")
        return lines


def _name(day: date) -> str:
    return f"{day.day} {day:%b}"


def count_weeks(  # noqa: PLR0913 - four lists, and what they are counted by
    now: datetime,
    zone: ZoneInfo,
    applications: Iterable[Counted],
    wins: Iterable[Counted],
    rejections: Iterable[Counted],
    others: Iterable[Counted] = (),
) -> Weeks:
    """Count what falls into the last weeks; what lies outside is left out."""
    this_week = week_of(now, zone)
    mondays = tuple(this_week - timedelta(weeks=back) for back in reversed(range(WEEKS)))

    def by_week(counted: Iterable[Counted]) -> tuple[int, ...]:
        counts: Counter[date] = Counter()
        for count, instant in counted:
            counts[week_of(instant, zone)] += count
        return tuple(counts[monday] for monday in mondays)

    return Weeks(mondays, by_week(applications), by_week(wins), by_week(rejections), by_week(others))


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the member's own calendar: from `start` on, before `end`, both in UTC."""

    start: datetime
    end: datetime
    #: as in "January 2026"
    name: str


def month_of(now: datetime, zone: ZoneInfo, back: int = 0) -> Month:
    """Return the month of `now`, or the one `back` months before it."""
    today = now.astimezone(zone).date()
    first = _first_of(today.year * 12 + today.month - 1 - back)
    following = _first_of(today.year * 12 + today.month - back)
    return Month(start_of_day(first, zone), start_of_day(following, zone), f"{first:%B %Y}")


def _first_of(month: int) -> date:
    """Return the first day of a month that is numbered from the year 0."""
    return date(month // 12, month % 12 + 1, 1)
