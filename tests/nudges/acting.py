"""What the tests of nudges do besides what every test does."""

from typing import Any

import discord

from bot.arriving import FIRST_WORD, TRIED
from bot.schedules import Kind, Schedule
from tests.conftest import World

#: path patterns of SimCord's faults
MESSAGES = "/channels/*/messages"

#: Discord's code where a member's direct messages let nobody through
CLOSED = 50007

SHARED = ["Pause a week", "When these come", "Stop these", "Enough for today"]


async def nudge(world: World, **options: Any) -> Schedule:
    """Let Maya have a nudge, every day at half past nine in Berlin unless it says otherwise; it is nine there."""
    kind = Kind(options.pop("kind", Kind.NUDGE.value))
    await world.maya.slash(
        world.channel, "nudges add", **{"kind": kind.value, "time": "9:30", "zone": "Berlin", **options}
    )
    return (await world.bot.services.schedules.nudges(world.maya.id))[-1]


async def kept(world: World) -> list[Schedule]:
    return await world.bot.services.schedules.nudges(world.maya.id)


def arrived(world: World) -> list[discord.Message]:
    """Return what came to Maya by itself, oldest first, but for the first message that tried the way."""
    history = sorted(world.maya.user.dm_channel.history(), key=lambda message: message.id)
    return [each for each in history if each.interaction_metadata is None and each.content not in {FIRST_WORD, TRIED}]


def tried(world: World) -> int:
    """Return how often it was tried whether messages arrive."""
    words = [f"'content': {each!r}" for each in (FIRST_WORD, TRIED)]
    return sum(each in str(request.json) for request in world.env.http_requests for each in words)


async def comes(world: World, **by: float) -> discord.Message:
    """Move the clock and return what came."""
    world.clock.advance(**by)
    await world.bot.run_due()
    return arrived(world)[-1]
