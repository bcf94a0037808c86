"""The commands /help and /support."""

from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.helplines import Country
from bot.routes import Needs
from bot.safety import complete_country, known_country, people
from bot.services import Services
from bot.ui import Interaction, Reply, answer, replace
from cogs.support import messages


class Support(commands.Cog):
    """Answers without storing anything."""

    def __init__(self, services: Services) -> None:
        self._helplines = services.helplines
        self._members = services.members
        self._sealed = services.database.sealed

    @app_commands.command(
        name="help", description="What I can do, who sees it, and what I am not.", extras={"needs": Needs.NOTHING}
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def help_(self, interaction: Interaction) -> None:
        await answer(interaction, Reply(embed=messages.help_(sealed=self._sealed)))

    @app_commands.command(
        description="People you can talk to, by country. Only you see this, and nothing is kept.",
        extras={"needs": Needs.PEOPLE},
    )
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(country="Where you are; without, the country of your settings")
    @app_commands.autocomplete(country=complete_country)
    async def support(self, interaction: Interaction, country: str | None = None) -> None:
        if country is None:
            found = self._helplines.by_id(await known_country(self._members, interaction.user.id))
        else:
            found = self._named(country)
        await answer(interaction, people(self._helplines, found))

    async def open(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press on People to talk to: a message of its own, below what led to it."""
        country = await known_country(self._members, interaction.user.id)
        await answer(interaction, people(self._helplines, self._helplines.by_id(country)))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        """Show the lines of the country that was chosen; nothing of it is kept."""
        await replace(interaction, people(self._helplines, self._helplines.by_id(value)))

    def _named(self, typed: str) -> Country:
        country = self._helplines.named(typed)
        if country is None:
            raise UserError(
                f"I have no list for that country. {self._helplines.default.url} has one for most, and your local "
                "emergency number reaches help at once."
            )
        return country
