"""Where rejections are kept. Every look-up names the member, so nobody reaches another's entry."""

from dataclasses import dataclass
from datetime import datetime

from bot.db import Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.rejections.values import Stage

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Rejection:
    """One logged no; `company` may be a nickname or missing."""

    id: int
    user_id: int
    stage: Stage
    company: str | None
    role: str | None
    created_at: datetime


class RejectionStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user_id: int, stage: Stage, company: str | None, role: str | None, now: datetime) -> Rejection:
        async with self._database.transaction() as connection:
            row = await QUERIES.one(
                connection,
                "add",
                user_id=user_id,
                stage=stage.value,
                company=company,
                role=role,
                created_at=to_ms(now),
            )
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return _rejection(row)

    async def find(self, user_id: int, rejection_id: int) -> Rejection | None:
        """Return the member's own entry; None if it is gone or somebody else's."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=rejection_id, user_id=user_id)
        return _rejection(row) if row else None

    async def latest(self, user_id: int) -> Rejection | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "latest", user_id=user_id)
        return _rejection(row) if row else None

    async def recent(self, user_id: int, limit: int) -> list[Rejection]:
        """Return up to `limit` entries, newest first."""
        async with self._database.connection() as connection:
            return [_rejection(row) for row in await QUERIES.all(connection, "recent", user_id=user_id, limit=limit)]

    async def remove(self, user_id: int, rejection_id: int, *, not_before: datetime) -> bool:
        """Delete the member's entry if it was logged at `not_before` or later; False if there is no such entry."""
        async with self._database.transaction() as connection:
            return (
                await QUERIES.change(
                    connection, "remove", id=rejection_id, user_id=user_id, not_before=to_ms(not_before)
                )
                == 1
            )

    async def export(self, user_id: int) -> list[Rejection]:
        async with self._database.connection() as connection:
            return [_rejection(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]

    async def erase(self, user_id: int) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "erase", user_id=user_id)


def _rejection(row: Row) -> Rejection:
    return Rejection(
        id=row["id"],
        user_id=row["user_id"],
        stage=Stage(row["stage"]),
        company=row["company"],
        role=row["role"],
        created_at=from_ms(row["created_at"]),
    )
