"""When a schedule is due next, and how members write days and times. Pure."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.errors import UserError

#: Weekdays are a bit mask: Monday is 1, Sunday 64.
EVERY_DAY = 0b111_1111
WORKDAYS = 0b001_1111
WEEKEND = 0b110_0000

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SPANS = {EVERY_DAY: "every day", WORKDAYS: "Monday to Friday"}
_GROUPS = {
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "all": EVERY_DAY,
    "weekday": WORKDAYS,
    "weekdays": WORKDAYS,
    "workdays": WORKDAYS,
    "weekend": WEEKEND,
    "weekends": WEEKEND,
}
_TIME = re.compile(r"^(?P<hour>\d{1,2})(?:(?:\s*[:.h]\s*)?(?P<minute>\d{2}))?\s*(?P<mark>h?)\s*(?P<half>[ap]\.?m\.?)?$")
_NAMED_TIMES = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}

TIME_FORMS = "`9:30`, `0930`, `9h30`, `21h`, `9am` or `9:30 pm`"
DAY_FORMS = "`daily`, `weekdays`, `weekends`, `Mon Wed Fri` or `Mon-Thu`"


def _plain(text: str) -> str:
    # With single spaces only, no pattern below has to try twice.
    return " ".join(text.lower().split())


def parse_time(text: str) -> int:
    """Return the minute of the day, 0 to 1439; raises UserError with the accepted forms where it isn't clear."""
    plain = _plain(text)
    if plain in _NAMED_TIMES:
        return _NAMED_TIMES[plain]
    found = _TIME.match(plain)
    if found is None:
        raise _unread_time()
    if not (found["minute"] or found["mark"] or found["half"]):
        raise _unread_time(int(found["hour"]))
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            raise _unread_time()
        hour = hour % 12 + (12 if found["half"][0] == "p" else 0)
    if hour > 23 or minute > 59:
        raise _unread_time()
    return hour * 60 + minute


def _unread_time(hour: int | None = None) -> UserError:
    """Refuse a time, or a bare hour, which may be of the morning or of the evening."""
    if hour is not None and 1 <= hour <= 12:
        return UserError(
            f"That may be the morning or the evening: write `{hour}am` or `{hour}pm`. Other ways to write a time are "
            f"{TIME_FORMS}. Nothing was saved."
        )
    return UserError(f"That time isn't one I can read. Write it as {TIME_FORMS}. Nothing was saved.")


def parse_days(text: str) -> int:
    """Return the weekday mask, at least one day; raises UserError with the accepted forms."""
    words = _plain(text).replace("every day", "daily").removeprefix("every ")
    # "mon - fri" and "mon to fri" are one range
    words = re.sub(r"\s*(?:-|–|\bto\b)\s*", "-", words)
    mask = 0
    for word in filter(None, re.split(r"[\s,;/+&]+|\band\b", words)):
        mask |= _days_of(word)
    if not mask:
        raise _unread_days()
    return mask


def _days_of(word: str) -> int:
    if word in _GROUPS:
        return _GROUPS[word]
    ends = [_day_of(end) for end in word.split("-")]
    if len(ends) > 2:
        raise _unread_days()
    first, last = ends[0], ends[-1]
    return sum(1 << day % 7 for day in range(first, last + 1 if last >= first else last + 8))


def _day_of(word: str) -> int:
    """Return 0 for Monday to 6, for a day's name or its beginning of two letters or more."""
    word = {"weds": "wednesday"}.get(word, word)
    for day, name in enumerate(_NAMES):
        if len(word) >= 2 and f"{name.lower()}s".startswith(word):
            return day
    raise _unread_days()


def _unread_days() -> UserError:
    return UserError(f"Those days aren't ones I can read. Write them as {DAY_FORMS}. Nothing was saved.")


def say_days(mask: int) -> str:
    """Return the names of the days, as they can be typed back."""
    return _SPANS.get(mask) or _listed([name for bit, name in enumerate(_NAMES) if mask >> bit & 1])


def on_days(mask: int) -> str:
    """Return the days for the middle of a sentence: `every day`, `Monday to Friday`, `on Mondays and Fridays`."""
    return _SPANS.get(mask) or f"on {_listed([f'{name}s' for bit, name in enumerate(_NAMES) if mask >> bit & 1])}"


def _listed(days: list[str]) -> str:
    return days[0] if len(days) == 1 else ", ".join(days[:-1]) + " and " + days[-1]


