"""What is lost or doubled when the bot is killed: `.venv/bin/python -m benchmarks.kills [--advance-first] [SEED]`.

The bot, in a process of its own and with claims that end in seconds (benchmarks/killed.py), sends scheduled posts and
nudges to a stand-in for Discord that drops what repeats a nonce. It is killed by SIGKILL at random points, from before
a message is taken in to a moment after its answer, and started anew until every row has advanced. `--advance-first`
shows that the wrong order, advancing before the post, is found out: messages are lost.
"""

import asyncio
import random
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time
from typing import Literal

from aiohttp import web

from benchmarks.loopback import TOKEN, Channels, writes
from bot.schema import migrate
from tests.processes import Bot, running
from tests.standin import Request, StandIn, json_answer

POSTS, KILLS = 500, 25
#: for all of it; nothing takes so long unless it fails
PATIENCE = 600.0

FILL = """
    with recursive numbers (id) as (select 1 union all select id + 1 from numbers where id < :posts)
    insert into schedules (
        id, kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, look_at, created_at
    )
    select id, iif(id % 2, 'post', 'nudge'), 7000 + id, iif(id % 2, 1, null), 7000 + id, 127,
        :due / 60000 % 1440, 'UTC', :due, :due, 0
    from numbers
"""
MEMBERS = """
    with recursive numbers (id) as (select 1 union all select id + 1 from numbers where id < :posts)
    insert into members (user_id, zone, dm_channel_id, consented_at, created_at)
    select 7000 + id, 'UTC', 7000 + id, 0, 0 from numbers
"""


class Point(Enum):
    """Where in the life of one message the process dies."""

    BEFORE = "before Discord takes it in"
    BETWEEN = "before its answer"
    AFTER = "after its answer"


@dataclass(slots=True)
class Outcome:
    """What came of it, in counts."""

    posts: int
    kills: int = 0
    requests: int = 0
    #: dropped by their nonce, and those of them that said something else
    repeated: int = 0
    changed: int = 0
    lost: int = 0
    doubled: int = 0
    #: rows that are not a day on
    stuck: int = 0
    points: dict[Point, int] = field(default_factory=lambda: dict.fromkeys(Point, 0))

    @property
    def is_exact(self) -> bool:
        return not (self.lost or self.doubled or self.stuck)


class Killing:
    """Kills the process that it is given, once it has sent so many messages since it began."""

    def __init__(self, channels: Channels, rng: random.Random, apart: int) -> None:
        self.kills = 0
        self.points: list[Point] = []
        self._channels = channels
        self._rng = rng
        self._apart = apart
        self._left = 0
        self._bot: Bot | None = None

    def arm(self, bot: Bot) -> None:
        """Choose when this process dies."""
        self._bot = bot
        self._left = self._rng.randint(1, self._apart)

    def disarm(self) -> None:
        self._bot = None

    def answer(self, request: Request) -> web.Response | None:
        """Answer as the channels do, and kill in the midst of it if it is time."""
        if not writes(request):
            return self._channels.answer(request)
        self._left -= 1
        if self._bot is None or self._left:
            return self._channels.answer(request)
        bot, self._bot = self._bot, None
        point = self._rng.choice(list(Point))
        self.points.append(point)
        if point is Point.BEFORE:
            self._kill(bot)
            return json_answer({}, status=503)
        answer = self._channels.answer(request)
        if point is Point.BETWEEN:
            self._kill(bot)
        else:
            # What is written down after the answer takes some milliseconds.
            asyncio.get_running_loop().call_later(self._rng.uniform(0, 0.03), self._kill, bot)
        return answer

    def _kill(self, bot: Bot) -> None:
        if bot.process.returncode is None:
            bot.process.kill()
            self.kills += 1


