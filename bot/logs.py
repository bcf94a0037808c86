"""Logging: ids and outcomes, never what a member wrote."""

import logging
import sqlite3
from collections.abc import Iterator
from traceback import extract_tb
from typing import Any

import discord

from bot.trouble import Trouble, told, trouble_of

#: The least that each of these may say, whatever LOG_LEVEL says: at DEBUG they print request bodies or SQL parameters,
#: and at INFO a dozen lines before a migration.
_AT_LEAST = {
    **dict.fromkeys(("discord", "aiosqlite", "asyncio", "aiohttp"), logging.INFO),
    "alembic": logging.WARNING,
    "apscheduler": logging.ERROR,  # it warns at each tick while a long run is still at work
}


class OncePerHour(logging.Filter):
    """Lets a record through that tells of the same trouble with the database at most once an hour.

    On a disk that is full, or with a file that is damaged, each command and each tick fails.
    """

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[Trouble, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        trouble = next(filter(None, map(_trouble_in, _errors_of(record))), None)
        if trouble is None or trouble is Trouble.LOCKED:
            return True
        if record.created - self._told.get(trouble, -3600.0) < 3600:
            return False
        self._told[trouble] = record.created
        return True


class NoTexts(logging.Formatter):
    """Leaves out of a traceback what its exceptions say: an error about a value holds the value.

    Where it was, and of what kind, is told. What the database, the system and Discord say holds nothing of a member's,
    but for Discord's own words on what it was sent.
    """

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s")

    def formatException(self, ei: Any) -> str:
        return "\n".join(_lines_of(ei[1]))


def _lines_of(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield f"{type(error).__module__}.{type(error).__name__}{_told_by(error)}"
        yield from (f"  {at.filename}:{at.lineno} in {at.name}" for at in extract_tb(error.__traceback__))
        several: tuple[BaseException, ...] = getattr(error, "exceptions", ())
        for each in several:
            yield from _lines_of(each)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _told_by(error: BaseException) -> str:
    if isinstance(error, discord.HTTPException):
        return f": {error.status} (code {error.code})"
    return f": {told(error)}" if isinstance(error, (sqlite3.Error, OSError)) else ""


def _first_line(record: logging.LogRecord) -> bool:
    """Cut what asyncio adds below the first line of an error: what a task was and raised, as Python shows it."""
    record.msg, record.args = record.getMessage().partition("\n")[0], ()
    return True


def _errors_of(record: logging.LogRecord) -> Iterator[BaseException]:
    """Yield the errors that a record is about."""
    given = record.args if isinstance(record.args, tuple) else ()
    error = record.exc_info[1] if record.exc_info else None
    while error is not None:
        yield error
        error = error.__cause__
    yield from (each for each in given if isinstance(each, BaseException))


def _trouble_in(error: BaseException) -> Trouble | None:
    return trouble_of(error) if isinstance(error, sqlite3.Error) else None


def configure(level: str) -> None:
    """Log to standard error at `level`; libraries that print members' text below it are held above that."""
    logging.basicConfig(level=level, force=True)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(NoTexts())
        handler.addFilter(OncePerHour())
    logging.getLogger("asyncio").addFilter(_first_line)
    for name, least in _AT_LEAST.items():
        logging.getLogger(name).setLevel(max(least, logging.getLogger().level))
    # discord.py warns of what is meant: no voice, and, in the demo, SimCord trying out a client without intents.
    logging.getLogger("discord.state").addFilter(lambda record: "Guilds intent" not in record.getMessage())
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
