"""Whether a byte of what was deleted is left, and what it costs to see to it: `python -m benchmarks.erasing [FILES]`.

As many worn files, in each of which a member deletes everything; then one of 100 MB that is written anew while others
write. It ends with 1 if anything is left.
"""

import asyncio
import random
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.backups import fill
from bot.erasing import Erasure, What
from bot.instants import system_clock
from bot.services import open_services
from bot.settings import Settings

MEMBERS = range(1, 9)


def wear(path: Path, seed: int, writes: int) -> None:
    """Write, change and delete entries as eight members would in months."""
    rng = random.Random(seed)  # noqa: S311 - no secrets
    rows: list[tuple[int, int]] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("pragma secure_delete = on")
        sql.execute("begin")
        members = ((user_id,) for user_id in MEMBERS)
        sql.executemany("insert into members (user_id, consented_at, created_at) values (?, 1, 1)", members)
        for number in range(writes):
            user_id, chance = rng.choice(MEMBERS), rng.random()
            if chance < 0.3 and rows:
                row_id, user_id = rng.choice(rows)
                sql.execute("update rejections set thought = ? where id = ?", (_words(rng, user_id), row_id))
            elif chance < 0.45 and rows:
                row_id, _ = rows.pop(rng.randrange(len(rows)))
                sql.execute("delete from rejections where id = ?", (row_id,))
            else:
                row = sql.execute(
                    "insert into rejections (user_id, stage, path, thought, created_at, happened_at)"
                    " values (?, 'test', 'test', ?, ?, ?)",
                    (user_id, _words(rng, user_id), number, number),
                )
                rows.append((row.lastrowid or 0, user_id))
        sql.execute("commit")


def _words(rng: random.Random, user_id: int) -> str:
    return f"words of {user_id}" + "z" * rng.choice([3, 30, 300, 900, 1500, 3000])


def is_left(path: Path, user_id: int) -> bool:
    """Whether any of a member's words is in the bytes of the database or of its log."""
    return any(f"words of {user_id}".encode() in each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


async def _left(seed: int, writes: int) -> tuple[bool, bool]:
    """Return whether anything is left when the rows are gone, and when the file was written anew."""
    with TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/onward.db")
        path = settings.database_path
        async with open_services(settings, system_clock) as services:
            wear(path, seed, writes)
            await services.erasing.erase(Erasure(1, What.EVERYTHING, system_clock()))
            await services.database.truncate_log()
            before = is_left(path, 1)
            await services.erasing.flush(system_clock())
            return before, is_left(path, 1)


async def _cost(megabytes: int) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings(database_url=f"sqlite:///{folder}/onward.db")
        path = settings.database_path
        fill(path, megabytes)
        async with open_services(settings, system_clock) as services:
            await services.erasing.erase(Erasure(1, What.EVERYTHING, system_clock()))
            size, began = path.stat().st_size / 1_000_000, perf_counter()
            flushing = asyncio.create_task(services.erasing.flush(system_clock()))
            longest = refused = writes = 0
            while not flushing.done():
                writes, since = writes + 1, perf_counter()
                try:
                    await services.applications.add(2, 1, system_clock())
                except sqlite3.OperationalError:
                    refused += 1
                longest = max(longest, perf_counter() - since)
            await flushing
            sys.stdout.write(
                f"{size:.0f} MB written anew in {perf_counter() - began:.1f} s; of {writes} writes meanwhile {refused} "
                f"were refused, the longest waited {longest * 1000:.0f} ms\n"
            )


def main(files: int) -> int:
    found = [asyncio.run(_left(seed, (500, 1500, 5000)[seed % 3])) for seed in range(files)]
    before, after = (sum(each) for each in zip(*found, strict=True))
    sys.stdout.write(f"{files} files: words left in {before} before they were written anew, in {after} after\n")
    asyncio.run(_cost(100))
    return 1 if after else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