async def kill_often(  # noqa: PLR0913 - a run is all of these
    folder: Path, *, posts: int, kills: int, apart: int, seed: int, mode: Literal["whole", "bare"], advance_first: bool
) -> Outcome:
    """Send `posts` and die `kills` times meanwhile, at most `apart` messages after each start; then count."""
    path = folder / "onward.db"
    await asyncio.to_thread(_fill, path, posts)
    channels = Channels()
    killing = Killing(channels, random.Random(seed), apart)  # noqa: S311 - the same points each time
    arguments = [mode, *(["--advance-first"] if advance_first else [])]
    async with StandIn.serving(TOKEN) as discord, asyncio.timeout(PATIENCE):
        discord.first = killing.answer
        settings = discord.environment | {"DATABASE_URL": f"sqlite:///{path}", "TICK_SECONDS": "1"}
        while True:
            async with running(*arguments, cwd=folder, settings=settings, module="benchmarks.killed") as bot:
                if len(killing.points) < kills:
                    killing.arm(bot)
                done = await _ended_or_done(bot, path)
                # What advances first is done with its rows long before its messages are out.
                while done and advance_first and await _grows(channels):
                    pass
                if done:
                    killing.disarm()
                    break
        return _counted(channels, killing, path, posts, len([each for each in discord.requests if writes(each)]))


async def _ended_or_done(bot: Bot, path: Path) -> bool:
    """Wait until the process is dead or nothing is left to do; return whether it is the latter."""
    ended = asyncio.create_task(bot.process.wait())
    try:
        while not ended.done():
            await asyncio.wait([ended], timeout=0.05)
            if not _due(path):
                return True
    finally:
        ended.cancel()
    assert bot.process.returncode == -9, bot.everything  # noqa: S101 - it died of something else
    return not _due(path)


async def _grows(channels: Channels) -> bool:
    before = channels.messages
    await asyncio.sleep(1)
    return channels.messages > before


def _fill(path: Path, posts: int) -> None:
    migrate(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(MEMBERS, {"posts": posts})
        connection.execute(FILL, {"posts": posts, "due": int(time()) // 60 * 60_000})


def _due(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "select count(*) from schedules where next_due_at is null or next_due_at <= :now", {"now": time() * 1000}
        ).fetchone()[0]


def _counted(channels: Channels, killing: Killing, path: Path, posts: int, requests: int) -> Outcome:
    seen = [len(channels.shown.get(str(7000 + each), ())) for each in range(1, posts + 1)]
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("select next_due_at, last_posted_at, look_at from schedules").fetchall()
    day = (time() + 24 * 3600) * 1000
    moved = [due is not None and due <= day and posted is not None and look == due for due, posted, look in rows]
    return Outcome(
        posts,
        killing.kills,
        requests,
        channels.repeated,
        channels.changed,
        lost=seen.count(0),
        doubled=sum(each > 1 for each in seen),
        stuck=posts - sum(moved),
        points={point: killing.points.count(point) for point in Point},
    )


async def main(arguments: Sequence[str]) -> int:
    advance_first = "--advance-first" in arguments
    seeds = [int(each) for each in arguments if each.isdecimal()]
    seed = seeds[0] if seeds else 1
    # Whatever .env lies here is not the stand-in's.
    with TemporaryDirectory() as folder:
        found = await kill_often(
            Path(folder),
            posts=POSTS,
            kills=KILLS,
            apart=2 * POSTS // KILLS - 10,
            seed=seed,
            mode="whole",
            advance_first=advance_first,
        )
    points = ", ".join(f"{number} {point.value}" for point, number in found.points.items())
    sys.stdout.write(
        f"{found.posts} messages, seed {seed}{', advancing first' if advance_first else ''}\n"
        f"kills {found.kills} ({points})\n"
        f"requests {found.requests}, of which {found.repeated} repeated a nonce and were dropped"
        f" ({found.changed} said something else)\n"
        f"lost {found.lost}, doubled {found.doubled}, rows that have not advanced by a day {found.stuck}\n"
    )
    met = found.is_exact and found.kills >= 20
    sys.stdout.write(f"each seen exactly once, over 20 kills or more: {'met' if met else 'NOT MET'}\n")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
