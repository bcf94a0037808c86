"""What tests of deletions share: one of the rows that `fill` makes, and the file as it is, sealed."""

import sqlite3
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.erasing import Erasure, Ledger, What
from bot.sealing import Keyring, Seal
from bot.services import Services
from bot.text import holds
from tests.conftest import MORNING
from tests.core.test_tables import MINE, a_members, rows_of


# The rows that `fill` makes were made in the first milliseconds of all.
def erasure(what: What, user_id: int = MINE, at: datetime = MORNING) -> Erasure:
    day = date(1970, 1, 1) if what is What.PERIOD else None
    return Erasure(user_id, what, at, day, day)


def plain(path: Path, keys: Keyring) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    Seal(keys).install(connection)
    connection.create_function("holds", -1, holds)
    return connection


def contents(connection: sqlite3.Connection, user_id: int) -> dict[str, list[tuple[Any, ...]]]:
    return {table: rows_of(connection, table, user_id) for table in a_members(connection)}


def ledger_of(services: Services) -> dict[str, Erasure]:
    return Ledger(services.settings.ledger_path).all()
