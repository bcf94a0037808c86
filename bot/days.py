"""Days of a member's own calendar, as they are written and read. Pure."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone

from bot.errors import UserError

#: A day is shown the first way, and read in each of them. Days in figures alone would be another day elsewhere.
_DAY_FORMATS = ("%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y", "%Y-%m-%d")

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"(?:(?:next|on|this) )?(?P<name>[a-z]{3,9})")

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AHEAD = re.compile(r"in (?P<count>\d{1,3}|[a-z]+) (?P<unit>day|week|month)s?")
_GONE = re.compile(r"yesterday|the day before yesterday|last [a-z]+|.+ ago")

#: where a day begins first, and where it begins last
EASTERNMOST, WESTERNMOST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))

HAS_PASSED = "That day has passed. Choose one from today on, such as `tomorrow`. Nothing was changed."
NOT_TO_COME = "It has to be a day from today on and within a year, such as `tomorrow`. Nothing was changed."
UNREADABLE = (
    "I can't read that as a day. Write it like {example}, or `Friday`, `tomorrow` or `in 2 weeks`. Nothing was changed."
)


def say_day(day: date) -> str:
    """Write a day so that it can be read one way only, and typed back."""
    return f"{day.day} {day:%b %Y}"


def in_days(number: int) -> str:
    """Write how many days something takes."""
    return "a day" if number == 1 else f"{number} days"


def day_to_come(text: str, today: date, first: date | None = None) -> date:
    """Return the day that was typed; raises UserError if it can't be read, is past, or more than a year away.

    `first` is the earliest day that today can be anywhere, where the member's own zone isn't known.
    """
    words = _plain(text)
    if _GONE.fullmatch(words):
        raise UserError(HAS_PASSED)
    day = _day_ahead(words, today) or _day_of_year(words, first or today)
    if day is None:
        day = read_day(text, UNREADABLE.format(example=say_day(today + timedelta(days=7))))
    if not (first or today) <= day <= today + timedelta(days=366):
        raise UserError(NOT_TO_COME)
    return day


def read_day(text: str, refusal: str) -> date:
    """Return the day in this text; raises UserError saying `refusal` if it is in none of the known forms."""
    day = _in_full(_plain(text))
    if day is None:
        raise UserError(refusal)
    return day


def months_later(day: date, months: int) -> date:
    """Return the day so many months later; in a month without that day, its last."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _plain(text: str) -> str:
    words = " ".join(text.replace(",", " ").split()).casefold()
    return re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", words)


def _in_full(words: str) -> date | None:
    for form in _DAY_FORMATS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day, in the member's own zone
        except ValueError:
            continue
    return None


def _day_of_year(words: str, first: date) -> date | None:
    """Read a day without a year, `20 Jan`: the next one to come."""
    years = (_in_full(f"{words} {first.year + ahead}") for ahead in (0, 1))
    return next((day for day in years if day and day >= first), None)


def _day_ahead(words: str, today: date) -> date | None:
    """Read a day as it is said from today on; a weekday is the next one to come, next week its Monday."""
    if words in {"today", "tomorrow"}:
        return today + timedelta(days=words == "tomorrow")
    if words == "next week":
        return today + timedelta(days=7 - today.weekday())
    if found := _WEEKDAY.fullmatch(words):
        named = [number for number, name in enumerate(_WEEKDAYS) if name.startswith(found["name"])]
        return today + timedelta(days=(named[0] - today.weekday() - 1) % 7 + 1) if named else None
    if found := _AHEAD.fullmatch(words):
        return _counted(found["count"], found["unit"], today)
    return None


def _counted(said: str, unit: str, today: date) -> date | None:
    named = {"a": 1, **{word: number for number, word in enumerate(_COUNTS) if word}}
    count = int(said) if said.isdecimal() else named.get(said)
    if count is None:
        return None
    if unit == "month":
        return months_later(today, count)
    return today + timedelta(weeks=count) if unit == "week" else today + timedelta(days=count)
