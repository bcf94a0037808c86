"""What is chosen in the messages of /settings, and written in its forms."""

from collections.abc import Awaitable, Callable
from typing import get_args

from bot.cards import Tone
from bot.errors import UserError
from bot.schedules import say_quiet
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.settings import messages
from cogs.settings.components import HERE, QuietForm, pause_form, zone_form
from cogs.settings.keeping import Keeping
from cogs.settings.messages import Kept
from cogs.settings.panels import Panels
from cogs.settings.rules import chosen_days_off, read_pause, read_quiet

_Panel = Callable[[int, list[Kept]], Awaitable[Reply]]


class Choosing:
    def __init__(self, services: Services, keeping: Keeping, panels: Panels) -> None:
        self._members = services.members
        self._helplines = services.helplines
        self._zones = services.zones
        self._clock = services.clock
        self._keeping = keeping
        self._panels = panels

    async def choose_tone(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        tone = next((each for each in get_args(Tone) if each == value), None)
        if tone is None:
            raise UserError(messages.UNKNOWN_TONE)
        await self._kept(interaction, self._panels.all, await self._keeping.tone(interaction.user.id, tone))

    async def choose_country(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        country = self._helplines.named(value)
        if country is None:
            raise UserError(messages.UNKNOWN_COUNTRY)
        await self._kept(interaction, self._panels.all, await self._keeping.country(interaction.user.id, country))

    async def choose_days_off(
        self, interaction: Interaction, _row: int, _detail: str | None, values: list[str]
    ) -> None:
        days_off = chosen_days_off(values)
        if days_off is None:
            raise UserError(messages.UNKNOWN_DAYS)
        await self._kept(interaction, self._panels.when, await self._keeping.days_off(interaction.user.id, days_off))

    async def when(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Show when something may come; below the message that it was asked from, unless that is one of these."""
        await (go_on if detail == HERE else answer)(interaction, await self._panels.when(interaction.user.id))

    async def all(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self._panels.all(interaction.user.id))

    async def zone(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await interaction.response.send_modal(zone_form(self._save_zone))

    async def _save_zone(self, interaction: Interaction, city: str) -> None:
        zone = self._zones.resolve(city)
        await self._kept(interaction, self._panels.when, await self._keeping.zone(interaction.user.id, zone))

    async def quiet(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        quiet = (await self._members.wishes(interaction.user.id)).quiet
        knows_zone = await self._members.zone(interaction.user.id) is not None
        form = QuietForm(self._save_quiet, say_quiet(quiet) if quiet else None, knows_zone=knows_zone)
        await interaction.response.send_modal(form)

    async def _save_quiet(self, interaction: Interaction, hours: str, city: str | None) -> None:
        user_id = interaction.user.id
        quiet = read_quiet(hours)
        kept = [await self._keeping.zone(user_id, self._zones.resolve(city))] if city else []
        await self._kept(interaction, self._panels.when, *kept, await self._keeping.quiet(user_id, quiet))

    async def pause(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await interaction.response.send_modal(pause_form(self._save_pause))

    async def _save_pause(self, interaction: Interaction, text: str) -> None:
        user_id = interaction.user.id
        zone = await self._members.local_zone(user_id)
        until = read_pause(text, self._clock().astimezone(zone).date())
        await self._kept(interaction, self._panels.when, await self._keeping.pause(user_id, until, zone))

    async def go_on_now(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._kept(interaction, self._panels.when, await self._keeping.go_on(interaction.user.id))

    async def stop_messages(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._messages(interaction, allowed=False)

    async def allow_messages(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._messages(interaction, allowed=True)

    async def _messages(self, interaction: Interaction, *, allowed: bool) -> None:
        kept = await self._keeping.messages(interaction.user.id, allowed=allowed)
        await self._kept(interaction, self._panels.when, kept)

    async def _kept(self, interaction: Interaction, panel: _Panel, *kept: Kept) -> None:
        reply = await panel(interaction.user.id, list(kept))
        # Chosen twice: the first choice may have put an Undo there, which this message doesn't know of.
        changed = any(each.change is not None for each in kept)
        await (go_on if changed else answer)(interaction, reply)
