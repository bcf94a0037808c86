"""What an error of the database or of its disk means, in words for whoever runs the bot."""

import errno
import sqlite3
from enum import StrEnum


class Trouble(StrEnum):
    """What is wrong, as it is said."""

    DAMAGED = "the database file is damaged"
    FULL = "there is no room left on the disk"
    LOCKED = "another process holds the database; is Onward running already?"
    UNREACHABLE = "a file can't be opened, read or written"
    REPLACED = "the database file was moved or replaced while the bot runs, which has to be started anew"
    RESEALED = "the database is sealed with another key than the bot's, which has to be started anew with that one"


_BY_CODE = {
    **dict.fromkeys((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB), Trouble.DAMAGED),
    sqlite3.SQLITE_FULL: Trouble.FULL,
    **dict.fromkeys((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED), Trouble.LOCKED),
    **dict.fromkeys(
        (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM),
        Trouble.UNREACHABLE,
    ),
}


class BadCopy(Exception):
    """What a copy of the database, page by page, is found to be: why it can't be relied on."""


class Replaced(sqlite3.OperationalError):
    """What would be written now would be in no file that anybody finds again."""


class Resealed(sqlite3.OperationalError):
    """What would be written now could be opened by nobody who starts with the keys that the database is sealed with."""


#: how sqlite3 goes on where it tells of a text that it can't read, and quotes it
_QUOTES = " with text "


def told(error: Exception) -> str:
    """Return what an error of the database says, without what it may quote."""
    return str(error).partition(_QUOTES)[0]


def trouble_of(error: BaseException) -> Trouble | None:
    """Return what this error means; None if it says nothing about the file or its disk."""
    if isinstance(error, Replaced):
        return Trouble.REPLACED
    if isinstance(error, Resealed):
        return Trouble.RESEALED
    if isinstance(error, sqlite3.Error):
        return _BY_CODE.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
    if isinstance(error, OSError):
        return Trouble.FULL if error.errno in {errno.ENOSPC, errno.EDQUOT} else Trouble.UNREACHABLE
    return None


def said(error: Exception) -> str:
    """Return what went wrong in one line, with the error's own words, which hold none of a member's."""
    words = error.strerror or str(error) if isinstance(error, OSError) else told(error)
    trouble = trouble_of(error)
    return f"{trouble} ({words})" if trouble else words


class Watch:
    """What is wrong with the database, as its statements meet it."""

    def __init__(self) -> None:
        self.trouble: Trouble | None = None

    def met(self, error: BaseException) -> None:
        """Take note of what a statement raised, or a look at the file has found."""
        found = Trouble.DAMAGED if isinstance(error, BadCopy) else trouble_of(error)
        # Who has to wait for a moment isn't in trouble; damage stays what it is until it is looked for again.
        if found not in {None, Trouble.LOCKED} and self.trouble is not Trouble.DAMAGED:
            self.trouble = found

    def went_well(self, *, words: bool) -> None:
        """Something was written, so there is room again; that says nothing of damage elsewhere in the file.

        Whether there were words in it says something about the key.
        """
        if self.trouble is not Trouble.DAMAGED and (words or self.trouble is not Trouble.RESEALED):
            self.trouble = None

    def is_in_order(self) -> None:
        """The whole file was looked through."""
        self.trouble = None
