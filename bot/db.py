"""The database: one SQLite file, one writer that begins IMMEDIATE, one reader, migrations at start."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any

import aiosql
import aiosqlite

from bot.errors import StartError
from bot.text import holds

Connection = aiosqlite.Connection
Row = sqlite3.Row

#: what a statement raises that has waited too long for others, or met a full disk
Busy = sqlite3.OperationalError

MIGRATIONS = Path(__file__).parent / "migrations"

#: seconds; a write waits this long for other writes here, and as long for another process. An answer is due in three.
PATIENCE = 1.0

#: WAL with NORMAL answers commands a good deal faster than SQLite's defaults, and loses nothing when the process dies.
_PRAGMAS = (
    "pragma journal_mode = wal",
    "pragma synchronous = normal",
    # A morning's schedules touch thousands of pages: brought home in larger lots, they cost half of it.
    "pragma wal_autocheckpoint = 4000",
    # 16 MB: with the default of 2, each row of a large table would be read from the file anew.
    "pragma cache_size = -16000",
    f"pragma busy_timeout = {int(PATIENCE * 1000)}",
    "pragma foreign_keys = on",
    # What is deleted is overwritten, however this SQLite was built.
    "pragma secure_delete = on",
)


class Database:
    """Two connections to one file, so that a read never waits for a write; each does one thing at a time."""

    def __init__(self, writer: Connection, reader: Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()
        self._written = 0
        self._reading = asyncio.Lock()

    @property
    def writes(self) -> int:
        """How many transactions there were so far; the same number twice: nothing was written in between."""
        return self._written

    @asynccontextmanager
    async def transaction(self, *, counted: bool = True) -> AsyncGenerator[Connection]:
        """Yield the writer inside a transaction: committed at the end, rolled back on any exception.

        One that is not `counted` is none of `writes`: the tick writes down what only the tick asks about.
        One connection's coroutines share its transaction, hence the lock; IMMEDIATE, because a transaction that
        begins by reading and then writes fails under another writer in spite of busy_timeout. Raises
        sqlite3.OperationalError if its turn doesn't come within `PATIENCE`, here or among other processes.
        """
        try:
            async with asyncio.timeout(PATIENCE):
                await self._writing.acquire()
        except TimeoutError:
            # The same fault as another process' lock, and not the network's, whose errors it would be taken for.
            raise sqlite3.OperationalError("database is busy") from None
        try:
            await self._writer.execute("begin immediate")
            yield self._writer
            await self._writer.commit()
        except BaseException:
            await self._writer.rollback()
            raise
        finally:
            self._written += counted
            self._writing.release()

    @asynccontextmanager
    async def connection(self) -> AsyncGenerator[Connection]:
        """Yield the reader, for single SELECTs; it sees what was committed before.

        One SELECT at a time: those that overlap on a connection share the snapshot of the first, and a member would
        not find what they have just written.
        """
        async with self._reading:
            yield self._reader


@asynccontextmanager
async def open_database(path: Path) -> AsyncGenerator[Database]:
    """Migrate the file at `path` (made if missing) and open it.

    Raises StartError if it can't be opened, is no database, or belongs to a newer Onward.
    """
    async with AsyncExitStack() as stack:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(migrate, path)
            writer, reader = [await stack.enter_async_context(_connect(path)) for _ in range(2)]
        except (OSError, sqlite3.DatabaseError) as error:
            raise StartError(f"database {path}: {error}") from error
        yield Database(writer, reader)


@asynccontextmanager
async def _connect(path: Path) -> AsyncGenerator[Connection]:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        connection.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            await connection.execute(pragma)
        # A search has to know letters beyond ASCII, which SQLite's own lower() and like don't.
        await connection.create_function("holds", -1, holds, deterministic=True)  # pyright: ignore[reportUnknownMemberType]
        yield connection


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


def head() -> str:
    """Return the newest migration's revision, which is the number that its file name begins with."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def version(path: Path) -> str | None:
    """Return the revision that the file at `path` is at, None for a new one.

    Raises sqlite3.DatabaseError if it is no database.
    """
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        known = connection.execute("select 1 from sqlite_master where name = 'alembic_version'").fetchone()
        row = connection.execute("select version_num from alembic_version").fetchone() if known else None
    return row[0] if row else None


def migrate(path: Path) -> None:
    """Bring the file at `path` to `head()`, all or nothing; raises StartError if a newer Onward made it."""
    at = version(path)
    if at == head():
        return
    if at is not None and at > head():
        raise StartError(f"database {path}: made by a newer Onward (schema {at}, this one knows {head()})")
    # Alembic and SQLAlchemy cost memory and start-up time: they are imported only when a migration is due.
    from bot.migrations.run import upgrade

    upgrade(path)
