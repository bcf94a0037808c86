"""The suggested habits: always all fourteen, the same each time, and likely ones first."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.habits import bag_of_words, hits, named, read
from cogs.reframing.cues import words_of
from cogs.reframing.examples import ASIDE, EXAMPLES, HABIT_IDS, plain
from cogs.reframing.learning import fingerprint, learn
from cogs.reframing.suggesting import Suggester

LEARNED = EXAMPLES.load()
SUGGESTER = Suggester(LEARNED)


@given(st.text(max_size=400))
def test_every_thought_gets_all_habits_once(thought: str) -> None:
    assert sorted(SUGGESTER.ranked(thought)) == sorted(HABIT_IDS)
    assert isinstance(SUGGESTER.reads(thought), bool)


@pytest.mark.parametrize(
    "thought", ["", " ", "?!...", "😭😭", "a" * 4000, "nobody ever replies " * 200, "我没用", "\x00"]
)
def test_odd_input_gets_all_habits_once(thought: str) -> None:
    assert sorted(SUGGESTER.ranked(thought)) == sorted(HABIT_IDS)


def test_a_thought_without_words_gets_the_usual_order() -> None:
    usual = sorted(HABIT_IDS, key=lambda habit: -LEARNED.shares[habit])

    assert set(usual[:2]) <= set(SUGGESTER.ranked("")[:6])
    assert SUGGESTER.ranked("") == SUGGESTER.ranked("😭")


def test_another_suggester_ranks_the_same() -> None:
    again = Suggester(LEARNED)

    assert all(again.ranked(each.text) == SUGGESTER.ranked(each.text) for each in LEARNED.examples[::50])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I'm useless", "im useless"),
        ("I won\u2019t get it", "i wont get it"),
        ("CAN'T do it", "cannot do it"),
        ("No one cares", "noone cares"),
        ("She's right, my boss's fault", "she is right, my bosss fault"),
    ],
)
def test_spellings_of_the_same_words_are_the_same(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("thought", "habit"),
    [
        ("I'm such a helpless rookie", "labeling"),
        ("what if they never call me back", "fortune_telling"),
        ("my manager thinks im slow", "mind_reading"),
        ("It was my fault that the launch slipped", "personalizing"),
        ("I ought to have prepared longer", "should_statements"),
        ("the recruiter ruined this for me, it's all her fault", "blaming"),
        ("I only got the interview because they were being nice", "disqualifying_the_positive"),
        ("everyone from my course earns more than me", "comparing"),
        ("i feel sad and tired", "just_a_feeling"),
        ("They picked someone with four more years in sales", "may_be_true"),
        ("Either I get this one or I'm done", "all_or_nothing"),
        ("Interviews always go wrong for me", "overgeneralizing"),
        ("I feel like a fraud so I must be one", "emotional_reasoning"),
        ("one typo and my whole career is over", "catastrophizing"),
    ],
)
def test_plain_cases_are_among_the_first_three(thought: str, habit: str) -> None:
    assert thought not in {each.text for each in LEARNED.examples}
    assert habit in SUGGESTER.ranked(thought)[:3]


@pytest.mark.parametrize(
    "thought",
    ["im useless", "I suck", "sad", "they hate me", "ghosted again", "FAILED", "I\u2019m not good enough",
     "Im sutch a faliure", "Siemens said no because of my German", "Dr. Müller thinks I'm lazy"],
)  # fmt: skip
def test_english_is_read(thought: str) -> None:
    assert SUGGESTER.reads(thought)


def test_every_example_is_read() -> None:
    assert not [each.text for each in LEARNED.examples if not SUGGESTER.reads(each.text)]


@pytest.mark.parametrize(
    "thought",
    [
        "", "  ", "😭😭😭", "...", "12 34", "Nunca voy a encontrar trabajo", "soy un fracaso", "no valgo nada",
        "Ich werde nie einen Job finden", "Niemand will mich", "Was will der in so einer Firma", "Je suis nul",
        "C'est ma faute", "Personne ne m'aime", "我永远找不到工作", "لن أجد عملاً أبداً", "Никто меня не любит",
        "Sono un fallito", "Ik ben een mislukkeling", "ninguém gosta de mim", "mujhe koi pasand nahi karta",
        "asdf qwer", "j'ai échoué", "no me van a llamar",
    ],
)  # fmt: skip
def test_what_is_no_english_is_not_read(thought: str) -> None:
    assert not SUGGESTER.reads(thought)


def test_thoughts_kept_aside_find_their_habit_within_three() -> None:
    _, within_three, _ = hits(ASIDE.load().examples, SUGGESTER.ranked)

    assert within_three >= 0.80
    assert within_three > hits(ASIDE.load().examples, bag_of_words(EXAMPLES.load().examples))[1]


def test_each_habit_has_examples_enough() -> None:
    first = Counter(each.habits[0] for each in LEARNED.examples)

    assert set(first) == set(LEARNED.shares) == set(HABIT_IDS)
    assert min(first.values()) >= 60
    assert len(LEARNED.examples) >= 1200


def test_nothing_is_learned_from_thoughts_kept_aside() -> None:
    assert not {plain(each.text) for each in LEARNED.examples} & {plain(each.text) for each in ASIDE.load().examples}


def test_the_signs_were_learned_from_these_examples() -> None:
    assert LEARNED.learned_from == fingerprint(LEARNED.examples), "run python -m benchmarks.habits --learn"


def test_a_sign_of_one_habit_is_learned_to_speak_for_it() -> None:
    two = [each for each in LEARNED.examples if each.habits[0] in {"should_statements", "just_a_feeling"}][::4]
    weights = learn(two)["should any"]

    assert weights["should_statements"] > 0.5
    assert weights.get("just_a_feeling", 0) < 0


@pytest.mark.parametrize(
    ("label", "habit"),
    [
        ("All-or-nothing thinking", "all_or_nothing"),
        ("black and white thinking", "all_or_nothing"),
        ("Comparing and despairing", "comparing"),
        ("negative feeling or emotion", "just_a_feeling"),
        ("Not distorted", "may_be_true"),
        ("disqualifying the positive", "disqualifying_the_positive"),
        ("labelling", "labeling"),
        ("Mind Reading", "mind_reading"),
        ("Fortune telling", "fortune_telling"),
        ("catastrophising", "catastrophizing"),
        ("Over-generalization", "overgeneralizing"),
        ("'should' statements", "should_statements"),
        ("emotional reasoning", "emotional_reasoning"),
        ("Negative emotion", "just_a_feeling"),
        ("no distortion", "may_be_true"),
        ("Personalisation", "personalizing"),
        *((habit, habit) for habit in HABIT_IDS),
    ],
)
def test_other_names_of_the_habits_are_known(label: str, habit: str) -> None:
    assert named(label) == habit


def test_labels_of_a_table_are_read_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text(
        'Thought,Label\n"they hate me, all of them",mind reading; overgeneralization\nno label,\n'
        "i am nothing,\"['Labelling', 'All or nothing']\"\n",
        encoding="utf-8-sig",
    )

    assert [(each.text, each.habits) for each in read(file)] == [
        ("they hate me, all of them", ("mind_reading", "overgeneralizing")),
        ("i am nothing", ("labeling", "all_or_nothing")),
    ]


def test_a_label_that_is_no_habits_is_none() -> None:
    assert named("sunny") is None
