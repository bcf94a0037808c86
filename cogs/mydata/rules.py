"""Which days a member means, and what they were shown before they confirm. Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.days import read_day, say_day
from bot.erasing.values import Erasure, What
from bot.errors import UserError

#: what was shown is confirmed within so long, or shown anew
ASKED_FOR = timedelta(minutes=15)
#: before any of it; the calendars of all zones have it
FIRST_DAY = date(1970, 1, 2)

UNREADABLE = "I can't read that as a day. Write it like {example}, or `today` or `yesterday`. Nothing was deleted."
STILL_TO_COME = "The first of those days is still to come. Nothing was deleted."
TURNED_ROUND = "The first of those days comes after the last. Nothing was deleted."
NO_DAYS = "I need a first day, a last day, or both. Nothing was deleted."

_LETTERS = {What.EVERYTHING: "e", What.MOODS: "m", What.WORDS: "w", What.PERIOD: "p"}
_DETAIL = re.compile(
    r"(?P<what>[emw]|p-(?P<since>\d{8})-(?P<until>\d{8}))-(?P<at>[0-9a-f]{1,12})-(?P<sum>[0-9a-f]{10})"
)


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a period, the last one included."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Asked:
    """What a member was asked to confirm: what is to go, when, and the checksum of what that was."""

    what: What
    days: Days | None
    at: datetime
    checksum: str

    @property
    def detail(self) -> str:
        days = f"-{self.days.since:%Y%m%d}-{self.days.until:%Y%m%d}" if self.days else ""
        return f"{_LETTERS[self.what]}{days}-{int(self.at.timestamp()):x}-{self.checksum}"

    @classmethod
    def of(cls, detail: str | None) -> "Asked | None":
        """Return what `detail` made; None if it isn't that, as when somebody typed it."""
        found = _DETAIL.fullmatch(detail or "")
        if found is None:
            return None
        [what] = [each for each, letter in _LETTERS.items() if letter == found["what"][0]]
        try:
            days = Days(_day(found["since"]), _day(found["until"])) if found["since"] else None
            at = datetime.fromtimestamp(int(found["at"], 16), UTC)
        except (ValueError, OverflowError, OSError):
            return None
        if days is not None and not FIRST_DAY <= days.since <= days.until <= date(9998, 12, 31):
            return None
        return cls(what, days, at, found["sum"])

    def holds(self, checksum: str, now: datetime) -> bool:
        """Whether what was shown is still what would go, and was shown not long ago."""
        return self.checksum == checksum and timedelta(0) <= now - self.at <= ASKED_FOR


def read_days(first: str | None, last: str | None, today: date) -> Days:
    """Return the days that were typed: from the beginning, if no first is given, and up to today without a last.

    Raises UserError.
    """
    if not (first or "").strip() and not (last or "").strip():
        raise UserError(NO_DAYS)
    since, until = _read(first, today) or FIRST_DAY, _read(last, today) or today
    if since > today:
        raise UserError(STILL_TO_COME)
    if since > until:
        raise UserError(TURNED_ROUND)
    # Nothing is made later than today, and no calendar ends there.
    return Days(max(since, FIRST_DAY), max(min(until, today), FIRST_DAY))


def erasure(user_id: int, what: What, days: Days | None, zone: str, now: datetime) -> Erasure:
    if days is None:
        return Erasure(user_id, what, now)
    return Erasure(user_id, what, now, days.since, days.until, zone)


def _read(text: str | None, today: date) -> date | None:
    words = " ".join((text or "").split()).casefold()
    if not words:
        return None
    said = {"today": today, "yesterday": today - timedelta(days=1)}.get(words)
    return said or read_day(words, UNREADABLE.format(example=say_day(today)))


def _day(digits: str) -> date:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
