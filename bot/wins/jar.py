"""Where a member's jar of strengths and their chosen reward are kept. Every write returns what undoes it."""

from dataclasses import dataclass
from datetime import datetime

from bot.db import Connection, Database, Row
from bot.instants import from_ms, to_ms
from bot.undo import Image, Subject, note
from bot.wins.store import QUERIES


@dataclass(frozen=True, slots=True)
class Strength:
    """One note in the jar."""

    id: int
    user_id: int
    words: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Reward:
    """What the member chose to give themselves."""

    user_id: int
    words: str
    created_at: datetime


class JarStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user_id: int, words: str, now: datetime) -> tuple[Strength, int]:
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "add_strength", user_id=user_id, words=words, created_at=to_ms(now))
            assert row is not None  # noqa: S101 - `returning` gives the row or raises
            return _strength(row), await note(connection, user_id, Subject.STRENGTH, row["id"], None, now)

    async def strengths(self, user_id: int, limit: int, *, before: int | None = None) -> list[Strength]:
        """Return up to `limit` strengths, newest first; those before one, by its id, if it is named."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "strengths", user_id=user_id, before=before, limit=limit)
        return [_strength(row) for row in rows]

    async def since(self, user_id: int, instant: datetime) -> list[datetime]:
        """Return when each was put in, from `instant` on."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "strengths_since", user_id=user_id, created_at=to_ms(instant))
        return [from_ms(row["created_at"]) for row in rows]

    async def count(self, user_id: int) -> int:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "count_strengths", user_id=user_id)
        return row["strengths"] if row else 0

    async def remove(self, user_id: int, strength_id: int, now: datetime) -> int | None:
        """Take one of the member's own out of the jar; None if it is gone."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "strength", id=strength_id, user_id=user_id)
            if row is None:
                return None
            change = await note(connection, user_id, Subject.STRENGTH, strength_id, dict(row), now)
            await QUERIES.change(connection, "remove_strength", id=strength_id, user_id=user_id)
        return change

    async def put_back(
        self, connection: Connection, user_id: int, strength_id: int, before: Image | None, _now: datetime
    ) -> Image | None:
        row = await QUERIES.one(connection, "strength", id=strength_id, user_id=user_id)
        if before is None:
            await QUERIES.change(connection, "remove_strength", id=strength_id, user_id=user_id)
        else:
            await QUERIES.change(connection, "put_strength", **before)
        return dict(row) if row else None

    async def reward(self, user_id: int) -> str | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "reward", user_id=user_id)
        return row["words"] if row else None

    async def set_reward(self, user_id: int, words: str | None, now: datetime) -> int:
        """Keep what the member chose; None takes it away."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "reward", user_id=user_id)
            before = dict(row) if row else None
            # A member has one at most, so it is known by theirs.
            change = await note(connection, user_id, Subject.REWARD, user_id, before, now)
            await self._set_reward(connection, user_id, words, to_ms(now))
        return change

    async def put_reward_back(
        self, connection: Connection, user_id: int, _row: int, before: Image | None, _now: datetime
    ) -> Image | None:
        row = await QUERIES.one(connection, "reward", user_id=user_id)
        await self._set_reward(connection, user_id, *((before["words"], before["created_at"]) if before else (None, 0)))
        return dict(row) if row else None

    async def _set_reward(self, connection: Connection, user_id: int, words: str | None, created_at: int) -> None:
        if words is None:
            await QUERIES.change(connection, "remove_reward", user_id=user_id)
        else:
            await QUERIES.change(connection, "set_reward", user_id=user_id, words=words, created_at=created_at)

    async def export(self, user_id: int) -> list[Strength | Reward]:
        async with self._database.connection() as connection:
            strengths = await QUERIES.all(connection, "export_strengths", user_id=user_id)
            reward = await QUERIES.one(connection, "reward", user_id=user_id)
        rewards = [Reward(user_id, reward["words"], from_ms(reward["created_at"]))] if reward else []
        return [*map(_strength, strengths), *rewards]


def _strength(row: Row) -> Strength:
    return Strength(row["id"], row["user_id"], row["words"], from_ms(row["created_at"]))
