"""Bringing everything to the first key while the bot runs, and the way back to words that are not sealed."""

import json
import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

from bot.errors import StartError
from bot.plain import connect, transaction
from bot.schema import TO_BE_WIPED, head, version
from bot.sealing.keys import Keyring
from bot.sealing.reading import UNREADABLE, Seal
from bot.sealing.seals import alone, key_fault, sealed_columns, unlock
from bot.trouble import said

#: values in one transaction, a few milliseconds; and how many times as long others may write before the next: SQLite
#: has no queue, so a short gap would be missed again and again by who waits for it
LOT = 100
GAP = 3

NO_KEY = "ENCRYPTION_KEY is not set, so there is no key to seal with"
STILL_WRITTEN = "the bot still seals with an earlier key: start it anew with the keys in this order, then rotate again"

#: what is said at the end
BACKUPS = "Backups made before are as they were: to restore one, the earlier keys are still needed."


def rotate(path: Path, keyring: Keyring, gap: int = GAP) -> str:
    """Seal everything with the first key, and forget that others were in use.

    The bot may run meanwhile if it was started with the same keys in the same order. Killed, this goes on where it was
    when it is run again. What no key opens stays as it is. Returns what was done in words; raises StartError.
    """
    if not keyring:
        raise StartError(NO_KEY)
    with _on(path):
        unlock(path, keyring)
        with closing(connect(path)) as connection:
            Seal(keyring).install(connection)
            values = sum(_rotate(connection, keyring, table, column, gap) for table, column in sealed_columns())
            with transaction(connection):
                openable, unreadable = _left(connection, keyring)
                if openable:
                    raise StartError(STILL_WRITTEN)
                connection.execute("delete from seals where key_id <> ?", (keyring.ids[0],))
                connection.execute(TO_BE_WIPED)
    rest = f" {unreadable} can't be opened with the keys given, and stay as they are." if unreadable else ""
    return f"{values} values were encrypted anew; only the key {keyring.ids[0]} is in use now.{rest} {BACKUPS}"


def _rotate(connection: sqlite3.Connection, keyring: Keyring, table: str, column: str, gap: int) -> int:
    other = f"typeof({column}) = 'blob' and substr({column}, 1, {len(keyring.head)}) <> :head"
    find = (
        f"select rowid from {table} where rowid > :after and {other} and opened({column}, user_id) is not null "  # noqa: S608
        f"order by rowid limit {LOT}"
    )
    seal = (
        f"update {table} set {column} = sealed(opened({column}, user_id), user_id) "  # noqa: S608
        f"where rowid in (select value from json_each(:ids)) and {other}"
    )
    values = after = 0
    while True:
        found = [row[0] for row in connection.execute(find, {"after": after, "head": keyring.head})]
        if not found:
            return values
        began = monotonic()
        with transaction(connection):
            values += connection.execute(seal, {"ids": json.dumps(found), "head": keyring.head}).rowcount
        after = found[-1]
        sleep(gap * (monotonic() - began))


def _left(connection: sqlite3.Connection, keyring: Keyring) -> tuple[int, int]:
    """Count the values that the first key has not sealed: those that can be opened, and those that can't."""
    found = [
        connection.execute(
            f"select count(opened({column}, user_id)), count(*) from {table} "  # noqa: S608
            f"where typeof({column}) = 'blob' and substr({column}, 1, {len(keyring.head)}) <> ?",
            (keyring.head,),
        ).fetchone()
        for table, column in sealed_columns()
    ]
    openable = sum(opened for opened, _ in found)
    return openable, sum(every for _, every in found) - openable


def unseal(path: Path, keyring: Keyring) -> str:
    """Open everything for good, all of it or nothing; what no key opens becomes a note that says so.

    Returns a sentence, too; raises StartError also where the bot runs, which would go on sealing.
    """
    with _on(path):
        if (fault := key_fault(path, keyring)) is not None:
            raise StartError(fault)
        with alone(path) as connection:
            Seal(keyring).install(connection)
            with transaction(connection):
                unreadable = sum(_unseal(connection, table, column) for table, column in sealed_columns())
                values = connection.total_changes - unreadable
                connection.execute("delete from seals")
    rest = f" {unreadable} could not be opened, and say so in their place." if unreadable else ""
    return f"{values} values are not encrypted any more: take ENCRYPTION_KEY away before the next start.{rest}"


def _unseal(connection: sqlite3.Connection, table: str, column: str) -> int:
    """Open a column for good; return how many of its values could not be."""
    sealed = f"from {table} where typeof({column}) = 'blob'"
    [unreadable] = connection.execute(f"select count(*) - count(opened({column}, user_id)) {sealed}").fetchone()
    connection.execute(
        f"update {table} set {column} = coalesce(opened({column}, user_id), ?) where typeof({column}) = 'blob'",  # noqa: S608
        (UNREADABLE,),
    )
    return unreadable


@contextmanager
def _on(path: Path) -> Generator[None]:
    """See that the database is there, and say what is wrong with it as a start does."""
    try:
        if version(path) != head():
            raise StartError(f"database {path} is not there, or older than this Onward: start the bot once before")
        yield
    except sqlite3.DatabaseError as error:
        raise StartError(f"database {path}: {said(error)}. Nothing is lost; then run it again") from error
