"""Fixtures for stores and the tick: a migrated SQLite file, and the schedules on it."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.db import Database, open_database
from bot.schedules import ScheduleStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onward.db"


@pytest.fixture
async def database(path: Path) -> AsyncGenerator[Database]:
    async with open_database(path) as database:
        yield database


@pytest.fixture
def store(database: Database) -> ScheduleStore:
    return ScheduleStore(database)
