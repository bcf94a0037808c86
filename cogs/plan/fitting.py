"""Which ideas and drills make sense for a member. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from bot.feedback.values import Theme
from bot.plans.values import STEP_LIMIT
from bot.reflections.values import AskedQuestion, Topic, Went
from bot.rejections.values import Stage
from cogs.plan.content import Drill, Idea
from cogs.plan.rules import first_words

#: at once; more is a list to work through
IDEAS_SHOWN = 3


class Presumes(Enum):
    """What has to be there for an idea or a drill to make sense."""

    FEEDBACK = "feedback"
    LESSONS = "lessons"
    ENTRIES = "entries"
    ASKED_AGAIN = "asked again"
    WENT_WELL = "went well"


#: by their ids; a test holds that they are in the file
PRESUMES = {
    "st-feedback-line": Presumes.FEEDBACK,
    "st-feedback-page": Presumes.FEEDBACK,
    "st-answer-feedback": Presumes.FEEDBACK,
    "st-known-reason": Presumes.FEEDBACK,
    "st-reason-plus": Presumes.FEEDBACK,
    "st-small-first": Presumes.FEEDBACK,
    "st-trusted-read": Presumes.FEEDBACK,
    "st-lessons-again": Presumes.LESSONS,
    "st-hands": Presumes.ENTRIES,
    "dl-with-feedback": Presumes.FEEDBACK,
    "dl-asked-again": Presumes.ASKED_AGAIN,
    "dl-what-worked": Presumes.WENT_WELL,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a member, as far as it tells which ideas fit."""

    #: what feedback was about, and how often
    themes: Counter[Theme] = field(default_factory=Counter[Theme])
    #: the stages at which the latest entries ended, or that they came through
    stages: frozenset[Stage] = frozenset()
    there: frozenset[Presumes] = frozenset()
    #: ids of the ideas that were taken before
    taken: frozenset[str] = frozenset()


def fitting(ideas: Iterable[Idea], known: Known, kind: str | None = None) -> list[Idea]:
    """Return the ideas that make sense for a member, those taken before only where no others are left.

    What is for a place of work comes only if it is asked for: nobody has said that they have one.
    """
    makes_sense = [
        idea
        for idea in ideas
        if (idea.kind == kind if kind else idea.kind != "now")
        and (not idea.stages or known.stages.intersection(idea.stages))
        and _is_there(idea.id, known.there)
    ]
    return [idea for idea in makes_sense if idea.id not in known.taken] or makes_sense


def _is_there(each_id: str, there: frozenset[Presumes]) -> bool:
    return each_id not in PRESUMES or PRESUMES[each_id] in there


def weight(idea: Idea, known: Known) -> int:
    """Return how often an idea is drawn beside others: what feedback named most says most, then where entries ended."""
    named = max((known.themes[theme] for theme in idea.themes), default=0)
    if named and named == max(known.themes.values()):
        return 500
    return 1 + 20 * min(named, 2) + (6 if idea.stages else 0)


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks most for ideas: a theme that feedback named so often, or a stage of the latest entries."""

    about: Theme | Stage
    count: int
    #: the numbers of those that it speaks for, from 1 on; empty: for each of them
    numbers: tuple[int, ...] = ()


def why_these(shown: Sequence[Idea], known: Known) -> Reason | None:
    named = {theme: known.themes[theme] for idea in shown for theme in idea.themes if known.themes[theme]}
    if named:
        theme = max(named, key=lambda each: named[each])
        return Reason(theme, named[theme], _numbers([theme in idea.themes for idea in shown]))
    stage = next((stage for idea in shown for stage in idea.stages if stage in known.stages), None)
    return Reason(stage, 1, _numbers([stage in idea.stages for idea in shown])) if stage else None


def _numbers(it_speaks_for: Sequence[bool]) -> tuple[int, ...]:
    return () if all(it_speaks_for) else tuple(number for number, speaks in enumerate(it_speaks_for, 1) if speaks)


#: how much each kind helps, by how the answer went
_HELPS = {
    Went.BADLY: {"structured": 3, "technical": 3, "concise": 1, "aloud": 1},
    Went.SO_SO: {"structured": 2, "technical": 1, "concise": 3, "aloud": 2},
    Went.WELL: {"structured": 1, "technical": 1, "concise": 1, "aloud": 3},
}
#: a drill for the question's own topic beside one for any
_FOR_TOPIC = 4


def drills_for(
    drills: Iterable[Drill], question: AskedQuestion, there: frozenset[Presumes], *, again: bool = False
) -> list[tuple[Drill, int]]:
    """Return the drills that fit a question, each with how often it is drawn beside the others.

    `again` says that the question came in more than one interview.
    """
    about_it = {Presumes.ASKED_AGAIN: again or question.pressed, Presumes.WENT_WELL: question.went is Went.WELL}
    there |= {each for each, is_so in about_it.items() if is_so}
    return [
        (drill, _helps(drill, question))
        for drill in drills
        if _about(drill.topics, question.topic) and _is_there(drill.id, there)
    ]


def _about(topics: Sequence[Topic], topic: Topic | None) -> bool:
    return not topics or topic in topics


def _helps(drill: Drill, question: AskedQuestion) -> int:
    helps = _HELPS[question.went][drill.kind] if question.went else 2
    own = drill.topics or drill.id in PRESUMES
    return helps * (_FOR_TOPIC if own else 1)


def drill_words(drill: Drill, question: str) -> str:
    """Return a drill for a question as a step; a long question is cut."""
    room = STEP_LIMIT - len(f"{drill.title}: “”")
    return f"{drill.title}: “{first_words(question, room)}”"
