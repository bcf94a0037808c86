"""The command /encourage: which kind is wanted."""

from collections.abc import Awaitable, Callable, Mapping

from discord import app_commands
from discord.ext import commands

from bot.routes import Needs
from bot.ui import Interaction, Reply, answer

#: what it may be, as a member chooses it
KINDS = {
    "kind": "Something kind",
    "reason": "A reason nobody can see",
    "fact": "A fact with its source",
    "minute": "A quiet minute",
    "note": "A note to myself",
    "own": "My own words",
    "kept": "Cards I keep",
}
CHOICES = [app_commands.Choice(name=label, value=value) for value, label in KINDS.items()]

#: what a kind brings a member
Bring = Callable[[int], Awaitable[Reply]]


class Encouragement(commands.Cog):
    """Brings what was asked for, something kind if nothing was."""

    def __init__(self, bring: Mapping[str, Bring]) -> None:
        self._bring = bring

    @app_commands.command(
        description="Something true and kind to read, now. Only you see this.", extras={"needs": Needs.NOTHING}
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(kind="What it should be; without, something kind")
    @app_commands.choices(kind=CHOICES)
    async def encourage(self, interaction: Interaction, kind: app_commands.Choice[str] | None = None) -> None:
        bring = self._bring[kind.value if kind else "kind"]
        await answer(interaction, await bring(interaction.user.id))
