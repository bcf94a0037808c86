"""Where changes are noted, and undone. A store notes a change in the transaction that makes it."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum
from typing import Any

from bot.db import Connection, Database, Queries
from bot.errors import UserError
from bot.instants import from_ms, to_ms
from bot.sealing import Unreadable
from bot.undo.rules import UNDO_WINDOW

QUERIES = Queries(__file__)

UNREADABLE_BEFORE = "What was there before can't be read any more, so this can't be undone. Nothing was changed."


class Subject(StrEnum):
    """What a change is about."""

    REJECTION = "rejection"
    APPLICATIONS = "applications"
    WIN = "win"
    STRENGTH = "strength"
    REWARD = "reward"
    ZONE = "zone"
    TONE = "tone"
    COUNTRY = "country"
    QUIET = "quiet"
    DAYS_OFF = "days_off"
    PAUSED_UNTIL = "paused_until"
    MESSAGES = "messages"
    OWN_WORDS = "own_words"
    FEEDBACK_REQUEST = "feedback_request"
    FEEDBACK_REPLY = "feedback_reply"
    REFLECTION = "reflection"
    ASKED_QUESTION = "asked_question"
    SEARCH_NOTE = "search_note"
    PLAN_STEP = "plan_step"
    IF_THEN = "if_then"
    CONTACT = "contact"
    CHECKIN = "checkin"
    PROMPT_ANSWER = "prompt_answer"


#: A row's columns by name, as `dict(row)` gives them.
Image = Mapping[str, Any]

#: How a store makes its row what it was: connection, member, row id, image, now; without an image the row was new, and
#: goes. It returns what stood there until now, None where nothing did.
PutBack = Callable[[Connection, int, int, Image | None, datetime], Awaitable[Image | None]]


class Undone(Enum):
    """What an undo left behind, for the sentence that says so."""

    GONE = "gone"
    AS_BEFORE = "as before"
    #: nothing was done: a later change of the same row has to be undone first
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an undo did."""

    subject: Subject
    subject_id: int
    undone: Undone
    #: whether it was an undo that was undone
    again: bool = False
    #: the change that undoes this undo, and whether it would delete the row
    redo: int | None = None
    redo_deletes: bool = False
    #: where it was refused, the change that comes first; else the one before this, where it can still be undone
    next: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A noted change, as it is exported; `before` is JSON."""

    id: int
    user_id: int
    subject: str
    subject_id: int
    before: str | None
    redo: bool
    made_at: datetime


async def note(  # noqa: PLR0913 - a change is all of these
    connection: Connection,
    user_id: int,
    subject: Subject,
    subject_id: int,
    before: Image | None,
    now: datetime,
    *,
    redo: bool = False,
) -> int:
    """Note, inside the transaction that changes a row, what it was; return the id that undoes it."""
    row = await QUERIES.one(
        connection,
        "note",
        user_id=user_id,
        subject=subject.value,
        subject_id=subject_id,
        before=None if before is None else json.dumps({name: _as_json(value) for name, value in before.items()}),
        redo=redo,
        made_at=to_ms(now),
    )
    assert row is not None  # noqa: S101 - `returning` gives the row or raises
    return row["id"]


# What can't be opened comes back as it was, in case that its key is found. No column has this name.
_SEALED = "sealed"


def _as_json(value: Any) -> Any:
    return {_SEALED: value.sealed.hex()} if isinstance(value, Unreadable) else value


def _from_json(read: dict[str, Any]) -> Any:
    return Unreadable(bytes.fromhex(read[_SEALED])) if _SEALED in read else read


def _image(text: str) -> Image:
    """Return the image that was noted; raises UserError where it was damaged."""
    try:
        return json.loads(text, object_hook=_from_json)
    except ValueError:
        raise UserError(UNREADABLE_BEFORE) from None


class UndoStore:
    """Undoes changes through the stores that made them."""

    def __init__(self, database: Database, put_back: Mapping[Subject, PutBack]) -> None:
        self._database = database
        self._put_back = put_back

    async def undo(self, user_id: int, change_id: int, now: datetime) -> Outcome | None:
        """Undo the member's own change, once, if it is at most `UNDO_WINDOW` old; None if there is none such.

        A row's changes are undone newest first; undoing that it was made takes all of them along. An undo is itself a
        change, which can be undone for as long.
        """
        not_before = to_ms(now - UNDO_WINDOW)
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=change_id, user_id=user_id, not_before=not_before)
            if row is None:
                return None
            subject, subject_id = Subject(row["subject"]), row["subject_id"]
            of_it = {"id": change_id, "user_id": user_id, "subject": subject.value, "subject_id": subject_id}
            before = None if row["before"] is None else _image(row["before"])
            # That it was made takes the later ones along, unless it was made anew, as a reward may be.
            was_made = before is None and not row["redo"]
            if later := await QUERIES.one(connection, "later", **of_it, only_added=was_made):
                return Outcome(subject, subject_id, Undone.REFUSED, next=later["id"])
            stood = await self._put_back[subject](connection, user_id, subject_id, before, now)
            if before is None and stood is None and await QUERIES.one(connection, "later", **of_it, only_added=False):
                return None  # it is gone already, by a deletion that has an Undo of its own
            await QUERIES.change(connection, "drop", **of_it)
            redo = await note(connection, user_id, subject, subject_id, stood, now, redo=not row["redo"])
            # What was brought back stands before the one before; but each application is a row of its own.
            in_a_row = subject is Subject.APPLICATIONS or not row["redo"]
            earlier = await QUERIES.one(connection, "earlier", **of_it, not_before=not_before) if in_a_row else None
        return Outcome(
            subject,
            subject_id,
            Undone.GONE if before is None else Undone.AS_BEFORE,
            again=bool(row["redo"]),
            redo=redo,
            redo_deletes=stood is None,
            next=earlier["id"] if earlier else None,
        )

    async def forget(self, now: datetime) -> bool:
        """Delete what can't be undone any more, and with it what it still held of deleted words; return if anything."""
        before = to_ms(now - UNDO_WINDOW)
        async with self._database.connection() as connection:
            if await QUERIES.one(connection, "any_before", made_at=before) is None:
                return False  # most ticks; a write would wait for other writes
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "forget", made_at=before)
        return True

    async def export(self, user_id: int) -> list[Change]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "export", user_id=user_id)
        return [
            Change(
                id=row["id"],
                user_id=row["user_id"],
                subject=row["subject"],
                subject_id=row["subject_id"],
                before=row["before"],
                redo=bool(row["redo"]),
                made_at=from_ms(row["made_at"]),
            )
            for row in rows
        ]
