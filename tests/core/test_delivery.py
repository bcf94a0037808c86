"""Proves: what a member and a channel get on Discord, and when."""

from itertools import pairwise

import discord

from bot.app import OnwardBot
from bot.rejections import Details, Stage
from bot.schedules import RunReport
from bot.schedules.jobs import nonce_of
from tests.conftest import FakeClock, World, labels, said
from tests.core.samples import DUE, kept, nudge
from tests.core.sending import SILENT, add_both, add_nudge, add_nudge_of, add_post, arrived, dm, opened, sent_to

# --- what arrives


async def test_a_nudge_is_a_card_by_dm_with_a_way_out_and_a_notification(world: World) -> None:
    await add_nudge(world)
    world.clock.advance(hours=1)
    [due] = await world.bot.services.schedules.nudges(world.maya.id)
    assert await world.bot.run_due() == RunReport(posted=1)

    [message] = arrived(dm(world))
    card = next(each for each in world.bot.services.encouragements if each.say in said(message))
    assert message.embeds[0].description == f"{card.acknowledge}\n\n{card.say}"
    assert labels(message) == ["Not for me", "Pause a week", "When these come", "Stop these", "Enough for today"]
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


async def test_the_way_to_a_member_is_opened_once_for_all_their_nudges(world: World) -> None:
    world.clock.advance(hours=2)
    for time in ("9:00", "9:30"):
        await add_nudge(world, time=time)
        world.clock.advance(days=1)
        await world.bot.run_due()
    assert len(arrived(dm(world))) == 3
    assert opened(world) == 1
    assert await world.bot.services.members.dm_channel(world.maya.id) == dm(world).id
    assert [each.channel_id for each in await world.bot.services.schedules.nudges(world.maya.id)] == [None, None]
    await world.restart()
    await add_nudge(world, time="9:45")
    world.clock.advance(days=1)
    await world.bot.run_due()
    assert len(arrived(dm(world))) == 6
    assert opened(world) == 1


async def test_the_way_to_one_member_is_not_the_way_to_another(world: World) -> None:
    await add_nudge(world)
    await add_nudge_of(world, world.tomas.id)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=2)
    assert opened(world) == 2
    assert (len(arrived(dm(world))), len(arrived(world.tomas.user.dm_channel))) == (1, 1)


async def test_a_nudge_never_goes_to_a_servers_channel(world: World) -> None:
    await add_nudge(world)
    await add_nudge(world, time="9:30")
    world.clock.advance(hours=2)
    for _ in range(4):
        world.clock.advance(days=1)
        await world.bot.run_due()
    assert len(arrived(dm(world))) == 8
    assert sent_to(world, world.channel) == arrived(world.channel) == []


async def test_a_channel_sees_each_public_card_once_before_any_comes_again(world: World) -> None:
    await add_post(world, pause_after=0)
    public = [each for each in world.bot.services.encouragements if each.audience == "anyone"]
    world.clock.advance(hours=2)
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


async def test_without_a_connection_the_tick_leaves_everything_due(bot: OnwardBot, clock: FakeClock) -> None:
    schedule = await kept(bot.services.schedules, nudge(1))
    clock.now = DUE
    await bot.tick()
    assert await bot.services.schedules.due(DUE, 10) == [schedule]


async def test_without_a_connection_the_tick_still_forgets_what_can_not_be_undone_any_more(
    bot: OnwardBot, clock: FakeClock
) -> None:
    entries, undo = bot.services.rejections, bot.services.undo
    entry, _ = await entries.add(1, Details(Stage.TEST, "Buried words"), clock())
    await entries.delete(1, entry.id, clock())
    clock.advance(minutes=10)
    await bot.tick()
    assert await entries.export(1) == [entry]
    clock.advance(milliseconds=1)
    await bot.tick()
    assert await entries.export(1) == await undo.export(1) == []


async def test_the_tick_posts_once_there_is_a_connection(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    await world.bot.tick()
    assert (len(arrived(dm(world))), len(arrived(world.channel))) == (1, 1)
