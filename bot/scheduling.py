"""The tick: APScheduler's one interval job. Rows are the schedule, this only looks at them regularly."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

log = logging.getLogger(__name__)


@asynccontextmanager
async def ticking(work: Callable[[], Awaitable[None]], seconds: float, *, grace: float = 3) -> AsyncGenerator[None]:
    """Run `work` every `seconds` while the context is open, never twice at a time; an error is logged, not raised.

    Leaving gives a run that is at work `grace` seconds to end, then cancels it and waits until it has let go.
    """
    ticks: set[asyncio.Task[None]] = set()
    runs: set[asyncio.Future[None]] = set()
    leaving = False

    async def tick() -> None:
        if leaving:
            return
        ticks.add(task := _current())
        # A task of its own: cancelled as the job, it would be an error in APScheduler's log.
        runs.add(run := asyncio.ensure_future(work()))
        await asyncio.wait(runs)
        if not run.cancelled() and (error := run.exception()):
            log.error("the tick failed", exc_info=error)
        runs.discard(run)
        ticks.discard(task)

    scheduler: Any = AsyncIOScheduler()
    # The default grace is one second, after which a late tick would be dropped.
    scheduler.add_job(tick, "interval", seconds=seconds, max_instances=1, coalesce=True, misfire_grace_time=None)
    scheduler.start()
    try:
        yield
    finally:
        leaving = True
        if runs:
            await asyncio.wait(runs, timeout=grace)
        for run in runs:
            run.cancel()
        if ticks:
            await asyncio.wait(ticks)
        scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # APScheduler shuts down in the loop's next turn


def _current() -> "asyncio.Task[None]":
    task = asyncio.current_task()
    assert task is not None  # noqa: S101 - called from a coroutine
    return task
