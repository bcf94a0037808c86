"""What the tests of retention do and look at besides what every test does."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any

from bot.instants import from_ms
from tests.conftest import World

#: steps of a round of the chore, with some for lots
STEPS = 6


@contextmanager
def database(world: World) -> Generator[sqlite3.Connection]:
    path = world.bot.services.settings.database_path
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def sql(world: World, statement: str, *values: object) -> list[dict[str, Any]]:
    with database(world) as connection:
        return [dict(row) for row in connection.execute(statement, values)]


def member(world: World, user_id: int) -> dict[str, Any] | None:
    return next(iter(sql(world, "select * from members where user_id = ?", user_id)), None)


def seen(world: World, user_id: int) -> datetime:
    row = member(world, user_id)
    assert row is not None
    return from_ms(row["seen_at"])


async def a_day_later(world: World, days: float = 1) -> None:
    """Let time pass, and the chore do its round and the tick its work."""
    world.clock.advance(days=days)
    for _ in range(STEPS):
        await world.bot.do_chores()
    await world.bot.run_due()


def kept_of(world: World, user_id: int) -> dict[str, int]:
    """Return how many rows of each table are a member's."""
    with database(world) as connection:
        names = [row["name"] for row in connection.execute("select name from sqlite_master where type = 'table'")]
        found = dict[str, int]()
        for name in names:
            if "user_id" in {row["name"] for row in connection.execute(f"pragma table_info({name})")}:
                query = f"select count(*) from {name} where user_id = ?"  # noqa: S608
                [found[name]] = connection.execute(query, (user_id,)).fetchone()
    return {name: number for name, number in found.items() if number}
