"""What the delivery tests do and look at: asking for a nudge or a post, and what was sent where."""

from typing import Any

import discord
from simcord import ChannelHandle

from bot.schedules import EVERY_DAY, Kind, NewSchedule, parse_time
from tests.conftest import World

#: path patterns of SimCord's faults
MESSAGES = "/channels/*/messages"
OPEN_DM = "/users/@me/channels"

SILENT = 1 << 12


async def add_nudge(world: World, **options: str) -> None:
    """Maya asks for a nudge; `world.clock` stands at eight, and it is due at nine unless she says otherwise."""
    await add_nudge_of(world, world.maya.id, **options)


async def add_nudge_of(world: World, user_id: int, time: str = "9:00", zone: str = "UTC") -> None:
    """As /nudges keeps it, without the message by which it tries the way."""
    new = NewSchedule(Kind.NUDGE, user_id, EVERY_DAY, parse_time(time), zone)
    await world.bot.services.schedules.add(new, world.clock(), limit=10)


async def add_post(world: World, **options: str | int) -> None:
    options = {"time": "9:00", "zone": "UTC", **options}
    await world.robin.slash(world.channel, "admin schedule add", channel=world.channel, **options)


async def add_both(world: World) -> None:
    await add_nudge(world)
    await add_post(world)


def dm(world: World) -> ChannelHandle:
    return world.maya.user.dm_channel


def sent_to(world: World, channel: ChannelHandle) -> list[dict[str, Any]]:
    """Return the bodies of all posts to a channel, also of those that failed."""
    path = f"/channels/{channel.id}/messages"
    return [each.json for each in world.env.http_requests if (each.method, each.path) == ("POST", path)]


def arrived(channel: ChannelHandle) -> list[discord.Message]:
    """Return the messages in a channel that are no answers to a command."""
    return [message for message in channel.history() if message.interaction_metadata is None]


def opened(world: World) -> int:
    return sum((each.method, each.path) == ("POST", OPEN_DM) for each in world.env.http_requests)
