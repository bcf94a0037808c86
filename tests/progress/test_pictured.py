"""The two views with a picture: acknowledged first, the numbers in words too, and kind where nothing can be drawn."""

import asyncio
import sys
from datetime import date
from typing import Any

import pytest
from simcord import InteractionResult

from bot.erasing import Erasure, What
from bot.rejections import Stage
from bot.wins import WinKind
from cogs.progress.messages import NOT_DRAWN
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.progress.acting import applied, look, rejected, without_pictures, won

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PICTURED = ("funnel", "weeks")


@pytest.fixture(autouse=True)
def _patient(world: World) -> None:
    """Give SimCord the patience that Discord has with a reply that was acknowledged."""
    world.env.settle_timeout = 30


async def filled(world: World, name: str = "Secretcorp") -> None:
    for number, stage in enumerate(Stage, 1):
        for _ in range(number):
            await rejected(world, f"{name} GmbH", stage, role=f"{name} baker", days_ago=7 * number)
    await applied(world, 1234, days_ago=8)
    await won(world, WinKind.OFFER, f"{name} said yes", days_ago=1)


def requests_of(world: World, before: int) -> list[tuple[int | None, int | None]]:
    """Return what the bot sent since, each as its type and flags."""
    sent: list[dict[str, Any]] = [request.json or {} for request in world.env.http_requests[before:]]
    data: list[dict[str, Any]] = [body.get("data") or {} for body in sent]
    return [(body.get("type"), part.get("flags")) for body, part in zip(sent, data, strict=True)]


def png(world: World, result: InteractionResult) -> bytes:
    [attachment] = shown(result).attachments
    drawn = world.env.backend.cdn.get(attachment.url)
    assert drawn is not None
    return drawn


def told(text: str) -> list[str]:
    """Return the bullets of a message, without the sentence that nothing could be drawn."""
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ") and NOT_DRAWN not in line]


async def test_a_picture_is_acknowledged_first_told_in_words_and_names_nobody(world: World) -> None:
    await filled(world)
    for view in PICTURED:
        before = len(world.env.http_requests)
        message = await look(world, view=view)
        [attachment] = shown(message).attachments

        assert requests_of(world, before)[0] == (5, 64), "deferred, and for the member alone"
        assert len(requests_of(world, before)) == 2
        assert message.ephemeral
        assert png(world, message).startswith(SIGNATURE)
        assert attachment.filename == f"{view}.png"
        assert attachment.description == "; ".join(told(said(message)))
        assert "1,234 application" in said(message)
        assert "secret" not in f"{said(message)} {attachment}".casefold()


async def test_the_same_counts_under_other_names_are_the_same_picture(world: World) -> None:
    await filled(world)
    hers = await look(world, view="funnel")
    ever = Erasure(world.maya.id, What.PERIOD, world.clock(), date(2000, 1, 1), date(2100, 1, 1))
    await world.bot.services.erasing.erase(ever)
    await filled(world, "Another")
    again = await look(world, view="funnel")

    assert png(world, again) == png(world, hers)
    assert said(again) == said(hers)


async def test_a_picture_comes_below_and_leaves_again_with_its_view(world: World) -> None:
    await filled(world)
    summary = await look(world)
    before = said(summary)
    count = len(world.env.http_requests)
    funnel = await world.maya.click(shown(summary), label="Funnel")
    assert requests_of(world, count)[0] == (5, 64)
    assert said(summary) == before
    assert png(world, funnel).startswith(SIGNATURE)

    weeks = await world.maya.click(shown(funnel), label="Week by week")
    assert [each.filename for each in shown(funnel).attachments] == ["funnel.png"]
    assert [each.filename for each in shown(weeks).attachments] == ["weeks.png"]
    await world.restart()
    await world.maya.click(shown(funnel), label="Entries")
    assert said(funnel).startswith("Your entries\n")
    assert shown(funnel).attachments == []
    await world.maya.click(shown(weeks), label="Enough for today")
    assert [each.filename for each in shown(weeks).attachments] == ["weeks.png"]
    assert buttons(weeks) == []


async def test_in_the_dm_a_picture_stays_to_be_looked_at_again(world: World) -> None:
    await rejected(world)
    before = len(world.env.http_requests)
    message = await world.maya.user.slash("progress", view="funnel")

    assert requests_of(world, before)[0][0] == 5
    assert not message.ephemeral
    assert png(world, message).startswith(SIGNATURE)


@pytest.mark.parametrize("fault", ["closed", "can't start"])
async def test_where_nothing_can_be_drawn_the_numbers_are_told_and_that_it_could_not(
    world: World, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await filled(world)
    if fault == "closed":
        await without_pictures(world)
    else:
        monkeypatch.setattr(sys, "executable", "/nowhere/python")
    for view in PICTURED:
        message = await look(world, view=view)
        assert NOT_DRAWN in said(message)
        assert any("1,234" in line for line in told(said(message)))
        assert shown(message).attachments == []
        assert message.ephemeral
        assert "Summary" in buttons(message)


async def test_ten_members_at_once_get_their_own_from_one_worker(world: World) -> None:
    members = [world.guild.add_member(world.env.create_user(f"member{number}")) for number in range(10)]
    for number, member in enumerate(members, 1):
        for _ in range(number):
            await rejected(world, member=member)
    first = await look(world, members[0], view="funnel")
    worker = world.bot.services.pictures.process_id
    calls = (forge.call(member, world.channel, "progress", view="funnel") for member in members)
    results = await asyncio.gather(*calls)

    assert worker is not None
    assert world.bot.services.pictures.process_id == worker
    assert len({png(world, each) for each in results}) == 10
    assert png(world, first) == png(world, results[0])
    for number, result in enumerate(results, 1):
        assert f"- {number} with an interview: {number} ended in a no\n" in said(result)
        assert result.ephemeral


async def test_where_none_came_anywhere_it_is_told_and_not_drawn(world: World) -> None:
    for _ in range(3):
        await rejected(world, stage=Stage.BEFORE_CONTACT)
    message = await look(world, view="funnel")
    assert said(message).splitlines()[1:] == [
        "- 3 in your log: 3 ended in a no",
        "- So far: 3 no's",
        "Only what you logged is in it: nothing that is still open, or that was never written down. "
        "Counted from what you logged, for you alone.",
    ]
    assert shown(message).attachments == []
    assert world.bot.services.pictures.process_id is None

    await rejected(world, stage=Stage.NEVER_HEARD_BACK)
    message = await look(world, view="funnel")
    assert told(said(message))[0] == "4 in your log: 3 ended in a no, 1 ended in silence"
    assert shown(message).attachments == []

    await rejected(world, stage=Stage.SCREENING)
    message = await look(world, view="funnel")
    [attachment] = shown(message).attachments
    assert attachment.description == "; ".join(told(said(message)))


async def test_without_anything_in_the_weeks_there_is_no_picture_of_nothing(world: World) -> None:
    await rejected(world, days_ago=100)
    weeks = await look(world, view="weeks")

    assert shown(weeks).attachments == []
    assert NOT_DRAWN not in said(weeks)
