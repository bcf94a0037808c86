"""What a look back counts belongs to the zone that the member chose in /settings."""

from datetime import UTC, datetime

from tests.conftest import World, said
from tests.progress.acting import look, redated, rejected, without_pictures


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

    await world.maya.slash(world.channel, "settings", zone="Berlin")
    await world.restart()
    await without_pictures(world)
    weeks, month = said(await look(world, view="weeks")), said(await look(world, view="month"))
    assert "- Week of 12 Jan: 1 no\n" in weeks
    assert "- Week of 29 Dec: 1 no\n" in weeks
    assert "Weeks and days are those of Europe/Berlin." in weeks
    assert "- 2 entries in your log" in month
    assert await world.bot.services.members.zone(world.tomas.id) is None
