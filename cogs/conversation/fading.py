"""What is remembered of a channel for a short while, in memory alone."""

import asyncio
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.instants import Clock

T = TypeVar("T")

#: channels that are remembered at once; beyond, the oldest is forgotten
MOST = 1000


class Fading(Generic[T]):
    """One value a channel, which is forgotten after `lasts`."""

    def __init__(self, lasts: timedelta, clock: Clock) -> None:
        self._lasts = lasts
        self._clock = clock
        self._held: dict[int, tuple[datetime, T]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, channel_id: int) -> T | None:
        since, value = self._held.get(channel_id, (None, None))
        return value if since is not None and self._clock() - since <= self._lasts else None

    def __setitem__(self, channel_id: int, value: T) -> None:
        self._held.pop(channel_id, None)
        held = self._clock(), value
        self._held[channel_id] = held
        if len(self._held) > MOST:
            self.forget(next(iter(self._held)))
        # Words of a member don't stay until they write again.
        asyncio.get_running_loop().call_later(self._lasts.total_seconds(), self._fade, channel_id, held)

    def forget(self, channel_id: int) -> None:
        self._held.pop(channel_id, None)

    def clear(self) -> None:
        self._held.clear()

    def _fade(self, channel_id: int, held: tuple[datetime, T]) -> None:
        if self._held.get(channel_id) is held:
            self.forget(channel_id)
