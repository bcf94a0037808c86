"""When a member wants to hear nothing: quiet hours, days off, a pause. Pure."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.schedules.rules import at_time, parse_time, say_time

QUIET_FORMS = "`22-8`, `22:00-07:30` or `10pm to 8am`"


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the local day in which nothing comes: from `start` up to `end`, minutes 0 to 1439, or over midnight."""

    start: int
    end: int

    def holds(self, minute: int) -> bool:
        if self.start < self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def over_after(self, at: datetime, zone: ZoneInfo) -> datetime | None:
        """Return when the quiet hours that hold this instant end; None if none do."""
        local = at.astimezone(zone)
        minute = local.hour * 60 + local.minute
        if not self.holds(minute):
            return None
        over_midnight = self.start > self.end and minute >= self.start
        until = at_time(local.date() + timedelta(days=over_midnight), self.end, zone)
        # Where the clocks go back, the hour that held it may come again; where a day is skipped, it ends in the night.
        until = until if until > at else at + timedelta(hours=1)
        return self.over_after(until, zone) or until

    @property
    def text(self) -> str:
        """How it is kept."""
        return f"{self.start}-{self.end}"

    @classmethod
    def of(cls, text: str) -> "Quiet":
        """Read what `text` gave."""
        start, _, end = text.partition("-")
        return cls(int(start), int(end))


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a member chose of when to be written to."""

    quiet: Quiet | None = None
    #: a mask of weekdays on which nothing regular comes
    days_off: int = 0
    #: the first day, by the member's calendar, on which messages come again
    paused_until: date | None = None
    #: no direct message may come at all, until they say so
    refused: bool = False

    def is_free(self, day: date) -> bool:
        """Whether what is regular may come on this day."""
        return not self.refused and not self.is_paused(day) and not self.days_off >> day.weekday() & 1

    def is_paused(self, day: date) -> bool:
        return self.paused_until is not None and day < self.paused_until


NO_WISHES = Wishes()


def parse_quiet(text: str) -> Quiet:
    """Read two times of the day; a bare hour counts from 0 to 23. Raises UserError with the accepted forms."""
    refused = UserError(f"Those hours aren't ones I can read. Write them as {QUIET_FORMS}. Nothing was saved.")
    ends = re.split(r"\s*(?:-|–|\bto\b|\buntil\b)\s*", text.strip().lower())
    if len(ends) != 2 or not all(ends):
        raise refused
    try:
        start, end = (parse_time(f"{each}:00" if re.fullmatch(r"\d{1,2}", each) else each) for each in ends)
    except UserError:
        raise refused from None
    if start == end:
        raise UserError("Those hours begin and end at the same time. Nothing was saved.")
    return Quiet(start, end)


def say_quiet(quiet: Quiet) -> str:
    """Return the hours as `22:00 to 08:00`."""
    return f"{say_time(quiet.start)} to {say_time(quiet.end)}"
