"""Proves: what doesn't get through is paused or tried again, in the same words, and holds up nobody."""

from dataclasses import replace
from datetime import datetime
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot import posting
from bot.arriving import never_arrived
from bot.schedules import Deliver, Kind, RunReport, Schedule, Sent, TryLater, Undeliverable
from cogs.admin.messages import MENDED
from tests.conftest import World, said
from tests.core.samples import Crash
from tests.core.sending import (
    MESSAGES,
    OPEN_DM,
    add_both,
    add_nudge,
    add_nudge_of,
    add_post,
    arrived,
    dm,
    opened,
    sent_to,
)

#: what will never arrive: each of Discord's codes by its usual status, and what was written wrongly
NEVER = [(404 if code == 10003 else 403, code, reason) for code, reason in posting.FINAL.items()]
NEVER += [(400, code, f"Discord refused the message (code {code})") for code in (50035, 50006, 0)]
NEVER += [(400, 50278, posting.FINAL[50278])]

#: what passes: too many DMs at once, a bot under review, a proxy's own page
FOR_NOW = [(403, 40003), (403, 20026), (403, 0), (404, 0), (401, 0), (429, 0), (500, 0), (502, 0)]


def shows_the_pause(listed: str, reason: str) -> bool:
    return f"paused**: {reason}" in listed


def refused(status: int, code: int) -> discord.HTTPException:
    return discord.HTTPException(SimpleNamespace(status=status, reason="no"), {"code": code, "message": "private"})


@pytest.mark.parametrize(("status", "code", "reason"), NEVER)
def test_what_will_never_arrive_is_told_by_its_code(status: int, code: int, reason: str) -> None:
    with pytest.raises(Undeliverable) as raised, posting.translated():
        raise refused(status, code)
    assert str(raised.value) == reason


@pytest.mark.parametrize(("status", "code"), FOR_NOW)
def test_what_may_pass_is_tried_again(status: int, code: int) -> None:
    with pytest.raises(TryLater) as raised, posting.translated():
        raise refused(status, code)
    assert "private" not in str(raised.value)


@pytest.mark.parametrize("path", [MESSAGES, OPEN_DM])
async def test_a_nudge_that_cant_arrive_is_paused_with_a_reason_its_member_sees(world: World, path: str) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", path, status=403, code=50007)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    assert shows_the_pause(said(await world.maya.slash(world.channel, "nudges list")), posting.FINAL[50007])
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()
    assert arrived(dm(world)) == arrived(world.channel) == []


async def test_a_post_that_cant_arrive_is_paused_with_a_reason_its_admin_sees(world: World) -> None:
    await add_post(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50013)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    listed = said(await world.robin.slash(world.channel, "admin schedule list"))
    assert shows_the_pause(listed, posting.FINAL[50013])
    assert listed.endswith(MENDED)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()


@pytest.mark.parametrize("path", [MESSAGES, OPEN_DM])
async def test_a_refusal_that_may_pass_leaves_the_row_due(world: World, path: str) -> None:
    await add_nudge(world)
    before = await world.bot.services.schedules.nudges(world.maya.id)
    world.env.inject_error("POST", path, status=403, code=40003)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(left=1)
    world.clock.advance(seconds=15)
    [left] = await world.bot.services.schedules.nudges(world.maya.id)
    assert [replace(left, look_at=left.next_due_at, attempts=0)] == before
    assert await world.bot.run_due() == RunReport(posted=1)
    assert len(arrived(dm(world))) == 1


