"""Doing deletions again on a backup that is being restored: those that the backup doesn't know of."""

import logging
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.erasing.ledger import line_of, read_line
from bot.erasing.statements import COLUMNS, LIST, Tables, parameters, statements, tables_of
from bot.erasing.values import Erasure, What
from bot.instants import from_ms
from bot.plain import connect, transaction
from bot.schema import TO_BE_WIPED

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Replayed:
    """How many deletions were done again, and how many could not be: it isn't known any more of whom."""

    done: int
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class _Later:
    """What the database knows of deletions in whose place the backup comes."""

    #: by token, of what a deletion was
    listed: Mapping[str, What]
    #: those that stand in no ledger yet
    pending: Mapping[str, Erasure]
    #: each with the instant from which on they are; whoever deleted everything and came back has another one
    members: frozenset[tuple[int, int]]


_NOTHING = _Later({}, {}, frozenset())


def replay(
    connection: sqlite3.Connection, noted: Mapping[str, Erasure], late: Path | None = None, *, damaged: bool = False
) -> Replayed:
    """Delete on this connection what the file there doesn't know to be deleted, in one transaction.

    It has the newest schema and the connection its SQL functions. `noted` is what the ledgers say, `late` a copy of the
    database that it replaces, if there is one: of a `damaged` one, what isn't in it says nothing.
    """
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma secure_delete = on")
    later = _read(late, damaged=damaged)
    known = {row[0] for row in connection.execute("select token from erasures").fetchall()}
    to_do = {token: each for token, each in {**noted, **later.pending}.items() if token not in known}
    untold = {token: what for token, what in later.listed.items() if token not in {*known, *to_do}}
    # Nobody has noted whose these were, but they are those of whom nothing is there.
    gone = [] if damaged else [token for token, what in untold.items() if what is What.EVERYTHING]
    with transaction(connection):
        tables = tables_of(connection.execute(COLUMNS).fetchall())
        for erasure in to_do.values():
            _erase(connection, tables, erasure)
        members = _members(connection)
        missing = members - later.members
        if not _goes_on(later, known, members) or len(missing) > len(gone):
            missing, gone = frozenset[tuple[int, int]](), []
        for user_id, _ in missing:
            _erase(connection, tables, Erasure(user_id, What.EVERYTHING, from_ms(0)))
        for token, erasure in to_do.items():
            # What only the other database knew of stands in no ledger yet.
            pending = None if token in noted else line_of(token, erasure)
            connection.execute(LIST, {"token": token, "what": erasure.what, "pending": pending})
        for token in gone:
            connection.execute(LIST, {"token": token, "what": What.EVERYTHING, "pending": None})
        if to_do or gone:
            connection.execute(TO_BE_WIPED)
    replayed = Replayed(len(to_do) + len(gone), len(untold) - len(gone))
    log.info("%s deletions done again on the restored copy", replayed.done)
    return replayed


def _read(late: Path | None, *, damaged: bool) -> _Later:
    if late is None:
        return _NOTHING
    try:
        with closing(connect(late, mode="ro")) as connection:
            rows = connection.execute("select token, what, pending from erasures").fetchall()
            members = _members(connection)
    except sqlite3.DatabaseError:
        if damaged:
            return _NOTHING
        raise
    pending = dict(each for *_, line in rows if line is not None and (each := read_line(line)) is not None)
    return _Later({token: What(what) for token, what, _ in rows}, pending, members)


def _goes_on(later: _Later, known: Collection[str], members: Collection[tuple[int, int]]) -> bool:
    """Whether the other database is this one at a later time: in one that was begun anew, nobody is there any more."""
    return later.listed.keys() >= set(known) and not later.members.isdisjoint(members)


def _members(connection: sqlite3.Connection) -> frozenset[tuple[int, int]]:
    rows = connection.execute("select user_id, created_at from members").fetchall()
    return frozenset((row[0], row[1]) for row in rows)


def _erase(connection: sqlite3.Connection, tables: Tables, erasure: Erasure) -> None:
    bound = parameters(erasure)
    for statement in statements(tables, erasure.what):
        connection.execute(statement.text, bound)
