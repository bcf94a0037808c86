"""The command /settings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards import Tone
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.helplines import Country, Helplines
from bot.instants import Clock
from bot.members import MemberStore
from bot.routes import ENOUGH, UNDO, Route
from bot.safety import complete_country, country_selects, known_country
from bot.ui import Interaction, Reply, answer
from bot.undoing import BESIDE, go_on, undo_note
from cogs.settings import messages

TONE_CHOICES = [app_commands.Choice(name=messages.TONES[tone], value=tone) for tone in get_args(Tone)]


#: selects
CHOOSE_TONE = Route("settings:tone", "Tone of cards")
CHOOSE_COUNTRY = Route("settings:country", "Country for helplines")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was asked to be kept: how it is told, the label of its Undo, the change; None if it was so already."""

    text: str
    label: str
    change: int | None


class MemberSettings(commands.Cog):
    """Shows and keeps what a member chose."""

    def __init__(self, members: MemberStore, helplines: Helplines, clock: Clock) -> None:
        self._members = members
        self._helplines = helplines
        self._clock = clock

    @app_commands.command(description="How cards speak to you, and where you are. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(
        tone="How plainly cards speak; none of the tones is loud",
        country="Where helplines are to be looked for first",
    )
    @app_commands.choices(tone=TONE_CHOICES)
    @app_commands.autocomplete(country=complete_country)
    async def settings(
        self, interaction: Interaction, tone: app_commands.Choice[str] | None = None, country: str | None = None
    ) -> None:
        user_id, now = interaction.user.id, self._clock()
        # Both are checked before either is kept.
        found = self._named(country) if country else None
        chosen = next((each for each in get_args(Tone) if tone and each == tone.value), None)
        changes = [
            await self._keep_tone(user_id, chosen, now) if chosen else None,
            await self._keep_country(user_id, found, now) if found else None,
        ]
        await answer(interaction, await self._shown(user_id, [each for each in changes if each], now))

    async def choose_tone(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        tone = next((each for each in get_args(Tone) if each == value), None)
        if tone is None:
            raise UserError(messages.UNKNOWN_TONE)
        now = self._clock()
        await self._chosen(interaction, await self._keep_tone(interaction.user.id, tone, now), now)

    async def choose_country(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        now = self._clock()
        await self._chosen(interaction, await self._keep_country(interaction.user.id, self._named(value), now), now)

    async def _chosen(self, interaction: Interaction, kept: Kept, now: datetime) -> None:
        reply = await self._shown(interaction.user.id, [kept], now)
        # Chosen twice: the first choice may have put an Undo there, which this message doesn't know of.
        await (answer if kept.change is None else go_on)(interaction, reply)

    async def _keep_tone(self, user_id: int, tone: Tone, now: datetime) -> Kept:
        return Kept(messages.tone_kept(tone), "Undo the tone", await self._members.set_tone(user_id, tone, now))

    async def _keep_country(self, user_id: int, country: Country, now: datetime) -> Kept:
        change = await self._members.set_country(user_id, country.id, now)
        return Kept(messages.country_kept(country), "Undo the country", change)

    async def _shown(self, user_id: int, asked: Sequence[Kept], now: datetime) -> Reply:
        """Show what is set and can be chosen, below what was just kept of it."""
        tone = await self._members.tone(user_id)
        country = self._helplines.by_id(await known_country(self._members, user_id))
        text = messages.settings(tone, country, await self._members.zone(user_id))
        kept = [each for each in asked if each.change is not None]
        if asked:
            text = "\n".join([each.text for each in kept] or [messages.UNCHANGED]) + f"\n\n{text}"
        if kept:
            text = f"{text}\n\n-# {undo_note(now)}"
        tones = [
            discord.SelectOption(label=label, value=value, default=value == tone)
            for value, label in messages.TONES.items()
        ]
        beside = BESIDE if len(kept) > 1 else None
        buttons = [
            CHOOSE_TONE.select(tones),
            *country_selects(CHOOSE_COUNTRY, self._helplines, country),
            *(UNDO.button(each.change or 0, beside, label=each.label) for each in kept),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(text, buttons=buttons)

    def _named(self, typed: str) -> Country:
        country = self._helplines.named(typed)
        if country is None:
            raise UserError(messages.UNKNOWN_COUNTRY)
        return country
