"""Where requests for feedback and the answers to them are kept; see `bot.rows` for what each store does."""

from collections import Counter
from datetime import datetime

from bot.db import Connection, Database, Queries
from bot.feedback.values import FeedbackReply, ReplyRate, Request, Theme
from bot.rows import OwnRows
from bot.undo import Image, Subject

QUERIES = Queries(__file__)


class RequestStore(OwnRows[Request]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "request", Subject.FEEDBACK_REQUEST, Request)

    async def open(self, user_id: int, limit: int, *, before: int | None = None) -> list[Request]:
        """Return up to `limit` requests that are not closed, newest first; those older than the id `before`."""
        return await self._all("open", user_id=user_id, before=before, limit=limit)

    async def closed(self, user_id: int, limit: int, *, before: int | None = None) -> list[Request]:
        """Return up to `limit` requests that are closed, newest first; those older than the id `before`."""
        return await self._all("closed", user_id=user_id, before=before, limit=limit)

    async def about(self, user_id: int, rejection_id: int, limit: int) -> list[Request]:
        """Return up to `limit` requests about this entry, open and closed, newest first."""
        return await self._all("about", user_id=user_id, rejection_id=rejection_id, limit=limit)

    async def of_entry(self, user_id: int, rejection_id: int) -> Request | None:
        """Return the request about this entry that is not closed."""
        return await self._one("of_entry", user_id=user_id, rejection_id=rejection_id)

    async def sent_about(self, user_id: int, rejection_id: int) -> Request | None:
        """Return the request about this entry that was sent, one that is closed only where no other is."""
        return await self._one("sent_about", user_id=user_id, rejection_id=rejection_id)

    async def _image(self, connection: Connection, before: Request, after: Request) -> dict[str, object]:
        """Of an edit Undo brings back what it changed and no more: a step that was taken since then stays."""
        image, changed = await super()._image(connection, before, after), self._columns(after)
        return {name: value for name, value in image.items() if changed[name] != value or name == "changed_at"}

    async def put_back(
        self, connection: Connection, user_id: int, row_id: int, before: Image | None, now: datetime
    ) -> Image | None:
        if before is None or "id" in before:
            return await super().put_back(connection, user_id, row_id, before, now)
        stood = await self._find(connection, user_id, row_id)
        if stood is None:
            return None
        there = self._columns(stood)
        await self._queries.change(connection, "request_put", **{**there, **before})
        return {name: there[name] for name in before}

    async def rate(self, user_id: int) -> ReplyRate:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "request_rate", user_id=user_id)
        return ReplyRate(row["answered"], row["asked"]) if row else ReplyRate(0, 0)


class ReplyStore(OwnRows[FeedbackReply]):
    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "reply", Subject.FEEDBACK_REPLY, FeedbackReply)

    async def of_entry(self, user_id: int, rejection_id: int) -> list[FeedbackReply]:
        """Return what came back about this entry, oldest first."""
        return await self._all("of_entry", user_id=user_id, rejection_id=rejection_id)

    async def of_request(self, user_id: int, request_id: int) -> list[FeedbackReply]:
        """Return what came back to this request, oldest first."""
        return await self._all("of_request", user_id=user_id, request_id=request_id)

    async def older(self, user_id: int, limit: int, *, before: int | None = None) -> list[FeedbackReply]:
        """Return up to `limit` answers, newest first; those older than the id `before`, if given."""
        return await self._all("older", user_id=user_id, before=before, limit=limit)

    async def count_came(self, user_id: int) -> int:
        """Count the answers of any kind, but for those that never came."""
        return await self._count("count_came", user_id=user_id)

    async def themes(self, user_id: int) -> Counter[Theme]:
        """Count what feedback was about, the most frequent first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "reply_themes", user_id=user_id)
        return Counter({Theme(row["theme"]): row["replies"] for row in rows})
