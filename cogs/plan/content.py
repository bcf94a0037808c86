"""Steps, drills, and what the counts may say, as data/plan/ holds them."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds, slots_of
from bot.feedback.values import Theme
from bot.reflections.values import Topic
from bot.rejections import Stage
from bot.said import Lines, Said
from bot.sources import EntryId, Sources


class Idea(Entry):
    """A small step that one could take within a week: something to learn or to try, never an outcome."""

    id: EntryId
    #: what it helps with; empty: with anything
    themes: tuple[Theme, ...] = ()
    #: where an application ended that it fits; empty: anywhere
    stages: tuple[Stage, ...] = ()
    #: what kind of step it is, to choose by
    kind: Literal["learn", "people", "practise", "documents", "search", "now"]
    #: in the first person's plan, as "Ask one person …"
    text: Annotated[str, Field(max_length=160)]
    #: why, in half a sentence or one
    why: Annotated[str, Field(max_length=160)]
    sources: Sources


class Drill(Entry):
    """A way to practise an answer to a question from the log."""

    id: EntryId
    #: structured: an example from start to end. concise: shorter. technical: know more. aloud: say it.
    kind: Literal["structured", "concise", "technical", "aloud"]
    #: of the question; empty: any
    topics: tuple[Topic, ...] = ()
    title: Annotated[str, Field(max_length=60)]
    #: what to do, in order
    steps: Annotated[tuple[Annotated[str, Field(max_length=140)], ...], Field(min_length=2, max_length=5)]
    sources: Sources


class Pattern(StrEnum):
    """Where most of the entries of the last months ended."""

    APPLICATION = "application"
    SCREENING = "screening"
    TEST = "test"
    INTERVIEW = "interview"
    SILENCE = "silence"
    #: nowhere in particular
    SPREAD = "spread"


#: the numbers that a text about the counts can have
SLOTS = frozenset({"count", "total", "days", "least"})


def _slots(*needed: str) -> AfterValidator:
    def check(template: str) -> str:
        if slots_of(template) - SLOTS or set(needed) - slots_of(template):
            raise ValueError(f"needs the slots {sorted(needed)}, and no others than {sorted(SLOTS)}")
        return template

    return AfterValidator(check)


class Approach(Entry):
    """What the counts may say about how one goes about it: the numbers first, then what one could change."""

    id: EntryId
    pattern: Pattern
    #: acknowledges, and says the counts
    text: Annotated[str, Field(max_length=320), _slots("count", "total")]
    #: ids of IDEAS
    ideas: Annotated[tuple[EntryId, ...], Field(min_length=2, max_length=4)]
    sources: Sources


class Tested(Said):
    """A line that may have a finding in it."""

    #: whose finding it is, from when, and how sure; it stands small below
    small: Annotated[str, Field(max_length=120)] | None = None


class PlanLines(Entry):
    #: when there is no next step
    empty: Lines
    done: Lines
    dropped: Lines
    snoozed: Lines
    #: what "when the next no comes, I will …" is for
    if_then: Annotated[tuple[Tested, ...], Field(min_length=4), UniqueIds]
    #: when it is shown again, after the acknowledgement of a no
    replayed: Lines


class Plan(Entry):
    ideas: Annotated[tuple[Idea, ...], UniqueIds]
    drills: Annotated[tuple[Drill, ...], UniqueIds]
    approaches: Annotated[tuple[Approach, ...], UniqueIds]
    #: beginnings of an if-then plan, to be changed
    examples: Annotated[tuple[Said, ...], Field(min_length=4), UniqueIds]
    lines: PlanLines

    @model_validator(mode="after")
    def _complete(self) -> "Plan":
        known = {idea.id for idea in self.ideas}
        if unknown := {each for approach in self.approaches for each in approach.ideas} - known:
            raise ValueError(f"no such ideas: {', '.join(sorted(unknown))}")
        for theme in Theme:
            if sum(not idea.themes or theme in idea.themes for idea in self.ideas) < 4:
                raise ValueError(f"fewer than four ideas for {theme}")
        if missing := set(Pattern) - {approach.pattern for approach in self.approaches}:
            raise ValueError(f"nothing is said of {', '.join(sorted(missing))}")
        for topic in Topic:
            if not any(not drill.topics or topic in drill.topics for drill in self.drills):
                raise ValueError(f"no drill for {topic}")
        return self


PLAN = ContentFile("plan/plan.yaml", Plan)
