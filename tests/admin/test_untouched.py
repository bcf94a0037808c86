"""A post that nobody touches pauses itself, and who set it up is told why and how it goes on."""

from typing import Any

import discord
from simcord import InteractionResult

from bot.erasing import Erasure, What
from tests.admin import acting
from tests.admin.acting import post
from tests.conftest import World, said
from tests.core.sending import opened


async def add(world: World, **options: object) -> InteractionResult:
    """Add a post that is due at this time of every day to come."""
    return await acting.add(world, time="8:00", **options)


async def posted(world: World, times: int = 1) -> Any:
    """Let the next posts come, a day each, and return the message that came last."""
    for _ in range(times):
        world.clock.advance(days=1)
        await world.bot.run_due()
    return world.channel.last_message


def told(world: World) -> list[str]:
    return [said(message) for message in world.robin.user.dm_channel.history()]


async def test_after_so_many_that_nobody_touched_it_pauses_and_its_admin_is_told(world: World) -> None:
    await add(world, pause_after=2)
    last = await posted(world, 2)
    assert await posted(world) == last
    [words] = told(world)
    listed = await world.robin.slash(world.channel, "admin schedule list")
    post_opened = await world.robin.select(listed.response, ["1"])
    paused = said(post_opened)
    on = await world.robin.click(post_opened.response, label="Go on")

    assert f"paused the post that you set up for <#{world.channel.id}>" in words
    assert "nobody touched the last 2 posts" in words
    assert "That may only mean that it isn't needed there" in words
    assert "(Encouragement, every day at 08:00 (Europe/London))" in words
    assert "press “Go on”" in words
    assert "**paused**: nobody touched the last 2 posts" in paused
    assert "It goes on" in said(on)
    fresh = await posted(world, 2)
    assert fresh.id != last.id
    assert (await posted(world)).id == fresh.id
    assert len(told(world)) == 2
    assert opened(world) == 2, "what is remembered of a DM may be gone"


async def test_a_press_a_reaction_and_a_thread_keep_it_going(world: World) -> None:
    await add(world, pause_after=1)
    for _ in range(2):
        message = await posted(world)
        await world.maya.click(message, label="One just for me")
    first = await posted(world)
    await world.tomas.react(first, "💚")
    second = await posted(world)
    # A thread that was begun on it: SimCord doesn't set the flag.
    world.env.backend.get_message(world.channel.id, second.id).flags |= discord.MessageFlags.has_thread.flag
    third = await posted(world)

    assert len({first.id, second.id, third.id}) == 3
    assert told(world) == []
    assert (await post(world)).unanswered == 1
    assert (await posted(world)).id == third.id
    assert len(told(world)) == 1


async def test_nobody_has_to_touch_one_that_never_pauses(world: World) -> None:
    added = await add(world, pause_after=0)
    messages = {(await posted(world)).id for _ in range(3)}

    assert "doesn't pause by itself" in said(added)
    assert len(messages) == 3
    assert (await post(world)).unanswered == 3


async def test_a_look_that_fails_costs_no_post(world: World) -> None:
    await add(world)
    message = await posted(world)
    for at, (status, code) in enumerate([(404, 10008), (403, 50001), (403, 50013)], start=2):
        path = f"/channels/{world.channel.id}/messages/{message.id}"
        world.env.inject_error("GET", path, status=status, code=code)
        before, message = message, await posted(world)
        assert message.id != before.id
        assert (await post(world)).unanswered == at


async def test_where_nobody_can_be_told_the_list_says_it(world: World) -> None:
    """The admin's direct messages are closed, and another's data was deleted."""
    await add(world, pause_after=1)
    await posted(world)
    world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007)
    await posted(world)
    listed = said(await world.robin.slash(world.channel, "admin schedule list"))
    await world.robin.slash(world.channel, "admin schedule pause", post="1", until="tomorrow")
    await world.bot.services.erasing.erase(Erasure(world.robin.id, What.EVERYTHING, world.clock()))
    await posted(world, 2)

    assert told(world) == []
    assert "**paused**: nobody touched the last post" in listed
    assert (await post(world)).paused_reason == "nobody touched the last post"


async def test_who_no_longer_looks_after_the_server_is_not_told(world: World) -> None:
    await add(world, pause_after=1)
    world.env.backend.get_member(world.guild.id, world.robin.id).role_ids.clear()
    await posted(world, 2)

    assert (await post(world)).paused_reason == "nobody touched the last post"
    assert told(world) == []


async def test_pausing_until_a_day_counts_as_a_new_beginning(world: World) -> None:
    await add(world, pause_after=1)
    first = await posted(world, 2)
    await world.robin.slash(world.channel, "admin schedule pause", post="1", until="in 2 days")
    assert (await posted(world)).id == first.id
    assert (await posted(world)).id != first.id
