"""Which reframes fit an application. Pure."""

from collections.abc import Sequence

from bot.cards import ReframeCard
from bot.cards.models import HabitId
from bot.cards.rules import LAST, SPECIFIC_WEIGHT
from bot.rejections import Stage

#: Cards that agree with a hard thought, or with blaming somebody: they come when nothing else is left, so that nobody
#: who never had the thought meets it first.
LATE: frozenset[HabitId] = frozenset({"may_be_true", "blaming"})


def fitting(cards: Sequence[ReframeCard], stage: Stage | None) -> tuple[list[ReframeCard], list[int]]:
    """Return the cards that are true at `stage`, and each one's weight; without a stage, those true at any."""
    fit = [card for card in cards if not card.stages or stage in card.stages]
    return fit, [_weight(card) for card in fit]


def _weight(card: ReframeCard) -> int:
    if card.habit in LATE:
        return LAST
    return SPECIFIC_WEIGHT if card.stages else 1
