"""What is read as a day, where an entry moves to, and what of a path can be mended."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.days import say_day
from bot.errors import UserError
from bot.rejections import HeardBy, Stage, as_logged
from bot.rejections.paths import STEPS
from cogs.rejections.rules import (
    IN_THE_FUTURE,
    NAME_LIMIT,
    THOUGHT_LIMIT,
    TOO_LONG_AGO,
    UNREADABLE,
    WAITS,
    check_company,
    check_day,
    check_role,
    check_thought,
    corrected_path,
    moved_to,
    stage_after,
)
from tests.conftest import MORNING
from tests.rejections.samples import logged

TODAY = date(2026, 1, 15)
BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
#: the zones that are first and last to begin a day, ones that are off by minutes, and one with an odd clock change
ZONES = [
    ZoneInfo(name)
    for name in (
        "Pacific/Kiritimati",
        "Etc/GMT+12",
        "Pacific/Niue",
        "Asia/Kathmandu",
        "Pacific/Chatham",
        "Australia/Lord_Howe",
        "Europe/Berlin",
        "America/New_York",
        "UTC",
    )
]
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
MUCH_LATER = datetime(2101, 1, 1, tzinfo=UTC)
days = st.dates(date(1976, 1, 1), date(2099, 12, 31))
instants = st.datetimes(datetime(1976, 1, 2), datetime(2099, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
paths = st.lists(st.sampled_from(list(Stage)), unique=True, min_size=1)
some_stages = st.sets(st.sampled_from(list(Stage)))


# --- the day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (None, None),
        ("", None),
        ("  \n ", None),
        ("today", TODAY),
        (" Today ", TODAY),
        ("YESTERDAY", date(2026, 1, 14)),
        ("15 Jan 2026", TODAY),
        ("15 January 2026", TODAY),
        ("15  jan,  2026", TODAY),
        ("2026-01-15", TODAY),
        ("1 Jan 2026", date(2026, 1, 1)),
        ("01 jan 2026", date(2026, 1, 1)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("3 may 2025", date(2025, 5, 3)),
        ("1 Jan 1976", date(1976, 1, 1)),
    ],
)
def test_a_day_is_read_in_each_of_its_forms(typed: str | None, day: date | None) -> None:
    assert check_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("16 Jan 2026", IN_THE_FUTURE),
        ("2027-01-01", IN_THE_FUTURE),
        ("31 Dec 9999", IN_THE_FUTURE),
        ("31 Dec 1975", TOO_LONG_AGO),
        ("0001-01-01", TOO_LONG_AGO),
        ("tomorrow", UNREADABLE),
        ("15/01/2026", UNREADABLE),
        ("15.01.2026", UNREADABLE),
        ("01-15-2026", UNREADABLE),
        ("15 Jan 26", UNREADABLE),
        ("15 Jan", UNREADABLE),
        ("30 Feb 2025", UNREADABLE),
        ("0 Jan 2026", UNREADABLE),
        ("29 Feb 2025", UNREADABLE),
        ("last week", UNREADABLE),
        ("%d %b %Y", UNREADABLE),
        ("٪", UNREADABLE),
        ("🙂", UNREADABLE),
    ],
)
def test_a_day_that_can_not_be_is_refused_in_words_that_say_why(typed: str, refusal: str) -> None:
    with pytest.raises(UserError) as refused:
        check_day(typed, TODAY)
    assert str(refused.value) == refusal


def answer_to(text: str) -> date | str | None:
    try:
        return check_day(text, TODAY)
    except UserError as refusal:
        return str(refusal)


@given(st.text())
def test_whatever_is_typed_is_a_day_nothing_or_refused(text: str) -> None:
    answer = answer_to(text)
    assert answer in {None, IN_THE_FUTURE, TOO_LONG_AGO, UNREADABLE} or (isinstance(answer, date) and answer <= TODAY)


@given(days)
def test_a_day_as_it_is_shown_is_read_as_the_same_day(day: date) -> None:
    assert check_day(say_day(day), max(day, TODAY)) == day or day.year < TODAY.year - 50
    assert check_day(say_day(day).upper(), day) == check_day(day.isoformat(), day) == day


def test_where_the_zone_is_not_known_a_day_is_accepted_up_to_the_last_that_it_can_be_anywhere() -> None:
    tomorrow = date(2026, 1, 16)
    assert check_day("16 Jan 2026", TODAY, tomorrow) == tomorrow
    assert check_day("today", TODAY, tomorrow) == TODAY
    with pytest.raises(UserError) as refused:
        check_day("17 Jan 2026", TODAY, tomorrow)
    assert str(refused.value) == IN_THE_FUTURE


# --- where an entry moves to


def test_on_its_own_day_or_without_one_an_entry_stays_at_its_instant() -> None:
    assert moved_to(MORNING, None, BERLIN, MORNING) == MORNING
    assert moved_to(MORNING, TODAY, BERLIN, MORNING) == MORNING


def test_an_entry_moved_to_today_before_noon_is_not_put_ahead_of_what_is_logged_meanwhile() -> None:
    yesterday = MORNING - timedelta(days=1)
    assert moved_to(yesterday, TODAY, BERLIN, MORNING) == MORNING


@pytest.mark.parametrize(
    ("zone", "own_day"),
    [("Pacific/Kiritimati", date(2026, 1, 16)), ("Etc/GMT+12", date(2026, 1, 15)), ("UTC", date(2026, 1, 15))],
)
def test_the_day_of_an_entry_is_the_members(zone: str, own_day: date) -> None:
    evening = datetime(2026, 1, 15, 22, 30, tzinfo=UTC)
    assert moved_to(evening, own_day, ZoneInfo(zone), evening) == evening
    before = own_day - timedelta(days=1)
    assert moved_to(evening, before, ZoneInfo(zone), evening).astimezone(ZoneInfo(zone)).date() == before


@pytest.mark.parametrize(
    ("zone", "day", "noon"),
    [
        (BERLIN, date(2026, 1, 3), datetime(2026, 1, 3, 11, tzinfo=UTC)),
        # the days of the clock changes
        (BERLIN, date(2025, 3, 30), datetime(2025, 3, 30, 10, tzinfo=UTC)),
        (BERLIN, date(2025, 10, 26), datetime(2025, 10, 26, 11, tzinfo=UTC)),
        (NEW_YORK, date(2025, 3, 9), datetime(2025, 3, 9, 16, tzinfo=UTC)),
        (NEW_YORK, date(2025, 11, 2), datetime(2025, 11, 2, 17, tzinfo=UTC)),
        (ZoneInfo("Pacific/Kiritimati"), date(2026, 1, 3), datetime(2026, 1, 2, 22, tzinfo=UTC)),
        (ZoneInfo("Etc/GMT+12"), date(2026, 1, 3), datetime(2026, 1, 4, 0, tzinfo=UTC)),
        (ZoneInfo("Asia/Kathmandu"), date(2026, 1, 3), datetime(2026, 1, 3, 6, 15, tzinfo=UTC)),
    ],
)
def test_another_day_means_its_noon_where_the_member_is(zone: ZoneInfo, day: date, noon: datetime) -> None:
    moved = moved_to(MORNING, day, zone, MORNING)
    assert moved == noon
    assert moved.utcoffset() == timedelta(0), "instants are kept in UTC"


@given(instants, days, st.sampled_from(ZONES))
def test_an_entry_is_on_the_day_that_it_was_given_and_moves_there_once(
    happened_at: datetime, day: date, zone: ZoneInfo
) -> None:
    there = datetime.combine(day, time(12), zone)
    # Kiritimati has had no 31 December 1994 or 1 January 1995; nobody was told no then.
    assume(there.astimezone(UTC).astimezone(zone).date() == day)
    moved = moved_to(happened_at, day, zone, MUCH_LATER)
    assert moved.astimezone(zone).date() == day
    assert moved_to(moved, day, zone, MUCH_LATER) == moved


@given(days, st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_the_day_stays_when_the_zone_changes_by_less_than_half_a_day(
    day: date, zone: ZoneInfo, other: ZoneInfo
) -> None:
    moved = moved_to(LONG_AGO, day, zone, MUCH_LATER)
    here, there = moved.astimezone(zone), moved.astimezone(other)
    assume(here.date() == day)
    apart = abs(here.replace(tzinfo=None) - there.replace(tzinfo=None))
    assert (there.date() == day) or apart >= timedelta(hours=12)


# --- the path


@pytest.mark.parametrize(
    ("path", "stage", "noted", "slips", "kept"),
    [
        # a new stage is noted beside the old one
        ("test", "interview", "test", "", "test interview"),
        # a slip is taken out
        ("test interview", "interview", "interview", "test", "interview"),
        # the stage itself can't be
        ("test interview", "interview", "", "test interview", "interview"),
        # what was ticked in addition stands before how it ended
        ("interview", "interview", "screening test interview", "", "interview screening test"),
        ("never_heard_back", "interview", "never_heard_back", "", "never_heard_back interview"),
        # what was noted while the form was open is neither ticked nor a slip
        ("test interview", "test", "test", "", "test interview"),
        ("screening role_cancelled", "screening", "", "screening", "role_cancelled screening"),
        # an end that was never noted can't be ticked
        ("test", "test", "test role_cancelled", "", "test"),
        ("test", "role_cancelled", "", "test", "role_cancelled"),
    ],
)
def test_ticks_mend_the_path_and_the_stage_stays_in_it(
    path: str, stage: str, noted: str, slips: str, kept: str
) -> None:
    assert corrected_path(some(path), Stage(stage), some(noted), some(slips)) == some(kept)


def some(names: str) -> tuple[Stage, ...]:
    return tuple(map(Stage, names.split()))


@given(paths, st.sampled_from(list(Stage)), some_stages, some_stages)
def test_a_mended_path_loses_nothing_but_slips_and_holds_each_once(
    path: list[Stage], stage: Stage, noted: set[Stage], slips: set[Stage]
) -> None:
    mended = corrected_path(path, stage, noted, slips)
    assert len(set(mended)) == len(mended)
    assert set(mended) == ({*path} - slips) | (noted & {*STEPS}) | {stage}
    stayed = [each for each in path if each not in slips]
    assert list(mended[: len(stayed)]) == stayed


@given(paths, st.sampled_from(list(Stage)))
def test_a_stage_changed_with_the_ticks_as_they_were_takes_nothing_away(path: list[Stage], stage: Stage) -> None:
    mended = corrected_path(path, stage, path, ())
    assert mended[: len(path)] == tuple(path)
    assert set(mended) == {*path, stage}


@pytest.mark.parametrize("heard_by", [None, *HeardBy])
@pytest.mark.parametrize("stage", list(Stage))
def test_silence_after_a_stage_is_no_answer_and_the_stage_is_kept(stage: Stage, heard_by: HeardBy | None) -> None:
    ends = {Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED}
    silent = heard_by is HeardBy.SILENCE and stage not in ends
    assert as_logged(stage, heard_by) == ((stage, Stage.NEVER_HEARD_BACK) if silent else (stage,))


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ((Stage.INTERVIEW,), True),
        ((Stage.FINAL_ROUND,), True),
        ((Stage.INTERVIEW, Stage.ROLE_CANCELLED), True),
        ((Stage.TEST,), False),
        ((Stage.NEVER_HEARD_BACK,), False),
        ((Stage.BEFORE_CONTACT, Stage.SCREENING), False),
    ],
)
def test_an_interview_counts_where_the_path_came_to_one(path: tuple[Stage, ...], counts: bool) -> None:
    assert logged(path[-1], *path).reached(Stage.INTERVIEW) is counts


# --- what is typed


@pytest.mark.parametrize(
    ("check", "limit", "name"),
    [
        (check_company, NAME_LIMIT, "company"),
        (check_role, NAME_LIMIT, "role"),
        (check_thought, THOUGHT_LIMIT, "thought"),
    ],
)
def test_each_entry_is_kept_to_its_limit_and_refused_by_its_name(
    check: Callable[[str | None], str | None], limit: int, name: str
) -> None:
    assert check("a" * limit) == "a" * limit
    assert check(" ") is check(None) is None
    with pytest.raises(UserError, match=f"The {name} is longer than {limit} characters"):
        check("a" * (limit + 1))


def test_the_days_to_stop_waiting_begin_today_and_go_on() -> None:
    assert list(WAITS.values()) == sorted(set(WAITS.values()))
    assert min(WAITS.values()) == 0


# --- how the news came, told later


@pytest.mark.parametrize(
    ("path", "was", "now", "stage"),
    [
        # said again, it changes nothing, also where an answer was noted after the silence
        ("interview,never_heard_back,interview", "silence", "silence", "interview"),
        ("interview", None, "phone", "interview"),
        ("interview", "phone", None, "interview"),
        ("interview", None, "silence", "never_heard_back"),
        ("role_cancelled", None, "silence", "role_cancelled"),
        ("interview,never_heard_back", "silence", "phone", "interview"),
        ("interview,test,never_heard_back", "silence", "phone", "interview"),
        ("interview,never_heard_back", None, "personal_mail", "interview"),
        ("interview,never_heard_back", "silence", None, "never_heard_back"),
        ("never_heard_back", "silence", "phone", "before_contact"),
        ("role_cancelled,never_heard_back", None, "agency", "before_contact"),
    ],
)
def test_an_entry_ends_in_silence_while_it_is_said_to(path: str, was: str | None, now: str | None, stage: str) -> None:
    *_, ended = noted = [Stage(each) for each in path.split(",")]
    entry = logged(ended, *dict.fromkeys(noted), heard_by=HeardBy(was) if was else None)

    assert stage_after(entry, HeardBy(now) if now else None) is Stage(stage)
