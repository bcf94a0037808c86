"""The words for those who look after a server."""

from collections.abc import Sequence
from datetime import datetime

from bot import timing
from bot.schedules import Schedule, say_when

NONE_YET = "This server has no scheduled posts. `/admin schedule add` makes one."
REMOVED = "Removed. Nothing more will be posted for it."
LIST = "Scheduled posts, each with its number for `/admin schedule remove`:"


def added(schedule: Schedule, posts: Sequence[datetime]) -> str:
    return (
        f"An encouragement will be posted in <#{schedule.channel_id}>, {say_when(schedule)}, without a notification "
        f"and pinging nobody. The next three, in your own clock:\n{timing.dates(posts)}\n\n"
        "If Discord doesn't let me post there, I'll tell you by direct message."
    )


def paused(schedule: Schedule, reason: str) -> str:
    return (
        f"I have paused the post that you set up for <#{schedule.channel_id}>, {say_when(schedule)}: {reason}. "
        "Once that is mended, remove it and add it again; `/admin schedule list` shows its number."
    )
