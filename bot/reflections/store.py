"""Where reviews, interviews' questions and the search list are kept; see `bot.rows` for what each store does."""

from bot.db import Database, Queries
from bot.reflections.values import AskedQuestion, Reflection, SearchNote
from bot.rows import OwnRows
from bot.undo import Subject

QUERIES = Queries(__file__)

#: so many questions are looked at for those that came more than once; nobody rereads more
LOOKED_AT = 300


class ReflectionStore(OwnRows[Reflection]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "reflection", Subject.REFLECTION, Reflection)

    async def half_done(self, user_id: int, limit: int = 1) -> list[Reflection]:
        """Return up to `limit` reviews that have no end yet, the one left last first."""
        return await self._all("half_done", user_id=user_id, limit=limit)

    async def ended(self, user_id: int, limit: int, *, before: int | None = None) -> list[Reflection]:
        """Return up to `limit` that came to an end, newest first; those older than the id `before`, if given."""
        return await self._all("ended", user_id=user_id, before=before, limit=limit)

    async def lessons(self, user_id: int, limit: int) -> list[Reflection]:
        """Return up to `limit` reviews that a lesson was taken from, newest first."""
        return await self._all("lessons", user_id=user_id, limit=limit)

    async def count_lessons(self, user_id: int) -> int:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "reflection_count_lessons", user_id=user_id)
        return row["lessons"] if row else 0


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
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "searched_count", user_id=user_id)
        return row["notes"] if row else 0
