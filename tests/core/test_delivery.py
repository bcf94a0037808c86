"""Proves: what a member and a channel get on Discord, when, and what happens where nothing gets through."""

from datetime import datetime
from itertools import pairwise
from typing import Any

import discord
import pytest
from simcord import ChannelHandle

from bot.app import OnwardBot
from bot.schedules import Deliver, Kind, RunReport, Schedule
from bot.schedules.jobs import nonce_of
from tests.conftest import FakeClock, World, labels, said
from tests.core.samples import DUE, kept, nudge

#: path patterns of SimCord's faults
MESSAGES = "/channels/*/messages"
OPEN_DM = "/users/@me/channels"

CLOSED = "your direct messages don't let me through"
FORBIDDEN = "I'm not allowed to post there"
GONE = "that channel is gone"

SILENT = 1 << 12


async def add_nudge(world: World, **options: str) -> None:
    """Maya asks for a nudge; `world.clock` stands at eight, and it is due at nine unless she says otherwise."""
    await world.maya.slash(world.channel, "nudges add", **{"time": "9:00", "zone": "UTC", **options})


async def add_post(world: World, **options: str) -> None:
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


# --- what arrives


async def test_a_nudge_is_a_card_by_dm_with_a_way_out_and_a_notification(world: World) -> None:
    await add_nudge(world)
    world.clock.advance(hours=1)
    [due] = await world.bot.services.schedules.nudges(world.maya.id)
    assert await world.bot.run_due() == RunReport(posted=1)

    [message] = arrived(dm(world))
    card = next(each for each in world.bot.services.encouragements if each.say in said(message))
    assert message.embeds[0].description == f"{card.acknowledge}\n\n{card.say}"
    assert labels(message) == ["Not for me", "Pause a week", "Stop these", "Enough for today"]
    [body] = sent_to(world, dm(world))
    assert body["nonce"] == nonce_of(due)
    assert body["enforce_nonce"] is True
    assert not body.get("flags", 0) & SILENT
    assert not body.get("content")
    assert body["allowed_mentions"] == {"parse": []}


async def test_a_servers_post_is_a_public_card_silent_and_pinging_nobody(world: World) -> None:
    await add_post(world)
    world.clock.advance(hours=1)
    [due] = await world.bot.services.schedules.posts(world.guild.id)
    assert await world.bot.run_due() == RunReport(posted=1)

    [message] = arrived(world.channel)
    card = next(each for each in world.bot.services.encouragements if each.say in said(message))
    assert card.audience == "anyone"
    assert labels(message) == ["One just for me"]
    [body] = sent_to(world, world.channel)
    assert body["nonce"] == nonce_of(due)
    assert body["enforce_nonce"] is True
    assert body["flags"] & SILENT
    assert not body.get("content")
    assert body["allowed_mentions"] == {"parse": []}


async def test_the_way_to_a_member_is_opened_once(world: World) -> None:
    await add_nudge(world)
    for _ in range(3):
        world.clock.advance(days=1)
        await world.bot.run_due()
    assert len(arrived(dm(world))) == 3
    assert opened(world) == 1
    [schedule] = await world.bot.services.schedules.nudges(world.maya.id)
    assert schedule.channel_id == dm(world).id
    await world.restart()
    world.clock.advance(days=1)
    await world.bot.run_due()
    assert opened(world) == 1


async def test_a_nudge_never_goes_to_a_servers_channel(world: World) -> None:
    await add_nudge(world)
    await add_nudge(world, time="9:30")
    for _ in range(4):
        world.clock.advance(days=1)
        await world.bot.run_due()
    assert len(arrived(dm(world))) == 8
    assert sent_to(world, world.channel) == arrived(world.channel) == []


async def test_a_channel_sees_each_public_card_once_before_any_comes_again(world: World) -> None:
    await add_post(world)
    public = [each for each in world.bot.services.encouragements if each.audience == "anyone"]
    for _ in range(len(public) + 2):
        world.clock.advance(days=1)
        await world.bot.run_due()
    texts = [body["embeds"][0]["description"] for body in sent_to(world, world.channel)]
    assert len(texts) == len(public) + 2
    assert set(texts[: len(public)]) == {f"{each.acknowledge}\n\n{each.say}" for each in public}
    assert all(first != second for first, second in pairwise(texts))


# --- when


async def test_nothing_goes_out_a_minute_early(world: World) -> None:
    await add_both(world)
    world.clock.advance(minutes=59)
    assert await world.bot.run_due() == RunReport()
    world.clock.advance(minutes=1)
    assert await world.bot.run_due() == RunReport(posted=2)
    assert await world.bot.run_due() == RunReport()


async def test_a_week_missed_gives_one_post(world: World) -> None:
    await add_both(world)
    world.clock.advance(days=7, hours=2)
    assert await world.bot.run_due() == RunReport(posted=2)
    assert (len(arrived(dm(world))), len(arrived(world.channel))) == (1, 1)
    listed = said(await world.maya.slash(world.channel, "nudges list"))
    assert discord.utils.format_dt(world.clock.now.replace(day=23, hour=9), "F") in listed


