"""What is decided about reframes, and that each card and each step fits its embed with the longest words."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards import HABITS, REFRAMES, ReframeCard, Tone
from bot.cards.rules import LAST
from bot.errors import UserError
from bot.own_words import OwnWords, Rating, WordsKind
from bot.own_words.values import WORDS_LIMIT
from bot.rejections import Rejection, Stage
from cogs.reframing import messages, own_messages
from cogs.reframing.content import ANGLES, LINES
from cogs.reframing.rules import (
    THOUGHT_LIMIT,
    Step,
    angle_weights,
    as_it_stands,
    begun_again,
    check_thought,
    check_words,
    fitting,
    guessed_first,
    has_words,
    left_for_a_card,
    say,
    says_too_much,
    step_of,
    strength,
    with_angle,
    with_habit,
    with_thought,
    with_words,
)
from tests.conftest import MORNING
from tests.rejections.samples import logged

LATE = (Stage.INTERVIEW, Stage.FINAL_ROUND)
CARDS = REFRAMES.load().cards
HABIT = HABITS.load().by_id()

each_situation = pytest.mark.parametrize("stage", [None, *Stage])


def card(name: str, *stages: Stage, tone: Tone = "balanced") -> ReframeCard:
    return ReframeCard(
        id=name,
        habit="labeling",
        stages=stages,
        tone=tone,
        acknowledge="That hurts.",
        thought="It was me.",
        balance="It was {the_role}.",
        sources=("S0-01",),
    )


def named(cards: Iterable[ReframeCard]) -> list[str]:
    return [each.id for each in cards]


DECK = (card("any-1"), card("late", *LATE), card("test", Stage.TEST), card("any-2"))


@pytest.mark.parametrize(
    ("stage", "ids", "weights"),
    [
        (None, ["any-1", "any-2"], [4, 4]),
        (Stage.SCREENING, ["any-1", "any-2"], [4, 4]),
        (Stage.TEST, ["any-1", "test", "any-2"], [4, 12, 4]),
        (Stage.INTERVIEW, ["any-1", "late", "any-2"], [4, 12, 4]),
        (Stage.FINAL_ROUND, ["any-1", "late", "any-2"], [4, 12, 4]),
    ],
)
def test_a_card_fits_its_own_stages_and_weighs_more_there(
    stage: Stage | None, ids: list[str], weights: list[int]
) -> None:
    cards, found = fitting(DECK, stage, "balanced")

    assert (named(cards), found) == (ids, weights)


@pytest.mark.parametrize(
    ("wanted", "weights"), [("gentle", [12, 3, LAST]), ("balanced", [3, 12, 3]), ("direct", [LAST, 3, 12])]
)
def test_a_card_in_the_tone_wanted_weighs_most_and_one_in_the_opposite_comes_last(
    wanted: Tone, weights: list[int]
) -> None:
    deck = [card(tone, Stage.TEST, tone=tone) for tone in get_args(Tone)]

    assert fitting(deck, Stage.TEST, wanted)[1] == weights
    agreeing = [replaced.model_copy(update={"habit": "may_be_true"}) for replaced in deck]
    assert fitting(agreeing, Stage.TEST, wanted)[1] == [LAST] * 3


def test_without_cards_nothing_fits() -> None:
    assert fitting((), Stage.TEST, "balanced") == ([], [])


@each_situation
def test_each_situation_has_cards_enough_to_choose_from(stage: Stage | None) -> None:
    cards, weights = fitting(CARDS, stage, "balanced")

    assert len(cards) == len(weights) >= 10
    assert len([weight for weight in weights if weight]) >= 6
    assert len({each.habit for each in cards}) >= 8


@each_situation
def test_every_card_fits_its_embed_with_the_longest_names(stage: Stage | None) -> None:
    # A name of Markdown signs becomes twice as long, each with its backslash.
    name = "*" * 100
    entry = logged(stage, company=name, role=name) if stage else None
    for each in fitting(CARDS, stage, "balanced")[0]:
        embed = messages.card(each, HABIT[each.habit], entry)
        assert len(str(embed.description)) <= 4096, each.id
        assert all(len(str(field.name)) <= 256 for field in embed.fields), each.id
        assert all(len(str(field.value)) <= 1024 for field in embed.fields), each.id
        assert len(str(embed.footer.text)) <= 2048, each.id
        assert len(embed) <= 6000, each.id


@each_situation
def test_advice_stands_below_the_acknowledgement(stage: Stage | None) -> None:
    for each in fitting(CARDS, stage, "balanced")[0]:
        embed = messages.card(each, HABIT[each.habit], None)
        names = [field.name for field in embed.fields]
        assert embed.description == each.acknowledge
        step = ["Only if you want one small thing"] if each.step else []
        assert names == [f"If this thought is around: “{each.thought}”", "Another way to see it", *step]


def test_members_words_stand_escaped_in_the_card_and_as_typed_below_it() -> None:
    entry = logged(Stage.TEST, company="<@1>", role="a_b")
    embed = messages.card(card("rf-x"), HABIT["blaming"], entry)

    assert embed.fields[1].value == r"It was the a\_b role at \<\@1\>."
    assert embed.footer.text == "About: Test or task · a_b · <@1>"


# --- the steps


def own(**values: object) -> OwnWords:
    return replace(
        OwnWords(
            id=1,
            user_id=1,
            kind=WordsKind.REFRAME,
            rejection_id=None,
            thought="I'm useless",
            habit=None,
            angle=None,
            words=None,
            felt_before=None,
            felt_after=None,
            rating=None,
            kept_at=None,
            ended_at=None,
            created_at=MORNING,
            changed_at=MORNING,
        ),
        **values,
    )


@pytest.mark.parametrize(
    ("half_done", "step"),
    [
        (own(), Step.HABIT),
        (own(felt_before=3), Step.HABIT),
        (own(habit="labeling"), Step.ANGLES),
        (own(habit="labeling", angle="known"), Step.WORDS),
        (own(habit="labeling", angle="gone"), Step.ANGLES),
        (own(habit="labeling", words="One no."), Step.AFTER),
        (own(habit="labeling", angle="gone", words="One no."), Step.AFTER),
        (own(habit="may_be_true", angle="known"), Step.WORDS),
        (own(habit="just_a_feeling"), Step.FEELING),
        (own(habit="just_a_feeling", words="One no."), Step.FEELING),
    ],
)
def test_it_goes_on_where_it_was_left(half_done: OwnWords, step: Step) -> None:
    assert step_of(half_done, {"known"}) is step


def test_the_likeliest_three_are_put_first_and_the_others_stay_in_their_order() -> None:
    habits = HABITS.load().habits
    ranked = [habit.id for habit in reversed(habits)]
    ids = [habit.id for habit in guessed_first(habits, ranked)]

    assert ids[:3] == ranked[:3]
    assert ids[3:] == [habit.id for habit in habits[:-3]]


# --- what a step makes of it

NOW = MORNING + timedelta(hours=1)
#: words that the member wrote, and an angle's as it stood
WROTE = own(habit="labeling", words="Mine.")
TOOK = own(habit="labeling", angle="ang-x", words="An angle's.")


def test_an_angles_words_go_with_their_angle_and_the_members_own_stay() -> None:
    assert with_habit(TOOK, "blaming", NOW) == own(habit="blaming")
    assert with_habit(WROTE, "blaming", NOW) == own(habit="blaming", words="Mine.")
    assert with_habit(TOOK, "labeling", NOW) == TOOK
    assert with_thought(TOOK, "Another") == own(thought="Another")
    assert with_thought(WROTE, "Another") == own(thought="Another", words="Mine.")
    assert with_thought(TOOK, str(TOOK.thought)) == TOOK
    assert with_angle(TOOK, "ang-y") == own(habit="labeling", angle="ang-y")
    assert with_angle(WROTE, "ang-y") == WROTE


def test_words_are_the_members_own_unless_they_are_an_angles_unchanged() -> None:
    assert as_it_stands(WROTE, "ang-x", "An angle's.") == TOOK
    assert with_words(TOOK, "An angle's.") == TOOK
    assert with_words(TOOK, "Mine.") == WROTE
    assert with_words(own(habit="labeling", angle="ang-x"), "Mine.") == WROTE


def test_nothing_is_ended_while_there_are_words_that_the_member_wrote() -> None:
    assert with_habit(WROTE, "just_a_feeling", NOW) == own(habit="just_a_feeling", words="Mine.")
    assert with_habit(TOOK, "just_a_feeling", NOW) == own(habit="just_a_feeling", ended_at=NOW)
    assert (left_for_a_card(WROTE, NOW).ended_at, left_for_a_card(TOOK, NOW).ended_at) == (None, NOW)
    assert begun_again(own(habit="just_a_feeling", words="Mine.", ended_at=NOW)) == own(words="Mine.")
    assert with_angle(own(habit="labeling", ended_at=NOW), "ang-x").ended_at is None


@pytest.mark.parametrize(
    ("thought", "words"),
    [("😭", False), ("?", False), ("1, 2", False), ("asdf", True), ("ש", True), ("私", True), ("né", True)],
)
def test_a_thought_has_words_where_it_has_letters_of_any_script(thought: str, words: bool) -> None:
    assert has_words(thought) is words


def test_only_a_guess_among_the_first_three_counts_as_sweeping() -> None:
    assert says_too_much(["may_be_true", "blaming", "labeling", "comparing"])
    assert not says_too_much(["may_be_true", "blaming", "comparing", "labeling"])


@pytest.mark.parametrize("detail", [None, "", "0", "6", "11", "-1", "two", "١"])
def test_a_strength_that_is_none_is_refused(detail: str | None) -> None:
    with pytest.raises(UserError):
        strength(detail)


def test_the_strengths_are_1_to_5() -> None:
    assert [strength(str(number)) for number in range(1, 6)] == [1, 2, 3, 4, 5]


def test_a_thought_may_be_symbols_alone_and_own_words_may_not_be_empty() -> None:
    assert check_thought("😭😭") == "😭😭"
    assert check_thought("a" * THOUGHT_LIMIT) == "a" * THOUGHT_LIMIT
    assert check_thought("\u200b\n ") is None
    with pytest.raises(UserError):
        check_thought("a" * (THOUGHT_LIMIT + 1))
    with pytest.raises(UserError):
        check_words(" \u200b")
    with pytest.raises(UserError):
        check_words("a" * (WORDS_LIMIT + 1))


def test_an_angle_written_for_the_stage_is_drawn_more_often() -> None:
    angles = ANGLES.load().fitting("labeling", Stage.INTERVIEW)

    assert {bool(each.stages): weight for each, weight in zip(angles, angle_weights(angles), strict=True)} == {
        False: 1,
        True: 3,
    }


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (None, 3, None),
        (3, None, None),
        (4, 2, "It was at 4, and is at 2 now."),
        (3, 3, "It was at 3, and it still is. A thought needn't get smaller to be answered."),
        (2, 5, "can make it louder for a while"),
    ],
)
def test_before_and_after_are_compared_without_making_more_of_it(
    before: int | None, after: int | None, said: str | None
) -> None:
    compared = messages.compared(own(felt_before=before, felt_after=after))

    assert compared is None if said is None else said in str(compared)


def test_no_line_has_the_id_of_one_of_another_group() -> None:
    lines = LINES.load()
    groups = [lines.first_words, lines.comforts, lines.true_words, lines.finished, lines.planned, lines.taken]
    ids = [line.id for group in groups for line in group]

    assert len(set(ids)) == len(ids)


WORST = ("*" * 4000, "*\n" * 1999, "ש*" * 2000, "1. " * 1333)
#: names of Markdown signs become twice as long, each with its backslash
NAME = "*" * 100


def entry(stage: Stage) -> Rejection:
    return logged(stage, company=NAME, role=NAME)


def fits(embed: object) -> None:
    shape = embed.to_dict()  # type: ignore[attr-defined]
    assert len(shape["description"]) <= 4096
    assert len(shape.get("footer", {}).get("text", "")) <= 2048
    assert len(embed) <= 6000  # type: ignore[arg-type]


@pytest.mark.parametrize("stage", Stage)
def test_every_angle_fits_the_form_and_three_of_them_one_message_under_the_longest_thought(stage: Stage) -> None:
    angles, longest = ANGLES.load(), max((line.text for line in LINES.load().true_words), key=len)
    first = f"{longest}\n\n{messages.PART_OF_IT}"
    for habit, thought in product(HABITS.load().habits, WORST):
        fitting = sorted(angles.fitting(habit.id, stage), key=lambda each: -len(say(each, entry(stage))))
        half_done = own(thought=thought, habit=habit.id)
        fits(messages.ask_angle(half_done, entry(stage), habit, fitting[:3], first))
        for angle in fitting:
            assert len(say(angle, entry(stage))) <= WORDS_LIMIT
        if fitting:
            fits(messages.ask_words(replace(half_done, words="*" * WORDS_LIMIT), entry(stage), fitting[0]))
        fits(messages.example(habit))


@pytest.mark.parametrize("thought", WORST)
def test_every_other_step_fits_with_the_longest_words(thought: str) -> None:
    about, lines, habits = entry(Stage.NEVER_HEARD_BACK), LINES.load(), HABITS.load()
    for words in ("*" * WORDS_LIMIT, "ש\n" * 500, "*\n" * 500):
        done = own(thought=thought, words=words, felt_before=1, felt_after=5, habit="labeling", rating=Rating.HELPS)
        for said in (*lines.first_words, *lines.comforts, *lines.finished, *lines.planned, *lines.taken):
            fits(messages.ask_habit(done, about, said.text, guessed=False))
            fits(messages.feeling(done, about, said.text))
            fits(messages.kept(done, said.text, MORNING))
        fits(messages.ask_keep(done, about))
        fits(own_messages.own_words(done, habits.by_id()["labeling"]))
        fits(own_messages.listed([done] * 10, 2000))
        assert len(messages.half_done(done, others=True)) <= 2000


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=900))
def test_a_thought_stands_in_its_quote_and_pings_nobody(thought: str) -> None:
    quoted = messages.quoted(check_thought(thought) or "x")

    assert all(line.startswith("> ") for line in quoted.split("\n"))
    assert "@everyone" not in quoted
    assert "<@" not in quoted
    assert len(quoted) <= 1000


def test_a_short_thought_stands_as_it_was_typed_and_a_long_one_says_that_it_is_kept() -> None:
    assert messages.quoted("One.\n\n# Two <@1>") == "> One.\n> \n> \\# Two \\<\\@1\\>"
    assert messages.in_short(own(thought="One.\n\n# Two <@1>")) == ""
    for long in ("word " * 100, "a\n" * 20):
        assert "\n" not in messages.quoted(long)
        assert messages.in_short(own(thought=long)) == "The thought stands in short here; all of it is kept.\n"
        assert "all of it is kept" in str(messages.ask_keep(own(thought=long, words="x"), None).footer.text)
