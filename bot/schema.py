"""The schema of a database file: which revision it is at, and how it comes to the newest."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.errors import StartError

#: A mark in the head of the file: between its pages may still be what was deleted, or words from before they were
#: sealed. All processes agree on it.
TO_BE_WIPED = "pragma user_version = 1"
WIPED = "pragma user_version = 0"
IS_TO_BE_WIPED = "pragma user_version"

MIGRATIONS = Path(__file__).parent / "migrations"


def head() -> str:
    """Return the newest migration's revision, which is the number that its file name begins with."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def version(path: Path) -> str | None:
    """Return the revision that the file at `path` is at, None for a new one.

    Raises sqlite3.DatabaseError if it is no database.
    """
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        known = connection.execute("select 1 from sqlite_master where name = 'alembic_version'").fetchone()
        row = connection.execute("select version_num from alembic_version").fetchone() if known else None
    return row[0] if row else None


def migrate(path: Path, keep_a_copy: Callable[[], object] | None = None) -> None:
    """Bring the file at `path` to `head()`, all or nothing; where anything is in it, `keep_a_copy` is called before.

    Raises StartError if a newer Onward made it.
    """
    at = version(path)
    if at == head():
        return
    if at is not None and at > head():
        raise StartError(newer(path, at))
    if at is not None and keep_a_copy is not None:
        keep_a_copy()
    # Alembic and SQLAlchemy cost memory and start-up time: they are imported only when a migration is due.
    from bot.migrations.run import upgrade

    upgrade(path)


def newer(path: Path, at: str) -> str:
    """Say that a newer Onward made this file."""
    return f"database {path}: made by a newer Onward (schema {at}, this one knows {head()})"
