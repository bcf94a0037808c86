"""Somebody who was not here for 18 months is told once, and forgotten 30 days later; whatever they do ends it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import discord
import pytest

from bot.app import OnwardBot
from bot.db import Connection
from bot.retention import store
from bot.retention.rules import TRIES
from bot.schedules import Kind
from cogs.conversation import bursts
from cogs.retention import messages
from tests.conftest import QuickEnv, World, labels, said, shown
from tests.conversation.acting import quiet
from tests.conversation.conftest import QUIET_SECONDS
from tests.core.sending import MESSAGES, OPEN_DM, add_nudge, arrived, dm
from tests.retention.acting import STEPS, a_day_later, database, kept_of, member, seen, sql

#: Maya was seen on 15 January 2026
IDLE = datetime(2027, 7, 15, 8, tzinfo=UTC)
#: the message comes at ten the day after
TOLD = datetime(2027, 7, 16, 10, tzinfo=UTC)
GONE = TOLD + timedelta(days=30)
#: more than a lot holds
MANY = range(10_000, 10_005)


async def until(world: World, at: datetime) -> None:
    world.clock.now = at
    await a_day_later(world, days=0)


async def told(world: World) -> discord.Message:
    """Let Maya be told, and return the message."""
    for user in (world.tomas, world.robin):
        sql(world, "update members set seen_at = ? where user_id = ?", int(IDLE.timestamp() * 1000), user.id)
    await until(world, IDLE)
    await until(world, TOLD)
    return arrived(dm(world))[-1]


def the_message(world: World) -> discord.Message:
    """Return the message as it is by now."""
    return arrived(dm(world))[0]


def warned(world: World) -> int | None:
    row = member(world, world.maya.id)
    assert row is not None
    return row["warned_at"]


async def test_who_is_idle_is_told_once_and_forgotten_thirty_days_later(world: World) -> None:
    await world.maya.slash(world.channel, "win", what="I slept")
    await world.bot.services.members.set_zone(world.maya.id, "UTC", world.clock())
    await until(world, IDLE - timedelta(days=1))
    assert warned(world) is None, "a day before, nothing happens"

    message = await told(world)
    assert said(message) == messages.soon_gone(GONE)
    assert f"<t:{int(GONE.timestamp())}:D>" in said(message)
    assert labels(message) == ["Keep it", "Send me my data", "Delete it now", "Enough for today"]
    assert kept_of(world, world.maya.id)["wins"] == 1

    for _ in range(29):
        await a_day_later(world)
    await until(world, GONE - timedelta(milliseconds=1))
    assert arrived(dm(world)) == [message], "no second message"
    assert kept_of(world, world.maya.id)["wins"] == 1

    await until(world, GONE + timedelta(days=1))
    assert kept_of(world, world.maya.id) == {}
    assert kept_of(world, world.tomas.id) == {"members": 1}
    late = await world.maya.user.click(message, label="Keep it")
    assert said(late) == messages.NOTHING_LEFT
    assert kept_of(world, world.maya.id) == {}


async def test_keeping_it_is_one_press_also_after_a_restart(world: World) -> None:
    message = await told(world)
    await world.restart()
    keep = await world.maya.user.click(message, label="Keep it")
    assert said(keep) == said(the_message(world)) == messages.STAYS
    assert labels(the_message(world)) == ["Send me my data", "Delete it now", "Enough for today"]
    assert warned(world) is None
    assert seen(world, world.maya.id) == datetime(2027, 7, 16, tzinfo=UTC)
    await until(world, GONE + timedelta(days=40))
    assert kept_of(world, world.maya.id) == {"members": 1}
    await until(world, datetime(2029, 1, 16, 12, tzinfo=UTC))
    assert warned(world) is not None, "18 months later they are told anew"


async def test_its_other_buttons_lead_to_a_copy_and_to_the_question_before_deleting(world: World) -> None:
    message = await told(world)
    copy = await world.maya.user.click(message, label="Send me my data")
    [file] = shown(copy).attachments
    assert file.filename.endswith(".zip")
    assert warned(world) is None, "who asks for a copy is here"
    await world.env.settle()
    assert said(the_message(world)) == messages.STAYS
    question = await world.maya.user.click(message, label="Delete it now")
    assert "Delete for good" in labels(question)
    assert kept_of(world, world.maya.id)["members"] == 1
    assert labels(the_message(world)) == ["Send me my data", "Delete it now", "Enough for today"]
    await world.maya.user.click(shown(question), label="Delete for good")
    assert kept_of(world, world.maya.id) == {}


async def test_to_put_it_aside_keeps_nothing_and_says_so(world: World) -> None:
    message = await told(world)
    await world.maya.user.click(message, label="Enough for today")
    assert said(the_message(world)).startswith(messages.put_aside(GONE))
    assert labels(the_message(world)) == ["Keep it"], "it can still be kept"
    assert warned(world) is not None
    await until(world, GONE + timedelta(hours=1))
    assert kept_of(world, world.maya.id) == {}


async def test_whatever_they_do_ends_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command, a press on anything, a plain word; what comes to them by itself doesn't."""
    monkeypatch.setattr(bursts, "QUIET_SECONDS", QUIET_SECONDS)
    services = world.bot.services
    await add_nudge(world)
    old = shown(await world.maya.slash(world.channel, "win", what="I slept"))
    before = seen(world, world.maya.id)

    async def command() -> None:
        await world.maya.slash(world.channel, "help")

    async def press() -> None:
        await world.maya.click(old, label="Enough for today")

    async def press_on_a_nudge() -> None:
        await world.maya.user.click(arrived(dm(world))[-1], label="Pause a week")

    async def plain_word() -> None:
        await world.maya.send_dm("thank you")
        await quiet(world)

    for act in (command, press, press_on_a_nudge, plain_word):
        world.clock.advance(days=1, hours=1)
        await world.bot.run_due()
        assert seen(world, world.maya.id) == before, "a nudge that arrives is no sign"
        sql(world, "update members set warned_at = 1 where user_id = ?", world.maya.id)
        await services.schedules.remind(
            world.maya.id, Kind.IDLE, world.maya.id, world.clock().date(), 1439, "UTC", world.clock()
        )
        await act()
        await world.env.settle()
        assert warned(world) is None, act
        assert await services.schedules.reminders(world.maya.id, [Kind.IDLE]) == []
        before = seen(world, world.maya.id)
        assert before == world.clock().replace(hour=0, minute=0, second=0, microsecond=0), "no more than the day"