def say_time(minute_of_day: int) -> str:
    """Return the time as `09:30`."""
    return f"{minute_of_day // 60:02}:{minute_of_day % 60:02}"


class Timed(Protocol):
    """What a schedule says of its times."""

    @property
    def weekdays(self) -> int: ...
    @property
    def minute_of_day(self) -> int: ...
    @property
    def zone(self) -> str: ...


def say_when(schedule: Timed) -> str:
    """Return a schedule's times in words: `Monday to Friday at 09:30 (Europe/Berlin)`."""
    return f"{on_days(schedule.weekdays)} at {say_time(schedule.minute_of_day)} ({schedule.zone})"


def next_after(minute_of_day: int, weekdays: int, zone: ZoneInfo, after: datetime) -> datetime:
    """Return the first instant later than `after` when it is this time on one of these days in this zone.

    At most one a local day. A time that the autumn change gives twice counts the first time; one that the spring
    change skips is due at the first minute that exists after the gap, if that is still the same day.
    `after` is aware; the result is in UTC. Raises ValueError for an empty mask.
    """
    return _first(minute_of_day, weekdays, zone, after.astimezone(zone).date(), after)


# Many chose nine o'clock in the same few zones.
@lru_cache(maxsize=1024)
def next_on_or_after(minute_of_day: int, weekdays: int, zone: ZoneInfo, day: date) -> datetime:
    """Return the first such instant on this local day or later; otherwise as `next_after`."""
    return _first(minute_of_day, weekdays, zone, day, None)


def _first(minute_of_day: int, weekdays: int, zone: ZoneInfo, day: date, after: datetime | None) -> datetime:
    if not weekdays & EVERY_DAY:
        raise ValueError("no weekday chosen")
    wall = time(minute_of_day // 60, minute_of_day % 60)
    # Eight days reach every weekday once more; another week covers a weekday that a zone skipped altogether.
    for offset in range(16):
        local = datetime.combine(day + timedelta(days=offset), wall)
        if weekdays >> local.weekday() & 1:
            instant = _instant(local, zone)
            if (after is None or instant > after) and instant.astimezone(zone).date() == local.date():
                return instant
    raise ValueError("no such time within two weeks")


def _instant(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant of a wall-clock time: its first occurrence, or the end of the gap that holds it."""
    wall = local.replace(tzinfo=zone)
    # Where the clocks change, the two readings of a time differ: forward at a gap, back at a time that comes twice.
    offset, second = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    assert offset is not None  # noqa: S101 - a ZoneInfo knows it
    assert second is not None  # noqa: S101
    if second <= offset:
        return (local - offset).replace(tzinfo=UTC)
    first = wall.astimezone(UTC)
    # In a gap, fold=1 reads the time with the offset after the change, and so lies before the change.
    before = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    after = first
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).replace(tzinfo=None) < local:
            before = middle
        else:
            after = middle
    # Changes fall on whole seconds, and `after` is less than one second past this one.
    return after.replace(microsecond=0)


def at_time(day: date, minute_of_day: int, zone: ZoneInfo) -> datetime:
    """Return the instant of this time on this day in this zone, in UTC, where the clocks change as `next_after` does.

    Of a day that the zone skipped altogether, it is when the next one begins.
    """
    return _instant(datetime.combine(day, time(minute_of_day // 60, minute_of_day % 60)), zone)


#: up to this hour of the night the day before isn't over: who writes at two will sleep before "tomorrow morning"
NIGHT_ENDS = timedelta(hours=4)


def next_working_day(now: datetime, zone: ZoneInfo) -> date:
    """Return the day of the next morning on which offices work, Monday to Friday, by this zone's calendar.

    Holidays are not known. A day that the zone skips altogether is none.
    """
    day = (now.astimezone(zone).replace(tzinfo=None) - NIGHT_ENDS).date()
    while True:
        day += timedelta(days=1)
        noon = datetime.combine(day, time(12))
        if WORKDAYS >> day.weekday() & 1 and _instant(noon, zone).astimezone(zone).date() == day:
            return day


def next_few(count: int, minute_of_day: int, weekdays: int, zone: ZoneInfo, after: datetime) -> list[datetime]:
    """Return the next `count` instants, as `next_after` finds them."""
    instants: list[datetime] = []
    for _ in range(count):
        instants.append(next_after(minute_of_day, weekdays, zone, instants[-1] if instants else after))
    return instants
