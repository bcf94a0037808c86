"""The command /checkin."""

from discord import app_commands
from discord.ext import commands

from bot.ui import Interaction, answer
from cogs.checkin.steps import Steps


class Checkins(commands.Cog):
    """Asks how it is."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    @app_commands.command(description="How it is today, in a few taps; skip any of it. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def checkin(self, interaction: Interaction) -> None:
        await answer(interaction, await self._steps.opened(interaction.user.id))
