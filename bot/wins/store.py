"""Where wins are kept. Every write returns the id of the change, which undoes it."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.undo import Image, Subject, note
from bot.wins.values import WinKind

QUERIES = Queries(__file__)

#: beyond any win: SQLite's largest integer
_LAST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Win:
    """Something that went well; `words` are the member's own, `rejection_id` the entry that it is about."""

    id: int
    user_id: int
    kind: WinKind
    words: str | None
    rejection_id: int | None
    created_at: datetime


class WinStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(  # noqa: PLR0913 - a win is most of these
        self,
        user_id: int,
        kind: WinKind,
        words: str | None,
        rejection_id: int | None,
        now: datetime,
        *,
        first_since: datetime | None = None,
    ) -> tuple[Win, int] | None:
        """Keep a win; None if this entry is counted for this kind already, or one was kept after `first_since`."""
        async with self._database.transaction() as connection:
            since = to_ms(first_since) if first_since else None
            if since is not None and await QUERIES.one(
                connection, "any_since", user_id=user_id, kind=kind, created_at=since
            ):
                return None
            row = await QUERIES.one(
                connection,
                "add",
                user_id=user_id,
                kind=kind,
                words=words,
                rejection_id=rejection_id,
                created_at=to_ms(now),
            )
            if row is None:
                return None
            return _win(row), await note(connection, user_id, Subject.WIN, row["id"], None, now)

    async def find(self, user_id: int, win_id: int) -> Win | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=win_id, user_id=user_id)
        return _win(row) if row else None

    async def is_counted(self, user_id: int, rejection_id: int, kind: WinKind) -> bool:
        """Whether an entry is counted for this kind already."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "counted", user_id=user_id, rejection_id=rejection_id, kind=kind)
        return row is not None

    async def reword(
        self, user_id: int, win_id: int, words: str | None, now: datetime
    ) -> tuple[Win, int | None] | None:
        """Give the member's own win other words; no change if they are the same, None if the win is gone."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=win_id, user_id=user_id)
            if row is None:
                return None
            if row["words"] == words:
                return _win(row), None
            change = await note(connection, user_id, Subject.WIN, win_id, dict(row), now)
            await QUERIES.change(connection, "reword", id=win_id, user_id=user_id, words=words)
        return replace(_win(row), words=words), change

    async def remove(self, user_id: int, win_id: int, now: datetime) -> int | None:
        """Delete the member's own win; None if it is gone."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=win_id, user_id=user_id)
            if row is None:
                return None
            change = await note(connection, user_id, Subject.WIN, win_id, dict(row), now)
            await QUERIES.change(connection, "remove", id=win_id, user_id=user_id)
        return change

    async def put_back(
        self, connection: Connection, user_id: int, win_id: int, before: Image | None, _now: datetime
    ) -> Image | None:
        row = await QUERIES.one(connection, "find", id=win_id, user_id=user_id)
        if before is None:
            await QUERIES.change(connection, "remove", id=win_id, user_id=user_id)
        else:
            await QUERIES.change(connection, "put", **before)
        return dict(row) if row else None

    async def older(self, user_id: int, limit: int, *, than: Win | None = None) -> list[Win]:
        """Return up to `limit` wins before one, or the newest of all, newest first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(
                connection,
                "older",
                user_id=user_id,
                created_at=to_ms(than.created_at) if than else _LAST,
                id=than.id if than else _LAST,
                limit=limit,
            )
        return [_win(row) for row in rows]

    async def in_words(self, user_id: int, kinds: Iterable[WinKind]) -> list[Win]:
        """Return the wins of these kinds that the member put into words, newest first."""
        kinds_as_json = json.dumps([kind.value for kind in kinds])
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "in_words", user_id=user_id, kinds=kinds_as_json)
        return [_win(row) for row in rows]

    async def counts(self, user_id: int) -> Counter[WinKind]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "counts", user_id=user_id)
        return Counter({WinKind(row["kind"]): row["wins"] for row in rows})

    async def since(self, user_id: int, instant: datetime) -> list[Win]:
        """Return the wins kept at `instant` or later, oldest first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "since", user_id=user_id, created_at=to_ms(instant))
        return [_win(row) for row in rows]

    async def export(self, user_id: int) -> list[Win]:
        async with self._database.connection() as connection:
            return [_win(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]


def _win(row: Row) -> Win:
    return Win(
        id=row["id"],
        user_id=row["user_id"],
        kind=WinKind(row["kind"]),
        words=row["words"],
        rejection_id=row["rejection_id"],
        created_at=from_ms(row["created_at"]),
    )
