"""`python -m bot check`: settings, database, content and features, each fault one line."""

from importlib import import_module

from bot.app import EXTENSIONS, open_bot
from bot.content import ContentFile
from bot.db import head, version
from bot.errors import StartError
from bot.settings import Settings


async def faults(settings: Settings) -> list[str]:
    """Return what would stop a start; empty if nothing would."""
    for name in EXTENSIONS:
        import_module(name)  # which declares the content it reads
    found = [fault for file in ContentFile.declared.values() for fault in file.faults()]
    try:
        async with open_bot(settings):
            at = version(settings.database_path)
            if at != head():
                found.append(f"database {settings.database_path}: schema {at}, expected {head()}")
    except StartError as error:
        if str(error) not in found:
            found.append(str(error))
    return found
