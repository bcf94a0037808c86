"""Hears each line that is logged during a test, and what members typed meanwhile: none of it may be in any line."""

import logging
import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import discord

from bot.logs import NoTexts
from bot.safety import words_of

ROOT = Path(__file__).parent.parent


class Listening(logging.Handler):
    """The lines of one test, with what is written of every exception, and what was typed."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self.typed: set[str] = set()
        #: tokens and keys
        self.secret: set[str] = set()
        self._written = NoTexts()

    def emit(self, record: logging.LogRecord) -> None:
        # As a real start writes it, without the lines that say where in our code it was.
        error = self._written.formatException(record.exc_info) if record.exc_info else ""
        self.lines.append("\n".join([record.getMessage(), *(line for line in error.splitlines() if line[:1] != " ")]))

    def note(self, event: str, *given: Any) -> None:
        """Take in what an event of discord.py's brings of a member's."""
        if event == "interaction":
            self.secret.add(given[0].token)
            self.typed.update(words_of(given[0]))
        elif event in {"message", "raw_message_edit"}:
            message = given[0] if event == "message" else given[0].message
            if not message.author.bot:
                self.typed.add(message.content)

    def told(self) -> list[str]:
        """Return what was typed, or is secret, and stands in a line."""
        lines = [line.casefold() for line in self.lines]
        told = [secret for secret in self.secret if any(secret.casefold() in line for line in lines)]
        heard = {word for line in lines for word in re.findall(r"\w+", line)}
        for text in map(str.casefold, self.typed if lines else ()):
            if _says_something(text) and any(text in line for line in lines):
                told.append(text)
            told += [word for word in re.findall(r"\w{5,}", text) if word in heard and _says_something(word)]
        return told


def _says_something(text: str) -> bool:
    """Whether it is more than a number, and no word of our own."""
    return len(re.findall(r"[^\W\d_]", text)) >= 4 and text not in our_words()


@cache
def our_words() -> frozenset[str]:
    """Return every word of the code, such as those of the log's own lines, and what options may be."""
    sources: Iterable[Path] = [*ROOT.glob("bot/**/*.py"), *ROOT.glob("cogs/**/*.py")]
    return frozenset(word for path in sources for word in re.findall(r"\w+", path.read_text("utf-8").casefold()))


@contextmanager
def listening(*secret: str) -> Generator[Listening]:
    """Hear everything at the level of a real start, until the context ends."""
    heard, root, dispatch = Listening(), logging.getLogger(), discord.Client.dispatch
    heard.secret.update(secret)

    def noting(client: discord.Client, event: str, /, *args: Any, **kwargs: Any) -> None:
        heard.note(event, *args)
        dispatch(client, event, *args, **kwargs)

    level = root.level
    discord.Client.dispatch = noting
    root.addHandler(heard)
    root.setLevel(logging.INFO)
    try:
        yield heard
    finally:
        root.setLevel(level)
        root.removeHandler(heard)
        discord.Client.dispatch = dispatch
