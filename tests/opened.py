"""What a database file holds, with what is sealed opened: for tests that look past the stores."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from bot.sealing import Keyring, Seal
from bot.text import holds
from tests.conftest import KEYS


@contextmanager
def opening(path: Path, keys: Keyring = KEYS) -> Generator[sqlite3.Connection]:
    """Yield a connection whose rows are tuples, opened, and which knows `sealed` and `opened`."""
    seal = Seal(keys)
    as_kept: Any = seal.row_factory
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        seal.install(connection)
        connection.create_function("holds", -1, holds)
        connection.row_factory = lambda cursor, values: tuple(as_kept(cursor, values))
        yield connection


def on_file(path: Path) -> str:
    """Return every row of every table as text."""
    with opening(path) as connection:
        tables = connection.execute("select name from sqlite_master where type = 'table'").fetchall()
        rows = [row for (name,) in tables for row in connection.execute(f"select * from {name}")]  # noqa: S608
    return "\n".join(repr(row) for row in rows)
