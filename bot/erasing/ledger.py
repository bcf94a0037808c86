"""The note of every deletion, beside the backups: a backup that is restored is made to forget the same again.

It holds ids, days and instants, no words, and no longer than the oldest backup.
"""

import json
import logging
import os
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from bot.erasing.values import Erasure
from bot.plain import sync_folder

log = logging.getLogger(__name__)

#: A deletion is done shortly after it is asked for, so that a backup made that much later may not know of it.
LATER = timedelta(minutes=1)

#: Where processes can't keep each other out, the threads of one do.
_ONE_AT_A_TIME = threading.Lock()


class Ledger:
    """One file, a line for each deletion. Other processes may write to it, too; its methods block for a moment."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def note(self, lines: Iterable[str]) -> None:
        """Add what `line_of` made, and let it reach the disk; raises OSError."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._locked():
            is_new = not self.path.exists()
            with open(self.path, "ab+", opener=_private) as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(size - 1, 0))
                torn = size > 0 and file.read(1) != b"\n"
                file.write(b"\n" * torn + "".join(f"{line}\n" for line in lines).encode())
                _sync(file)
            if is_new:
                sync_folder(self.path.parent)

    def forget_before(self, instant: datetime) -> None:
        """Forget what no backup holds any more, if the oldest was made at `instant`; raises OSError."""
        self._keep(lambda each: each.at >= instant - LATER)

    def all(self) -> dict[str, Erasure]:
        """Return every deletion by its token, in order; raises OSError."""
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return {}
        return dict(each for line in lines if line and (each := read_line(line)) is not None)

    def _keep(self, which: Callable[[Erasure], bool]) -> None:
        if not self.path.exists():
            return
        with self._locked():
            noted = self.all()
            kept = {token: each for token, each in noted.items() if which(each)}
            if len(kept) == len(noted):
                return
            part = self.path.with_suffix(".part")
            with open(part, "wb", opener=_private) as file:
                file.write("".join(f"{line_of(token, each)}\n" for token, each in kept.items()).encode())
                _sync(file)
            part.replace(self.path)
            sync_folder(self.path.parent)

    @contextmanager
    def _locked(self) -> Generator[None]:
        """Keep other threads and processes out; the folder is locked, as the file may be replaced."""
        with _ONE_AT_A_TIME:
            try:
                import fcntl
            except ModuleNotFoundError:  # Windows, where no folder can be opened either
                yield
                return
            folder = os.open(self.path.parent, os.O_RDONLY)
            try:
                fcntl.flock(folder, fcntl.LOCK_EX)
                yield
            finally:
                os.close(folder)


def joined(*ledgers: Ledger) -> dict[str, Erasure]:
    """Return what any of them knows; raises OSError."""
    return {token: each for ledger in ledgers for token, each in ledger.all().items()}


def line_of(token: str, erasure: Erasure) -> str:
    return json.dumps({"token": token, **erasure.as_json()})


def read_line(line: str | bytes) -> tuple[str, Erasure] | None:
    """Return what `line_of` made, None if it isn't that."""
    try:
        kept = json.loads(line)
        return str(kept["token"]), Erasure.from_json(kept)
    except (ValueError, TypeError, KeyError, OSError, OverflowError, RecursionError):
        # The process died while it wrote it, and has written it again since.
        log.warning("a line of the ledger of deletions can't be read, and is passed over")
        return None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
