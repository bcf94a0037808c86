"""The database: one SQLite file, one writer that begins IMMEDIATE, one reader, migrations at start."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiosql
import aiosqlite

from bot.backups.starting import explained, keep_sealed, make_ready
from bot.errors import StartError, UserError
from bot.instants import Clock, system_clock
from bot.schema import IS_TO_BE_WIPED, WIPED
from bot.sealing import Keyring, Seal, unlock
from bot.text import holds, readable
from bot.trouble import Replaced, Resealed, Watch

Connection = aiosqlite.Connection
Row = sqlite3.Row

#: what a statement raises that may do later: it has waited too long for others, the disk is full, the file was replaced
Unavailable = sqlite3.OperationalError

#: in what the database raises that keeps nothing of somebody who hasn't said yes
_NO_CONSENT = "has not said yes"

#: in what it raises at the most rows that are kept of one member
_NO_ROOM = "has no room left"
NO_ROOM = "You have as many of these as I keep, so nothing was saved. In `/mydata` you can delete a part of them."

#: seconds; a write waits this long for other writes here, and as long for another process. An answer is due in three.
PATIENCE = 1.0
#: and so long while the file is written anew
PATIENCE_WHILE_WIPED = 2.5

_PATIENT = f"pragma busy_timeout = {int(PATIENCE * 1000)}"
_NORMAL = "pragma synchronous = normal"

#: WAL with NORMAL answers commands a good deal faster than SQLite's defaults, and loses nothing when the process dies.
_PRAGMAS = (
    "pragma journal_mode = wal",
    _NORMAL,
    # A morning's schedules touch thousands of pages: brought home in larger lots, they cost half of it.
    "pragma wal_autocheckpoint = 4000",
    # 16 MB: with the default of 2, each row of a large table would be read from the file anew.
    "pragma cache_size = -16000",
    _PATIENT,
    "pragma foreign_keys = on",
    # What is deleted is overwritten, however this SQLite was built.
    "pragma secure_delete = on",
)


class Database:
    """Two connections to one file, so that a read never waits for a write; each does one thing at a time."""

    def __init__(self, path: Path, writer: Connection, reader: Connection, seal: Seal) -> None:
        #: whether what members write is encrypted in the file
        self.sealed = bool(seal.keyring)
        self._seal = seal
        self.watch = Watch()
        self._path, self._file = path, _file_at(path)
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()
        #: whoever asks for their turn waits so long
        self._patience = PATIENCE
        self._written = 0
        self._reading = asyncio.Lock()

    @property
    def writes(self) -> int:
        """How many transactions there were so far; the same number twice: nothing was written in between."""
        return self._written

    @asynccontextmanager
    async def transaction(self, *, counted: bool = True, lasting: bool = False) -> AsyncGenerator[Connection]:
        """Yield the writer inside a transaction: committed at the end, rolled back on any exception.

        One that is not `counted` is none of `writes`: the tick writes down what only the tick asks about. One that is
        `lasting` outlives a loss of power from then on, as any other does some seconds later.
        One connection's coroutines share its transaction, hence the lock; IMMEDIATE, because a transaction that
        begins by reading and then writes fails under another writer in spite of busy_timeout. Raises
        sqlite3.OperationalError if its turn doesn't come within `PATIENCE`, here or among other processes; UserError
        where a member would have more rows than are kept of one.
        """
        async with self._turn():
            try:
                if _file_at(self._path) != self._file:
                    raise Replaced("nothing can be kept")
                if lasting:
                    await self._writer.execute("pragma synchronous = full")
                await self._writer.execute("begin immediate")
                self._seal.wrote = False
                yield self._writer
                if self._seal.wrote:
                    await self._see_its_key()
                await self._writer.commit()
                self.watch.went_well(words=self._seal.wrote)
            except BaseException as error:
                if isinstance(error, sqlite3.Error):
                    self.watch.met(error)
                await self._writer.rollback()
                if isinstance(error, sqlite3.IntegrityError) and _NO_ROOM in str(error):
                    raise UserError(NO_ROOM) from None
                raise
            finally:
                self._written += counted
                if lasting:
                    await self._writer.execute(_NORMAL)

    async def _see_its_key(self) -> None:
        """Refuse what nobody could open: others may have sealed the file anew while this process has it open."""
        in_use = await self._writer.execute_fetchall("select key_id from seals")
        if not self._seal.keyring.fits([key_id for (key_id,) in in_use]):
            raise Resealed("nothing can be kept")

    async def truncate_log(self) -> bool:
        """Bring the write-ahead log home and empty it, so that it holds nothing of what was deleted.

        Returns False where somebody reads from it still, as a backup does for some seconds: that isn't waited for, as
        every write would wait, too. Raises as `transaction`.
        """
        async with self._turn():
            # These return a row, which has to be fetched: an open statement would stand in the way of `wipe`.
            await self._writer.execute_fetchall("pragma busy_timeout = 50")
            try:
                [(busy, *_)] = await self._writer.execute_fetchall("pragma wal_checkpoint(truncate)")
            finally:
                await self._writer.execute_fetchall(_PATIENT)
        return not busy

    async def wipe(self) -> None:
        """Write the file anew, so that nothing of what was deleted is left between its pages.

        It takes up to a second for each 100 MB. Every other write waits for it, but not longer than
        `PATIENCE_WHILE_WIPED`: with more than 200 MB some would be refused. Raises as `transaction`.
        """
        self._patience = PATIENCE_WHILE_WIPED
        try:
            async with self._turn():
                await self._writer.execute("vacuum")
                await self._writer.execute(WIPED)
        finally:
            self._patience = PATIENCE

    async def is_to_be_wiped(self) -> bool:
        """Whether something was deleted for good since it was last wiped, as the head of the file says."""
        async with self.connection() as connection:
            [(noted,)] = await connection.execute_fetchall(IS_TO_BE_WIPED)
        return bool(noted)

    def size(self) -> int:
        """Return the bytes of the file, 0 where it is gone."""
        try:
            return self._path.stat().st_size
        except OSError:
            return 0

    @asynccontextmanager
    async def _turn(self) -> AsyncGenerator[None]:
        """Hold the writer; raises sqlite3.OperationalError if its turn doesn't come in time."""
        try:
            async with asyncio.timeout(self._patience):
                await self._writing.acquire()
        except TimeoutError:
            # The same fault as another process' lock, and not the network's, whose errors it would be taken for.
            raise sqlite3.OperationalError("database is busy") from None
        try:
            yield
        finally:
            self._writing.release()

    @asynccontextmanager
    async def connection(self) -> AsyncGenerator[Connection]:
        """Yield the reader, for single SELECTs; it sees what was committed before.

        One SELECT at a time: those that overlap on a connection share the snapshot of the first, and a member would
        not find what they have just written.
        """
        async with self._reading:
            try:
                yield self._reader
            except sqlite3.Error as error:
                self.watch.met(error)
                raise


