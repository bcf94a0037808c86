"""Where applications are counted."""

from dataclasses import dataclass
from datetime import datetime

from bot.db import Connection, Database, Queries
from bot.instants import from_ms, to_ms
from bot.undo import Image, Subject, note

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Applications:
    """So many, counted at once."""

    id: int
    user_id: int
    count: int
    created_at: datetime


class ApplicationStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user_id: int, count: int, now: datetime) -> int:
        """Count `count` more; return the id of the change, which undoes it."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "add", user_id=user_id, count=count, created_at=to_ms(now))
            assert row is not None  # noqa: S101 - `returning` gives the row or raises
            return await note(connection, user_id, Subject.APPLICATIONS, row["id"], None, now)

    async def put_back(
        self, connection: Connection, user_id: int, row_id: int, before: Image | None, _now: datetime
    ) -> Image | None:
        row = await QUERIES.one(connection, "find", id=row_id, user_id=user_id)
        if before is None:
            await QUERIES.change(connection, "remove", id=row_id, user_id=user_id)
        else:
            await QUERIES.change(connection, "put", **before)
        return dict(row) if row else None

    async def total(self, user_id: int) -> int:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "total", user_id=user_id)
        return row["total"] if row else 0

    async def since(self, user_id: int, instant: datetime) -> list[tuple[int, datetime]]:
        """Return each count made at `instant` or later with its own, oldest first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "since", user_id=user_id, created_at=to_ms(instant))
        return [(row["count"], from_ms(row["created_at"])) for row in rows]

    async def export(self, user_id: int) -> list[Applications]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "export", user_id=user_id)
        return [Applications(row["id"], row["user_id"], row["count"], from_ms(row["created_at"])) for row in rows]
