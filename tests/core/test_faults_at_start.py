"""Proves: a database that can't be used is one clear line before anybody is served, with the way back in it."""

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.backups import Backup, Why, listed, make
from bot.backups.files import fault_in
from bot.backups.values import name_of
from bot.check import faults
from bot.db import open_database
from bot.errors import StartError
from bot.migrations.run import upgrade
from bot.schema import head, version
from bot.sealing import Keyring, new_key
from bot.settings import Settings
from tests.conftest import KEY, KEYS, MORNING, say_yes
from tests.core.restores import bytes_of
from tests.core.test_backups import damage, names
from tests.core.test_migrations import GOOD, NEXT, SCRIPT, contents
from tests.processes import PROJECT, finished

HOUR = timedelta(hours=1)


@pytest.fixture
def path(tmp_path: Path, migrated: Path) -> Path:
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    say_yes(path, 1)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def good(path: Path, folder: Path) -> Backup:
    """The newest backup that is good; a newer one is not."""
    backup = make(path, folder, MORNING, Why.SCHEDULED)
    damage(make(path, folder, MORNING + HOUR, Why.SCHEDULED).path)
    return backup


async def refused(path: Path, folder: Path) -> str:
    """Return the line with which a start is refused."""
    with pytest.raises(StartError) as refusal:
        async with open_database(path, keys=KEYS, backups=folder):
            pass
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def _garbage(path: Path) -> None:
    with path.open("rb+") as file:
        file.write(b"\xa5" * 100)


def _scratch(path: Path) -> None:
    with path.open("rb+") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"\xa5" * 100)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _text(path: Path) -> None:
    path.write_text("dear diary\n" * 500)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (_garbage, "it is damaged (file is not a database)."),
        (_text, "it is damaged (file is not a database)."),
        (_half, "it is damaged ("),
        (damage, "it is damaged ("),
        (_empty, "it is empty, though there are backups of it in"),
        (Path.unlink, "it is missing, though there are backups of it in"),
    ],
    ids=["header", "text", "half", "a page", "empty", "missing"],
)
async def test_a_damaged_file_names_the_newest_good_backup_and_how_to_restore_it(
    path: Path, folder: Path, good: Backup, spoil: Callable[[Path], None], what: str
) -> None:
    spoil(path)
    before = bytes_of(path)
    line = await refused(path, folder)
    assert line.startswith(f"database {path}: {what}")
    assert line.endswith(f" The newest good backup is of 2026-01-15 08:00 UTC: python -m bot restore {good.path}")
    settings = Settings(database_url=f"sqlite:///{path}", encryption_key=SecretStr(KEY))
    assert await faults(settings) == [line], "so says `check`"
    assert bytes_of(path) == before


async def test_without_a_good_backup_that_is_said(path: Path, folder: Path) -> None:
    _garbage(path)
    none = f"There is no good backup in {folder} that opens with the keys given"
    assert (await refused(path, folder)).endswith(none)
    async with open_database(path.with_name("sealed.db"), keys=Keyring.of(new_key())):
        pass
    make(path.with_name("sealed.db"), folder, MORNING, Why.SCHEDULED).path.rename(
        folder / name_of(path.name, MORNING, Why.SCHEDULED)
    )
    assert (await refused(path, folder)).endswith(none), "a key that is gone"


async def test_an_empty_or_missing_file_without_backups_is_a_beginning(tmp_path: Path) -> None:
    for path in (tmp_path / "new.db", tmp_path / "empty.db"):
        if path.name == "empty.db":
            path.touch()
        async with open_database(path, backups=tmp_path / "backups"):
            pass
        assert version(path) == head()
    assert names(tmp_path) == ["empty.db", "new.db"], "there was nothing to make a backup of"


async def test_a_damaged_log_costs_what_stood_in_it_and_no_more(path: Path, folder: Path) -> None:
    """SQLite takes a log up to the first frame that isn't whole, so that the file is as some commit left it."""
    with closing(sqlite3.connect(path)) as running:
        running.execute("pragma journal_mode = wal")
        for number in range(50):
            with running:
                running.execute("insert into applications (user_id, count, created_at) values (1, ?, 0)", (number,))
        crashed = path.with_name("crashed.db")
        shutil.copy(path, crashed)
        log = Path(shutil.copy(path.with_name("onward.db-wal"), path.with_name("crashed.db-wal")))
    _scratch(log)
    async with open_database(crashed, keys=KEYS, backups=folder) as database, database.connection() as connection:
        rows = await connection.execute_fetchall("select count from applications order by id")
    counts = [count for (count,) in rows]
    assert counts == list(range(len(counts)))
    assert 0 < len(counts) < 50
    assert fault_in(crashed) is None


