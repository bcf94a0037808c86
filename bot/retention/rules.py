"""How long what is kept, in months and days of the calendar by UTC. Pure."""

from calendar import monthrange
from datetime import date, datetime, timedelta

#: Whoever was not here for so many months is told that what is theirs will be deleted.
IDLE_MONTHS = 18
#: so long after they were told
GRACE = timedelta(days=30)
#: A message about it that was tried so often in vain, for four days, can't arrive.
TRIES = 100

#: what is kept of a server that the bot was removed from, should it come back
SERVER_KEPT = timedelta(days=30)

#: Who thought about a prompt, and what was to come once and could not, is of no use after so many months.
STALE_MONTHS = 12


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier; in a month without that day, its last."""
    years, month = divmod(day.month - 1 - months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def latest_idle(today: date) -> date:
    """Return the day on which whoever is idle today was here at the latest."""
    return months_before(today, IDLE_MONTHS)


def told_on(seen: date) -> date:
    """Return the first day on which somebody who was last here on this one is idle."""
    day = months_before(seen, -IDLE_MONTHS)
    # In a month without that day, it is over on the first of the next.
    return day if latest_idle(day) >= seen else day + timedelta(days=1)


def gone_on(seen: date) -> date:
    """Return the day before which nothing is deleted of somebody who was last here on this one."""
    return told_on(seen) + GRACE


def is_over(told_at: datetime, now: datetime, *, is_coming: bool) -> bool:
    """Whether what a member has is to be deleted by now.

    As long as the message about it is still to come, as after months in which the bot was off, it is not.
    """
    return now - told_at >= GRACE and not is_coming
