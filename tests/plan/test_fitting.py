"""Which ideas and drills make sense for a member."""

from collections import Counter
from dataclasses import replace
from itertools import product

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
from cogs.plan.idea_messages import because
from tests.conftest import MORNING

PLANNED = PLAN.load()
IDEAS = {idea.id: idea for idea in PLANNED.ideas}
DRILLS = {drill.id: drill for drill in PLANNED.drills}
KINDS = sorted({idea.kind for idea in PLANNED.ideas})
EVERYTHING = frozenset(Presumes)
EXAMPLES = Theme.EXAMPLES.label


def question(topic: Topic | None = None, went: Went | None = None, *, pressed: bool = False) -> AskedQuestion:
    return AskedQuestion(1, 1, None, None, "Why?", topic, went, pressed, MORNING)


def test_what_presumes_something_is_in_the_file() -> None:
    assert set(PRESUMES) <= {*IDEAS, *DRILLS}


def test_three_of_each_kind_fit_anybody() -> None:
    for kind in (None, *KINDS):
        fit = fitting(PLANNED.ideas, Known(), kind)
        assert len(fit) >= 3
        assert not any(idea.stages or idea.id in PRESUMES for idea in fit)
        assert all(idea.kind == kind if kind else idea.kind != "now" for idea in fit)


def test_what_is_for_a_stage_fits_where_an_entry_came_so_far() -> None:
    for stage in Stage:
        fit = fitting(PLANNED.ideas, Known(stages=frozenset({stage}), there=EVERYTHING))
        left_out = [idea for idea in PLANNED.ideas if idea not in fit]
        assert all(stage in idea.stages for idea in fit if idea.stages)
        assert all(idea.kind == "now" or (idea.stages and stage not in idea.stages) for idea in left_out)


def test_what_presumes_something_fits_where_that_is_there() -> None:
    everywhere = frozenset(Stage)
    for presumed in Presumes:
        fit = {idea.id for idea in fitting(PLANNED.ideas, Known(stages=everywhere, there=frozenset({presumed})))}
        wanted = {each for each, needs in PRESUMES.items() if needs is presumed and each in IDEAS}
        assert fit & set(PRESUMES) == wanted, presumed


def test_what_was_taken_comes_again_only_where_none_is_left() -> None:
    now = [idea.id for idea in PLANNED.ideas if idea.kind == "now"]
    for left in (3, 1):
        found = fitting(PLANNED.ideas, Known(taken=frozenset(now[:-left])), "now")
        assert [idea.id for idea in found] == now[-left:]
    assert [idea.id for idea in fitting(PLANNED.ideas, Known(taken=frozenset(now)), "now")] == now


def test_what_feedback_named_most_weighs_most_then_the_rest_of_it_then_the_stage() -> None:
    themes = Counter({Theme.EXAMPLES: 2, Theme.MANNER: 1})
    named = Known(themes=themes, stages=frozenset({Stage.INTERVIEW}))
    examples, manner = IDEAS["st-example-three"], IDEAS["st-mentor-ask"]
    neither, stage = IDEAS["st-quiet-hour"], IDEAS["st-friendly-line"]
    assert weight(examples, named) > 10 * weight(manner, named)
    assert weight(manner, named) > weight(stage, named) > weight(neither, named) > 0
    once = replace(named, themes=Counter({Theme.EXAMPLES: 1}))
    assert weight(examples, once) == weight(examples, named)
    assert weight(manner, once) == weight(neither, once) == weight(neither, Known())


def test_the_reason_is_the_theme_named_most_else_a_stage_else_none_and_says_for_which() -> None:
    known = Known(themes=Counter({Theme.EXAMPLES: 2, Theme.MANNER: 1}), stages=frozenset({Stage.TEST}))
    both, manner, quiet = IDEAS["st-answer-feedback"], IDEAS["st-mentor-ask"], IDEAS["st-quiet-hour"]
    for shown, reason, words in (
        ([manner, both], Reason(Theme.EXAMPLES, 2, (2,)), f"2 stands here because feedback named “{EXAMPLES}” twice."),
        ([both, quiet, both], Reason(Theme.EXAMPLES, 2, (1, 3)), "1 and 3 stand here because feedback named"),
        ([both, IDEAS["st-example-whole"]], Reason(Theme.EXAMPLES, 2), "Because feedback named"),
        ([manner], Reason(Theme.MANNER, 1), "Because feedback named “How I came across” once."),
        ([quiet, IDEAS["st-task-again"]], Reason(Stage.TEST, 1, (2,)), "2 stands here because one of your latest"),
        ([quiet], None, "Drawn from those that may fit anybody."),
        ([], None, "Drawn from"),
    ):
        assert why_these(shown, known) == reason
        assert because(reason).startswith(words)


def test_two_drills_at_least_fit_any_question() -> None:
    for topic, went in product([None, *Topic], [None, *Went]):
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


def test_a_drill_and_its_question_fit_a_step() -> None:
    for drill, words in product(PLANNED.drills, ["Why?", "x" * 300, "word " * 60]):
        step = drill_words(drill, words)
        assert len(step) <= 300
        assert step.startswith(f"{drill.title}: “{words[:4]}")
        assert step.endswith("”")
