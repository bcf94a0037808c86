"""Where it is kept what was chosen for a server; nothing in it is about a member."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.retention.rules import SERVER_KEPT
from bot.schedules.reading import instant, schedule_of

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Server:
    """One server: its zone by IANA name, the channel for posts, and the id of the plan of posts that was begun with."""

    guild_id: int
    zone: str | None = None
    channel_id: int | None = None
    plan: str | None = None


class ServerStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, guild_id: int) -> Server:
        """Return what was chosen; a server for which nothing was has none of it."""
        async with self._database.connection() as connection:
            return await _find(connection, guild_id)

    async def edit(self, guild_id: int, change: Callable[[Server], Server], now: datetime) -> Server:
        """Write down what `change` makes of it, and return that; two who choose at once both keep their choice."""
        async with self._database.transaction() as connection:
            server = change(await _find(connection, guild_id))
            await _keep(connection, server, now)
        return server

    async def tell_zone(self, guild_id: int, zone: str, now: datetime) -> bool:
        """Write down the zone of a server that has none yet; return whether that was so."""
        async with self._database.transaction() as connection:
            server = await _find(connection, guild_id)
            if server.zone is not None:
                return False
            await _keep(connection, replace(server, zone=zone), now)
        return True

    async def known(self) -> dict[int, datetime | None]:
        """Return the servers of which anything is kept, each with when the bot was removed from it."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "known")
        return {row["guild_id"]: instant(row["left_at"]) for row in rows}

    async def leave(self, guild_id: int, now: datetime) -> bool:
        """Stop a server's posts, as the bot was removed from it; return whether anything of it is kept."""
        async with self._database.transaction() as connection:
            if not await QUERIES.change(connection, "leave", guild_id=guild_id, now=to_ms(now)):
                return False
            await QUERIES.change(connection, "stop_posts", guild_id=guild_id)
            return True

    async def come_back(self, guild_id: int, now: datetime) -> bool:
        """Let a server's posts go on at their next times, as the bot is in it again; return whether it was away.

        After too long, it begins anew.
        """
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "left_at", guild_id=guild_id)
        if row is None or row["left_at"] is None:
            return False
        if await self.forget(guild_id, now):
            return True
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "come_back", guild_id=guild_id)
            for post in await QUERIES.all(connection, "stopped_posts", guild_id=guild_id):
                await QUERIES.change(connection, "restart_post", id=post["id"], next_due_at=to_ms(_next_of(post, now)))
        return True

    async def long_left(self, now: datetime, limit: int) -> list[int]:
        """Return servers that the bot was removed from so long ago that nothing of them is to be kept."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "left_before", before=to_ms(now - SERVER_KEPT), limit=limit)
        return [row["guild_id"] for row in rows]

    async def forget(self, guild_id: int, now: datetime) -> bool:
        """Delete all that is kept of a server, if the bot was removed from it that long ago; return whether it was."""
        async with self._database.transaction() as connection:
            before = to_ms(now - SERVER_KEPT)
            if await QUERIES.one(connection, "still_left", guild_id=guild_id, before=before) is None:
                return False
            for name in ("forget_counts", "forget_posts", "forget"):
                await QUERIES.change(connection, name, guild_id=guild_id)
        return True


def _next_of(post: Row, now: datetime) -> datetime:
    """Return when a post is due next: at the time it was put off to, or else at the first of its times to come."""
    due = from_ms(post["next_due_at"])
    if due > now:
        return due
    try:
        return schedule_of(post).again_after(now) or due
    except (ValueError, LookupError):
        return due  # its days or its zone can't be read any more, which the tick finds out


async def _find(connection: Connection, guild_id: int) -> Server:
    row = await QUERIES.one(connection, "find", guild_id=guild_id)
    return Server(guild_id, row["zone"], row["channel_id"], row["plan"]) if row else Server(guild_id)


async def _keep(connection: Connection, server: Server, now: datetime) -> None:
    await QUERIES.change(
        connection,
        "keep",
        guild_id=server.guild_id,
        zone=server.zone,
        channel_id=server.channel_id,
        plan=server.plan,
        now=to_ms(now),
    )
