"""How a scheduled post reaches its channel: silently, and no more once nobody has touched it for long."""

import logging
from contextlib import suppress
from datetime import datetime, timedelta

import discord

from bot import posting
from bot.members import MemberStore
from bot.posts import Posts
from bot.schedules import NotYet, Schedule, ScheduleStore, Sent, TryLater, Undeliverable
from bot.ui import UNDELIVERED, row_of
from cogs.admin import messages
from cogs.admin.plans import PAUSE_AFTER
from cogs.admin.reach import still_manages

log = logging.getLogger(__name__)

#: A look at the last post that takes longer is left out, rather than the post.
_PATIENCE = 5.0
_A_MOMENT = timedelta(minutes=1)


class Untouched(Undeliverable):
    """Nobody has touched what was posted; said as every other reason of a pause."""


class PostDelivery:
    """Draws from the deck that was chosen; each schedule has its own marks."""

    def __init__(self, client: discord.Client, members: MemberStore, schedules: ScheduleStore, posts: Posts) -> None:
        self._client = client
        self._members = members
        self._schedules = schedules
        self._posts = posts

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        assert schedule.channel_id is not None  # noqa: S101 - a post is always kept with its channel
        if self._client.is_ready() and self._client.get_guild(schedule.guild_id or 0) is None:
            # Removed from it while there was no connection, and about to be noted.
            raise NotYet(now + _A_MOMENT)
        channel = self._client.get_partial_messageable(schedule.channel_id)
        try:
            await self._unless_ignored(schedule, channel, now)
            chosen = await self._posts.choose(schedule, nonce)
            message_id = await posting.post(
                channel, embed=chosen.embed, view=row_of(chosen.buttons), nonce=nonce, silent=True
            )
        except Undeliverable as reason:
            await self._tell(schedule, reason, nonce)
            raise
        return Sent(message_id, lambda: self._posts.record(schedule, chosen, now))

    async def _unless_ignored(self, schedule: Schedule, channel: discord.PartialMessageable, now: datetime) -> None:
        """Raise Untouched where so many in a row were touched by nobody as its server said."""
        if not schedule.unanswered:
            return
        if await _touched(schedule, channel):
            await self._schedules.touched(schedule.id, now)
            return
        pause_after = PAUSE_AFTER if schedule.pause_after is None else schedule.pause_after
        if pause_after and schedule.unanswered >= pause_after:
            raise Untouched(messages.untouched(schedule.unanswered))

    async def _tell(self, schedule: Schedule, reason: Undeliverable, nonce: str) -> None:
        """Tell who set the post up that it is paused; `/admin schedule list` says so too, so this may fail."""
        if not schedule.user_id or await self._members.messages(schedule.user_id) is False:
            return  # whoever set it up has had their data deleted, or wants no direct message
        assert schedule.guild_id is not None  # noqa: S101 - a post is always kept with its server
        if not await still_manages(self._client, schedule.guild_id, schedule.user_id):
            return  # what a server does is no longer theirs to hear
        text = messages.paused(schedule, str(reason), by_itself=isinstance(reason, Untouched))
        try:
            with posting.translated():
                # Not `create_dm`, which gives what it remembers, and so what may be gone.
                opened = await self._client.http.start_private_message(schedule.user_id)
            channel = self._client.get_partial_messageable(int(opened["id"]))
            # Under a nonce of its own: what is tried again tells nobody twice.
            await posting.post(channel, content=text, view=None, nonce=f"{nonce}-t")
        except (Undeliverable, TryLater) as error:
            log.info("schedule %s: nobody could be told (%s)", schedule.id, error)


async def _touched(schedule: Schedule, channel: discord.PartialMessageable) -> bool:
    """Whether anybody reacted to what was posted last, or talks about it; False where Discord doesn't say."""
    if schedule.last_message_id is None:
        return False
    with suppress(TimeoutError, *UNDELIVERED):
        message = await posting.within(_PATIENCE, channel.fetch_message(schedule.last_message_id))
        return bool(message.reactions) or message.flags.has_thread
    return False
