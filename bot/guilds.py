"""What the bot keeps in memory of the servers it is in: their ids, and whether Discord can reach them just now."""

from typing import Any

from discord.state import ConnectionState

#: Told of with the guilds intent, and of no use here: channels, threads, roles, and what a server is called.
_UNREAD = ("CHANNEL_", "GUILD_", "STAGE_", "THREAD_")
_READ = frozenset({"GUILD_CREATE", "GUILD_DELETE"})
_KEPT = ("id", "unavailable")


class SlimState(ConnectionState[Any]):
    """discord.py's memory, in which a server is an id.

    With channels and roles, 2,500 servers of 50 channels would take over 100 MB (`python -m benchmarks.memory`); what
    the bot has to know of a channel, it asks.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in [name for name in self.parsers if name.startswith(_UNREAD) and name not in _READ]:
            del self.parsers[name]

    def parse_guild_create(self, data: Any) -> None:
        super().parse_guild_create({name: data[name] for name in _KEPT if name in data})  # pyright: ignore[reportArgumentType]
