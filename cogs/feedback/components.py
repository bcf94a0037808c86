"""The one question that /feedback ask needs answered when it knows nothing."""

from collections.abc import Awaitable, Callable

import discord

from bot.forms import BaseModal
from bot.rejections import Stage
from bot.stages import stage_select
from bot.ui import Interaction


class StageModal(BaseModal):
    """Asks how far the application had come."""

    def __init__(self, chosen: Callable[[Interaction, Stage], Awaitable[None]]) -> None:
        super().__init__(title="Ask for feedback")
        self._chosen = chosen
        self._stage = stage_select()
        self.add_item(
            discord.ui.Label(
                text="How far had it come?", description="Whom to ask depends on it.", component=self._stage
            )
        )

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._chosen(interaction, Stage(self._stage.values[0]))
