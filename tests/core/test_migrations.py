"""Proves: a migration happens as a whole or not at all, and keeps what the members wrote."""

import contextlib
import importlib.util
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import ANY

import pytest

from bot import schema
from bot.db import open_database
from bot.instants import system_clock, to_ms
from bot.members import MemberStore
from bot.migrations.run import upgrade
from bot.rejections import Details, RejectionStore, Stage
from bot.services import open_services
from bot.settings import Settings
from bot.undo import Undone
from tests.conftest import MORNING

#: The revision that these tests add after the newest.
NEXT = f"{int(schema.head()) + 1:04}"
SCRIPT = '''"""A change after the newest."""

from alembic import op

revision = "{revision}"
down_revision = "{head}"


def upgrade() -> None:
    for statement in {statements}:
        op.execute(statement)
'''
GOOD = (
    "create table moods (user_id integer)",
    "alter table members add column mood text",
    "update members set mood = 'calm'",
)
BROKEN = (*GOOD, "insert into nowhere values (1)")

Upgrade = Callable[..., Any]


def upgrade_with(folder: Path, statements: tuple[str, ...]) -> Upgrade:
    """Copy the migrations into `folder`, add a revision, and return the copy's `upgrade`."""
    copied = shutil.copytree(schema.MIGRATIONS, folder / "migrations")
    script = SCRIPT.format(revision=NEXT, head=schema.head(), statements=statements)
    (copied / "versions" / f"{NEXT}_next.py").write_text(script, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("copied_run", copied / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.upgrade


def contents(path: Path) -> list[str]:
    """Return the whole database as SQL, in its order."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database at the newest revision with a member in it."""
    path = tmp_path / "onward.db"
    schema.migrate(path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "insert into members (user_id, zone, dm_channel_id, created_at, tone, country, consented_at)"
            " values (1, 'Europe/Berlin', 7, 0, 'direct', 'DE', 5)"
        )
    connection.close()
    return path


def test_a_migration_that_fails_half_way_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = contents(path)
    broken = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        broken(path)
    assert contents(path) == before
    assert schema.version(path) == schema.head()


def test_a_failure_in_a_later_revision_takes_back_the_earlier_ones_too(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    broken = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        broken(path)
    assert contents(path) == ["BEGIN TRANSACTION;", "COMMIT;"]
    assert schema.version(path) is None


def test_a_migration_keeps_what_was_written(path: Path, tmp_path: Path) -> None:
    upgrade_with(tmp_path, GOOD)(path)
    assert schema.version(path) == NEXT
    [member] = rows(path)["members"]
    written = {"user_id": 1, "zone": "Europe/Berlin", "dm_channel_id": 7, "tone": "direct", "country": "DE"}
    assert member == dict.fromkeys(member) | written | {"created_at": 0, "consented_at": 5, "mood": "calm"}


def test_after_a_migration_that_failed_the_mended_one_goes_through(path: Path, tmp_path: Path) -> None:
    broken, mended = tmp_path / "broken", tmp_path / "mended"
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        upgrade_with(broken, BROKEN)(path)
    upgrade_with(mended, GOOD)(path)
    assert schema.version(path) == NEXT


def test_a_database_at_the_newest_revision_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    schema.migrate(path)
    assert path.read_bytes() == before


def test_the_newest_revision_is_the_one_of_the_last_file() -> None:
    names = sorted(each.name for each in (schema.MIGRATIONS / "versions").glob("*.py"))
    assert schema.head() == names[-1].partition("_")[0]
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]


async def test_entries_of_the_first_version_come_through_with_their_path_and_their_day(tmp_path: Path) -> None:
    path = tmp_path / "onward.db"
    upgrade(path, "0001")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("insert into rejections values (3, 1, 'interview', 'Acme', null, 1000)")
        connection.execute("insert into rejections values (7, 1, 'never_heard_back', null, 'baker', 2000)")
    async with open_database(path) as database:
        store = RejectionStore(database)
        later, earlier = await store.older(1, 10)
        assert (await store.add(1, Details(Stage.TEST), MORNING))[0].id == 8, "no id is given twice"
    assert (earlier.id, earlier.stage, earlier.company) == (3, Stage.INTERVIEW, "Acme")
    assert (later.id, later.stage, later.role) == (7, Stage.NEVER_HEARD_BACK, "baker")
    for entry in (earlier, later):
        assert entry.path == (entry.stage,)
        assert entry.happened_at == entry.created_at
        assert (entry.heard_by, entry.thought, entry.waits_until) == (None, None, None)


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table, by the names of their columns."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = "select name from sqlite_master where type = 'table' and name not glob 'sqlite_*'"
        tables = [row["name"] for row in connection.execute(names) if row["name"] != "alembic_version"]
        return {name: [dict(row) for row in connection.execute(f"select * from {name}")] for name in tables}  # noqa: S608


SECOND = """
insert into members values (1, 'Asia/Tokyo', 7, 10), (2, null, null, 11);
insert into rejections (id, user_id, stage, company, created_at, path, thought, happened_at, waits_until, deleted_at)
values (3, 1, 'interview', 'Acme', 10, 'test,interview', 'I should have known', 9, '2026-02-01', null),
       (7, 1, 'test', null, 12, 'test', null, 12, null, 13);
insert into card_marks values (1, 'reframes', 'rf-felt-shame', 10, null), (1, 'reframes', 'rf-true-cv', null, 11);
insert into schedules values (1, 'nudge', 1, null, null, 127, 540, 'UTC', 20, null, null, 10);
insert into schedule_draws values (1, 'en-any', 10);
insert into applications values (1, 1, 5, 10);
insert into wins values (1, 1, 'interview', 'I asked them things too', 3, 10);
insert into strengths values (1, 1, 'patient', 10);
insert into rewards values (1, 'Cake', 10);
"""
THIRD = """
insert into own_words (id, user_id, kind, thought, rejection_id, created_at, changed_at)
values (1, 1, 'note', 'Be kind to me today.', 3, 10, 10);
"""
#: the columns that each later revision added, with what they hold where nobody has filled them yet
ADDED: dict[str, dict[str, dict[str, Any]]] = {
    "0003": {
        "members": {"tone": None, "country": None},
        "card_marks": {"kept_at": None},
        "rejections": {"reason": None},
    },
    "0004": {"schedules": {"on_day": None, "subject_id": None}},
    "0005": {
        "members": {"quiet": None, "days_off": None, "paused_until": None},
        "schedules": {
            # when it was due
            "look_at": 20,
            **dict.fromkeys(("turn", "attempts", "unanswered", "weekly"), 0),
            "fades": 1,
            **dict.fromkeys(("last_message_id", "told_at", "deck", "words", "pause_after")),
        },
    },
    "0006": {"members": {**dict.fromkeys(("consent", "consented_at", "messages", "warned_at")), "seen_at": ANY}},
}


def with_columns(before: dict[str, list[dict[str, Any]]], revision: str) -> dict[str, list[dict[str, Any]]]:
    """Return these rows with what the revision added to them."""
    added = ADDED[revision]
    return {name: [row | added.get(name, {}) for row in found] for name, found in before.items()}


async def test_a_filled_database_of_each_older_version_comes_through_whole(tmp_path: Path) -> None:
    path = tmp_path / "onward.db"
    upgrade(path, "0002")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SECOND)
    expected = rows(path)
    assert [name for name, found in expected.items() if not found] == ["changes"]
    for revision in ADDED:
        upgrade(path, revision)
        after = rows(path)
        expected = with_columns(expected, revision)
        assert {name: after.pop(name) for name in expected} == expected
        assert not any(after.values()), "what is new is empty"
        with contextlib.closing(sqlite3.connect(path)) as connection, connection:
            connection.executescript(THIRD if revision == "0003" else "")
        expected = rows(path)
    assert schema.version(path) == schema.head()
    async with open_database(path) as database:
        members = MemberStore(database)
        assert (await members.tone(1), await members.country(1)) == ("balanced", None)
        assert (await RejectionStore(database).add(1, Details(Stage.TEST), MORNING))[0].id == 8


def made_up(connection: sqlite3.Connection, table: str, user_id: int) -> None:
    """Insert a row of this member, with something in each column that must not be empty."""
    by_type = {"integer": 1, "text": "x"}
    columns = {
        name: by_type[kind.lower()]
        for _, name, kind, needed, default, key in connection.execute(f"pragma table_info({table})")
        if needed and default is None and not (key and name == "id")
    } | {"user_id": user_id}
    names, marks = ", ".join(columns), ", ".join("?" for _ in columns)
    connection.execute(f"insert into {table} ({names}) values ({marks})", tuple(columns.values()))  # noqa: S608


def test_consent_comes_with_a_row_for_whoever_has_anything_and_nothing_is_lost(tmp_path: Path) -> None:
    """0006 refuses rows of whom it doesn't know: whoever is there before must be known, whichever table they are in."""
    path, known = tmp_path / "onward.db", 7
    upgrade(path, "0005")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        with_members = "select m.name from sqlite_master as m, pragma_table_info(m.name) as c where c.name = 'user_id'"
        owned = [name for (name,) in connection.execute(with_members) if name != "members"]
        connection.execute("insert into members (user_id, zone, created_at) values (?, 'Asia/Tokyo', 5)", (known,))
        for number, table in enumerate(owned):
            for user_id in (known, 100 + number):
                made_up(connection, table, user_id)
        connection.execute(
            "insert into schedules select 900, 'post', 0, 5, 6, 127, 0, 'UTC', null, 'disowned', null, 0"
            ", null, null, null, 0, 0, 0, 0, 1, null, null, 'tips', null, 7"
        )
    before, now = rows(path), to_ms(system_clock())
    again = shutil.copy(path, tmp_path / "again.db")
    upgrade(path)
    upgrade(again)

    after = rows(path)
    members = {row.pop("user_id"): row for row in after.pop("members")}
    assert members.keys() == {known, *(100 + number for number in range(len(owned)))}, "0 is nobody"
    assert len(owned) == 20
    made = {row["user_id"]: row["created_at"] for row in rows(again)["members"]}
    assert made == {user_id: row["created_at"] for user_id, row in members.items()}, "a restore compares them"
    assert all(at < now - 60_000 for at in made.values()), "of their rows, and not of the day of the update"
    assert all(abs(row["seen_at"] - now) < 60_000 for row in members.values()), "their time begins anew"
    assert {row["consented_at"] for row in members.values()} == {None}, "they are asked at their next command"
    assert (members[known]["zone"], members[known]["created_at"]) == ("Asia/Tokyo", 5)
    del before["members"]
    assert {table: after[table] for table in before} == before
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        for number, table in enumerate(owned):
            connection.execute(f"delete from {table}")  # noqa: S608
            made_up(connection, table, 100 + number)


async def test_what_was_noted_before_an_update_can_be_undone_after_it(tmp_path: Path) -> None:
    """A change holds the row as the version that noted it knew it; ten minutes are enough for an update."""
    path = tmp_path / "onward.db"
    upgrade(path, "0002")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SECOND)
    [entry, _] = rows(path)["rejections"]
    noted = [("rejection", 3, entry), ("rejection", 3, entry | {"company": "Bakery"}), ("zone", 1, {"zone": None})]
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "insert into changes (user_id, subject, subject_id, before, redo, made_at) values (1, ?, ?, ?, 0, ?)",
            [(subject, row, json.dumps(image), to_ms(MORNING)) for subject, row, image in noted],
        )
    async with open_services(Settings(DATABASE_URL=f"sqlite:///{path}"), lambda: MORNING) as services:
        marked = await services.rejections.edit(1, 3, lambda each: replace(each, reason="why-budget"), MORNING)
        assert marked is not None
        companies = []
        for change in (marked[1], 2, 1):
            outcome = await services.undo.undo(1, change or 0, MORNING)
            assert outcome is not None
            assert outcome.undone is Undone.AS_BEFORE
            found = await services.rejections.find(1, 3)
            assert found is not None
            assert found.reason is None
            companies.append(found.company)
        assert companies == ["Acme", "Bakery", "Acme"]
        assert outcome.redo is not None
        await services.undo.undo(1, outcome.redo, MORNING)
        assert (await services.undo.undo(1, 3, MORNING)) is not None
        assert await services.members.zone(1) is None
