"""Restoring a backup: all is prepared on a copy, which then takes the database's place, also while the bot runs."""

import asyncio
import shutil
import sqlite3
import tempfile
from pathlib import Path

from bot.backups.files import fault_in, prepare, work_folder
from bot.backups.replacing import Replacing, Restored
from bot.db import open_database
from bot.erasing import Ledger
from bot.errors import StartError
from bot.instants import Clock
from bot.sealing import Keyring, key_fault
from bot.sealing.rotating import rotate
from bot.sealing.seals import alone, seals_in
from bot.settings import Settings
from bot.trouble import BadCopy, Trouble, said, trouble_of

#: what is to be done about a bot that could not open what comes into its database, or would write as before beside it
OTHER_KEYS = "with other keys than those given here: set the keys that it has, or stop it before"


async def restore(file: Path, settings: Settings, clock: Clock) -> Restored:
    """Put the backup `file` in the place of the database, brought up to date; nothing that was there is deleted.

    A bot that runs goes on with it. Raises StartError in one line; nothing was changed then.
    """
    live = settings.database_path
    try:
        await asyncio.to_thread(_make_room, file, settings)
        with tempfile.TemporaryDirectory(prefix=work_folder(live, clock()), dir=live.parent) as folder:
            work = Path(folder) / live.name
            await asyncio.to_thread(_take, file, work)
            try:
                async with open_database(work, keys=settings.keys):
                    pass  # migrated, its keys looked at, sealed
                await asyncio.to_thread(_fit, work, live, settings.keys)
            except StartError as error:
                raise StartError(str(error).replace(str(work), str(file))) from error
            return await asyncio.to_thread(Replacing(work, settings, ledgers(file, settings), clock()).put_in)
    except (OSError, sqlite3.Error, BadCopy) as error:
        raise StartError(f"{file} can't be restored: {said(error)}. Nothing was changed") from error


def _make_room(file: Path, settings: Settings) -> None:
    live = settings.database_path
    if live.is_dir():
        raise StartError(f"database {live}: it is a folder")
    if not file.is_file():
        raise StartError(f"there is no backup {file}")
    if live.exists() and file.samefile(live):
        raise StartError(f"{file} is the database itself")
    live.parent.mkdir(parents=True, exist_ok=True)
    prepare(settings.backup_path)


def _fit(work: Path, live: Path, keys: Keyring) -> None:
    """Let all of the copy be sealed as the bot that runs seals; raises StartError where it has other keys or none."""
    if keys and set(seals_in(work)) != {keys.ids[0]}:
        rotate(work, keys, gap=0)
    if not live.exists():
        return
    try:
        fits = keys.fits(seals_in(live)) and key_fault(live, keys) is None
    except sqlite3.DatabaseError as error:
        if trouble_of(error) is not Trouble.DAMAGED:
            raise
        return  # it is replaced only where nobody has it open
    if not fits:
        with alone(live, OTHER_KEYS):
            pass


def _take(file: Path, work: Path) -> None:
    """Copy the backup, and see that it is good."""
    work.touch(mode=0o600)
    for suffix in ("", "-wal"):
        if (part := file.with_name(file.name + suffix)).exists():
            shutil.copyfile(part, work.with_name(work.name + suffix))
    if (fault := fault_in(work)) is not None:
        raise StartError(f"{file} can't be restored: {fault}. Nothing was changed")


def ledgers(file: Path, settings: Settings) -> list[Ledger]:
    """Return where deletions may be noted: beside the backups of now, and where this one lies."""
    found = [settings.ledger_path, file.parent / settings.ledger_path.name]
    return [Ledger(each) for each in found]
