"""A deck: draws cards for a member without repeats, and puts away what they don't want."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from bot.cards.rules import Candidate, draw
from bot.cards.store import CardStore
from bot.instants import Clock


class Card(Protocol):
    """Anything with an id can be drawn."""

    @property
    def id(self) -> str: ...


AnyCard = TypeVar("AnyCard", bound=Card)


@dataclass(frozen=True, slots=True)
class Chosen(Generic[AnyCard]):
    """A card chosen and not yet marked; `starts_over` as in `rules.Draw`."""

    card: AnyCard
    starts_over: frozenset[str]


class Deck:
    """One named deck, the same for every member, with each member's own marks."""

    def __init__(self, name: str, store: CardStore, clock: Clock, rng: random.Random) -> None:
        self.name = name
        self._store = store
        self._clock = clock
        self._rng = rng

    async def draw(
        self, user_id: int, cards: Sequence[AnyCard], weights: Sequence[int] | None = None
    ) -> AnyCard | None:
        """Draw from `cards`, mark the one drawn as seen, and return it; None if the member has put all of them away."""
        chosen = await self.choose(user_id, cards, weights)
        if chosen is None:
            return None
        await self.record(user_id, chosen)
        return chosen.card

    async def choose(
        self,
        user_id: int,
        cards: Sequence[AnyCard],
        weights: Sequence[int] | None = None,
        *,
        seed: str | None = None,
    ) -> "Chosen[AnyCard] | None":
        """Choose as `draw` does and mark nothing: for a post that counts as seen only once it has arrived.

        With `seed` the choice depends on nothing but the seed and the member's marks, so a retry says the same.
        """
        marks = await self._store.marks(user_id, self.name)
        rng = random.Random(seed) if seed is not None else self._rng  # noqa: S311 - cards, not secrets
        candidates = [
            Candidate(card.id, weight) for card, weight in zip(cards, weights or [1] * len(cards), strict=True)
        ]
        drawn = draw(candidates, marks.seen, marks.retired, rng)
        if drawn is None:
            return None
        return Chosen(next(card for card in cards if card.id == drawn.card_id), drawn.starts_over)

    async def record(self, user_id: int, chosen: "Chosen[Any]") -> None:
        """Mark a chosen card as seen."""
        await self._store.record(user_id, self.name, chosen.card.id, self._clock(), chosen.starts_over)

    async def retire(self, user_id: int, card_id: str) -> None:
        """Never draw this card for this member again."""
        await self._store.retire(user_id, self.name, card_id, self._clock())
