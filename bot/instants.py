"""Instants: aware UTC datetimes in the code, integer milliseconds in the database, Discord timestamps in messages."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present, aware, in UTC. The only place that asks the machine for the time."""
    return datetime.now(UTC)


def to_ms(instant: datetime) -> int:
    return round(instant.timestamp() * 1000)


def from_ms(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
