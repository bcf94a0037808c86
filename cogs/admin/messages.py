"""The words for those who look after a server."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot.schedules import Schedule, say_when

NONE_YET = "This server has no scheduled posts. `/admin schedule add` makes one."
REMOVED = "Removed. Nothing more will be posted for it."


def added(schedule: Schedule, posts: Sequence[datetime]) -> str:
    dates = "\n".join(f"- {discord.utils.format_dt(at, 'F')}" for at in posts)
    return (
        f"An encouragement will be posted in <#{schedule.channel_id}>, {say_when(schedule)}, without a notification "
        f"and pinging nobody. The next three, in your own clock:\n{dates}"
    )


def listed(schedules: Sequence[Schedule]) -> str:
    return "\n".join(["Scheduled posts, each with its number for `/admin schedule remove`:", *map(_line, schedules)])


def _line(schedule: Schedule) -> str:
    if schedule.next_due_at is None:
        state = f"**paused**: {schedule.paused_reason}. Mend that, then remove it and add it again"
    else:
        state = f"next {discord.utils.format_dt(schedule.next_due_at, 'F')}"
    return f"- **{schedule.id}** · <#{schedule.channel_id}> · {say_when(schedule)} · {state}"
