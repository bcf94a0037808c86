"""What is said of how long anything is kept."""

from datetime import datetime

import discord

from bot.routes import ENOUGH, MY_DELETE, MY_EXPORT
from bot.ui import Button
from cogs.retention.routes import KEEP, PUT_ASIDE

#: No word of what it is about: the first line may stand on a locked screen.
_SOON_GONE = """\
It has been at least 18 months since you were last here.

What you kept here stays for that long, and then for 30 days more. So if I hear nothing from you by {day}, I delete \
all of it for good. Doing nothing is a fine answer. This is the only message about it.
"""
_WAYS = """
- **Keep it**: all stays as it is.
- **Send me my data**: a copy for you. All stays then, too.
- **Delete it now**: I ask you once more first.
"""

#: in its place, once something was pressed that is a sign of them
STAYS = "You were here, so nothing is deleted by itself. The 18 months begin anew, and there is nothing else to do."
_PUT_ASIDE = "\n-# Putting this aside keeps nothing. Any use of me does; `/mydata export` sends you a copy."

NOTHING_LEFT = "There is nothing of yours to keep any more: I keep nothing about you."


def soon_gone(at: datetime) -> str:
    """Say that all is deleted at this time, and what can be done about it."""
    return _soon_gone(at) + _WAYS


def put_aside(at: datetime) -> str:
    """Say the same to who has had enough of it for today, which is no wish to keep anything."""
    return _soon_gone(at) + _PUT_ASIDE


def _soon_gone(at: datetime) -> str:
    return _SOON_GONE.format(day=discord.utils.format_dt(at, "D"))


def ways() -> list[Button]:
    """Return what can be done about it."""
    return [KEEP.button(), *ways_on()]


def ways_on() -> list[Button]:
    """Return what can be done where it stays."""
    return [
        MY_EXPORT.button(label="Send me my data"),
        MY_DELETE.button(detail="everything", label="Delete it now"),
        ENOUGH.button(detail=PUT_ASIDE),
    ]
