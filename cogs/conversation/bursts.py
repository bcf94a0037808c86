"""Bursts: what a member writes in a row is gathered until they have been quiet for a while, and answered once.

Nothing outlives the answer.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import discord

#: Short enough that nobody thinks that they were not heard, long enough to write the next line.
QUIET_SECONDS = 2.5

#: Messages of one burst that are kept. Later ones are still read for danger.
MOST = 50


@dataclass(slots=True)
class Burst:
    """What one member has written in a row: text by message, empty where a message has no words."""

    user_id: int
    channel_id: int
    channel: discord.abc.Messageable
    texts: dict[int, str] = field(default_factory=dict[int, str])
    #: it showed danger, or was too much at once: whatever else is written in it is not answered any more
    stopped: bool = False
    #: it was too much at once, and was answered: what else is written in it is read for danger alone
    slowed: bool = False

    @property
    def text(self) -> str:
        return "\n".join(text for text in self.texts.values() if text)


class Bursts:
    """The bursts that are not answered yet, by channel: a direct message's channel has one member."""

    def __init__(self, answer: Callable[[Burst], Awaitable[None]]) -> None:
        self._answer = answer
        self._pending: dict[int, tuple[Burst, asyncio.Task[None]]] = {}
        #: asyncio itself keeps no task alive
        self._answering: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._pending) + len(self._answering)

    def add(self, message: discord.Message, text: str) -> Burst:
        """Add a message to its member's burst, which then waits anew."""
        burst = self._of(message)
        if not (burst.stopped or burst.slowed) and len(burst.texts) < MOST:
            burst.texts[message.id] = text
        self._wait(message.channel.id, burst)
        return burst

    def edit(self, message: discord.Message, text: str) -> Burst:
        """Put a new text in place of that of a message, if it waits; return what its member has waiting."""
        burst = self._of(message)
        if burst.texts.get(message.id, text) != text:
            burst.texts[message.id] = text
            self._wait(message.channel.id, burst)
        return burst

    def delete(self, channel_id: int, message_id: int) -> None:
        """Forget a message that waits; a burst of which nothing is left is not answered."""
        burst, task = self._pending.get(channel_id, (None, None))
        if burst and task and burst.texts.pop(message_id, None) is not None and not burst.texts:
            task.cancel()
            del self._pending[channel_id]

    def stop(self, burst: Burst) -> None:
        """Drop what was written; what follows until the member is quiet belongs to it and is dropped, too."""
        burst.texts.clear()
        burst.stopped = True

    def slow(self, burst: Burst) -> None:
        """Drop what was written, and what follows until the member is quiet."""
        burst.texts.clear()
        burst.slowed = True

    def forget(self, user_id: int) -> None:
        """Drop what waits of a member who has just deleted what is kept of them."""
        for channel_id, (burst, task) in list(self._pending.items()):
            if burst.user_id == user_id:
                task.cancel()
                del self._pending[channel_id]

    def close(self) -> None:
        """Drop everything: the bot stops."""
        for _, task in self._pending.values():
            task.cancel()
        self._pending.clear()
        for task in self._answering:
            task.cancel()

    def _of(self, message: discord.Message) -> Burst:
        pending = self._pending.get(message.channel.id)
        return pending[0] if pending else Burst(message.author.id, message.channel.id, message.channel)

    def _wait(self, channel_id: int, burst: Burst) -> None:
        if pending := self._pending.get(channel_id):
            pending[1].cancel()
        self._pending[channel_id] = burst, asyncio.create_task(self._answer_when_quiet(channel_id))

    async def _answer_when_quiet(self, channel_id: int) -> None:
        await asyncio.sleep(QUIET_SECONDS)
        burst, task = self._pending.pop(channel_id)
        if burst.stopped or burst.slowed:
            return
        # From here on it can't be added to: the next message begins a burst of its own.
        self._answering.add(task)
        try:
            await self._answer(burst)
        finally:
            self._answering.discard(task)
