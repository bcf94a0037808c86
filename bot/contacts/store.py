"""Where contacts are kept; see `bot.rows` for what the store does."""

from bot.contacts.values import Contact
from bot.db import Database, Queries
from bot.rows import OwnRows
from bot.undo import Subject

QUERIES = Queries(__file__)


class ContactStore(OwnRows[Contact]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "contact", Subject.CONTACT, Contact)

    async def older(self, user_id: int, limit: int, *, before: int | None = None) -> list[Contact]:
        """Return up to `limit` contacts, newest first; those older than the id `before`, if given."""
        return await self._all("older", user_id=user_id, before=before, limit=limit)

    async def count(self, user_id: int) -> int:
        return await self._count("count", user_id=user_id)
