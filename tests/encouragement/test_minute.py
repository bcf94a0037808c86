"""A quiet minute: exercises, and the worry window that comes to an end."""

import asyncio
from datetime import datetime

import pytest
from simcord import Env, ResponseMessage
from simcord import run as simcord_run

from bot.app import open_bot
from bot.closing import ANYTHING, CLOSINGS, WINDOW_CLOSED
from bot.demo.skip import TimeMachine
from bot.settings import Settings
from cogs.encouragement import messages
from cogs.encouragement.content import MINUTES
from cogs.encouragement.minute import WINDOW
from tests import forge
from tests.conftest import MORNING, World, labels, said, shown
from tests.encouragement.acting import brought, opened, press

WORDING = MINUTES.load()
CLOSED = {line.text for line in WORDING.window_closed}
KINDS = ["Breathing", "Grounding", "Ten minutes to worry", "Enough for today"]
ENDS = int((MORNING + WINDOW).timestamp())


async def window(world: World) -> ResponseMessage:
    """Open a worry window."""
    message = await brought(world, "minute")
    await press(world, message, "Ten minutes to worry")
    assert any(said(message) == line.text for line in WORDING.window_offers)
    assert labels(message) == ["Open ten minutes", "Something else", "Enough for today"]
    await press(world, message, "Open ten minutes")
    assert any(said(message).startswith(line.text) for line in WORDING.window_open)
    assert f"Its ten minutes end at <t:{ENDS}:t>, <t:{ENDS}:R>. Then it is over: I close it" in said(message)
    assert labels(message) == ["Close it now", "Enough for today"]
    return message


def title_of(message: ResponseMessage) -> str:
    return said(message).splitlines()[0].strip("*")


def is_closed(message: ResponseMessage) -> bool:
    return said(message) in CLOSED and labels(message) == []


@pytest.mark.parametrize("kind", ["breathing", "grounding"])
async def test_each_exercise_comes_once_with_its_steps_and_ends_in_a_sentence(world: World, kind: str) -> None:
    message = await opened(world, "minute:open:0")
    assert said(message) == messages.CHOOSE_MINUTE
    assert labels(message) == KINDS
    await world.restart()
    await press(world, message, kind.capitalize())
    exercises = {each.title: each for each in WORDING.exercises if each.kind == kind}
    seen = {title_of(message)}
    for _ in range(len(exercises) - 1):
        await press(world, message, "Another")
        seen.add(title_of(message))
    assert seen == set(exercises)

    chosen = exercises[title_of(message)]
    assert said(message).splitlines()[1] == chosen.acknowledge
    assert all(f"{number}. {step}" in said(message) for number, step in enumerate(chosen.steps, 1))
    assert labels(message) == ["Another", "Done", "Something else", "Enough for today"]
    await press(world, message, "Done")
    assert said(message) == chosen.after
    assert labels(message) == []


async def test_something_else_goes_back_to_the_choice(world: World) -> None:
    message = await brought(world, "minute")
    for label in ("Grounding", "Ten minutes to worry"):
        await press(world, message, label)
        await press(world, message, "Something else")
        assert labels(message) == KINDS


async def test_a_window_is_closed_by_the_tick_when_it_is_over_and_not_before(world: World) -> None:
    message = await window(world)
    world.clock.advance(minutes=9, seconds=59)
    await world.bot.tick()
    assert not is_closed(message)
    world.clock.advance(seconds=1)
    await world.bot.tick()
    assert is_closed(message)
    closed, sent = said(message), len(world.env.http_requests)

    # Once closed it is forgotten: the next tick asks Discord for nothing.
    await world.bot.tick()
    assert (said(message), len(world.env.http_requests)) == (closed, sent)


async def test_a_window_is_closed_by_a_press_and_stays_so(world: World) -> None:
    message = await window(world)
    world.clock.advance(minutes=4)
    await press(world, message, "Close it now")
    assert is_closed(message)
    closed = said(message)
    world.clock.advance(minutes=10)
    await world.bot.tick()
    assert said(message) == closed

    # A second press, on its way when the first was answered.
    await forge.press(world.maya, message, "minute:close:0")
    assert is_closed(message)


