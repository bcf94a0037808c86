"""Deleting what is kept of a member: one transaction, noted beside the backups, and then out of the files' bytes."""

import asyncio
import hashlib
import logging
import secrets
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.db import Connection, Database
from bot.erasing.ledger import Ledger, line_of, read_line
from bot.erasing.statements import COLUMNS, LIST, POSTS, Statement, Tables, parameters, statements, tables_of
from bot.erasing.values import Erasure, What
from bot.schema import TO_BE_WIPED
from bot.trouble import Trouble, said, trouble_of

log = logging.getLogger(__name__)

#: forgets what a feature holds of a member in memory
Forget = Callable[[int], None]
#: asked inside the transaction, before anything is deleted
OnlyIf = Callable[[Connection], Awaitable[bool]]

#: tables that change by themselves, and whose change is no reason to ask anew
UNASKED = ("changes", "card_marks", "claims", "members")
#: what takes all that a member wrote
WITH_WORDS = (What.EVERYTHING, What.WORDS)
#: rows of a member, beyond which what would go is counted without being tried
MANY = 5000
#: from one time that the file is written anew to the next
WIPED_EACH = timedelta(hours=1)
#: bytes of a file that is written anew only at a start: members' writes would wait for it longer than they can
LARGE = 200_000_000


@dataclass(frozen=True, slots=True)
class Going:
    """What a deletion would take: rows by table, and rows that stay without what a member wrote or felt in them."""

    rows: Mapping[str, int]
    emptied: Mapping[str, int]
    #: of the member and of what would go; another one: something else would
    checksum: str
    #: rows that go along, by table: what Undo could bring back, and what is about nothing then
    along: Mapping[str, int] = field(default_factory=dict[str, int])
    #: the member's posts on servers, which stay whatever goes
    posts: int = 0

    def __bool__(self) -> bool:
        return bool(self.rows or self.emptied)


@dataclass(frozen=True, slots=True)
class _Tally:
    """How many rows of each table statements have touched, in which way."""

    rows: Counter[str] = field(default_factory=Counter[str])
    emptied: Counter[str] = field(default_factory=Counter[str])
    along: Counter[str] = field(default_factory=Counter[str])

    def add(self, statement: Statement, number: int) -> None:
        if number > 0 and statement.table != "claims":
            touched = self.along if statement.hangs else self.emptied if statement.empties else self.rows
            touched[statement.table] += number


class _OnlyLooking(Exception):
    """Lets a deletion end in nothing."""


