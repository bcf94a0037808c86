"""How paging, search and autocomplete grow with a member's entries: `.venv/bin/python -m benchmarks.entries`.

Each figure is a ratio against the same call for a member with 25 entries, measured in the same run on the same file;
below it, a ratio against the same call and member in a file that is not sealed.
"""

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.db import Database, open_database
from bot.rejections import Cursor, RejectionStore, Stage
from bot.sealing import Keyring, new_key

SIZES = (25, 1_000, 10_000, 20_000)
ROUNDS = 15
PAGE = 11

Call = Callable[[RejectionStore, int, Cursor], Awaitable[object]]

CALLS: dict[str, Call] = {
    "newest page": lambda store, user, _: store.older(user, PAGE),
    "page in the middle": lambda store, user, middle: store.older(user, PAGE, than=middle),
    "page of one stage": lambda store, user, middle: store.older(user, PAGE, than=middle, stage=Stage.INTERVIEW),
    "search, found": lambda store, user, _: store.older(user, PAGE, words="employer 1"),
    "search, nothing found": lambda store, user, _: store.older(user, PAGE, words="no such name"),
    "autocomplete, found": lambda store, user, _: store.offered(user, "employer 1", [], 25),
    "autocomplete, nothing found": lambda store, user, _: store.offered(user, "no such name", [], 25),
    "counts for summary and funnel": lambda store, user, _: store.paths(user),
}


async def main() -> None:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        stores: list[RejectionStore] = []
        for name, keys in (("plain", Keyring()), ("sealed", Keyring.of(new_key()))):
            database = await stack.enter_async_context(open_database(folder / f"{name}.db", keys=keys))
            for user, size in enumerate(SIZES, 1):
                await _fill(database, user, size)
            stores.append(RejectionStore(database))
        sys.stdout.write(f"{'':32}" + "".join(f"{size:>12,}" for size in SIZES) + "\n")
        for name, call in CALLS.items():
            plain, sealed = [
                [await _seconds(store, user, size, call) for user, size in enumerate(SIZES, 1)] for store in stores
            ]
            growth = "".join(f"{each / plain[0]:>12.1f}" for each in plain)
            ratios = "".join(f"{each / other:>12.1f}" for each, other in zip(sealed, plain, strict=True))
            sys.stdout.write(f"{name:32}{growth}   (1 = {plain[0] * 1e3:.2f} ms, last {plain[-1] * 1e3:.1f} ms)\n")
            sys.stdout.write(f"{'  with a key':32}{ratios}   (last {sealed[-1] * 1e3:.1f} ms)\n")


async def _fill(database: Database, user: int, size: int) -> None:
    rng = random.Random(user)  # noqa: S311 - sample data
    stages = list(Stage)
    rows = [
        (user, stage := rng.choice(stages), stage, f"Employer {rng.randrange(size)}", "rôle", at * 1000, at * 1000)
        for at in range(1, size + 1)
    ]
    async with database.transaction() as connection:
        await connection.execute("insert into members (user_id, consented_at, created_at) values (?, 0, 0)", (user,))
        await connection.executemany(
            "insert into rejections (user_id, stage, path, company, role, happened_at, created_at)"
            " values (?1, ?2, ?3, sealed(?4, ?1), sealed(?5, ?1), ?6, ?7)",
            rows,
        )


async def _seconds(store: RejectionStore, user: int, size: int, call: Call) -> float:
    middle = (await store.older(user, size // 2))[-1].cursor
    took: list[float] = []
    for _ in range(ROUNDS):
        start = perf_counter()
        await call(store, user, middle)
        took.append(perf_counter() - start)
    return median(took)


if __name__ == "__main__":
    asyncio.run(main())
