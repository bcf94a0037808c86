"""What the tick costs as schedules grow in number: `.venv/bin/python -m benchmarks.ticks [--small]`.

The store and `run_due` of the bot on SQLite files, with a Deliver that does nothing. Beside it, in the same run, a job
a member in APScheduler's SQL job store. Rounds of all take turns, and each ratio is the median of the rounds' own.
CPU counts all threads. A stall is how much later than asked for a task that sleeps a millisecond wakes; "at rest" says
what the machine itself adds to it. The collector passes over what start-up has built, as it does in the bot at READY.
"""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from sqlite3 import connect
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import uvloop

from benchmarks.jobs import Jobs
from bot.db import Database, open_database
from bot.instants import to_ms
from bot.members import MemberStore
from bot.schedules import Kind, Schedule, ScheduleStore, Sent, run_due
from bot.sealing import Keyring, new_key

DUE = 1_000
AT = datetime(2026, 1, 15, 9, tzinfo=UTC)
#: by name, the minutes by which its clocks are ahead on that day and the next
ZONES = {"Europe/Berlin": 60, "America/New_York": -300, "Asia/Kolkata": 330, "Australia/Sydney": 660, "UTC": 0}

EMPTY, WORK, STALL, SEALED = 1.2, 0.05, 5.0, 1.1


@dataclass(frozen=True, slots=True)
class Sizes:
    schedules: Sequence[int]
    jobs: int
    rounds: int
    ticks: int


FULL = Sizes((1_000, 100_000, 1_000_000), 100_000, 15, 3_000)
SMALL = Sizes((1_000, 10_000, 100_000), 5_000, 5, 500)


async def main(sizes: Sizes) -> None:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        ticks = [await stack.enter_async_context(_opened(folder / f"{each}.db", each)) for each in sizes.schedules]
        keys = Keyring.of(new_key())
        sealed = await stack.enter_async_context(_opened(folder / "sealed.db", sizes.schedules[1], keys))
        jobs = stack.enter_context(closing(Jobs(folder / "jobs.db", sizes.jobs, DUE)))
        gc.collect()
        gc.freeze()
        met = [await _empty(ticks, sizes), *await _due(ticks[1:], sealed, jobs, sizes.rounds)]
    say(f"targets met: {sum(met)} of {len(met)}")


async def _empty(ticks: Sequence["Ticks"], sizes: Sizes) -> bool:
    took: list[list[float]] = [[] for _ in ticks]
    with on_one_core():
        for _ in range(sizes.ticks):
            for found, each in zip(took, ticks, strict=True):
                found.append(await each.empty())
    say("a tick with nothing due, µs")
    for found, each in zip(took, ticks, strict=True):
        say(f"  {each.size:>9,} schedules {median(found) * 1e6:8.0f}")
    return judged(f"{ticks[-1].size:,} : {ticks[-2].size:,}", paired(took[-1], took[-2]), EMPTY)


async def _due(ticks: Sequence["Ticks"], sealed: "Ticks", jobs: Jobs, rounds: int) -> list[bool]:
    works = [*(each.work for each in ticks), sealed.work, jobs.work]
    cpu: list[list[float]] = [[] for _ in works]
    stalls: list[list[float]] = [[] for _ in works]
    rest: list[float] = []
    for _ in range(rounds):
        for place, work in enumerate(works):
            cpu[place].append(await _cpu(work))
            stalls[place].append(await _stall(work))
        rest.append(await _stall(_nothing))
    say(f"{DUE:,} due in the same minute: CPU ms, longest stall of the loop ms (median and worst of {rounds} rounds)")
    names = [f"{each.size:,} schedules" for each in ticks]
    names += [f"{sealed.size:,} with a key", f"{jobs.size:,} APScheduler jobs"]
    for name, spent, stall in zip(names, cpu, stalls, strict=True):
        say(f"  {name:24} {median(spent) * 1e3:8.1f} {median(stall) * 1e3:8.1f} {max(stall) * 1e3:8.1f}")
    say(f"  {'at rest':24} {'':8} {median(rest) * 1e3:8.1f} {max(rest) * 1e3:8.1f}")
    met = [judged(f"CPU, {names[-2]} : without", paired(cpu[-2], cpu[0]), SEALED)]
    for name, spent, stall in zip(names[:-2], cpu[:-2], stalls[:-2], strict=True):
        met.append(judged(f"CPU, {name} : jobs", paired(spent, cpu[-1]), WORK))
        met.append(judged(f"longest stall, {name}, ms", median(stall) * 1e3, STALL))
    return met


@contextmanager
def on_one_core() -> Generator[None]:
    """Keep every thread on one core, where the system can: waking another core costs more than a tick, and varies."""
    threads = Path("/proc/self/task")
    if not threads.exists():
        yield
        return
    cores = os.sched_getaffinity(0)

    def keep(on: set[int]) -> None:
        for each in threads.iterdir():
            os.sched_setaffinity(int(each.name), on)

    keep({max(cores)})
    try:
        yield
    finally:
        keep(cores)


