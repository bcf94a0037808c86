"""A schedule as a value: what is delivered, to whom, and when."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.schedules.rules import at_time, next_after, next_few, next_on_or_after


class Kind(StrEnum):
    """What is delivered: to its member by direct message, or as a post in a server's channel."""

    #: the next four come on days of the week that the member chose: an encouragement, a check-in, the next step of the
    #: plan, the week that was
    NUDGE = "nudge"
    CHECKIN = "checkin"
    STEP = "step"
    LOOK_BACK = "look_back"
    POST = "post"
    #: all others come once, about one row: a draft that was slept over, a week without an answer, saying hello, the day
    #: of a step, looking in on a member the day after a no, some days after and a week after
    DRAFT = "draft"
    CHASE = "chase"
    HELLO = "hello"
    STEP_DAY = "step_day"
    CARE_DAY = "care_day"
    CARE_DAYS = "care_days"
    CARE_WEEK = "care_week"
    #: that all of a member's is deleted soon, unless they come back; the row is the member
    IDLE = "idle"


#: what a member sets with /nudges
NUDGES = (Kind.NUDGE, Kind.CHECKIN, Kind.STEP, Kind.LOOK_BACK)
#: looking in on a member after a no, in the order in which they come
CARES = (Kind.CARE_DAY, Kind.CARE_DAYS, Kind.CARE_WEEK)


@dataclass(frozen=True, slots=True)
class NewSchedule:
    """A schedule as its owner asks for it; `zone` is an IANA name, the time a minute of the local day."""

    kind: Kind
    user_id: int
    weekdays: int
    minute_of_day: int
    zone: str
    guild_id: int | None = None
    channel_id: int | None = None
    #: the one day on which it is due, by its zone's calendar; None: on every day of `weekdays`
    on_day: date | None = None
    #: the row that it is about; a member has one schedule at most of a kind about a row
    subject_id: int | None = None
    #: of a post: what it draws from, the text of its own, and after how many in a row that nobody touched it pauses
    deck: str | None = None
    words: str | None = None
    pause_after: int | None = None

    def next_after(self, after: datetime) -> datetime | None:
        """Return when it is due next; None if it is due once, and that is not after `after`."""
        if self.on_day is not None:
            due = at_time(self.on_day, self.minute_of_day, ZoneInfo(self.zone))
            return due if due > after else None
        return next_after(self.minute_of_day, self.weekdays, ZoneInfo(self.zone), after)

    def next_few(self, count: int, after: datetime) -> list[datetime]:
        return next_few(count, self.minute_of_day, self.weekdays, ZoneInfo(self.zone), after)


@dataclass(frozen=True, slots=True)
class Schedule(NewSchedule):
    """A kept schedule; `next_due_at` is None while it is paused, for `paused_reason`."""

    id: int = 0
    next_due_at: datetime | None = None
    #: when the tick looks at it: at its time, or later where it is claimed, tried again or held back
    look_at: datetime | None = None
    paused_reason: str | None = None
    last_posted_at: datetime | None = None
    #: the message that it sent last
    last_message_id: int | None = None
    #: how often in a row it could not be delivered
    attempts: int = 0
    #: how many in a row nobody has pressed anything on
    unanswered: int = 0
    #: comes once a week instead of on its days, since nobody answered
    weekly: bool = False
    #: False: its member wants it as it is, answered or not
    fades: bool = True

    def again_after(self, now: datetime) -> datetime | None:
        """As `next_after`, but not on the local day on which it came last."""
        if self.on_day is None and self.last_posted_at is not None:
            zone = ZoneInfo(self.zone)
            today = now.astimezone(zone).date()
            if self.last_posted_at.astimezone(zone).date() >= today:
                return next_on_or_after(self.minute_of_day, self.weekdays, zone, today + timedelta(days=1))
        return self.next_after(now)

    def is_put_off(self, now: datetime) -> bool:
        """Whether its next time comes later than it was set, as its owner chose."""
        regular = self.again_after(now)
        if self.weekly or self.next_due_at is None or regular is None:
            return False
        return self.next_due_at > regular
