"""What an answer says of the day, what an id says of a check-in, and what each need leads to."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins import Checkin
from bot.errors import UserError
from cogs.checkin import messages
from cogs.checkin.rules import (
    SKIP,
    Band,
    Need,
    Spot,
    Weight,
    band,
    check_word,
    is_heavy,
    is_the_same,
    low_for_a_while,
    read_energy,
    read_need,
    spot,
)
from tests.checkin.acting import TEXTS
from tests.conftest import MORNING

DAY = timedelta(days=1)


def checkin(**fields: Any) -> Checkin:
    nothing: dict[str, Any] = {"schedule_id": None, "energy": None, "word": None, "need": None}
    at = MORNING - fields.pop("ago", timedelta())
    return Checkin(id=1, user_id=1, created_at=at, changed_at=at, **(nothing | fields))


@pytest.mark.parametrize("answer", ["0", "6", "10", "-1", "3.0", "", "x", None, "٣"])
def test_an_energy_is_one_to_five_or_left_out(answer: str | None) -> None:
    assert [read_energy(str(each)) for each in range(1, 6)] == [1, 2, 3, 4, 5]
    assert read_energy(SKIP) is None
    with pytest.raises(UserError):
        read_energy(answer)


def test_a_need_is_one_of_those_offered_or_left_out() -> None:
    assert [read_need(need.value) for need in Need] == list(Need)
    assert read_need(SKIP) is None
    for answer in ("", "money", "Rest"):
        with pytest.raises(UserError):
            read_need(answer)


@given(st.integers(0, 10**18), st.booleans(), st.sampled_from(["", SKIP, *Need]))
def test_an_id_says_where_a_check_in_stands(row: int, has_row: bool, answer: str) -> None:
    at = Spot(row, has_row)

    assert spot(row, at.detail(answer)) == (at, answer)


@pytest.mark.parametrize("detail", [None, "", "rest", "given-", "asked_rest", "xgiven"])
def test_an_id_that_was_typed_by_hand_is_refused(detail: str | None) -> None:
    with pytest.raises(UserError):
        spot(1, detail)


@pytest.mark.parametrize(
    ("energy", "word", "expected"),
    [
        (1, None, Band.LOW),
        (2, "calm", Band.LOW),
        (2, "sad", Band.LOW),
        (3, None, Band.MIDDLE),
        (3, "calm", Band.MIDDLE),
        (4, None, Band.HIGH),
        (5, "calm", Band.HIGH),
        (5, "tired", Band.MIDDLE),
        (5, "sad", Band.MIDDLE),
        # a word that isn't known may be a dark one
        (5, "furious", Band.MIDDLE),
        (None, "sad", Band.UNSAID),
        (None, "calm", Band.UNSAID),
        (None, None, Band.UNSAID),
    ],
)
def test_an_acknowledgement_fits_energy_and_word(energy: int | None, word: str | None, expected: Band) -> None:
    assert band(checkin(energy=energy, word=word), TEXTS.weight(word)) is expected


def test_a_word_weighs_what_it_weighs_also_where_it_was_typed() -> None:
    assert TEXTS.weight("Worn Out") is Weight.HEAVY
    assert TEXTS.weight("wintry") is TEXTS.weight(None) is None


@pytest.mark.parametrize("need", [None, *Need])
def test_on_a_heavy_day_people_to_talk_to_come_first_and_else_where_they_fit(need: str | None) -> None:
    heavy = [way.label for way in messages.ways(need, heavy=True, has_note=True)]
    other = [way.label for way in messages.ways(need, heavy=False, has_note=True)]

    assert heavy[0] == "People to talk to"
    assert sorted(set(heavy) - {"People to talk to"}) == sorted(set(other) - {"People to talk to"})
    assert len(set(heavy)) == len(heavy) <= 3
    assert bool(other) is (need not in {None, Need.NOTHING})


def test_a_need_that_is_offered_no_more_still_reads_as_something() -> None:
    old = checkin(need="a-tea")

    assert messages.option(old, ZoneInfo("UTC"), TEXTS).label == "needed: something"
    assert messages.alone(old, TEXTS).endswith("\nneeded: something")
    assert messages.ways("a-tea", heavy=False, has_note=True) == []
    assert messages.alone(checkin(need="nothing"), TEXTS).endswith("\nnothing needed just now")


def test_what_they_wrote_to_themselves_is_there_only_where_they_did() -> None:
    assert [way.label for way in messages.ways(Need.KIND_WORD, heavy=False, has_note=False)] == ["Something kind"]


@pytest.mark.parametrize(
    ("energy", "word", "heavy"),
    [
        (1, "calm", True),
        (2, None, True),
        (3, None, False),
        (3, "sad", True),
        (None, "sad", True),
        (None, None, False),
        (5, "tired", False),
    ],
)
def test_a_low_energy_or_a_heavy_word_is_a_heavy_day(energy: int | None, word: str | None, heavy: bool) -> None:
    assert is_heavy(checkin(energy=energy, word=word), TEXTS.weight(word)) is heavy


@pytest.mark.parametrize(
    ("lately", "said"),
    [
        ([(2, 0), (1, 1), (2, 2)], True),
        ([(2, 0), (1, 1)], False),
        # three on one day are one day, and it was not low all through this one
        ([(2, 0), (1, 0.1), (2, 0.2)], False),
        ([(2, 0), (1, 1), (3, 1.1), (2, 2)], False),
        ([(2, 0), (1, 1), (3, 2)], False),
        ([(2, 0), (1, 1), (2, 10)], True),
        ([(2, 0), (1, 1), (2, 10.1)], False),
        # without an energy nothing was said of it
        ([(2, 0), (None, 1), (1, 1), (2, 2)], True),
        ([(2, 0), (1, 1), (2, 2), (5, 3)], True),
        ([], False),
    ],
)
def test_three_low_ones_in_a_row_within_ten_days(lately: list[tuple[int | None, float]], said: bool) -> None:
    newest_first = [checkin(energy=energy, ago=days * DAY) for energy, days in lately]

    utc = ZoneInfo("UTC")
    assert low_for_a_while(newest_first, MORNING, None, utc) is said
    assert low_for_a_while(newest_first, MORNING, MORNING - 7 * DAY, utc) is said
    assert not low_for_a_while(newest_first, MORNING, MORNING - 7 * DAY + timedelta(seconds=1), utc)


def test_a_second_press_is_about_the_check_in_that_has_just_begun() -> None:
    newest = checkin(energy=2, schedule_id=3)

    assert is_the_same(newest, 3, MORNING + timedelta(minutes=1))
    assert not is_the_same(newest, 3, MORNING + timedelta(seconds=61))
    assert not is_the_same(newest, None, MORNING)
    assert not is_the_same(replace(newest, word="sad"), 3, MORNING)
    assert not is_the_same(replace(newest, need="rest"), 3, MORNING)


def test_a_word_of_ones_own_is_a_line_of_forty_characters() -> None:
    assert check_word("  up\nand  down ") == "up and down"
    assert check_word("a" * 40) == "a" * 40
    for text in ("a" * 41, "", " \u200b\n"):
        with pytest.raises(UserError):
            check_word(text)
