"""The cards as data/cards/ holds them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from bot.cards.rules import check_template
from bot.content import ContentFile, Entry, unique_ids
from bot.rejections.values import Stage

CardId = Annotated[str, Field(pattern=r"^[a-z0-9-]{2,24}$")]
Sources = Annotated[tuple[Annotated[str, Field(pattern=r"^S[0-4]-\d{2,3}$")], ...], Field(min_length=1)]


class Habit(Entry):
    """A thinking habit, as features.md A.2 lists them; the last two are no habits but belong to the choice."""

    id: str
    name: Annotated[str, Field(max_length=40)]
    description: Annotated[str, Field(max_length=140)]


class ReframeCard(Entry):
    """Acknowledge, name the habit, one balanced sentence about this application, perhaps a tiny step."""

    id: CardId
    habit: str
    #: empty: true at every stage
    stages: tuple[Stage, ...]
    acknowledge: Annotated[str, Field(max_length=200)]
    thought: Annotated[str, Field(max_length=90)]
    balance: Annotated[str, Field(max_length=260), AfterValidator(check_template)]
    step: Annotated[str, Field(max_length=160)] | None = None
    sources: Sources


class EncouragementCard(Entry):
    """True without knowing more of the reader than that they look for work."""

    id: CardId
    #: private: too tender for a public channel
    audience: Literal["anyone", "private"]
    acknowledge: Annotated[str, Field(max_length=200)]
    say: Annotated[str, Field(max_length=320)]
    step: Annotated[str, Field(max_length=160)] | None = None
    sources: Sources


class Habits(Entry):
    habits: tuple[Habit, ...]

    @model_validator(mode="after")
    def _unique(self) -> "Habits":
        unique_ids(habit.id for habit in self.habits)
        return self

    def by_id(self) -> dict[str, Habit]:
        return {habit.id: habit for habit in self.habits}


class Reframes(Entry):
    cards: tuple[ReframeCard, ...]

    @model_validator(mode="after")
    def _unique(self) -> "Reframes":
        unique_ids(card.id for card in self.cards)
        return self


class Encouragements(Entry):
    cards: tuple[EncouragementCard, ...]

    @model_validator(mode="after")
    def _unique(self) -> "Encouragements":
        unique_ids(card.id for card in self.cards)
        return self


HABITS = ContentFile("cards/habits.yaml", Habits)
REFRAMES = ContentFile("cards/reframes.yaml", Reframes)
ENCOURAGEMENTS = ContentFile("cards/encouragements.yaml", Encouragements)
