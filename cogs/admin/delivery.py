"""How a scheduled post reaches its channel: silently, with a button for a card of one's own."""

import random
from collections.abc import Sequence
from datetime import datetime

import discord

from bot import posting
from bot.cards import EncouragementCard
from bot.cards.messages import encouragement
from bot.cards.rules import Candidate, draw
from bot.routes import ENCOURAGE_ME
from bot.schedules import Record, Schedule, ScheduleStore
from bot.ui import row_of


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
        await posting.post(
            self._client.get_partial_messageable(schedule.channel_id),
            embed=encouragement(self._cards[drawn.card_id]),
            view=row_of([ENCOURAGE_ME.button()]),
            nonce=nonce,
            silent=True,
        )
        starts_over = bool(drawn.starts_over)
        return lambda: self._store.record_drawn(schedule.id, drawn.card_id, now, starts_over=starts_over)
