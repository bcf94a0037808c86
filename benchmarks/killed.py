"""What `benchmarks.kills` kills: the bot, or its engine alone, with claims that end in seconds instead of minutes.

`python -m benchmarks.killed [whole|bare] [--advance-first]`. `bare` is the store, the tick's work and discord.py's HTTP
without the features: a process that starts in half the time. `--advance-first` is the wrong order, on purpose.
"""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta
from typing import Any

import discord
from discord.http import Route

from bot import posting
from bot.db import open_database
from bot.instants import system_clock
from bot.pacing import Pacer, paced
from bot.schedules import Deliver, Kind, RunReport, Schedule, ScheduleStore, Sent, jobs, run_due, settling
from bot.settings import Settings

#: what is claimed for minutes otherwise
LEASE, PATIENCE, BACK_OFF = timedelta(seconds=4), timedelta(seconds=2), timedelta(milliseconds=200)
BARE_LEASE, BARE_PATIENCE = timedelta(milliseconds=700), timedelta(milliseconds=300)
#: messages a second; fast enough for a test, and slow enough to die between two
BARE_RATE = 200.0

Run = Callable[..., Coroutine[Any, Any, RunReport]]


def main(arguments: list[str]) -> int:
    bare = "bare" in arguments
    jobs.LEASE, jobs.PATIENCE = (BARE_LEASE, BARE_PATIENCE) if bare else (LEASE, PATIENCE)
    settling.BACK_OFF = BACK_OFF
    run = _advancing_first(run_due) if "--advance-first" in arguments else run_due
    if bare:
        asyncio.run(_engine(Settings.from_environment(None), run))
        return 0
    from bot import __main__, app

    app.run_due = run
    sys.argv = ["bot", "run"]
    return __main__.main()


async def _engine(settings: Settings, run: Run) -> None:
    assert settings.discord_token is not None  # noqa: S101 - whoever starts this gives one
    Route.BASE = str(settings.discord_api_url).rstrip("/")
    pace = paced(Pacer(BARE_RATE))
    client = discord.Client(intents=discord.Intents.none(), http_trace=pace)
    async with open_database(settings.database_path) as database, client as bot:
        await bot.login(settings.discord_token.get_secret_value())

        async def deliver(schedule: Schedule, nonce: str, now: datetime) -> Sent:
            channel = bot.get_partial_messageable(schedule.channel_id or 0)
            return Sent(await posting.post(channel, content="It is nine.", view=None, nonce=nonce))

        store = ScheduleStore(database)
        while True:
            await run(store, dict.fromkeys(Kind, deliver), system_clock)
            await asyncio.sleep(0.05)


def _advancing_first(inner: Run) -> Run:
    """Return what takes every message for sent as soon as it is begun, and so advances before it has arrived."""
    sending: set[asyncio.Task[Sent]] = set()

    def begun(deliver: Deliver) -> Deliver:
        async def begin(schedule: Schedule, nonce: str, now: datetime) -> Sent:
            sending.add(task := asyncio.ensure_future(deliver(schedule, nonce, now)))
            task.add_done_callback(sending.discard)
            return Sent()

        return begin

    async def run(store: ScheduleStore, deliver: Mapping[Kind, Deliver], *rest: Any, **named: Any) -> RunReport:
        return await inner(store, {kind: begun(each) for kind, each in deliver.items()}, *rest, **named)

    return run


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
