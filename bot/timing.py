"""Days, zones and times as commands take them and messages show them."""

from collections.abc import Iterable
from datetime import datetime

import discord
from discord import app_commands

from bot.schedules import Schedule
from bot.ui import Interaction

_DAYS = (
    "every day",
    "weekdays",
    "weekends",
    "Mon Wed Fri",
    "Tue Thu",
    *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)


async def complete_days(_interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer the common choices; what a member types freely is offered first, and checked when it is sent."""
    offered = [typed.strip()[:100]] if typed.strip() else []
    offered += [days for days in _DAYS if typed.strip().casefold() in days.casefold() and days not in offered]
    return [app_commands.Choice(name=days, value=days) for days in offered]


async def complete_zone(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer up to Discord's 25 zones, by city too, each with the time there now."""
    services = interaction.client.services
    found = services.zones.suggest(typed, services.clock())
    return [app_commands.Choice(name=label[:100], value=name) for label, name in found]


def dates(instants: Iterable[datetime]) -> str:
    """List instants, a line each, which every reader sees in their own clock."""
    return "\n".join(f"- {discord.utils.format_dt(instant, 'F')}" for instant in instants)


def state(schedule: Schedule) -> str:
    """Say when a schedule is due next, or why it is paused and what to do."""
    if schedule.next_due_at is None:
        return f"**paused**: {schedule.paused_reason}. Once that is mended, remove it and add it again"
    return f"next {discord.utils.format_dt(schedule.next_due_at, 'F')}"
