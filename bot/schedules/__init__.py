"""Schedules: rows that say when something is due, and the tick's work that delivers them once."""

from bot.schedules.jobs import Deliver, NothingToSend, Record, RunReport, TryLater, Undeliverable, run_due
from bot.schedules.rules import EVERY_DAY, next_working_day, parse_days, parse_time, say_days, say_when
from bot.schedules.store import ScheduleStore
from bot.schedules.values import Kind, NewSchedule, Schedule

__all__ = [
    "EVERY_DAY",
    "Deliver",
    "Kind",
    "NewSchedule",
    "NothingToSend",
    "Record",
    "RunReport",
    "Schedule",
    "ScheduleStore",
    "TryLater",
    "Undeliverable",
    "next_working_day",
    "parse_days",
    "parse_time",
    "run_due",
    "say_days",
    "say_when",
]
