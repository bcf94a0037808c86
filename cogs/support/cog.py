"""The commands /help and /support."""

from datetime import datetime, timedelta

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.instants import Clock
from bot.ui import Interaction, Reply, answer
from cogs.support import messages
from cogs.support.content import Country, Helplines

#: Words come in bursts; one answer to a burst is enough.
ANSWER_EVERY = timedelta(seconds=30)


class Support(commands.Cog):
    """Answers without storing anything."""

    def __init__(self, helplines: Helplines, clock: Clock) -> None:
        self._helplines = helplines
        self._clock = clock
        self._answered: dict[int, datetime] = {}
        self._by_key = {key.casefold(): each for each in helplines.countries for key in (each.id, each.name)}

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer words written to the bot in a DM, once in a while: silence would be worse than the truth."""
        if message.author.bot or message.guild is not None:
            return
        now = self._clock()
        last = self._answered.get(message.author.id)
        if last is None or now - last >= ANSWER_EVERY:
            self._answered = {user: at for user, at in self._answered.items() if now - at < ANSWER_EVERY}
            self._answered[message.author.id] = now
            await message.channel.send(messages.commands_only(self._helplines.default))

    @app_commands.command(name="help", description="What I can do, who sees it, and what I am not.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def help_(self, interaction: Interaction) -> None:
        await answer(interaction, Reply(embed=messages.help_()))

    @app_commands.command(description="People you can talk to, by country. Only you see this, and nothing is kept.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(country="Where you are")
    async def support(self, interaction: Interaction, country: str | None = None) -> None:
        lines = self._helplines
        embed = messages.support(self._found(country), lines.default, lines.last_checked)
        await answer(interaction, Reply(embed=embed))

    def _found(self, typed: str | None) -> Country | None:
        if typed is None:
            return None
        country = self._by_key.get(typed.strip().casefold())
        if country is None:
            raise UserError(
                f"I have no list for that country. {self._helplines.default.url} has one for most, and your local "
                "emergency number reaches help at once."
            )
        return country

    @support.autocomplete("country")
    async def _complete_country(self, _interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        key = typed.strip().casefold()
        found = [each for each in self._helplines.countries if key in each.name.casefold() or key == each.id.casefold()]
        return [app_commands.Choice(name=each.name, value=each.id) for each in found[:25]]
