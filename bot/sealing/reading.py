"""How a connection seals and opens: SQL functions for statements, and rows that come out opened."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from bot.sealing.keys import CannotOpenError, Keyring
from bot.text import readable

log = logging.getLogger(__name__)

#: what a member reads in the place of what can't be opened
UNREADABLE = "[can't be read any more]"

#: so many values that don't open are named in the log, each once
_NAMED = 1000

Row = sqlite3.Row
RowFactory = Callable[[sqlite3.Cursor, Any], Any]


class Unreadable(str):
    """Stands where a value can't be opened. Written back as it is, it leaves there what is there."""

    __slots__ = ("sealed",)
    sealed: bytes

    def __new__(cls, sealed: bytes) -> "Unreadable":
        self = super().__new__(cls, UNREADABLE)
        self.sealed = sealed
        return self

    def __str__(self) -> str:
        return self

    def __conform__(self, _protocol: object) -> bytes:
        """Return what sqlite3 is to write."""
        return self.sealed


class Seal:
    """What one process' connections seal and open with."""

    def __init__(self, keyring: Keyring) -> None:
        self.keyring = keyring
        #: whether words were written since this was last set to False
        self.wrote = False
        self._named = set[tuple[str, int]]()

    @property
    def functions(self) -> dict[str, Callable[[Any, Any], Any]]:
        """`sealed(words, user_id)` for what a statement writes, `opened(column, user_id)` for what it reads itself."""
        return {"sealed": self._sealed, "opened": self._opened if self.keyring else _passed_on}

    @property
    def row_factory(self) -> RowFactory:
        return self._row if self.keyring else Row

    def install(self, connection: sqlite3.Connection) -> None:
        """Give a plain connection the functions, the rows and the texts that those of `bot.db` have."""
        connection.text_factory = readable
        connection.row_factory = self.row_factory
        for name, function in self.functions.items():
            connection.create_function(name, 2, function)

    def _sealed(self, words: str | bytes | None, user_id: int) -> str | bytes | None:
        if words is None or isinstance(words, bytes):  # bytes: an `Unreadable`, which stays what it is
            return words
        self.wrote = True
        return self.keyring.seal(words, user_id) if self.keyring else words

    def _opened(self, value: str | bytes | None, user_id: int) -> str | None:
        if not isinstance(value, bytes):
            return value
        try:
            return self.keyring.open(value, user_id)
        except CannotOpenError:
            self._name("what a search reads", user_id)
            return None

    def _row(self, cursor: sqlite3.Cursor, values: Sequence[Any]) -> Row:
        # Nothing but what is sealed is bytes; most rows, and all that the tick reads, have none.
        if bytes not in map(type, values):
            return Row(cursor, values)  # pyright: ignore[reportArgumentType] - it is the tuple that sqlite3 hands over
        names = [column[0] for column in cursor.description]
        row = dict(zip(names, values, strict=True))
        user_id = row.get("user_id")
        if not isinstance(user_id, int):
            raise sqlite3.ProgrammingError("a row with sealed values has to name its user_id")
        return Row(
            cursor,
            tuple(
                self._read(value, user_id, name, row.get("id")) if isinstance(value, bytes) else value
                for name, value in zip(names, values, strict=True)
            ),
        )

    def _read(self, value: bytes, user_id: int, column: str, row_id: object) -> str:
        try:
            return self.keyring.open(value, user_id)
        except CannotOpenError:
            self._name(f"{column} of row {row_id}", user_id)
            return Unreadable(value)

    def _name(self, what: str, user_id: int) -> None:
        """Say it in the log, once."""
        if (what, user_id) not in self._named and len(self._named) < _NAMED:
            self._named.add((what, user_id))
            log.error("%s of member %s can't be opened: damaged, or moved from another's row", what, user_id)


def _passed_on(words: Any, _user_id: Any) -> Any:
    return words
