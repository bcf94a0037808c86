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


#: How plainly a card speaks. A member may choose; "balanced" is what nobody has to choose.
Tone = Literal["gentle", "balanced", "direct"]


class Habit(Entry):
    """A thinking habit, in words that a member reads."""

    id: HabitId
    name: Annotated[str, Field(max_length=40)]
    description: Annotated[str, Field(max_length=140)]
    #: the same in so few words that it stands behind the name in a list
    in_short: Annotated[str, Field(max_length=55)]
    #: how such a thought sounds after a no, and how it can be seen as well
    example: Annotated[str, Field(max_length=80)]
    worked: Annotated[str, Field(max_length=240)]


class ReframeCard(Entry):
    """Acknowledge, name the habit, one balanced sentence about this application, perhaps a tiny step."""

    id: EntryId
    habit: HabitId
    #: empty: true at every stage
    stages: tuple[Stage, ...]
    tone: Tone
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
    tone: Tone
    #: what a member may have logged lately that it speaks to most; it is true for others too
    about: tuple[Stage, ...] = ()
    acknowledge: Annotated[str, Field(max_length=200)]
    say: Annotated[str, Field(max_length=320)]
    step: Annotated[str, Field(max_length=160)] | None = None
    sources: Sources


class Reason(Entry):
    """Why somebody may have been turned down that nobody outside could see; true at `stages`, at any if empty."""

    id: EntryId
    stages: tuple[Stage, ...]
    #: one or two sentences about "they" and "somebody", never a verdict
    text: Annotated[str, Field(max_length=200)]
    sources: Sources


#: so many fit each stage, so that three can be drawn several times over
LEAST_REASONS = 9


class Reasons(Entry):
    #: said above them: an acknowledgement first
    acknowledgements: Annotated[tuple[str, ...], Field(min_length=5)]
    reasons: Annotated[tuple[Reason, ...], Field(min_length=20), UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Reasons":
        if few := [stage.value for stage in Stage if len(self.fitting(stage)) < LEAST_REASONS]:
            raise ValueError(f"fewer than {LEAST_REASONS} for {', '.join(few)}")
        return self

    def fitting(self, stage: Stage | None) -> tuple[Reason, ...]:
        """Return those that may be true at a stage; without one, those true at any."""
        return tuple(each for each in self.reasons if not each.stages or stage in each.stages)


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
REASONS = ContentFile("cards/reasons.yaml", Reasons)
REFRAMES = ContentFile("cards/reframes.yaml", Reframes)
ENCOURAGEMENTS = ContentFile("cards/encouragements.yaml", Encouragements)