async def test_a_folder_is_no_database(path: Path, folder: Path) -> None:
    _folder(path)
    assert await refused(path, folder) == f"database {path}: it is a folder"


async def test_another_process_that_holds_the_database_is_named_as_that(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.plain.PATIENCE", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("pragma locking_mode = exclusive")
        other.execute("begin exclusive")
        line = await refused(path, folder)
    assert line.startswith(f"database {path}: another process holds the database; is Onward running already?")


async def test_a_migration_that_waits_for_another_process_in_vain_changes_nothing(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.migrations.run.PATIENCE", 0.1)
    path = tmp_path / "onward.db"
    upgrade(path, "0005")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("pragma journal_mode = wal")
        other.execute("begin immediate")
        line = await refused(path, folder)
    assert line.startswith(f"database {path}: another process holds the database")
    assert version(path) == "0005"


# --- migrations, with a copy before


async def test_before_a_migration_a_copy_is_kept_and_starts_that_fail_keep_one_only(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "onward.db"
    upgrade(path, "0005")
    before = contents(path)

    def broken(_: Path) -> None:
        raise sqlite3.OperationalError("no such table: nowhere")

    with monkeypatch.context() as patched:
        patched.setattr("bot.migrations.run.upgrade", broken)
        for hours in range(3):
            now = MORNING + hours * HOUR
            with pytest.raises(StartError, match="no such table: nowhere"):
                async with open_database(path, backups=folder, clock=lambda now=now: now):
                    pass
            assert contents(path) == before
            [kept] = listed(path, folder)
            assert (kept.made_at, kept.why) == (now, Why.MIGRATION)
    async with open_database(path, backups=folder, clock=lambda: MORNING + 3 * HOUR):
        pass
    [kept] = listed(path, folder)
    assert version(path) == head()
    assert contents(kept.path) == before


async def test_without_room_for_the_copy_nothing_is_migrated(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "onward.db"
    upgrade(path, "0005")
    monkeypatch.setattr("bot.backups.files.os.fsync", full)
    line = await refused(path, folder)
    assert "no backup could be made before: there is no room left on the disk" in line
    assert line.endswith("Nothing was changed")
    assert version(path) == "0005"
    assert names(folder) == []


async def test_a_migration_that_is_killed_half_way_has_changed_nothing_and_its_copy_is_there(
    path: Path, tmp_path: Path, folder: Path
) -> None:
    project = tmp_path / "project"
    for each in ("bot", "cogs", "data"):
        shutil.copytree(PROJECT / each, project / each, ignore=shutil.ignore_patterns("__pycache__"))
    script = SCRIPT.format(revision=NEXT, head=head(), statements=GOOD)
    script += f"    __import__('os').kill(__import__('os').getpid(), {int(signal.SIGKILL)})\n"
    (project / "bot/migrations/versions" / f"{NEXT}_next.py").write_text(script, encoding="utf-8")
    before = contents(path)
    settings = {
        "DATABASE_URL": f"sqlite:///{path}",
        "DISCORD_TOKEN": "a.b.c",
        "DISCORD_API_URL": "http://127.0.0.1:9/api/v10",
        "LOG_LEVEL": "ERROR",
    }
    code, _, err = await finished("run", cwd=tmp_path, settings=settings, project=project)

    assert (code, err) == (-signal.SIGKILL, [])
    [kept] = listed(path, folder)
    assert kept.why is Why.MIGRATION
    assert contents(kept.path) == before == contents(path)


@pytest.mark.skipif(os.name != "posix", reason="there are no such modes")
async def test_no_other_account_reads_the_database(tmp_path: Path) -> None:
    path = tmp_path / "var" / "onward.db"

    def modes() -> list[int]:
        return [each.stat().st_mode & 0o777 for each in (path.parent, path, path.with_name("onward.db-wal"))]

    async with open_database(path):
        assert modes() == [0o700, 0o600, 0o600]
    path.chmod(0o644)
    path.parent.chmod(0o755)
    async with open_database(path):
        assert modes() == [0o755, 0o640, 0o640], "what was made before; its folder may be others', too"


async def test_check_says_where_no_backup_could_be_written(path: Path) -> None:
    folder = path.with_name("a file")
    folder.touch()
    settings = Settings(database_url=f"sqlite:///{path}", encryption_key=SecretStr(KEY), backup_dir=folder)
    assert await faults(settings) == [f"BACKUP_DIR: nothing can be written into {folder} (Not a directory)"]
