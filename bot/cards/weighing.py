"""How often a card is drawn beside the others, by the member's tone and by what they logged lately. Pure."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.cards.models import EncouragementCard, Tone
from bot.cards.rules import LAST
from bot.rejections.values import Stage

#: What was logged in so many days counts as lately.
LATELY_DAYS = 30

#: A card about what the member went through lately is drawn this much more often.
ABOUT_WEIGHT = 3

#: A no that was logged in so many days, and no card since, has the next card: nearly always one about its stage.
JUST_LOGGED_DAYS = 3
JUST_LOGGED_WEIGHT = 1000

_OPPOSITE: dict[Tone, Tone] = {"gentle": "direct", "direct": "gentle"}


def tone_weight(tone: Tone, wanted: Tone) -> int:
    """Return the weight of a card that speaks in `tone`: most in the tone wanted, the opposite one comes last."""
    if tone == wanted:
        return 4
    return LAST if _OPPOSITE.get(wanted) == tone else 1


def just_logged(stage: Stage, logged_at: datetime, drawn_at: datetime | None, now: datetime) -> Stage | None:
    """Return the stage of the latest no if it is days old and no card was drawn since, else None."""
    recent = now - logged_at <= timedelta(days=JUST_LOGGED_DAYS)
    return stage if recent and (drawn_at is None or drawn_at < logged_at) else None


def encouragement_weight(
    card: EncouragementCard, wanted: Tone, lately: Collection[Stage], just: Stage | None = None
) -> int:
    """Return the weight of a card for a member who logged, or passed, the stages `lately`, and `just` now one."""
    fits = any(stage in lately for stage in card.about)
    first = just is not None and just in card.about
    return tone_weight(card.tone, wanted) * (ABOUT_WEIGHT if fits else 1) * (JUST_LOGGED_WEIGHT if first else 1)
