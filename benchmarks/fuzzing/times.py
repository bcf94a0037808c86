"""Days, times and zones: any text is a value that says itself, or a refusal in words."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

from benchmarks.fuzzing.running import Target, expect, pure
from benchmarks.fuzzing.signs import texts
from bot.days import EASTERNMOST, WESTERNMOST, day_to_come, say_day
from bot.errors import UserError
from bot.schedules import EVERY_DAY, NUDGES, Quiet, parse_days, parse_quiet, parse_time, say_days, say_quiet
from bot.schedules.rules import on_days, say_time
from bot.ui import row_chosen
from bot.zones import CITIES, REGIONS, ZoneFinder, say_there, zone_names
from cogs.admin.rules import post_named
from cogs.nudges.rules import chosen, of_detail, read_days, read_until
from cogs.plan.rules import check_due, today
from cogs.rejections.rules import check_day
from cogs.settings.rules import read_days_off, read_pause, read_quiet
from cogs.wins.rules import check_count

T = TypeVar("T")

#: characters: no reply has room for a refusal that is longer
REFUSAL = 2000
#: characters of an option that Discord offers
CHOICE = 100

KNOWN_TIMES = ("9:30", "0930", "9h30", "21h", "9am", "9:30 pm", "12 a.m.", "noon", "midnight", "24:00", "9", "25:61")
KNOWN_QUIET = ("22-8", "22:00-07:30", "10pm to 8am", "10 p.m. until noon", "22 – 8", "none", "off", "8-8")
KNOWN_DAYS = ("daily", "weekdays", "every day", "Mon Wed Fri", "Mon-Thu", "fri to mon", "tue, thu & sat", "weds", "no")
KNOWN_DATES = (
    *("15 Jan 2026", "Jan 15, 2026", "2026-01-15", "15 January", "29 Feb", "31 Nov 2026", "today", "tomorrow"),
    *("Friday", "next week", "next tue", "in 2 weeks", "in a month", "in ten days", "in 999 months", "yesterday"),
    *("2 days ago", "last week", "1st March 2026", "0001-01-01", "9999-12-31", "31 Dec 9999"),
)
KNOWN_NUMBERS = ("7", "500", "id-7", "#3", "999999999999999999", "9999999999999999999", "-1", "1e3", "nudge-127-540")

_FINDER = ZoneFinder(CITIES.load(), REGIONS.load())
_ZONES = sorted(available_timezones())
_PLACES = (
    "Berlin",
    "New York",
    "London, UK",
    "Cambridge, UK",
    "St. Petersburg",
    "EST",
    "GMT",
    "utc",
    "Etc/GMT+3",
    "CA",
)

moments = st.datetimes(datetime(1990, 1, 1), datetime(2120, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - naive bounds


def read(parse: Callable[[str], T], text: str) -> T | None:
    """Return what a text means, None where it is refused in words that a reply has room for."""
    try:
        return parse(text)
    except UserError as refusal:
        expect(0 < len(str(refusal)) <= REFUSAL, "a refusal says something, and fits into a reply")
        return None


def time_of_day(text: str) -> bool:
    minute = read(parse_time, text)
    if minute is not None:
        expect(0 <= minute < 24 * 60, "a minute is one of the day")
        expect(parse_time(say_time(minute)) == minute, "a time can be typed as it is said")
    return minute is not None


def quiet_hours(text: str) -> bool:
    quiet = read(parse_quiet, text)
    if quiet is not None:
        expect(quiet.start != quiet.end, "quiet hours last")
        expect(parse_quiet(say_quiet(quiet)) == quiet, "quiet hours can be typed as they are said")
        expect(Quiet.of(quiet.text) == quiet, "quiet hours are read as they are kept")
    expect(read(read_quiet, text) == quiet, "settings read quiet hours in the same way")
    return quiet is not None


def weekdays(text: str) -> bool:
    mask = read(parse_days, text)
    if mask is not None:
        expect(1 <= mask <= EVERY_DAY, "a mask has one to seven days")
        expect(parse_days(say_days(mask)) == mask, "days can be typed as they are said")
        expect(on_days(mask), "days are said in a sentence")
    for kind in NUDGES:
        days = read(lambda typed, kind=kind: read_days(kind, typed), text)
        expect(days is None or 1 <= days <= EVERY_DAY, "a nudge has a day")
    days_off = read(read_days_off, text)
    expect(days_off is None or 0 <= days_off < EVERY_DAY, "days off are never all seven")
    return mask is not None


def dates(tried: tuple[str, datetime, str]) -> bool:
    text, now, name = tried
    zone = ZoneInfo(name)
    here, first, last = (now.astimezone(each).date() for each in (zone, WESTERNMOST, EASTERNMOST))
    day = read(lambda typed: day_to_come(typed, here), text)
    if day is not None:
        expect(here <= day <= here + timedelta(days=366), "a day to come is within a year")
        expect(day_to_come(say_day(day), here) == day, "a day can be typed as it is said")
    for parse in (lambda typed: read_pause(typed, here), lambda typed: read_until(typed, now, zone)):
        until = read(parse, text)
        expect(until is None or until > here, "a pause ends tomorrow at the earliest")
    due = read(lambda typed: check_due(typed, today(now, None)), text)
    expect(due is None or due >= first, "a step's day is not over anywhere")
    past = read(lambda typed: check_day(typed, here, last), text)
    if past is not None:
        expect(here.year - 50 <= past.year and past <= last, "a no came in the last fifty years")
        expect(check_day(say_day(past), here, last) == past, "a day can be typed as it is said")
    return bool(day or past)


def zones(tried: tuple[str, datetime]) -> bool:
    text, now = tried
    offered = _FINDER.suggest(text, now)
    expect(len(offered) <= 25, "Discord takes 25 choices")
    for label, name in offered:
        expect(_FINDER.resolve(name) == name, "what is offered is taken")
        expect(0 < len(label) <= CHOICE, "Discord takes the label")
    zone = read(_FINDER.resolve, text)
    if zone is not None:
        expect(_FINDER.resolve(zone) == zone, "a zone can be typed as it is kept")
        expect(say_there(zone, now), "a zone is said with its time")
    return zone is not None


def numbers(text: str) -> bool:
    count = read(check_count, text)
    expect(count is None or 1 <= count <= 500, "so many applications can be counted")
    expect(0 <= row_chosen(text) < 10**18, "an option names a row or none")
    found, number = post_named(text)
    expect(found is None or 0 <= found < 10**18, "a post's id is a row")
    expect(number is None or 0 <= number < 1000, "a post's number is a short one")
    expect(chosen(text, []) is None, "of no nudges none is chosen")
    nudge = of_detail(text)
    expect(nudge is None or (1 <= nudge[1] <= EVERY_DAY and 0 <= nudge[2] < 24 * 60), "a nudge has days and a time")
    return bool(count or row_chosen(text) or found is not None or number is not None or nudge)


TARGETS = (
    Target("times of the day", pure(texts(KNOWN_TIMES), time_of_day), 5),
    Target("quiet hours", pure(texts(KNOWN_QUIET), quiet_hours), 5),
    Target("weekdays", pure(texts(KNOWN_DAYS), weekdays), 5),
    Target("days", pure(st.tuples(texts(KNOWN_DATES), moments, st.sampled_from(_ZONES)), dates), 8),
    Target("zones and cities", pure(st.tuples(texts((*_PLACES, *zone_names())), moments), zones), 6),
    Target("numbers and rows", pure(texts(KNOWN_NUMBERS), numbers), 5),
)
