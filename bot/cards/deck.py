"""A deck: draws cards for a member without repeats, and puts away what they don't want."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from bot.cards.rules import Candidate, Draw, draw
from bot.cards.store import CardStore
from bot.instants import Clock


class Card(Protocol):
    """Anything with an id can be drawn."""

    @property
    def id(self) -> str: ...


AnyCard = TypeVar("AnyCard", bound=Card)


class Line(Card, Protocol):
    """A card that is a text and nothing else."""

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Chosen(Generic[AnyCard]):
    """A card that was chosen and is not yet marked as seen."""

    card: AnyCard
    drawn: Draw


class Deck:
    """One named deck, the same for every member, with each member's own marks."""

    def __init__(self, name: str, store: CardStore, clock: Clock, rng: random.Random) -> None:
        self.name = name
        self._store = store
        self._clock = clock
        self._rng = rng

    async def draw(
        self,
        user_id: int,
        cards: Sequence[AnyCard],
        weights: Sequence[int] | None = None,
        soon: Collection[str] = (),
    ) -> AnyCard | None:
        """Draw from `cards`, mark the one drawn as seen, and return it; None if the member has put all of them away.

        Those whose ids are in `soon` may come back before all were seen.
        """
        drawn = await self._store.draw(user_id, self.name, _candidates(cards, weights, soon), self._rng, self._clock())
        return None if drawn is None else _find(cards, drawn)

    async def one(self, user_id: int, cards: Sequence[AnyCard], weights: Sequence[int] | None = None) -> AnyCard:
        """Draw as `draw` does from what is always to say something: the first where all of it was put away."""
        return await self.draw(user_id, cards, weights) or cards[0]

    async def line(self, user_id: int, lines: Sequence[Line]) -> str:
        """Draw what is said at a place that always says something."""
        return (await self.one(user_id, lines)).text

    async def choose(
        self,
        user_id: int,
        cards: Sequence[AnyCard],
        weights: Sequence[int] | None = None,
        soon: Collection[str] = (),
        *,
        seed: str,
    ) -> Chosen[AnyCard] | None:
        """Choose as `draw` does and mark nothing: for a post that counts as seen only once it has arrived.

        The choice depends on nothing but the seed and the member's marks, so a retry says the same.
        """
        marks = await self._store.marks(user_id, self.name)
        rng = random.Random(seed)  # noqa: S311 - cards, not secrets
        drawn = draw(_candidates(cards, weights, soon), marks.seen, marks.retired, rng)
        return None if drawn is None else Chosen(_find(cards, drawn), drawn)

    async def record(self, user_id: int, chosen: Chosen[Any]) -> None:
        """Mark a chosen card as seen."""
        await self._store.record(user_id, self.name, chosen.drawn, self._clock())

    async def drawn_at(self, user_id: int) -> datetime | None:
        """Return when this member was last shown a card of the deck; None if they never were."""
        return (await self._store.marks(user_id, self.name)).drawn_at

    async def retired_at(self, user_id: int, card: Card) -> datetime | None:
        """Return when this member put the card away; None if they haven't."""
        return (await self._store.marks(user_id, self.name)).retired.get(card.id)

    async def retire(self, user_id: int, card_id: str | None, *, among: Sequence[Card]) -> None:
        """Never draw this card for this member again; an id that is none of `among` is not kept."""
        if any(card_id == card.id for card in among):
            await self._store.retire(user_id, self.name, str(card_id), self._clock())

    async def bring_back(self, user_id: int, card_id: str) -> None:
        """Draw again one card that this member has put away."""
        await self._store.retire(user_id, self.name, card_id, None)

    async def keep(self, user_id: int, card_id: str | None, *, among: Sequence[Card], kept: bool = True) -> bool:
        """Keep this card to read again, or let it go; return whether it is one of `among`, else nothing is done."""
        if not any(card_id == card.id for card in among):
            return False
        await self._store.keep(user_id, self.name, str(card_id), self._clock() if kept else None)
        return True

    async def kept(self, user_id: int, cards: Sequence[AnyCard]) -> list[AnyCard]:
        """Return those of `cards` that this member keeps, the newest kept first."""
        kept = (await self._store.marks(user_id, self.name)).kept
        return sorted((card for card in cards if card.id in kept), key=lambda card: kept[card.id], reverse=True)

    async def restore(self, user_id: int) -> None:
        """Draw again what this member has put away."""
        await self._store.restore(user_id, self.name)


def _candidates(
    cards: Sequence[Card], weights: Sequence[int] | None = None, soon: Collection[str] = ()
) -> list[Candidate]:
    weighed = zip(cards, weights or [1] * len(cards), strict=True)
    return [Candidate(card.id, weight, card.id in soon) for card, weight in weighed]


def _find(cards: Sequence[AnyCard], drawn: Draw) -> AnyCard:
    return next(card for card in cards if card.id == drawn.card_id)
