"""The cards as data/cards/ holds them."""

from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, Field, model_validator

from bot.cards.rules import check_template
from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections.values import Stage
from bot.sources import EntryId, Sources

#: The twelve habits of Sharma et al., ACL 2023 (https://aclanthology.org/2023.acl-long.555/), and two that are none:
#: sometimes it is just a feeling, and sometimes the thought is true.
HabitId = Literal[
    "catastrophizing",
    "labeling",
    "all_or_nothing",
    "fortune_telling",
    "mind_reading",
    "overgeneralizing",
    "personalizing",
    "should_statements",
    "emotional_reasoning",
    "blaming",
    "disqualifying_the_positive",
    "comparing",
    "just_a_feeling",
    "may_be_true",
]


class Habit(Entry):
    """A thinking habit, in words that a member reads."""

    id: HabitId
    name: Annotated[str, Field(max_length=40)]
    description: Annotated[str, Field(max_length=140)]


class ReframeCard(Entry):
    """Acknowledge, name the habit, one balanced sentence about this application, perhaps a tiny step."""

    id: EntryId
    habit: HabitId
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

    @model_validator(mode="after")
    def _complete(self) -> "Habits":
        if missing := set(get_args(HabitId)) - set(self.by_id()):
            raise ValueError(f"missing: {', '.join(sorted(missing))}")
        return self

    def by_id(self) -> dict[HabitId, Habit]:
        return {habit.id: habit for habit in self.habits}


class Reframes(Entry):
    cards: Annotated[tuple[ReframeCard, ...], UniqueIds]


class Encouragements(Entry):
    cards: Annotated[tuple[EncouragementCard, ...], UniqueIds]


HABITS = ContentFile("cards/habits.yaml", Habits)
REFRAMES = ContentFile("cards/reframes.yaml", Reframes)
ENCOURAGEMENTS = ContentFile("cards/encouragements.yaml", Encouragements)
