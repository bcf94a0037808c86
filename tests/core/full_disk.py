"""A disk that is really full: run by test_faults_running.py in a mount namespace whose FOLDER is a small tmpfs."""

import asyncio
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from bot.backups import Why, listed, make
from bot.backups.files import fault_in
from bot.db import Database, open_database
from bot.errors import StartError
from bot.rejections import Details, RejectionStore, Stage
from bot.trouble import Trouble
from tests.conftest import MORNING, say_yes

WORDS = "x" * 400


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def fill(folder: Path, leave: int = 0) -> Path:
    """Use up the disk but for so many bytes; remove the file that is returned and there is room again."""
    ballast = folder / "ballast"
    with ballast.open("wb") as file:
        free = os.statvfs(folder)
        file.write(b"\0" * (free.f_bavail * free.f_frsize - leave))
    return ballast


async def at_start(folder: Path) -> None:
    ballast = fill(folder)
    try:
        async with open_database(folder / "onward.db"):
            pass
    except StartError as error:
        say(f"start: {error}")
    ballast.unlink()


async def write_until_full(database: Database) -> int:
    """Log entries until one is refused; return how many were acknowledged."""
    store = RejectionStore(database)
    for count in range(100_000):
        try:
            await store.add(1, Details(Stage.TEST, "Acme", "baker", thought=WORDS), MORNING)
        except sqlite3.OperationalError as error:
            say(f"write: {error}")
            return count
    raise AssertionError("there was room for all")


async def number(database: Database) -> int:
    async with database.connection() as connection:
        [row] = await connection.execute_fetchall("select count(*) from rejections")
    return row[0]


async def main(folder: Path) -> None:
    await at_start(folder)
    path, backups = folder / "onward.db", folder / "backups"
    async with open_database(path) as database:
        say_yes(path, 1)
        older = make(path, backups, MORNING, Why.BY_HAND)
        ballast = fill(folder, leave=1_500_000)
        written = await write_until_full(database)
        assert database.watch.trouble is Trouble.FULL
        assert await number(database) == written > 10
        try:
            await database.truncate_log()
        except sqlite3.OperationalError as error:
            say(f"checkpoint: {error}")
        assert await number(database) == written
        try:
            make(path, backups, MORNING.replace(hour=9), Why.SCHEDULED)
        except (sqlite3.OperationalError, OSError) as error:
            say(f"backup: {error}")
        assert sorted(each.name for each in backups.iterdir()) == [older.path.name]
        assert fault_in(older.path) is None

        ballast.unlink()
        await RejectionStore(database).add(1, Details(Stage.TEST), MORNING)
        assert database.watch.trouble is None
        assert await database.truncate_log()
        made = make(path, backups, MORNING.replace(hour=10), Why.SCHEDULED)
        assert [each.path for each in listed(path, backups)] == [made.path, older.path]
    for file in (path, made.path):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("select count(*) from rejections").fetchone() == (written + 1,)
        assert fault_in(file) is None
    say("room: all is there")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
