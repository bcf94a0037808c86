"""`python -m bot check`: settings, database, content and features, each fault one line. It changes nothing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import EXTENSIONS, open_bot
from bot.content import ContentFile
from bot.db import head, version
from bot.errors import StartError
from bot.settings import SQLITE_SCHEME, Settings


async def faults(settings: Settings) -> list[str]:
    """Return what would stop a start; empty if nothing would."""
    found = [*_features(), *_database(settings.database_path)]
    found += [fault for file in ContentFile.declared.values() for fault in file.faults()]
    if not found:
        # All of it together, schema included, on a database that is thrown away.
        with TemporaryDirectory() as folder:
            trial = settings.model_copy(update={"database_url": f"{SQLITE_SCHEME}{folder}/trial.db"})
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


def _database(path: Path) -> Iterator[str]:
    try:
        at = version(path)
        if at is not None and at > head():
            yield f"database {path}: made by a newer Onward (schema {at}, this one knows {head()})"
        elif path.exists():
            with closing(sqlite3.connect(path)) as connection:
                [damage] = connection.execute("pragma quick_check(1)").fetchone()
            if damage != "ok":
                yield f"database {path}: {damage}"
    except (OSError, sqlite3.DatabaseError) as error:
        yield f"database {path}: {error}"
        return
    folder = next(parent for parent in (path if path.exists() else path.parent, *path.parents) if parent.exists())
    if not os.access(folder, os.W_OK):
        yield f"database {path}: {folder} can't be written to"
