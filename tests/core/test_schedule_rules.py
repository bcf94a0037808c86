"""When a schedule is due next: every clock change, every weekday, and what must hold for any zone and time."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.schedules.rules import EVERY_DAY, WEEKEND, next_after, next_few

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (1 << day for day in range(7))

#: Hour and half-hour changes, quarter-hour offsets, a skipped day, changes at midnight, rules that were given up.
ZONES = (
    "Africa/Casablanca",
    "America/New_York",
    "America/Nuuk",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Pyongyang",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
)

a_zone = st.sampled_from(ZONES).map(ZoneInfo)
a_minute = st.integers(0, 1439)
some_days = st.integers(1, EVERY_DAY)
an_instant = st.datetimes(datetime(1995, 1, 1), datetime(2037, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


def minute(clock: str) -> int:
    """Return `09:30` as a minute of the day."""
    return int(clock[:2]) * 60 + int(clock[3:])


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def readings(day: date, minute_of_day: int, zone: ZoneInfo) -> list[datetime]:
    """Return the instants at which a clock on the wall shows this time on this day: none, one or two."""
    wall = datetime(day.year, day.month, day.day, minute_of_day // 60, minute_of_day % 60)  # noqa: DTZ001
    found = {wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(instant for instant in found if instant.astimezone(zone).replace(tzinfo=None) == wall)


def is_gap_end(instant: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks were put forward at this very instant."""
    before = instant - timedelta(seconds=1)
    return (instant.astimezone(zone).utcoffset() or timedelta()) > (before.astimezone(zone).utcoffset() or timedelta())


# The clock is put forward: the time in the gap is due at the first minute that exists.
GAPS = [
    ("Europe/Berlin", "02:00", "2026-03-28T12:00Z", "2026-03-29T03:00+02:00"),
    ("Europe/Berlin", "02:30", "2026-03-28T12:00Z", "2026-03-29T03:00+02:00"),
    ("Europe/Berlin", "02:59", "2026-03-28T12:00Z", "2026-03-29T03:00+02:00"),
    ("America/New_York", "02:30", "2026-03-07T12:00Z", "2026-03-08T03:00-04:00"),
    ("Australia/Sydney", "02:30", "2026-10-03T12:00Z", "2026-10-04T03:00+11:00"),
    ("Australia/Lord_Howe", "02:00", "2026-10-03T12:00Z", "2026-10-04T02:30+11:00"),
    ("Australia/Lord_Howe", "02:29", "2026-10-03T12:00Z", "2026-10-04T02:30+11:00"),
    ("Antarctica/Troll", "01:30", "2024-03-30T12:00Z", "2024-03-31T03:00+02:00"),
    ("Africa/Casablanca", "02:30", "2024-04-13T12:00Z", "2024-04-14T03:00+01:00"),
    ("America/Sao_Paulo", "00:00", "2018-11-03T12:00Z", "2018-11-04T01:00-02:00"),
]

# The clock is put back: the time that comes twice counts the first time.
FOLDS = [
    ("Europe/Berlin", "02:30", "2026-10-24T12:00Z", "2026-10-25T02:30+02:00"),
    ("America/New_York", "01:30", "2026-10-31T12:00Z", "2026-11-01T01:30-04:00"),
    ("Australia/Sydney", "02:30", "2026-04-04T12:00Z", "2026-04-05T02:30+11:00"),
    ("Australia/Lord_Howe", "01:45", "2026-04-04T12:00Z", "2026-04-05T01:45+11:00"),
    ("Africa/Casablanca", "02:30", "2024-03-09T12:00Z", "2024-03-10T02:30+01:00"),
    ("America/Sao_Paulo", "23:30", "2019-02-16T12:00Z", "2019-02-16T23:30-02:00"),
    ("Asia/Pyongyang", "23:45", "2015-08-14T12:00Z", "2015-08-14T23:45+09:00"),
]

