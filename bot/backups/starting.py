"""Before the bot serves anybody: whether its database file is in order, and what to do where it isn't."""

import logging
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.backups.files import damage_in, listed, make, newest_good, prepare
from bot.backups.values import Why
from bot.errors import StartError
from bot.schema import head, migrate, newer, version
from bot.sealing import Keyring, key_fault
from bot.trouble import BadCopy, Trouble, said, trouble_of

log = logging.getLogger(__name__)


def make_ready(path: Path, folder: Path | None, keys: Keyring, now: datetime) -> None:
    """Look through the file at `path` and migrate it (made if missing), with a copy in `folder` before.

    No other account of the machine may read it then. Raises StartError in one line, which names the newest good backup
    wherever a backup would help.
    """
    if (fault := fault_at_start(path, folder, keys)) is not None:
        raise StartError(fault)
    try:
        prepare(path.parent)
        path.touch(mode=0o600)
        keep_out_others(path)
        migrate(path, lambda: _keep_a_copy(path, folder, now))
    except (OSError, sqlite3.DatabaseError) as error:
        raise StartError(explained(path, error, folder, keys)) from error


def keep_out_others(path: Path) -> None:
    """Let nobody but their owner and its group open a database and what stands beside it."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):  # it isn't there, or is another's
            file = path.with_name(path.name + suffix)
            file.chmod(file.stat().st_mode & 0o770)


def fault_at_start(path: Path, folder: Path | None, keys: Keyring) -> str | None:
    """Return in one line why the bot can't start with this file, None where it can; it changes nothing."""
    try:
        if path.is_dir():
            return f"database {path}: it is a folder"
        if not path.exists() or not path.stat().st_size:
            return _lost(path, folder, keys)
        if (damage := damage_in(path, quick=True)) is not None:
            return f"database {path}: {damage}.{_way_back(path, folder, keys)}"
        at = version(path)
    except (OSError, sqlite3.DatabaseError) as error:
        return explained(path, error, folder, keys)
    return newer(path, at) if at is not None and at > head() else None


def explained(path: Path, error: Exception, folder: Path | None, keys: Keyring) -> str:
    """Return in one line why the database can't be opened, and the way back where there is one."""
    damaged = trouble_of(error) is Trouble.DAMAGED
    return f"database {path}: {said(error)}{'.' + _way_back(path, folder, keys) if damaged else ''}"


def _lost(path: Path, folder: Path | None, keys: Keyring) -> str | None:
    """Return why not to begin anew where there was something: a disk that isn't mounted, a file that was emptied."""
    if folder is None or not listed(path, folder):
        return None
    what = "empty" if path.exists() else "missing"
    return (
        f"database {path}: it is {what}, though there are backups of it in {folder}; to begin anew, move them away."
        f"{_way_back(path, folder, keys)}"
    )


def _way_back(path: Path, folder: Path | None, keys: Keyring) -> str:
    if folder is None:
        return ""
    try:
        good = newest_good(path, folder, keys)
    except (OSError, sqlite3.Error) as error:
        return f" The backups in {folder} can't be read: {said(error)}"
    if good is None:
        return f" There is no good backup in {folder} that opens with the keys given"
    return f" The newest good backup is of {good.made_at:%Y-%m-%d %H:%M} UTC: python -m bot restore {good.path}"


def _keep_a_copy(path: Path, folder: Path | None, now: datetime) -> None:
    """Make a backup before a migration; raises StartError where that can't be done, so that nothing is changed."""
    if folder is None:
        return
    try:
        made = make(path, folder, now, Why.MIGRATION)
        # Those of starts that failed hold no more than this one, and a service that begins again and again has many.
        at = version(path)
        for each in listed(path, folder):
            if each.why is Why.MIGRATION and each != made and version(each.path) == at:
                each.path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error, BadCopy) as error:
        raise StartError(
            f"database {path}: it has to be brought to a newer schema, and no backup could be made before: "
            f"{said(error)}. Nothing was changed"
        ) from error


def keep_sealed(path: Path, folder: Path, now: datetime) -> None:
    """Make a backup of a database that has just been sealed, and say which ones hold the same as it was before."""
    try:
        plain = [each for each in listed(path, folder) if key_fault(each.path, Keyring()) is None]
        made = make(path, folder, now, Why.SEALED)
    except (OSError, sqlite3.Error, BadCopy) as error:
        log.warning("no backup could be made of what is encrypted now: %s; older ones are not encrypted", said(error))
        return
    if plain:
        log.warning(
            "%s backups in %s were made before there was a key, and are not encrypted: each is deleted when it has "
            "come of age, or by you, now; %s is encrypted",
            *(len(plain), folder, made),
        )
