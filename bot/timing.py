"""Days, zones and times as commands take them and messages show them."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

import discord
from discord import app_commands

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.forms import WordsForm
from bot.routes import ENOUGH, UNDO
from bot.schedules import Schedule, parse_days, say_days, say_when
from bot.ui import CALM, Interaction, Reply, answer
from bot.undoing import undo_note

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
        finally:
            if change is not None:
                await answer(interaction, _kept(ZoneInfo(zone), change, now))

    form = WordsForm(
        kept,
        title="Your time zone",
        label="A large city near you",
        description="So that it comes at your own time. It is kept for the next time.",
        limit=100,
        placeholder="Like Leeds, Toronto or Manila",
        style=discord.TextStyle.short,
    )
    await interaction.response.send_modal(form)


def _kept(zone: ZoneInfo, change: int, now: datetime) -> Reply:
    """Say which city was understood by the time there, which shows a slip at a glance."""
    there = f"{zone.key.replace('_', ' ')}, where it is {now.astimezone(zone):%H:%M} now"
    buttons = [ENOUGH.button(detail=ANYTHING), UNDO.button(change)]
    return Reply(f"Your time zone is kept: {there}.\n-# {undo_note(now)}", buttons=buttons)


def dates(instants: Iterable[datetime]) -> str:
    """List instants, a line each, which every reader sees in their own clock."""
    return "\n".join(f"- {discord.utils.format_dt(instant, 'F')}" for instant in instants)


def listed(heading: str, schedules: Sequence[Schedule]) -> discord.Embed:
    """List what is set, each with its number; in an embed, since as many as are kept would not fit a plain message."""
    lines = [heading, *map(_line, schedules)]
    if any(schedule.next_due_at is None for schedule in schedules):
        lines.append("\nOnce what paused it is mended, remove it and add it again.")
    return discord.Embed(colour=CALM, description="\n".join(lines))


def _line(schedule: Schedule) -> str:
    if schedule.next_due_at is None:
        state = f"**paused**: {schedule.paused_reason}"
    else:
        state = f"next {discord.utils.format_dt(schedule.next_due_at, 'F')}"
    channel = f"<#{schedule.channel_id}>" if schedule.channel_id else None
    return "- " + " · ".join(filter(None, [f"**{schedule.id}**", channel, say_when(schedule), state]))
