"""`python -m bot check`: settings, database, content and features, each fault one line. It changes nothing."""

import os
from collections.abc import Iterator
from importlib import import_module
from tempfile import TemporaryDirectory, TemporaryFile

from bot.app import EXTENSIONS, open_bot
from bot.backups.starting import fault_at_start
from bot.content import ContentFile
from bot.errors import StartError
from bot.schema import head, version
from bot.sealing import key_fault
from bot.settings import SQLITE_SCHEME, Settings


async def faults(settings: Settings) -> list[str]:
    """Return what would stop a start; empty if nothing would."""
    found = [*_features(), *_database(settings)]
    found += [fault for file in ContentFile.declared.values() for fault in file.faults()]
    if not found:
        # All of it together, schema included, on a database that is thrown away.
        with TemporaryDirectory() as folder:
            trial = settings.model_copy(
                update={"database_url": f"{SQLITE_SCHEME}{folder}/trial.db", "backup_dir": None, "backup_hours": 0}
            )
            try:
                async with open_bot(trial):
                    pass
            except StartError as error:
                found.append(str(error))
    return found


def _features() -> Iterator[str]:
    """Import every feature, which also declares the content it reads."""
    for name in EXTENSIONS:
        try:
            import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever a module raises is what is to be told
            yield f"{name}: {error!r}"


def _database(settings: Settings) -> Iterator[str]:
    path = settings.database_path
    fault = fault_at_start(path, settings.backup_path, settings.keys)
    if fault is None and version(path) == head():
        fault = key_fault(path, settings.keys)
    if fault is not None:
        yield fault
    if path.exists() and not os.access(path, os.W_OK):
        yield f"database {path}: it can't be written to"
    for what, needed in ((f"database {path}", path.parent), ("BACKUP_DIR", settings.backup_path)):
        there = next(each for each in (needed, *needed.parents) if each.exists())
        try:
            with TemporaryFile(dir=there):
                pass
        except OSError as error:
            yield f"{what}: nothing can be written into {there} ({error.strerror})"
