"""The tick: APScheduler's one interval job. Rows are the schedule, this only looks at them regularly."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler  # pyright: ignore[reportMissingTypeStubs]

log = logging.getLogger(__name__)


@asynccontextmanager
async def ticking(work: Callable[[], Awaitable[None]], seconds: int) -> AsyncGenerator[None]:
    """Run `work` every `seconds` while the context is open, never twice at a time; an error is logged, not raised."""

    idle = asyncio.Lock()

    async def tick() -> None:
        try:
            async with idle:
                await work()
        except Exception:
            log.exception("the tick failed")

    scheduler: Any = AsyncIOScheduler()
    # The default grace is one second, after which a late tick would be dropped.
    scheduler.add_job(tick, "interval", seconds=seconds, max_instances=1, coalesce=True, misfire_grace_time=None)
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)  # cancels a tick that is at work
        async with idle:  # and what it used may be closed only after it has let go
            pass
