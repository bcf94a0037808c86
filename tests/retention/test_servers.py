"""A server that removed the bot gets no posts, and is forgotten after 30 days; an outage is no removal."""

from datetime import timedelta
from typing import Any

import pytest
from discord.state import ConnectionState
from simcord.backend import serializers

from bot.app import OnwardBot
from bot.instants import from_ms
from bot.schedules import RunReport, Schedule
from tests.conftest import MORNING, World
from tests.core.sending import add_post, arrived, sent_to
from tests.retention.acting import a_day_later, sql

NOTHING = RunReport()


def feed(world: World, event: str, payload: dict[str, Any]) -> None:
    """Hand the bot what Discord would send."""
    world.env.backend.emit(event, payload)


async def told(world: World, event: str, **payload: Any) -> None:
    feed(world, event, {"id": str(world.guild.id), **payload})
    await world.env.settle()


async def again_here(world: World, **more: Any) -> None:
    guild = world.env.backend.guilds[world.guild.id]
    await told(world, "GUILD_CREATE", **{**serializers.guild_create_payload(world.env.backend, guild), **more})


async def ready(world: World, *guilds: dict[str, Any]) -> None:
    """Begin a session: Discord lists the servers of the bot, none of them reachable yet."""
    user = world.bot.user
    assert user is not None
    payload = {"id": str(user.id), "username": user.name, "discriminator": "0", "avatar": None, "bot": True}
    feed(world, "READY", {"user": payload, "guilds": list(guilds), "application": {"id": "1", "flags": 0}})
    await world.env.settle()


def listed(guild_id: int) -> dict[str, Any]:
    return {"id": str(guild_id), "unavailable": True}


def left_at(world: World, guild_id: int | None = None) -> Any:
    rows = sql(world, "select left_at from servers where guild_id = ?", guild_id or world.guild.id)
    return from_ms(rows[0]["left_at"]) if rows and rows[0]["left_at"] else None


async def posts(world: World) -> list[Schedule]:
    return await world.bot.services.schedules.posts(world.guild.id)


async def test_removed_it_gets_nothing_and_back_within_the_time_it_goes_on(world: World) -> None:
    await add_post(world)
    [before] = await posts(world)
    world.clock.advance(hours=1)
    await told(world, "GUILD_DELETE")
    assert left_at(world) == world.clock()
    assert await world.bot.run_due() == NOTHING
    world.clock.advance(days=29)
    assert await world.bot.run_due() == NOTHING
    [stopped] = await posts(world)
    assert (stopped.paused_reason, stopped.attempts, stopped.next_due_at) == (None, 0, before.next_due_at)
    assert sent_to(world, world.channel) == []

    await again_here(world)
    assert left_at(world) is None
    [post] = await posts(world)
    assert post.next_due_at == post.look_at == MORNING + timedelta(days=30, hours=1)
    assert await world.bot.run_due() == NOTHING, "what was missed isn't made up for"
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 1
    assert len(arrived(world.channel)) == 1


async def test_an_outage_stops_nothing(world: World) -> None:
    await add_post(world)
    await told(world, "GUILD_DELETE", unavailable=True)
    assert left_at(world) is None
    await ready(world, listed(world.guild.id))
    assert left_at(world) is None, "it is in the list, though nobody can reach it"
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).posted == 1
    await again_here(world, unavailable=False)
    await a_day_later(world, days=60)
    assert left_at(world) is None
    assert len(await posts(world)) == 1


@pytest.mark.parametrize("how", ["restart", "new session"])
async def test_what_happened_without_a_connection_is_made_up_for(world: World, how: str) -> None:
    await add_post(world)
    other = world.env.create_guild("Elsewhere")
    guild = world.env.backend.guilds.pop(world.guild.id)
    world.clock.advance(hours=1)
    if how == "restart":
        await world.restart()
    else:
        await ready(world, listed(other.id))
    assert left_at(world) == world.clock()
    assert await world.bot.run_due() == NOTHING
    assert left_at(world, other.id) is None
    assert sql(world, "select guild_id from servers where guild_id = ?", other.id) == [], "nothing was kept of it"

    world.env.backend.guilds[world.guild.id] = guild
    await ready(world, listed(other.id), listed(world.guild.id))
    assert left_at(world) is None
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 1


async def test_removed_from_its_only_server_while_it_was_off_it_stops_and_forgets_it(world: World) -> None:
    await add_post(world)
    guild = world.env.backend.guilds.pop(world.guild.id)
    await world.restart()
    assert not world.bot.guilds
    assert left_at(world) == world.clock()
    await ready(world, listed(world.guild.id))
    assert left_at(world) is None, "whatever it was told before, it is in it"
    world.env.backend.guilds[world.guild.id] = guild
    await ready(world)
    await a_day_later(world, days=30)
    assert await posts(world) == []


