"""How a claimed schedule stands after the tick has looked at it, and what of that holds if it was changed. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.schedules.fading import FADED, Fade, fade, next_weekly
from bot.schedules.rules import next_on_or_after
from bot.schedules.values import Schedule
from bot.undo.rules import undo_until

#: what failed is tried again after so long
BACK_OFF = timedelta(seconds=15)
_MOST = timedelta(hours=1)
#: what has nothing to say is asked again after so long
ASK_AGAIN = timedelta(minutes=1)
_MOMENT = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be written of a claimed schedule; each field as the column of its name."""

    #: as it was claimed
    schedule: Schedule
    #: None without a `reason`: it came once, and is gone
    next_due_at: datetime | None
    look_at: datetime | None
    reason: str | None = None
    told_at: datetime | None = None
    attempts: int = 0
    posted_at: datetime | None = None
    message_id: int | None = None
    unanswered: int = 0
    weekly: bool = False

    @property
    def ends(self) -> bool:
        return self.next_due_at is None and self.reason is None

    @property
    def says_so(self) -> bool:
        """Whether the message itself has told its member that it comes once a week from now on, or no more."""
        return self.posted_at is not None and (self.reason is not None or self.weekly > self.schedule.weekly)


@dataclass(frozen=True, slots=True)
class Arrived:
    """What is written of a message that went out while its owner moved its schedule: that it did, and no more."""

    next_due_at: datetime | None
    look_at: datetime | None
    posted_at: datetime
    message_id: int | None


def as_it_was(schedule: Schedule, look_at: datetime | None, attempts: int | None = None) -> Settled:
    """Return that it is still to be sent, under the same nonce."""
    return Settled(
        schedule,
        schedule.next_due_at,
        look_at,
        attempts=schedule.attempts if attempts is None else attempts,
        unanswered=schedule.unanswered,
        weekly=schedule.weekly,
    )


def failed(schedule: Schedule, now: datetime) -> Settled:
    """Return that it is tried again: after `BACK_OFF`, and twice as long after each time, up to an hour."""
    again = now + min(BACK_OFF * 2 ** min(schedule.attempts, 10), _MOST)
    return as_it_was(schedule, again, attempts=schedule.attempts + 1)


def nothing_sent(schedule: Schedule, now: datetime) -> tuple[Settled, bool]:
    """Return how one stands that had nothing to send, and whether it is asked again: an Undo may give it something."""
    assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are claimed
    until = undo_until(schedule.next_due_at)
    if schedule.on_day is None:
        return passed(schedule, schedule.next_after(now)), False  # it comes again
    if now <= until:
        return as_it_was(schedule, min(now + ASK_AGAIN, until + _MOMENT)), True
    if schedule.look_at is not None and schedule.look_at > until + _MOMENT and not schedule.attempts:
        # Held back until now, and asked for the first time.
        return as_it_was(schedule, undo_until(now) + _MOMENT, attempts=1), True
    return passed(schedule, schedule.next_after(now)), False


def passed(schedule: Schedule, to: datetime | None) -> Settled:
    """Return that it goes on without having come; what comes once is over."""
    return Settled(schedule, to, to, unanswered=schedule.unanswered, weekly=schedule.weekly)


def advanced(schedule: Schedule, after: datetime | None, message_id: int | None, now: datetime) -> Settled:
    """Return that it came at `now`, and comes `after` that if it is answered."""
    step = fade(schedule)
    if step is Fade.OFF:
        # Told in the message itself.
        return Settled(schedule, None, None, FADED, told_at=now, posted_at=now, message_id=message_id)
    weekly = schedule.weekly or step is Fade.WEEKLY
    next_due_at = next_weekly(schedule, now) if weekly else after
    return Settled(
        schedule,
        next_due_at,
        next_due_at,
        posted_at=now,
        message_id=message_id,
        unanswered=1 if step is Fade.WEEKLY else schedule.unanswered + 1,
        weekly=weekly,
    )


def reconciled(settled: Settled, row: Schedule) -> Settled | Arrived | None:
    """Return what is still to be written where the row isn't as it was claimed; None for nothing.

    What its owner has chosen meanwhile holds. What went out, went out.
    """
    claimed = settled.schedule
    if _is_written(settled, row) or settled.ends:
        return None
    if settled.posted_at is not None and settled.says_so and row.fades and row.next_due_at is not None:
        return _as_it_said(settled, row, settled.posted_at)
    if _times(row) != _times(claimed):
        return _arrived(settled, row, settled.posted_at) if settled.posted_at else None
    if settled.posted_at is None:
        if row.look_at != claimed.look_at and settled.reason is None:
            return None  # woken, or claimed by others: it is looked at anew
        return replace(settled, schedule=row, unanswered=row.unanswered, weekly=row.weekly)
    if (row.unanswered, row.weekly) == (claimed.unanswered, claimed.weekly):
        return replace(settled, schedule=row)
    # Somebody pressed something on the message before; where that was to keep it as it is, it doesn't do as it said.
    due = settled.next_due_at
    if settled.says_so or (claimed.weekly and not row.weekly):
        due = replace(row, last_posted_at=settled.posted_at).again_after(settled.posted_at)
    return replace(
        as_it_was(row, due, attempts=0),
        next_due_at=due,
        posted_at=settled.posted_at,
        message_id=settled.message_id,
        unanswered=row.unanswered + 1,
    )


def _times(schedule: Schedule) -> tuple[datetime | None, int, int, str]:
    return schedule.next_due_at, schedule.weekdays, schedule.minute_of_day, schedule.zone


def _as_it_said(settled: Settled, row: Schedule, posted_at: datetime) -> Settled:
    """Let what its member has been told hold, by the times that were chosen meanwhile."""
    due = settled.next_due_at
    if due is not None and row.next_due_at is not None and _times(row) != _times(settled.schedule):
        # One that was put off for longer stays so.
        due = max(next_weekly(row, posted_at), row.next_due_at)
    return replace(settled, schedule=row, next_due_at=due, look_at=due)


def _is_written(settled: Settled, row: Schedule) -> bool:
    """Whether the row says so already, as after a commit of which the process was not told any more."""
    if settled.posted_at is not None and row.last_posted_at != settled.posted_at:
        return False
    wanted = settled.next_due_at, settled.look_at, settled.reason, settled.attempts
    return wanted == (row.next_due_at, row.look_at, row.paused_reason, row.attempts)


def _arrived(settled: Settled, row: Schedule, posted_at: datetime) -> Arrived:
    """Keep the time that was chosen, unless it would come twice on one day by the calendar of its zone."""
    zone = ZoneInfo(row.zone)
    day = posted_at.astimezone(zone).date()
    due, look_at = row.next_due_at, row.look_at
    if due is not None and row.on_day is None and due.astimezone(zone).date() <= day:
        tomorrow = day + timedelta(days=1)
        due = look_at = (
            next_weekly(row, posted_at)
            if row.weekly
            else next_on_or_after(row.minute_of_day, row.weekdays, zone, tomorrow)
        )
    return Arrived(due, look_at, posted_at, settled.message_id)
