"""Putting a copy that is ready in the place of the database: into its file, or, where that is damaged, over it."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.backups.files import NOT_OURS, belong_as, copy, damage_in, make, put_in_place
from bot.backups.taking_over import take_over
from bot.backups.values import Backup, Why
from bot.erasing import Ledger, Replayed, joined, replay
from bot.errors import StartError
from bot.plain import connect, sync_folder
from bot.schema import head, version
from bot.sealing import Seal, key_fault
from bot.settings import Settings
from bot.trouble import BadCopy, Trouble, trouble_of

#: seconds that the bot's own writes are waited for
_PATIENCE = 15.0
#: so often a write may come between; after that the bot had better be stopped
_TRIES = 20
#: pages to the first look at whether a write came between; no database of ours has as few
_FEW = 10

#: where SQLite's locks are in a database file and in its index of the log: whoever has the file open holds one there
_LOCKS = {"": (0x40000002, 510), "-shm": (128, 1)}


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    #: a backup of what was there
    before: Backup | None
    #: where what was there lies now, if it was damaged
    aside: Path | None
    #: deletions of members that were done again, and how many could not be
    deletions: Replayed


class _Overtaken(Exception):
    """Somebody has written between the backup of what was there and its replacement."""


class Replacing:
    """One copy that is ready, on its way into the place of the database."""

    def __init__(self, work: Path, settings: Settings, ledgers: Sequence[Ledger], now: datetime) -> None:
        self._work = work
        self._live = settings.database_path
        self._folder = settings.backup_path
        self._seal = Seal(settings.keys)
        self._ledgers = ledgers
        self._now = now

    def put_in(self) -> Restored:
        """Put it there; raises StartError, sqlite3.Error, OSError or BadCopy, and nothing was changed then."""
        if (damage := damage_in(self._work)) is not None:
            raise BadCopy(damage)
        try:
            if self._live.exists():
                return self._fill()
        except sqlite3.DatabaseError as error:
            if trouble_of(error) is not Trouble.DAMAGED:
                raise
        if any(_is_locked(_beside(self._live, suffix), *where) for suffix, where in _LOCKS.items()):
            raise StartError(f"database {self._live}: another process has the damaged file open; stop that first")
        deletions = self._finish(None)
        belong_as(self._work, self._live if self._live.exists() else self._live.parent)
        aside = self._aside()
        moved = self._move(self._live, aside)
        try:
            put_in_place(self._work, self._live)
        except OSError:
            self._move(aside, self._live)
            raise
        return Restored(None, aside if moved else None, deletions)

    def _fill(self) -> Restored:
        """Replace what is in the file, in one transaction of its own; raises sqlite3.DatabaseError if it is none."""
        for _ in range(_TRIES):
            with closing(connect(self._live, _PATIENCE)) as holding, closing(connect(self._live)) as watching:
                # As the bot leaves it; without a log, nobody could read on, nor it be seen who writes.
                holding.execute("pragma journal_mode = wal")
                holding.execute("begin immediate")  # nobody writes now; others read on
                before, aside = self._keep_what_is_there()
                late = self._readable(before.path if before else aside)
                deletions = self._finish(late, damaged=before is None)
                writes = _writes(watching)
                holding.execute("rollback")
                if self._filled(watching, writes):
                    return Restored(before, aside, deletions)
            if aside is not None:
                aside.unlink()
        raise StartError(f"database {self._live}: it is written to without a pause. Nothing was changed; stop the bot")

    def _keep_what_is_there(self) -> tuple[Backup | None, Path | None]:
        """Make a backup of the database, or put a copy of it aside if it is damaged."""
        if version(self._live) is None:
            with closing(connect(self._live)) as live:
                if live.execute("select 1 from sqlite_master").fetchone():
                    raise StartError(f"database {self._live}: {NOT_OURS}. Nothing was changed")
            return None, None
        try:
            return make(self._live, self._folder, self._now, Why.RESTORE), None
        except BadCopy:
            aside = self._aside()
            aside.touch(mode=0o600)
            copy(self._live, aside)
            belong_as(aside, self._live)
            return None, aside

    def _readable(self, late: Path | None) -> Path | None:
        """Return a copy of what was there if it can be seen in it what has happened since."""
        try:
            known = late is not None and version(late) == head() and key_fault(late, self._seal.keyring) is None
        except sqlite3.DatabaseError:
            return None
        return late if known else None

    def _finish(self, late: Path | None, *, damaged: bool = False) -> Replayed:
        """Do on the copy what has happened since."""
        with closing(connect(self._work)) as connection:
            self._seal.install(connection)
            deletions = replay(connection, joined(*self._ledgers), late, damaged=damaged)
            take_over(connection, late, self._now, damaged=damaged)
            connection.execute("pragma journal_mode = delete")
        return deletions

    def _filled(self, watching: sqlite3.Connection, writes: int) -> bool:
        """Copy it into the file, all at once for everybody else; return False if somebody has written before."""
        looked = False

        def look(status: int, _remaining: int, _total: int) -> None:
            nonlocal looked
            # From its first step on, the copying holds the lock.
            if not looked and status == sqlite3.SQLITE_OK:
                looked = True
                if _writes(watching) != writes:
                    raise _Overtaken
            elif status != sqlite3.SQLITE_OK and status != sqlite3.SQLITE_DONE:
                raise _Overtaken

        with closing(connect(self._work)) as source, closing(connect(self._live, _PATIENCE)) as into:
            try:
                source.backup(into, pages=_FEW, progress=look, sleep=0)
            except _Overtaken:
                return False
            # What was there before is not to be found in the log; whoever still reads has it taken out later.
            with suppress(sqlite3.OperationalError):
                into.execute("pragma wal_checkpoint(truncate)")
        return True

    def _aside(self) -> Path:
        return self._live.with_name(f"{self._live.name}.damaged-{self._now:%Y%m%dT%H%M%SZ}")

    def _move(self, file: Path, to: Path) -> bool:
        """Move a database with its log, and return whether there was any of it; nothing of it is ever deleted."""
        found = [suffix for suffix in ("", "-wal", "-shm") if _beside(file, suffix).exists()]
        for suffix in found:
            _beside(file, suffix).replace(_beside(to, suffix))
        sync_folder(to.parent)
        return bool(found)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _writes(connection: sqlite3.Connection) -> int:
    """Return a number that is another one once somebody else has written."""
    return connection.execute("pragma data_version").fetchone()[0]


def _is_locked(path: Path, start: int, length: int) -> bool:
    """Whether another process has this file open as a database. This one must not, since closing a file drops locks."""
    try:
        import fcntl
    except ModuleNotFoundError:  # Windows, which lets nobody move a file that is open
        return False
    if not path.exists():
        return False
    with path.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except OSError:
            return True
    return False