async def test_before_it_is_told_of_any_server_it_has_left_none(world: World) -> None:
    await add_post(world)
    world.bot._connection._guilds.clear()  # pyright: ignore - as on the way to a session
    world.bot._ready.clear()  # pyright: ignore
    await a_day_later(world, days=2)
    assert left_at(world) is None


async def test_its_only_server_is_back_after_a_restart(world: World) -> None:
    await add_post(world)
    await told(world, "GUILD_DELETE")
    guild = world.env.backend.guilds.pop(world.guild.id)
    await world.restart()
    assert left_at(world) is not None
    world.env.backend.guilds[world.guild.id] = guild
    await again_here(world)
    assert left_at(world) is None


async def test_a_post_that_is_due_before_the_list_was_looked_at_waits(world: World) -> None:
    await add_post(world)
    world.env.create_guild("Elsewhere")
    world.clock.advance(hours=1)
    del world.bot._connection._guilds[world.guild.id]  # pyright: ignore - removed before this start
    assert await world.bot.run_due() == RunReport(held=1)
    assert sent_to(world, world.channel) == []


async def test_thirty_days_later_nothing_of_it_is_kept(world: World) -> None:
    await add_post(world)
    await add_post(world, time="10:00")
    world.clock.advance(hours=1)
    await world.bot.run_due()
    [message] = arrived(world.channel)
    for message_id in (message.id, 5):
        sql(world, "insert into prompt_counts values (?, ?, 1768464000000)", message_id, world.maya.id)
    world.clock.advance(hours=1)
    await told(world, "GUILD_DELETE")
    await a_day_later(world, days=29)
    assert len(await posts(world)) == 2
    await a_day_later(world)
    assert await posts(world) == []
    assert sql(world, "select * from servers") == []
    assert sql(world, "select * from schedule_draws") == []
    assert [row["message_id"] for row in sql(world, "select message_id from prompt_counts")] == [5]
    await again_here(world)
    assert await world.bot.services.servers.known() == {}


async def test_back_too_late_it_begins_anew_though_no_chore_had_come_by(world: World) -> None:
    await add_post(world)
    await told(world, "GUILD_DELETE")
    world.clock.advance(days=30)
    await again_here(world)
    assert await posts(world) == []


async def test_paused_and_put_off_posts_come_back_as_they_were(world: World) -> None:
    services = world.bot.services
    for time in ("9:00", "9:30", "10:00"):
        await add_post(world, time=time)
    paused, put_off, broken = await posts(world)
    await services.schedules.pause_post(world.guild.id, paused.id, "by hand")
    until = await services.schedules.postpone_post(world.guild.id, put_off, world.clock() + timedelta(days=20))
    sql(world, "update schedules set zone = 'Nowhere/At_All' where id = ?", broken.id)
    await told(world, "GUILD_DELETE")
    world.clock.advance(days=3)
    await again_here(world)
    first, second = sql(world, "select next_due_at, look_at, paused_reason from schedules where id < ?", broken.id)
    assert (first["next_due_at"], first["paused_reason"]) == (None, "by hand")
    assert until is not None
    assert from_ms(second["look_at"]) == until
    assert (await world.bot.run_due()).paused == 1, "what can't be read is found out by the tick"


async def test_a_server_of_which_nothing_is_kept_leaves_nothing_behind(world: World) -> None:
    await told(world, "GUILD_DELETE")
    assert sql(world, "select * from servers") == []


async def test_of_a_server_only_its_id_is_in_memory(world: World, bot: OnwardBot) -> None:
    world.guild.create_role("Members")
    world.guild.create_text_channel("later")
    [guild] = bot.guilds
    assert guild.id == world.guild.id
    assert (len(guild.channels), len(guild.roles), len(guild.threads), guild.name) == (0, 0, 0, "")


def test_what_is_overridden_of_discord_py_is_there(bot: OnwardBot) -> None:
    """The one place that reaches into it; the payloads above prove that it still does what it is for."""
    read = bot._connection.parsers.keys()  # pyright: ignore
    assert {"READY", "RESUMED", "GUILD_CREATE", "GUILD_DELETE", "INTERACTION_CREATE", "MESSAGE_CREATE"} <= read
    every = ConnectionState(dispatch=bot.dispatch, handlers={}, hooks={}, http=bot.http, intents=bot.intents).parsers
    unread = {"CHANNEL_CREATE", "THREAD_CREATE", "THREAD_LIST_SYNC", "GUILD_UPDATE", "GUILD_ROLE_CREATE"}
    assert unread <= every.keys() - read
