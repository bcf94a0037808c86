"""An encouragement for one member, as /encourage and personal nudges give it: a card, or their own words again."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import discord

from bot.cards import EncouragementCard, Tone
from bot.cards.deck import Chosen
from bot.cards.messages import encouragement
from bot.cards.weighing import LATELY_DAYS, encouragement_weight, just_logged, tone_weight
from bot.own_words import OwnCard, OwnWords, Rating, WordsKind
from bot.rejections import Stage
from bot.services import Services
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM

#: a card of ours, or words of the member's
Encouraging = EncouragementCard | OwnCard

#: characters of the thought that the words answered; the words themselves are shown whole
THOUGHT_SHOWN = 300


class Encouragements:
    """One deck for all of it, so that nothing comes twice before everything came."""

    def __init__(self, services: Services) -> None:
        self._members = services.members
        self._rejections = services.rejections
        self._own_words = services.own_words
        self._clock = services.clock
        self._deck = services.encouragement_deck()
        self.cards = services.encouragements

    async def draw(self, user_id: int) -> Encouraging | None:
        """Draw what fits this member now; None if they have put everything away."""
        return await self._deck.draw(user_id, *await self._gathered(user_id))

    async def own(self, user_id: int) -> list[OwnCard]:
        """Return the member's own words that may come back."""
        return await self._own_words.cards(user_id)

    async def draw_own(self, user_id: int, own: list[OwnCard]) -> OwnCard | None:
        """Draw from own words alone; None if there are none."""
        return await self._deck.draw(user_id, own, [card.weight for card in own], soon(own))

    async def choose(self, user_id: int, *, seed: str) -> Chosen[Encouraging] | None:
        """Choose as `draw` does and mark nothing; the same for a seed until the member changes something."""
        return await self._deck.choose(user_id, *await self._gathered(user_id), seed=seed)

    async def record(self, user_id: int, chosen: Chosen[Encouraging]) -> None:
        await self._deck.record(user_id, chosen)

    async def put_away(self, user_id: int, card_id: str | None) -> EncouragementCard | None:
        """Never draw this card of ours again for this member, and return it; None for an unknown id."""
        await self._deck.retire(user_id, card_id, among=self.cards)
        return self._named(card_id)

    async def bring_that_back(self, user_id: int, card_id: str | None) -> EncouragementCard | None:
        """Draw this one again, and return it; None for an unknown id."""
        card = self._named(card_id)
        if card is not None:
            await self._deck.bring_back(user_id, card.id)
        return card

    async def bring_back(self, user_id: int) -> None:
        """Draw again from the cards that were put away."""
        await self._deck.restore(user_id)

    async def keep(self, user_id: int, card_id: str | None, *, kept: bool) -> EncouragementCard | None:
        """Keep a card of ours to read again, or let it go, and return it; None for an unknown id."""
        if not await self._deck.keep(user_id, card_id, among=self.cards, kept=kept):
            return None
        return self._named(card_id)

    def _named(self, card_id: str | None) -> EncouragementCard | None:
        return next((card for card in self.cards if card.id == card_id), None)

    async def is_kept(self, user_id: int, card: EncouragementCard) -> bool:
        return bool(await self._deck.kept(user_id, [card]))

    async def let_rest(self, user_id: int, words_id: int, now: datetime) -> tuple[OwnWords, int | None] | None:
        """Rate own words "not now", so that they stay away; the change as `OwnWordsStore.edit` returns it."""
        return await self._own_words.edit(
            user_id, words_id, lambda own: replace(own, rating=Rating.NOT_NOW) if own.kept_at else own, now
        )

    async def _gathered(self, user_id: int) -> tuple[list[Encouraging], list[int], set[str]]:
        now = self._clock()
        since = now - timedelta(days=LATELY_DAYS)
        lately = {stage for _, path, _ in await self._rejections.since(user_id, since) for stage in path}
        latest, drawn_at = await self._rejections.latest(user_id), await self._deck.drawn_at(user_id)
        just = just_logged(latest.stage, latest.created_at, drawn_at, now) if latest else None
        own = await self._own_words.cards(user_id)
        return *gathered(self.cards, own, await self._members.tone(user_id), lately, just), soon(own)


def gathered(
    cards: tuple[EncouragementCard, ...],
    own: list[OwnCard],
    tone: Tone,
    lately: set[Stage],
    just: Stage | None = None,
) -> tuple[list[Encouraging], list[int]]:
    """Return all that can be drawn with its weights. Own words count as said in the tone that the member wants."""
    weights = [encouragement_weight(card, tone, lately, just) for card in cards]
    return [*cards, *own], [*weights, *(card.weight * tone_weight(tone, tone) for card in own)]


def soon(own: list[OwnCard]) -> set[str]:
    """Return the ids of the words that help, which may come back before everything came."""
    return {card.id for card in own if card.own.rating is Rating.HELPS}


def own_words_named(card_id: str | None) -> int | None:
    """Return the row of own words that a card's id names; None if it is no such id."""
    named = re.fullmatch("own-([0-9]{1,18})", card_id or "")
    return int(named[1]) if named else None


def shown(card: Encouraging) -> discord.Embed:
    """Return a card as it is seen."""
    return encouragement(card) if isinstance(card, EncouragementCard) else own_words(card.own)


def own_words(own: OwnWords) -> discord.Embed:
    """Show own words as the member's: since when they have them, and the thought they are for, small."""
    day = discord.utils.format_dt(own.kept_at or own.created_at, "D")
    to_whom = " to yourself" if own.kind is WordsKind.NOTE else ""
    lead = f"You kept this on {day}." if own.taken else f"You wrote this{to_whom} on {day}."
    quoted = "\n".join(f"> {line}" for line in as_typed(own.words or "").splitlines())
    embed = discord.Embed(colour=CALM, description=f"{lead}\n\n{quoted}")
    if own.thought:
        thought = shortened(" ".join(own.thought.split()), THOUGHT_SHOWN)
        embed.set_footer(text=f"Kept for when this thought is around: {isolated(thought)}")
    return embed
