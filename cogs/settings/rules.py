"""Quiet hours, days off and the end of a pause as a member writes them. Pure."""

from collections.abc import Collection
from datetime import date

from bot.days import day_to_come
from bot.errors import UserError
from bot.schedules import EVERY_DAY, Quiet, parse_days, parse_quiet

#: what takes back quiet hours or days off
_NONE = {"none", "off", "no"}

ALL_SEVEN = (
    "All seven days off would let nothing come at all. `/nudges pause` does that until a day you choose, and "
    "`/nudges remove` for good. Nothing was changed."
)

#: as /nudges add says it, but for `daily`, which would be all seven
UNREAD_DAYS = (
    "Those days aren't ones I can read. Write them as `weekends`, `Sat Sun` or `Mon-Thu`, or `none`. Nothing was saved."
)

NOT_YET = "It has to be tomorrow or a later day. Nothing was changed."

#: the option of the select that takes back all days off
NO_DAY = "none"


def read_quiet(text: str) -> Quiet | None:
    """Return the hours, None for none; raises UserError with the accepted forms."""
    return None if text.strip().casefold() in _NONE else parse_quiet(text)


def read_days_off(text: str) -> int:
    """Return the mask of days, 0 for none; raises UserError with the accepted forms, or for all seven."""
    if text.strip().casefold() in _NONE:
        return 0
    try:
        days_off = parse_days(text)
    except UserError:
        raise UserError(UNREAD_DAYS) from None
    return _some(days_off)


def chosen_days_off(values: Collection[str]) -> int | None:
    """Return the mask of the days that were chosen in the select; None if one of them was not offered."""
    if NO_DAY in values:
        return 0
    if not set(values) <= {str(day) for day in range(7)}:
        return None
    return _some(sum(1 << int(day) for day in set(values)))


def read_pause(text: str, today: date) -> date:
    """Return the first day on which messages come again; raises UserError if it can't be read or isn't to come."""
    day = day_to_come(text, today)
    if day <= today:
        raise UserError(NOT_YET)
    return day


def _some(mask: int) -> int:
    if mask == EVERY_DAY:
        raise UserError(ALL_SEVEN)
    return mask
