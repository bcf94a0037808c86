"""What can be kept of a step, its day, and what the counts may say: each limit at its edge."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.plans import IfThen, StepSource, StepState
from bot.rejections import Stage
from cogs.plan.content import PLAN, Pattern
from cogs.plan.rules import (
    Ended,
    approach_of,
    check_due,
    check_line,
    check_step,
    first_words,
    may_be_replayed,
    new_step,
    places,
    same_step,
    still_open,
    today,
)
from tests.conftest import MORNING

APPLICATION, INTERVIEW, FINAL, TEST = Stage.BEFORE_CONTACT, Stage.INTERVIEW, Stage.FINAL_ROUND, Stage.TEST
SCREENING, SILENCE, CANCELLED = Stage.SCREENING, Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED


def paths(**ends: int) -> list[tuple[Stage, tuple[Stage, ...]]]:
    return [(Stage[name], (Stage[name],)) for name, count in ends.items() for _ in range(count)]


@pytest.mark.parametrize(
    ("ends", "seen"),
    [
        ({}, None),
        ({"BEFORE_CONTACT": 9}, None),
        ({"BEFORE_CONTACT": 10}, (Pattern.APPLICATION, 10, 10)),
        ({"BEFORE_CONTACT": 6, "TEST": 4}, (Pattern.APPLICATION, 6, 10)),
        ({"BEFORE_CONTACT": 5, "TEST": 4, "SCREENING": 1}, (Pattern.SPREAD, 5, 10)),
        ({"BEFORE_CONTACT": 6, "TEST": 5, "SCREENING": 1}, (Pattern.APPLICATION, 6, 12)),
        ({"BEFORE_CONTACT": 6, "TEST": 5, "SCREENING": 2}, (Pattern.SPREAD, 6, 13)),
        ({"BEFORE_CONTACT": 6, "TEST": 6}, (Pattern.SPREAD, 6, 12)),
        ({"BEFORE_CONTACT": 5, "TEST": 5}, (Pattern.SPREAD, 5, 10)),
        ({"SCREENING": 7, "TEST": 7}, (Pattern.SPREAD, 7, 14)),
        ({"SCREENING": 8, "TEST": 6}, (Pattern.SCREENING, 8, 14)),
        ({"TEST": 10}, (Pattern.TEST, 10, 10)),
        ({"INTERVIEW": 3, "FINAL_ROUND": 3, "TEST": 4}, (Pattern.INTERVIEW, 6, 10)),
        ({"NEVER_HEARD_BACK": 40, "INTERVIEW": 39}, (Pattern.SILENCE, 40, 79)),
        ({"ROLE_CANCELLED": 50}, None),
        ({"ROLE_CANCELLED": 50, "TEST": 9}, None),
        ({"ROLE_CANCELLED": 50, "TEST": 10}, (Pattern.TEST, 10, 10)),
    ],
)
def test_a_place_is_named_from_ten_entries_on_six_of_them_and_half(
    ends: dict[str, int], seen: tuple[Pattern, int, int] | None
) -> None:
    assert approach_of(paths(**ends)) == seen
    assert approach_of(reversed(paths(**ends))) == seen


def test_where_it_ended_counts_and_not_what_it_came_through() -> None:
    ghosted = [(SILENCE, (INTERVIEW, SILENCE))] * 10

    assert approach_of(ghosted) == (Pattern.SILENCE, 10, 10)


@given(st.lists(st.sampled_from(list(Stage)), max_size=40))
def test_what_is_said_is_always_so(stages: list[Stage]) -> None:
    seen = approach_of((stage, (stage,)) for stage in stages)
    counted = places((stage, (stage,)) for stage in stages)
    total = sum(stage is not CANCELLED for stage in stages)
    assert (seen is None) is (total < 10)
    if seen:
        pattern, count, of = seen
        assert of == total
        assert count == max(counted.values())
        if pattern is not Pattern.SPREAD:
            assert counted[pattern] == count >= 6
            assert 2 * count >= total


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Learn SQL", "Learn SQL"), ("  a\n\n b\t", "a b"), ("x" * 300, "x" * 300), (" " * 400 + "x", "x"), ("🙂", "🙂")],
)
def test_a_step_is_kept_as_one_line(typed: str, kept: str) -> None:
    assert check_step(typed) == kept


@pytest.mark.parametrize("typed", ["", " \n", "\u200b", "x" * 301])
def test_a_step_without_words_or_with_too_many_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        check_step(typed)
    assert "saved" in str(refused.value)
    assert "xx" not in str(refused.value)


def test_a_line_for_the_next_no_may_have_several() -> None:
    assert check_line("a\n\n\n b") == "a\n\nb"
    assert check_line("x" * 500) == "x" * 500
    for typed in ("", "\n\u3164", "x" * 501):
        with pytest.raises(UserError):
            check_line(typed)


def test_today_is_the_members_own_day() -> None:
    evening = datetime(2026, 1, 15, 23, 30, tzinfo=UTC)
    assert today(evening, "Europe/Berlin").day == date(2026, 1, 16)
    assert today(evening, "America/New_York").earliest == date(2026, 1, 15)
    anywhere = today(datetime(2026, 1, 15, 11, 59, tzinfo=UTC), None)
    assert (anywhere.day, anywhere.earliest, anywhere.knows_zone) == (date(2026, 1, 15), date(2026, 1, 14), False)
    assert today(datetime(2026, 1, 15, 12, 0, tzinfo=UTC), None).earliest == date(2026, 1, 15)


def test_a_day_that_stood_there_stays_even_if_it_has_passed() -> None:
    now = today(MORNING, "Europe/Berlin")
    old = date(2025, 12, 1)
    assert check_due(" 1 Dec 2025 ", now, old) == old
    assert check_due(" ", now, old) is None
    assert check_due("15 Jan 2026", now) == date(2026, 1, 15)
    for typed in ("1 Dec 2025", "2 Dec 2025", "soon", "14 Jan 2026"):
        with pytest.raises(UserError):
            check_due(typed, now, None if typed.startswith("1 ") else old)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, ""),
        ("\n \n", ""),
        ("\n  first  line \nsecond", "first line"),
        ("a" * 11, "a" * 10),
        ("aaaa bbbb, cc", "aaaa bbbb"),
        ("aaaa bbbbb cc", "aaaa bbbbb"),
        ("a bbbbbbbbbbbbb", "a bbbbbbbb"),
    ],
)
def test_the_first_words_fit_what_a_form_takes(text: str | None, words: str) -> None:
    assert first_words(text, 10) == words


@given(st.text(max_size=700))
def test_the_first_words_are_never_too_many(text: str) -> None:
    assert len(first_words(text)) <= 300


def test_the_same_step_is_the_same_words_or_the_same_idea() -> None:
    idea = new_step(1, "Read one chapter", MORNING, StepSource.IDEA, idea="st-one-chapter")
    changed = replace(idea, words="Read two")
    drill = new_step(1, "Say it: “Why?”", MORNING, StepSource.QUESTION, idea="dl-one-minute")
    assert same_step([changed, drill], idea) is changed
    assert same_step([drill], replace(drill, words="Say it: “Who?”")) is None
    assert same_step([drill], replace(drill, words="SAY IT: “why?”")) is drill
    assert same_step([], idea) is None


@pytest.mark.parametrize("state", list(StepState))
def test_what_is_ended_is_open_no_more(state: StepState) -> None:
    step = replace(new_step(1, "Read", MORNING), state=state)
    if state in {StepState.NOW, StepState.LATER}:
        assert still_open(step) is step
    else:
        with pytest.raises(Ended) as ended:
            still_open(step)
        assert ended.value.step is step


def test_the_line_of_a_calmer_day_is_in_the_file() -> None:
    replayed = PLAN.load().lines.replayed
    plan = IfThen(1, 1, "walk", MORNING, MORNING)
    same_day = may_be_replayed(replayed, plan, MORNING, ZoneInfo("UTC"))
    assert len(same_day) == len(replayed) - 1
    assert not any("calmer" in line.text for line in same_day)
