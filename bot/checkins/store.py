"""Where check-ins are kept; see `bot.rows` for what the store does."""

from collections.abc import Callable
from datetime import datetime

from bot.checkins.values import Checkin
from bot.db import Database, Queries
from bot.instants import to_ms
from bot.rows import OwnRows
from bot.undo import Subject

QUERIES = Queries(__file__)


class CheckinStore(OwnRows[Checkin]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "checkin", Subject.CHECKIN, Checkin)

    async def begin_or_go_on(
        self, new: Checkin, is_the_same: Callable[[Checkin], bool], change: Callable[[Checkin], Checkin], now: datetime
    ) -> Checkin:
        """Keep what `change` makes of the latest check-in where that `is_the_same`, else of a new one.

        Looked up and written together, so that two presses at once are about one.
        """
        async with self._database.transaction() as connection:
            for row in await QUERIES.all(connection, "checkin_older", user_id=new.user_id, before=None, limit=1):
                latest = self._value(row)
                if is_the_same(latest):
                    return await self._put(connection, change(latest), now)
            return await self._insert(connection, change(new))

    async def older(self, user_id: int, limit: int, *, before: int | None = None) -> list[Checkin]:
        """Return up to `limit` check-ins, newest first; those older than the id `before`, if given."""
        return await self._all("older", user_id=user_id, before=before, limit=limit)

    async def count(self, user_id: int) -> int:
        return await self._count("count", user_id=user_id)

    async def since(self, user_id: int, since: datetime) -> list[Checkin]:
        """Return those of this time and later, newest first."""
        return await self._all("since", user_id=user_id, since=to_ms(since))
