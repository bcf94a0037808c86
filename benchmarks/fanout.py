"""How fast and how surely a crowd is written to: `.venv/bin/python -m benchmarks.fanout [--small]`.

Nudges of 2,000 members fall due at once. `python -m bot run`, a process of its own, sends them to a stand-in for
Discord that allows 50 requests a second, counted as a sliding window and as a token bucket, and answers what is beyond
with 429. Once no DM channel is known, and each message costs two requests. Meanwhile members use /encourage, as they
did before while nothing was sent: how long its answer takes is measured from Discord's side. The stand-in counts a
request when it gets round to it: where it is late by more than 40 ms, as on a busy machine, it sees too many at once.
"""

import asyncio
import sqlite3
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, time
from typing import Any, Protocol

import uvloop
from aiohttp import web

from benchmarks.loopback import MOST, TOKEN, Bucket, Channels, Window, limited
from bot.schema import migrate
from tests.processes import running
from tests.standin import Request, StandIn

FULL, SMALL = 2_000, 150
RATE = 0.95
#: answers that are measured at rest, and seconds between two of them then and in the rush
CALM, CALM_APART, RUSH_APART = 200, 0.05, 0.2

FILL = """
    with recursive numbers (id) as (select 1 union all select id + 1 from numbers where id < :members)
    insert into schedules (kind, user_id, weekdays, minute_of_day, zone, created_at)
    select 'nudge', 7000 + id, 127, :minute, 'UTC', 0 from numbers
"""
MEMBERS = """
    with recursive numbers (id) as (select 1 union all select id + 1 from numbers where id < :members)
    insert into members (user_id, zone, dm_channel_id, consented_at, created_at)
    select 7000 + id, iif(:known, 'UTC', null), iif(:known, 7000 + id, null), 0, 0 from numbers
"""
ENCOURAGE: dict[str, Any] = {"id": "1", "name": "encourage", "type": 1, "options": []}


class Limit(Protocol):
    def wait(self, now: float) -> float | None: ...


@dataclass
class Rush:
    """What Discord saw of it."""

    limit: Limit
    channels: Channels = field(default_factory=Channels)
    #: when each request that counts was taken, and how many were refused
    taken: list[float] = field(default_factory=list[float])
    refused: int = 0
    #: when the answer to an interaction came, by its path
    answered: dict[str, float] = field(default_factory=dict[str, float])
    #: the longest that the stand-in itself was held up
    late: float = 0.0

    def answer(self, request: Request) -> web.Response | None:
        now = perf_counter()
        if request.path.startswith(("/interactions/", "/webhooks/")):
            self.answered[request.path] = now
            return None
        if (seconds := self.limit.wait(now)) is not None:
            self.refused += 1
            return limited(seconds)
        answer = self.channels.answer(request)
        if answer is not None:
            self.taken.append(now)
        return answer


async def main(members: int) -> int:
    sys.stdout.write(
        f"{members:,} messages due at once   wall s   of 50/s   lost   doubled   429s"
        "   /encourage: median and worst ms at rest, in the rush   stand-in late by ms\n"
    )
    variants: list[tuple[str, Limit, bool]] = [
        ("sliding window", Window(), True),
        ("token bucket", Bucket(), True),
        ("no DM known, window", Window(), False),
    ]
    met = [await _measured(name, Rush(limit), members, known=known) for name, limit, known in variants]
    sys.stdout.write(f"{RATE:g} of {MOST}/s or more, none lost, none doubled, no 429: ")
    sys.stdout.write("met\n" if all(met) else "NOT MET\n")
    return 0 if all(met) else 1


async def _measured(name: str, rush: Rush, members: int, *, known: bool) -> bool:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "onward.db"
        await asyncio.to_thread(_fill, path, members, known=known)
        async with _connected(path, rush) as discord:
            await _use(discord, rush, 20, CALM_APART)
            rest = await _use(discord, rush, CALM, CALM_APART)
            _make_due(path)
            begun = perf_counter()
            busy: list[float] = []
            lateness = asyncio.create_task(_watch(rush))
            while _left(path) and perf_counter() - begun < 60 + members / 10:
                busy += await _use(discord, rush, 10, RUSH_APART)
            lateness.cancel()
    wall = rush.taken[-1] - rush.taken[0]
    rate = (len(rush.taken) - 1) / wall / MOST
    seen = [len(rush.channels.shown.get(str(7001 + each), ())) for each in range(members)]
    lost, doubled = seen.count(0), sum(each > 1 for each in seen)
    sys.stdout.write(f"{name:25}{wall:10.1f}{rate:10.3f}{lost:7}{doubled:10}{rush.refused:7}")
    sys.stdout.write("".join(f"{median(each) * 1e3:10.1f}{max(each) * 1e3:7.1f}" for each in (rest, busy)))
    sys.stdout.write(f"{rush.late * 1e3:16.1f}\n")
    sys.stdout.flush()
    return rate >= RATE and not (lost or doubled or rush.refused)


@asynccontextmanager
async def _connected(path: Path, rush: Rush) -> AsyncGenerator[StandIn]:
    async with StandIn.serving(TOKEN) as discord:
        discord.first = rush.answer
        settings = discord.environment | {"DATABASE_URL": f"sqlite:///{path}", "TICK_SECONDS": "1"}
        async with running("run", cwd=path.parent, settings=settings) as bot:
            await discord.connected()
            yield discord
            await bot.stop()


async def _use(discord: StandIn, rush: Rush, times: int, apart: float) -> Sequence[float]:
    """Let members ask for a card, one after the other; return how long each answer took."""
    took: list[float] = []
    for each in range(times):
        asked = perf_counter()
        answer = await discord.interact(2, ENCOURAGE, user_id=900_000 + each)
        took.append(rush.answered[answer.path] - asked)
        await asyncio.sleep(apart)
    # Looked through for each answer that is waited for.
    discord.requests.clear()
    return took


async def _watch(rush: Rush) -> None:
    while True:
        before = perf_counter()
        await asyncio.sleep(0.005)
        rush.late = max(rush.late, perf_counter() - before - 0.005)


def _fill(path: Path, members: int, *, known: bool) -> None:
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(MEMBERS, {"members": members, "known": known})
        connection.execute(FILL, {"members": members, "minute": int(time()) // 60 % 1440})


def _make_due(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        due = {"due": int(time()) // 60 * 60_000, "minute": int(time()) // 60 % 1440}
        connection.execute("update schedules set next_due_at = :due, look_at = :due, minute_of_day = :minute", due)


def _left(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        now = {"now": time() * 1000}
        return connection.execute("select count(*) from schedules where next_due_at <= :now", now).fetchone()[0]


if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - {"--small"}:
        sys.exit(f"{', '.join(unknown)}?\n{__doc__}")
    sys.exit(uvloop.run(main(SMALL if "--small" in sys.argv else FULL)))
