"""Proves: a migration happens as a whole or not at all, and keeps what the members wrote."""

import importlib.util
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot import db

NEXT = '''"""A change after 0001."""

from alembic import op

revision = "0002"
down_revision = "0001"


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
    (copied / "versions" / "0002_next.py").write_text(NEXT.format(statements=statements), encoding="utf-8")
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
    """A database at revision 0001 with a member in it."""
    path = tmp_path / "onward.db"
    db.migrate(path)
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("insert into members values (1, 'Europe/Berlin', 7, 0)")
    connection.close()
    return path


def test_a_migration_that_fails_half_way_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = contents(path)
    upgrade = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        upgrade(path)
    assert contents(path) == before
    assert db.version(path) == "0001"


def test_a_failure_in_a_later_revision_takes_back_the_earlier_ones_too(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    upgrade = upgrade_with(tmp_path, BROKEN)
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        upgrade(path)
    assert contents(path) == ["BEGIN TRANSACTION;", "COMMIT;"]
    assert db.version(path) is None


def test_a_migration_keeps_what_was_written(path: Path, tmp_path: Path) -> None:
    upgrade_with(tmp_path, GOOD)(path)
    assert db.version(path) == "0002"
    assert "INSERT INTO \"members\" VALUES(1,'Europe/Berlin',7,0,'calm');" in contents(path)


def test_after_a_migration_that_failed_the_mended_one_goes_through(path: Path, tmp_path: Path) -> None:
    broken, mended = tmp_path / "broken", tmp_path / "mended"
    with pytest.raises(sqlite3.DatabaseError, match="nowhere"):
        upgrade_with(broken, BROKEN)(path)
    upgrade_with(mended, GOOD)(path)
    assert db.version(path) == "0002"


def test_a_database_at_the_newest_revision_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    db.migrate(path)
    assert path.read_bytes() == before


def test_the_newest_revision_is_the_one_of_the_last_file() -> None:
    names = sorted(each.name for each in (db.MIGRATIONS / "versions").glob("*.py"))
    assert db.head() == names[-1].partition("_")[0]
    assert [name[:4] for name in names] == [f"{number:04}" for number in range(1, len(names) + 1)]
