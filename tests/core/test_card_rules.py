"""Which card comes next, over whole decks and their restarts, and how a card speaks of one application."""

import random
from collections import Counter
from collections.abc import Collection, Sequence
from datetime import timedelta
from itertools import pairwise, product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards.models import EncouragementCard, Tone
from bot.cards.rules import BACK_AFTER, LAST, SPECIFIC_WEIGHT, Candidate, Slots, check_template, draw
from bot.cards.weighing import (
    ABOUT_WEIGHT,
    JUST_LOGGED_DAYS,
    JUST_LOGGED_WEIGHT,
    encouragement_weight,
    just_logged,
    tone_weight,
)
from bot.rejections.values import Stage, the_role
from tests.conftest import MORNING

SOON = {"soon-0", "soon-1"}

ALL_SLOTS = "{the_role}|{The_role}|{employer}|{Employer}|{stage}|{Stage}"

a_seed = st.integers(0, 2**32)
a_deck = st.integers(1, 8).flatmap(
    lambda size: st.lists(st.integers(1, 5), min_size=size, max_size=size).map(
        lambda weights: [Candidate(f"card-{number}", weight) for number, weight in enumerate(weights)]
    )
)


def dice(seed: int = 7) -> random.Random:
    return random.Random(seed)  # noqa: S311 - cards, not secrets


class Drawer:
    """A member who draws again and again; the marks are kept as the store keeps them."""

    def __init__(self, seed: int, retired: Collection[str] = ()) -> None:
        self.seen: list[str] = []
        self.retired = set(retired)
        self._dice = dice(seed)

    def draw(self, cards: Sequence[Candidate]) -> str | None:
        drawn = draw(cards, self.seen, self.retired, self._dice)
        if drawn is None:
            return None
        self.seen = [card for card in self.seen if card not in drawn.starts_over | {drawn.card_id}]
        self.seen.append(drawn.card_id)
        return drawn.card_id


@settings(max_examples=200, deadline=None)
@given(a_deck, a_seed)
def test_each_round_through_the_deck_shows_every_card_once(deck: list[Candidate], seed: int) -> None:
    member = Drawer(seed)
    drawn = [member.draw(deck) for _ in range(4 * len(deck))]

    everything = {card.card_id for card in deck}
    rounds = [drawn[start : start + len(deck)] for start in range(0, len(drawn), len(deck))]
    assert all(set(cards) == everything for cards in rounds)


@settings(max_examples=200, deadline=None)
@given(a_deck.filter(lambda deck: len(deck) > 1), a_seed)
def test_no_card_comes_twice_in_a_row_when_the_deck_starts_over(deck: list[Candidate], seed: int) -> None:
    member = Drawer(seed)
    drawn = [member.draw(deck) for _ in range(6 * len(deck))]

    assert all(earlier != later for earlier, later in pairwise(drawn))


@settings(max_examples=200, deadline=None)
@given(a_deck.filter(lambda deck: len(deck) > 2), a_seed, st.data())
def test_no_card_comes_twice_in_a_row_when_other_cards_fit_each_time(
    deck: list[Candidate], seed: int, data: st.DataObject
) -> None:
    # As for a member whose entries are at different stages.
    member = Drawer(seed)
    fitting = st.lists(st.sampled_from(deck), min_size=2, unique=True)
    drawn = [member.draw(data.draw(fitting)) for _ in range(12)]

    assert all(earlier != later for earlier, later in pairwise(drawn))


@settings(max_examples=200, deadline=None)
@given(a_deck, a_seed, st.data())
def test_a_card_put_away_is_never_drawn_again(deck: list[Candidate], seed: int, data: st.DataObject) -> None:
    member = Drawer(seed)
    for card in deck:
        member.draw(deck)
        if data.draw(st.booleans()):
            member.retired.add(card.card_id)
    drawn = {member.draw(deck) for _ in range(2 * len(deck))}

    kept = {card.card_id for card in deck} - member.retired
    assert drawn == (kept or {None})


@settings(max_examples=50, deadline=None)
@given(a_deck, a_seed)
def test_with_every_card_put_away_none_is_drawn(deck: list[Candidate], seed: int) -> None:
    everything = [card.card_id for card in deck]

    assert draw(deck, [], everything, dice(seed)) is None
    assert draw(deck, everything, everything, dice(seed)) is None


def test_an_empty_deck_gives_none() -> None:
    assert draw([], ["gone"], [], dice()) is None


def test_a_deck_of_one_card_repeats_it() -> None:
    member = Drawer(7)

    assert [member.draw([Candidate("only")]) for _ in range(3)] == ["only", "only", "only"]


