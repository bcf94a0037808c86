"""What checks, backups and restores cost, also those who write meanwhile: `python -m benchmarks.backups [MB]`.

A file of about 100 MB without a number; the times for it, and the longest that a write had to wait.
"""

import asyncio
import os
import sqlite3
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from bot.backups import Why, make
from bot.backups.files import damage_in
from bot.backups.restoring import restore
from bot.instants import system_clock
from bot.schema import migrate
from bot.settings import Settings

#: entries to a megabyte, with their indexes
_ENTRIES = 3800
_MEMBERS = 5000


def fill(path: Path, megabytes: int) -> None:
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("pragma journal_mode = wal")
        # It counts a member's rows at each insert, which would take minutes here.
        connection.execute("drop trigger if exists at_most_rejections")
        members = ((each,) for each in range(1, _MEMBERS + 1))
        connection.executemany("insert into members (user_id, consented_at, created_at) values (?, 1, 1)", members)
        connection.executemany(
            "insert into rejections (user_id, stage, company, thought, created_at, path, happened_at)"
            " values (?, 'test', 'Acme', ?, ?, 'test', ?)",
            ((each % _MEMBERS + 1, os.urandom(80).hex(), each, each) for each in range(megabytes * _ENTRIES)),
        )


@contextmanager
def writing(path: Path) -> Generator[list[float]]:
    """Write some two hundred times a second while the context is open; yield the seconds that each took."""
    waited, done = list[float](), threading.Event()

    def write_on() -> None:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=60)) as other:
            other.execute("pragma synchronous = normal")
            while not done.wait(0.005):
                began = perf_counter()
                other.execute("insert into applications (user_id, count, created_at) values (1, 1, 1)")
                waited.append(perf_counter() - began)

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        yield waited
    finally:
        done.set()
        writer.join()


def timed(what: str, work: Callable[[], Any]) -> Any:
    began = perf_counter()
    result = work()
    sys.stdout.write(f"{what}: {(perf_counter() - began) * 1000:.0f} ms\n")
    return result


def main(megabytes: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "onward.db"
        fill(path, megabytes)
        settings = Settings(database_url=f"sqlite:///{path}")
        sys.stdout.write(f"{path.stat().st_size / 1_000_000:.0f} MB\n")
        timed("looked through as at a start", lambda: damage_in(path, quick=True))
        timed("looked through as a backup is", lambda: damage_in(path))
        with writing(path) as waited:
            backup = timed(
                "backed up and checked", lambda: make(path, settings.backup_path, system_clock(), Why.BY_HAND)
            )
        sys.stdout.write(f"  {len(waited)} writes meanwhile, the longest waited {max(waited) * 1000:.0f} ms\n")
        with writing(path) as waited:
            timed("restored", lambda: asyncio.run(restore(backup.path, settings, system_clock)))
        sys.stdout.write(f"  {len(waited)} writes meanwhile, the longest waited {max(waited) * 1000:.0f} ms\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
