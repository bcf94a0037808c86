"""Autocomplete for days and zones, wherever a command takes them."""

from typing import Any

import discord
from discord import app_commands

_DAYS = (
    "every day",
    "weekdays",
    "weekends",
    "Mon Wed Fri",
    "Tue Thu",
    *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)


async def complete_days(_interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    """Offer the common choices; what a member types freely is offered first, and checked when it is sent."""
    offered = [typed.strip()[:100]] if typed.strip() else []
    offered += [days for days in _DAYS if typed.strip().casefold() in days.casefold() and days not in offered]
    return [app_commands.Choice(name=days, value=days) for days in offered]


async def complete_zone(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    """Offer up to Discord's 25 zones, by city too, each with the time there now."""
    services = interaction.client.services
    found = services.zones.suggest(typed, services.clock())
    return [app_commands.Choice(name=label[:100], value=name) for label, name in found]
