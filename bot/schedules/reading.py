"""The table's statements, and how a schedule is read from its row."""

import json
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from bot.db import Queries, Row
from bot.instants import from_ms, to_ms
from bot.schedules.values import Kind, Schedule

QUERIES = Queries(__file__)

_KINDS = {kind.value: kind for kind in Kind}


def schedule_of(row: Row) -> Schedule:
    """Return the row as a value."""
    # By place, in the order in which the migrations have made the columns: the tick reads thousands, and by name each
    # would cost twice as much.
    columns: tuple[Any, ...] = tuple(row)
    number, kind, user_id, guild_id, channel_id, weekdays, minute_of_day, zone, next_due_at, paused_reason = columns[
        :10
    ]
    last_posted_at, _created_at, on_day, subject_id, look_at, _turn, attempts, unanswered, weekly, fades = columns[
        10:20
    ]
    last_message_id, _told_at, deck, words, pause_after = columns[20:]
    return Schedule(
        _KINDS[kind],
        user_id,
        weekdays,
        minute_of_day,
        zone,
        guild_id,
        channel_id,
        None if on_day is None else date.fromisoformat(on_day),
        subject_id,
        deck,
        words,
        pause_after,
        number,
        instant(next_due_at),
        instant(look_at),
        paused_reason,
        instant(last_posted_at),
        last_message_id,
        attempts,
        unanswered,
        bool(weekly),
        bool(fades),
    )


def instant(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else from_ms(milliseconds)


def ms(at: datetime | None) -> int | None:
    return None if at is None else to_ms(at)


def names(kinds: Collection[Kind]) -> str:
    """Return the kinds as a statement takes them."""
    return json.dumps([kind.value for kind in kinds])
