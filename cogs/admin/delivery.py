"""How a scheduled post reaches its channel: silently, with a button for a card of one's own."""

import logging
import random
from collections.abc import Sequence
from datetime import datetime

import discord

from bot import posting
from bot.cards import EncouragementCard
from bot.cards.messages import encouragement
from bot.cards.rules import Candidate, draw
from bot.routes import ENCOURAGE_ME
from bot.schedules import Record, Schedule, ScheduleStore, Undeliverable
from bot.ui import UNDELIVERED, row_of
from cogs.admin import messages

log = logging.getLogger(__name__)


class PostDelivery:
    """Draws from the cards that fit a public channel; each schedule has its own deck."""

    def __init__(self, client: discord.Client, store: ScheduleStore, cards: Sequence[EncouragementCard]) -> None:
        self._client = client
        self._store = store
        self._cards = {card.id: card for card in cards if card.audience == "anyone"}

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        assert schedule.channel_id is not None  # noqa: S101 - a post is always kept with its channel
        seen = await self._store.drawn(schedule.id)
        # Seeded by the nonce: a retry of the same due time says the same.
        drawn = draw([Candidate(card_id) for card_id in self._cards], seen, (), random.Random(nonce))  # noqa: S311
        assert drawn is not None  # noqa: S101 - nobody can put away a channel's cards
        try:
            await posting.post(
                self._client.get_partial_messageable(schedule.channel_id),
                embed=encouragement(self._cards[drawn.card_id]),
                view=row_of([ENCOURAGE_ME.button()]),
                nonce=nonce,
                silent=True,
            )
        except Undeliverable as reason:
            await self._tell(schedule, str(reason))
            raise
        starts_over = bool(drawn.starts_over)
        return lambda: self._store.record_drawn(schedule.id, drawn.card_id, now, starts_over=starts_over)

    async def _tell(self, schedule: Schedule, reason: str) -> None:
        """Tell who set the post up that it is paused; `/admin schedule list` says so too, so this may fail."""
        try:
            channel = await self._client.create_dm(discord.Object(schedule.user_id))
            await channel.send(messages.paused(schedule, reason))
        except UNDELIVERED as error:
            log.info("schedule %s: nobody could be told (%s)", schedule.id, type(error).__name__)
