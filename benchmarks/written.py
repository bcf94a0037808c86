"""What `benchmarks.writes` kills: a process in which a member writes through the real stores, and says so each time.

`python -m benchmarks.written SEED FIRST` does the writes from the number FIRST on, one after the other, on the database
of its settings, and prints a write's number as soon as a member would read that it is kept. What a write does follows
from the seed, its number and what is there, so the same writes leave the same rows, killed in between or not.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from random import Random

from bot.erasing import Erasure, What
from bot.rejections import Stage
from bot.schedules import Kind, Quiet
from bot.services import Services, open_services
from bot.settings import Settings
from bot.wins import WinKind
from tests.conftest import MORNING
from tests.core.samples import OWN_ROWS, nudge
from tests.core.writer import MINE, Writer

#: one write of so many deletes something for good
ERASED_EVERY = 60

#: stores of rows of which there may be many
ADDED = sorted(OWN_ROWS.keys() - {"if_then", "steps"})

#: Returns something, if anything may have been written.
Write = Callable[[Writer, Services, Random], Awaitable[object]]


async def _undo(_writer: Writer, services: Services, rng: Random) -> object:
    changes = await services.undo.export(MINE)
    return changes and await services.undo.undo(MINE, rng.choice(changes[-5:]).id, MORNING)


async def _nudge(_writer: Writer, services: Services, rng: Random) -> object:
    return await services.schedules.add(nudge(MINE, minute_of_day=rng.randrange(1440)), MORNING, limit=10)


async def _remind(_writer: Writer, services: Services, rng: Random) -> bool:
    day = MORNING.date().replace(day=rng.randint(16, 31))
    await services.schedules.remind(MINE, Kind.CHASE, rng.randint(1, 5), day, 540, "UTC", MORNING)
    return True


async def _step(writer: Writer, _services: Services, rng: Random) -> bool:
    await writer.step(rng.choice(sorted(OWN_ROWS)), rng.randrange(9), _words(rng))
    return True


def _words(rng: Random) -> str:
    return "".join(rng.choice("a word, ünd änother 'one'\n") for _ in range(rng.randint(3, 600))).strip(" \n") or "one"


#: what a member does, and how often beside the others
WRITES: dict[Write, int] = {
    lambda writer, _, rng: writer.log(rng.choice(list(Stage)), _words(rng)): 6,
    lambda writer, _, rng: writer.edit(rng.randrange(9), rng.choice(list(Stage)), _words(rng), rng.randrange(3)): 5,
    lambda writer, _, rng: writer.delete(rng.randrange(9)): 2,
    lambda writer, _, rng: writer.count(rng.randint(1, 9)): 2,
    lambda writer, _, rng: writer.win(WinKind.OWN, _words(rng), rng.randrange(9)): 3,
    lambda writer, _, rng: writer.reword(rng.randrange(9), _words(rng)): 2,
    lambda writer, _, rng: writer.remove_win(rng.randrange(9)): 1,
    lambda writer, _, rng: writer.strength(_words(rng)): 2,
    lambda writer, _, rng: writer.reward(_words(rng)): 1,
    lambda writer, _, rng: writer.zone(rng.choice(["Asia/Tokyo", "Europe/Berlin"])): 1,
    lambda writer, _, rng: writer.quiet(rng.choice([None, Quiet(1320, 480), Quiet(0, 60)])): 1,
    lambda writer, _, rng: writer.note(_words(rng), rng.randrange(9)): 2,
    lambda writer, _, rng: writer.begin(rng.choice(ADDED), _words(rng), rng.randrange(9), 0): 8,
    lambda writer, _, rng: writer.word(rng.choice(sorted(OWN_ROWS)), rng.randrange(9), _words(rng)): 6,
    _step: 3,
    lambda writer, _, rng: writer.remove(rng.choice(sorted(OWN_ROWS)), rng.randrange(9)): 3,
    lambda writer, _, rng: writer.line(_words(rng)): 1,
    lambda writer, _, rng: writer.take(_words(rng)): 2,
    _undo: 8,
    _nudge: 2,
    _remind: 2,
}


async def write(services: Services, seed: int, number: int) -> None:
    """Do the write of this number; it is kept as soon as this returns."""
    rng = Random(f"{seed}:{number}")  # noqa: S311 - the same writes each time
    if await services.consents.of(MINE) is None:
        await services.consents.agree(MINE, 1, MORNING, messages=True)
    elif number % ERASED_EVERY == ERASED_EVERY - 1:
        what = rng.choice([What.EVERYTHING, What.WORDS, What.MOODS])
        await services.erasing.erase(Erasure(MINE, what, MORNING))
    else:
        # What finds nothing to change writes nothing: then something else is done.
        while not await rng.choices(list(WRITES), list(WRITES.values()))[0](Writer(services), services, rng):
            pass


async def main(seed: int, number: int) -> None:
    async with open_services(Settings.from_environment(None), lambda: MORNING) as services:
        while True:
            await write(services, seed, number)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
            number += 1


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
