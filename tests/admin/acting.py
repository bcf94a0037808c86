"""What those who look after a server do in the tests."""

from typing import Any

from simcord import InteractionResult

from bot.schedules import EVERY_DAY, Kind, NewSchedule, Schedule
from tests.conftest import World


async def add(world: World, **options: object) -> InteractionResult:
    """Add a post by the command, at half past nine in London; an option that is None is left out."""
    given = {"channel": world.channel, "time": "9:30", "zone": "London"} | options
    given = {name: value for name, value in given.items() if value is not None}
    return await world.robin.slash(world.channel, "admin schedule add", **given)


async def add_quickly(world: World, **fields: Any) -> Schedule:
    """Keep a post without asking Discord, where a test needs many."""
    given: dict[str, Any] = {
        "kind": Kind.POST,
        "user_id": world.robin.id,
        "guild_id": world.guild.id,
        "channel_id": world.channel.id,
        "weekdays": EVERY_DAY,
        "minute_of_day": 570,
        "zone": "Europe/London",
    }
    post = await world.bot.services.schedules.add(NewSchedule(**given | fields), world.clock(), limit=20)
    assert post is not None
    return post


async def post(world: World) -> Schedule:
    """Return the server's one post."""
    [found] = await world.bot.services.schedules.posts(world.guild.id)
    return found
