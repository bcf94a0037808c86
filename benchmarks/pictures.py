"""What ten pictures cost the bot's own process: `.venv/bin/python -m benchmarks.pictures` (Linux).

The longest stall of the event loop is a ratio against the same loop at rest, in the same run; memory is what the
process holds (resident), before and after.
"""

import asyncio
import sys
from itertools import count
from pathlib import Path
from time import perf_counter

from bot.pictures import Flow, FunnelPicture, Node, open_pictures

TEN = 10


def funnel(answers: int) -> FunnelPicture:
    nodes = (Node("Applications", 0, 100), Node("First contact", 1, answers), Node("No", 5, 100))
    return FunnelPicture(nodes, (Flow(0, 1, answers), Flow(0, 2, 100 - answers), Flow(1, 2, answers)))


def resident(process: str = "self") -> float:
    """Return a process' resident memory in MB."""
    fields = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    return int(fields["VmRSS"].split()[0]) / 1024


class Stalls:
    """Notes the longest time between two turns of the loop that should be a millisecond apart."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        before = perf_counter()
        for _ in count():
            await asyncio.sleep(0.001)
            now = perf_counter()
            self.longest = max(self.longest, now - before)
            before = now


async def longest_stall(seconds: float | None = None) -> tuple[float, float, str]:
    """Rest for so long, or else draw ten pictures; return the longest stall, the time, and the memory of the worker."""
    stalls, start, worker = Stalls(), perf_counter(), ""
    watching = asyncio.create_task(stalls.watch())
    if seconds is not None:
        await asyncio.sleep(seconds)
    else:
        async with open_pictures() as pictures:
            await asyncio.gather(*(pictures.draw(funnel(answers)) for answers in range(1, TEN + 1)))
            worker = f"{resident(str(pictures.process_id)):.0f} MB"
    watching.cancel()
    return stalls.longest, perf_counter() - start, worker


async def main() -> None:
    before = resident()
    drawing, took, worker = await longest_stall()
    after = resident()
    resting, _, _ = await longest_stall(took)
    sys.stdout.write(
        f"ten pictures, asked for at once: {took:.1f} s\n"
        f"longest stall of the loop: {drawing / resting:.1f} × that of the same loop at rest ({drawing * 1e3:.1f} ms)\n"
        f"memory: the asking process {before:.0f} MB before and {after:.0f} MB after, the drawing process {worker}\n"
    )


if __name__ == "__main__":
    asyncio.run(main())
