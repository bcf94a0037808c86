"""Where a member's own words are kept. Every look-up names the member; what keeps or deletes can be undone.

The steps of a reframe that is half done are written as they are taken and can't be undone: each can be taken again.
What would write over words that the member typed is an `edit`, which can.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.own_words.values import OwnCard, OwnWords, Rating, WordsKind
from bot.sealing import UNREADABLE
from bot.undo import Image, Subject, note

QUERIES = Queries(__file__)

#: half done and untouched for so long, a thought is deleted
FORGOTTEN_AFTER = timedelta(days=30)

#: what came to an end without being kept stays for so long, since its message can be on the screen still
ENDED_STAYS = timedelta(days=1)

#: so many are drawn from when own words come back; nobody rereads more
DRAWN_FROM = 200

#: what a change makes of a row; what it raises leaves everything as it was
Change = Callable[[OwnWords], OwnWords]


def _as_it_is(own: OwnWords) -> OwnWords:
    return own


class OwnWordsStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(
        self, user_id: int, thought: str, rejection_id: int | None, now: datetime, *, again: Change = _as_it_is
    ) -> OwnWords:
        """Write a thought down, half done until it is kept; others that are half done stay as they are.

        Where just this thought is there already and not kept, it is gone on with, as `again` returns it.
        """
        async with self._database.transaction() as connection:
            row = await QUERIES.one(
                connection, "begun_before", user_id=user_id, rejection_id=rejection_id, thought=thought
            )
            if row is not None:
                after = replace(again(_own_words(row)), changed_at=now)
                await QUERIES.change(connection, "put", **_columns(after))
                return after
            return await self._insert(connection, user_id, WordsKind.REFRAME, rejection_id, now, thought=thought)

    async def write_note(
        self, user_id: int, words: str, rejection_id: int | None, now: datetime
    ) -> tuple[OwnWords, int]:
        """Keep a note; return it with the id of the change, which undoes it."""
        async with self._database.transaction() as connection:
            kept = await self._insert(
                connection, user_id, WordsKind.NOTE, rejection_id, now, words=words, kept_at=to_ms(now)
            )
            return kept, await note(connection, user_id, Subject.OWN_WORDS, kept.id, None, now)

    async def _insert(  # noqa: PLR0913 - a row is all of these
        self,
        connection: Connection,
        user_id: int,
        kind: WordsKind,
        rejection_id: int | None,
        now: datetime,
        *,
        thought: str | None = None,
        words: str | None = None,
        kept_at: int | None = None,
    ) -> OwnWords:
        row = await QUERIES.one(
            connection,
            "begin",
            user_id=user_id,
            kind=kind,
            rejection_id=rejection_id,
            thought=thought,
            words=words,
            kept_at=kept_at,
            now=to_ms(now),
        )
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return _own_words(row)

    async def find(self, user_id: int, words_id: int) -> OwnWords | None:
        """Return the member's own words, half done or kept; None if they are gone or somebody else's."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=words_id, user_id=user_id)
        return _own_words(row) if row else None

    async def half_done(self, user_id: int) -> OwnWords | None:
        """Return the thought that was left last with something to do."""
        return next(iter(await self.all_half_done(user_id, 1)), None)

    async def all_half_done(self, user_id: int, limit: int) -> list[OwnWords]:
        """Return up to `limit` thoughts that have something left to do, the one left last first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "half_done", user_id=user_id, limit=limit)
        return [_own_words(row) for row in rows]

    async def latest_of(self, user_id: int, thought: str, rejection_id: int | None) -> OwnWords | None:
        """Return the latest reframe of just this thought about just this entry, half done or kept."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(
                connection, "latest_of", user_id=user_id, rejection_id=rejection_id, thought=thought
            )
        return _own_words(row) if row else None

    async def step(self, user_id: int, words_id: int, change: Change, now: datetime) -> OwnWords | None:
        """Take a step of a reframe that is not kept yet; None if it is kept, gone or somebody else's."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=words_id, user_id=user_id)
            if row is None or row["kept_at"] is not None:
                return None
            after = replace(change(_own_words(row)), changed_at=now)
            await QUERIES.change(connection, "put", **_columns(after))
        return after

    async def keep(self, user_id: int, words_id: int, now: datetime) -> tuple[OwnWords, int] | None:
        """Keep a half-done reframe; return it with the id of the change, None if it is gone or kept already."""

        def kept(own: OwnWords) -> OwnWords:
            return own if own.kept_at else replace(own, kept_at=now, ended_at=now)

        changed = await self.edit(user_id, words_id, kept, now)
        return None if changed is None or changed[1] is None else (changed[0], changed[1])

    async def edit(
        self, user_id: int, words_id: int, change: Change, now: datetime
    ) -> tuple[OwnWords, int | None] | None:
        """Change own words so that it can be undone; no change id if nothing is different, None if they are gone."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=words_id, user_id=user_id)
            if row is None:
                return None
            before = _own_words(row)
            after = change(before)
            if after == before:
                return before, None
            noted = await note(connection, user_id, Subject.OWN_WORDS, words_id, dict(row), now)
            after = replace(after, changed_at=now)
            await QUERIES.change(connection, "put", **_columns(after))
        return after, noted

    async def remove(self, user_id: int, words_id: int, now: datetime) -> int | None:
        """Delete own words, half done or kept; return the id of the change, None if they are gone."""
        async with self._database.transaction() as connection:
            row = await QUERIES.one(connection, "find", id=words_id, user_id=user_id)
            if row is None:
                return None
            noted = await note(connection, user_id, Subject.OWN_WORDS, words_id, dict(row), now)
            await QUERIES.change(connection, "remove", id=words_id, user_id=user_id)
        return noted

    async def kept(self, user_id: int, limit: int, *, before: int | None = None) -> list[OwnWords]:
        """Return up to `limit` kept words, newest first; those older than the id `before`, if given."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "kept", user_id=user_id, before=before, limit=limit)
        return [_own_words(row) for row in rows]

    async def best(self, user_id: int, limit: int) -> list[OwnWords]:
        """Return up to `limit` kept words: those that help first, then the newest."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "best", user_id=user_id, limit=limit)
        return [_own_words(row) for row in rows]

    async def count_kept(self, user_id: int) -> int:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "count_kept", user_id=user_id)
        return row["words"] if row else 0

    async def latest_note(self, user_id: int) -> OwnWords | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "latest_note", user_id=user_id)
        return _own_words(row) if row else None

    async def cards(self, user_id: int) -> list[OwnCard]:
        """Return the kept words that may come back as encouragement: all but those rated "not now"."""
        cards = [OwnCard(own) for own in await self.kept(user_id, DRAWN_FROM)]
        return [card for card in cards if card.weight and card.own.words not in (None, "", UNREADABLE)]

    async def put_back(
        self, connection: Connection, user_id: int, words_id: int, before: Image | None, now: datetime
    ) -> Image | None:
        row = await QUERIES.one(connection, "find", id=words_id, user_id=user_id)
        if before is None:
            await QUERIES.change(connection, "remove", id=words_id, user_id=user_id)
        else:
            # Half done and untouched for nearly as long as it stays, it would be gone again at the next tick.
            at_least = to_ms(now - FORGOTTEN_AFTER + ENDED_STAYS) if before["kept_at"] is None else 0
            await QUERIES.change(connection, "put", **{**before, "changed_at": max(before["changed_at"], at_least)})
        return dict(row) if row else None

    async def purge(self, now: datetime) -> bool:
        """Delete what was left half done long ago, and what ended without being kept; return whether there was any."""
        changed_at, ended_at = to_ms(now - FORGOTTEN_AFTER), to_ms(now - ENDED_STAYS)
        async with self._database.connection() as connection:
            if await QUERIES.one(connection, "any_to_forget", changed_at=changed_at, ended_at=ended_at) is None:
                return False  # most ticks; a write would wait for other writes
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "forget_half_done", changed_at=changed_at)
            await QUERIES.change(connection, "forget_ended", ended_at=ended_at)
        return True

    async def export(self, user_id: int) -> list[OwnWords]:
        """Return everything that is kept, also what is half done."""
        async with self._database.connection() as connection:
            return [_own_words(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]


def _own_words(row: Row) -> OwnWords:
    values: dict[str, Any] = dict(row)
    values["kind"] = WordsKind(row["kind"])
    values["rating"] = Rating(row["rating"]) if row["rating"] else None
    for name in ("kept_at", "ended_at", "created_at", "changed_at"):
        values[name] = None if row[name] is None else from_ms(row[name])
    return OwnWords(**values)


def _columns(own: OwnWords) -> dict[str, object]:
    values = {field.name: getattr(own, field.name) for field in fields(own)}
    return {name: to_ms(value) if isinstance(value, datetime) else value for name, value in values.items()}
