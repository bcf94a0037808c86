"""Which questions of interviews count as the same one: pairs that do, pairs that don't, and how they are grouped."""

import random
import re
from string import ascii_lowercase
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reflections import Asked, AskedQuestion, Went, repeated
from bot.reflections.rules import alike
from bot.reflections.values import QUESTION_LIMIT
from bot.text import folded
from tests.conftest import MORNING

SAME = [
    ("Why did you leave your last job?", "why did you leave the last job"),
    ("Tell us about yourself", "Tell me about yourself."),
    ("What are your strengths?", "What are your strengths"),
    ("Why do you want to work here?", "Why would you want to work here?"),
    ("Where do you see yourself in five years?", "Where do you see yourself in 5 years?"),
    ("What are your strengths and weaknesses?", "What are your weaknesses and strengths?"),
    ("How do you deal with difficult customers?", "How do you deal with a difficult customer?"),
    ("Can you work weekends?", "Can you work at weekends?"),
    ("When could you start?", "When can you start?"),
    ("Do you have a driving licence?", "Have you a driving licence?"),
    ("¿Por qué dejó su último trabajo?", "¿Por qué dejó el último trabajo?"),
    ("Почему вы ушли с прошлой работы?", "почему вы ушли с прошлой работы"),
    ("Tell us about a conflict in a team.", "Tell us about a conflict in your team"),
    ("WHY THIS COMPANY", "Why this company?"),
    ("Tell me a bit about yourself", "Tell us about yourself."),
    ("Tell us about a time when you made a mistake", "Tell me about a time you made a mistake."),
    ("What salary are you expecting?", "What salary do you expect?"),
    ("What did you study?", "What were your studies?"),
    ("Why us?", "WHY US"),
    ("Why are you leaving your current job?", "Why are you leaving your job?"),
    ("Can you explain the gap in your CV?", "Explain the gap in your CV."),
    ("Do you prefer to work alone or in a team?", "Do you prefer working alone or in a team?"),
    ("¿Por qué quiere trabajar aquí?", "Por que quiere trabajar aqui"),
    ("What is your biggest weakness?", "What are your weaknesses?"),
    ("How do you manage stress?", "How are you managing your stress?"),
    ("Was sind Ihre Stärken?", "Was sind deine Stärken?"),
    ("为什么想来我们公司", "为什么想来我们公司？"),
]
OTHERS = [
    ("Why did you leave your last job?", "Why do you want this job?"),
    ("What are your strengths?", "What are your weaknesses?"),
    ("Tell us about yourself", "Tell us about a conflict in a team"),
    ("When can you start?", "Can you work nights?"),
    ("What do you know about us?", "What do you want to know from us?"),
    ("How do you deal with stress?", "How do you deal with difficult customers?"),
    ("What pay do you expect?", "What do you expect from a team?"),
    ("Why this company?", "Why this gap?"),
    ("Do you have a driving licence?", "Do you have children?"),
    ("Where do you see yourself in five years?", "What did you do in the last five years?"),
    # One way to begin, and one way to end, serve a great many questions.
    ("Tell us about a time when you failed", "Tell us about a time when you led a team"),
    ("Tell me about a time you made a mistake", "Tell me about a time you helped a colleague"),
    ("Give an example of teamwork", "Give an example of leadership"),
    ("What was your biggest success?", "What was your biggest failure?"),
    ("What did you like about your last job?", "What did you dislike about your last job?"),
    ("How do you handle stress?", "How do you handle cash?"),
    ("Can you work weekends?", "Can you work nights?"),
    ("What motivates you?", "What frustrates you?"),
    ("What is a closure in JavaScript?", "What is a promise in JavaScript?"),
    ("Warum wollen Sie hier arbeiten?", "Warum wollen Sie dort aufhören?"),
    ("What was the hardest part of your last job?", "What was the best part of your last job?"),
    ("Why do you want to leave your job?", "Why do you want to keep your job?"),
    ("Can you work on Sundays?", "Can you work on Mondays?"),
    # Where few words are left, letters alone say little.
    ("Tell us about a time when you led a team", "Tell us about a time when you left a team"),
    ("Can you work on Sundays?", "Can you work on Saturdays?"),
    ("Why us?", "Why you?"),
    ("How are you?", "How old are you?"),
    ("", "Why us?"),
    ("?", "Why us?"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_questions_that_ask_the_same_are_found_both_ways(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_questions_that_only_sound_alike_are_kept_apart(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_words_are_alike_both_ways_or_neither_and_to_themselves(one: str, other: str) -> None:
    assert alike(one, other) is alike(other, one)
    assert alike(one, one) is bool(re.search(r"\w", folded(one)))


def test_several_hundred_questions_are_grouped_in_no_time() -> None:
    letters = random.Random(5)  # noqa: S311
    long = ["".join(letters.choices(ascii_lowercase + "    ", k=QUESTION_LIMIT)) for _ in range(300)]
    began = perf_counter()
    assert repeated([question(number, words) for number, words in enumerate(long)]) == []
    assert perf_counter() - began < 2


def question(number: int, words: str, went: Went | None = None) -> AskedQuestion:
    return AskedQuestion(number, 7, None, None, words, None, went, pressed=False, created_at=MORNING)


def test_they_are_grouped_with_how_often_and_how_it_went_the_most_frequent_first() -> None:
    newest_first = [
        question(6, "When could you start?", Went.WELL),
        question(5, "Tell us about yourself", Went.SO_SO),
        question(4, "Pay?"),
        question(3, "Tell me about yourself."),
        question(2, "When can you start?"),
        question(1, "tell us about yourself", Went.BADLY),
    ]

    assert repeated(newest_first) == [
        Asked((newest_first[1], newest_first[3], newest_first[5])),
        Asked((newest_first[0], newest_first[4])),
    ]
    assert repeated(newest_first[2:4]) == []
    assert repeated([]) == []


def test_one_that_asks_the_same_as_two_others_joins_them() -> None:
    first, between, last = "How do you handle difficult customers?", "How do you handle customers?", "Handle customers"
    joined = [question(3, first), question(2, last), question(1, between)]
    for each in (joined, joined[::-1]):
        assert [(asked.latest, asked.times) for asked in repeated(each)] == [(each[0], 3)]
