"""The zone that a look back takes: it is kept, said above the view, and undone."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.conftest import World, buttons, said, shown
from tests.progress.acting import VIEWS, filled, look, redated, rejected, without_pictures


async def test_weeks_and_months_are_those_of_the_zone_which_is_kept(world: World) -> None:
    await without_pictures(world)
    entry = await rejected(world)
    await redated(world, entry, datetime(2026, 1, 11, 23, 30, tzinfo=UTC))
    entry = await rejected(world)
    await redated(world, entry, datetime(2025, 12, 31, 23, 30, tzinfo=UTC))
    weeks, month = said(await look(world, view="weeks")), said(await look(world, view="month"))
    assert "- Week of 5 Jan: 1 no\n" in weeks
    assert "counted in UTC" in weeks
    assert "- 1 entry in your log" in month

    await look(world, zone="Berlin", view="lessons")
    await world.restart()
    await without_pictures(world)
    weeks, month = said(await look(world, view="weeks")), said(await look(world, view="month"))
    assert "- Week of 12 Jan: 1 no\n" in weeks
    assert "- Week of 29 Dec: 1 no\n" in weeks
    assert "Weeks and days are those of Europe/Berlin." in weeks
    assert "- 2 entries in your log" in month
    assert await world.bot.services.members.zone(world.tomas.id) is None


@pytest.mark.parametrize("option", [*({"view": view} for view in VIEWS), {"search": "acme"}], ids=str)
async def test_a_zone_is_said_above_every_view_with_an_undo_over_a_restart(
    world: World, option: dict[str, Any]
) -> None:
    await filled(world)
    await without_pictures(world)
    await look(world, zone="Asia/Tokyo")
    again = said(await look(world, **option))
    message = await look(world, zone="America/New_York", **option)
    text, *rest = said(message).splitlines()

    assert text == "Weeks and days are now those of America/New York. You can undo it until <t:1768464600:t>."
    assert rest[0] == again.splitlines()[0]
    assert buttons(message)[-2:] == ["Enough for today", "Undo"]
    await world.maya.click(shown(message), label="Enough for today")
    assert buttons(message) == ["Undo"]
    await world.restart()
    await without_pictures(world)
    await world.maya.click(shown(message), label="Undo")
    assert said(message) == "Undone. Your time zone is what it was before."
    assert await world.bot.services.members.zone(world.maya.id) == "Asia/Tokyo"
    assert said(await look(world, **option)) == again


async def test_the_first_zone_is_undone_to_none_and_brought_back(world: World) -> None:
    message = await look(world, zone="Berlin", view="lessons")
    await world.maya.click(shown(message), label="Undo")
    assert await world.bot.services.members.zone(world.maya.id) is None
    assert buttons(message) == ["Bring the change back", "Enough for today"]
    await world.maya.click(shown(message), label="Bring the change back")

    assert await world.bot.services.members.zone(world.maya.id) == "Europe/Berlin"


async def test_a_zone_that_there_is_not_is_refused_and_the_one_before_stays(world: World) -> None:
    await look(world, zone="Asia/Tokyo")
    for view in ("summary", "funnel"):
        refusal = await look(world, zone="Nowhere at all", view=view)
        assert "That time zone isn't one I know." in said(refusal)
        assert refusal.ephemeral
    assert await world.bot.services.members.zone(world.maya.id) == "Asia/Tokyo"
    assert len(world.env.errors) == 2
    offered = await world.maya.autocomplete(world.channel, "progress", "zone", "")
    assert [choice["value"] for choice in offered] == ["Asia/Tokyo"]


async def test_the_undo_of_a_zone_stays_when_the_page_leads_on(world: World) -> None:
    for _ in range(11):
        await rejected(world)
    message = await look(world, view="entries", zone="Berlin")
    older = await world.maya.click(shown(message), label="Older")

    assert said(older).startswith("Your entries")
    assert "Undo" in buttons(message)
    await world.maya.click(shown(message), label="Undo")
    assert await world.bot.services.members.zone(world.maya.id) is None
