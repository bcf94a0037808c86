"""The commands /help and /support."""

from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.helplines import Country, Helplines
from bot.members import MemberStore
from bot.safety import NOT_WATCHED, SUPPORT_FIRST, known_country, people
from bot.ui import Interaction, Reply, answer
from cogs.support import messages


class Support(commands.Cog):
    """Answers without storing anything."""

    def __init__(self, helplines: Helplines, members: MemberStore) -> None:
        self._helplines = helplines
        self._members = members

    @app_commands.command(name="help", description="What I can do, who sees it, and what I am not.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def help_(self, interaction: Interaction) -> None:
        await answer(interaction, Reply(embed=messages.help_()))

    @app_commands.command(description="People you can talk to, by country. Only you see this, and nothing is kept.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(country="Where you are; without, the country of your settings")
    async def support(self, interaction: Interaction, country: str | None = None) -> None:
        if country is None:
            found = self._helplines.by_id(await known_country(self._members, interaction.user.id))
        else:
            found = self._named(country)
        await answer(interaction, Reply(embed=people(self._helplines, found, SUPPORT_FIRST, NOT_WATCHED)))

    def _named(self, typed: str) -> Country:
        country = self._helplines.named(typed)
        if country is None:
            raise UserError(
                f"I have no list for that country. {self._helplines.default.url} has one for most, and your local "
                "emergency number reaches help at once."
            )
        return country

    @support.autocomplete("country")
    async def _complete_country(self, _interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = self._helplines.matching(typed)
        return [app_commands.Choice(name=each.name, value=each.id) for each in found[:25]]
