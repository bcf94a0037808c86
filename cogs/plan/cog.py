"""The command /plan, and what other features' buttons make a step of."""

from discord import app_commands
from discord.ext import commands

from bot.ui import Interaction, answer
from cogs.plan.board import Board
from cogs.plan.drills import Drills
from cogs.plan.keeping import Keeping


class PlanCog(commands.Cog, name="Plan"):
    """Shows one next step at a time."""

    def __init__(self, board: Board, keeping: Keeping, drills: Drills) -> None:
        self._board = board
        self._keeping = keeping
        self._drills = drills

    @app_commands.command(description="One next step at a time, and a line for the next no. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def plan(self, interaction: Interaction) -> None:
        await answer(interaction, await self._board.shown(interaction.user.id))

    async def take_step(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Make a step of something that the member wrote elsewhere; for a question, offer a drill first."""
        if detail == "question":
            await self._drills.practise(interaction, row)
        else:
            await self._keeping.take(interaction, row, detail)
