"""What nothing handles any more is answered all the same; an error in a button or a command is too."""

import logging
import sqlite3
from contextlib import closing

import pytest

from bot.ui import row_chosen
from tests import forge
from tests.conftest import World, said


@pytest.mark.parametrize("custom_id", ["old:button:1", "undo:change:", "undo:change:x", "undo:change:1:UP", "🙂"])
async def test_a_button_that_is_not_in_use_any_more_says_so(world: World, custom_id: str) -> None:
    own = await world.maya.slash(world.channel, "encourage")
    assert own.response is not None
    result = await forge.press(world.maya, own.response, custom_id)

    assert "isn't in use any more" in said(result)
    assert result.ephemeral


@pytest.mark.parametrize(
    "custom_id", ["undo:change:999999999999999999", "entry:open:0", "reframe:open:0", "feedback:others:7"]
)
async def test_an_id_that_is_nobodys_is_refused_in_words(world: World, custom_id: str) -> None:
    own = await world.maya.slash(world.channel, "encourage")
    assert own.response is not None
    result = await forge.press(world.maya, own.response, custom_id)

    assert result.acknowledged
    assert result.ephemeral
    assert "went wrong" not in said(result)


async def test_a_form_of_another_bot_version_is_answered(world: World) -> None:
    result = await forge.submit(world.maya, world.channel, "form:gone", {"thought": "I had written this"})

    assert "I had written this" in said(result)
    assert result.ephemeral


async def test_an_unforeseen_error_is_answered_and_logged_without_text(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    async with world.bot.services.database.transaction() as connection:
        await connection.execute("drop table card_marks")
    with caplog.at_level(logging.ERROR):
        pressed = await world.maya.click(logged.response, label="Reframe")
        called = await world.maya.slash(world.channel, "rejected", stage="interview", company="Secret Ltd")

    for result in (pressed, called):
        assert "went wrong on my side" in said(result)
        assert result.ephemeral
    assert len(await world.bot.services.rejections.older(world.maya.id, 10)) == 1, "nothing was saved, as it said"
    assert "custom_id reframe:open:1" in caplog.text
    assert "command rejected" in caplog.text
    assert "Secret" not in caplog.text
    assert len(world.env.errors) == 1


async def test_the_log_names_a_button_without_what_it_tells_of_a_member(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    async with world.bot.services.database.transaction() as connection:
        await connection.execute("drop table card_marks")
    assert logged.response is not None
    with caplog.at_level(logging.ERROR):
        await forge.press(world.maya, logged.response, "reframe:another:1:a-private-thought")

    assert "custom_id reframe:another:1)" in caplog.text
    assert "private" not in caplog.text


@pytest.mark.parametrize(
    ("value", "row"),
    [("7", 7), ("9" * 18, 10**18 - 1), ("9" * 19, 0), ("-1", 0), ("", 0), ("7\n", 0), ("²", 0), ("٧", 0), ("one", 0)],
)
def test_an_option_names_a_row_or_none(value: str, row: int) -> None:
    assert row_chosen(value) == row


async def test_an_option_that_discord_should_have_refused_is_refused_and_not_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    long = await forge.call(world.maya, world.channel, "rejected", stage="interview", company="Secret " * 20)
    foreign = await forge.call(world.maya, world.channel, "rejected", stage="Secret stage")

    for result in (long, foreign):
        assert "Nothing was saved" in said(result)
        assert result.ephemeral
    assert "Secret" not in caplog.text
    assert await world.bot.services.rejections.older(world.maya.id, 10) == []
    assert [type(error).__name__ for error in world.env.errors] == ["CommandInvokeError", "TransformerError"]


async def test_a_reply_that_discord_refuses_is_only_logged(world: World, caplog: pytest.LogCaptureFixture) -> None:
    world.env.inject_error("POST", "/interactions/*", status=404, code=10062, times=None)
    with caplog.at_level(logging.WARNING):
        await world.maya.slash(world.channel, "encourage")

    assert "could not be answered" in caplog.text
    assert len(world.env.errors) == 1


async def test_a_reply_lost_after_saving_does_not_claim_that_nothing_was_saved(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*", status=500, times=1)
    result = await world.maya.slash(world.channel, "rejected", stage="interview")

    assert "may have been saved" in said(result)
    assert "nothing was saved" not in said(result)
    assert len(await world.bot.services.rejections.older(world.maya.id, 10)) == 1
    assert len(world.env.errors) == 1


async def test_a_write_whose_turn_does_not_come_is_no_lost_answer(world: World) -> None:
    with closing(sqlite3.connect(world.settings.database_path, isolation_level=None)) as other:
        other.execute("begin immediate")
        result = await world.maya.slash(world.channel, "rejected", stage="interview")

    assert "nothing was saved" in said(result)
    assert await world.bot.services.rejections.older(world.maya.id, 10) == []
    assert len(world.env.errors) == 1
