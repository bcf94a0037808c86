"""How much care a no gets, on which days, and what becomes of several messages on one morning. Pure."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.rejections import FRESH, HeardBy, Rejection, Stage
from bot.schedules import CARES, Kind, NewSchedule, Schedule, Wishes, comes_at
from bot.schedules.rules import NIGHT_ENDS

#: ten in the morning: nobody is woken by it, and the day is still to be had
LOOK_IN_AT = 10 * 60

#: in days after the one on which it was asked for
AFTER = {Kind.CARE_DAY: 1, Kind.CARE_DAYS: 3, Kind.CARE_WEEK: 7}

#: characters of what a button's id tells besides its row
DETAIL_LIMIT = 40

LITTLE = (Kind.CARE_DAY,)
SOME = (Kind.CARE_DAY, Kind.CARE_WEEK)
MOST = CARES


class Ended(StrEnum):
    """How an application ended, as the texts tell it apart."""

    APPLICATION = "application"
    #: something of them was seen, perhaps by nobody they have met
    TESTED = "tested"
    MET = "met"
    FINAL = "final"
    CANCELLED = "cancelled"
    SILENCE = "silence"


class Moment(StrEnum):
    """How long ago the no is, as the texts tell it apart."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"


_ENDED = {
    Stage.BEFORE_CONTACT: Ended.APPLICATION,
    Stage.SCREENING: Ended.TESTED,
    Stage.TEST: Ended.TESTED,
    Stage.INTERVIEW: Ended.MET,
    Stage.FINAL_ROUND: Ended.FINAL,
    Stage.ROLE_CANCELLED: Ended.CANCELLED,
    Stage.NEVER_HEARD_BACK: Ended.SILENCE,
}


def ended(stage: Stage) -> Ended:
    return _ENDED[stage]


def how_much(entry: Rejection) -> tuple[Kind, ...]:
    """Return what comes: the nearer it had come, the more, and more where an interview was answered by a form or not
    at all.

    Of a cancelled role whose path isn't known, the most: an offer that was withdrawn is logged as one.
    """
    if entry.reached(Stage.FINAL_ROUND):
        return MOST
    if entry.reached(Stage.INTERVIEW):
        impersonal = entry.heard_by in {HeardBy.AUTOMATIC_MAIL, HeardBy.SILENCE}
        unexpected = entry.stage in {Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK}
        return MOST if impersonal or unexpected else SOME
    if entry.reached(Stage.SCREENING):
        return SOME
    if entry.stage is Stage.ROLE_CANCELLED:
        return MOST
    # Whoever was rung up had been spoken to.
    return SOME if entry.heard_by is HeardBy.PHONE else LITTLE


def days(entry: Rejection, now: datetime, zone: ZoneInfo) -> dict[Kind, date]:
    """Return what comes about a no that is asked for now, each with its day; of an older one, not all of it.

    One for each moment is enough, so that the last is said to be the last. None is left of one that is long ago.
    """
    today, found = _day_of(now, zone), dict[Moment, tuple[Kind, date]]()
    for kind in how_much(entry):
        day = today + timedelta(days=AFTER[kind])
        if what := moment(entry, day, zone):
            found.setdefault(what, (kind, day))
    return dict(found.values())


def moment(entry: Rejection, day: date, zone: ZoneInfo) -> Moment | None:
    """Return by how long ago the no is on a day which texts fit; None: too long."""
    since = (day - _day_of(min(entry.happened_at, entry.created_at), zone)).days
    if since > FRESH:
        return None
    return Moment.DAY if since <= 2 else Moment.DAYS if since <= 5 else Moment.WEEK


def really_comes(row: NewSchedule, entry: Rejection, due: datetime, wishes: Wishes, now: datetime) -> datetime | None:
    """Return when what is due at `due` will come, as far as is known now; None if the no is too long ago by then."""
    at, zone = comes_at(row, due, wishes, now), ZoneInfo(row.zone)
    return at if at and moment(entry, at.astimezone(zone).date(), zone) else None


def in_order(times: Iterable[datetime | None]) -> list[datetime]:
    """Return when something comes, none twice: what comes at one time is one message."""
    return sorted({at for at in times if at})


def _day_of(instant: datetime, zone: ZoneInfo) -> date:
    """Until four in the night the day before isn't over: "tomorrow" comes after a sleep."""
    return (instant.astimezone(zone).replace(tzinfo=None) - NIGHT_ENDS).date()


def come_now(rows: Iterable[Schedule], now: datetime) -> list[Schedule]:
    """Return what is due of a member's, that which speaks for all of it first.

    One message a morning is enough: the newest no has it, since it is the one that hurts; of one no, what was to come
    last, since the others are overtaken.
    """
    due = [row for row in rows if row.next_due_at is not None and row.next_due_at <= now]
    return sorted(due, key=lambda row: (row.subject_id or 0, CARES.index(row.kind)), reverse=True)


def overtaken(sent: Schedule, rows: Iterable[Schedule], today: date) -> list[Schedule]:
    """Return what was to come about the same no by tomorrow: what is held back may come as late as the day before."""
    return [
        row
        for row in rows
        if row.id != sent.id
        and row.subject_id == sent.subject_id
        and row.on_day is not None
        and row.on_day <= today + timedelta(days=1)
    ]


def still_to_come(rows: Iterable[Schedule], gone: Sequence[Schedule], entry_id: int) -> bool:
    """Whether more comes about a no once those that are `gone` are."""
    ids = {row.id for row in gone}
    return any(row.subject_id == entry_id and row.next_due_at and row.id not in ids for row in rows)


def of_entries(rows: Iterable[Schedule], ids: Collection[int]) -> list[Schedule]:
    """Return those about these entries; without ids, about any."""
    return [row for row in rows if not ids or row.subject_id in ids]


def named(ids: Sequence[int]) -> str | None:
    """Return the detail of a button that names these entries; None where they don't fit: it is about all then."""
    detail = "-".join(map(str, ids))
    return detail if len(detail) <= DETAIL_LIMIT else None


def read_ids(entry_id: int, detail: str | None) -> list[int]:
    """Return the entries that a button is about, by its row or by its detail; none: it is about all."""
    found = [int(part) for part in (detail or "").split("-") if re.fullmatch("[0-9]{1,18}", part)]
    return found or ([entry_id] if entry_id else [])
