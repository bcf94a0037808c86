"""Days, zones and times as commands take them and messages show them."""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import discord
from discord import app_commands

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import Save, WordsForm
from bot.routes import ENOUGH, UNDO
from bot.schedules import parse_days, say_days
from bot.ui import Interaction, Reply, answer, answer_error
from bot.undoing import undo_note
from bot.zones import say_there

#: how a city is asked for
CITY = "A large city near you"
CITIES = "Like Leeds, Toronto or Manila"

_COMMON_DAYS = (
    "every day",
    "weekdays",
    "weekends",
    "Mon Wed Fri",
    "Tue Thu",
    *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)


async def complete_days(_interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer what the words typed so far mean, if they mean days, and the common choices that contain them."""
    typed = typed.strip()[:100]
    offered: dict[str, str] = {}
    with suppress(UserError):
        offered[say_days(parse_days(typed))] = typed
    for days in _COMMON_DAYS:
        if typed.casefold() in days.casefold():
            offered.setdefault(say_days(parse_days(days)), days)
    return [app_commands.Choice(name=words, value=days) for words, days in offered.items()]


async def complete_zone(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer up to Discord's 25 zones, by city too, each with the time there now; to begin with, the member's own."""
    services = interaction.client.services
    if not typed.strip():
        typed = await services.members.zone(interaction.user.id) or ""
    found = services.zones.suggest(typed, services.clock())
    return [app_commands.Choice(name=label[:100], value=name) for label, name in found]


#: What is to be done once the member's zone is known.
InZone = Callable[[Interaction, ZoneInfo], Awaitable[None]]


async def in_their_zone(interaction: Interaction, then: InZone) -> None:
    """Do something at the member's own time; where their zone isn't known, ask for a city first, and keep it.

    That it is kept is said below what `then` answers or refuses, with an Undo of its own.
    """
    services = interaction.client.services
    known = await services.members.zone(interaction.user.id)
    if known is not None:
        await then(interaction, ZoneInfo(known))
        return

    async def kept(interaction: Interaction, city: str) -> None:
        zone, now = services.zones.resolve(city), services.clock()
        change = await services.members.set_zone(interaction.user.id, zone, now)
        try:
            await then(interaction, ZoneInfo(zone))
        except UserError as refusal:
            # Answered here, so that it is read before what is said of the zone.
            await answer_error(interaction, refusal)
        finally:
            if change is not None:
                await answer(interaction, _kept(ZoneInfo(zone), change, now))

    form = city_form(kept, "So that it comes at your own time. It is kept for the next time.")
    await interaction.response.send_modal(form)


def city_form(save: Save, description: str, *, title: str = "Your time zone", label: str = CITY) -> WordsForm:
    """Ask for a city, from which the zone is found."""
    return WordsForm(
        save,
        title=title,
        label=label,
        description=description,
        limit=100,
        placeholder=CITIES,
        style=discord.TextStyle.short,
    )


def _kept(zone: ZoneInfo, change: int, now: datetime) -> Reply:
    buttons = [ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
    return Reply(f"Your time zone is kept: {say_there(zone.key, now)}.\n-# {undo_note(now)}", buttons=buttons)


def dates(instants: Iterable[datetime]) -> str:
    """List instants, a line each, which every reader sees by their own clock."""
    return "\n".join(f"- {discord.utils.format_dt(instant, 'F')}" for instant in instants)


def day_stamp(day: date, zone: ZoneInfo) -> str:
    """Show a day of the member's calendar; by its noon, so that a device set to another zone near by shows the same."""
    return discord.utils.format_dt(datetime.combine(day, time(12), zone), "D")