async def test_after_a_restart_a_press_closes_it_whether_it_is_over_or_not(world: World) -> None:
    first, second = await window(world), await window(world)
    await world.restart()
    await press(world, first, "Close it now")
    world.clock.advance(hours=3)
    await world.bot.tick()
    assert not is_closed(second)
    await press(world, second, "Close it now")

    assert is_closed(first)
    assert is_closed(second)


@pytest.mark.parametrize("restarted", [False, True])
async def test_enough_for_today_closes_a_window_and_is_the_last_word_on_it(world: World, restarted: bool) -> None:
    message = await window(world)
    if restarted:
        await world.restart()
    await press(world, message, "Enough for today")
    ended = said(message)
    closed, closing = ended.split("\n\n")
    assert closed == WINDOW_CLOSED
    assert closing in {each.text for each in CLOSINGS.load().closings if each.about == ANYTHING}
    assert labels(message) == []
    world.clock.advance(minutes=10)
    await world.bot.tick()

    assert said(message) == ended


async def test_windows_of_several_messages_close_each_in_its_time_and_a_deleted_one_stops_nothing(world: World) -> None:
    gone, other = await window(world), await window(world)
    world.env.backend.delete_message(gone.channel_id, gone.id)
    world.clock.advance(minutes=10)
    await world.bot.tick()

    assert is_closed(other)


async def test_a_window_that_was_opened_twice_closes_once_by_its_later_end(world: World) -> None:
    message = await window(world)
    world.clock.advance(minutes=5)
    await forge.press(world.maya, message, "minute:window:0")
    world.clock.advance(minutes=5)
    await world.bot.tick()
    assert not is_closed(message)
    world.clock.advance(minutes=5)
    await world.bot.tick()

    assert is_closed(message)


@pytest.mark.parametrize("forged", ["minute:do:0:running", "minute:do:0", "minute:done:0:br-none", "minute:done:0"])
async def test_an_exercise_that_there_is_not_is_refused(world: World, forged: str) -> None:
    assert said(await opened(world, forged)) == messages.CARD_GONE


async def test_a_chore_that_fails_keeps_nothing_else_of_a_tick_from_being_done(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    async def failing(_now: datetime) -> None:
        raise RuntimeError("out of paper")

    message = await window(world)
    await world.maya.slash(world.channel, "nudges add", time="9:30", zone="Berlin")
    world.bot.add_chore(failing)
    world.clock.advance(hours=1)
    await world.bot.tick()

    assert is_closed(message)
    assert world.maya.user.dm_channel.last_message is not None
    assert "failing failed" in caplog.text


@pytest.mark.parametrize("how", ["hour", "day"])
async def test_the_demos_skip_closes_a_window(settings: Settings, how: str) -> None:
    environments: list[Env] = []
    machine, moved = TimeMachine(), asyncio.Event()

    async def refresh() -> None:
        moved.set()

    async with open_bot(settings, clock=lambda: environments[0].now() if environments else MORNING) as bot:
        bot.tree.add_command(machine.command())
        async with simcord_run(bot) as env:
            environments.append(env)
            guild = env.create_guild("Between Jobs")
            channel, maya = guild.create_text_channel("job-hunt"), guild.add_member(env.create_user("maya"))
            message = shown(await maya.slash(channel, "encourage", kind="minute"))
            for label in ("Ten minutes to worry", "Open ten minutes"):
                await maya.click(message, label=label)
            async with asyncio.TaskGroup() as group:
                skipping = group.create_task(machine.run(env, bot, refresh))
                before = env.now()
                await maya.slash(channel, "demo skip", how=how)
                await moved.wait()
                skipping.cancel()

            assert is_closed(message)
            assert (env.now() - before).total_seconds() >= {"hour": 3600, "day": 86400}[how]
