"""Proves: a no each hour for two years can be kept, a million rows of one member can't, whatever kinds they are of."""

import re
import sqlite3
from collections.abc import Iterator

import pytest

from bot.db import NO_ROOM
from tests import forge
from tests.attacks.seeding import Rows
from tests.conftest import World, said, shown
from tests.core.test_tables import a_members
from tests.listening import Listening
from tests.opened import opening

HOURS_OF_TWO_YEARS = 2 * 365 * 24

#: tables whose key lets a member have one row
ONE_EACH = {"members", "rewards", "if_then"}

#: the most rows, in a trigger
_MOST = re.compile(r"(?<=> )\d+")


@pytest.fixture
def file(world: World) -> Iterator[sqlite3.Connection]:
    rows = Rows(world, world.maya.id)
    rows.put()
    rows.close()
    with opening(world.settings.database_path) as connection:
        yield connection


def triggers(file: sqlite3.Connection) -> dict[str, str]:
    """Return by table what keeps a member's rows from being too many."""
    found = file.execute("select tbl_name, sql from sqlite_master where type = 'trigger' and name like 'at_most_%'")
    return dict(found.fetchall())


def lower(file: sqlite3.Connection, table: str) -> None:
    """Let the table take no more of each member than Maya has."""
    [count] = file.execute(f"select count(*) from {table} group by user_id").fetchone()  # noqa: S608
    sql = triggers(file)[table]
    file.execute(f"drop trigger at_most_{table}")
    file.execute(_MOST.sub(str(count), sql))


def test_every_table_has_its_limit_and_together_they_are_less_than_a_million(file: sqlite3.Connection) -> None:
    most = {table: int(_MOST.findall(sql)[0]) for table, sql in triggers(file).items()}

    assert set(most) == set(a_members_of(file)) - ONE_EACH
    assert set(most.values()) == {20_000}
    assert min(most.values()) > HOURS_OF_TWO_YEARS
    assert sum(most.values()) < 1_000_000


def a_members_of(file: sqlite3.Connection) -> list[str]:
    file.row_factory = sqlite3.Row
    found = a_members(file)
    file.row_factory = None
    return found


async def test_each_table_takes_so_many_of_a_member_and_of_another_as_many(
    world: World, file: sqlite3.Connection
) -> None:
    for table in sorted(set(a_members_of(file)) - ONE_EACH):
        lower(file, table)
        columns = [name for _, name, *_ in file.execute(f"pragma table_info({table})") if name != "user_id"]
        # What a key doesn't let stand twice.
        changed = {"id": "null", "message_id": "7", "card_id": "'another'", "state": "'done'", "rejection_id": "null"}
        if table == "schedules":
            changed["subject_id"] = "null"
        values = ", ".join(changed.get(name, name) for name in columns)
        copy = (
            f"insert into {table} (user_id, {', '.join(columns)}) select ?, {values} "  # noqa: S608 - names of our own
            f"from {table} where user_id = ? limit 1"
        )
        file.execute(copy, [world.tomas.id, world.maya.id])
        with pytest.raises(sqlite3.IntegrityError, match="no room left"):
            file.execute(copy, [world.maya.id, world.maya.id])


async def test_who_has_no_room_left_is_told_and_can_still_change_delete_and_undo(
    world: World, file: sqlite3.Connection, overheard: Listening
) -> None:
    for table in ("wins", "rejections"):
        lower(file, table)
    refused = await world.maya.slash(world.channel, "win", what="I asked")
    form = await world.maya.slash(world.channel, "rejected")
    given_back = await world.maya.submit_modal(form, {"stage": ["interview"], "thought": "A long bad day"})
    others = await world.tomas.slash(world.channel, "win", what="I asked")
    before = file.execute("select id, opened(words, user_id) from wins").fetchall()
    under = shown(await world.maya.slash(world.channel, "help"))
    deleted = await forge.press(world.maya, under, "wins:delete:1")
    undone = await world.maya.click(shown(deleted), label="Undo")
    after = file.execute("select id, opened(words, user_id) from wins").fetchall()

    assert said(refused) == NO_ROOM
    assert refused.ephemeral
    assert NO_ROOM in said(given_back)
    assert "A long bad day" in said(given_back)
    assert NO_ROOM not in said(others)
    assert len(before) == 2
    assert sorted(after) == sorted(before)
    assert NO_ROOM not in said(undone)
    assert [line for line in overheard.lines if " failed (" in line] == []
    assert len(world.env.errors) == 2  # both were answered
