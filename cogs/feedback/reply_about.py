"""What an answer can be about: the requests that are out, else those that were closed lately, and entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import discord

from bot import entries
from bot.feedback import Request
from bot.rejections import Rejection, Stage
from bot.services import Services
from cogs.feedback import reply_messages as messages
from cogs.feedback.waiting_messages import option

#: so many requests are looked through, and so many offered, newest first
LOOKED_AT, OFFERED = 100, 25

#: an answer may still come to what was closed since then
LATELY = timedelta(days=90)

#: begins the value of an option that is an entry
ENTRY = "entry-"


@dataclass(frozen=True, slots=True)
class About:
    """What an answer belongs to: a request, an entry, both, or neither."""

    request: Request | None = None
    entry: Rejection | None = None

    def in_form(self) -> str | None:
        if self.request:
            return messages.in_form(self.request)
        return f"About: {entries.line(self.entry, 90)}" if self.entry else None


class Abouts:
    """Finds what an answer can be about."""

    def __init__(self, services: Services) -> None:
        self._requests = services.requests
        self._rejections = services.rejections
        self._members = services.members
        self._clock = services.clock

    async def of_entry(self, user_id: int, entry_id: int) -> About:
        entry = await entries.own(self._rejections, user_id, entry_id, messages.ENTRY_GONE)
        return About(await self._requests.sent_about(user_id, entry.id), entry)

    async def out(self, user_id: int) -> list[Request]:
        """Return what was sent and is open."""
        return [each for each in await self._requests.open(user_id, LOOKED_AT) if each.asked_at]

    async def options(self, user_id: int, requests: Sequence[Request]) -> list[discord.SelectOption]:
        zone = await self._members.local_zone(user_id)
        return [option(each, zone) for each in requests]

    async def lately(self, user_id: int) -> list[discord.SelectOption]:
        """Return what was sent and is closed, but not so long that no answer comes any more; and such entries."""
        since, zone = self._clock() - LATELY, await self._members.local_zone(user_id)
        closed = await self._requests.closed(user_id, LOOKED_AT)
        sent = [each for each in closed if each.asked_at and each.closed_at and each.closed_at > since]
        named = {each.rejection_id for each in sent}
        newest = await self._rejections.offered(user_id, "", Stage, OFFERED)
        others = [entry for entry in newest if entry.id not in named and entry.happened_at > since]
        return [
            *await self.options(user_id, sent),
            *(discord.SelectOption(label=entries.dated(each, zone), value=f"{ENTRY}{each.id}") for each in others),
        ]
