"""Which servers the bot is in, as Discord tells it: one that it was removed from gets no posts any more."""

import logging
from collections.abc import Generator
from contextlib import contextmanager

import discord

from bot.app import OnwardBot
from bot.db import Unavailable
from bot.services import Services
from bot.trouble import said

log = logging.getLogger(__name__)


class Servers:
    """An outage is no removal: discord.py tells of it by another event, and keeps the server in its list."""

    def __init__(self, bot: OnwardBot, services: Services) -> None:
        self._bot = bot
        self._servers = services.servers
        self._clock = services.clock
        #: which of them it was removed from; a new session tells of all the others, too
        self._left = set[int]()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        with _else_tomorrow():
            await self._leave(guild.id)

    async def on_guild_there(self, guild: discord.Guild) -> None:
        """Take note of a server that has added the bot, or that can be reached again."""
        if guild.id in self._left:
            with _else_tomorrow():
                await self._come_back(guild.id)

    async def on_session(self) -> None:
        """Take note of what has happened while there was no connection."""
        with _else_tomorrow():
            await self.reconcile()

    async def reconcile(self) -> None:
        """Take note of all that is otherwise than it was noted, also since a backup was restored."""
        known = await self._servers.known()
        self._left = {guild_id for guild_id, left_at in known.items() if left_at is not None}
        if not self.is_told():
            return
        for guild_id, left_at in known.items():
            there = self._bot.get_guild(guild_id) is not None
            if there and left_at is not None:
                await self._come_back(guild_id)
            elif not there and left_at is None:
                await self._leave(guild_id)

    def is_told(self) -> bool:
        """Whether Discord has told by now which servers the bot is in: each session begins with all of them."""
        return self._bot.is_ready()

    async def _leave(self, guild_id: int) -> None:
        if await self._servers.leave(guild_id, self._clock()):
            self._left.add(guild_id)
            log.info("server %s was left: its posts have stopped", guild_id)

    async def _come_back(self, guild_id: int) -> None:
        if await self._servers.come_back(guild_id, self._clock()):
            self._left.discard(guild_id)
            log.info("server %s is back", guild_id)


@contextmanager
def _else_tomorrow() -> Generator[None]:
    """Leave what the database did not take to the chore, which looks at all of them each day."""
    try:
        yield
    except Unavailable as error:
        log.warning("which servers the bot is in could not be noted: %s", said(error))
