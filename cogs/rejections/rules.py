"""What can be logged and changed. Pure."""

from collections.abc import Collection, Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.days import read_day
from bot.errors import UserError
from bot.rejections import HeardBy, Rejection, Stage, as_logged, with_stage
from bot.rejections.paths import STEPS
from bot.text import clean_line, clean_text

#: characters; a name in full fits, and a nickname does too
NAME_LIMIT = 100

#: characters; what a form takes at most, so that nobody is cut off
THOUGHT_LIMIT = 4000

#: days from today on which a member may choose to stop waiting, as the buttons offer them
WAITS = {"today": 0, "week": 7, "two-weeks": 14}

UNREADABLE = "I can't read that day. Write it like 15 Jan 2026, or `today` or `yesterday`. Nothing was changed."
IN_THE_FUTURE = "That day is still to come, so nothing can have come on it yet. Nothing was changed."
TOO_LONG_AGO = "That day is more than fifty years ago; perhaps the year is a slip. Nothing was changed."


def check_company(text: str | None) -> str | None:
    """Return the company as it is kept; raises UserError if it is too long."""
    return clean_line(text, limit=NAME_LIMIT, name="company")


def check_role(text: str | None) -> str | None:
    """Return the role as it is kept; raises UserError if it is too long."""
    return clean_line(text, limit=NAME_LIMIT, name="role")


def check_thought(text: str | None) -> str | None:
    """Return the thought as it is kept; raises UserError if it is too long."""
    return clean_text(text, limit=THOUGHT_LIMIT, name="thought")


def check_day(text: str | None, today: date, last: date | None = None) -> date | None:
    """Return the day that was typed, None for nothing; raises UserError if it can't be read or is still to come.

    `last` is the latest day that it can be anywhere, where the member's own zone isn't known.
    """
    words = " ".join((text or "").replace(",", " ").split()).casefold()
    if not words:
        return None
    day = {"today": today, "yesterday": today - timedelta(days=1)}.get(words) or read_day(words, UNREADABLE)
    if day > (last or today):
        raise UserError(IN_THE_FUTURE)
    if day.year < today.year - 50:
        raise UserError(TOO_LONG_AGO)
    return day


def moved_to(happened_at: datetime, day: date | None, zone: ZoneInfo, now: datetime) -> datetime:
    """Return noon of the day that a member gave, or now if that is still to come; the instant as it is if it is on
    that day, or none was given.

    Noon stays on its day when the member's zone changes by less than half a day.
    """
    if day is None or happened_at.astimezone(zone).date() == day:
        return happened_at
    return min(datetime.combine(day, time(12), zone).astimezone(happened_at.tzinfo), now)


def stage_after(entry: Rejection, heard_by: HeardBy | None) -> Stage:
    """Return the stage of an entry once it is said that the news came this way.

    By silence, it is one that was never heard back of. If it was that and an answer is told of, it is at the furthest
    step that it came to, or at none.
    """
    if heard_by is entry.heard_by or heard_by is None:
        return entry.stage
    if heard_by is HeardBy.SILENCE or entry.stage is not Stage.NEVER_HEARD_BACK:
        return as_logged(entry.stage, heard_by)[-1]
    return max((step for step in entry.path if step in STEPS), key=STEPS.index, default=Stage.BEFORE_CONTACT)


def corrected_path(
    path: Iterable[Stage], stage: Stage, noted: Collection[Stage], slips: Collection[Stage]
) -> tuple[Stage, ...]:
    """Return a path that ends at `stage`, with the steps `noted` in it and the `slips` out of it, else as it was."""
    kept = [each for each in path if each not in slips]
    added = [step for step in STEPS if step in noted and step not in kept]
    return with_stage([*kept, *added], stage)
