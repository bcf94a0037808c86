"""Which post comes next in a channel: nothing twice before everything came, and a retry says the same."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.cards.messages import encouragement
from bot.cards.rules import Candidate, draw
from bot.feedback.questions import QUESTIONS
from bot.posts import messages
from bot.posts.content import ASKING, PROMPTS, TIPS
from bot.posts.rules import after_a_no
from bot.posts.values import PostDeck
from bot.routes import ANSWER_PROMPT, COUNT_ME, ENCOURAGE_ME, FEEDBACK, PLAN
from bot.schedules import Schedule, Undeliverable, nonce_of
from bot.sealing import UNREADABLE
from bot.services import Services
from bot.ui import Button

#: as every reason of a pause, for the middle of a sentence
DECK_GONE = "what it was drawn from is no more"
TEXT_GONE = "its text can't be read any more"


@dataclass(frozen=True, slots=True)
class ChosenPost:
    """A post that was chosen and is not yet marked as posted."""

    embed: discord.Embed
    buttons: list[Button]
    #: None: a text of the server's own, which is not drawn
    card_id: str | None = None
    #: whether the deck was used up, so that all of it counts as new again
    starts_over: bool = False


class Posts:
    """Each schedule has its own marks."""

    def __init__(self, services: Services) -> None:
        self._schedules = services.schedules
        self._encouragements = {card.id: card for card in services.encouragements if card.audience == "anyone"}
        self._tips = {tip.id: tip for tip in TIPS.load().tips}
        self._questions = {question.id: question for question in QUESTIONS.load().questions if after_a_no(question)}
        self._openings = ASKING.load().openings
        self._prompts = {prompt.id: prompt for prompt in PROMPTS.load().prompts}

    async def choose(self, schedule: Schedule, nonce: str) -> ChosenPost:
        """Choose what is posted under `nonce`, and mark nothing; the same until something is recorded.

        Raises Undeliverable where there is nothing left to draw from.
        """
        deck = PostDeck.of(schedule)
        if deck is None:
            raise Undeliverable(DECK_GONE)
        if schedule.words == UNREADABLE:
            raise Undeliverable(TEXT_GONE)
        return self._choose(deck, schedule.words, await self._schedules.drawn(schedule.id), nonce)

    async def record(self, schedule: Schedule, chosen: ChosenPost, now: datetime) -> None:
        """Mark a post as seen in its channel."""
        if chosen.card_id is not None:
            await self._schedules.record_drawn(schedule.id, chosen.card_id, now, starts_over=chosen.starts_over)

    async def preview(self, schedule: Schedule) -> ChosenPost:
        """Choose what comes next; of a paused schedule, what might."""
        return await self.choose(schedule, nonce_of(schedule) if schedule.next_due_at else f"{schedule.id:x}-paused")

    def example(self, deck: PostDeck, words: str | None = None) -> ChosenPost:
        """Choose what a schedule that is not kept yet might begin with."""
        return self._choose(deck, words, (), deck.value)

    def _choose(self, deck: PostDeck, words: str | None, seen: Sequence[str], seed: str) -> ChosenPost:
        if deck is PostDeck.OWN:
            return ChosenPost(messages.own(words or ""), [ENCOURAGE_ME.button()])
        rng = random.Random(seed)  # noqa: S311 - cards, not secrets
        drawn = draw([Candidate(card_id) for card_id in self._ids(deck)], seen, (), rng)
        assert drawn is not None  # noqa: S101 - no deck is empty, and nobody can put away a channel's cards
        embed, buttons = self._shown(deck, drawn.card_id, rng)
        return ChosenPost(embed, buttons, drawn.card_id, bool(drawn.starts_over))

    def _ids(self, deck: PostDeck) -> list[str]:
        decks = {
            PostDeck.ENCOURAGEMENT: self._encouragements,
            PostDeck.TIP: self._tips,
            PostDeck.QUESTION: self._questions,
            PostDeck.PROMPT: self._prompts,
        }
        return list(decks[deck])

    def _shown(self, deck: PostDeck, card_id: str, rng: random.Random) -> tuple[discord.Embed, list[Button]]:
        match deck:
            case PostDeck.TIP:
                return messages.tip(self._tips[card_id]), [PLAN.button(), ENCOURAGE_ME.button()]
            case PostDeck.QUESTION:
                opening = rng.choice(self._openings).text
                return messages.question(opening, self._questions[card_id]), [FEEDBACK.button()]
            case PostDeck.PROMPT:
                buttons = [ANSWER_PROMPT.button(detail=card_id), COUNT_ME.button()]
                return messages.prompt(self._prompts[card_id]), buttons
            case _:
                return encouragement(self._encouragements[card_id]), [ENCOURAGE_ME.button()]
