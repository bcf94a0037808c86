"""How much comes, on which days, in which words, and what becomes of several on one morning."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rejections import FRESH, HeardBy, Stage, as_logged
from bot.schedules import CARES, EVERY_DAY, Kind, Schedule
from bot.schedules.rules import at_time
from cogs.care.rules import (
    LITTLE,
    LOOK_IN_AT,
    MOST,
    SOME,
    Moment,
    come_now,
    days,
    ended,
    how_much,
    moment,
    named,
    of_entries,
    overtaken,
    read_ids,
)
from tests.care.acting import TEXTS, entry

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 1, 15)
NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)


def row(kind: Kind = Kind.CARE_DAY, subject_id: int = 1, day: date = TODAY, *, paused: bool = False) -> Schedule:
    due = None if paused else at_time(day, LOOK_IN_AT, BERLIN)
    number = subject_id * 10 + CARES.index(kind)
    return Schedule(
        kind, 1, EVERY_DAY, LOOK_IN_AT, "Europe/Berlin", on_day=day, subject_id=subject_id, id=number, next_due_at=due
    )


@pytest.mark.parametrize(
    ("stage", "heard_by", "path", "comes"),
    [
        (Stage.BEFORE_CONTACT, None, (), LITTLE),
        (Stage.BEFORE_CONTACT, HeardBy.AUTOMATIC_MAIL, (), LITTLE),
        (Stage.BEFORE_CONTACT, HeardBy.PHONE, (), SOME),
        (Stage.NEVER_HEARD_BACK, HeardBy.SILENCE, (), LITTLE),
        (Stage.NEVER_HEARD_BACK, HeardBy.SILENCE, (Stage.TEST,), SOME),
        (Stage.NEVER_HEARD_BACK, HeardBy.SILENCE, (Stage.INTERVIEW,), MOST),
        (Stage.SCREENING, None, (), SOME),
        (Stage.TEST, HeardBy.AUTOMATIC_MAIL, (), SOME),
        (Stage.INTERVIEW, None, (), SOME),
        (Stage.INTERVIEW, HeardBy.PERSONAL_MAIL, (), SOME),
        (Stage.INTERVIEW, HeardBy.AUTOMATIC_MAIL, (), MOST),
        (Stage.FINAL_ROUND, None, (), MOST),
        (Stage.ROLE_CANCELLED, None, (), MOST),
        (Stage.ROLE_CANCELLED, None, (Stage.SCREENING,), SOME),
        (Stage.ROLE_CANCELLED, None, (Stage.INTERVIEW,), MOST),
        (Stage.BEFORE_CONTACT, None, (Stage.FINAL_ROUND,), MOST),
    ],
)
def test_the_nearer_it_had_come_the_more_comes(
    stage: Stage, heard_by: HeardBy | None, path: tuple[Stage, ...], comes: tuple[Kind, ...]
) -> None:
    assert how_much(entry(stage, heard_by, path)) == comes


@given(st.sampled_from(Stage), st.none() | st.sampled_from(HeardBy))
def test_every_no_gets_the_next_day_and_has_words_for_each_day(stage: Stage, heard_by: HeardBy | None) -> None:
    last = as_logged(stage, heard_by)
    kinds = how_much(entry(last[-1], heard_by, last[:-1]))
    assert kinds[0] is Kind.CARE_DAY
    assert list(kinds) == [kind for kind in CARES if kind in kinds]
    assert all(len(TEXTS.fitting(each, ended(last[-1]))) >= 6 for each in Moment)


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2026-01-15T08:00Z", date(2026, 1, 16)),
        ("2026-01-15T22:59Z", date(2026, 1, 16)),
        ("2026-01-16T02:59Z", date(2026, 1, 16)),  # four at night in Berlin isn't there yet
        ("2026-01-16T03:00Z", date(2026, 1, 17)),
    ],
)
def test_tomorrow_comes_after_a_sleep(now: str, first: date) -> None:
    at = datetime.fromisoformat(now)
    found = days(entry(Stage.FINAL_ROUND, at=at), at, BERLIN)
    assert list(found.values()) == [first, first + timedelta(days=2), first + timedelta(days=6)]
    assert list(days(entry(Stage.TEST, at=at), at, BERLIN)) == [Kind.CARE_DAY, Kind.CARE_WEEK]


@pytest.mark.parametrize(
    ("ago", "comes"),
    [
        (0, {Kind.CARE_DAY: 1, Kind.CARE_DAYS: 3, Kind.CARE_WEEK: 7}),
        (1, {Kind.CARE_DAY: 2, Kind.CARE_DAYS: 4, Kind.CARE_WEEK: 8}),
        (2, {Kind.CARE_DAY: 3, Kind.CARE_WEEK: 9}),
        (4, {Kind.CARE_DAY: 5, Kind.CARE_DAYS: 7}),
        (5, {Kind.CARE_DAY: 6}),
        (FRESH - 1, {Kind.CARE_DAY: FRESH}),
        (FRESH, {}),
        (60, {}),
    ],
)
def test_of_an_older_no_comes_one_for_each_moment(ago: int, comes: dict[Kind, int]) -> None:
    no = entry(Stage.FINAL_ROUND, at=NOW - timedelta(days=ago))
    assert {kind: (day - TODAY).days + ago for kind, day in days(no, NOW, BERLIN).items()} == comes


@pytest.mark.parametrize(
    ("since", "what"),
    [
        (1, Moment.DAY),
        (2, Moment.DAY),
        (3, Moment.DAYS),
        (5, Moment.DAYS),
        (6, Moment.WEEK),
        (FRESH, Moment.WEEK),
        (FRESH + 1, None),
    ],
)
def test_the_words_fit_how_long_ago_the_no_really_is(since: int, what: Moment | None) -> None:
    day = TODAY + timedelta(days=since)
    assert moment(entry(Stage.TEST, at=NOW), day, BERLIN) is what
    # Dated back, it is as long ago as its news.
    later = replace(entry(Stage.TEST, at=NOW), created_at=NOW + timedelta(days=1))
    assert moment(later, day, BERLIN) is what


def test_on_one_morning_the_newest_no_speaks_for_all_and_the_earlier_ones_give_way() -> None:
    week, day, both = row(Kind.CARE_WEEK, 1), row(Kind.CARE_DAY, 3), row(Kind.CARE_DAYS, 2)
    assert come_now([week, day, both], NOW) == [day, both, week]
    assert come_now([week, row(Kind.CARE_DAY, 4, TODAY + timedelta(days=1)), row(paused=True)], NOW) == [week]
    held = [row(kind, 1, TODAY - timedelta(days=9 - after)) for after, kind in enumerate(CARES)]
    assert come_now(held, NOW)[0].kind is Kind.CARE_WEEK, "of one no the last, since the others are overtaken"
    assert come_now(held, NOW - timedelta(days=30)) == []


def test_what_was_held_back_overtakes_what_would_come_the_morning_after() -> None:
    late = row(Kind.CARE_DAY, 1, TODAY - timedelta(days=1))
    next_ = row(Kind.CARE_DAYS, 1, TODAY + timedelta(days=1))
    week = row(Kind.CARE_WEEK, 1, TODAY + timedelta(days=5))
    other = row(Kind.CARE_WEEK, 2, TODAY + timedelta(days=1))
    assert overtaken(late, [late, next_, week, other], TODAY) == [next_]


def test_rows_of_some_entries_or_of_all() -> None:
    first, second, third = row(subject_id=1), row(subject_id=2), row(subject_id=3)
    assert of_entries([first, second, third], read_ids(2, None)) == [second]
    assert of_entries([first, second, third], read_ids(0, named([1, 2]))) == [first, second]
    assert of_entries([first, second], read_ids(0, None)) == [first, second]
    assert of_entries([first], [3]) == []


@given(st.lists(st.integers(1, 10**18 - 1), min_size=1, max_size=9))
def test_as_many_entries_are_named_as_fit(ids: list[int]) -> None:
    detail = named(ids)
    assert detail is None or (len(detail) <= 40 and read_ids(0, detail) == ids)
    assert len(ids) > 2 or detail is not None
