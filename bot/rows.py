"""Rows that are a member's own: found, changed and deleted by them alone, each write with its Undo.

A store of one table inherits from `OwnRows` and adds what only it can tell. Its `queries.sql` has five statements under
the name of the row: `<name>_add`, `_find`, `_put`, `_remove` and `_export`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from enum import StrEnum
from types import NoneType
from typing import Any, Generic, Protocol, TypeVar, get_args, get_origin, get_type_hints

from bot.db import Connection, Database, Queries, Row
from bot.errors import found
from bot.instants import from_ms, to_ms
from bot.undo import Image, Subject, note


class OwnRow(Protocol):
    """A frozen dataclass whose fields are the table's columns, `id` and `user_id` among them."""

    @property
    def id(self) -> int: ...
    @property
    def user_id(self) -> int: ...


Value = TypeVar("Value", bound=OwnRow)


class OwnRows(Generic[Value]):
    """What every such store does."""

    def __init__(self, database: Database, queries: Queries, name: str, subject: Subject, kind: type[Value]) -> None:
        self._database = database
        self._queries = queries
        self._name = name
        self.subject = subject
        self._kind = kind
        self._kinds = {name: _plain(hint) for name, hint in get_type_hints(kind).items()}

    async def add(self, new: Value, now: datetime) -> tuple[Value, int]:
        """Keep a new row, whose `id` is given by the database; return it with the id of the change, which undoes it."""
        async with self._database.transaction() as connection:
            kept = await self._insert(connection, new)
            return kept, await note(connection, kept.user_id, self.subject, kept.id, None, now)

    async def begin(self, new: Value) -> Value:
        """As `add`, for what is half done until the member says otherwise, and needs no Undo."""
        async with self._database.transaction() as connection:
            return await self._insert(connection, new)

    async def find(self, user_id: int, row_id: int) -> Value | None:
        """Return the member's own row; None if it is gone or somebody else's."""
        async with self._database.connection() as connection:
            return await self._find(connection, user_id, row_id)

    async def own(self, user_id: int, row_id: int, refusal: str) -> Value:
        """Return the member's own row; raises UserError saying `refusal` if it is gone or somebody else's."""
        return found(await self.find(user_id, row_id), refusal)

    async def edit(
        self, user_id: int, row_id: int, change: Callable[[Value], Value], now: datetime
    ) -> tuple[Value, int | None] | None:
        """Keep what `change` makes of the member's own row.

        Returns it with the id of the change, None for the id if nothing is different; None if the row is gone or
        somebody else's. What `change` raises leaves everything as it was.
        """
        async with self._database.transaction() as connection:
            before = await self._find(connection, user_id, row_id)
            if before is None:
                return None
            after = change(before)
            if after == before:
                return before, None
            image = await self._image(connection, before, after)
            noted = await note(connection, user_id, self.subject, row_id, image, now)
            return await self._put(connection, after, now), noted

    async def step(self, user_id: int, row_id: int, change: Callable[[Value], Value], now: datetime) -> Value | None:
        """As `edit`, for what needs no Undo, since it writes over no words; None if the row is gone.

        It refuses no Undo: that of an edit before it puts the whole row back, and takes the step along. So what the
        member typed or chose anew is an edit, from the first that has an Undo on.
        """
        async with self._database.transaction() as connection:
            before = await self._find(connection, user_id, row_id)
            return None if before is None else await self._put(connection, change(before), now)

    async def remove(self, user_id: int, row_id: int, now: datetime) -> int | None:
        """Delete the member's own row; return the id of the change, None if there is no such row."""
        async with self._database.transaction() as connection:
            row = await self._find(connection, user_id, row_id)
            if row is None:
                return None
            noted = await note(connection, user_id, self.subject, row_id, self._columns(row), now)
            await self._queries.change(connection, f"{self._name}_remove", id=row_id, user_id=user_id)
        return noted

    async def put_back(
        self, connection: Connection, user_id: int, row_id: int, before: Image | None, _now: datetime
    ) -> Image | None:
        """Undo a change, as `bot.undo` asks."""
        stood = await self._find(connection, user_id, row_id)
        if before is None:
            await self._queries.change(connection, f"{self._name}_remove", id=row_id, user_id=user_id)
        else:
            await self._queries.change(connection, f"{self._name}_put", **before)
        return self._columns(stood) if stood else None

    async def export(self, user_id: int) -> list[Value]:
        """Return everything that is kept."""
        return await self._all("export", user_id=user_id)

    async def _all(self, statement: str, **parameters: object) -> list[Value]:
        """Return the rows that the statement of this name selects."""
        async with self._database.connection() as connection:
            rows = await self._queries.all(connection, f"{self._name}_{statement}", **parameters)
        return [self._value(row) for row in rows]

    async def _one(self, statement: str, **parameters: object) -> Value | None:
        async with self._database.connection() as connection:
            row = await self._queries.one(connection, f"{self._name}_{statement}", **parameters)
        return self._value(row) if row else None

    async def _count(self, statement: str, **parameters: object) -> int:
        """Return the only column of the only row that the statement of this name selects."""
        async with self._database.connection() as connection:
            row = await self._queries.one(connection, f"{self._name}_{statement}", **parameters)
        return row[0] if row else 0

    async def _find(self, connection: Connection, user_id: int, row_id: int) -> Value | None:
        row = await self._queries.one(connection, f"{self._name}_find", id=row_id, user_id=user_id)
        return self._value(row) if row else None

    async def _image(self, _connection: Connection, before: Value, _after: Value) -> dict[str, object]:
        """Return what Undo brings back of a row that is edited; a store may note there what else the edit does."""
        return self._columns(before)

    async def _insert(self, connection: Connection, new: Value) -> Value:
        columns = {name: value for name, value in self._columns(new).items() if name != "id"}
        row = await self._queries.one(connection, f"{self._name}_add", **columns)
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return self._value(row)

    async def _put(self, connection: Connection, after: Value, now: datetime) -> Value:
        kept: Any = after
        if "changed_at" in self._kinds:
            kept = replace(kept, changed_at=now)
        await self._queries.change(connection, f"{self._name}_put", **self._columns(kept))
        return kept

    def _value(self, row: Mapping[str, Any] | Row) -> Value:
        return self._kind(**{name: _read(row[name], kind) for name, kind in self._kinds.items()})

    def _columns(self, value: Value) -> dict[str, object]:
        dataclass: Any = value
        return {
            field.name: _written(getattr(value, field.name), self._kinds[field.name]) for field in fields(dataclass)
        }


def _plain(hint: Any) -> Any:
    """Return a field's type without the None of one that may be empty."""
    [kind] = [each for each in get_args(hint) if each is not NoneType] if NoneType in get_args(hint) else [hint]
    return kind


def _read(column: Any, kind: Any) -> Any:
    """Turn what SQLite holds into the field's type.

    Instants are milliseconds there, days ISO texts, flags 0 and 1, ids stand between commas, pairs are JSON.
    """
    if column is None:
        return None
    if kind is datetime:
        return from_ms(column)
    if kind is date:
        return date.fromisoformat(column)
    if get_origin(kind) is tuple:
        member = get_args(kind)[0]
        if get_origin(member) is tuple:
            pairs: list[list[str]] = json.loads(column)
            return tuple((first, second) for first, second in pairs)
        return tuple(member(part) for part in column.split(",") if part)
    return kind(column)


def _written(value: Any, kind: Any) -> Any:
    if value is not None and get_origin(kind) is tuple:
        return json.dumps(value) if get_origin(get_args(kind)[0]) is tuple else ",".join(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, datetime):
        return to_ms(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value
