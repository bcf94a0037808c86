"""Where it is kept what a member chose, and how to reach them."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.db import Connection, Database, Queries
from bot.instants import from_ms, to_ms
from bot.undo import Image, Subject, note

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Member:
    """One member's settings; `zone` is an IANA name, the DM channel is known once the bot has written there."""

    user_id: int
    zone: str | None
    dm_channel_id: int | None
    created_at: datetime


class MemberStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def zone(self, user_id: int) -> str | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "zone", user_id=user_id)
        return row["zone"] if row else None

    async def local_zone(self, user_id: int) -> ZoneInfo:
        """Return the zone that the member's days are counted in: their own, UTC until they have told one."""
        return ZoneInfo(await self.zone(user_id) or "UTC")

    async def set_zone(self, user_id: int, zone: str, now: datetime) -> int | None:
        """Keep the zone; return the id of the change, which undoes it, None if it is the one that was kept."""
        async with self._database.transaction() as connection:
            before = await self._put_zone(connection, user_id, zone, now)
            if before["zone"] == zone:
                return None
            return await note(connection, user_id, Subject.ZONE, user_id, before, now)

    async def put_zone_back(
        self, connection: Connection, user_id: int, _row: int, before: Image | None, now: datetime
    ) -> Image:
        return await self._put_zone(connection, user_id, before["zone"] if before else None, now)

    async def _put_zone(self, connection: Connection, user_id: int, zone: str | None, now: datetime) -> Image:
        """Set the zone and return what it was."""
        row = await QUERIES.one(connection, "zone", user_id=user_id)
        await QUERIES.change(connection, "set_zone", user_id=user_id, zone=zone, now=to_ms(now))
        return {"zone": row["zone"] if row else None}

    async def dm_channel(self, user_id: int) -> int | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "dm_channel", user_id=user_id)
        return row["dm_channel_id"] if row else None

    async def set_dm_channel(self, user_id: int, channel_id: int, now: datetime) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "set_dm_channel", user_id=user_id, channel_id=channel_id, now=to_ms(now))

    async def export(self, user_id: int) -> list[Member]:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "export", user_id=user_id)
        return [Member(row["user_id"], row["zone"], row["dm_channel_id"], from_ms(row["created_at"]))] if row else []

    async def erase(self, user_id: int) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "erase", user_id=user_id)
