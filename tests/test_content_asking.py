"""What feedback, reviews and the plan say: whole with any numbers, enough at every stage, one figure everywhere."""

import re
from collections import Counter

import pytest

from bot.reflections import Mode
from bot.rejections import Stage
from cogs.encouragement.content import FACTS
from cogs.feedback.naming import person
from cogs.feedback.route_texts import ROUTES, Published
from cogs.plan.content import PLAN, Pattern
from cogs.reflecting.content import REVIEWS, Part
from tests import reading


@pytest.mark.parametrize(("count", "total"), [(6, 10), (6, 12), (10, 10), (25, 30)])
def test_what_the_counts_say_reads_well_with_any_numbers(count: int, total: int) -> None:
    for approach in PLAN.load().approaches:
        filled = approach.text.format(count=count, total=total, days=90, least=10)
        assert not reading.faults(filled), (approach.id, filled)


def test_every_pattern_has_two_texts_that_differ_in_what_they_lead_to() -> None:
    approaches = PLAN.load().approaches
    for pattern in Pattern:
        found = [approach for approach in approaches if approach.pattern is pattern]
        assert len(found) >= 2, pattern
        assert len({approach.ideas for approach in found}) == len(found), pattern


def test_a_line_of_the_plan_ends_as_it_is_used() -> None:
    plan = PLAN.load()
    ends = {
        "": [idea.text for idea in plan.ideas] + [drill.title for drill in plan.drills],
        ".": [idea.why for idea in plan.ideas]
        + [example.text for example in plan.examples]
        + [step for drill in plan.drills for step in drill.steps],
        ":": [line.text for line in plan.lines.replayed],
    }
    wrong = [text for end, texts in ends.items() for text in texts if (text[-1] if text[-1] in ".:;," else "") != end]
    assert not wrong, "\n" + "\n".join(wrong)
    assert not [example.id for example in plan.examples if example.text[0].isupper()]


def test_each_part_of_a_review_has_questions_to_choose_among_at_every_stage() -> None:
    reviews = REVIEWS.load()
    few = [
        (review.mode, part, stage)
        for review in reviews.reviews
        for part, times in Counter(review.parts).items()
        for stage in (None, *Stage)
        if sum(each.part is part and each.fits(review.mode, stage) for each in reviews.questions) < max(3, times + 1)
    ]
    assert not few


def test_before_an_interview_nothing_but_the_parking_speaks_of_a_loss() -> None:
    loss = re.compile(
        r"\b(?:reject\w*|turned down|said no|a no|lost|loss\w*|fail\w*|mistake\w*|went wrong)\b", re.IGNORECASE
    )
    reviews = REVIEWS.load()
    asked = [each for each in reviews.questions if Mode.BEFORE_INTERVIEW in each.modes and each.part is not Part.PARK]
    said = [(each.id, text) for each in asked for text in (each.text, each.hint) if text]
    said += [(each.id, each.text) for each in reviews.of(Mode.BEFORE_INTERVIEW).closing]
    assert len(asked) >= 15
    assert not [place for place, text in said if loss.search(text)]


def test_why_somebody_can_be_asked_is_one_sentence_that_does_not_name_them_again() -> None:
    for words in ROUTES.load().people:
        names = {person(words.person, Stage.INTERVIEW, None), person(words.person, Stage.NEVER_HEARD_BACK, None)}
        assert words.say.endswith(".")
        assert "." not in words.say[:-1], words.say
        assert not [name for name in names if words.say.lower().startswith(name.lower())], words.say
        assert not re.search(r"\b(?:result|outcome|decision|no agency)\b", words.say), "true of a silence, too"


def test_the_number_stands_small_and_a_longer_one_is_refused() -> None:
    published = ROUTES.load().published
    with pytest.raises(ValueError, match="longer than 200"):
        Published.model_validate({**published.model_dump(), "caveat": "c" * (201 - len(published.text))})


def test_the_published_number_is_the_one_that_the_facts_have() -> None:
    published, fact = (
        ROUTES.load().published,
        next(each for each in FACTS.load().facts if each.id == "fact-feedback-few"),
    )
    assert re.findall(r"\d+", published.text) == [str(published.percent), "100"]
    assert re.findall(r"\d+", fact.text) == [str(published.percent)]
    for name in ("source", "year", "place", "confidence", "sources"):
        assert getattr(published, name) == getattr(fact, name), name
