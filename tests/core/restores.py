"""What tests of restoring share: a file to restore over, its backup, and what is in it."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.backups import Backup, Why, make
from bot.backups.restoring import restore
from bot.errors import StartError
from bot.rejections import Details, Stage
from bot.services import Services
from bot.settings import Settings
from tests.conftest import KEY, FakeClock, say_yes
from tests.core.test_backups import names
from tests.opened import opening

MINE, OTHERS = 1, 2
HOUR = timedelta(hours=1)


def guarded(tmp_path: Path, migrated: Path) -> Settings:
    """Those of a bot whose file refuses whom it doesn't know, as the real one does."""
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    for user_id in (MINE, OTHERS):
        say_yes(path, user_id)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
    return Settings(database_url=f"sqlite:///{path}", encryption_key=SecretStr(KEY))


def backup(settings: Settings, clock: FakeClock) -> Backup:
    return make(settings.database_path, settings.backup_path, clock(), Why.SCHEDULED)


async def log(services: Services, company: str, user_id: int = MINE) -> int:
    entry, _ = await services.rejections.add(user_id, Details(Stage.TEST, company), services.clock())
    return entry.id


async def companies(services: Services, user_id: int = MINE) -> list[str | None]:
    return [each.company for each in await services.rejections.older(user_id, 100)]


def companies_in(path: Path) -> list[str]:
    with opening(path) as connection:
        rows = connection.execute("select company, user_id from rejections order by id")
        return [company for company, _ in rows.fetchall()]


def bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


async def refusal(file: Path, settings: Settings, clock: FakeClock) -> str:
    """Return the line with which it is refused; nothing is changed then."""
    before = settings.database_path.read_bytes(), names(settings.database_path.parent)
    with pytest.raises(StartError) as refused:
        await restore(file, settings, clock)
    assert (settings.database_path.read_bytes(), names(settings.database_path.parent)) == before
    assert "\n" not in str(refused.value)
    return str(refused.value)
