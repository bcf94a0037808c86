"""When somebody is idle, and from when on nothing of theirs is kept: at the edges of the calendar."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.instants import day_of, midnight
from bot.retention.rules import GRACE, gone_on, is_over, latest_idle, months_before, told_on

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
TOLD = datetime(2026, 1, 15, 10, tzinfo=UTC)
MS = timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (date(2026, 1, 15), date(2027, 7, 15)),
        (date(2026, 8, 28), date(2028, 2, 28)),
        (date(2026, 8, 29), date(2028, 2, 29)),  # a leap year
        (date(2026, 8, 31), date(2028, 3, 1)),  # no such day: over on the first of the next month
        (date(2025, 8, 29), date(2027, 3, 1)),
        (date(2026, 12, 31), date(2028, 7, 1)),
        (date(2024, 2, 29), date(2025, 8, 29)),
    ],
)
def test_eighteen_months_are_of_the_calendar(seen: date, told: date) -> None:
    assert told_on(seen) == told
    assert gone_on(seen) == told + timedelta(days=30)


@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_nobody_is_idle_before_that_day_and_everybody_from_then_on(seen: date) -> None:
    told = told_on(seen)
    assert latest_idle(told) >= seen
    assert latest_idle(told - DAY) < seen
    assert timedelta(days=545) <= told - seen <= timedelta(days=551)


@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)), some.integers(0, 40))
def test_months_go_back_and_never_past_the_end_of_one(day: date, months: int) -> None:
    before = months_before(day, months)
    assert (day.year - before.year) * 12 + day.month - before.month == months
    assert before.day == day.day or (before.day < day.day and (before + DAY).day == 1)


@pytest.mark.parametrize(
    ("is_coming", "after", "over"),
    [
        (False, GRACE - MS, False),
        (False, GRACE, True),
        (True, GRACE, False),  # as after months in which the bot was off
        (True, GRACE * 40, False),
    ],
)
def test_nothing_is_deleted_before_the_message_had_its_chance(after: timedelta, *, is_coming: bool, over: bool) -> None:
    assert is_over(TOLD, TOLD + after, is_coming=is_coming) is over


def test_midnight_is_the_beginning_of_the_day_by_utc() -> None:
    late = datetime(2026, 1, 14, 23, tzinfo=timezone(-2 * HOUR))

    assert midnight(day_of(late)) == datetime(2026, 1, 15, tzinfo=UTC)
