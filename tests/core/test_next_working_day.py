"""When offices work next, by a member's own calendar: weekends, nights, clock changes, and days that never were."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given

from bot.schedules import next_working_day
from bot.schedules.rules import NIGHT_ENDS, at_time
from tests.core.samples import MS
from tests.core.test_schedule_rules import a_zone, an_instant

#: Samoa crossed the date line: the day after Thursday 29 December 2011 was a Saturday.
SKIPPED = (ZoneInfo("Pacific/Apia"), date(2011, 12, 30))


def the_wall(text: str, zone: str) -> datetime:
    """Return the instant at which a clock on the wall there shows this, the first time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-01-12 09:00", "2026-01-13"),  # a Monday
        ("2026-01-15 23:59", "2026-01-16"),
        ("2026-01-16 08:00", "2026-01-19"),  # a Friday
        ("2026-01-16 23:59", "2026-01-19"),
        ("2026-01-17 12:00", "2026-01-19"),
        ("2026-01-18 12:00", "2026-01-19"),
        ("2026-01-18 23:59", "2026-01-19"),
        # Who is still awake hasn't slept over it, so the morning to come is the next one.
        ("2026-01-13 00:00", "2026-01-13"),
        ("2026-01-13 03:59", "2026-01-13"),
        ("2026-01-13 04:00", "2026-01-14"),
        ("2026-01-17 03:59", "2026-01-19"),
        ("2026-01-19 00:30", "2026-01-19"),
        ("2026-01-19 03:59", "2026-01-19"),
        ("2026-01-19 04:00", "2026-01-20"),
        # ends of months and years, and a leap day
        ("2026-12-31 20:00", "2027-01-01"),
        ("2027-01-01 20:00", "2027-01-04"),
        ("2028-02-28 20:00", "2028-02-29"),
        ("2026-02-27 20:00", "2026-03-02"),
    ],
)
@pytest.mark.parametrize(
    "zone", ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"]
)
def test_it_is_the_next_day_from_monday_to_friday_by_the_members_own_clock(wall: str, day: str, zone: str) -> None:
    assert next_working_day(the_wall(wall, zone), ZoneInfo(zone)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("now", "zone", "day"),
    [
        # a Thursday evening in London
        ("2026-01-15T20:00Z", "Pacific/Kiritimati", "2026-01-19"),  # Friday, ten in the morning
        ("2026-01-15T20:00Z", "Asia/Tokyo", "2026-01-19"),  # Friday, five in the morning
        ("2026-01-15T20:00Z", "Asia/Kolkata", "2026-01-16"),  # Friday, half past one in the night
        ("2026-01-15T20:00Z", "UTC", "2026-01-16"),
        ("2026-01-15T20:00Z", "America/St_Johns", "2026-01-16"),
        ("2026-01-15T20:00Z", "Pacific/Niue", "2026-01-16"),
        # and its morning
        ("2026-01-15T09:00Z", "Pacific/Kiritimati", "2026-01-16"),
        ("2026-01-15T09:00Z", "UTC", "2026-01-16"),
        ("2026-01-15T09:00Z", "Pacific/Honolulu", "2026-01-15"),  # Wednesday, eleven at night
    ],
)
def test_one_instant_has_a_day_of_its_own_in_each_zone(now: str, zone: str, day: str) -> None:
    assert next_working_day(datetime.fromisoformat(now), ZoneInfo(zone)) == date.fromisoformat(day)


# Clocks change on a Sunday, and where they do so at midnight, the day begins an hour late.
EDGES = [
    ("Europe/Berlin", "2026-03-29 01:59", "2026-03-30"),
    ("Europe/Berlin", "2026-03-29 03:00", "2026-03-30"),
    ("Europe/Berlin", "2026-10-25 02:30", "2026-10-26"),
    ("America/New_York", "2026-03-08 03:30", "2026-03-09"),
    ("America/New_York", "2026-11-01 01:30", "2026-11-02"),
    ("Australia/Sydney", "2026-04-05 02:30", "2026-04-06"),
    ("Australia/Sydney", "2026-10-04 03:00", "2026-10-05"),
    ("Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-05"),
    ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-06"),
    ("America/St_Johns", "2011-03-13 01:01", "2011-03-14"),
    ("America/Sao_Paulo", "2018-11-04 01:00", "2018-11-05"),
    # Monday by the wall, and not yet four in the night that began on a changed Sunday
    ("Europe/Berlin", "2026-03-30 03:59", "2026-03-30"),
    ("Europe/Berlin", "2026-03-30 04:00", "2026-03-31"),
    ("Australia/Sydney", "2026-04-06 03:59", "2026-04-06"),
    ("Australia/Sydney", "2026-04-06 04:00", "2026-04-07"),
    # changes in mid-week, at midnight and in the night itself
    ("Asia/Amman", "2021-03-26 01:00", "2021-03-26"),
    ("Asia/Gaza", "2023-04-28 20:00", "2023-05-01"),
    ("Africa/Cairo", "2010-08-11 12:00", "2010-08-12"),
]


@pytest.mark.parametrize(("zone", "wall", "day"), EDGES)
def test_a_change_of_the_clocks_moves_no_day(zone: str, wall: str, day: str) -> None:
    assert next_working_day(the_wall(wall, zone), ZoneInfo(zone)) == date.fromisoformat(day)


@pytest.mark.parametrize("fold", [0, 1])
def test_an_hour_that_comes_twice_counts_alike_both_times(fold: int) -> None:
    zone = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 10, 25, 2, 30, tzinfo=zone, fold=fold)
    assert next_working_day(now, zone) == date(2026, 10, 26)


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Europe/Berlin", "2026-01-13"), ("Australia/Lord_Howe", "2026-07-14"), ("America/St_Johns", "2026-07-14")],
)
def test_the_night_ends_at_four_to_the_millisecond(zone: str, day: str) -> None:
    four = the_wall(f"{day} 04:00", zone)
    assert next_working_day(four - MS, ZoneInfo(zone)) == date.fromisoformat(day)
    assert next_working_day(four, ZoneInfo(zone)) == date.fromisoformat(day) + timedelta(days=1)


@pytest.mark.parametrize("wall", ["2011-12-29 08:00", "2011-12-29 23:59", "2011-12-31 00:30", "2011-12-31 12:00"])
def test_a_friday_that_never_was_is_no_working_day(wall: str) -> None:
    zone, skipped = SKIPPED
    assert at_time(skipped, 12 * 60, zone).astimezone(zone).date() == date(2011, 12, 31)
    assert next_working_day(the_wall(wall, zone.key), zone) == date(2012, 1, 2)


@given(an_instant, a_zone)
@example(datetime(2011, 12, 29, 18, tzinfo=UTC), SKIPPED[0])
@example(datetime(2011, 12, 28, 20, tzinfo=UTC), SKIPPED[0])
def test_it_is_a_working_day_after_tonight_and_none_between_is_passed_over(now: datetime, zone: ZoneInfo) -> None:
    day = next_working_day(now, zone)
    tonight = (now.astimezone(zone).replace(tzinfo=None) - NIGHT_ENDS).date()
    between = [tonight + timedelta(days=days) for days in range(1, (day - tonight).days)]
    missed = [each for each in between if each.weekday() < 5]
    assert day.weekday() < 5
    assert day > tonight
    assert missed == ([SKIPPED[1]] if (zone.key, SKIPPED[1] in between) == (SKIPPED[0].key, True) else [])
    assert (day - tonight).days <= 3 + len(missed)
    # Nine o'clock that morning is still to come, however short the night.
    assert at_time(day, 9 * 60, zone) > now
