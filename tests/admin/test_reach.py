"""Where the bot may post: each permission that is missing is named, with how to mend it."""

import discord
import pytest
from simcord import ChannelHandle

from cogs.admin.reach import still_manages
from tests.admin.acting import add
from tests.conftest import World, said


def channel_without(world: World, *denied: str) -> ChannelHandle:
    overwrite = discord.PermissionOverwrite(**dict.fromkeys(denied, False))
    return world.guild.create_text_channel("staff", overwrites={world.bot.user: overwrite})


async def test_what_is_missing_in_a_channel_is_named_and_nothing_is_saved(world: World) -> None:
    for denied, named in (
        (["view_channel"], "**View Channel**. Whether more is missing"),
        (["send_messages"], "**Send Messages**."),
        (["embed_links"], "**Embed Links**."),
        (["send_messages", "embed_links"], "**Send Messages** and **Embed Links**."),
    ):
        channel = channel_without(world, *denied)
        refusal = await add(world, channel=channel, text="Tea at four")
        assert f"I can't post in <#{channel.id}> yet. Missing there: {named}" in said(refusal)
        assert "open the channel's settings, then Permissions" in said(refusal)
        assert "Nothing was saved" in said(refusal)
        assert "```\nTea at four\n```" in said(refusal)
    assert await world.bot.services.schedules.posts(world.guild.id) == []
    assert len(world.env.errors) == 4


async def test_a_channel_where_reactions_can_not_be_seen_is_taken_and_said(world: World) -> None:
    added = await add(world, channel=channel_without(world, "read_message_history"))
    here = await add(world, channel=world.guild.create_news_channel("news"))

    assert "can't look for reactions there without **Read Message History**" in said(added)
    assert "reactions there" not in said(here)


async def test_what_discord_refuses_to_tell_is_said(world: World) -> None:
    for path, status, code, words in (
        ("/guilds/*", 403, 50001, "not a member of this server"),
        ("/guilds/*", 404, 10004, "not a member of this server"),
        ("/channels/*", 403, 50001, "**View Channel**"),
        ("/channels/*", 404, 10003, "That channel is gone"),
        ("/guilds/*/members/*", 404, 10007, "try once more in a moment"),
    ):
        world.env.inject_error("GET", path, status=status, code=code)
        refusal = await add(world)
        assert words in said(refusal)
        assert "Nothing was saved" in said(refusal)
    assert await world.bot.services.schedules.posts(world.guild.id) == []
    assert len(world.env.errors) == 5


async def test_where_discord_asks_to_wait_for_long_it_is_said_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def limited(*_: object, **__: object) -> None:
        raise discord.RateLimited(90)

    monkeypatch.setattr(world.bot, "fetch_guild", limited)
    assert "try once more in a moment" in said(await add(world))
    assert await still_manages(world.bot, world.guild.id, world.robin.id), "as Discord doesn't say"
    assert len(world.env.errors) == 1


async def test_a_bot_that_is_timed_out_says_so(world: World) -> None:
    bot = world.env.backend.get_member(world.guild.id, world.bot.user.id)
    bot.timed_out_until = "2999-01-01T00:00:00+00:00"
    refusal = await add(world)

    assert "I'm timed out in this server" in said(refusal)
    assert len(world.env.errors) == 1
