"""The command /settings."""

from datetime import datetime
from typing import get_args

from discord import app_commands
from discord.ext import commands

from bot.cards import Tone
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.helplines import Country, Helplines
from bot.instants import Clock
from bot.members import MemberStore
from bot.routes import ENOUGH, UNDO
from bot.safety import known_country
from bot.ui import Interaction, Reply, answer
from bot.undoing import BESIDE, undo_note
from cogs.settings import messages

TONE_CHOICES = [app_commands.Choice(name=messages.TONES[tone], value=tone) for tone in get_args(Tone)]


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
    async def settings(
        self, interaction: Interaction, tone: app_commands.Choice[str] | None = None, country: str | None = None
    ) -> None:
        user_id, now = interaction.user.id, self._clock()
        # Both are checked before either is kept.
        found = self._named(country) if country else None
        chosen = next((each for each in get_args(Tone) if tone and each == tone.value), None)
        changes: list[tuple[str, str, int | None]] = []
        if chosen:
            changed = await self._members.set_tone(user_id, chosen, now)
            changes.append((messages.tone_kept(chosen), "Undo the tone", changed))
        if found:
            changed = await self._members.set_country(user_id, found.id, now)
            changes.append((messages.country_kept(found), "Undo the country", changed))
        await answer(interaction, await self._shown(user_id, changes, now))

    async def _shown(self, user_id: int, changes: list[tuple[str, str, int | None]], now: datetime) -> Reply:
        """Show what is set, below what was just kept of it: words, the button's label, the change."""
        shown = messages.settings(
            await self._members.tone(user_id),
            self._helplines.by_id(await known_country(self._members, user_id)),
            await self._members.zone(user_id),
        )
        kept = [(text, label, change) for text, label, change in changes if change is not None]
        if not kept:
            return Reply(f"{messages.UNCHANGED}\n\n{shown}" if changes else shown)
        said = "\n".join(text for text, _, _ in kept)
        beside = BESIDE if len(kept) > 1 else None
        buttons = [
            *(UNDO.button(change, beside, label=label) for _, label, change in kept),
            ENOUGH.button(detail=ANYTHING),
        ]
        return Reply(f"{said}\n\n{shown}\n\n-# {undo_note(now)}", buttons=buttons)

    def _named(self, typed: str) -> Country:
        country = self._helplines.named(typed)
        if country is None:
            raise UserError(messages.UNKNOWN_COUNTRY)
        return country

    @settings.autocomplete("country")
    async def _complete_country(self, _interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = self._helplines.matching(typed)
        return [app_commands.Choice(name=each.name, value=each.id) for each in found[:25]]
