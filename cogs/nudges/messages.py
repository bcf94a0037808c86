"""The words around nudges."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot import timing
from bot.schedules import Schedule, say_when

NONE_YET = "You have no nudges. `/nudges add` makes one, at a time you choose."
STOPPED = "Stopped. No more of these will come. `/nudges add` is there if you ever want one again."
ALREADY_STOPPED = "You have no such nudge any more. `/nudges list` shows what is set."
LIST = "Your nudges, each with its number for `/nudges remove`:"


def added(schedule: Schedule, sends: Sequence[datetime]) -> str:
    return (
        f"You'll get an encouragement by direct message, {say_when(schedule)}. "
        f"The next three, in your own clock:\n{timing.dates(sends)}\n\n"
        "Each one has buttons to pause or stop. `/nudges list` shows what is set."
    )


def put_away(next_due_at: datetime | None) -> str:
    away = "Put away. You won't get that one again."
    return away if next_due_at is None else f"{away} The next one comes {discord.utils.format_dt(next_due_at, 'F')}."


def paused(until: datetime) -> str:
    return f"Paused. The next one comes {discord.utils.format_dt(until, 'F')}."