async def test_it_is_written_once_a_day_and_never_of_a_stranger(world: World, bot: OnwardBot) -> None:
    world.clock.advance(days=1)
    assert isinstance(world.env, QuickEnv)
    stranger = world.guild.add_member(world.env.create_stranger("sam"))

    async def version() -> Any:
        async with bot.services.database.connection() as connection:
            [row] = await connection.execute_fetchall("pragma data_version")
        return tuple(row)

    await bot.services.retention.seen(world.maya.id, world.clock())
    once = await version()
    for hours in (1, 2, 14):
        await bot.services.retention.seen(world.maya.id, world.clock() + timedelta(hours=hours))
        await bot.services.retention.seen(stranger.id, world.clock())
    assert await version() == once
    assert kept_of(world, stranger.id) == {}
    await bot.services.retention.seen(world.maya.id, world.clock() - timedelta(days=3))
    assert seen(world, world.maya.id) == datetime(2026, 1, 16, tzinfo=UTC), "a clock that was set back takes nothing"


async def test_who_presses_again_and_again_is_not_looked_up_each_time(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    retention = world.bot.services.retention
    today = world.clock().replace(hour=0)

    async def is_noted_again(at: datetime) -> bool:
        sql(world, "update members set seen_at = 1, warned_at = null")
        await retention.seen(world.maya.id, at)
        return seen(world, world.maya.id) == at.replace(hour=0)

    assert await is_noted_again(today)
    assert not await is_noted_again(today + timedelta(hours=23))
    assert await is_noted_again(today + timedelta(days=1)), "once a day"
    monkeypatch.setattr(store, "MOST_SEEN", 2)
    for user_id in (7, 8):
        await retention.seen(user_id, today + timedelta(days=1))
    assert await is_noted_again(today + timedelta(days=1)), "no more than so many are remembered"
    # Who is told all the same is heard again at once.
    await retention.warn_idle(today + timedelta(days=1))
    assert warned(world) is None
    sql(world, "update members set seen_at = 1")
    await retention.warn_idle(today + timedelta(days=1))
    assert warned(world) is not None
    await retention.seen(world.maya.id, today + timedelta(days=1))
    assert warned(world) is None


@pytest.mark.parametrize("why", ["no messages", "closed", "gone", "failing"])
async def test_it_goes_also_where_no_message_can_come(world: World, why: str) -> None:
    if why == "no messages":
        sql(world, "update members set messages = 0")
    codes = {"closed": (MESSAGES, 403, 50007), "gone": (OPEN_DM, 400, 50033), "failing": (MESSAGES, 500, 0)}
    if why in codes:
        path, status, code = codes[why]
        world.env.inject_error("POST", path, status=status, code=code, times=9)
    await until(world, IDLE)
    await until(world, TOLD)
    if why == "failing":
        assert warned(world) == TOLD.timestamp() * 1000, "the time begins with the last try"
        sql(world, "update schedules set attempts = ?, look_at = next_due_at", TRIES)
        await until(world, TOLD + timedelta(minutes=1))
    assert arrived(dm(world)) == []
    assert warned(world) is not None
    await until(world, GONE - timedelta(days=1, hours=3))
    assert member(world, world.maya.id) is not None
    await until(world, GONE + timedelta(hours=1))
    assert kept_of(world, world.maya.id) == {}


async def test_the_thirty_days_begin_with_the_message_however_long_the_bot_was_off(world: World) -> None:
    await until(world, IDLE)
    world.clock.now = late = datetime(2028, 1, 3, 12, tzinfo=UTC)
    await world.restart()
    for _ in range(STEPS):
        await world.bot.do_chores()
    assert member(world, world.maya.id) is not None, "the chore comes before the tick, and deletes nothing"
    await until(world, late)
    [message] = arrived(dm(world))
    at = late + timedelta(days=30)
    assert said(message) == messages.soon_gone(at)
    await until(world, at - timedelta(minutes=1))
    assert member(world, world.maya.id) is not None
    await until(world, at + timedelta(days=1))
    assert member(world, world.maya.id) is None


async def test_who_comes_back_in_the_last_moment_stays(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at who is idle and the deletion, which asks once more in its transaction."""
    await told(world)
    retention = type(world.bot.services.retention)
    over = retention.over

    async def and_then_a_press(self: Any, now: datetime, *rest: Any) -> Any:
        lot = await over(self, now, *rest)
        assert lot.user_ids == (world.maya.id,)
        await self.seen(world.maya.id, now)
        return lot

    world.clock.now = GONE
    monkeypatch.setattr(retention, "over", and_then_a_press)
    await world.bot.do_chores()
    assert kept_of(world, world.maya.id) == {"members": 1}


async def test_one_that_cant_be_deleted_holds_up_nobody(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(store, "LOT", 2)
    at = int(IDLE.timestamp() * 1000)
    with database(world) as connection, connection:
        connection.execute("begin")
        connection.executemany(
            "insert into members (user_id, consented_at, created_at, seen_at, warned_at) values (?, 1, 1, ?, ?)",
            [(user_id, at, at) for user_id in MANY],
        )
    is_still_over = type(world.bot.services.retention).is_still_over

    async def broken(connection: Connection, user_id: int, now: datetime) -> bool:
        if user_id == 10_001:
            raise RuntimeError("broken")
        return await is_still_over(connection, user_id, now)

    monkeypatch.setattr(type(world.bot.services.retention), "is_still_over", staticmethod(broken))
    await until(world, IDLE + timedelta(days=30))
    assert [user_id for user_id in MANY if member(world, user_id)] == [10_001]
    assert "user 10001, who is idle, could not be forgotten" in caplog.text
    monkeypatch.undo()
    await until(world, IDLE + timedelta(days=30, hours=1))
    assert member(world, 10_001) is None, "an hour later"
