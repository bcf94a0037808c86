"""The form of a nudge's days and time."""

from collections.abc import Awaitable, Callable

import discord

from bot.forms import BaseModal
from bot.schedules import Schedule, say_days
from bot.schedules.rules import say_time
from bot.ui import Interaction

Save = Callable[[Interaction, str, str], Awaitable[None]]

_LIMIT = 100


class WhenForm(BaseModal):
    """Days and a time, as they are now."""

    def __init__(self, save: Save, nudge: Schedule) -> None:
        super().__init__(title="Other days or time")
        self._save = save
        self._time = _line("time", say_time(nudge.minute_of_day))
        self._days = _line("days", say_days(nudge.weekdays))
        self.add_item(discord.ui.Label(text="Time", description="Like 9:30 or 5pm", component=self._time))
        self.add_item(discord.ui.Label(text="Days", description="Like weekdays, or Mon Wed Fri", component=self._days))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._time.value, self._days.value)


def _line(custom_id: str, default: str) -> "discord.ui.TextInput[discord.ui.View]":
    return discord.ui.TextInput(
        custom_id=custom_id, style=discord.TextStyle.short, default=default, max_length=_LIMIT, required=True
    )
