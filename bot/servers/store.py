"""Where it is kept what was chosen for a server; nothing in it is about a member."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.db import Connection, Database, Queries
from bot.instants import to_ms

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

    async def export(self, _user_id: int) -> list[Server]:
        """Return nothing: no row is about a member."""
        return []

    async def erase(self, _user_id: int) -> None:
        """Delete nothing: no row is about a member."""


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