@pytest.mark.parametrize(
    "error",
    [
        aiohttp.ClientError(),
        aiohttp.ServerDisconnectedError(),
        ConnectionResetError(),
        OSError(24, "x"),
        TimeoutError(),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_line_that_breaks_is_tried_again_later(error: Exception) -> None:
    with pytest.raises(TryLater, match=type(error).__name__) as raised, posting.translated():
        raise error
    assert raised.value.__cause__ is error


def test_a_fault_of_ours_is_not_taken_for_discords() -> None:
    with pytest.raises(ValueError, match="ours"), posting.translated():
        raise ValueError("ours")


@pytest.mark.parametrize("status", [429, 503])
async def test_what_discord_refuses_for_now_goes_out_with_the_next_tick_in_the_same_words(
    world: World, status: int
) -> None:
    await add_both(world)
    world.env.inject_error("POST", MESSAGES, status=status, times=4)
    world.clock.advance(hours=1)
    for wait in (15, 30):
        assert await world.bot.run_due() == RunReport(left=2)
        world.clock.advance(seconds=wait)
    assert await world.bot.run_due() == RunReport(posted=2)
    for channel in (dm(world), world.channel):
        tries = sent_to(world, channel)
        assert len(tries) == 3
        assert tries[0] == tries[1] == tries[2]
        assert len(arrived(channel)) == 1


async def test_a_crash_after_a_post_arrived_repeats_it_word_for_word_under_its_nonce(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    deliver = world.bot.services.deliver

    def crashing(real: Deliver) -> Deliver:
        async def crash(schedule: Schedule, nonce: str, now: datetime) -> Sent:
            await real(schedule, nonce, now)
            raise Crash

        return crash

    deliver.update({kind: crashing(deliver[kind]) for kind in Kind})
    with pytest.raises(Crash):
        await world.bot.run_due()
    await world.restart()
    assert await world.bot.run_due() == RunReport(posted=2)
    first, repeated = sent_to(world, world.channel)
    assert first == repeated
    assert len({each["nonce"] for each in sent_to(world, dm(world))}) == 1


async def test_a_post_whose_row_cant_move_on_is_posted_once_and_counts_as_one_card(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    services = world.bot.services
    [post] = await services.schedules.posts(world.guild.id)
    stuck = "create trigger stuck before update of last_posted_at on schedules when new.last_posted_at is not null"
    async with services.database.transaction() as connection:
        await connection.execute(f"{stuck} begin select raise(abort, 'disk full'); end")
    assert await world.bot.run_due() == RunReport(posted=2)
    for _ in range(3):
        world.clock.advance(minutes=3)
        assert await world.bot.run_due() == RunReport()
    assert await services.cards.export(world.maya.id) == []
    assert await services.schedules.drawn(post.id) == []
    async with services.database.transaction() as connection:
        await connection.execute("drop trigger stuck")
    assert await world.bot.run_due() == RunReport()
    assert len(sent_to(world, dm(world))) == len(sent_to(world, world.channel)) == 1
    assert len(await services.cards.export(world.maya.id)) == len(await services.schedules.drawn(post.id)) == 1


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
    await add_nudge_of(world, world.tomas.id)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=2, paused=1)
    assert arrived(world.channel) == [], "a server's post is the first to go"
    assert (len(arrived(dm(world))), len(arrived(world.tomas.user.dm_channel))) == (1, 1)


async def test_a_paused_nudge_comes_again_once_it_is_removed_and_added(world: World) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50007)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    [paused] = await world.bot.services.schedules.nudges(world.maya.id)
    await world.maya.slash(world.channel, "nudges remove", nudge=f"id-{paused.id}")
    await add_nudge(world)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    assert len(arrived(dm(world))) == 1


async def test_a_dm_that_is_gone_is_opened_anew_and_the_message_goes_there(world: World) -> None:
    members = world.bot.services.members
    await add_nudge(world)
    await members.set_dm_channel(world.maya.id, dm(world).id - 1)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(posted=1)
    assert (len(arrived(dm(world))), opened(world)) == (1, 1)
    assert await members.dm_channel(world.maya.id) == dm(world).id
    # and one that can't be read any more, nor can the next
    world.env.inject_error("POST", MESSAGES, status=403, code=50001, times=None)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    assert opened(world) == 2
    [paused] = await world.bot.services.schedules.untold(world.maya.id)
    assert paused.paused_reason == posting.DM_GONE
    assert never_arrived(paused), "so that it can be tried again"
