"""What can be kept of somebody, and when it is time to say hello. Pure."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.contacts import Contact
from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from bot.errors import UserError
from bot.schedules import Schedule
from bot.schedules.rules import at_time
from bot.text import clean_line, clean_text

#: A reminder comes at nine in the morning, on a day on which offices work.
HELLO_AT = 9 * 60

SATURDAY = 5

#: the months until saying hello, by the value of the form's option; None: no day
FIRST_IN = {"1": 1, "3": 3, "6": 6, "none": None}
USUALLY = "3"

#: the same for a button, by its detail
AGAIN_IN = {"1": 1, "3": 3}

#: For so long a hello counts once: a slow phone sends a press twice.
ONCE_WITHIN = timedelta(minutes=10)

#: notes shown at once, to choose from: not each fits everybody
NOTES_SHOWN = 3

_NOTES = re.compile("(?P<kind>connect|hello)(?:-(?P<start>[0-9]{1,3}))?")

NO_NAME = "It needs a name or a nickname, so nothing was saved. “The woman from the agency” will do."
NOT_A_TIME = "That isn't one of the times to choose from. Nothing was saved."
NOT_A_NOTE = "Those notes aren't among the ones I have."
DAY_OVER = "Nine in the morning of that day is over, so nothing would come for it. Another day works."

Each = TypeVar("Each")


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it was filled in, made clean."""

    name: str
    place: str | None
    note: str | None


def check(name: str, place: str, note: str) -> Typed:
    """Return what was typed as it is kept; raises UserError if there is no name, or something is too long."""
    line = clean_line(name, limit=NAME_LIMIT, name="name")
    if line is None:
        raise UserError(NO_NAME)
    where = clean_line(place, limit=PLACE_LIMIT, name="place")
    return Typed(line, where, clean_text(note, limit=NOTE_LIMIT, name="note"))


def first_day(value: str, today: date) -> date | None:
    """Return the day that an option of the form names, None for none; raises UserError if it is no option."""
    if value not in FIRST_IN:
        raise UserError(NOT_A_TIME)
    months = FIRST_IN[value]
    return None if months is None else in_months(today, months)


def again_day(detail: str | None, today: date) -> date:
    """Return the day that a button names; raises UserError if it names none."""
    if detail not in AGAIN_IN:
        raise UserError(NOT_A_TIME)
    return in_months(today, AGAIN_IN[detail])


def in_months(day: date, months: int) -> date:
    """Return the working day so many months later; a month without that day ends before it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return working_day(date(year, month, min(day.day, monthrange(year, month)[1])))


def working_day(day: date) -> date:
    """Return the day itself, or the Monday after it if it is on a weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= SATURDAY else day


def is_over(day: date, zone: ZoneInfo, now: datetime) -> bool:
    """Whether the time of this day's reminder is there or over."""
    return at_time(day, HELLO_AT, zone) <= now


def greeted(contact: Contact, now: datetime, today: date) -> Contact:
    """Note that the member said hello. A day that was meant for it is done; one that is to come stays as it was set."""
    if contact.greeted_at and now - contact.greeted_at < ONCE_WITHIN:
        return contact
    done = contact.hello_on is not None and contact.hello_on <= today
    return replace(contact, greeted_at=now, hello_on=None if done else contact.hello_on)


class State(Enum):
    """What is to become of a contact's day."""

    #: no day was chosen
    NONE = auto()
    COMES = auto()
    #: none is sent as long as the member's zone isn't known
    NO_ZONE = auto()
    #: so none was
    MISSED = auto()
    #: none is set, such as for a day that an Undo brought back
    UNSET = auto()
    #: it could not be delivered
    FAILED = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Reminder:
    state: State
    day: date | None = None
    at: datetime | None = None
    #: why it could not be delivered
    reason: str | None = None


def reminder_of(day: date | None, schedule: Schedule | None, zone: ZoneInfo | None, now: datetime) -> Reminder:
    """Say what a contact's day and its schedule come to; `zone` is the member's, if it is known."""
    if day is None:
        return Reminder(State.NONE)
    over = is_over(day, zone or ZoneInfo("UTC"), now)
    if zone is None:
        return Reminder(State.MISSED if over else State.NO_ZONE, day)
    if schedule and schedule.next_due_at and schedule.on_day and schedule.on_day <= day:
        stands = schedule.on_day == day
        at = schedule.next_due_at if stands else at_time(day, schedule.minute_of_day, ZoneInfo(schedule.zone))
        # What has been brought back after its time comes now, and so does what is tried again.
        return Reminder(State.COMES, day, max(at, now))
    if schedule and schedule.paused_reason and schedule.on_day == day:
        return Reminder(State.FAILED, day, reason=schedule.paused_reason)
    return Reminder(State.OVER if over else State.UNSET, day)


def notes_asked(detail: str | None, contact: Contact) -> tuple[str, int]:
    """Return the kind of notes that a button names, and where to begin; raises UserError if it names none.

    Where it doesn't say, each contact has a place of its own to begin, so that not everybody gets the same ones.
    """
    found = _NOTES.fullmatch(detail or "")
    if found is None:
        raise UserError(NOT_A_NOTE)
    return found["kind"], int(found["start"] or contact.id * NOTES_SHOWN)


def some(notes: Sequence[Each], start: int, count: int = NOTES_SHOWN) -> list[Each]:
    """Return the notes from `start` on, and after the last the first again."""
    return [notes[(start + step) % len(notes)] for step in range(count)]
