"""A schedule as a value: what is delivered, to whom, and when."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.schedules.rules import at_time, next_after, next_few


class Kind(StrEnum):
    """What is delivered: to its member by direct message, or as a post in a server's channel."""

    NUDGE = "nudge"
    POST = "post"
    #: the next three come once, about one row: a draft that was slept over, a week without an answer, saying hello
    DRAFT = "draft"
    CHASE = "chase"
    HELLO = "hello"


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
    paused_reason: str | None = None
    last_posted_at: datetime | None = None
