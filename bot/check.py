"""`python -m bot check`: settings, database, content and features, each fault one line."""

from bot.app import open_bot
from bot.content import ContentFile
from bot.db import head, version
from bot.errors import StartError
from bot.settings import Settings


async def faults(settings: Settings) -> list[str]:
    """Return what would stop a start; empty if nothing would."""
    found: list[str] = []
    try:
        # Opening migrates the database and loads every feature, which declares the content it reads.
        async with open_bot(settings):
            at = version(settings.database_path)
            if at != head():
                found.append(f"database {settings.database_path}: schema {at}, expected {head()}")
    except StartError as error:
        found.append(str(error))
    for file in ContentFile.declared.values():
        found += [fault for fault in file.faults() if fault not in found]
    return found
