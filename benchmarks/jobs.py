"""The reference of `benchmarks.ticks`: a job for each member in APScheduler's SQL job store, on a SQLite file."""

import asyncio
import pickle
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect
from typing import Any

from apscheduler.job import Job  # pyright: ignore[reportMissingTypeStubs]
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # pyright: ignore[reportMissingTypeStubs]
from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]
from apscheduler.triggers.cron import CronTrigger  # pyright: ignore[reportMissingTypeStubs]

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "UTC")

_to_run: set[int] = set()
_all_ran = asyncio.Event()


async def job(member: int) -> None:
    """Do as little as there is to do; APScheduler finds it by its name in this module."""
    _to_run.remove(member)
    if not _to_run:
        _all_ran.set()


class Jobs:
    """The reference: a cron job a member in an SQL job store, as APScheduler's guide has it; `due` of them are."""

    def __init__(self, path: Path, size: int, due: int) -> None:
        self.size = size
        self._path = path
        self._store: Any = SQLAlchemyJobStore(f"sqlite:///{path}")
        self._scheduler: Any = AsyncIOScheduler(jobstores={"default": self._store}, timezone=UTC)
        self._scheduler.start(paused=True)
        now = datetime.now(UTC)
        rows = [self._row(place, now, now + timedelta(hours=1, seconds=place % 3600)) for place in range(size)]
        self._due = [self._row(place, now, now) for place in range(0, size, size // due)][:due]
        with closing(connect(path)) as connection, connection:
            connection.executemany("insert into apscheduler_jobs values (?, ?, ?)", rows)

    def _row(self, place: int, now: datetime, due: datetime) -> tuple[str, float, bytes]:
        at = now + timedelta(hours=1)
        made: Any = Job(
            self._scheduler,
            id=str(place),
            name="job",
            func=job,
            args=(place,),
            kwargs={},
            # An hour on, so that it isn't due a second time while it is measured.
            trigger=CronTrigger(hour=at.hour, minute=at.minute, timezone=ZONES[place % len(ZONES)]),
            executor="default",
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            next_run_time=due,
        )
        return str(place), due.timestamp(), pickle.dumps(made.__getstate__(), self._store.pickle_protocol)

    async def work(self) -> Callable[[], Awaitable[None]]:
        with closing(connect(self._path)) as connection, connection:
            connection.executemany("insert or replace into apscheduler_jobs values (?, ?, ?)", self._due)
        _all_ran.clear()
        _to_run.update(int(member) for member, _, _ in self._due)

        async def run() -> None:
            self._scheduler.resume()
            await _all_ran.wait()
            self._scheduler.pause()

        return run

    def close(self) -> None:
        self._scheduler.shutdown(wait=False)
