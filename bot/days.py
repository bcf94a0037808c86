"""Days of a member's own calendar, as they are written and read. Pure."""

from datetime import date, datetime, timedelta, timezone

from bot.errors import UserError

#: A day is shown the first way, and read in each of them. Days in figures alone would be another day elsewhere.
_DAY_FORMATS = ("%d %b %Y", "%d %B %Y", "%Y-%m-%d")

#: where a day begins first, and where it begins last
EASTERNMOST, WESTERNMOST = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))

NOT_TO_COME = "It has to be a day from today on and within a year, such as `tomorrow`. Nothing was changed."


def say_day(day: date) -> str:
    """Write a day so that it can be read one way only, and typed back."""
    return f"{day.day} {day:%b %Y}"


def day_to_come(text: str, today: date, first: date | None = None) -> date:
    """Return the day that was typed; raises UserError if it can't be read, is past, or more than a year away.

    `first` is the earliest day that today can be anywhere, where the member's own zone isn't known.
    """
    words = " ".join(text.replace(",", " ").split()).casefold()
    day = {"today": today, "tomorrow": today + timedelta(days=1)}.get(words) or read_day(words, NOT_TO_COME)
    if not (first or today) <= day <= today + timedelta(days=366):
        raise UserError(NOT_TO_COME)
    return day


def read_day(words: str, refusal: str) -> date:
    """Return the day in these words; raises UserError saying `refusal` if it is in none of the known forms."""
    for form in _DAY_FORMATS:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day, in the member's own zone
        except ValueError:
            continue
    raise UserError(refusal)
