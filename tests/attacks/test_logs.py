"""Proves that the fixtures would notice a line of the log that holds what a member typed, a token or a key."""

import asyncio
import logging
import sqlite3
from contextlib import closing

import pytest

from bot import logs
from tests.conftest import KEY, World
from tests.conversation.conftest import QUIET_SECONDS
from tests.listening import Listening

log = logging.getLogger("bot.anything")


async def everything_typed(world: World) -> str:
    """Type something in each way that there is; return the token of an interaction."""
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Quillmark")
    form = await world.maya.slash(world.channel, "rejected")
    await world.maya.submit_modal(form, {"stage": ["interview"], "thought": "never Brambleby again\nVellichor"})
    await world.maya.autocomplete(world.channel, "reframe", "entry", "Gilders")
    message = await world.maya.send(world.channel, "Pennyworth")
    await world.maya.context_menu(world.channel, "Reframe this privately", message)
    await world.maya.send_dm("Thimbleweed")
    return world.env.backend.interaction_by_token(form._interaction.token).token


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cogs.conversation.bursts.QUIET_SECONDS", QUIET_SECONDS)


@pytest.mark.parametrize(
    "line",
    [
        "saved quillmark",
        "a company of Quillmark's",
        "never Brambleby again",
        "vellichor",
        "[Gilders]",
        "Pennyworth",
        "Thimbleweed",
        KEY,
    ],
)
async def test_what_was_typed_is_found_in_a_line(world: World, overheard: Listening, line: str) -> None:
    await everything_typed(world)
    assert overheard.told() == []
    log.info("%s", line)
    assert overheard.told() != []
    overheard.lines.clear()


async def test_what_an_exception_says_is_left_out_but_for_what_holds_nothing_of_anybody(
    world: World, overheard: Listening
) -> None:
    token = await everything_typed(world)
    for error in (ValueError(token), KeyError("Quillmark"), ExceptionGroup("Brambleby", [RuntimeError("Vellichor")])):
        try:
            try:
                raise ValueError("no stage is called Quillmark")
            except ValueError as cause:
                raise error from cause
        except Exception:
            log.exception("nothing was saved")
    log.error("it is full", exc_info=sqlite3.OperationalError("database or disk is full"))
    [*several, last] = overheard.lines[-4:]

    assert overheard.told() == []
    assert [each.splitlines() for each in several][:2] == [
        ["nothing was saved", "builtins.ValueError", "builtins.ValueError"],
        ["nothing was saved", "builtins.KeyError", "builtins.ValueError"],
    ]
    assert last == "it is full\nsqlite3.OperationalError: database or disk is full"


async def test_discords_own_words_on_what_it_was_sent_are_left_out(world: World, overheard: Listening) -> None:
    world.env.inject_error(
        "POST", "/interactions/*", status=400, code=50035, message="Value Quillmark is no number", times=1
    )
    await world.maya.slash(world.channel, "win", what="Quillmark")

    assert len(world.env.errors) == 1
    [line] = [each for each in overheard.lines if "failed (command win)" in each]
    assert line.splitlines()[1] == "discord.errors.HTTPException: 400 (code 50035)"
    assert "Quillmark" not in line


def test_what_asyncio_says_of_a_task_that_failed_is_cut_to_its_first_line(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, of_asyncio = logging.getLogger(), logging.getLogger("asyncio")
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    monkeypatch.setattr(of_asyncio, "filters", [])
    logs.configure("WARNING")
    root.handlers.append(caplog.handler)
    with closing(asyncio.new_event_loop()) as loop:
        loop.call_exception_handler({"message": "Task exception was never retrieved", "future": "Quillmark"})

    assert caplog.messages == ["Task exception was never retrieved"]


async def test_words_of_our_own_and_numbers_are_none(world: World, overheard: Listening) -> None:
    await world.maya.slash(world.channel, "win", what="1 interview saved")
    log.warning("interview %s saved", 1)
    assert overheard.told() == []
