"""The cards that a member keeps, of every deck that has a Keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.cards import CardStore, EncouragementCard, ReframeCard
from bot.cards.messages import encouragement
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.instants import Clock
from bot.routes import ENOUGH
from bot.text import shortened
from bot.ui import Interaction, Reply, replace
from cogs.encouragement import messages
from cogs.encouragement.content import Fact
from cogs.encouragement.routes import ANOTHER, DROP, KEEP_AGAIN, KEPT, OPEN_KEPT
from cogs.encouragement.rules import page_of

PAGE = 10

Card = EncouragementCard | ReframeCard | Fact


@dataclass(frozen=True, slots=True)
class Shelf:
    """A deck whose cards can be kept, and what its cards are called here."""

    deck: str
    kind: str
    cards: Sequence[Card]


@dataclass(frozen=True, slots=True)
class Kept:
    shelf: Shelf
    card: Card
    since: datetime


class KeptCards:
    """Lists them, opens one, lets it go."""

    def __init__(self, store: CardStore, shelves: Sequence[Shelf], clock: Clock) -> None:
        self._store = store
        self._shelves = shelves
        self._clock = clock

    async def page(self, user_id: int, number: int = 0, *, empty: str = messages.NOTHING_KEPT) -> Reply:
        kept = await self._kept(user_id)
        if not kept:
            return Reply(empty, buttons=[ANOTHER.button(label="Something kind"), ENOUGH.button(detail=ANYTHING)])
        cards, page = page_of(kept, number, PAGE)
        options = [
            discord.SelectOption(
                label=shortened(messages.said_by(each.card), 100), value=each.card.id, description=each.shelf.kind
            )
            for each in cards
        ]
        buttons = [
            OPEN_KEPT.select(options),
            *([KEPT.button(page.number - 1, label="Newer")] if page.number else []),
            *([KEPT.button(page.number + 1, label="Older")] if page.number < page.last else []),
            ENOUGH.button(detail=ANYTHING),
        ]
        listed = [(each.shelf.kind, messages.said_by(each.card)) for each in cards]
        return Reply(embed=messages.kept_page(listed, page, len(kept)), buttons=buttons)

    async def _kept(self, user_id: int) -> list[Kept]:
        """Return all that the member keeps, the newest kept first."""
        found: list[Kept] = []
        for shelf in self._shelves:
            kept = (await self._store.marks(user_id, shelf.deck)).kept
            found += [Kept(shelf, card, kept[card.id]) for card in shelf.cards if card.id in kept]
        return sorted(found, key=lambda each: each.since, reverse=True)

    async def list_(self, interaction: Interaction, number: int, _detail: str | None) -> None:
        reply = await self.page(interaction.user.id, number, empty=messages.NOTHING_KEPT_NOW)
        await replace(interaction, reply)

    async def open(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        shelf, card = self._found(value)
        kept = card.id in (await self._store.marks(interaction.user.id, shelf.deck)).kept
        await replace(interaction, _alone(card, kept=kept))

    async def let_go(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept_at=None)

    async def keep_again(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept_at=self._clock())

    async def _keep(self, interaction: Interaction, card_id: str | None, kept_at: datetime | None) -> None:
        shelf, card = self._found(card_id)
        await self._store.keep(interaction.user.id, shelf.deck, card.id, kept_at)
        await replace(interaction, _alone(card, kept=kept_at is not None))

    def _found(self, card_id: str | None) -> tuple[Shelf, Card]:
        for shelf in self._shelves:
            for card in shelf.cards:
                if card.id == card_id:
                    return shelf, card
        raise UserError(messages.CARD_GONE)


def _alone(card: Card, *, kept: bool) -> Reply:
    if isinstance(card, EncouragementCard):
        embed = encouragement(card)
    else:
        embed = messages.fact(card) if isinstance(card, Fact) else messages.reframe(card)
    buttons = [(DROP if kept else KEEP_AGAIN).button(detail=card.id), KEPT.button(label="All I keep")]
    return Reply(embed=embed, buttons=[*buttons, ENOUGH.button(detail=ANYTHING)])
