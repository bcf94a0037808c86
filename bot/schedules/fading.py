"""What becomes of a nudge that nobody answers: it comes once a week, then no more, each with a kind note. Pure."""

from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from bot.schedules.rules import at_time, next_after
from bot.schedules.values import NUDGES, Schedule

#: so many in a row without an answer, and it fades a step
UNANSWERED = 3

#: in words for its member, as every reason of a pause
FADED = "nothing was pressed on it for a while, so it rests"

_LAST_MINUTE = 24 * 60 - 1


class Fade(Enum):
    """What a nudge that is sent now has to say of itself."""

    NONE = "none"
    #: this one says that the next come once a week
    WEEKLY = "weekly"
    #: this one says that no more come
    OFF = "off"


def fade(schedule: Schedule) -> Fade:
    """Return which step is due. One that comes once a week as it is has only the last."""
    if schedule.kind not in NUDGES or not schedule.fades or schedule.unanswered < UNANSWERED:
        return Fade.NONE
    once_a_week = schedule.weekly or schedule.weekdays.bit_count() == 1
    return Fade.OFF if once_a_week else Fade.WEEKLY


def next_weekly(schedule: Schedule, now: datetime) -> datetime:
    """Return its first time that is seven days of its zone's calendar after today's, or more."""
    zone = ZoneInfo(schedule.zone)
    eve = now.astimezone(zone).date() + timedelta(days=6)
    return next_after(schedule.minute_of_day, schedule.weekdays, zone, at_time(eve, _LAST_MINUTE, zone))
