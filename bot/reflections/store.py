"""Where reviews, interviews' questions and the search list are kept; see `bot.rows` for what each store does."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.db import Database, Queries, Row
from bot.reflections.values import AskedQuestion, Reflection, SearchNote
from bot.rows import OwnRows
from bot.sealing import UNREADABLE
from bot.undo import Subject, note

QUERIES = Queries(__file__)

#: so many questions are looked at for those that came more than once; nobody rereads more
LOOKED_AT = 300


class ReflectionStore(OwnRows[Reflection]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "reflection", Subject.REFLECTION, Reflection)

    def _value(self, row: Mapping[str, Any] | Row) -> Reflection:
        if row["answers"] == UNREADABLE:  # in the place of the JSON: so it is said of each answer
            behind = row["questions"].split(",")[: row["at"]]
            row = {**dict(row), "answers": json.dumps([(question, UNREADABLE) for question in behind])}
        return super()._value(row)

    async def half_done(self, user_id: int, limit: int = 1) -> list[Reflection]:
        """Return up to `limit` reviews that have no end yet, the one left last first."""
        return await self._all("half_done", user_id=user_id, limit=limit)

    async def ended(self, user_id: int, limit: int, *, before: int | None = None) -> list[Reflection]:
        """Return up to `limit` that came to an end, the last first; those that ended before `before`, if given."""
        return await self._all("ended", user_id=user_id, before=before, limit=limit)

    async def lessons(self, user_id: int, limit: int) -> list[Reflection]:
        """Return up to `limit` reviews that a lesson was taken from, newest first."""
        return await self._all("lessons", user_id=user_id, limit=limit)

    async def remove_empty(self, user_id: int, row_id: int, now: datetime) -> int | None:
        """As `remove`, where nothing is written in it; an answer that came meanwhile is not lost."""
        async with self._database.transaction() as connection:
            row = await self._find(connection, user_id, row_id)
            if row is None or row.answers:
                return None
            noted = await note(connection, user_id, self.subject, row_id, self._columns(row), now)
            await QUERIES.change(connection, "reflection_remove", id=row_id, user_id=user_id)
        return noted

    async def count_lessons(self, user_id: int) -> int:
        return await self._count("count_lessons", user_id=user_id)


class AskedStore(OwnRows[AskedQuestion]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "asked", Subject.ASKED_QUESTION, AskedQuestion)

    async def newest(self, user_id: int, limit: int = LOOKED_AT, *, before: int | None = None) -> list[AskedQuestion]:
        """Return up to `limit` questions, newest first; those older than the id `before`, if given."""
        return await self._all("newest", user_id=user_id, before=before, limit=limit)

    async def of_review(self, user_id: int, reflection_id: int) -> list[AskedQuestion]:
        """Return the questions that were written down in this review, oldest first."""
        return await self._all("of_review", user_id=user_id, reflection_id=reflection_id)


class SearchNoteStore(OwnRows[SearchNote]):
    """The search list; `export` is all of it, oldest first."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "searched", Subject.SEARCH_NOTE, SearchNote)

    async def count(self, user_id: int) -> int:
        return await self._count("count", user_id=user_id)
