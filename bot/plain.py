"""A plain connection to a database file, for what is done to the whole of it; and its folder on the disk."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.text import readable

#: seconds that another process is waited for
PATIENCE = 5.0


def connect(path: Path, patience: float | None = None, *, mode: str = "rw") -> sqlite3.Connection:
    """Open a file that exists, which with `mode` "ro" is only read; raises sqlite3.OperationalError if it doesn't."""
    seconds = PATIENCE if patience is None else patience
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=seconds)
    connection.text_factory = readable
    try:
        # What is deleted is overwritten, however this SQLite was built.
        connection.execute("pragma secure_delete = on")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Generator[None]:
    """Commit at the end; roll back on any exception, that of the commit as well."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:  # some faults have ended it already
            connection.execute("rollback")
        raise


def sync_folder(folder: Path) -> None:
    """Let the names in a folder reach the disk; where that can't be done, they do so by themselves."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
