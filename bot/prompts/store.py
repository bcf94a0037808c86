"""Where answers to prompts are kept, and who is counted below which message."""

from datetime import datetime

from bot.db import Database, Queries
from bot.instants import from_ms, to_ms
from bot.prompts.values import Counted, PromptAnswer
from bot.rows import OwnRows
from bot.undo import Subject

QUERIES = Queries(__file__)


class PromptAnswerStore(OwnRows[PromptAnswer]):
    """See `bot.rows` for what it does."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "prompt_answer", Subject.PROMPT_ANSWER, PromptAnswer)

    async def older(self, user_id: int, limit: int, *, before: int | None = None) -> list[PromptAnswer]:
        """Return up to `limit` answers, newest first; those older than the id `before`, if given."""
        return await self._all("older", user_id=user_id, before=before, limit=limit)


class PromptCountStore:
    """Only the number of those who are counted is for others' eyes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def toggle(self, user_id: int, message_id: int, now: datetime) -> bool:
        """Count the member below this message, or no more; return whether they are counted now."""
        async with self._database.transaction() as connection:
            if await QUERIES.change(connection, "uncount", message_id=message_id, user_id=user_id):
                return False
            await QUERIES.change(connection, "count", message_id=message_id, user_id=user_id, now=to_ms(now))
            return True

    async def number(self, message_id: int) -> int:
        """Return how many are counted below this message."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "counted", message_id=message_id)
        return row["number"] if row else 0

    async def export(self, user_id: int) -> list[Counted]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "count_export", user_id=user_id)
        return [Counted(row["message_id"], row["user_id"], from_ms(row["created_at"])) for row in rows]
