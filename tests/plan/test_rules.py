"""What can be kept of a step, its day, and what the counts may say: each limit at its edge."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.plans import IfThen, StepSource, StepState
from bot.rejections import Stage
from cogs.plan.content import PLAN, Pattern
from cogs.plan.messages import ask_for_day, they_said, what_a_day_does
from cogs.plan.rules import (
    Ended,
    Reminds,
    approach_of,
    check_due,
    check_line,
    check_step,
    first_words,
    new_step,
    places,
    reworded,
    same_step,
    still_open,
    to_replay,
    today,
)
from tests.conftest import MORNING


def ends(**counts: int) -> Counter[Pattern]:
    return places(Counter({Stage[name]: count for name, count in counts.items()}))


@pytest.mark.parametrize(
    ("counts", "seen"),
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
    counts: dict[str, int], seen: tuple[Pattern, int, int] | None
) -> None:
    assert approach_of(ends(**counts)) == seen
    assert approach_of(ends(**dict(reversed(counts.items())))) == seen


@settings(max_examples=50)
@given(st.lists(st.sampled_from(list(Stage)), max_size=40))
def test_what_is_said_is_always_so(stages: list[Stage]) -> None:
    counted = places(Counter(stages))
    seen = approach_of(counted)
    total = sum(stage is not Stage.ROLE_CANCELLED for stage in stages)
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


def test_a_day_to_come_says_that_it_what_a_day_does_and_whose_it_is() -> None:
    anywhere, berlin = today(MORNING, None), today(MORNING, "Europe/Berlin")
    only = "The day only stands here. Nothing reminds you of it by itself."
    assert what_a_day_does(date(2026, 1, 15), berlin) == only
    zoned = f"{only} Days are UTC until /settings knows your zone."
    assert what_a_day_does(date(2026, 1, 15), anywhere) == zoned
    assert what_a_day_does(date(2026, 1, 13), anywhere) is None
    assert what_a_day_does(None, berlin) is None
    reminded = what_a_day_does(date(2026, 1, 15), berlin, Reminds.THAT_MORNING)
    assert reminded == "A silent direct message reminds you that morning."
    waits = what_a_day_does(date(2026, 1, 15), anywhere, Reminds.WAITS) or ""
    assert "waits until your zone is known" in waits
    assert "Nothing reminds" not in (what_a_day_does(date(2026, 1, 15), berlin, Reminds.ANY_DAY) or "Nothing reminds")
    for day in (anywhere, berlin):
        assert len(ask_for_day(replace(day, day=date(2026, 12, 28)))) <= 100
    assert len(they_said("word " * 400)) <= 100


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


@settings(max_examples=30)
@given(st.text(max_size=700))
def test_the_first_words_are_never_too_many(text: str) -> None:
    assert len(first_words(text)) <= 300


def test_the_same_step_is_the_same_words() -> None:
    idea = new_step(1, "Read one chapter", MORNING, StepSource.IDEA, idea="st-one-chapter")
    drill = new_step(1, "Say it: “Why?”", MORNING, StepSource.QUESTION, idea="dl-one-minute")
    assert same_step([reworded(idea, "Read two"), drill], idea) is None, "what was changed is another step"
    assert same_step([drill], replace(drill, words="Say it: “Who?”")) is None
    assert same_step([drill], replace(drill, words="SAY IT: “why?”")) is drill
    assert same_step([], idea) is None


def test_a_step_with_other_words_is_no_idea_of_ours_any_more_and_is_not_offered_again() -> None:
    idea = new_step(1, "Read one chapter", MORNING, StepSource.IDEA, idea="st-one-chapter")
    assert reworded(idea, "Read one chapter") == idea
    changed = reworded(idea, "Learn Excel")
    assert (changed.words, changed.source, changed.idea) == ("Learn Excel", StepSource.OWN, "st-one-chapter")


@pytest.mark.parametrize("state", list(StepState))
def test_what_is_ended_is_open_no_more(state: StepState) -> None:
    step = replace(new_step(1, "Read", MORNING), state=state)
    if state in {StepState.NOW, StepState.LATER}:
        assert still_open(step) is step
    else:
        with pytest.raises(Ended) as ended:
            still_open(step)
        assert ended.value.step is step


def test_each_day_has_a_line_for_the_replay_and_the_day_it_was_written_none_of_another_day() -> None:
    replayed = {line.text for line in PLAN.load().lines.replayed}
    [calmer] = [text for text in replayed if "calmer" in text]
    lines = PLAN.load().lines.replayed
    days = [datetime(2026, 1, day, 22, tzinfo=UTC) for day in range(1, 21)]
    written = [(IfThen(1, 1, "walk", day, day), day) for day in days]

    assert {to_replay(lines, plan, now, ZoneInfo("UTC")) for plan, now in written} == replayed - {calmer}
    assert {to_replay(lines, written[0][0], now, ZoneInfo("UTC")) for now in days[1:]} == replayed
    for now in (day.replace(hour=14) for day in days[1:6]):
        plan = IfThen(1, 1, "walk", now - timedelta(hours=16), now - timedelta(hours=16))
        assert to_replay(lines, plan, now, ZoneInfo("Asia/Tokyo")) != calmer, "the day before in UTC, today in Tokyo"
