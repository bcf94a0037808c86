"""Which days a nudge may have, when it really comes, how a pause is read, and what a week held."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import posting
from bot.errors import UserError
from bot.nudging import ROOM, in_lines, say_what
from bot.schedules import EVERY_DAY, NO_WISHES, Kind, NewSchedule, Quiet, Schedule, Wishes
from cogs.nudges.rules import (
    SUNDAY,
    Week,
    as_detail,
    chosen,
    eve,
    first_few,
    moved_by_quiet,
    number_of,
    of_detail,
    read_days,
    read_until,
    twin,
    week_began,
)

BERLIN = ZoneInfo("Europe/Berlin")
#: a Thursday; nine o'clock in Berlin
NOW = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
NINE_THIRTY = 9 * 60 + 30


DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 1))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 1, day, hour, minute, tzinfo=UTC)


def new(minute: int = NINE_THIRTY, weekdays: int = EVERY_DAY, kind: Kind = Kind.NUDGE) -> NewSchedule:
    return NewSchedule(kind, 1, weekdays, minute, "Europe/Berlin")


def kept(**fields: Any) -> Schedule:
    basis = Schedule(
        Kind.NUDGE, 1, EVERY_DAY, NINE_THIRTY, "Europe/Berlin", id=1, next_due_at=at(15, 8, 30), look_at=at(15, 8, 30)
    )
    return replace(basis, **fields)


@pytest.mark.parametrize("kind", [Kind.NUDGE, Kind.CHECKIN, Kind.STEP])
def test_days_are_every_day_unless_some_are_chosen(kind: Kind) -> None:
    assert read_days(kind, None) == EVERY_DAY
    assert read_days(kind, "Mon Fri") == 0b001_0001


def test_a_look_back_has_one_day_and_that_is_sunday_unless_another_is_chosen() -> None:
    assert read_days(Kind.LOOK_BACK, None) == SUNDAY
    assert read_days(Kind.LOOK_BACK, "Fri") == 0b001_0000
    for several in ("Mon Fri", "daily", "weekends"):
        with pytest.raises(UserError, match="one day of the week"):
            read_days(Kind.LOOK_BACK, several)


def test_the_next_three_are_as_they_will_really_come() -> None:
    assert first_few(new(), NO_WISHES, NOW) == [at(15, 8, 30), at(16, 8, 30), at(17, 8, 30)]
    weekend_off = Wishes(days_off=0b110_0000)
    assert first_few(new(), weekend_off, NOW) == [at(15, 8, 30), at(16, 8, 30), at(19, 8, 30)]
    paused = Wishes(paused_until=date(2026, 1, 20))
    assert first_few(new(), paused, NOW)[0] == at(20, 8, 30)
    quiet = Wishes(quiet=Quiet(22 * 60, 10 * 60))
    assert first_few(new(), quiet, NOW)[0] == at(15, 9)


def test_days_that_are_all_off_are_refused() -> None:
    with pytest.raises(UserError, match="days off"):
        first_few(new(weekdays=SUNDAY), Wishes(days_off=SUNDAY), NOW)


@pytest.mark.parametrize(("minute", "moved"), [(21 * 60 + 59, False), (22 * 60, True), (479, True), (480, False)])
def test_quiet_hours_move_what_lies_within_them(minute: int, moved: bool) -> None:
    assert moved_by_quiet(new(minute), Wishes(quiet=Quiet(22 * 60, 8 * 60))) is moved
    assert not moved_by_quiet(new(minute), NO_WISHES)


def test_it_is_put_off_where_a_time_of_its_own_is_passed_over() -> None:
    assert not kept().is_put_off(NOW)
    assert kept(next_due_at=at(16, 8, 30)).is_put_off(NOW)
    assert not kept(next_due_at=at(22, 8, 30), weekly=True).is_put_off(NOW)
    # Come early that day, it comes on the next.
    assert not kept(next_due_at=at(16, 8, 30), last_posted_at=at(15, 7)).is_put_off(NOW)
    assert not kept(next_due_at=None).is_put_off(NOW)


def test_a_nudge_is_chosen_by_what_is_offered_or_by_its_number_in_the_list() -> None:
    # The ids are those of a young database, where a number may be another's id.
    nudges = [kept(id=3), kept(id=2), kept(id=48213)]
    for typed, number in {"id-48213": 3, "id-3": 1, "3": 3, " 2 ": 2}.items():
        assert chosen(typed, nudges) == nudges[number - 1]
        assert number_of(nudges[number - 1], nudges) == number
    for typed in ("0", "4", "id-4", "id-", "-1", "48213", "first", ""):
        assert chosen(typed, nudges) is None


def test_the_same_on_a_common_day_is_a_twin() -> None:
    nudges = [kept(id=3, weekdays=0b001_1111), kept(id=4, kind=Kind.CHECKIN)]
    assert twin(new(weekdays=0b111_0000), nudges) == nudges[0]
    assert twin(new(weekdays=0b111_0000), nudges, besides=3) is None
    assert twin(new(weekdays=0b110_0000), nudges) is None
    assert twin(new(minute=NINE_THIRTY + 1), nudges) is None
    assert twin(new(kind=Kind.LOOK_BACK), nudges) is None


def test_what_was_stopped_is_read_back_from_its_button_and_nothing_forged() -> None:
    for nudge in (kept(), kept(kind=Kind.LOOK_BACK, weekdays=SUNDAY, minute_of_day=0)):
        detail = as_detail(nudge)
        assert re.fullmatch("[a-z0-9_-]{1,40}", detail)
        assert of_detail(detail) == (nudge.kind, nudge.weekdays, nudge.minute_of_day)
    for forged in (None, "", "post-127-0", "nudge-0-0", "nudge-128-0", "nudge-1-1440", "look_back-3-0", "nudge-1", "x"):
        assert of_detail(forged) is None


def test_what_is_said_of_many_at_once_is_capped() -> None:
    few = [kept(minute_of_day=minute) for minute in range(3)]
    assert in_lines([say_what(each) for each in few]).count("\n") == 2
    days, zone = 0b101_1111, "America/Argentina/Buenos_Aires"
    long = [f"{say_what(kept(weekdays=days, zone=zone))}: {reason}." for reason in posting.REFUSALS for _ in range(5)]
    said = in_lines(long)
    assert len(said) <= ROOM + 50
    assert said.splitlines()[-1] == f"- and {len(long) - said.count('America')} more"
    assert in_lines(["A"] * 24).splitlines()[-1] == "- and 14 more"


@pytest.mark.parametrize(
    ("typed", "day"),
    [(None, 22), ("", 22), ("tomorrow", 16), ("Friday", 16), ("in 2 weeks", 29), ("20 Jan", 20), ("2026-01-16", 16)],
)
def test_a_pause_ends_on_the_day_that_was_typed_and_after_a_week_without_one(typed: str | None, day: int) -> None:
    assert read_until(typed, NOW, BERLIN) == date(2026, 1, day)


@pytest.mark.parametrize("typed", ["today", "15 Jan 2026", "14 Jan 2026", "someday", "1 Jan 2028", "25:00"])
def test_a_pause_that_ends_today_or_never_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="Nothing was changed"):
        read_until(typed, NOW, BERLIN)


@given(DAYS, st.sampled_from(["Europe/Berlin", "Asia/Kolkata"]))
def test_the_eve_of_a_day_is_the_last_minute_before_it(day: date, name: str) -> None:
    zone = ZoneInfo(name)
    last = eve(day, zone).astimezone(zone)
    assert last.date() == day - timedelta(days=1)
    assert (last + timedelta(minutes=1)).date() == day


@given(DAYS)
def test_from_one_look_back_to_the_next_everything_is_counted_once(day: date) -> None:
    look = kept(kind=Kind.LOOK_BACK, weekdays=SUNDAY)
    first = look.next_after(datetime(day.year, day.month, day.day, tzinfo=UTC))
    assert first is not None
    second = look.next_after(first)
    assert second is not None
    assert week_began(look, second) == first
    for late in (timedelta(hours=3), timedelta(hours=23)):
        assert week_began(replace(look, last_posted_at=first), second + late) == first
        assert week_began(replace(look, last_posted_at=first + late), second) == first + late
    # Held for weeks, or on another day than the last, it looks back at seven days all the same.
    for last in (first - timedelta(days=9), second - timedelta(days=2)):
        assert week_began(replace(look, next_due_at=first, last_posted_at=last), second) == first


def test_a_week_is_quiet_when_nothing_at_all_was_logged_and_one_of_noes_has_nothing_else() -> None:
    assert Week().is_quiet
    assert not Week().is_only_noes
    assert Week(noes=2).is_only_noes
    for name in ("applications", "checkins", "reviews", "steps", "wins", "answers", "noes"):
        assert not Week(**{name: 1}).is_quiet
        assert Week(**{"noes": 1, name: 1}).is_only_noes is (name == "noes")
