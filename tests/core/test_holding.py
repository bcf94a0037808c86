"""Proves: what is due keeps to its member's wishes, comes at most once on each of their days, wherever they are, and is
left out where it is too late; and what is shown of its next times is when it comes."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.schedules import (
    EVERY_DAY,
    NO_WISHES,
    NUDGES,
    Kind,
    Quiet,
    Schedule,
    Wishes,
    comes_at,
    next_times,
    parse_quiet,
    upcoming,
)
from bot.schedules.fading import UNANSWERED, next_weekly
from bot.schedules.holding import Go, Hold, Skip, due_under, following, look
from tests.conftest import MORNING

#: a Thursday
DAY = date(2026, 1, 15)
THURSDAY, FRIDAY, SATURDAY = (1 << day for day in (3, 4, 5))

#: both hemispheres, half and quarter hours, rules that change with Ramadan, a skipped day, changes at midnight
ZONES = (
    *("Africa/Cairo", "Africa/Casablanca", "America/Nuuk", "America/Sao_Paulo", "America/St_Johns", "Asia/Kathmandu"),
    *("Australia/Lord_Howe", "Europe/Berlin", "Pacific/Apia", "Pacific/Chatham", "Pacific/Kiritimati", "UTC"),
)


def at(clock: str, day: int = 15) -> datetime:
    return datetime(2026, 1, day, int(clock[:2]), int(clock[3:]), tzinfo=UTC)


def schedule(
    clock: str = "09:00", *, weekdays: int = EVERY_DAY, on_day: date | None = None, kind: Kind = Kind.NUDGE
) -> Schedule:
    return Schedule(kind, 1, weekdays, int(clock[:2]) * 60 + int(clock[3:]), "UTC", on_day=on_day, id=1)


QUIET = Wishes(quiet=Quiet(22 * 60, 7 * 60))


TWO_DAYS = THURSDAY | FRIDAY
PAUSE = Wishes(paused_until=date(2026, 1, 18))
#: pauses until then, which is over
OVER = Wishes(paused_until=DAY)


@pytest.mark.parametrize("what", [schedule(), schedule(on_day=DAY)], ids=["regular", "once"])
@pytest.mark.parametrize("others", [Wishes(), QUIET, PAUSE])
def test_nothing_comes_to_who_lets_no_message_come_and_no_time_is_shown(what: Schedule, others: Wishes) -> None:
    wishes, due = replace(others, refused=True), at("09:00")
    for days in (0, 1, 400):
        decided = look(what, due, wishes, due + timedelta(days=days))
        assert isinstance(decided, Hold)
        assert decided.until > due + timedelta(days=days)
    assert comes_at(what, due, wishes, due) is None
    assert next_times(replace(what, next_due_at=due), wishes, 3, due) == []
    assert upcoming(what, wishes, 3, due) == []


@pytest.mark.parametrize(
    ("now", "wishes", "expected"),
    [
        (at("09:00"), NO_WISHES, Go()),
        (at("10:00"), NO_WISHES, Go()),
        # A quarter of the way to the next.
        (at("15:00"), NO_WISHES, Go()),
        (at("15:01"), NO_WISHES, Skip(at("09:00", 16))),
        (at("22:00"), NO_WISHES, Skip(at("09:00", 16))),
        (at("08:59", 16), NO_WISHES, Skip(at("09:00", 16))),
        # The latest time counts, not the one that was missed first.
        (at("10:00", 21), NO_WISHES, Go()),
        (at("15:01", 21), NO_WISHES, Skip(at("09:00", 22))),
        (at("15:00"), QUIET, Go()),
        (at("22:00"), QUIET, Skip(at("09:00", 16))),
        (at("09:00"), Wishes(days_off=THURSDAY), Hold(at("09:00", 16))),
        (at("09:00"), Wishes(days_off=TWO_DAYS), Hold(at("09:00", 17))),
        (at("09:00"), PAUSE, Hold(at("09:00", 18))),
        (at("12:00", 17), PAUSE, Hold(at("09:00", 18))),
        (at("09:00"), OVER, Go()),
        # What was held isn't late when the hold ends.
        (at("09:00", 18), PAUSE, Go()),
        (at("14:00", 18), PAUSE, Go()),
        (at("16:00", 18), PAUSE, Skip(at("09:00", 19))),
        (at("09:00", 17), Wishes(days_off=TWO_DAYS), Go()),
        # A pause that its member ended early: at once if the time of this day is near, else the next day.
        (at("10:00", 17), NO_WISHES, Go()),
        (at("16:00", 17), NO_WISHES, Skip(at("09:00", 18))),
    ],
)
def test_what_comes_daily_is_sent_held_or_left_out(now: datetime, wishes: Wishes, expected: object) -> None:
    assert look(schedule(), at("09:00"), wishes, now) == expected


@pytest.mark.parametrize(
    ("clock", "now", "wishes", "expected"),
    [
        # Late, and nobody chose the night.
        ("20:00", at("23:00"), NO_WISHES, Hold(at("08:00", 16))),
        ("20:00", at("08:00", 16), NO_WISHES, Skip(at("20:00", 16))),
        ("23:00", at("23:30"), NO_WISHES, Go()),
        # Held by their own hours, it comes at their end, and is late from then on.
        ("23:30", at("23:30"), QUIET, Hold(at("07:00", 16))),
        ("23:30", at("06:59", 16), QUIET, Hold(at("07:00", 16))),
        ("23:30", at("07:00", 16), QUIET, Go()),
        ("23:30", at("12:30", 16), QUIET, Go()),
        ("23:30", at("13:30", 16), QUIET, Skip(at("23:30", 16))),
        # It began in time, and a day off or the quiet hours have begun meanwhile.
        ("20:00", at("00:30", 16), Wishes(days_off=FRIDAY), Hold(at("20:00", 17))),
        ("21:30", at("22:10"), QUIET, Hold(at("07:00", 16))),
    ],
)
def test_what_is_near_the_night_is_sent_held_or_left_out(
    clock: str, now: datetime, wishes: Wishes, expected: object
) -> None:
    assert look(schedule(clock), at(clock), wishes, now) == expected


@pytest.mark.parametrize(
    ("weekdays", "weekly", "now", "wishes", "expected"),
    [
        (THURSDAY, False, at("03:00", 17), QUIET, Hold(at("07:00", 17))),
        (THURSDAY, False, at("03:00", 17), NO_WISHES, Hold(at("08:00", 17))),
        (THURSDAY, False, at("04:00", 17), NO_WISHES, Skip(at("09:00", 22))),
        # It faded, and so its next time is in a week.
        (EVERY_DAY, True, at("21:00", 16), NO_WISHES, Go()),
        (EVERY_DAY, True, at("10:00", 18), NO_WISHES, Skip(at("09:00", 22))),
        (EVERY_DAY, True, at("10:00", 30), NO_WISHES, Go()),
        # The first day on which it may is its day, and the week counts from there.
        (EVERY_DAY, True, at("09:00"), PAUSE, Hold(at("09:00", 18))),
        (EVERY_DAY, True, at("09:00", 18), PAUSE, Go()),
        (EVERY_DAY, True, at("09:00", 20), PAUSE, Skip(at("09:00", 25))),
    ],
)
def test_what_comes_once_a_week_has_days_to_arrive(
    weekdays: int, weekly: bool, now: datetime, wishes: Wishes, expected: object
) -> None:
    once_a_week = replace(schedule(weekdays=weekdays), weekly=weekly)
    # the 1st was a Thursday, too
    assert look(once_a_week, at("09:00", 2 if now.day == 30 else 15), wishes, now) == expected


def test_a_servers_post_has_no_night_and_is_left_out_where_it_is_too_late() -> None:
    evening = schedule("20:00", kind=Kind.POST)
    assert look(evening, at("20:00"), NO_WISHES, at("23:59")) == Go()
    assert look(evening, at("20:00"), NO_WISHES, at("00:00", 16)) == Skip(at("20:00", 16))
    # What is hardly late is not left out for the clock's having struck twelve.
    midnight = schedule("23:30", kind=Kind.POST)
    assert look(midnight, at("23:30"), NO_WISHES, at("00:30", 16)) == Go()
    assert look(midnight, at("23:30"), NO_WISHES, at("00:31", 16)) == Skip(at("23:30", 16))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in {*NUDGES, Kind.POST}])
def test_what_comes_once_comes_on_the_day_that_was_chosen_and_is_never_too_late(kind: Kind) -> None:
    once = schedule(kind=kind, on_day=DAY)
    assert look(once, at("09:00"), Wishes(days_off=THURSDAY), at("09:00")) == Go()
    assert look(once, at("09:00"), PAUSE, at("09:00")) == Hold(at("09:00", 18))
    assert look(once, at("09:00"), NO_WISHES, at("21:00", 20)) == Go()
    assert look(once, at("09:00"), NO_WISHES, at("23:00", 20)) == Hold(at("08:00", 21))
    assert look(once, at("09:00"), QUIET, at("23:00", 20)) == Hold(at("07:00", 21))


def test_days_that_are_all_off_are_told_apart_from_a_long_wait() -> None:
    only_friday = schedule(weekdays=FRIDAY)
    for now in (at("09:00", 16), at("09:00", 30)):
        held = look(only_friday, at("09:00", 16), Wishes(days_off=FRIDAY), now)
        assert held == Hold(now + timedelta(weeks=3), no_day_left=True)
    assert upcoming(only_friday, Wishes(days_off=FRIDAY), 3, at("09:00")) == []


def test_what_quiet_hours_would_carry_into_a_day_off_doesnt_come_and_isnt_promised() -> None:
    late = schedule("23:30", weekdays=FRIDAY)
    wishes = replace(QUIET, days_off=SATURDAY)
    held = look(late, at("23:30", 16), wishes, at("07:00", 17))
    assert held == Hold(at("07:00", 17) + timedelta(weeks=3), no_day_left=True)
    assert upcoming(late, wishes, 3, at("09:00")) == []
    assert comes_at(late, at("23:30", 16), wishes, at("09:00")) is None
    every = schedule("23:30")
    assert upcoming(every, wishes, 3, at("09:00")) == [at("07:00", 16), at("07:00", 19), at("07:00", 20)]


def test_what_comes_once_gets_through_quiet_hours_after_a_pause() -> None:
    once = schedule("23:30", kind=Kind.CARE_DAY, on_day=DAY)
    assert comes_at(once, at("23:30"), replace(QUIET, paused_until=date(2026, 1, 17)), MORNING) == at("07:00", 18)


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("22-8", Quiet(1320, 480)),
        ("22:00-07:30", Quiet(1320, 450)),
        ("10pm to 8am", Quiet(1320, 480)),
        (" 22 – 8 ", Quiet(1320, 480)),
        ("12:30 until 14", Quiet(750, 840)),
    ],
)
def test_quiet_hours_are_read_as_they_are_written(text: str, quiet: Quiet) -> None:
    assert parse_quiet(text) == Quiet.of(quiet.text) == quiet


@pytest.mark.parametrize("text", ["", "22", "22-", "-8", "22-22", "25-8", "22-8-9", "night", "9:99-10"])
def test_quiet_hours_that_arent_clear_are_refused_with_a_word_that_nothing_was_saved(text: str) -> None:
    with pytest.raises(UserError, match="Nothing was saved"):
        parse_quiet(text)


some_quiet = st.none() | st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda each: each[0] != each[1])
some_hours = st.builds(
    Wishes,
    quiet=some_quiet.map(lambda each: Quiet(*each) if each else None),
    days_off=st.integers(0, EVERY_DAY - 1),
)
#: how late the tick looks: mostly not, sometimes by hours, seldom by days or weeks
lateness = st.one_of(
    st.just(timedelta()),
    st.timedeltas(timedelta(), timedelta(hours=30)),
    st.timedeltas(timedelta(), timedelta(days=40)),
)
an_instant = st.datetimes(datetime(1996, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
#: in how many days a pause begins that will end so many days later
some_pause = st.none() | st.tuples(st.integers(0, 9), st.integers(1, 40))
#: what a member wishes for, one after the other, and how late the tick looks each time meanwhile
Time = tuple[Wishes, tuple[int, int] | None, list[timedelta]]


@dataclass
class Played:
    """A kept nudge, as the tick plays it forward."""

    kept: Schedule
    #: when it was looked at, in order, and when it came
    looks: list[datetime]
    came: list[datetime]

    @classmethod
    def begun(cls, kept: Schedule, after: datetime) -> "Played":
        due = kept.next_after(after)
        return cls(replace(kept, next_due_at=due, look_at=due), [after], [])

    def change(self, wishes: Wishes) -> None:
        """Go on with other wishes: it is looked at anew."""
        due = due_under(self.kept, wishes)
        self.kept = replace(self.kept, next_due_at=due, look_at=due)

    def look(self, wishes: Wishes, late: timedelta = timedelta()) -> bool:
        """Look once, so late after it was to be looked at; return whether it goes on."""
        kept = self.kept
        assert kept.next_due_at is not None
        assert kept.look_at is not None
        now = max(kept.look_at, self.looks[-1]) + late
        self.looks.append(now)
        match look(kept, kept.next_due_at, wishes, now):
            case Hold(until, no_day_left):
                assert until > now
                self.kept = replace(kept, look_at=until)
                return not no_day_left
            case Skip(to):
                assert to > now
                self.kept = replace(kept, next_due_at=to, look_at=to)
            case Go():
                self.came.append(now)
                weekly = kept.weekly or (kept.fades and kept.unanswered >= UNANSWERED)
                due = next_weekly(kept, now) if weekly else following(kept, wishes, now)
                kept = replace(kept, weekly=weekly, unanswered=kept.unanswered + 1, last_posted_at=now)
                self.kept = replace(kept, next_due_at=due, look_at=due)
        return True


def keeps_to(wishes: Wishes, at: datetime) -> bool:
    quiet = wishes.quiet is not None and wishes.quiet.holds(at.hour * 60 + at.minute)
    paused = wishes.paused_until is not None and at.date() < wishes.paused_until
    return not quiet and not paused and not wishes.days_off >> at.weekday() & 1


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 1439),
    st.integers(1, EVERY_DAY),
    st.sampled_from(ZONES),
    st.lists(st.tuples(some_hours, some_pause, st.lists(lateness, min_size=4, max_size=8)), min_size=1, max_size=4),
    an_instant,
)
@example(540, EVERY_DAY, "Pacific/Apia", [(NO_WISHES, None, [timedelta()] * 12)], datetime(2011, 12, 27, tzinfo=UTC))
@example(1410, EVERY_DAY, "Pacific/Apia", [(QUIET, None, [timedelta()] * 12)], datetime(2011, 12, 27, tzinfo=UTC))
@example(1410, EVERY_DAY, "Europe/Berlin", [(QUIET, None, [timedelta()] * 12)], datetime(2026, 3, 26, tzinfo=UTC))
@example(540, EVERY_DAY, "UTC", [(NO_WISHES, None, [timedelta(hours=23)] * 12)], datetime(2028, 2, 27, tzinfo=UTC))
def test_it_comes_at_most_once_a_day_and_never_when_it_isnt_wanted(
    minute: int,
    days: int,
    zone: str,
    times: list[tuple[Wishes, tuple[int, int] | None, list[timedelta]]],
    after: datetime,
) -> None:
    played, local = Played.begun(Schedule(Kind.NUDGE, 1, days, minute, zone, id=1), after), ZoneInfo(zone)
    for hours, pause, late in times:
        # Its member changes what they wished for: pauses, and ends a pause early.
        today = played.looks[-1].astimezone(local).date()
        wishes = replace(hours, paused_until=today + timedelta(days=sum(pause))) if pause else hours
        played.change(wishes)
        before = len(played.came)
        for each in late:
            played.look(wishes, each)
        assert all(keeps_to(wishes, each.astimezone(local)) for each in played.came[before:])
    came = [each.astimezone(local).date() for each in played.came]
    assert all(earlier < later for earlier, later in pairwise(came))


@settings(max_examples=100, deadline=None)
@given(
    st.integers(0, 1439),
    st.integers(1, EVERY_DAY),
    st.booleans(),
    st.sampled_from(ZONES),
    some_quiet,
    an_instant,
    st.lists(lateness, min_size=1, max_size=6),
)
def test_after_whatever_was_missed_it_comes_within_two_of_its_gaps(  # noqa: PLR0913
    minute: int,
    days: int,
    weekly: bool,
    zone: str,
    quiet: tuple[int, int] | None,
    after: datetime,
    late: list[timedelta],
) -> None:
    wishes = Wishes(quiet=Quiet(*quiet)) if quiet else NO_WISHES
    kept = Schedule(Kind.NUDGE, 1, days, minute, zone, id=1, weekly=weekly, fades=False)
    played = Played.begun(kept, after)
    for each in late:
        played.look(wishes, each)
    back, before = played.looks[-1], len(played.came)
    while len(played.came) == before:
        assert played.look(wishes)
    regular = kept.next_few(8, back)
    gap = max(later - earlier for earlier, later in pairwise(regular))
    # a day for quiet hours and for clocks that change
    assert played.came[-1] - back <= 2 * max(gap, timedelta(weeks=weekly)) + timedelta(days=1)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 1439),
    st.integers(1, EVERY_DAY),
    st.booleans(),
    st.sampled_from(ZONES),
    st.tuples(some_hours, some_pause),
    an_instant,
    lateness,
)
@example(1410, EVERY_DAY, False, "Pacific/Apia", (QUIET, None), datetime(2011, 12, 27, tzinfo=UTC), timedelta())
def test_the_next_times_that_are_shown_are_those_at_which_it_comes(  # noqa: PLR0913
    minute: int,
    days: int,
    weekly: bool,
    zone: str,
    hours: tuple[Wishes, tuple[int, int] | None],
    after: datetime,
    late: timedelta,
) -> None:
    wishes, pause = hours
    if pause:
        today = after.astimezone(ZoneInfo(zone)).date()
        wishes = replace(wishes, paused_until=today + timedelta(days=sum(pause)))
    kept = Schedule(Kind.NUDGE, 1, days, minute, zone, id=1, weekly=weekly, fades=False)
    played = Played.begun(kept, after)
    new = upcoming(kept, wishes, 3, after)
    # Found by a tick that was away for so long, or by the member who looks at the same moment.
    assert played.kept.next_due_at is not None
    now = played.kept.next_due_at + late
    shown = next_times(played.kept, wishes, 4, now)
    first = comes_at(kept, played.kept.next_due_at, wishes, now)
    goes_on = played.look(wishes, late)
    while goes_on and len(played.came) < 4:
        goes_on = played.look(wishes)
    assert shown == played.came
    assert first == (played.came[0] if played.came else None)
    if not late:
        assert new == played.came[:3]
