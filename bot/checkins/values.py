"""A check-in as a value. Pure."""

from dataclasses import dataclass
from datetime import datetime

#: from hardly any to plenty
ENERGIES = range(1, 6)

#: up to here it is a hard day
LOW = 2

#: characters of the one word
WORD_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Checkin:
    """How a member was at one time, as far as they said."""

    id: int
    user_id: int
    #: the nudge that asked; None where they checked in by themselves
    schedule_id: int | None
    energy: int | None
    word: str | None
    #: the id of what they said would help
    need: str | None
    created_at: datetime
    changed_at: datetime
