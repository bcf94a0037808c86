"""All services on a file, and a connection of the test's own to it."""

import sqlite3
from collections.abc import AsyncGenerator, Iterator
from contextlib import closing

import pytest

from bot.sealing import Seal
from bot.services import Services, open_services
from bot.settings import Settings
from tests.conftest import KEYS, FakeClock


@pytest.fixture
async def services(settings: Settings, clock: FakeClock) -> AsyncGenerator[Services]:
    async with open_services(settings, clock) as services:
        yield services


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(services.settings.database_path, isolation_level=None)) as connection:
        Seal(KEYS).install(connection)
        yield connection
