"""Proves: what doesn't get through is paused or tried again, in the same words, and holds up nobody."""

from datetime import datetime
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot import posting
from bot.schedules import Deliver, Kind, Record, RunReport, Schedule, TryLater, Undeliverable
from tests.conftest import World, said
from tests.core.sending import MESSAGES, OPEN_DM, add_both, add_nudge, add_post, arrived, dm, sent_to

ADVICE = "Once what paused it is mended, remove it and add it again."

#: what will never arrive: each of Discord's codes by its usual status, and what was written wrongly
NEVER = [(404 if code == 10003 else 403, code, reason) for code, reason in posting.FINAL.items()]
NEVER += [(400, code, f"Discord refused the message (code {code})") for code in (50035, 50006, 0)]
NEVER += [(400, 50278, posting.FINAL[50278])]

#: what passes: too many DMs at once, a bot under review, a proxy's own page
FOR_NOW = [(403, 40003), (403, 20026), (403, 0), (404, 0), (401, 0), (429, 0), (500, 0), (502, 0)]


def shows_the_pause(listed: str, reason: str) -> bool:
    return f"paused**: {reason}" in listed and listed.count(ADVICE) == 1 and listed.endswith(ADVICE)


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
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()


async def test_the_advice_is_given_once_for_several_that_are_paused_and_not_without_one(world: World) -> None:
    for time in ("9:00", "9:30", "20:00"):
        await add_nudge(world, time=time)
        await add_post(world, time=time)
    lists = [(world.maya, "nudges list"), (world.robin, "admin schedule list")]
    for member, command in lists:
        assert ADVICE not in said(await member.slash(world.channel, command))
    world.env.inject_error("POST", MESSAGES, status=403, code=50013, times=6)  # the admin can't be told either
    world.clock.advance(hours=2)
    assert await world.bot.run_due() == RunReport(paused=4)
    for member, command in lists:
        result = await member.slash(world.channel, command)
        assert result.response is not None
        assert not result.response.content
        assert said(result).count("paused**: ") == 2
        assert shows_the_pause(said(result), posting.FINAL[50013])


@pytest.mark.parametrize("path", [MESSAGES, OPEN_DM])
async def test_a_refusal_that_may_pass_leaves_the_row_due(world: World, path: str) -> None:
    await add_nudge(world)
    before = await world.bot.services.schedules.nudges(world.maya.id)
    world.env.inject_error("POST", path, status=403, code=40003)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(left=1)
    assert await world.bot.services.schedules.nudges(world.maya.id) == before
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
    for _ in range(2):
        assert await world.bot.run_due() == RunReport(left=2)
        world.clock.advance(seconds=15)
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
        async def crash(schedule: Schedule, nonce: str, now: datetime) -> Record:
            await real(schedule, nonce, now)
            raise KeyboardInterrupt

        return crash

    deliver.update({kind: crashing(deliver[kind]) for kind in Kind})
    with pytest.raises(KeyboardInterrupt):
        await world.bot.run_due()
    await world.restart()
    assert await world.bot.run_due() == RunReport(posted=2)
    first, repeated = sent_to(world, dm(world))
    assert first == repeated
    assert len(sent_to(world, world.channel)) == 1


async def test_a_post_whose_row_cant_move_on_says_the_same_until_it_can_and_counts_as_one_card(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    services = world.bot.services
    [post] = await services.schedules.posts(world.guild.id)
    async with services.database.transaction() as connection:
        await connection.execute(
            "create trigger stuck before update on schedules begin select raise(abort, 'disk full'); end"
        )
    for _ in range(4):
        assert await world.bot.run_due() == RunReport(left=2)
        world.clock.advance(seconds=15)
    assert await services.cards.export(world.maya.id) == []
    assert await services.schedules.drawn(post.id) == []
    async with services.database.transaction() as connection:
        await connection.execute("drop trigger stuck")
    assert await world.bot.run_due() == RunReport(posted=2)
    for channel in (dm(world), world.channel):
        tries = sent_to(world, channel)
        assert len(tries) == 5
        assert all(each == tries[0] for each in tries)
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
