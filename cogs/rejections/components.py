"""The form for a rejection."""

from collections.abc import Awaitable, Callable

import discord

from bot.rejections import Stage
from bot.stages import stage_select
from bot.ui import BaseModal, Interaction
from cogs.rejections.rules import NAME_LIMIT

Save = Callable[[Interaction, Stage, str | None, str | None], Awaitable[None]]


class RejectionModal(BaseModal):
    """Three entries, of which only the stage is needed."""

    def __init__(self, save: Save, *, company: str | None = None, role: str | None = None) -> None:
        super().__init__(title="Log a rejection")
        self._save = save
        self._stage = stage_select()
        self._company: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="company", required=False, max_length=NAME_LIMIT, default=company
        )
        self._role: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="role", required=False, max_length=NAME_LIMIT, default=role
        )
        self.add_item(discord.ui.Label(text="How far had it come?", component=self._stage))
        self.add_item(
            discord.ui.Label(
                text="Company",
                description="If you like. A nickname is fine: “the bank”.",
                component=self._company,
            )
        )
        self.add_item(discord.ui.Label(text="Role", description="If you like.", component=self._role))

    async def on_submit(self, interaction: Interaction, /) -> None:
        [stage] = self._stage.values
        await self._save(interaction, Stage(stage), self._company.value, self._role.value)