async def test_a_restart_between_the_due_time_and_the_run_loses_nothing(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    await world.restart()
    assert await world.bot.run_due() == RunReport(posted=2)
    await world.restart()
    assert await world.bot.run_due() == RunReport()
    assert (len(arrived(dm(world))), len(arrived(world.channel))) == (1, 1)


async def test_a_crash_after_a_post_arrived_repeats_it_under_its_nonce_only(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    deliver = world.bot.services.deliver

    def crashing(real: Deliver) -> Deliver:
        async def crash(schedule: Schedule, nonce: str, now: datetime) -> None:
            await real(schedule, nonce, now)
            raise KeyboardInterrupt

        return crash

    deliver.update({kind: crashing(deliver[kind]) for kind in Kind})
    with pytest.raises(KeyboardInterrupt):
        await world.bot.run_due()
    await world.restart()
    assert await world.bot.run_due() == RunReport(posted=2)
    first, repeated = sent_to(world, dm(world))
    assert first["nonce"] == repeated["nonce"]
    assert len(sent_to(world, world.channel)) == 1


async def test_without_a_connection_the_tick_leaves_everything_due(bot: OnwardBot, clock: FakeClock) -> None:
    schedule = await kept(bot.services.schedules, nudge(1))
    clock.now = DUE
    await bot.tick()
    assert await bot.services.schedules.due(DUE, 10) == [schedule]


async def test_the_tick_posts_once_there_is_a_connection(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    await world.bot.tick()
    assert (len(arrived(dm(world))), len(arrived(world.channel))) == (1, 1)


# --- what doesn't get through


@pytest.mark.parametrize("path", [MESSAGES, OPEN_DM])
@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [(403, 50007, CLOSED), (403, 50278, CLOSED), (400, 50278, CLOSED), (403, 50001, FORBIDDEN), (404, 10003, GONE)],
)
async def test_a_nudge_that_cant_arrive_is_paused_with_a_reason_its_member_sees(
    world: World, path: str, status: int, code: int, reason: str
) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", path, status=status, code=code)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    assert f"paused**: {reason}." in said(await world.maya.slash(world.channel, "nudges list"))
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()
    assert arrived(dm(world)) == arrived(world.channel) == []


@pytest.mark.parametrize(
    ("status", "code", "reason"), [(403, 50001, FORBIDDEN), (403, 50013, FORBIDDEN), (404, 10003, GONE)]
)
async def test_a_post_that_cant_arrive_is_paused_with_a_reason_its_admin_sees(
    world: World, status: int, code: int, reason: str
) -> None:
    await add_post(world)
    world.env.inject_error("POST", MESSAGES, status=status, code=code)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    assert f"paused**: {reason}." in said(await world.robin.slash(world.channel, "admin schedule list"))
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_what_discord_refuses_for_now_goes_out_with_the_next_tick_in_the_same_words(
    world: World, status: int
) -> None:
    await add_both(world)
    world.env.inject_error("POST", MESSAGES, status=status, times=4)
    world.clock.advance(hours=1)
    for _ in range(2):
        assert await world.bot.run_due() == RunReport(left=2)
        world.clock.advance(seconds=15)
    assert await world.bot.run_due() == RunReport(posted=2)
    for channel in (dm(world), world.channel):
        tries = sent_to(world, channel)
        assert len(tries) == 3
        assert tries[0] == tries[1] == tries[2]
        assert len(arrived(channel)) == 1


async def test_a_dm_that_cant_be_opened_for_now_is_opened_with_the_next_tick(world: World) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", OPEN_DM, status=500)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(left=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    assert len(arrived(dm(world))) == 1


async def test_a_card_that_didnt_arrive_counts_as_unseen(world: World) -> None:
    await add_both(world)
    world.env.inject_error("POST", MESSAGES, status=500, times=2)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    assert await world.bot.services.cards.export(world.maya.id) == []
    [post] = await world.bot.services.schedules.posts(world.guild.id)
    assert await world.bot.services.schedules.drawn(post.id) == []


async def test_one_closed_door_holds_up_nobody_else(world: World) -> None:
    await add_both(world)
    await world.tomas.slash(world.channel, "nudges add", time="9:00", zone="UTC")
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=2, paused=1)
    assert (len(arrived(world.channel)), len(arrived(world.tomas.user.dm_channel))) == (1, 1)


async def test_a_paused_nudge_comes_again_once_it_is_removed_and_added(world: World) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    [paused] = await world.bot.services.schedules.nudges(world.maya.id)
    await world.maya.slash(world.channel, "nudges remove", nudge=paused.id)
    await add_nudge(world)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    assert len(arrived(dm(world))) == 1
