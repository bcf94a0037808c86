"""What comes once on a day of a row, where that day can be moved, taken away and brought back by Undo. Pure.

The schedule stands on the earliest day that was chosen, and is left there by what can be undone (a later day, none, a
deletion): undone, it comes as if nothing had been. It is when it comes due that it looks at the row.
"""

from datetime import date
from enum import Enum, auto

from bot.schedules.values import Schedule


class Due(Enum):
    """What a schedule that is due comes to."""

    SAY = auto()
    #: the day was moved back since: it is to look again then
    LATER = auto()
    #: the row is gone, or has no such day any more
    NOTHING = auto()


def what_is_due(day: date | None, on_day: date | None) -> Due:
    """Compare a row's day, None also where the row is gone, with the one that its schedule came for."""
    if day is None or on_day is None or day < on_day:
        return Due.NOTHING
    return Due.SAY if day == on_day else Due.LATER


def day_to_look(day: date, standing: Schedule | None) -> date:
    """Return the day on which the schedule is to stand for `day`, where one may stand already."""
    if standing is None or standing.next_due_at is None or standing.on_day is None:
        return day
    return min(day, standing.on_day)