# Just before and after a change, odd offsets, rules that were given up, ends of months and years, the rims of the date.
ORDINARY = [
    ("Europe/Berlin", "01:59", "2026-03-28T12:00Z", "2026-03-29T01:59+01:00"),
    ("Europe/Berlin", "03:00", "2026-03-28T12:00Z", "2026-03-29T03:00+02:00"),
    ("Europe/Berlin", "01:59", "2026-10-24T12:00Z", "2026-10-25T01:59+02:00"),
    ("Europe/Berlin", "03:00", "2026-10-24T12:00Z", "2026-10-25T03:00+01:00"),
    ("Australia/Lord_Howe", "02:30", "2026-10-03T12:00Z", "2026-10-04T02:30+11:00"),
    ("Asia/Kolkata", "09:30", "2026-01-15T00:00Z", "2026-01-15T09:30+05:30"),
    ("Asia/Kathmandu", "00:00", "2026-01-14T18:14Z", "2026-01-15T00:00+05:45"),
    ("Pacific/Chatham", "23:59", "2026-01-15T00:00Z", "2026-01-15T23:59+13:45"),
    ("Europe/Istanbul", "09:00", "2015-11-10T00:00Z", "2015-11-10T09:00+02:00"),
    ("Europe/Istanbul", "09:00", "2016-11-10T00:00Z", "2016-11-10T09:00+03:00"),
    ("America/Sao_Paulo", "00:00", "2019-11-02T12:00Z", "2019-11-03T00:00-03:00"),
    ("Europe/London", "09:00", "2024-02-28T12:00Z", "2024-02-29T09:00Z"),
    ("Europe/London", "09:00", "2025-02-28T12:00Z", "2025-03-01T09:00Z"),
    ("UTC", "00:00", "2026-12-31T23:59Z", "2027-01-01T00:00Z"),
    ("Pacific/Auckland", "09:00", "2026-12-31T12:00Z", "2027-01-01T09:00+13:00"),
    ("Pacific/Kiritimati", "00:00", "2026-12-31T09:59Z", "2027-01-01T00:00+14:00"),
    ("Pacific/Honolulu", "23:59", "2027-01-01T09:00Z", "2026-12-31T23:59-10:00"),
]


@pytest.mark.parametrize(("zone", "clock", "after", "expected"), [*GAPS, *FOLDS, *ORDINARY])
def test_each_local_day_has_one_instant(zone: str, clock: str, after: str, expected: str) -> None:
    due = next_after(minute(clock), EVERY_DAY, ZoneInfo(zone), at(after))

    assert due.isoformat() == at(expected).astimezone(UTC).isoformat()


@pytest.mark.parametrize(("zone", "clock", "after", "expected"), FOLDS)
def test_the_second_time_around_is_not_due_again(zone: str, clock: str, after: str, expected: str) -> None:
    first = at(expected)
    following = next_after(minute(clock), EVERY_DAY, ZoneInfo(zone), first)

    assert following.astimezone(ZoneInfo(zone)).date() == first.date() + timedelta(days=1)


@pytest.mark.parametrize(("zone", "clock", "after", "expected"), GAPS)
def test_after_the_gap_the_asked_time_is_back(zone: str, clock: str, after: str, expected: str) -> None:
    following = next_after(minute(clock), EVERY_DAY, ZoneInfo(zone), at(expected)).astimezone(ZoneInfo(zone))

    assert (following.date(), f"{following:%H:%M}") == (at(expected).date() + timedelta(days=1), clock)


def test_between_the_two_times_that_the_clock_shows_it_the_next_day_is_due() -> None:
    second_half_hour = at("2026-10-25T02:15+01:00")

    assert next_after(150, EVERY_DAY, ZoneInfo("Europe/Berlin"), second_half_hour) == at("2026-10-26T02:30+01:00")


def test_a_day_that_a_zone_skipped_has_no_instant() -> None:
    apia = ZoneInfo("Pacific/Apia")
    due = next_few(2, minute("09:00"), EVERY_DAY, apia, at("2011-12-29T00:00-10:00"))

    assert due == [at("2011-12-29T09:00-10:00"), at("2011-12-31T09:00+14:00")]


def test_a_weekday_that_a_zone_skipped_comes_a_week_later() -> None:
    apia = ZoneInfo("Pacific/Apia")

    assert next_after(540, FRIDAY, apia, at("2011-12-23T09:00-10:00")) == at("2012-01-06T09:00+14:00")


def test_a_gap_that_reaches_midnight_leaves_that_day_out() -> None:
    # At 23:30 of 4 May 2018, clocks there showed midnight of the next day.
    pyongyang = ZoneInfo("Asia/Pyongyang")
    due = next_few(2, minute("23:45"), EVERY_DAY, pyongyang, at("2018-05-03T20:00+08:30"))

    assert due == [at("2018-05-03T23:45+08:30"), at("2018-05-05T23:45+09:00")]


