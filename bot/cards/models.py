"""The cards as data/cards/ holds them."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.cards.rules import check_template
from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections.values import Stage
from bot.sources import EntryId, Sources


class Habit(Entry):
    """A thinking habit, as features.md A.2 lists them; the last two are no habits but belong to the choice."""

    id: str
    name: Annotated[str, Field(max_length=40)]
    description: Annotated[str, Field(max_length=140)]


class ReframeCard(Entry):
    """Acknowledge, name the habit, one balanced sentence about this application, perhaps a tiny step."""

    id: EntryId
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

    id: EntryId
    #: private: too tender for a public channel
    audience: Literal["anyone", "private"]
    acknowledge: Annotated[str, Field(max_length=200)]
    say: Annotated[str, Field(max_length=320)]
    step: Annotated[str, Field(max_length=160)] | None = None
    sources: Sources


class Habits(Entry):
    habits: Annotated[tuple[Habit, ...], UniqueIds]

    def by_id(self) -> dict[str, Habit]:
        return {habit.id: habit for habit in self.habits}


class Reframes(Entry):
    cards: Annotated[tuple[ReframeCard, ...], UniqueIds]


class Encouragements(Entry):
    cards: Annotated[tuple[EncouragementCard, ...], UniqueIds]


HABITS = ContentFile("cards/habits.yaml", Habits)
REFRAMES = ContentFile("cards/reframes.yaml", Reframes)
ENCOURAGEMENTS = ContentFile("cards/encouragements.yaml", Encouragements)
