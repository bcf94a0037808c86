"""Files of backups: made as a copy that is checked before it counts, listed, and looked through for faults."""

import logging
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from bot.backups.values import Backup, Why, name_of, read_name
from bot.plain import connect, sync_folder
from bot.schema import head, version
from bot.sealing import Keyring, key_fault
from bot.trouble import BadCopy, Trouble, trouble_of

log = logging.getLogger(__name__)

#: pages from one look at whether to stop to the next, 4 MB; and the seconds that others have the disk between them
_PAGES, _PAUSE = 1000, 0.002
#: SQLite's steps from one such look to the next while a file is checked; some milliseconds
_STEPS = 1_000_000
#: What is left of a copy and older than this is nobody's any more.
_LEFT_ALONE = timedelta(hours=1)

NOT_OURS = "it is no database of Onward"

Stopping = Callable[[], bool]


class Stopped(Exception):
    """The bot ends, and what was begun isn't wanted any more."""


def never() -> bool:
    return False


def prepare(folder: Path) -> None:
    """Make the folder of backups if it is missing, for nobody else to look into; raises OSError."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        belong_as(folder, folder.parent)


def make(database: Path, folder: Path, now: datetime, why: Why, stopping: Stopping = never) -> Backup:
    """Copy the database as it is at this moment, while others write, and see that the copy is in order.

    It counts from the moment at which it has its name. Raises sqlite3.Error, OSError, or BadCopy where the copy, and so
    the database, has a fault; Stopped if `stopping` says so meanwhile. Nothing is left of it then.
    """
    prepare(folder)
    to = folder / name_of(database.name, now, why)
    handle, name = tempfile.mkstemp(prefix=f"{to.name}.", suffix=".part", dir=folder)  # mode 0600
    os.close(handle)
    part = Path(name)
    try:
        copy(database, part, stopping)
        if (damage := damage_in(part, stopping)) is not None:
            raise BadCopy(damage)
        if version(part) is None:
            raise BadCopy(NOT_OURS)
        if _has_orphans(part):
            # Faithful all the same, and without it there would be none.
            log.warning("a row of the database belongs to one that isn't there; so it does in the backup")
        belong_as(part, folder)
        put_in_place(part, to)
    finally:
        for rest in folder.glob(f"{part.name}*"):
            rest.unlink(missing_ok=True)
    return Backup(to, now.replace(microsecond=0), why)


def copy(database: Path, to: Path, stopping: Stopping = never) -> None:
    """Fill the empty file `to` with the database as it is now: one file, without a log beside it."""

    def look(_status: int, _remaining: int, _total: int) -> None:
        if stopping():
            raise Stopped
        time.sleep(_PAUSE)

    with closing(connect(database)) as live, closing(connect(to)) as part:
        part.execute("pragma journal_mode = off")
        part.execute("pragma synchronous = off")
        # A snapshot of its own: others write on beside it, and none of their writes lets the copy begin anew.
        live.execute("begin")
        live.execute("pragma schema_version").fetchone()
        live.backup(part, pages=_PAGES, progress=look)
        try:
            part.execute("pragma journal_mode = delete")
        except sqlite3.DatabaseError as error:
            if trouble_of(error) is not Trouble.DAMAGED:  # what is so damaged is a faithful copy all the same
                raise


def fault_in(path: Path, stopping: Stopping = never) -> str | None:
    """Return why a file can't be relied on as a backup, None if it can.

    Raises sqlite3.OperationalError where the file can't be looked at, which says nothing of its state.
    """
    if (damage := damage_in(path, stopping)) is not None:
        return damage
    at = version(path)
    if at is None:
        return NOT_OURS
    return f"it was made by a newer Onward (schema {at}, this one knows {head()})" if at > head() else None


def damage_in(path: Path, stopping: Stopping = never, *, quick: bool = False) -> str | None:
    """Return what is wrong with a file as a database, None if it is in order; raises as `fault_in`.

    `quick` leaves out whether each index has what its table has.
    """
    try:
        with closing(connect(path)) as connection:
            connection.set_progress_handler(stopping, _STEPS)
            [found] = connection.execute(f"pragma {'quick' if quick else 'integrity'}_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if stopping():
            raise Stopped from error
        if trouble_of(error) is not Trouble.DAMAGED:
            raise
        found = str(error)
    return None if found == "ok" else f"it is damaged ({found.strip().splitlines()[-1]})"


def _has_orphans(path: Path) -> bool:
    with closing(connect(path)) as connection:
        return connection.execute("pragma foreign_key_check").fetchone() is not None


def belong_as(path: Path, like: Path) -> None:
    """Let a file have the owner of another: made by root, it would be out of the bot's reach."""
    with suppress(OSError, AttributeError):  # nobody but root may; there is no such thing on Windows
        os.chown(path, like.stat().st_uid, like.stat().st_gid)


def put_in_place(part: Path, to: Path) -> None:
    """Give a finished file its name, so that it is there as a whole or not at all, whatever happens."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(to)
    sync_folder(to.parent)


def listed(database: Path, folder: Path) -> list[Backup]:
    """Return the backups of this database, the newest first; raises OSError if the folder can't be read."""
    try:
        found = [read_name(each, database.name) for each in folder.iterdir()]
    except FileNotFoundError:
        return []
    return sorted(filter(None, found), key=lambda each: each.made_at, reverse=True)


def newest_good(database: Path, folder: Path, keys: Keyring) -> Backup | None:
    """Return the newest backup that passes its check and opens with these keys."""
    good = (each for each in listed(database, folder) if fault_in(each.path) is None)
    return next((each for each in good if key_fault(each.path, keys) is None), None)


def work_folder(database: Path, now: datetime) -> str:
    """Return how the name of the folder beside the database begins in which a restore prepares its copy."""
    return f".{name_of(database.name, now, Why.RESTORE)}."


def remove_rests(database: Path, folder: Path, now: datetime) -> None:
    """Remove what processes that were killed have left of copies they had begun."""
    rests = [*folder.glob(f"{database.name}.*.part*"), *database.parent.glob(f".{database.name}.*")]
    for rest in rests:
        name, backup, _ = rest.name.lstrip(".").partition(".backup.")
        begun = read_name(rest.with_name(f"{name}.backup"), database.name) if backup else None
        if begun is None or begun.made_at >= now - _LEFT_ALONE:
            continue
        if rest.is_dir():
            shutil.rmtree(rest, ignore_errors=True)
        else:
            rest.unlink(missing_ok=True)
