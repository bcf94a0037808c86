"""How fast the bot speaks of itself: Discord allows 50 requests a second in all, and discord.py keeps no pace."""

import asyncio
import math
import re
from collections import deque
from typing import Any

import aiohttp

#: requests a second in the long run
RATE = 48.0
#: in any one second, below Discord's 50
MOST = 49


class Pacer:
    """Gives one request its turn after the other, evenly, in the order in which they ask.

    Turns that come late for those who wait are made good at up to twice the pace, since a busy machine would fall
    behind otherwise; but there is never a burst, nor are there more than `MOST` in any second.
    """

    def __init__(self, rate: float = RATE, most: int = MOST) -> None:
        self._interval = 1 / rate
        self._turn = asyncio.Lock()
        self._due = 0.0
        self._taken: deque[float] = deque([-math.inf], maxlen=most)

    async def turn(self) -> None:
        """Wait until one request may be sent."""
        loop = asyncio.get_running_loop()
        asked = loop.time()
        async with self._turn:
            if (wait := self.earliest(asked) - loop.time()) > 0:
                await asyncio.sleep(wait)
            self.take(loop.time())

    def earliest(self, asked: float) -> float:
        """Return from when on who `asked` then may have the next turn, in seconds of the loop's clock."""
        self._due = max(self._due, asked)  # nothing is made good for a time in which nobody asked
        at = max(self._due, self._taken[-1] + self._interval / 2)
        return max(at, self._taken[0] + 1) if len(self._taken) == self._taken.maxlen else at

    def take(self, now: float) -> None:
        """Note that a turn is taken."""
        self._due += self._interval
        self._taken.append(now)


def paced(pacer: Pacer) -> aiohttp.TraceConfig:
    """Return what lets a discord.py client wait for its turn before each request, its own retries too."""

    async def wait(_session: aiohttp.ClientSession, _context: Any, request: aiohttp.TraceRequestStartParams) -> None:
        if counts(request.url.path):
            await pacer.turn()

    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(wait)
    return trace


def counts(path: str) -> bool:
    """Return whether a request of this path counts towards the limit."""
    # Answers to interactions are outside of that limit, and must not wait; the gateway's address is no request.
    return "/api/" in path and not re.search(r"/api/v\d+/(interactions|webhooks)/", path)
