"""Which ideas and drills make sense for a member."""

from collections import Counter
from dataclasses import replace
from itertools import product

import pytest

from bot.feedback import Theme
from bot.reflections import AskedQuestion, Topic, Went
from bot.rejections import Stage
from cogs.plan.content import PLAN
from cogs.plan.fitting import (
    PRESUMES,
    Known,
    Presumes,
    Reason,
    drill_words,
    drills_for,
    fitting,
    weight,
    why_these,
)
from tests.conftest import MORNING

PLANNED = PLAN.load()
IDEAS = {idea.id: idea for idea in PLANNED.ideas}
DRILLS = {drill.id: drill for drill in PLANNED.drills}
KINDS = sorted({idea.kind for idea in PLANNED.ideas})
EVERYTHING = frozenset(Presumes)


def question(topic: Topic | None = None, went: Went | None = None, *, pressed: bool = False) -> AskedQuestion:
    return AskedQuestion(1, 1, None, None, "Why?", topic, went, pressed, MORNING)


def test_what_presumes_something_is_in_the_file() -> None:
    assert set(PRESUMES) <= {*IDEAS, *DRILLS}


@pytest.mark.parametrize("kind", [None, *KINDS])
def test_three_of_each_kind_fit_anybody(kind: str | None) -> None:
    fit = fitting(PLANNED.ideas, Known(), kind)
    assert len(fit) >= 3
    assert not any(idea.stages or idea.id in PRESUMES for idea in fit)
    assert all(idea.kind == kind if kind else idea.kind != "now" for idea in fit)


@pytest.mark.parametrize("stage", list(Stage))
def test_what_is_for_a_stage_fits_where_an_entry_came_so_far(stage: Stage) -> None:
    fit = fitting(PLANNED.ideas, Known(stages=frozenset({stage}), there=EVERYTHING))
    left_out = [idea for idea in PLANNED.ideas if idea not in fit]

    assert all(stage in idea.stages for idea in fit if idea.stages)
    assert all(idea.kind == "now" or (idea.stages and stage not in idea.stages) for idea in left_out)


@pytest.mark.parametrize("presumed", sorted({PRESUMES[each] for each in IDEAS if each in PRESUMES}, key=str))
def test_what_presumes_something_fits_where_that_is_there(presumed: Presumes) -> None:
    everywhere = frozenset(Stage)
    fit = {idea.id for idea in fitting(PLANNED.ideas, Known(stages=everywhere, there=frozenset({presumed})))}

    assert fit & set(PRESUMES) == {each for each, needs in PRESUMES.items() if needs is presumed and each in IDEAS}


def test_what_was_taken_comes_again_only_where_too_few_are_left() -> None:
    now = [idea.id for idea in PLANNED.ideas if idea.kind == "now"]
    left = fitting(PLANNED.ideas, Known(taken=frozenset(now[:-3])), "now")
    assert [idea.id for idea in left] == now[-3:]
    assert [idea.id for idea in fitting(PLANNED.ideas, Known(taken=frozenset(now[:-2])), "now")] == now


def test_feedback_weighs_most_then_the_stage() -> None:
    named = Known(themes=Counter({Theme.EXAMPLES: 2, Theme.MANNER: 1}), stages=frozenset({Stage.INTERVIEW}))
    examples, manner = IDEAS["st-example-three"], IDEAS["st-mentor-ask"]
    neither, stage = IDEAS["st-quiet-hour"], IDEAS["st-friendly-line"]
    assert weight(examples, named) > weight(manner, named) > weight(stage, named) > weight(neither, named) > 0
    often = replace(named, themes=Counter({Theme.EXAMPLES: 30}))
    assert weight(examples, often) == weight(examples, replace(named, themes=Counter({Theme.EXAMPLES: 3})))


def test_the_reason_is_the_theme_named_most_else_a_stage_else_none() -> None:
    known = Known(themes=Counter({Theme.EXAMPLES: 2, Theme.MANNER: 1}), stages=frozenset({Stage.TEST}))
    both, manner = IDEAS["st-answer-feedback"], IDEAS["st-mentor-ask"]
    assert why_these([manner, both], known) == Reason(Theme.EXAMPLES, 2, for_all=False)
    assert why_these([both, IDEAS["st-example-whole"]], known) == Reason(Theme.EXAMPLES, 2, for_all=True)
    assert why_these([manner], known) == Reason(Theme.MANNER, 1, for_all=True)
    assert why_these([IDEAS["st-quiet-hour"], IDEAS["st-task-again"]], known) == Reason(Stage.TEST, 1, for_all=False)
    assert why_these([IDEAS["st-quiet-hour"]], known) is None
    assert why_these([], known) is None


@pytest.mark.parametrize(("topic", "went"), list(product([None, *Topic], [None, *Went])))
def test_two_drills_at_least_fit_any_question(topic: Topic | None, went: Went | None) -> None:
    found = drills_for(PLANNED.drills, question(topic, went), frozenset())
    assert len(found) >= 2
    for drill, often in found:
        assert often > 0
        assert not drill.topics or topic in drill.topics
        assert drill.id not in PRESUMES or (drill.id == "dl-what-worked" and went is Went.WELL)


def test_a_drill_that_presumes_something_fits_where_that_is_so() -> None:
    def ids(question: AskedQuestion, there: frozenset[Presumes] = frozenset(), *, again: bool = False) -> set[str]:
        return {drill.id for drill, _ in drills_for(PLANNED.drills, question, there, again=again)} & set(PRESUMES)

    assert ids(question(), frozenset({Presumes.FEEDBACK})) == {"dl-with-feedback"}
    assert ids(question(), again=True) == {"dl-asked-again"}
    assert ids(question(pressed=True)) == {"dl-asked-again"}
    assert ids(question(went=Went.WELL)) == {"dl-what-worked"}


def test_the_topic_and_how_it_went_say_which_drill_helps_most() -> None:
    def often(drill_id: str, topic: Topic, went: Went | None) -> int:
        found = drills_for(PLANNED.drills, question(topic, went), frozenset())
        return next(weight for drill, weight in found if drill.id == drill_id)

    assert often("dl-the-gap", Topic.GAPS, None) > often("dl-one-minute", Topic.GAPS, None)
    assert often("dl-look-up", Topic.KNOWLEDGE, Went.BADLY) > often("dl-look-up", Topic.KNOWLEDGE, Went.WELL)
    assert often("dl-one-minute", Topic.TEAM, Went.SO_SO) > often("dl-one-minute", Topic.TEAM, Went.BADLY)


@pytest.mark.parametrize("words", ["Why?", "x" * 300, "word " * 60])
def test_a_drill_and_its_question_fit_a_step(words: str) -> None:
    for drill in PLANNED.drills:
        step = drill_words(drill, words)
        assert len(step) <= 300
        assert step.startswith(f"{drill.title}: “{words[:4]}")
        assert step.endswith("”")