class Erasing:
    def __init__(self, database: Database, ledger: Ledger) -> None:
        self._database = database
        self._ledger = ledger
        #: with which deletions somebody forgets what they hold; the features put themselves in. What a member has open
        #: is lost to them, so it goes with their words alone.
        self.forgets: list[tuple[Collection[What], Forget]] = []
        #: whether the log of the database may hold what was deleted, and when the file was last written anew
        self._in_the_log = False
        self._wiped_at: datetime | None = None
        #: whether the first `flush` was, which comes before anybody is served
        self._serves = False
        #: the tokens of those of which the log says that they could not be noted
        self._told = set[str]()
        self._known: Tables | None = None

    async def counts(self, user_id: int) -> dict[str, int]:
        """Return how many rows are kept of the member, by table."""
        async with self._database.connection() as connection:
            tables = await self._tables(connection)
            each = " union all ".join(
                f"select '{table}' as name, count(*) as number from {table} where user_id = :user_id"  # noqa: S608
                for table in tables
            )
            rows = await connection.execute_fetchall(each, {"user_id": user_id})
        return {row["name"]: row["number"] for row in rows if row["number"]}

    async def preview(self, erasure: Erasure) -> Going:
        """Return what it would take. It is done, counted and rolled back, so that the counts are those of the deed.

        Of very many rows they are only counted, since others' writes wait meanwhile: a message that hangs on a row that
        would go is not among them then.
        """
        tally = _Tally()
        async with self._database.connection() as connection:
            newest = await self._newest(connection, erasure.user_id)
            [(posts,)] = await connection.execute_fetchall(POSTS, {"user_id": erasure.user_id})
        if sum((await self.counts(erasure.user_id)).values()) > MANY:
            tally = await self._counted(erasure)
        else:
            with suppress(_OnlyLooking):
                async with self._database.transaction(counted=False) as connection:
                    tally = await self._run(connection, erasure)
                    raise _OnlyLooking
        parts = tally.rows, tally.emptied, tally.along
        counted = [sorted((each, of[each]) for each in of if each not in UNASKED) for of in parts]
        told = erasure.user_id, erasure.what.value, erasure.instants, counted
        last = sorted((table, number) for table, number in newest.items() if any(table in of for of in parts))
        checksum = hashlib.sha256(repr((told, last)).encode()).hexdigest()[:10]
        return Going(tally.rows, tally.emptied, checksum, tally.along, posts)

    async def erase(self, erasure: Erasure, *, only_if: OnlyIf | None = None) -> bool:
        """Delete it for good, all or nothing; return whether that was done, or `only_if` said no.

        `flush`, which each tick does, then takes it out of the bytes of the files. Raises sqlite3.Error where it can't
        be written; nothing was deleted then.
        """
        token = secrets.token_hex(16)
        async with self._database.transaction(lasting=True) as connection:
            if only_if is not None and not await only_if(connection):
                return False
            await self._run(connection, erasure)
            told = {"token": token, "what": erasure.what, "pending": line_of(token, erasure)}
            await connection.execute(LIST, told)
            await connection.execute(TO_BE_WIPED)
        self._in_the_log = True
        for whats, forget in self.forgets:
            try:
                if erasure.what in whats:
                    forget(erasure.user_id)
            except Exception:
                # It is deleted all the same.
                log.exception("something of user %s is in memory still", erasure.user_id)
        log.info("user %s: %s deleted", erasure.user_id, erasure.what)
        await self._note()
        return True

    def purged(self) -> None:
        """Let the next `flush` empty the log of the database, as words were deleted in the ordinary way."""
        self._in_the_log = True

    async def flush(self, now: datetime) -> None:
        """Bring what was deleted out of the bytes of the files: the log at once, what is left between pages each hour.

        In a file of more than `LARGE` the latter is done by the first one alone, at the start. What can't be done, as
        somebody reads or writes, is tried again at the next tick.
        """
        at_start, self._serves = not self._serves, True
        await self._note()
        try:
            if await self._is_wiping_due(now) and (at_start or not self._is_large(now)):
                await self._wipe(now)
            if self._in_the_log:
                self._in_the_log = not await self._database.truncate_log()
        except sqlite3.Error as error:
            log.warning("what was deleted is not out of the files' bytes yet: %s", said(error))

    async def _is_wiping_due(self, now: datetime) -> bool:
        last = self._wiped_at
        return (last is None or not last <= now < last + WIPED_EACH) and await self._database.is_to_be_wiped()

    def _is_large(self, now: datetime) -> bool:
        if (size := self._database.size()) <= LARGE:
            return False
        self._wiped_at = now  # so that it is said once an hour
        log.info(
            "the database has %s MB: what is left of deletions between its pages goes out of it at the next start",
            size // 1_000_000,
        )
        return True

    async def _wipe(self, now: datetime) -> None:
        try:
            await self._database.wipe()
            self._in_the_log, self._wiped_at = True, now
        except sqlite3.Error as error:
            if trouble_of(error) not in {None, Trouble.LOCKED}:
                self._wiped_at = now  # a full disk isn't filled anew at each tick
            raise

    async def _run(self, connection: Connection, erasure: Erasure) -> _Tally:
        tally, bound = _Tally(), parameters(erasure)
        for statement in statements(await self._tables(connection), erasure.what):
            async with connection.execute(statement.text, bound) as cursor:
                tally.add(statement, cursor.rowcount)
        return tally

    async def _counted(self, erasure: Erasure) -> _Tally:
        tally, bound = _Tally(), parameters(erasure)
        async with self._database.connection() as connection:
            for statement in statements(await self._tables(connection), erasure.what):
                if statement.table != "claims":
                    [(number,)] = await connection.execute_fetchall(statement.counting, bound)
                    tally.add(statement, number)
        return tally

    async def _newest(self, connection: Connection, user_id: int) -> dict[str, int]:
        """Return the member's newest row of each table, by its id."""
        tables = [table for table, columns in (await self._tables(connection)).items() if "id" in columns]
        each = " union all ".join(
            f"select '{table}' as name, max(id) as id from {table} where user_id = :user_id"  # noqa: S608
            for table in tables
            if table not in UNASKED
        )
        rows = await connection.execute_fetchall(each, {"user_id": user_id})
        return {row["name"]: row["id"] for row in rows if row["id"] is not None}

    async def _tables(self, connection: Connection) -> Tables:
        if self._known is None:
            self._known = tables_of(tuple(row) for row in await connection.execute_fetchall(COLUMNS))
        return self._known

    async def _note(self) -> None:
        """Note beside the backups what isn't yet; where that can't be done, it is tried again at the next tick."""
        lines: list[str] = []
        try:
            async with self._database.connection() as connection:
                rows = await connection.execute_fetchall("select pending from erasures where pending is not null")
            lines = [row["pending"] for row in rows]
            if lines:
                await asyncio.to_thread(self._ledger.note, lines)
                async with self._database.transaction(counted=False) as connection:
                    for line in lines:
                        await connection.execute("update erasures set pending = null where pending = ?", (line,))
        except OSError as error:
            self._tell(lines, error)
        except sqlite3.Error as error:
            log.warning("that deletions are noted could not be kept: %s", said(error))

    def _tell(self, lines: list[str], error: OSError) -> None:
        for token, erasure in filter(None, map(read_line, lines)):
            if token not in self._told:
                self._told.add(token)
                log.error(
                    "a deletion of user %s can't be noted beside the backups (%s), and is tried again: should the "
                    "database be lost before, a backup made earlier brings it back",
                    erasure.user_id,
                    type(error).__name__,
                )
