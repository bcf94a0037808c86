"""The words around nudges."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot.schedules import Schedule, say_when

NONE_YET = "You have no nudges. `/nudges add` makes one, at a time you choose."
STOPPED = "Stopped. No more of these will come. `/nudges add` is there if you ever want one again."
ALREADY_STOPPED = "That nudge is already stopped."
PUT_AWAY = "Put away. You won't get that one again."


def added(schedule: Schedule, sends: Sequence[datetime]) -> str:
    dates = "\n".join(f"- {discord.utils.format_dt(at, 'F')}" for at in sends)
    return (
        f"You'll get an encouragement by direct message, {say_when(schedule)}. "
        f"The next three, in your own clock:\n{dates}\n"
        "Each one has buttons to pause or stop. `/nudges list` shows what is set."
    )


def listed(schedules: Sequence[Schedule]) -> str:
    return "\n".join(["Your nudges, each with its number for `/nudges remove`:", *map(_line, schedules)])


def _line(schedule: Schedule) -> str:
    if schedule.next_due_at is None:
        state = f"paused: {schedule.paused_reason}. Remove it and add it again once that is mended"
    else:
        state = f"next {discord.utils.format_dt(schedule.next_due_at, 'F')}"
    return f"- **{schedule.id}** · {say_when(schedule)} · {state}"


def paused(until: datetime) -> str:
    return f"Paused. The next one comes {discord.utils.format_dt(until, 'F')}."
