"""Proves: a migration happens as a whole or not at all, and keeps what the members wrote."""

import contextlib
import importlib.util
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot import db
from bot.migrations.run import upgrade
from bot.rejections import Details, RejectionStore, Stage
from tests.conftest import MORNING

#: The revision that these tests add after the newest.
NEXT = f"{int(db.head()) + 1:04}"
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
    copied = shutil.copytree(db.MIGRATIONS, folder / "migrations")
    script = SCRIPT.format(revision=NEXT, head=db.head(), statements=statements)
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
    db.migrate(path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("insert into members values (1, 'Europe/Berlin', 7, 0)")
    connection.close()
    return path


def test_a_migration_that_fails_half_way_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = contents(path)
    broken = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        broken(path)
    assert contents(path) == before
    assert db.version(path) == db.head()


def test_a_failure_in_a_later_revision_takes_back_the_earlier_ones_too(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    broken = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        broken(path)
    assert contents(path) == ["BEGIN TRANSACTION;", "COMMIT;"]
    assert db.version(path) is None


def test_a_migration_keeps_what_was_written(path: Path, tmp_path: Path) -> None:
    upgrade_with(tmp_path, GOOD)(path)
    assert db.version(path) == NEXT
    assert "INSERT INTO \"members\" VALUES(1,'Europe/Berlin',7,0,'calm');" in contents(path)


def test_after_a_migration_that_failed_the_mended_one_goes_through(path: Path, tmp_path: Path) -> None:
    broken, mended = tmp_path / "broken", tmp_path / "mended"
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        upgrade_with(broken, BROKEN)(path)
    upgrade_with(mended, GOOD)(path)
    assert db.version(path) == NEXT


def test_a_database_at_the_newest_revision_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    db.migrate(path)
    assert path.read_bytes() == before


def test_the_newest_revision_is_the_one_of_the_last_file() -> None:
    names = sorted(each.name for each in (db.MIGRATIONS / "versions").glob("*.py"))
    assert db.head() == names[-1].partition("_")[0]
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]


async def test_entries_of_the_first_version_come_through_with_their_path_and_their_day(tmp_path: Path) -> None:
    path = tmp_path / "onward.db"
    upgrade(path, "0001")
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("insert into rejections values (3, 1, 'interview', 'Acme', null, 1000)")
        connection.execute("insert into rejections values (7, 1, 'never_heard_back', null, 'baker', 2000)")
    async with db.open_database(path) as database:
        store = RejectionStore(database)
        later, earlier = await store.older(1, 10)
        assert (await store.add(1, Details(Stage.TEST), MORNING))[0].id == 8, "no id is given twice"
    assert (earlier.id, earlier.stage, earlier.company) == (3, Stage.INTERVIEW, "Acme")
    assert (later.id, later.stage, later.role) == (7, Stage.NEVER_HEARD_BACK, "baker")
    for entry in (earlier, later):
        assert entry.path == (entry.stage,)
        assert entry.happened_at == entry.created_at
        assert (entry.heard_by, entry.thought, entry.waits_until) == (None, None, None)
