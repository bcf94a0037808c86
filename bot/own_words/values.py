"""Own words as values. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.cards.models import HabitId

#: characters of the member's own words, as a form takes them
WORDS_LIMIT = 1000


class WordsKind(StrEnum):
    """What was written."""

    #: another way to see a thought
    REFRAME = "reframe"
    #: what one would tell a friend
    NOTE = "note"


class Rating(StrEnum):
    """How kept words do when they are read again."""

    HELPS = "helps"
    A_LITTLE = "a_little"
    NOT_NOW = "not_now"

    @property
    def label(self) -> str:
        """The rating as a member chooses it."""
        return _LABELS[self]

    @property
    def weight(self) -> int:
        """How often such words are drawn beside a card's one; the best outrank every card, those put aside rest."""
        return _WEIGHTS[self]


_LABELS = {Rating.HELPS: "It helps", Rating.A_LITTLE: "A little", Rating.NOT_NOW: "Not now"}
_WEIGHTS = {Rating.HELPS: 12, Rating.A_LITTLE: 4, Rating.NOT_NOW: 0}

#: of words that nobody has rated yet
UNRATED_WEIGHT = 6


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A reframe, half done or kept, or a note. A note has no thought; half done, `kept_at` is None."""

    id: int
    user_id: int
    kind: WordsKind
    rejection_id: int | None
    thought: str | None
    habit: HabitId | None
    #: id of the angle that was chosen, or whose text the words are
    angle: str | None
    words: str | None
    #: how strong the thought felt, 1 to 5
    felt_before: int | None
    felt_after: int | None
    rating: Rating | None
    kept_at: datetime | None
    #: since when nothing of it is left to do; words that were neither kept nor finished have none
    ended_at: datetime | None
    created_at: datetime
    changed_at: datetime

    @property
    def taken(self) -> bool:
        """Whether the words are an angle's as it stood; beside words that the member wrote, no angle is noted."""
        return self.words is not None and self.angle is not None


@dataclass(frozen=True, slots=True)
class OwnCard:
    """Kept words as a card of a deck, among others."""

    own: OwnWords

    @property
    def id(self) -> str:
        return f"own-{self.own.id}"

    @property
    def weight(self) -> int:
        return self.own.rating.weight if self.own.rating else UNRATED_WEIGHT
