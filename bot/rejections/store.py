"""Where rejections are kept. Every look-up names the member, so nobody reaches another's entry.

A deleted entry stays, out of everybody's reach, for as long as Undo is open; then `purge` deletes it.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.rejections.paths import as_logged, reached, with_stage
from bot.rejections.values import HeardBy, Stage
from bot.undo import UNDO_WINDOW, Image, Subject, note

QUERIES = Queries(__file__)

#: beyond any entry: SQLite's largest integer
_LAST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Details:
    """What a member says when they log a no; only the stage is needed. `company` may be a nickname.

    A stage that was followed by silence becomes a part of the path, and the entry one that was never heard back of.
    """

    stage: Stage
    company: str | None = None
    role: str | None = None
    heard_by: HeardBy | None = None
    thought: str | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """One logged no."""

    id: int
    user_id: int
    #: how far it had come when the answer, or the silence, came
    stage: Stage
    #: the stages it is known to have come through, in the order noted; `stage` is among them
    path: tuple[Stage, ...]
    company: str | None
    role: str | None
    heard_by: HeardBy | None
    thought: str | None
    #: when the no came: the instant of logging, or noon of the day that the member gave
    happened_at: datetime
    #: the day on which the member stops waiting for an answer, in their own zone
    waits_until: date | None
    #: id of the reason that the member finds plausible, of those nobody can see
    reason: str | None
    created_at: datetime

    def reached(self, step: Stage) -> bool:
        """Whether its path says or implies the step."""
        return step in reached(self.path)

    @property
    def cursor(self) -> "Cursor":
        return Cursor(self.happened_at, self.id)


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the entries, which are ordered by when the no came."""

    happened_at: datetime
    id: int


class RejectionStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, user_id: int, details: Details, now: datetime) -> tuple[Rejection, int]:
        """Keep an entry; return it with the id of the change, which undoes it."""
        path = as_logged(details.stage, details.heard_by)
        async with self._database.transaction() as connection:
            row = await QUERIES.one(
                connection,
                "add",
                user_id=user_id,
                stage=path[-1],
                path=",".join(path),
                company=details.company,
                role=details.role,
                heard_by=details.heard_by,
                thought=details.thought,
                happened_at=to_ms(now),
                created_at=to_ms(now),
            )
            assert row is not None  # noqa: S101 - `returning` gives the row or raises
            change = await note(connection, user_id, Subject.REJECTION, row["id"], None, now)
        return _rejection(row), change

    async def edit(
        self, user_id: int, rejection_id: int, change: Callable[[Rejection], Rejection], now: datetime
    ) -> tuple[Rejection, int | None] | None:
        """Keep what `change` makes of the member's own entry, its path grown by the stage if need be.

        Returns the entry with the id of the change, None for the id if nothing is different; None if the entry is
        gone or somebody else's. What `change` raises leaves everything as it was.
        """
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=rejection_id, user_id=user_id)
            if row is None:
                return None
            before = _rejection(row)
            after = change(before)
            after = replace(after, path=with_stage(after.path, after.stage))
            if after == before:
                return before, None
            noted = await note(connection, user_id, Subject.REJECTION, rejection_id, dict(row), now)
            await QUERIES.change(connection, "put", **_columns(after), deleted_at=None)
        return after, noted

    async def delete(self, user_id: int, rejection_id: int, now: datetime) -> int | None:
        """Delete the member's own entry; return the id of the change, None if there is no such entry."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=rejection_id, user_id=user_id)
            if row is None:
                return None
            noted = await note(connection, user_id, Subject.REJECTION, rejection_id, dict(row), now)
            await QUERIES.change(connection, "put", **{**dict(row), "deleted_at": to_ms(now)})
        return noted

    async def put_back(
        self, connection: Connection, user_id: int, rejection_id: int, before: Image | None, now: datetime
    ) -> Image | None:
        """Undo a change, as `bot.undo` asks; what hangs on the entry has stayed with it."""
        row = await QUERIES.one(connection, "find", id=rejection_id, user_id=user_id)
        stood = dict(row) if row else None
        if before is not None:
            # A change that was noted before an update knows fewer columns.
            await QUERIES.change(connection, "put", **{"reason": None, **before})
        elif stood is not None:
            await QUERIES.change(connection, "put", **{**stood, "deleted_at": to_ms(now)})
        return stood

    async def find(self, user_id: int, rejection_id: int) -> Rejection | None:
        """Return the member's own entry; None if it is gone or somebody else's."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=rejection_id, user_id=user_id)
        return _rejection(row) if row else None

    async def latest(self, user_id: int) -> Rejection | None:
        """Return the entry that was logged last."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "latest", user_id=user_id)
        return _rejection(row) if row else None

    async def older(
        self, user_id: int, limit: int, *, than: Cursor | None = None, stage: Stage | None = None, words: str = ""
    ) -> list[Rejection]:
        """Return up to `limit` entries before a place, or the newest of all, newest first.

        `words` are searched for in company and role, whatever their case.
        """
        return await self._page("older", user_id, limit, than, stage, words)

    async def newer(
        self, user_id: int, limit: int, *, than: Cursor, stage: Stage | None = None, words: str = ""
    ) -> list[Rejection]:
        """Return the up to `limit` entries that come right after a place, newest first."""
        return (await self._page("newer", user_id, limit, than, stage, words))[::-1]

    async def _page(  # noqa: PLR0913 - a page is all of these
        self, statement: str, user_id: int, limit: int, than: Cursor | None, stage: Stage | None, words: str
    ) -> list[Rejection]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(
                connection,
                statement,
                user_id=user_id,
                happened_at=to_ms(than.happened_at) if than else _LAST,
                id=than.id if than else _LAST,
                stage=stage,
                words=words.strip() or None,
                limit=limit,
            )
        return [_rejection(row) for row in rows]

    async def offered(self, user_id: int, words: str, stages: Iterable[Stage], limit: int) -> list[Rejection]:
        """Return up to `limit` entries, newest first, that are at one of `stages` or hold the words."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(
                connection,
                "offered",
                user_id=user_id,
                words=words,
                stages=json.dumps([stage.value for stage in stages]),
                limit=limit,
            )
        return [_rejection(row) for row in rows]

    async def paths(self, user_id: int) -> Counter[tuple[Stage, tuple[Stage, ...]]]:
        """Count the member's entries by stage and path."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "by_path", user_id=user_id)
        return Counter({(Stage(row["stage"]), _path(row["path"])): row["entries"] for row in rows})

    async def since(self, user_id: int, instant: datetime) -> list[tuple[Stage, tuple[Stage, ...], datetime]]:
        """Return stage, path and instant of each no that came at `instant` or later, oldest first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "since", user_id=user_id, happened_at=to_ms(instant))
        return [(Stage(row["stage"]), _path(row["path"]), from_ms(row["happened_at"])) for row in rows]

    async def purge(self, now: datetime) -> bool:
        """Delete for good what was deleted too long ago to be undone; return whether there was any."""
        before = to_ms(now - UNDO_WINDOW)
        async with self._database.connection() as connection:
            if await QUERIES.one(connection, "any_deleted_before", deleted_at=before) is None:
                return False  # most ticks; a write would wait for other writes
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "purge", deleted_at=before)
        return True

    async def export(self, user_id: int) -> list[Rejection]:
        """Return everything that is kept, also what was deleted minutes ago."""
        async with self._database.connection() as connection:
            return [_rejection(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]


def _path(text: str) -> tuple[Stage, ...]:
    return tuple(Stage(part) for part in text.split(","))


def _rejection(row: Row) -> Rejection:
    return Rejection(
        id=row["id"],
        user_id=row["user_id"],
        stage=Stage(row["stage"]),
        path=_path(row["path"]),
        company=row["company"],
        role=row["role"],
        heard_by=HeardBy(row["heard_by"]) if row["heard_by"] else None,
        thought=row["thought"],
        happened_at=from_ms(row["happened_at"]),
        waits_until=date.fromisoformat(row["waits_until"]) if row["waits_until"] else None,
        reason=row["reason"],
        created_at=from_ms(row["created_at"]),
    )


def _columns(entry: Rejection) -> dict[str, object]:
    return {
        "id": entry.id,
        "user_id": entry.user_id,
        "stage": entry.stage,
        "path": ",".join(entry.path),
        "company": entry.company,
        "role": entry.role,
        "heard_by": entry.heard_by,
        "thought": entry.thought,
        "happened_at": to_ms(entry.happened_at),
        "waits_until": entry.waits_until.isoformat() if entry.waits_until else None,
        "reason": entry.reason,
    }
