"""Schedules: rows that say when something is due, and the tick's work that delivers them once."""

from bot.schedules.delivering import (
    Deliver,
    NothingToSend,
    NotYet,
    Record,
    Sent,
    StandStill,
    TryLater,
    Undeliverable,
    nonce_of,
)
from bot.schedules.fading import FADED, Fade, fade
from bot.schedules.holding import comes_at, next_times, upcoming
from bot.schedules.jobs import RunReport, run_due
from bot.schedules.moving import Due, day_to_look, what_is_due
from bot.schedules.rules import EVERY_DAY, next_working_day, on_days, parse_days, parse_time, say_days, say_when
from bot.schedules.store import ScheduleStore
from bot.schedules.values import CARES, NUDGES, Kind, NewSchedule, Schedule
from bot.schedules.wishes import NO_WISHES, Quiet, Wishes, parse_quiet, say_quiet

__all__ = [
    "CARES",
    "EVERY_DAY",
    "FADED",
    "NO_WISHES",
    "NUDGES",
    "Deliver",
    "Due",
    "Fade",
    "Kind",
    "NewSchedule",
    "NotYet",
    "NothingToSend",
    "Quiet",
    "Record",
    "RunReport",
    "Schedule",
    "ScheduleStore",
    "Sent",
    "StandStill",
    "TryLater",
    "Undeliverable",
    "Wishes",
    "comes_at",
    "day_to_look",
    "fade",
    "next_times",
    "next_working_day",
    "nonce_of",
    "on_days",
    "parse_days",
    "parse_quiet",
    "parse_time",
    "run_due",
    "say_days",
    "say_quiet",
    "say_when",
    "upcoming",
    "what_is_due",
]
