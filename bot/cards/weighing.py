"""How often a card is drawn beside the others, by the member's tone and by what they logged lately. Pure."""

from collections.abc import Collection

from bot.cards.models import EncouragementCard, Tone
from bot.cards.rules import LAST
from bot.rejections.values import Stage

#: What was logged in so many days counts as lately.
LATELY_DAYS = 30

#: A card about what the member went through lately is drawn this much more often.
ABOUT_WEIGHT = 3

_OPPOSITE: dict[Tone, Tone] = {"gentle": "direct", "direct": "gentle"}


def tone_weight(tone: Tone, wanted: Tone) -> int:
    """Return the weight of a card that speaks in `tone`: most in the tone wanted, the opposite one comes last."""
    if tone == wanted:
        return 4
    return LAST if _OPPOSITE.get(wanted) == tone else 1


def encouragement_weight(card: EncouragementCard, wanted: Tone, lately: Collection[Stage]) -> int:
    """Return the weight of a card for a member who logged, or passed, the stages `lately`."""
    fits = any(stage in lately for stage in card.about)
    return tone_weight(card.tone, wanted) * (ABOUT_WEIGHT if fits else 1)
