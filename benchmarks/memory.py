"""What the servers that the bot is in cost in memory: `.venv/bin/python -m benchmarks.memory [SERVERS] [CHANNELS]`.

Each has 20 roles, 20 emoji and 5 threads besides its channels. Feeds discord.py the events of a start, once as it is
and once with the bot's own state (bot/guilds.py), each in a process of its own, and prints by how much it grew.
"""

import asyncio
import gc
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import discord
from discord.ext import commands
from discord.state import ConnectionState

from bot.guilds import SlimState

PAGE = 4096
START = {
    "user": {"id": "1", "username": "onward", "discriminator": "0", "avatar": None},
    "application": {"id": "1", "flags": 0},
}


def server(number: int, channels: int) -> dict[str, Any]:
    def many(count: int, **fields: Any) -> list[dict[str, Any]]:
        return [{"id": str(number * 10_000 + at), "name": f"{at} of {number}", **fields} for at in range(count)]

    overwrites = [{"id": str(each), "type": 0, "allow": "1024", "deny": "2048"} for each in range(2)]
    thread = {
        "archived": False,
        "auto_archive_duration": 1440,
        "archive_timestamp": "2026-01-01T00:00:00Z",
        "locked": False,
    }
    return {
        "id": str(number << 22),
        "unavailable": False,
        "name": f"Server {number}",
        "owner_id": "2",
        "member_count": 500,
        "roles": many(20, permissions="104324673", position=1, color=0, hoist=False, managed=False, mentionable=False),
        "channels": many(channels, type=0, position=1, topic=f"About {number}", permission_overwrites=overwrites),
        "emojis": many(20),
        "threads": many(
            5,
            guild_id=str(number << 22),
            parent_id="3",
            owner_id="2",
            type=11,
            message_count=3,
            member_count=2,
            thread_metadata=thread,
        ),
    }


def resident() -> float:
    """Return what this process has in memory, in MB."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 1e6


async def grown(kind: type[ConnectionState[Any]], servers: int, channels: int) -> float:
    intents = discord.Intents(guilds=True, dm_messages=True)
    flags = discord.MemberCacheFlags.none()
    async with commands.Bot((), intents=intents, member_cache_flags=flags, max_messages=None) as bot:
        state: Any = kind(
            dispatch=bot.dispatch, handlers={}, hooks={}, http=bot.http, intents=intents, member_cache_flags=flags
        )
        state.loop = asyncio.get_running_loop()
        before = resident()
        state.parsers["READY"](
            {**START, "guilds": [{"id": str(each << 22), "unavailable": True} for each in range(1, servers + 1)]}
        )
        for each in range(1, servers + 1):
            # As it comes from the socket: each string anew.
            state.parsers["GUILD_CREATE"](json.loads(json.dumps(server(each, channels))))
        gc.collect()
        return resident() - before


def main() -> None:
    servers, channels, *which = [*sys.argv[1:], *["2500", "50"][len(sys.argv) - 1 :]]
    if which:
        kind = {each.__name__: each for each in (ConnectionState, SlimState)}[which[0]]
        sys.stdout.write(f"{kind.__name__}: {asyncio.run(grown(kind, int(servers), int(channels))):.1f} MB\n")
        return
    sys.stdout.write(f"{servers} servers with {channels} channels each\n")
    sys.stdout.flush()
    for kind in (ConnectionState, SlimState):
        command = [sys.executable, "-m", "benchmarks.memory", servers, channels, kind.__name__]
        subprocess.run(command, check=True)  # noqa: S603 - ourselves


if __name__ == "__main__":
    main()
