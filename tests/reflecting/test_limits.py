"""The longest that a step, a closed review and its pages can be: over all the content, whatever was typed."""

from collections.abc import Sequence

import pytest

from bot.reflections import Asked, AskedQuestion, Reflection, SearchKind
from bot.reflections.values import NOTE_LIMIT
from cogs.reflecting import ended_messages, lists, messages
from cogs.reflecting.content import Part, ReviewQuestion
from cogs.reflecting.messages import Around
from cogs.reflecting.rules import Sitting
from cogs.reflecting.words import LIST_LIMIT
from tests.conftest import MORNING
from tests.reflecting.acting import QUESTIONS, REVIEWS_LOADED

LONG = ["*" * 1000, ("*\n" * 500).strip(), ("א*\n" * 333).strip(), "1. " * 333]


def asked(words: str) -> list[AskedQuestion]:
    words = (" ".join(words.split()) * 9)[:300]
    return [AskedQuestion(number, 1, None, 1, words, None, None, False, MORNING) for number in range(9)]


def review(questions: Sequence[ReviewQuestion], words: str) -> Reflection:
    ids = tuple(each.id for each in questions)
    given = tuple((each.id, "not_yet" if each.part is Part.CHECK else words) for each in questions)
    answers = tuple((each, typed) for each, typed in given if QUESTIONS[each].part is not Part.LOG)
    return Reflection(1, 1, questions[0].modes[0], None, ids, 6, answers, None, MORNING, MORNING, MORNING)


def test_ten_of_the_log_and_what_is_put_on_the_list_fit_an_embed() -> None:
    page = [Asked((question,)) for question in asked("*" * 300)] * 2
    assert len(lists.questions(page[:10]).description or "") < 4000
    lines = [(SearchKind.NOT_FOR_ME, "*" * NOTE_LIMIT)] * LIST_LIMIT
    shown = ended_messages.put_on(lines, 9, MORNING).description or ""
    assert len(shown) < 4000
    assert "- and 38 more" in shown


@pytest.mark.parametrize("words", LONG)
def test_each_step_fits_an_embed(words: str) -> None:
    opening = max((line.text for each in REVIEWS_LOADED.reviews for line in each.opening), key=len)
    for question in REVIEWS_LOADED.questions:
        above = ("What you took from it before", [words] * 5) if question.shows else None
        noted = [(each, 3) for each in asked(words)] if question.part is Part.LOG else []
        around = Around(Sitting(29_000_000, begins=True), opening, above, None, noted)
        of_one = review([question], words)
        if question.part is Part.WRITE:
            shown = messages.writing(of_one, question, around)
        else:
            shown = messages.step(of_one, question, 0, around)
        assert len(shown.description or "") < 4000, question.id


@pytest.mark.parametrize("words", LONG)
def test_each_review_fits_its_closing_and_its_pages(words: str) -> None:
    for each in REVIEWS_LOADED.reviews:
        longest: list[ReviewQuestion] = []
        for part in each.parts:
            there = [
                q for q in REVIEWS_LOADED.questions if q.part is part and each.mode in q.modes and q not in longest
            ]
            longest.append(max(there, key=lambda question: len(question.text) + len(question.step or "")))
        noted = asked(words) if Part.LOG in each.parts else []
        typed = (words * 4)[:4000] if each.parts == (Part.WRITE,) else words
        ended, closing = review(longest, typed), max((line.text for line in each.closing), key=len)
        assert len(ended_messages.closed(ended, QUESTIONS, noted, closing, MORNING).description or "") < 4000
        assert all(len(page) < 4000 for page in ended_messages.pages(ended, QUESTIONS, noted))
