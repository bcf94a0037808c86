"""Instants: aware UTC datetimes in the code, integer milliseconds in the database, Discord timestamps in messages."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present, aware, in UTC. The only place that asks the machine for the time."""
    return datetime.now(UTC)


def day_of(instant: datetime) -> date:
    """Return its day by UTC."""
    return instant.astimezone(UTC).date()


def midnight(day: date) -> datetime:
    """Return the beginning of the day by UTC."""
    return datetime.combine(day, time(), UTC)


def to_ms(instant: datetime) -> int:
    return round(instant.timestamp() * 1000)


def from_ms(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
