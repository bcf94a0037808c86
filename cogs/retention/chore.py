"""Once a day: who is idle is told, who was told long ago is forgotten, and so is what is of no use to anybody."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

from bot.db import Connection, Unavailable
from bot.erasing import Erasure, What
from bot.retention.store import LOT, START, Place
from bot.services import Services
from cogs.retention.servers import Servers

log = logging.getLogger(__name__)

#: from one round to the next
A_DAY = timedelta(days=1)
#: the same where something failed, as on a full disk
AN_HOUR = timedelta(hours=1)

#: Does some of what is to be done; returns whether there is more.
Step = Callable[[datetime], Awaitable[bool]]


class Forgetting:
    """A chore. A round goes in small lots, one at each tick, so that nobody waits behind it."""

    def __init__(self, services: Services, servers: Servers) -> None:
        self._retention = services.retention
        self._erasing = services.erasing
        self._kept = services.servers
        self._servers = servers
        self._next: datetime | None = None
        #: what is left of this round
        self._left: list[Step] = []
        self._idle: Place | None = START
        self._over: Place | None = START

    async def __call__(self, now: datetime) -> None:
        if not self._left:
            if self._next is not None and now < self._next:
                return
            self._begin(now)
        step = self._left.pop(0)
        try:
            if await step(now):
                self._left.insert(0, step)
        except Exception:
            self._next = now + AN_HOUR
            raise

    def _begin(self, now: datetime) -> None:
        self._next = now + A_DAY
        self._idle = self._over = START
        self._left = [self._forget, self._warn, self._forget_servers, self._retention.purge]

    async def _warn(self, now: datetime) -> bool:
        self._idle = await self._retention.warn_idle(now, self._idle or START)
        return self._idle is not None

    async def _forget(self, now: datetime) -> bool:
        lot = await self._retention.over(now, self._over or START)
        for user_id in lot.user_ids:
            try:
                await self._erasing.erase(
                    Erasure(user_id, What.EVERYTHING, now), only_if=partial(self._is_over, user_id, now)
                )
            except Unavailable:
                raise
            except Exception:
                # The others all the same.
                log.exception("user %s, who is idle, could not be forgotten", user_id)
                self._next = now + AN_HOUR
        self._over = lot.then
        return lot.then is not None

    async def _is_over(self, user_id: int, now: datetime, connection: Connection) -> bool:
        """Whether they haven't come back until this moment."""
        return await self._retention.is_still_over(connection, user_id, now)

    async def _forget_servers(self, now: datetime) -> bool:
        if not self._servers.is_told():
            return False
        await self._servers.reconcile()
        ids = await self._kept.long_left(now, LOT)
        for guild_id in ids:
            await self._kept.forget(guild_id, now)
        return len(ids) == LOT
