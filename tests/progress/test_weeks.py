"""Weeks and months belong to the member's own zone, whatever its clocks do."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cogs.progress.weeks import WEEKS, Month, count_weeks, month_of, start_of_day, start_of_weeks, week_of

ZONES = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
# Since 1971 no zone's clocks have gone back from a Monday into its Sunday.
INSTANTS = st.integers(*(int(datetime(year, 6, 1, tzinfo=UTC).timestamp()) for year in (1971, 2060))).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
MONDAYS = st.dates(date(1971, 6, 1), date(2060, 1, 1)).map(lambda day: day - timedelta(days=day.weekday()))
BERLIN = ZoneInfo("Europe/Berlin")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@given(MONDAYS, ZONES)
def test_a_week_turns_at_the_members_own_midnight(monday: date, zone: ZoneInfo) -> None:
    start = start_of_day(monday, zone)

    assert week_of(start, zone) == monday
    assert week_of(start - timedelta(seconds=1), zone) == monday - timedelta(weeks=1)


@given(INSTANTS, ZONES)
def test_an_instants_week_is_the_monday_on_or_before_its_local_day(instant: datetime, zone: ZoneInfo) -> None:
    monday = week_of(instant, zone)

    assert monday.weekday() == 0
    assert 0 <= (instant.astimezone(zone).date() - monday).days <= 6


@given(INSTANTS, ZONES)
def test_the_weeks_are_consecutive_mondays_up_to_the_present_one(now: datetime, zone: ZoneInfo) -> None:
    mondays = count_weeks(now, zone, [], [], []).mondays

    assert len(mondays) == WEEKS
    assert mondays[-1] == week_of(now, zone)
    assert {later - earlier for earlier, later in pairwise(mondays)} == {timedelta(weeks=1)}


@given(INSTANTS, ZONES, st.lists(st.tuples(st.integers(1, 9), st.floats(0, 1), st.integers(0, 3)), max_size=20))
def test_everything_from_the_start_on_is_counted_exactly_once(
    now: datetime, zone: ZoneInfo, actions: list[tuple[int, float, int]]
) -> None:
    start = start_of_weeks(now, zone)
    placed = [(count, start + (now - start) * share, kind) for count, share, kind in actions]
    kinds = [[(count, instant) for count, instant, kind in placed if kind == wanted] for wanted in range(4)]

    weeks = count_weeks(now, zone, *kinds)

    counted_as = (weeks.applications, weeks.wins, weeks.rejections, weeks.others)
    for counts, counted in zip(counted_as, kinds, strict=True):
        assert sum(counts) == sum(count for count, _ in counted)
        for monday, count in zip(weeks.mondays, counts, strict=True):
            assert count == sum(n for n, instant in counted if week_of(instant, zone) == monday)
    assert weeks.rhythm == len({week_of(instant, zone) for _, instant, _ in placed})


@given(INSTANTS, ZONES)
def test_what_came_before_the_start_is_left_out(now: datetime, zone: ZoneInfo) -> None:
    before = [(1, start_of_weeks(now, zone) - timedelta(milliseconds=1))]

    assert count_weeks(now, zone, before, before, before, before).rhythm == 0


def test_sunday_and_monday_are_a_minute_and_a_week_apart() -> None:
    actions = [(1, utc("2026-07-05T21:59")), (2, utc("2026-07-05T22:00"))]
    now = utc("2026-07-06T10:00")

    assert count_weeks(now, BERLIN, actions, [], []).applications[-2:] == (1, 2)
    assert count_weeks(now, ZoneInfo("UTC"), actions, [], []).applications[-2:] == (3, 0)


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00"),
        ("Asia/Tehran", "2021-03-22", "2021-03-21T20:30"),  # 00:00 is skipped, the day begins at 01:00
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00"),
        ("America/Asuncion", "2023-10-01", "2023-10-01T04:00"),
        ("Asia/Beirut", "2022-03-27", "2022-03-26T22:00"),
        ("Asia/Beirut", "2022-10-30", "2022-10-29T22:00"),  # the hour before midnight comes twice
        ("America/Havana", "2022-11-06", "2022-11-06T04:00"),  # the hour after midnight comes twice
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00"),  # there was no such day
        ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00"),
        ("Pacific/Kiritimati", "1995-01-01", "1994-12-31T10:00"),
    ],
)
def test_a_day_begins_at_its_first_instant(zone: str, day: str, start: str) -> None:
    assert start_of_day(date.fromisoformat(day), ZoneInfo(zone)) == utc(start)


def test_a_quiet_week_is_in_the_picture_and_not_in_the_words() -> None:
    now = utc("2026-01-07T12:00")
    weeks = count_weeks(now, BERLIN, [(3, now)], [(1, now), (1, utc("2025-12-23T12:00"))], [(2, now)])
    picture = weeks.picture()

    assert picture.weeks[-3:] == ("22 Dec", "29 Dec", "5 Jan")
    assert [(series.label, series.counts[-3:]) for series in picture.series] == [
        ("Applications", (0, 0, 3)),
        ("Wins", (1, 0, 1)),
        ("No's", (0, 0, 2)),
    ]
    assert weeks.lines() == ["Week of 22 Dec: 1 win", "Week of 5 Jan: 3 applications, 1 win, 2 no's"]
    assert weeks.rhythm == 2


def test_what_else_was_done_counts_for_the_rhythm_and_is_no_bar() -> None:
    now = utc("2026-01-07T12:00")
    weeks = count_weeks(now, BERLIN, [], [(1, now)], [], [(1, now), (1, utc("2025-12-23T12:00"))])

    assert weeks.rhythm == 2
    assert weeks.lines() == ["Week of 5 Jan: 1 win"]
    assert [sum(series.counts) for series in weeks.picture().series] == [0, 1, 0]


def test_the_rhythm_is_the_same_in_any_order_of_the_weeks() -> None:
    now = utc("2026-06-03T12:00")
    spread = [(1, now - timedelta(weeks=back)) for back in (0, 4, 8)]
    together = [(1, now - timedelta(weeks=back)) for back in (9, 10, 11)]

    assert count_weeks(now, BERLIN, spread, [], []).rhythm == count_weeks(now, BERLIN, [], [], together).rhythm == 3


@given(INSTANTS, ZONES, st.integers(0, 40))
def test_months_follow_each_other_without_a_gap(now: datetime, zone: ZoneInfo, back: int) -> None:
    month, later = month_of(now, zone, back + 1), month_of(now, zone, back)

    assert month.start < month.end == later.start
    assert month.start.utcoffset() == timedelta()


@given(INSTANTS, ZONES)
def test_now_lies_in_its_month(now: datetime, zone: ZoneInfo) -> None:
    assume(now.year != 2009)  # in Newfoundland the first minute of November 2009 was followed by October once more
    month = month_of(now, zone)

    assert month.start <= now < month.end
    assert month.name == f"{now.astimezone(zone):%B %Y}"


@pytest.mark.parametrize(
    ("back", "name", "start"),
    [
        (0, "January 2026", "2025-12-31T23:00"),
        (1, "December 2025", "2025-11-30T23:00"),
        (3, "October 2025", "2025-09-30T22:00"),
        (13, "December 2024", "2024-11-30T23:00"),
    ],
)
def test_months_are_counted_back_over_the_year(back: int, name: str, start: str) -> None:
    month = month_of(utc("2026-01-31T12:00"), BERLIN, back)

    assert (month.name, month.start) == (name, utc(start))


def test_a_month_belongs_to_the_members_own_zone() -> None:
    now = utc("2026-01-31T23:30")

    assert month_of(now, BERLIN) == Month(utc("2026-01-31T23:00"), utc("2026-02-28T23:00"), "February 2026")
    assert month_of(now, ZoneInfo("America/Lima")).name == "January 2026"
