"""The words around nudges."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot import timing
from bot.schedules import Schedule, say_when
from bot.undoing import undo_note

NONE_YET = "You have no nudges. `/nudges add` makes one, at a time you choose."
STOPPED = "Stopped. No more of these will come. `/nudges add` is there if you ever want one again."
ALREADY_STOPPED = "You have no such nudge any more. `/nudges list` shows what is set."
WORDS_GONE = "Those words aren't among yours any more, so they won't come."
CARD_GONE = "I don't have that card any more. The others still come."
LIST = "Your nudges, each with its number for `/nudges remove`:"


def added(schedule: Schedule, sends: Sequence[datetime]) -> str:
    return (
        f"You'll get an encouragement by direct message, {say_when(schedule)}. "
        f"The next three, in your own clock:\n{timing.dates(sends)}\n\n"
        "Each one has buttons to pause or stop. `/nudges list` shows what is set."
    )


def put_away(next_due_at: datetime | None) -> str:
    return f"Put away. You won't get that one again.{_next(next_due_at)}"


def rests(next_due_at: datetime | None, undone_from: datetime | None) -> str:
    """Say that own words stay away; `undone_from` is when that was written, None if it was so before."""
    rest = f"That is fine. These words rest and won't come back by themselves.{_next(next_due_at)}"
    return f"{rest}\n\n-# {undo_note(undone_from)}" if undone_from else rest


def _next(due_at: datetime | None) -> str:
    return "" if due_at is None else f" The next one comes {discord.utils.format_dt(due_at, 'F')}."


def paused(until: datetime) -> str:
    return f"Paused. The next one comes {discord.utils.format_dt(until, 'F')}."