def test_marks_of_cards_that_are_no_longer_in_the_deck_do_no_harm() -> None:
    member = Drawer(7)
    member.seen = ["removed-1", "a", "b", "removed-2"]
    member.retired = {"removed-3"}

    assert member.draw([Candidate("a"), Candidate("b")]) == "a", "b was the last seen of those still there"
    assert member.seen == ["removed-1", "removed-2", "a"]


def test_a_deck_starts_over_only_when_it_is_used_up() -> None:
    deck = [Candidate("a"), Candidate("b"), Candidate("away")]
    fresh = draw(deck, ["a"], ["away"], dice())
    over = draw(deck, ["a", "b"], ["away"], dice())

    assert fresh is not None
    assert over is not None
    assert (fresh.card_id, fresh.starts_over) == ("b", frozenset())
    assert (over.card_id, over.starts_over) == ("a", frozenset({"a", "b"}))


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 40), st.integers(1, 50), a_seed)
def test_what_may_come_back_soon_does_so_after_ten_others_and_holds_up_nothing(
    others: int, weight: int, seed: int
) -> None:
    plain = [Candidate(f"card-{number}") for number in range(others)]
    deck = [*plain, *(Candidate(each, weight, soon=True) for each in sorted(SOON))]
    member = Drawer(seed)
    drawn = [member.draw(deck) for _ in range(60)]

    first_round: set[str | None] = set()
    for at, card in enumerate(drawn):
        if first_round == {each.card_id for each in deck}:
            break  # it starts over, with any but the last
        if card in first_round:
            assert card in SOON
            assert len(set(drawn[at - BACK_AFTER : at])) == BACK_AFTER
            assert card not in drawn[at - BACK_AFTER : at]
            assert drawn[at - 1] not in SOON
        first_round.add(card)
    else:
        assert others > 30, "a deck this small was seen as a whole"


def test_own_words_that_help_come_again_and_again_through_a_long_deck() -> None:
    deck = [*(Candidate(f"card-{number}", 3) for number in range(80)), Candidate("soon-0", 48, soon=True)]
    times = [[member.draw(deck) for _ in range(60)].count("soon-0") for member in map(Drawer, range(20))]

    assert min(times) >= 2
    assert 3 <= sum(times) / len(times) <= 5


def test_a_card_for_the_members_stage_comes_first_about_three_times_as_often() -> None:
    deck = [Candidate("any"), Candidate("specific", SPECIFIC_WEIGHT)]
    rng = dice()
    drawn = [draw(deck, [], [], rng) for _ in range(4000)]

    counts = Counter(each.card_id for each in drawn if each)
    assert SPECIFIC_WEIGHT == 3
    assert 2.6 < counts["specific"] / counts["any"] < 3.4


def test_the_same_dice_draw_the_same_card() -> None:
    deck = [Candidate(f"card-{number}") for number in range(20)]

    assert draw(deck, [], [], dice(1)) == draw(deck, [], [], dice(1))
    assert len({draw(deck, [], [], dice(seed)) for seed in range(40)}) > 5


@pytest.mark.parametrize(
    ("role", "company", "the_role", "employer"),
    [
        (None, None, "this role", "this employer"),
        ("baker", None, "the baker role", "this employer"),
        (None, "Acme", "the role at Acme", "Acme"),
        ("baker", "Acme", "the baker role at Acme", "Acme"),
        ("", "", "this role", "this employer"),
        ("{stage}", "{0}", "the {stage} role at {0}", "{0}"),
        ("élève", "éclair", "the élève role at éclair", "éclair"),
    ],
)
def test_a_template_takes_what_is_known_and_neutral_words_for_the_rest(
    role: str | None, company: str | None, the_role: str, employer: str
) -> None:
    filled = Slots(Stage.FINAL_ROUND, company, role).fill(ALL_SLOTS).split("|")

    starting = employer[0].upper() + employer[1:]
    assert filled == [the_role, "T" + the_role[1:], employer, starting, "the final round", "The final round"]


@pytest.mark.parametrize(
    ("stage", "place"),
    [
        (None, "this stage"),
        (Stage.BEFORE_CONTACT, "the application"),
        (Stage.SCREENING, "the screening"),
        (Stage.TEST, "the test"),
        (Stage.INTERVIEW, "the interview"),
        (Stage.FINAL_ROUND, "the final round"),
        (Stage.ROLE_CANCELLED, "the process"),
        (Stage.NEVER_HEARD_BACK, "the wait"),
    ],
)
def test_each_stage_is_named_as_a_place_in_a_sentence(stage: Stage | None, place: str) -> None:
    assert Slots(stage).fill("{stage}|{Stage}") == f"{place}|T{place[1:]}"


