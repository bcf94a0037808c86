"""Which reframes fit an application. Pure."""

from collections.abc import Sequence

from bot.cards import ReframeCard
from bot.cards.rules import SPECIFIC_WEIGHT
from bot.rejections import Stage


def fitting(cards: Sequence[ReframeCard], stage: Stage | None) -> tuple[list[ReframeCard], list[int]]:
    """Return the cards that are true at `stage`, and each one's weight; without a stage, those true at any."""
    fit = [card for card in cards if not card.stages or stage in card.stages]
    return fit, [SPECIFIC_WEIGHT if card.stages else 1 for card in fit]
