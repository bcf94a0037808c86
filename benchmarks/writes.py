"""What is lost of a member's writes when the bot is killed: `.venv/bin/python -m benchmarks.writes [ROUNDS] [SEED]`.

A process of its own (benchmarks/written.py) logs, changes, deletes, undoes and erases through the real stores, with a
key, and says after each write that it is kept. It is killed by SIGKILL at random moments, from its start on, and
started anew where it stopped. After each kill the file must hold exactly what all the writes that were said to be kept
leave on a file whose process was never killed, or that and the one write after them: all of its rows, the notes of what
can be undone among them, or none. Printed: kills, writes, and how many of them were lost or done by half.
"""

import asyncio
import hashlib
import random
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.written import write
from bot.backups.starting import fault_at_start
from bot.sealing import key_fault
from bot.services import Services, open_services
from bot.settings import Settings
from tests.conftest import KEY, MORNING
from tests.opened import opening
from tests.processes import Bot, running

ROUNDS = 50
#: writes between two kills, at most
APART = 120
#: one kill of so many falls into the process' start
EARLY = 8
#: tables that say nothing of a member
LEFT_OUT = ("alembic_version", "seals")
#: the list of deletions; all but what was deleted is drawn anew on each file, or ended by the next start
DELETIONS = "erasures"


@dataclass(slots=True)
class Outcome:
    """What came of it, in counts."""

    kills: int = 0
    #: that were said to be kept
    writes: int = 0
    #: writes that were done, though nobody was told any more
    untold: int = 0
    #: kills after which a write that was said to be kept was not there, or something was done by half
    lost: int = 0
    half: int = 0
    #: kills after which a check of the file found a fault
    damaged: int = 0

    @property
    def is_exact(self) -> bool:
        return not (self.lost or self.half or self.damaged)


class Unkilled:
    """The same writes in a process that nobody kills: what must be there after each."""

    def __init__(self, services: Services, seed: int) -> None:
        self._services = services
        self._seed = seed
        self._after = [state(services.settings.database_path)]

    async def after(self, number: int) -> str:
        """Return what the first so many writes leave."""
        while len(self._after) <= number:
            await write(self._services, self._seed, len(self._after) - 1)
            self._after.append(state(self._services.settings.database_path))
        return self._after[number]

    async def before(self, number: int, found: str) -> bool:
        """Whether `found` is what fewer writes leave: whole, but with some of them lost."""
        await self.after(number)
        return found in self._after[:number]


def state(path: Path) -> str:
    """Return a checksum of all rows, with what is sealed opened."""
    with opening(path) as connection:
        names = connection.execute("select name from sqlite_master where type = 'table' order by name").fetchall()
        rows = {
            name: sorted(connection.execute(f"select * from {name}").fetchall(), key=repr)  # noqa: S608
            for (name,) in names
            if name not in LEFT_OUT
        }
    rows[DELETIONS] = sorted(row[1] for row in rows[DELETIONS])
    return hashlib.sha256(repr(rows).encode()).hexdigest()


async def kill_often(folder: Path, *, rounds: int, apart: int, seed: int) -> Outcome:
    """Write and die so many times, at most `apart` writes after each start; then count."""
    rng, outcome = random.Random(seed), Outcome()  # noqa: S311 - the same moments each time, as far as time goes
    killed = _settings(folder / "killed")
    async with AsyncExitStack() as stack:
        services = await stack.enter_async_context(open_services(_settings(folder / "unkilled"), lambda: MORNING))
        async with open_services(killed, lambda: MORNING):
            pass
        unkilled, done = Unkilled(services, seed), 0
        for round_ in range(rounds):
            least, early = rng.randint(1, apart), round_ % EARLY == EARLY - 1
            told = done + await _killed_after(killed, folder, (seed, done), rng, 0 if early else least)
            outcome.kills += 1
            outcome.writes += told - done
            done = await _looked_at(outcome, unkilled, killed, told)
    return outcome


async def _killed_after(
    settings: Settings, folder: Path, begin: tuple[int, int], rng: random.Random, least: int
) -> int:
    """Let a process write, kill it a moment after so many writes, and return how many it has said are kept."""
    environment = {"DATABASE_URL": settings.database_url, "ENCRYPTION_KEY": KEY}
    async with running(*map(str, begin), cwd=folder, settings=environment, module="benchmarks.written") as bot:
        async with asyncio.timeout(60):
            while len(bot.out) < least and bot.process.returncode is None:  # noqa: ASYNC110 - lines come by themselves
                await asyncio.sleep(0.001)
        # Also in the midst of a start, which opens the file, looks at it and brings home what was left in its log.
        await asyncio.sleep(rng.uniform(0, 0.005) if least else rng.uniform(0, 1.5))
        await _kill(bot)
        return len(bot.out)


async def _kill(bot: Bot) -> None:
    with suppress(ProcessLookupError):
        bot.process.kill()
    await bot.ended()
    assert bot.process.returncode == -9, bot.everything  # noqa: S101 - it died of something else


async def _looked_at(outcome: Outcome, unkilled: Unkilled, settings: Settings, told: int) -> int:
    """Compare the file with what must be there after so many writes; return how many there are."""
    path = settings.database_path
    faults = fault_at_start(path, settings.backup_path, settings.keys), key_fault(path, settings.keys)
    outcome.damaged += any(faults) or _integrity(path) != "ok"
    found = state(path)
    if found == await unkilled.after(told):
        return told
    if found == await unkilled.after(told + 1):
        outcome.untold += 1
        return told + 1
    outcome.lost += (lost := await unkilled.before(told, found))
    outcome.half += not lost
    raise AssertionError(f"after {told} writes: {outcome}")


def _integrity(path: Path) -> str:
    with opening(path) as connection:
        [[said]] = connection.execute("pragma integrity_check").fetchall()
    return said


def _settings(folder: Path) -> Settings:
    folder.mkdir()
    return Settings(DATABASE_URL=f"sqlite:///{folder / 'onward.db'}", ENCRYPTION_KEY=KEY)


async def main(arguments: Sequence[str]) -> int:
    rounds, seed = (*map(int, arguments), *(ROUNDS, 1)[len(arguments) :])
    # Whatever .env lies here is none of its settings.
    with TemporaryDirectory() as folder:
        found = await kill_often(Path(folder), rounds=rounds, apart=APART, seed=seed)
    sys.stdout.write(
        f"{found.kills} kills, seed {seed}; {found.writes:,} writes were said to be kept\n"
        f"lost {found.lost}, done by half {found.half}, faults found by a check {found.damaged};"
        f" done though nobody was told any more {found.untold}\n"
        f"nothing lost and nothing by half: {'met' if found.is_exact else 'NOT MET'}\n"
    )
    return 0 if found.is_exact else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
