"""What the guided reframe says, as data/reframing/ holds it."""

from collections import Counter
from typing import Annotated, get_args

from pydantic import AfterValidator, Field, model_validator

from bot.cards.models import HabitId
from bot.cards.rules import SLOTS
from bot.content import ContentFile, Entry, UniqueIds, slots_of
from bot.rejections import Stage
from bot.sources import EntryId, SourceId

#: Of each habit so many fit any thought, so that three can be drawn twice and "Three others" is no empty promise.
LEAST_ANGLES = 6


def known_slots(template: str) -> str:
    """Return `template` if it has known slots or none; raises ValueError otherwise."""
    if unknown := slots_of(template) - SLOTS:
        raise ValueError(f"unknown slots {sorted(unknown)}, known are {sorted(SLOTS)}")
    return template


class Angle(Entry):
    """One balanced way to see a thought of this habit, in the first person, so that the member can make it their own.

    For a thought that may be true it is a small thing to do; a feeling has none, it gets comfort.
    """

    id: EntryId
    habit: HabitId
    #: stages of the entry that it needs; empty: it fits a thought about anything
    stages: tuple[Stage, ...] = ()
    #: what stands on its button
    title: Annotated[str, Field(max_length=40)]
    say: Annotated[str, Field(max_length=260), AfterValidator(known_slots)]
    sources: tuple[SourceId, ...] = ()


class Angles(Entry):
    angles: Annotated[tuple[Angle, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Angles":
        any_thought = Counter(each.habit for each in self.angles if not each.stages)
        few = [habit for habit in get_args(HabitId) if any_thought[habit] < LEAST_ANGLES and habit != "just_a_feeling"]
        if few:
            raise ValueError(f"fewer than {LEAST_ANGLES} that fit any thought for {', '.join(few)}")
        return self

    def fitting(self, habit: HabitId, stage: Stage | None) -> tuple[Angle, ...]:
        return tuple(each for each in self.angles if each.habit == habit and (not each.stages or stage in each.stages))


ANGLES = ContentFile("reframing/angles.yaml", Angles)


class Line(Entry):
    """Something said at one place of the flow."""

    id: EntryId
    text: Annotated[str, Field(max_length=320)]
    sources: tuple[SourceId, ...] = ()


class Lines(Entry):
    """What is said around the steps; each group is drawn from without repeats."""

    #: the first words after a thought was written down: true of any thought
    first_words: Annotated[tuple[Line, ...], Field(min_length=12), UniqueIds]
    #: for "just a feeling": comfort, no argument and no tip
    comforts: Annotated[tuple[Line, ...], Field(min_length=10), UniqueIds]
    #: for "it may be true": before the plan; speaks of a part, and never says that the thought is so
    true_words: Annotated[tuple[Line, ...], Field(min_length=6), UniqueIds]
    #: when the member's own words stand there: no praise, a calm end
    finished: Annotated[tuple[Line, ...], Field(min_length=8), UniqueIds]
    #: when a plan is kept, in whoever's words
    planned: Annotated[tuple[Line, ...], Field(min_length=6), UniqueIds]
    #: when an angle is kept as it stood, so the words aren't the member's
    taken: Annotated[tuple[Line, ...], Field(min_length=6), UniqueIds]


LINES = ContentFile("reframing/lines.yaml", Lines)
