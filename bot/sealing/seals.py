"""Which keys a database is sealed with: looked at before each start, and where it begins or ends to be sealed."""

import logging
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bot.errors import StartError
from bot.plain import connect, transaction
from bot.schema import IS_TO_BE_WIPED, TO_BE_WIPED, WIPED
from bot.sealing.columns import SEALED
from bot.sealing.keys import CannotOpenError, Keyring
from bot.text import readable
from bot.trouble import said

log = logging.getLogger(__name__)

#: what each key seals once, owned by nobody, so that a key can be tried
_PROOF = "onward"

_LOST = "without it nobody can read the entries"

#: what is to be done about a process that has the file open without the first key
UNKNOWN_THERE = "which may not know the first key given: end it, start it anew with the keys in this order, and go on"


def unlock(path: Path, keyring: Keyring) -> bool:
    """See that these keys are those of the migrated file at `path`, and seal it where it never was.

    Returns whether it held words that were not sealed. Raises StartError where a key is missing or wrong, or where
    somebody else has a file open that is to be sealed.
    """
    if (fault := key_fault(path, keyring)) is not None:
        raise StartError(fault)
    if not keyring:
        return False
    with closing(connect(path)) as connection:
        known = seals(connection)
        to_be_wiped = connection.execute(IS_TO_BE_WIPED).fetchone()[0]
    if known and keyring.ids[0] not in known:
        # Whoever has it open with the keys so far could read nothing of what is sealed with this one.
        with alone(path, UNKNOWN_THERE) as connection, transaction(connection):
            keep_proof(connection, keyring)
    if not known:
        return _seal_everything(path, keyring)
    if to_be_wiped:
        _wipe(path)
    if {*known} - {keyring.ids[0]}:
        log.info("some entries are sealed with an earlier key; `python -m bot rotate` seals them with the first one")
    return False


def key_fault(path: Path, keyring: Keyring) -> str | None:
    """Return why the file at `path` can't be opened with these keys, None where it can; it changes nothing."""
    known = seals_in(path)
    missing = [key_id for key_id, proof in known.items() if not _proves(keyring, key_id, proof)]
    if not missing:
        return None
    keys = " and ".join(missing)
    if not keyring:
        return f"database {path} is sealed with the key {keys}, and ENCRYPTION_KEY is not set: put it there; {_LOST}"
    ours = ", ".join(keyring.ids)
    return (
        f"database {path} is sealed with the key {keys}, which is not in ENCRYPTION_KEY ({ours}): "
        f"add it there, behind the others; {_LOST}"
    )


@contextmanager
def alone(path: Path, otherwise: str = "which has to end first") -> Generator[sqlite3.Connection]:
    """Yield a connection while no other has the file open; raises StartError where one has, with what to do about it.

    A process that goes on as before would write beside it what is sealed no more, or not yet.
    """
    with closing(connect(path)) as connection:
        connection.execute("pragma locking_mode = exclusive")
        try:
            with transaction(connection):
                pass
        except sqlite3.OperationalError:
            raise StartError(f"database {path} is open in another process, {otherwise}") from None
        yield connection


def _seal_everything(path: Path, keyring: Keyring) -> bool:
    """Seal a file that never was, all of it or nothing; return whether there was anything to seal."""
    with alone(path) as connection:

        def seal(words: bytes, user_id: int) -> bytes:
            return keyring.seal(readable(words), user_id)

        # As bytes: where one of them is damaged, it is no text to sqlite3.
        connection.create_function("sealed_from", 2, seal)
        with transaction(connection):
            keep_proof(connection, keyring)
            sealed = sum(
                connection.execute(
                    f"update {table} set {column} = sealed_from(cast({column} as blob), user_id) "  # noqa: S608
                    f"where typeof({column}) = 'text'"
                ).rowcount
                for table, column in sealed_columns()
            )
            if sealed:
                connection.execute(TO_BE_WIPED)
    if sealed:
        log.info("%s values are sealed now", sealed)
        _wipe(path)
    return sealed > 0


def _wipe(path: Path) -> None:
    """Write the file anew, so that nothing of what stood in it before is left between its pages; so the journal."""
    try:
        with alone(path) as connection:
            connection.execute("vacuum")
            connection.execute(WIPED)
            connection.execute("pragma wal_checkpoint(truncate)")
    except (StartError, sqlite3.OperationalError) as error:
        log.warning(
            "what was there before it was sealed may still be in the file, until the next start: %s", said(error)
        )


def sealed_columns() -> Iterator[tuple[str, str]]:
    """Yield each sealed column with its table, as SQL writes them."""
    for table, columns in SEALED.items():
        for column in columns:
            yield table, column


def seals(connection: sqlite3.Connection) -> dict[str, str]:
    """Return what each key in use sealed as a proof, by the key's id; none in a file older than the table."""
    if connection.execute("select 1 from sqlite_master where name = 'seals'").fetchone() is None:
        return {}
    return dict(connection.execute("select key_id, proof from seals").fetchall())


def seals_in(path: Path) -> dict[str, str]:
    """Return the same of a file."""
    with closing(sqlite3.connect(path)) as connection:
        return seals(connection)


def keep_proof(connection: sqlite3.Connection, keyring: Keyring) -> None:
    """Note that the first key is in use."""
    connection.execute(
        "insert or ignore into seals (key_id, proof, created_at) "
        "values (?, ?, cast(strftime('%s', 'now') as integer) * 1000)",
        (keyring.ids[0], keyring.seal(_PROOF, 0).hex()),
    )


def _proves(keyring: Keyring, key_id: str, proof: str) -> bool:
    try:
        return key_id in keyring.ids and keyring.open(bytes.fromhex(proof), 0) == _PROOF
    except (CannotOpenError, ValueError):
        return False
