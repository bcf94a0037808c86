"""The list that offers a member their own entries while they type."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot import entries
from bot.entries import dated
from bot.instants import to_ms
from bot.rejections import Details, Stage
from tests.conftest import MORNING, World
from tests.rejections.samples import logged


async def offered(world: World, typed: str, command: str = "reframe") -> list[str]:
    return [choice["name"] for choice in await world.maya.autocomplete(world.channel, command, "entry", typed)]


async def keep(world: World, *entries: Details) -> None:
    for days, details in enumerate(entries):
        await world.bot.services.rejections.add(world.maya.id, details, MORNING - timedelta(days=days))


ENTRIES = (
    Details(Stage.INTERVIEW, "Bäckerei Straße", "baker"),
    Details(Stage.NEVER_HEARD_BACK, "İstanbul Café", None),
    Details(Stage.TEST, None, "cook"),
    Details(Stage.SCREENING),
)


NAMES = (
    "Interview · baker · Bäckerei Straße",
    "Never heard back · İstanbul Café",
    "Test or task · cook",
    "Screening",
)


async def test_it_finds_words_of_company_role_and_stage(world: World) -> None:
    await keep(world, *ENTRIES)
    for typed, found in (
        ("", [0, 1, 2, 3]),
        ("  ", [0, 1, 2, 3]),
        ("STRASSE", [0]),
        ("ba\u0308cker", [0]),
        ("istanbul ", [1]),
        ("Cook", [2]),
        ("interview", [0]),
        ("heard back", [1]),
        ("screen", [3]),
        ("t", [0, 1, 2]),
        ("nothing of the kind", []),
        ("%", []),
    ):
        shown = [name.partition(" · ")[2] for name in await offered(world, typed)]
        assert shown == [NAMES[at] for at in found], typed


async def test_both_commands_offer_the_same_and_choosing_one_is_about_it(world: World) -> None:
    await keep(world, *ENTRIES)
    for command in ("reframe", "feedback ask"):
        [choice] = await world.maya.autocomplete(world.channel, command, "entry", "bäcker")
        assert choice["name"] == "15 Jan 2026 · Interview · baker · Bäckerei Straße"
        result = await world.maya.slash(world.channel, command, entry=choice["value"])
        assert result.acknowledged


async def test_at_most_25_are_offered_newest_first_by_their_day(world: World) -> None:
    await keep(world, *[Details(Stage.TEST, f"Acme {number}") for number in range(30)])
    [first] = await world.bot.services.rejections.offered(world.maya.id, "Acme 29", [], 25)
    await world.bot.services.rejections.edit(
        world.maya.id, first.id, lambda each: replace(each, happened_at=MORNING + timedelta(hours=1)), MORNING
    )
    shown = await offered(world, "acme")

    assert [name.split(" · ")[2] for name in shown] == ["Acme 29", *(f"Acme {number}" for number in range(24))]


async def test_what_was_deleted_or_is_anothers_is_not_offered(world: World) -> None:
    services = world.bot.services
    await keep(world, Details(Stage.TEST, "Acme"), Details(Stage.TEST, "Acme again"))
    await services.rejections.add(world.tomas.id, Details(Stage.TEST, "Acme, theirs"), MORNING)
    change = await services.rejections.delete(world.maya.id, 1, MORNING)
    assert await offered(world, "acme") == ["14 Jan 2026 · Test or task · Acme again"]

    assert change is not None
    await services.undo.undo(world.maya.id, change, MORNING)
    assert len(await offered(world, "acme")) == 2


async def test_the_day_that_is_named_is_the_members(world: World) -> None:
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Kiritimati", MORNING)
    await world.bot.services.rejections.add(
        world.maya.id, Details(Stage.TEST), datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
    )
    assert await offered(world, "") == ["16 Jan 2026 · Test or task"]


@pytest.mark.parametrize("filler", ["a", "🙂", "株", "é", "ש", "م"])
def test_a_name_fits_an_option_and_keeps_its_day(filler: str) -> None:
    for length in (1, 40, 60, 100):
        name = dated(logged(Stage.NEVER_HEARD_BACK, company=filler * length, role=filler * length), ZoneInfo("UTC"))
        assert len(name) <= 100
        assert name.replace("\u2068", "").startswith(f"15 Jan 2026 · Never heard back · {filler}")


async def test_ten_thousand_entries_are_searched_and_the_newest_25_offered(world: World) -> None:
    rows = [
        (world.maya.id, "test", "test", f"Bäckerei {number % 100}", "cook", to_ms(MORNING) - number, 0)
        for number in range(10_000)
    ]
    columns = "user_id, stage, path, company, role, happened_at, created_at"
    with closing(sqlite3.connect(world.settings.database_path)) as connection, connection:
        connection.executemany(f"insert into rejections ({columns}) values (?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608

    found = await offered(world, "BÄCKEREI 7")
    numbers = [number for number in range(10_000) if f"{number % 100}".startswith("7")]
    assert [name.split(" · ")[3] for name in found] == [f"Bäckerei {number % 100}" for number in numbers[:25]]
    assert len(await offered(world, "test")) == 25
    assert await offered(world, "nothing of the kind") == []


def test_a_long_name_is_cut_inside_the_signs_that_keep_it_in_its_place() -> None:
    entry = logged(Stage.INTERVIEW, role="مهندس برمجيات " * 7, company="شركة النور للتقنية " * 5)
    named = entries.line(entry, 120)

    assert len(named) <= 120
    assert named.count("\u2068") == named.count("\u2069") == 2
    assert named.endswith("…\u2069")


def test_a_short_name_leaves_its_room_to_the_long_one() -> None:
    named = entries.line(logged(Stage.TEST, role="x" * 100, company="Acme"), 60)

    assert named.endswith("… · Acme")
    assert 55 <= len(named) <= 60
