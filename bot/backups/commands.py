"""`python -m bot backup` and `python -m bot restore`: what they do and the lines that they print."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from bot.backups.files import fault_in, listed, make
from bot.backups.replacing import Restored
from bot.backups.restoring import ledgers, restore
from bot.backups.values import Backup, Why, read_name
from bot.errors import StartError
from bot.instants import system_clock
from bot.sealing import Keyring, key_fault
from bot.settings import Settings
from bot.trouble import BadCopy, said


def back_up(settings: Settings) -> str:
    """Make a backup now, also while the bot runs; raises StartError."""
    path = settings.database_path
    if not path.is_file():
        raise StartError(f"there is no database {path}")
    try:
        made = make(path, settings.backup_path, system_clock(), Why.BY_HAND)
    except (OSError, sqlite3.Error, BadCopy) as error:
        raise StartError(f"no backup could be made: {said(error)}. The older ones are as they were") from error
    return f"Made and checked: {made.path}"


def backups(settings: Settings) -> Iterator[str]:
    """Yield a line for each backup, the newest first, with what its check finds."""
    found = _listed(settings)
    if not found:
        yield f"There is no backup of {settings.database_path} in {settings.backup_path}."
        return
    for each in found:
        try:
            state = fault_in(each.path) or _opens(each.path, settings.keys)
            size = each.path.stat().st_size / 1_000_000
        except (OSError, sqlite3.Error) as error:
            yield f"{each}: {said(error)}"
        else:
            yield f"{each}, {each.why}, {size:.1f} MB: {state}"
    yield "To restore one: python -m bot restore FILE"


def _opens(file: Path, keys: Keyring) -> str:
    return "in order, but sealed with a key that is not in ENCRYPTION_KEY" if key_fault(file, keys) else "in order"


async def put_back(settings: Settings, file: Path, ask: Callable[[str], bool]) -> Iterator[str]:
    """Restore `file` if `ask` says so, also while the bot runs; return what there is to say. Raises StartError."""
    if not ask(_question(settings, file)):
        return iter(["Nothing was changed."])
    return _done(settings, file, await restore(file, settings, system_clock))


def _question(settings: Settings, file: Path) -> str:
    named, now = read_name(file), system_clock()
    known = min([now - timedelta(days=settings.backup_keep), *(each.made_at for each in _listed(settings))])
    lines = [
        f"{file} comes in the place of {settings.database_path}: what was written since it was made goes out of it.",
        "What is there now is kept: as a backup or, where it is damaged, beside it.",
    ]
    if not any(each.path.exists() for each in ledgers(file, settings)):
        lines.append(
            f"No note of deletions by members ({settings.ledger_path.name}) is in {settings.backup_path} or beside the "
            "file. If any deleted something since it was made, that may be in it again, and has to be deleted once "
            "more."
        )
    elif named is None or named.made_at < known:
        lines.append(
            f"Deletions by members are noted since {known:%Y-%m-%d %H:%M} UTC. If the file is older, what they deleted "
            "between is in it again, and has to be deleted once more."
        )
    return "\n".join(lines)


def _done(settings: Settings, file: Path, restored: Restored) -> Iterator[str]:
    yield f"{settings.database_path} is now as it was in {file}."
    if restored.deletions.done:
        yield f"{restored.deletions.done} deletions that members have made since were done again."
    if restored.deletions.unknown:
        yield (
            f"{restored.deletions.unknown} deletions could not be done again, as nothing tells any more whose they "
            "were: what was deleted then is in it again."
        )
    if restored.before is not None:
        yield f"What was there before: {restored.before.path}"
    if restored.aside is not None:
        yield (
            f"What was there before was damaged and lies in {restored.aside}. Nothing deletes it: it holds members' "
            "entries, so remove it when it is of no more use."
        )
    if restored.before is None:
        yield "What was posted since the backup was made isn't known: what comes once may come a second time."


def _listed(settings: Settings) -> list[Backup]:
    try:
        return listed(settings.database_path, settings.backup_path)
    except OSError as error:
        raise StartError(f"the backups can't be looked at: {said(error)}") from error
