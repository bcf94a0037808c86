"""The card deck that several features draw from: reframes, encouragements, and what each member has seen of them."""

from bot.cards.deck import Deck
from bot.cards.models import (
    ENCOURAGEMENTS,
    HABITS,
    REFRAMES,
    EncouragementCard,
    Habit,
    ReframeCard,
)
from bot.cards.rules import Slots
from bot.cards.store import CardStore

__all__ = [
    "ENCOURAGEMENTS",
    "HABITS",
    "REFRAMES",
    "CardStore",
    "Deck",
    "EncouragementCard",
    "Habit",
    "ReframeCard",
    "Slots",
]
