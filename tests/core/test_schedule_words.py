"""Days and times as members write them, read and said again."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.schedules.rules import (
    DAY_FORMS,
    EVERY_DAY,
    TIME_FORMS,
    WEEKEND,
    WORKDAYS,
    on_days,
    parse_days,
    parse_time,
    say_days,
    say_time,
    say_when,
)

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (1 << day for day in range(7))

#: Discord's limit for the text of a command's option.
LONGEST_OPTION = 6000


@dataclass(frozen=True)
class Times:
    weekdays: int
    minute_of_day: int
    zone: str


def read_or_refused(read: Callable[[str], int], text: str) -> int | None:
    """Return what was read, None if it was refused."""
    try:
        return read(text)
    except UserError:
        return None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9:30", "09:30"),
        ("09:30", "09:30"),
        ("9h30", "09:30"),
        ("09h30", "09:30"),
        ("9H30", "09:30"),
        ("9.30", "09:30"),
        ("9 : 30", "09:30"),
        ("9:30h", "09:30"),
        ("  9:30\n", "09:30"),
        ("0:00", "00:00"),
        ("00:01", "00:01"),
        ("23:59", "23:59"),
        ("9am", "09:00"),
        ("9 AM", "09:00"),
        ("9 a.m.", "09:00"),
        ("9:30 pm", "21:30"),
        ("9.30pm", "21:30"),
        ("12am", "00:00"),
        ("12:30 am", "00:30"),
        ("12pm", "12:00"),
        ("12:59pm", "12:59"),
        ("1pm", "13:00"),
        ("11:59 p.m.", "23:59"),
        ("٩:٣٠", "09:30"),
        ("21h", "21:00"),
        ("9 h", "09:00"),
        ("0930", "09:30"),
        ("930", "09:30"),
        ("2359", "23:59"),
        ("930pm", "21:30"),
        ("Noon", "12:00"),
        ("midnight", "00:00"),
    ],
)
def test_a_time_is_read_in_each_form(text: str, said: str) -> None:
    assert say_time(parse_time(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "9",
        "24",
        "24h",
        "2400",
        "09300",
        "25:00",
        "24:00",
        "9:60",
        "9:3",
        "9:300",
        "109:30",
        "-9:30",
        "0am",
        "0:30am",
        "13pm",
        "13:30 pm",
        "9xm",
        "am",
        ":30",
        "9:",
        "9:30:00",
        "9:30 9:30",
        "noon pm",
        "nine",
        "²:30",
        "9:30`",
        "9\x0030",
    ],
)
def test_an_unclear_time_is_refused_with_the_forms_that_work(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_time(text)
    assert TIME_FORMS in str(refused.value)
    assert "Nothing was saved." in str(refused.value)


@pytest.mark.parametrize(("bare", "asked"), [("9", True), ("12", True), ("0", False), ("21", False)])
def test_a_bare_hour_is_asked_back_by_both_halves_of_the_day(bare: str, asked: bool) -> None:
    with pytest.raises(UserError) as refused:
        parse_time(bare)
    assert (f"write `{bare}am` or `{bare}pm`" in str(refused.value)) is asked


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 1439))
def test_a_time_that_is_said_reads_back(minute_of_day: int) -> None:
    assert parse_time(say_time(minute_of_day)) == minute_of_day
    assert parse_time(f"{minute_of_day // 60}h{minute_of_day % 60:02}") == minute_of_day
    hour, half = (minute_of_day // 60 - 1) % 12 + 1, "pm" if minute_of_day >= 720 else "am"
    assert parse_time(f"{hour}:{minute_of_day % 60:02} {half}") == minute_of_day


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("0123456789:.hHapmAPM \u0663²")) | st.text())
def test_any_text_is_a_time_of_the_day_or_refused(text: str) -> None:
    assert read_or_refused(parse_time, text) in {None, *range(1440)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("daily", EVERY_DAY),
        ("every day", EVERY_DAY),
        ("Everyday", EVERY_DAY),
        ("all", EVERY_DAY),
        ("weekdays", WORKDAYS),
        ("Workdays", WORKDAYS),
        ("weekends", WEEKEND),
        ("weekdays and Sat", WORKDAYS | SATURDAY),
        ("Mon", MONDAY),
        ("monday", MONDAY),
        ("Mondays", MONDAY),
        ("Tues", TUESDAY),
        ("weds", WEDNESDAY),
        ("Thurs", THURSDAY),
        ("fr", FRIDAY),
        ("SUN", SUNDAY),
        ("Mon Wed Fri", MONDAY | WEDNESDAY | FRIDAY),
        ("mon,wed,fri", MONDAY | WEDNESDAY | FRIDAY),
        ("mon/wed & fri", MONDAY | WEDNESDAY | FRIDAY),
        ("mondays and fridays", MONDAY | FRIDAY),
        ("fri fri", FRIDAY),
        ("Mon-Thu", MONDAY | TUESDAY | WEDNESDAY | THURSDAY),
        ("Mon – Fri", WORKDAYS),
        ("monday to friday", WORKDAYS),
        ("Mon-Wed Sat", MONDAY | TUESDAY | WEDNESDAY | SATURDAY),
        ("Sun-Sun", SUNDAY),
        ("Fri-Mon", FRIDAY | SATURDAY | SUNDAY | MONDAY),
        ("Sun-Sat", EVERY_DAY),
    ],
)
def test_days_are_read_in_each_form(text: str, days: int) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "  ", ",", "-", "mon-", "-mon", "to", "mon-tue-wed", "mon-foo", "m", "day", "8", "mon1", "1", "mon\x00"],
)
def test_unclear_days_are_refused_with_the_forms_that_work(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_days(text)
    assert DAY_FORMS in str(refused.value)
    assert "Nothing was saved." in str(refused.value)


@pytest.mark.parametrize("text", ["Monday through Friday", "mon thru fri", "monday till friday"])
def test_a_range_in_other_words_is_that_range_or_refused(text: str) -> None:
    assert read_or_refused(parse_days, text) in {None, WORKDAYS}


@pytest.mark.parametrize("text", ["weekly", "monthly", "week", "this week", "mornings", "weekdays-sat", "thus"])
def test_a_word_that_only_begins_like_a_day_is_no_day(text: str) -> None:
    assert read_or_refused(parse_days, text) is None


def test_an_article_adds_no_thursday() -> None:
    assert read_or_refused(parse_days, "the weekend") in {None, WEEKEND}


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["mon", "tuesday", "sat", "daily", "to", "-", "and", ",", "x"])).map(" ".join) | st.text()
)
def test_any_text_is_at_least_one_day_or_refused(text: str) -> None:
    assert read_or_refused(parse_days, text) in {None, *range(1, EVERY_DAY + 1)}


@pytest.mark.parametrize("read", [parse_time, parse_days])
@pytest.mark.parametrize("text", ["9" * LONGEST_OPTION, "9" + " " * LONGEST_OPTION + "x", "-" * LONGEST_OPTION])
def test_the_longest_option_is_refused_at_once(read: Callable[[str], int], text: str) -> None:
    # One process answers everybody, so nobody's text may hold it up.
    began = time.process_time()
    with pytest.raises(UserError):
        read(text)
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize(
    ("days", "said", "on"),
    [
        (EVERY_DAY, "every day", "every day"),
        (WORKDAYS, "Monday to Friday", "Monday to Friday"),
        (WEEKEND, "Saturday and Sunday", "on Saturdays and Sundays"),
        (SUNDAY, "Sunday", "on Sundays"),
        (MONDAY | WEDNESDAY | FRIDAY, "Monday, Wednesday and Friday", "on Mondays, Wednesdays and Fridays"),
    ],
)
def test_days_are_said_by_their_names_and_within_a_sentence(days: int, said: str, on: str) -> None:
    assert say_days(days) == said
    assert on_days(days) == on


@pytest.mark.parametrize("days", range(1, EVERY_DAY + 1))
def test_days_that_are_said_read_back(days: int) -> None:
    assert parse_days(say_days(days)) == days


def test_a_schedule_is_said_with_its_zone() -> None:
    times = Times(weekdays=WORKDAYS, minute_of_day=9 * 60 + 5, zone="Europe/Berlin")

    assert say_when(times) == "Monday to Friday at 09:05 (Europe/Berlin)"


def test_every_before_a_day_is_read() -> None:
    assert parse_days("Every weekday") == parse_days("weekdays")
    assert parse_days("every Monday") == parse_days("Mon")