@asynccontextmanager
async def open_database(
    path: Path, *, keys: Keyring | None = None, backups: Path | None = None, clock: Clock = system_clock
) -> AsyncGenerator[Database]:
    """Look through and migrate the file at `path` (made if missing), seal it with `keys` where it never was, open it.

    Before a migration a copy is made into the folder `backups`.

    Raises StartError if it can't be opened, is no database, belongs to a newer Onward, or is sealed with other keys.
    """
    seal = Seal(keys or Keyring())
    async with AsyncExitStack() as stack:
        try:
            await asyncio.to_thread(make_ready, path, backups, seal.keyring, clock())
            if await asyncio.to_thread(unlock, path, seal.keyring) and backups is not None:
                await asyncio.to_thread(keep_sealed, path, backups, clock())
            writer, reader = [await stack.enter_async_context(_connect(path, seal)) for _ in range(2)]
        except (OSError, sqlite3.DatabaseError) as error:
            raise StartError(explained(path, error, backups, seal.keyring)) from error
        yield Database(path, writer, reader, seal)


@asynccontextmanager
async def _connect(path: Path, seal: Seal) -> AsyncGenerator[Connection]:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        connection.text_factory = readable
        connection.row_factory = seal.row_factory  # pyright: ignore[reportAttributeAccessIssue] - any callable will do
        for pragma in _PRAGMAS:
            await connection.execute(pragma)
        # A search has to know letters beyond ASCII, which SQLite's own lower() and like don't.
        await connection.create_function("holds", -1, holds, deterministic=True)  # pyright: ignore[reportUnknownMemberType]
        for name, function in seal.functions.items():
            await connection.create_function(name, 2, function)  # pyright: ignore[reportUnknownMemberType]
        yield connection


def _file_at(path: Path) -> tuple[int, int] | None:
    """Return which file is there by that name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def is_refused(error: BaseException) -> bool:
    """Whether nothing is kept as its member has not said yes, or has just deleted everything."""
    return isinstance(error, sqlite3.IntegrityError) and _NO_CONSENT in str(error)


class Queries:
    """The named statements of one `queries.sql`, run by aiosql; the one place that knows its untyped side."""

    def __init__(self, beside: str) -> None:
        """Load `queries.sql` from the folder of the module file `beside` (pass `__file__`)."""
        self._statements: Any = aiosql.from_path(  # pyright: ignore[reportUnknownMemberType]
            Path(beside).with_name("queries.sql"), "aiosqlite"
        )

    async def one(self, connection: Connection, name: str, /, **parameters: object) -> Row | None:
        """Run a `^` statement."""
        return await getattr(self._statements, name)(connection, **parameters)

    async def all(self, connection: Connection, name: str, /, **parameters: object) -> list[Row]:
        """Run a statement without a mark, which returns rows."""
        # In one turn of the database's thread; row by row, a hundred would cost several.
        return list(await connection.execute_fetchall(getattr(self._statements, name).sql, parameters))

    async def change(self, connection: Connection, name: str, /, **parameters: object) -> int:
        """Run a `!` statement and return how many rows it touched."""
        return await getattr(self._statements, name)(connection, **parameters)

    async def change_each(self, connection: Connection, name: str, rows: Iterable[dict[str, object]]) -> None:
        """Run a `*!` statement once a row."""
        await getattr(self._statements, name)(connection, list(rows))

    def texts(self) -> dict[str, str]:
        """Return each statement's SQL by name, for the test that explains them."""
        return {
            name: getattr(self._statements, name).sql
            for name in self._statements.available_queries
            if not name.endswith("_cursor")
        }
