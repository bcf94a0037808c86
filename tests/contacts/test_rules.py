"""What can be kept of somebody, and on which day it is time to say hello: rules at their edges."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.contacts import Contact
from bot.errors import UserError
from bot.schedules import Due, Kind, Schedule, day_to_look, what_is_due
from cogs.contacts.rules import (
    FIRST_IN,
    ONCE_WITHIN,
    State,
    Typed,
    again_day,
    check,
    first_day,
    greeted,
    in_months,
    is_over,
    notes_asked,
    reminder_of,
    some,
    working_day,
)

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
TODAY = date(2026, 1, 15)

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def schedule(on_day: date | None, *, due: bool = True, reason: str | None = None) -> Schedule:
    return Schedule(
        kind=Kind.HELLO,
        user_id=1,
        weekdays=127,
        minute_of_day=540,
        zone="Europe/Berlin",
        on_day=on_day,
        subject_id=1,
        id=1,
        next_due_at=NOW if due else None,
        paused_reason=reason,
    )


def contact(hello_on: date | None = None, greeted_at: datetime | None = None) -> Contact:
    return Contact(1, 1, None, "Dana", None, None, hello_on, greeted_at, NOW, NOW)


def test_words_are_kept_clean() -> None:
    assert check(" Dana\n", "", "one\n\n\n\ntwo") == Typed("Dana", None, "one\n\ntwo")
    assert check("D" * 80, "p" * 120, "n" * 500) == Typed("D" * 80, "p" * 120, "n" * 500)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "LinkedIn", ""), "needs a name"),
        (("\u200b", "", ""), "needs a name"),
        (("D" * 81, "", ""), "name is longer than 80"),
        (("Dana", "p" * 121, ""), "place is longer than 120"),
        (("Dana", "", "n" * 501), "note is longer than 500"),
    ],
)
def test_what_can_not_be_kept_is_refused(typed: tuple[str, str, str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        check(*typed)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 15), 3, date(2026, 4, 15)),
        (date(2026, 1, 15), 1, date(2026, 2, 16)),  # a Sunday
        (date(2026, 1, 31), 1, date(2026, 3, 2)),  # the 28th is a Saturday
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 30), 3, date(2027, 3, 1)),  # the 28th is a Sunday
        (date(2026, 8, 31), 6, date(2027, 3, 1)),
    ],
)
def test_months_later_is_a_working_day(day: date, months: int, then: date) -> None:
    assert in_months(day, months) == then


@given(DAYS, st.integers(1, 6))
def test_months_later_is_never_on_a_weekend_nor_far_off(day: date, months: int) -> None:
    then = in_months(day, months)

    assert then.weekday() < 5
    assert months * 28 - 3 <= (then - day).days <= months * 31 + 2


@given(DAYS)
def test_only_a_day_on_a_weekend_moves_and_to_the_monday_after_it(day: date) -> None:
    moved = working_day(day)

    assert moved == day if day.weekday() < 5 else (moved.weekday() == 0 and moved - day <= timedelta(days=2))


def test_each_option_names_its_day_and_nothing_else_does() -> None:
    assert [first_day(value, TODAY) for value in FIRST_IN] == [
        date(2026, 2, 16),
        date(2026, 4, 15),
        date(2026, 7, 15),
        None,
    ]
    assert again_day("1", TODAY) == date(2026, 2, 16)
    for refused in ("", "2", "٣", "None"):
        with pytest.raises(UserError):
            first_day(refused, TODAY)
    for refused in (None, "6", "none", "2"):
        with pytest.raises(UserError):
            again_day(refused, TODAY)


def test_a_day_is_over_at_nine() -> None:
    assert is_over(TODAY, BERLIN, NOW)
    assert not is_over(TODAY, BERLIN, NOW - timedelta(seconds=1))


def test_a_hello_ends_the_day_that_was_meant_for_it_and_counts_once() -> None:
    assert greeted(contact(TODAY), NOW, TODAY) == contact(None, NOW)
    tomorrow = TODAY + timedelta(days=1)
    said = greeted(contact(tomorrow), NOW, TODAY)
    assert said == contact(tomorrow, NOW)
    assert greeted(said, NOW + ONCE_WITHIN - timedelta(seconds=1), tomorrow) == said
    assert greeted(said, NOW + ONCE_WITHIN, tomorrow) == contact(None, NOW + ONCE_WITHIN)


@pytest.mark.parametrize(
    ("hello_on", "on_day", "due"),
    [
        (TODAY, TODAY, Due.SAY),
        (TODAY + timedelta(days=1), TODAY, Due.LATER),
        (TODAY - timedelta(days=1), TODAY, Due.NOTHING),
        (None, TODAY, Due.NOTHING),
        (TODAY, None, Due.NOTHING),
    ],
)
def test_what_a_schedule_comes_to(hello_on: date | None, on_day: date | None, due: Due) -> None:
    assert what_is_due(hello_on, on_day) is due


@given(st.lists(st.one_of(DAYS, st.none(), st.just("undo")), min_size=1))
def test_it_comes_on_the_day_that_stands_in_the_end_whatever_was_undone(steps: list[date | str | None]) -> None:
    """Days are chosen, taken away and brought back by Undo, which knows nothing of schedules."""
    before: list[date | None] = []
    hello_on: date | None = None
    standing: date | None = None
    for step in steps:
        if isinstance(step, str):
            hello_on = before.pop() if before else hello_on
            continue
        before.append(hello_on)
        hello_on = step
        if step:
            standing = day_to_look(step, schedule(standing) if standing else None)

    came = None
    while standing and not came:
        due = what_is_due(hello_on, standing)
        came = standing if due is Due.SAY else None
        standing = hello_on if due is Due.LATER else None
    assert came == hello_on


def test_a_schedule_that_is_paused_does_not_stand_in_the_way() -> None:
    assert day_to_look(TODAY, schedule(TODAY - timedelta(days=9), due=False)) == TODAY
    assert day_to_look(TODAY, schedule(TODAY - timedelta(days=9))) == TODAY - timedelta(days=9)
    assert day_to_look(TODAY, None) == TODAY


def test_what_becomes_of_a_day() -> None:
    day, before, after = date(2026, 1, 20), date(2026, 1, 19), date(2026, 1, 21)
    at = datetime(2026, 1, 20, 8, 0, tzinfo=UTC)

    def state(schedule: Schedule | None, zone: ZoneInfo | None = BERLIN, now: datetime = NOW) -> State:
        return reminder_of(day, schedule, zone, now).state

    assert reminder_of(None, schedule(day), BERLIN, NOW).state is State.NONE
    assert state(schedule(day)) is state(schedule(before)) is State.COMES
    assert state(schedule(after)) is state(None) is State.UNSET
    assert state(schedule(day), None) is state(None, None) is State.NO_ZONE
    assert state(None, None, at + timedelta(hours=1)) is State.MISSED
    assert state(schedule(after), now=at) is state(None, now=at) is State.OVER
    assert state(None, now=at - timedelta(seconds=1)) is State.UNSET
    failed = reminder_of(day, schedule(day, due=False, reason="no"), BERLIN, at)
    assert (failed.state, failed.reason) == (State.FAILED, "no")
    # What failed for another day says nothing of this one.
    assert state(schedule(before, due=False, reason="no")) is State.UNSET


def test_when_it_comes() -> None:
    """At its schedule's time, which a new zone may have moved; on a later day at nine; now, where it is over."""
    day = date(2026, 1, 20)

    def comes(now: datetime, on_day: date = day) -> datetime | None:
        return reminder_of(day, replace(schedule(on_day), next_due_at=later), BERLIN, now).at

    later = datetime(2026, 1, 21, 8, 0, tzinfo=UTC)
    assert comes(NOW) == later
    assert comes(later + ONCE_WITHIN) == later + ONCE_WITHIN
    assert comes(NOW, date(2026, 1, 19)) == datetime(2026, 1, 20, 8, 0, tzinfo=UTC)


def test_notes_are_shown_in_turn_and_begin_again() -> None:
    assert notes_asked("connect-3", contact()) == ("connect", 3)
    assert [notes_asked("hello", replace(contact(), id=each)) for each in (1, 2)] == [("hello", 3), ("hello", 6)]
    for refused in (None, "", "connect-", "reply-0", "hello-1000", "hello-٣", "hello--1"):
        with pytest.raises(UserError):
            notes_asked(refused, contact())
    assert some("abcde", 3) == ["d", "e", "a"]
    assert some("abcd", 999, 2) == ["d", "a"]
