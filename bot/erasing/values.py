"""What is to be deleted, as a value. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.instants import from_ms, to_ms


class What(StrEnum):
    """Which part of what is kept of a member."""

    EVERYTHING = "everything"
    #: check-ins, and how strong a thought felt
    MOODS = "moods"
    #: whatever they wrote themselves, names included
    WORDS = "words"
    #: what was made on some days, or is about them
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One deletion, asked for at `at`; a period is of the days from `since` to `until` of the calendar in `zone`."""

    user_id: int
    what: What
    at: datetime
    since: date | None = None
    until: date | None = None
    #: IANA name
    zone: str = "UTC"

    def __post_init__(self) -> None:
        if (self.what is What.PERIOD) != (self.since is not None and self.until is not None):
            raise ValueError("a period, and nothing else, has a first and a last day")

    @property
    def instants(self) -> tuple[int, int]:
        """When the period begins, and when it is over, in milliseconds; without one, never and never."""
        if self.since is None or self.until is None:
            return 0, 0
        return _start(self.since, self.zone), _start(self.until + timedelta(days=1), self.zone)

    def as_json(self) -> dict[str, Any]:
        """Return it as the ledger keeps it."""
        days = [day.isoformat() if day else None for day in (self.since, self.until)]
        return {
            "user_id": self.user_id,
            "what": self.what.value,
            "at": to_ms(self.at),
            "since": days[0],
            "until": days[1],
            "zone": self.zone,
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Erasure":
        """Return what `as_json` made; raises KeyError, TypeError, ValueError or OSError if it isn't that."""
        days = [date.fromisoformat(kept[name]) if kept[name] else None for name in ("since", "until")]
        at = from_ms(int(kept["at"]))
        read = cls(int(kept["user_id"]), What(kept["what"]), at, days[0], days[1], str(kept["zone"]))
        _ = read.instants  # of a zone that there isn't there are none
        return read


def _start(day: date, zone: str) -> int:
    return to_ms(datetime.combine(day, time(), ZoneInfo(zone)))
