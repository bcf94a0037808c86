"""Proves: any press on what a schedule sent last counts as an answer, and is none the worse for it; what runs count."""

import sqlite3

import pytest

from bot import __version__
from bot.health import bot_version
from bot.routes import ENOUGH
from tests import forge
from tests.conftest import World, said
from tests.core.sending import MESSAGES, add_both, add_nudge, add_post, arrived, dm


async def unanswered(world: World) -> list[int]:
    schedules = world.bot.services.schedules
    return [each.unanswered for each in await schedules.export(world.maya.id) + await schedules.posts(world.guild.id)]


async def test_a_press_on_a_nudge_and_one_on_a_post_by_anybody_are_answers(world: World) -> None:
    await add_both(world)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    assert await unanswered(world) == [1, 1]
    [nudge], [post] = arrived(dm(world)), arrived(world.channel)
    await world.maya.user.click(nudge, label="Enough for today")
    assert await unanswered(world) == [0, 1]
    await world.tomas.click(post, label="One just for me")
    assert await unanswered(world) == [0, 0]


async def test_a_press_on_any_other_message_is_none(world: World) -> None:
    await add_post(world)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    helped = await world.maya.slash(world.channel, "help")
    await forge.press(world.maya, helped.response, f"{ENOUGH.name}:0")  # pyright: ignore[reportArgumentType]
    assert await unanswered(world) == [1]


async def test_a_press_that_cant_be_noted_is_answered_all_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await add_nudge(world)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    [nudge] = arrived(dm(world))

    async def busy(*_: object) -> None:
        raise sqlite3.OperationalError("database is busy")

    monkeypatch.setattr(world.bot.services.schedules, "answered", busy)
    await world.maya.user.click(nudge, label="Enough for today")
    [after] = arrived(dm(world))
    assert said(after) != said(nudge)
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == ["a press could not be noted"]
    assert await unanswered(world) == [1]


async def test_the_health_counts_what_the_runs_did(world: World) -> None:
    health, began = world.bot.services.health, world.clock()
    assert (health.started_at, health.last_run_at, health.last_posted_at) == (began, None, None)
    await add_both(world)
    world.env.inject_error("POST", MESSAGES, status=500)
    world.clock.advance(hours=1)
    await world.bot.run_due()
    assert (health.posted, health.paused, health.left) == (1, 0, 1)
    posted_at = world.clock()
    world.clock.advance(seconds=1)
    await world.bot.run_due()
    assert (health.last_run_at, health.last_posted_at) == (world.clock(), posted_at)
    assert bot_version() == __version__