@pytest.mark.parametrize(
    ("days", "dates"),
    [
        (MONDAY, ["2026-01-19", "2026-01-26"]),
        (THURSDAY, ["2026-01-15", "2026-01-22"]),
        (FRIDAY, ["2026-01-16", "2026-01-23"]),
        (WEEKEND, ["2026-01-17", "2026-01-18"]),
        (SUNDAY | MONDAY, ["2026-01-18", "2026-01-19"]),
        (TUESDAY | WEDNESDAY | SATURDAY, ["2026-01-17", "2026-01-20"]),
        (EVERY_DAY, ["2026-01-15", "2026-01-16"]),
    ],
)
def test_only_chosen_weekdays_are_due(days: int, dates: list[str]) -> None:
    due = next_few(2, 540, days, ZoneInfo("UTC"), at("2026-01-15T08:00Z"))

    assert [f"{instant:%Y-%m-%d %H:%M}" for instant in due] == [f"{each} 09:00" for each in dates]


def test_the_weekday_is_the_one_where_the_member_lives() -> None:
    # Still Sunday in London, and already Monday in Auckland.
    assert next_after(540, MONDAY, ZoneInfo("Pacific/Auckland"), at("2026-01-18T19:00Z")) == at("2026-01-18T20:00Z")


def test_due_means_later_than_and_never_at() -> None:
    exactly = at("2026-01-15T09:00Z")

    assert next_after(540, EVERY_DAY, ZoneInfo("UTC"), exactly) == exactly + timedelta(days=1)
    assert next_after(540, EVERY_DAY, ZoneInfo("UTC"), exactly - timedelta(microseconds=1)) == exactly


@pytest.mark.parametrize("empty", [0, 128])
def test_no_weekday_at_all_is_an_error(empty: int) -> None:
    with pytest.raises(ValueError, match="no weekday"):
        next_after(540, empty, ZoneInfo("UTC"), at("2026-01-15T09:00Z"))


def test_none_of_the_next_is_an_empty_list() -> None:
    assert next_few(0, 540, EVERY_DAY, ZoneInfo("UTC"), at("2026-01-15T09:00Z")) == []


@settings(max_examples=200, deadline=None)
@given(a_minute, some_days, a_zone, an_instant)
@example(150, SUNDAY, ZoneInfo("Europe/Berlin"), at("2026-03-22T12:00Z"))
@example(15, EVERY_DAY, ZoneInfo("Pacific/Apia"), at("2011-12-28T12:00Z"))
def test_twenty_instants_in_a_row_rise_one_a_day_on_chosen_days(
    minute_of_day: int, days: int, zone: ZoneInfo, after: datetime
) -> None:
    due = next_few(20, minute_of_day, days, zone, after)
    local = [instant.astimezone(zone) for instant in due]

    assert all(earlier < later for earlier, later in pairwise([after, *due]))
    assert all(earlier.date() < later.date() for earlier, later in pairwise(local))
    assert all(days >> each.weekday() & 1 for each in local)
    assert all(instant.utcoffset() == timedelta() and not instant.microsecond for instant in due)


@settings(max_examples=200, deadline=None)
@given(a_minute, some_days, a_zone, an_instant)
@example(150, SUNDAY, ZoneInfo("Europe/Berlin"), at("2026-03-22T12:00Z"))
@example(1425, EVERY_DAY, ZoneInfo("Asia/Pyongyang"), at("2018-05-04T00:00Z"))
def test_the_clock_shows_the_asked_time_unless_that_day_has_none(
    minute_of_day: int, days: int, zone: ZoneInfo, after: datetime
) -> None:
    due = next_after(minute_of_day, days, zone, after)
    shown = readings(due.astimezone(zone).date(), minute_of_day, zone)

    assert due == shown[0] if shown else is_gap_end(due, zone)


@settings(max_examples=200, deadline=None)
@given(a_minute, some_days, a_zone, an_instant)
@example(540, EVERY_DAY, ZoneInfo("Pacific/Apia"), at("2011-12-29T20:00Z"))
def test_no_chosen_day_is_passed_over_that_has_the_time(
    minute_of_day: int, days: int, zone: ZoneInfo, after: datetime
) -> None:
    due_day = next_after(minute_of_day, days, zone, after).astimezone(zone).date()
    day = after.astimezone(zone).date() + timedelta(days=1)
    while day < due_day:
        assert not (days >> day.weekday() & 1 and readings(day, minute_of_day, zone)), f"{day} was passed over"
        day += timedelta(days=1)


@settings(max_examples=50, deadline=None)
@given(a_minute, a_zone, an_instant)
def test_the_zone_of_after_does_not_matter(minute_of_day: int, zone: ZoneInfo, after: datetime) -> None:
    there = after.astimezone(ZoneInfo("Asia/Tokyo"))

    assert next_after(minute_of_day, EVERY_DAY, zone, there) == next_after(minute_of_day, EVERY_DAY, zone, after)