def test_every_combination_fills_every_slot() -> None:
    for stage, company, role in product([None, *Stage], [None, "Acme"], [None, "baker"]):
        parts = Slots(stage, company, role).fill(ALL_SLOTS).split("|")
        assert all(parts), (stage, company, role)
        assert all(part[0].isupper() for part in parts[1::2]), (stage, company, role)


@pytest.mark.parametrize("template", [ALL_SLOTS, "{the_role}", "No{Stage}{{x}}", "With {employer}, and {employer}."])
def test_a_template_with_known_slots_passes_unchanged_and_fills(template: str) -> None:
    assert check_template(template) == template
    assert "Acme" in Slots(Stage.TEST, "Acme", "baker").fill(template + "{employer}")


@pytest.mark.parametrize("template", ["", "No slot at all.", "{{the_role}}"])
def test_a_template_that_speaks_of_no_application_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="needs one of the slots"):
        check_template(template)


@pytest.mark.parametrize(
    "template", ["{role}", "{the_role} {company}", "{}", "{0}", "{the_role.x}", "{the_role[0]}", "{ the_role }"]
)
def test_a_template_with_an_unknown_slot_is_refused_by_name(template: str) -> None:
    with pytest.raises(ValueError, match="unknown slots"):
        check_template(template)


@pytest.mark.parametrize(
    "template",
    ["{the_role", "the_role} {stage}", "{the_role:d}", "{the_role:{role}}", "{the_role!x}", "{stage!s:nonsense}"],
)
def test_a_template_that_could_not_be_filled_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        check_template(template)


@pytest.mark.parametrize(
    "typed", ["forklift driver", "forklift driver job", "the forklift driver", "a forklift driver Role"]
)
def test_what_a_sentence_says_already_is_not_said_twice(typed: str) -> None:
    assert the_role(typed, "Acme") == "the forklift driver role at Acme"


def in_tone(tone: Tone, *about: Stage) -> EncouragementCard:
    return EncouragementCard(
        id="en-1", audience="anyone", tone=tone, about=about, acknowledge="", say="", sources=("S1-01",)
    )


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        ("gentle", ["gentle", "balanced", "direct"]),
        ("direct", ["direct", "balanced", "gentle"]),
    ],
)
def test_a_tone_comes_first_and_its_opposite_last(wanted: Tone, order: list[Tone]) -> None:
    weights = [tone_weight(tone, wanted) for tone in order]

    assert weights == sorted(set(weights), reverse=True)
    assert weights[-1] == LAST


def test_without_a_choice_every_tone_comes_and_balanced_most() -> None:
    assert tone_weight("balanced", "balanced") > tone_weight("gentle", "balanced") > LAST
    assert tone_weight("gentle", "balanced") == tone_weight("direct", "balanced")


@pytest.mark.parametrize("tone", get_args(Tone))
def test_a_card_about_what_was_logged_lately_weighs_more_but_never_more_than_its_tone_allows(tone: Tone) -> None:
    about, lately = (Stage.TEST, Stage.INTERVIEW), [Stage.INTERVIEW, Stage.SCREENING]

    for wanted in get_args(Tone):
        plain = encouragement_weight(in_tone(tone), wanted, lately)
        assert encouragement_weight(in_tone(tone, *about), wanted, lately) == ABOUT_WEIGHT * plain
        assert encouragement_weight(in_tone(tone, *about), wanted, []) == plain == tone_weight(tone, wanted)
        just = encouragement_weight(in_tone(tone, *about), wanted, lately, Stage.INTERVIEW)
        assert just == ABOUT_WEIGHT * JUST_LOGGED_WEIGHT * plain
        assert encouragement_weight(in_tone(tone, *about), wanted, [], Stage.FINAL_ROUND) == plain


@pytest.mark.parametrize(
    ("logged", "drawn", "found"),
    [
        (timedelta(0), None, Stage.TEST),
        (timedelta(0), timedelta(0), None),
        (timedelta(0), timedelta(seconds=-1), Stage.TEST),
        (timedelta(days=-JUST_LOGGED_DAYS), None, Stage.TEST),
        (timedelta(days=-JUST_LOGGED_DAYS, seconds=-1), None, None),
        (timedelta(hours=-2), timedelta(hours=-1), None),
    ],
)
def test_a_no_is_just_logged_for_some_days_until_a_card_was_drawn(
    logged: timedelta, drawn: timedelta | None, found: Stage | None
) -> None:
    drawn_at = None if drawn is None else MORNING + drawn

    assert just_logged(Stage.TEST, MORNING + logged, drawn_at, MORNING) == found
