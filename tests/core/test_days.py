"""Proves how a day to come is read: as it is written, as it is said, and refused in words that say why."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.days import HAS_PASSED, NOT_TO_COME, UNREADABLE, day_to_come, months_later, read_day, say_day
from bot.errors import UserError

#: a Thursday
TODAY = date(2026, 1, 15)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def refusal(typed: str, today: date = TODAY) -> str:
    with pytest.raises(UserError) as refused:
        day_to_come(typed, today)
    return str(refused.value)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", TODAY),
        (" TODAY\n", TODAY),
        ("tomorrow", date(2026, 1, 16)),
        ("15 Jan 2026", TODAY),
        ("16 january, 2026", date(2026, 1, 16)),
        ("January 16th, 2026", date(2026, 1, 16)),
        (" 2026-12-31 ", date(2026, 12, 31)),
        ("16 Jan 2027", date(2027, 1, 16)),
        ("Friday", date(2026, 1, 16)),
        ("next  friday", date(2026, 1, 16)),
        ("on Wed", date(2026, 1, 21)),
        ("thursday", date(2026, 1, 22)),  # today is one, and not the next to come
        ("next week", date(2026, 1, 19)),
        ("in 3 days", date(2026, 1, 18)),
        ("in two weeks", date(2026, 1, 29)),
        ("in a month", date(2026, 2, 15)),
        ("in 0 days", TODAY),
        ("20 Jan", date(2026, 1, 20)),
        ("jan 15", TODAY),
        ("14 January", date(2027, 1, 14)),
    ],
)
def test_a_day_from_today_to_a_year_away_is_read_as_people_write_and_say_it(typed: str, day: date) -> None:
    assert day_to_come(typed, TODAY) == day


def test_a_day_that_is_past_or_too_far_is_told_from_one_that_cant_be_read() -> None:
    for typed in ("14 Jan 2026", "17 Jan 2027", "in 400 days", "in 999 months", "31 Dec 9999", "0001-01-01"):
        assert refusal(typed) == NOT_TO_COME
    for typed in ("yesterday", "Last Friday", "3 days ago", "a week ago"):
        assert refusal(typed) == HAS_PASSED
    for typed in ("", "15/01/2026", "30 Feb", "fr", "next month", "in some days", "in 1000 days", "next in 2 days"):
        assert refusal(typed) == UNREADABLE.format(example="22 Jan 2026")


def test_the_29th_of_february_is_read_in_its_years_only() -> None:
    assert day_to_come("29 Feb", date(2027, 3, 1)) == date(2028, 2, 29)
    assert refusal("29 Feb").startswith("I can't read that")


def test_where_the_zone_is_unknown_today_may_still_be_yesterday() -> None:
    assert day_to_come("14 Jan", TODAY, first=date(2026, 1, 14)) == date(2026, 1, 14)


@given(DAYS, st.sampled_from(["monday", "wed", "next Sunday"]))
def test_a_weekday_is_one_of_the_next_seven_days(today: date, typed: str) -> None:
    day = day_to_come(typed, today)
    assert 1 <= (day - today).days <= 7
    assert f"{day:%A}".casefold().startswith(typed.casefold().removeprefix("next "))


@given(DAYS, st.integers(0, 366))
def test_a_day_that_is_shown_is_read_back_with_its_year_and_without(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    assert read_day(say_day(day), "no") == day_to_come(say_day(day), today) == day
    if days < 365:
        assert day_to_come(f"{day:%d %B}", today) == day


@given(DAYS, st.integers(0, 30))
def test_months_later_it_is_that_day_or_the_last_of_a_shorter_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
