"""The command /settings."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import get_args
from zoneinfo import ZoneInfo

from discord import app_commands
from discord.ext import commands

from bot.cards import Tone
from bot.errors import UserError
from bot.safety import complete_country
from bot.schedules import EVERY_DAY, parse_days
from bot.services import Services
from bot.timing import complete_days, complete_zone, in_their_zone
from bot.ui import Interaction, answer
from cogs.settings import messages
from cogs.settings.keeping import Keeping
from cogs.settings.messages import Kept
from cogs.settings.panels import Panels
from cogs.settings.rules import read_days_off, read_quiet

TONE_CHOICES = [app_commands.Choice(name=messages.TONES[tone], value=tone) for tone in get_args(Tone)]

#: keeps one of the options for the member of this id
_Keep = Callable[[int], Awaitable[Kept]]


async def complete_days_off(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer days as elsewhere, but not all of them."""
    days = [each for each in await complete_days(interaction, typed) if not _is_refused(each.value)]
    none = app_commands.Choice(name="none", value="none")
    return [*([none] if none.value.startswith(typed.strip().casefold()) else []), *days]


def _is_refused(days: str) -> bool:
    return parse_days(days) == EVERY_DAY


class MemberSettings(commands.Cog):
    """Shows and keeps what a member chose."""

    def __init__(self, services: Services, keeping: Keeping, panels: Panels) -> None:
        self._members = services.members
        self._helplines = services.helplines
        self._zones = services.zones
        self._keeping = keeping
        self._panels = panels

    @app_commands.command(description="How cards speak to you, where you are, when nothing comes. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(
        tone="How plainly cards speak; none of the tones is loud",
        country="Where helplines are to be looked for first",
        zone="A large city near you, so that days and times are yours",
        quiet="Hours in which nothing comes, like 22-8 or 10pm to 8am; or off",
        days_off="Days on which nothing regular comes, like Sat Sun; or none",
    )
    @app_commands.choices(tone=TONE_CHOICES)
    @app_commands.autocomplete(country=complete_country, zone=complete_zone, days_off=complete_days_off)
    async def settings(  # noqa: PLR0913 - the options
        self,
        interaction: Interaction,
        tone: app_commands.Choice[str] | None = None,
        country: str | None = None,
        zone: str | None = None,
        quiet: str | None = None,
        days_off: str | None = None,
    ) -> None:
        # All are checked before any is kept.
        keep = [
            *self._how(tone, country),
            *([partial(self._keeping.zone, zone=self._zones.resolve(zone))] if zone else []),
            *([partial(self._keeping.days_off, days_off=read_days_off(days_off))] if days_off else []),
        ]
        hours = read_quiet(quiet) if quiet else None
        if quiet:
            keep.append(partial(self._keeping.quiet, quiet=hours))
        if hours and not zone:
            await in_their_zone(interaction, partial(self._keep_in_zone, keep=keep))
        else:
            await self._keep(interaction, keep)

    def _how(self, tone: app_commands.Choice[str] | None, country: str | None) -> list[_Keep]:
        keep: list[_Keep] = []
        keep += [partial(self._keeping.tone, tone=each) for each in get_args(Tone) if tone and each == tone.value]
        if country:
            named = self._helplines.named(country)
            if named is None:
                raise UserError(messages.UNKNOWN_COUNTRY)
            keep.append(partial(self._keeping.country, country=named))
        return keep

    async def _keep_in_zone(self, interaction: Interaction, _zone: ZoneInfo, *, keep: Sequence[_Keep]) -> None:
        await self._keep(interaction, keep)

    async def _keep(self, interaction: Interaction, keep: Sequence[_Keep]) -> None:
        user_id = interaction.user.id
        kept = [await each(user_id) for each in keep]
        await answer(interaction, await self._panels.all(user_id, kept))