class Ticks:
    """One file of schedules, of which `DUE`, spread over it, are due at `AT` and all others later that day."""

    def __init__(self, size: int, database: Database) -> None:
        self.size = size
        self._database = database
        self._store = ScheduleStore(database)
        self._members = MemberStore(database)
        self._deliver = dict.fromkeys(Kind, _deliver)

    async def empty(self) -> float:
        now = AT - timedelta(minutes=1)
        start = perf_counter()
        report = await run_due(self._store, self._deliver, lambda: now, wishes_of=self._members.wishes_of)
        took = perf_counter() - start
        assert not report.posted, report  # noqa: S101 - it measures what it says
        return took

    async def work(self) -> Callable[[], Awaitable[None]]:
        """Make the same rows due anew; return what delivers them."""
        # By the bot's own connection: no other process writes to its file, and its cache stays what it is.
        async with self._database.transaction(counted=False) as connection:
            await connection.execute(
                "update schedules set next_due_at = :at, look_at = :at, unanswered = 0, weekly = 0"
                " where id % :step = 0",
                {"at": to_ms(AT), "step": self.size // DUE},
            )

        async def run() -> None:
            report = await run_due(self._store, self._deliver, lambda: AT, wishes_of=self._members.wishes_of)
            assert report.posted == DUE, report  # noqa: S101 - it measures what it says

        return run


@asynccontextmanager
async def _opened(path: Path, size: int, keys: Keyring | None = None) -> AsyncGenerator[Ticks]:
    async with open_database(path, keys=keys) as database:
        with closing(connect(path)) as connection, connection:
            fill(connection.execute, size)
        yield Ticks(size, database)


def fill(execute: Callable[..., object], size: int) -> None:
    """Keep a nudge for each of `size` members, one in ten of whom has quiet hours."""
    parameters = {"size": size, "step": size // DUE, "at": to_ms(AT), "day": 24 * 60}
    numbers = "with recursive numbers (id) as (select 1 union all select id + 1 from numbers where id < :size)"
    members = (
        " insert into members (user_id, dm_channel_id, quiet, consented_at, created_at)"
        " select 1000000 + id, 1000001 + id, iif(id / :step % 10 = 0, '1380-60', null), 0, 0 from numbers"
    )
    nudges = (
        " insert into schedules (id, kind, user_id, weekdays, minute_of_day, zone, next_due_at, look_at, created_at)"
        " select id, 'nudge', 1000000 + id, 127, 0, 'UTC', due, due, 0 from"
        " (select id, :at + 60000 * iif(id % :step = 0, 0, 1 + id * 7 % (:day - 2)) as due from numbers)"
    )
    for each in (members, nudges):
        execute(numbers + each, parameters)
    # Not by its id alone, or all that are due would be in one zone.
    for place, (zone, ahead) in enumerate(ZONES.items()):
        execute(
            "update schedules set zone = ?, minute_of_day = (look_at / 60000 + ? + 1440) % 1440"
            " where (id + id / 1000) % ? = ?",
            (zone, ahead, len(ZONES), place),
        )
    execute("update members set zone = schedules.zone from schedules where schedules.user_id = members.user_id", {})


async def _deliver(schedule: Schedule, nonce: str, now: datetime) -> Sent:
    return Sent(1)


async def _nothing() -> Callable[[], Awaitable[None]]:
    return lambda: asyncio.sleep(0.1)


async def _cpu(prepare: Callable[[], Awaitable[Callable[[], Awaitable[None]]]]) -> float:
    work = await prepare()
    await asyncio.sleep(0.05)
    start = process_time()
    await work()
    return process_time() - start


async def _stall(prepare: Callable[[], Awaitable[Callable[[], Awaitable[None]]]]) -> float:
    work = await prepare()
    longest = 0.0

    async def beat() -> None:
        nonlocal longest
        last = perf_counter()
        while True:
            await asyncio.sleep(0.001)
            last, before = perf_counter(), last
            longest = max(longest, last - before - 0.001)

    beating = asyncio.create_task(beat())
    await asyncio.sleep(0.05)
    longest = 0.0
    await work()
    # What the work did last may only now be seen.
    await asyncio.sleep(0.005)
    beating.cancel()
    return longest


def paired(each: Sequence[float], reference: Sequence[float]) -> float:
    return median(one / other for one, other in zip(each, reference, strict=True))


def judged(what: str, found: float, most: float) -> bool:
    met = found <= most
    say(f"  {what}: {found:.3f}, at most {most:g}: {'met' if met else 'NOT MET'}")
    return met


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - {"--small"}:
        sys.exit(f"{', '.join(unknown)}?\n{__doc__}")
    uvloop.run(main(SMALL if "--small" in sys.argv else FULL))
