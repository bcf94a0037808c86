"""What counts as a sign of danger: on phrases shown and set aside, however written, and how long it takes."""

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.crisis import LISTS, false_alarms, read, read_as, recall, said, taught
from bot.crisis import in_danger
from bot.crisis.judge import JUDGE
from bot.crisis.learning import fingerprint
from cogs.reframing.examples import ASIDE as THOUGHTS_ASIDE

ROOT = Path(__file__).parents[2]

PLAIN = ["I want to kill myself", "I don't want to be alive", "I wish I was dead", "I'm going to end my life"]

HOSTILE = [
    "a " * 2_000,
    "i want to " * 400,
    "k i l l " * 500,
    "just really so not " * 200,
    "not going to kill " * 220,
    "k" * 4_000,
    "kill" * 1_000,
    "k*" * 2_000,
    "e\u0301" * 2_000,
    "\U0001f480" * 4_000,
    "a\n" * 2_000,
    "i'm can't " * 400,
    "without me everyone would " * 150,
    "~~" * 2_000,
    "\ud800" * 4_000,
]


def test_phrases_shown_are_judged_right():
    shown = read(LISTS / "shown.yaml")
    missed = [phrase.text for phrase in shown if phrase.danger and not in_danger(phrase.text)]
    wrong = [phrase.text for phrase in shown if not phrase.danger and in_danger(phrase.text)]
    dangers = sum(phrase.danger for phrase in shown)

    assert len(missed) <= 0.01 * dangers, missed
    assert len(wrong) <= 0.005 * (len(shown) - dangers), wrong


def test_the_weights_were_learned_from_the_phrases_shown():
    assert JUDGE.load().learned_from == fingerprint(read_as(taught())), "run python -m benchmarks.crisis --learn"


def test_phrases_set_aside_are_judged_nearly_all_right():
    aside = read(LISTS / "aside.yaml")
    assert recall(aside, in_danger) >= 0.97
    assert false_alarms(aside, in_danger) <= 0.02


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("I'm not suicidal, I just don't want to exist", True),
        ("I'm not suicidal, I just want a week off", False),
        ("I want to kill this interview", False),
        ("I want to kill myself after this interview", True),
        ("I don't want to be here any more", True),
        ("I don't want to be here at this company any more", False),
        ("the only reason I haven't killed myself is my dog", True),
        ("I would never kill myself over a job", False),
        ("they were kind. I killed the interview. I want to die", True),
    ],
)
def test_a_denial_or_a_figure_of_speech_covers_its_own_words_only(text, danger):
    assert in_danger(text) is danger


@settings(max_examples=40, deadline=None)
@given(
    text=st.sampled_from(PLAIN),
    wrapped=st.sampled_from(["{}", "**{}**", "||{}||", "`{}`", "~~{}~~", "__{}__", "> {}", "\u201c{}\u201d"]),
    # What stands between letters, and between words.
    between=st.tuples(
        st.sampled_from(["", "\u200b", "\u00ad", "\u2060", "\ufeff"]),
        st.sampled_from([" ", "\n", "\u00a0", "  ", " \U0001f494 "]),
    ),
    case=st.sampled_from([str.lower, str.upper, str.title, str.swapcase]),
    apostrophe=st.sampled_from(["'", "\u2019", "\u02bc", ""]),
)
def test_how_it_is_written_makes_no_difference(text, wrapped, between, case, apostrophe):
    letters, words = between
    written = letters.join(case(text)).replace("'", apostrophe).replace(" ", words)

    assert in_danger(wrapped.format(written))


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud83d", "\u200b", "24/7 at $50k, 3 days", "*", "~~~~", "'''"])
def test_what_says_nothing_is_no_sign(text):
    assert not in_danger(text)


@given(st.text(max_size=300))
def test_it_never_raises(text):
    assert in_danger(text) in {True, False}


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:12]))
def test_no_text_takes_long(text):
    # Ten times what it should take on an idle machine; what backtracks takes thousands.
    assert _seconds(text[:4_000]) < 0.2
    assert _seconds(text[:300]) < 0.02


def test_nothing_the_bot_says_is_a_sign():
    texts = [phrase.text for phrase in said()]

    assert texts
    assert [text for text in texts if in_danger(text)] == []


def test_thoughts_that_nothing_was_learned_from_are_hardly_ever_signs():
    thoughts = [example.text for example in THOUGHTS_ASIDE.load().examples]
    wrong = [text for text in thoughts if in_danger(text)]

    assert len(wrong) <= 0.01 * len(thoughts), wrong


def _seconds(text: str) -> float:
    took: list[float] = []
    for _ in range(3):
        start = perf_counter()
        in_danger(text)
        took.append(perf_counter() - start)
    return min(took)


@pytest.mark.parametrize(
    "text",
    [
        "quiero  morir",
        "quiero\nmorir",
        "qui\u200bero morir",
        "ich will ster\u00adben",
        "q u i e r o morir",
        "quiero m0rir",
    ],
)
def test_disguise_hides_no_other_language_either(text: str):
    assert in_danger(text)


@pytest.mark.parametrize(
    "text", ["no me quiero morir", "yo no\nquiero morir", "ich will nicht mehr sein Assistent sein müssen"]
)
def test_what_is_denied_or_of_work_is_no_sign_in_other_languages(text: str):
    assert not in_danger(text)
