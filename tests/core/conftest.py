"""Fixtures for stores and the tick: a migrated SQLite file, the schedules on it, and all services."""

import shutil
import sqlite3
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest

from bot.db import Database, open_database
from bot.schedules import ScheduleStore
from bot.services import Services, open_services
from bot.settings import Settings
from tests.conftest import KEYS, FakeClock
from tests.opened import opening


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onward.db"


@pytest.fixture
async def database(path: Path, unguarded: Path) -> AsyncGenerator[Database]:
    shutil.copy(unguarded, path)
    async with open_database(path, keys=KEYS) as database:
        yield database


@pytest.fixture
def store(database: Database) -> ScheduleStore:
    return ScheduleStore(database)


@pytest.fixture
async def services(settings: Settings, clock: FakeClock) -> AsyncGenerator[Services]:
    async with open_services(settings, clock) as services:
        yield services


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    """A connection of the test's own to the file of `services`."""
    with opening(services.settings.database_path) as connection:
        yield connection
