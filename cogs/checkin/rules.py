"""What an answer says of the day, and what a button's id says of the check-in. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.checkins import ENERGIES, LOW, Checkin
from bot.checkins.values import WORD_LIMIT
from bot.errors import UserError
from bot.text import clean_line

#: what stands in the place of an answer that was left out
SKIP = "skip"

NOT_OFFERED = "That isn't among what can be chosen here. Nothing was kept of it."
NO_WORD = "There was no word in it, so nothing was kept."

#: Low on three days in a row on which it was told, within ten days, is said, and not again for a week.
ROW, WITHIN, QUIET_AFTER = 3, timedelta(days=10), timedelta(days=7)

#: A second press so soon after the first is about the same check-in.
SAME_FOR = timedelta(minutes=1)


class Weight(StrEnum):
    """How heavy a word is."""

    HEAVY = "heavy"
    MIXED = "mixed"
    LIGHT = "light"


class Band(StrEnum):
    """What the acknowledgement has to fit."""

    LOW = "low"
    #: or where the word says something else than the energy does
    MIDDLE = "middle"
    HIGH = "high"
    UNSAID = "unsaid"


class Need(StrEnum):
    """What would do some good."""

    REST = "rest"
    COMPANY = "company"
    HEARD = "heard"
    KIND_WORD = "kind-word"
    SMALL_STEP = "small-step"
    OTHER_VIEW = "other-view"
    SOMETHING_ELSE = "something-else"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a check-in stands: the row of its id is a check-in if something was `given`, else the nudge that asks."""

    row: int
    given: bool

    def detail(self, answer: str | None = None) -> str:
        return "-".join(filter(None, ["given" if self.given else "asked", answer]))


def spot(row: int, detail: str | None) -> tuple[Spot, str]:
    """Read a button's id: where the check-in stands, and the answer; raises UserError for one typed by hand."""
    read = re.fullmatch(r"(given|asked)(?:-([a-z0-9-]+))?", detail or "")
    if read is None:
        raise UserError(NOT_OFFERED)
    return Spot(row, read[1] == "given"), read[2] or ""


def read_energy(answer: str | None) -> int | None:
    """Return how much energy was given, None if it was left out."""
    if answer == SKIP:
        return None
    energy = next((each for each in ENERGIES if str(each) == answer), None)
    if energy is None:
        raise UserError(NOT_OFFERED)
    return energy


def read_need(answer: str) -> str | None:
    """Return the need that was given, None if it was left out."""
    if answer == SKIP:
        return None
    if answer not in set(Need):
        raise UserError(NOT_OFFERED)
    return answer


def check_word(text: str) -> str:
    """Return a member's own word; raises UserError if nothing can be seen in it or it is too long."""
    word = clean_line(text, limit=WORD_LIMIT, name="word")
    if word is None:
        raise UserError(NO_WORD)
    return word


def band(checkin: Checkin, weight: Weight | None) -> Band:
    """Return what an acknowledgement has to fit; `weight` is that of the word, None where it isn't known."""
    if checkin.energy is None:
        return Band.UNSAID
    if checkin.energy <= LOW:
        return Band.LOW
    # Nothing bright is said beside a word that may be a dark one.
    light = checkin.word is None or weight is Weight.LIGHT
    return Band.HIGH if checkin.energy > LOW + 1 and light else Band.MIDDLE


def is_heavy(checkin: Checkin, weight: Weight | None) -> bool:
    """Whether people to talk to are offered, whatever the need."""
    return weight is Weight.HEAVY or (checkin.energy is not None and checkin.energy <= LOW)


def low_for_a_while(newest_first: Sequence[Checkin], now: datetime, said_at: datetime | None, zone: ZoneInfo) -> bool:
    """Whether it was low all through the latest days, and that was not said of late; without an energy, none counts."""
    if said_at is not None and now - said_at < QUIET_AFTER:
        return False
    days: dict[date, int] = {}
    for each in newest_first:
        if each.energy is not None and now - each.created_at <= WITHIN:
            day = each.created_at.astimezone(zone).date()
            days[day] = max(days.get(day, 0), each.energy)
    latest = list(days.values())[:ROW]
    return len(latest) == ROW and max(latest) <= LOW


def is_the_same(newest: Checkin, schedule_id: int | None, now: datetime) -> bool:
    """Whether a press that would begin a check-in is about one that has just begun."""
    half_done = newest.word is None and newest.need is None
    return half_done and newest.schedule_id == schedule_id and now - newest.created_at <= SAME_FOR
