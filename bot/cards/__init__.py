"""The card deck that several features draw from: reframes, encouragements, and what each member has seen of them."""

from bot.cards.deck import Deck
from bot.cards.models import (
    ENCOURAGEMENTS,
    HABITS,
    REASONS,
    REFRAMES,
    EncouragementCard,
    Habit,
    Reason,
    Reasons,
    ReframeCard,
    Tone,
)
from bot.cards.rules import Slots
from bot.cards.store import CardStore

__all__ = [
    "ENCOURAGEMENTS",
    "HABITS",
    "REASONS",
    "REFRAMES",
    "CardStore",
    "Deck",
    "EncouragementCard",
    "Habit",
    "Reason",
    "Reasons",
    "ReframeCard",
    "Slots",
    "Tone",
]
