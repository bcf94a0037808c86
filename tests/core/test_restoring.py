"""Proves: a backup comes back whole, also under a running bot, or is refused and nothing is changed."""

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.backups import Why, listed
from bot.backups.files import fault_in
from bot.backups.replacing import Restored
from bot.backups.restoring import restore
from bot.erasing import Replayed
from bot.errors import StartError
from bot.migrations.run import upgrade
from bot.schema import head, version
from bot.services import Services, open_services
from bot.settings import Settings
from tests.conftest import FakeClock
from tests.core.restores import backup, bytes_of, companies, companies_in, guarded, log, refusal
from tests.core.test_backups import damage, names


@pytest.fixture
def settings(tmp_path: Path, migrated: Path) -> Settings:
    return guarded(tmp_path, migrated)


# --- while the bot runs


async def test_a_running_bot_sees_it_at_its_next_statement_and_writes_on(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    await log(services, "Acme")
    made = backup(settings, clock)
    clock.advance(hours=5)
    lost = await log(services, "Bakery")

    restored = await restore(made.path, settings, clock)
    assert await companies(services) == ["Acme"]
    assert await log(services, "Library") > lost, "an old button of what is gone must not reach it"
    assert await companies(services) == ["Library", "Acme"]

    assert restored == Restored(listed(settings.database_path, settings.backup_path)[0], None, Replayed(0))
    assert restored.before is not None
    assert (restored.before.why, restored.before.made_at) == (Why.RESTORE, clock())
    assert companies_in(restored.before.path) == ["Acme", "Bakery"]
    assert names(settings.database_path.parent) == ["backups", "onward.db", "onward.db-shm", "onward.db-wal"]

    await restore(restored.before.path, settings, clock)
    assert await companies(services) == ["Bakery", "Acme"], "and there is a way back"


async def test_each_write_is_in_the_database_or_in_the_backup_of_what_was_there(
    path: Path, settings: Settings, clock: FakeClock
) -> None:
    """A second process writes all the time; whatever it was told is written is nowhere lost."""
    made, written, done = backup(settings, clock), list[int](), threading.Event()
    began = threading.Event()

    def write_on() -> None:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=20)) as other:
            other.execute("pragma journal_mode = wal")
            while not done.is_set():
                sql = "insert into applications (user_id, count, created_at) values (1, ?, 0)"
                other.execute(sql, (len(written) + 1,))
                written.append(len(written) + 1)
                began.set()
                done.wait(0.002)

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        assert began.wait(5)
        restored = await restore(made.path, settings, clock)
    finally:
        after = len(written)
        while len(written) < after + 2 and writer.is_alive():
            began.wait(0.01)
        done.set()
        writer.join()

    found = list[int]()
    assert restored.before is not None
    for file in (restored.before.path, path):
        with closing(sqlite3.connect(file)) as connection:
            found += [count for (count,) in connection.execute("select count from applications")]
    assert sorted(found) == written


# --- keys and schemas


async def test_an_older_schema_is_migrated_and_what_was_never_sealed_is_sealed(
    tmp_path: Path, settings: Settings, path: Path, clock: FakeClock
) -> None:
    old = tmp_path / "elsewhere" / "old.db"
    old.parent.mkdir()
    upgrade(old, "0005")
    with closing(sqlite3.connect(old)) as connection, connection:
        connection.execute(
            "insert into rejections (id, user_id, stage, company, created_at, path, happened_at)"
            " values (3, 9, 'test', 'Quillmark', 10, 'test', 10)"
        )
    await restore(old, settings, clock)
    assert version(path) == head()
    assert companies_in(path) == ["Quillmark"]
    assert b"Quillmark" not in bytes_of(path)
    assert version(old) == "0005", "the backup itself is only read"


async def test_there_is_a_way_back_from_a_newer_onward(settings: Settings, path: Path, clock: FakeClock) -> None:
    """An update was made and isn't wanted: the copy from before it comes back, and what is there is kept, too."""
    made = backup(settings, clock)
    _newer(path)
    clock.advance(hours=1)
    restored = await restore(made.path, settings, clock)
    assert version(path) == head()
    assert restored.aside is None
    assert restored.before is not None
    assert version(restored.before.path) == "9999"


async def test_what_other_keys_sealed_is_refused(settings: Settings, clock: FakeClock) -> None:
    made = backup(settings, clock)
    line = await refusal(made.path, settings.model_copy(update={"encryption_key": None}), clock)
    assert f"database {made.path} is sealed with the key" in line


# --- what can't be restored


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (_garbage, "can't be restored: it is damaged (file is not a database). Nothing was changed"),
        (_half, "can't be restored: it is damaged"),
        (damage, "can't be restored: it is damaged"),
        (_newer, "can't be restored: it was made by a newer Onward (schema 9999"),
        (Path.unlink, "there is no backup"),
    ],
    ids=["garbage", "half", "a page", "newer", "missing"],
)
async def test_a_backup_that_is_not_good_is_refused(
    settings: Settings, clock: FakeClock, spoil: Callable[[Path], None], why: str
) -> None:
    made = backup(settings, clock)
    spoil(made.path)
    assert why in await refusal(made.path, settings, clock)


async def test_the_database_itself_is_no_backup_and_another_programs_is_no_place_for_one(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    assert "is the database itself" in await refusal(path, settings, clock)
    made = backup(settings, clock)
    with closing(sqlite3.connect(path)) as connection, connection:
        for (name,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
            connection.execute(f"drop table if exists {name}") if not name.startswith("sqlite_") else None
        connection.execute("create table notes (words)")
    assert "it is no database of Onward. Nothing was changed" in await refusal(made.path, settings, clock)


async def test_another_process_that_holds_the_lock_is_waited_for_and_then_told(
    settings: Settings, path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.backups.replacing._PATIENCE", 0.1)
    made = backup(settings, clock)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("begin immediate")
        assert "another process holds the database" in await refusal(made.path, settings, clock)


# --- where there is not much left of the database


async def test_a_damaged_page_is_replaced_under_the_running_bot_and_the_damaged_file_kept(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    async with open_services(settings, clock) as services:
        await log(services, "Acme")
        made = backup(settings, clock)
    damage(path)
    with closing(sqlite3.connect(path)) as running:
        running.execute("pragma journal_mode").fetchone()
        restored = await restore(made.path, settings, clock)
        assert running.execute("select count(*) from rejections").fetchone() == (1,)
    assert restored.before is None
    assert restored.aside == path.with_name("onward.db.damaged-20260115T080000Z")
    assert fault_in(path) is None
    assert "it is damaged" in (fault_in(path.with_name("onward.db.damaged-20260115T080000Z")) or "")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("spoil", [_garbage, _half, _empty, Path.unlink], ids=["garbage", "half", "empty", "missing"])
async def test_what_is_no_database_any_more_makes_room_and_is_kept(
    settings: Settings, path: Path, clock: FakeClock, spoil: Callable[[Path], None]
) -> None:
    async with open_services(settings, clock) as services:
        await log(services, "Acme")
        made = backup(settings, clock)
        await log(services, "Bakery")
        stale = shutil.copy(path.with_name("onward.db-wal"), path.with_name("stale"))
    spoil(path)
    was = bytes_of(path)
    if spoil is Path.unlink:
        shutil.move(stale, path.with_name("onward.db-wal"))

    restored = await restore(made.path, settings, clock)
    async with open_services(settings, clock) as services:
        assert await companies(services) == ["Acme"]
    if spoil is _empty:
        assert restored.aside is None
    else:
        assert restored.aside is not None
        assert bytes_of(restored.aside) == was
        assert restored.aside.with_name(restored.aside.name + "-wal").exists() == (spoil is Path.unlink)


HOLDS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma journal_mode = wal")
connection.execute("select * from members").fetchall()
print("open", flush=True)
sys.stdin.read()
"""


def test_a_damaged_file_that_a_process_has_open_is_not_taken_from_under_it(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    """It would write on into the file that was moved, and what it acknowledged would be nowhere."""
    made = backup(settings, clock)
    command = [sys.executable, "-c", HOLDS, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with path.open("rb+") as file:
            file.write(b"garbage" * 100)
        with pytest.raises(StartError, match="another process has the damaged file open; stop that first"):
            asyncio.run(restore(made.path, settings, clock))
        process.communicate()
    assert bytes_of(path).startswith(b"garbage")
    assert asyncio.run(restore(made.path, settings, clock)).aside is not None


async def test_what_can_not_be_put_in_place_leaves_the_damaged_file_where_it_was(
    settings: Settings, path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(5, "Input/output error")

    made = backup(settings, clock)
    _garbage(path)
    monkeypatch.setattr("bot.backups.replacing.put_in_place", failing)
    assert "Nothing was changed" in await refusal(made.path, settings, clock)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give files away")
async def test_what_root_restores_or_backs_up_belongs_to_the_bot(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    for each in (path, path.parent):
        os.chown(each, 1234, 1234)
    made = backup(settings, clock)
    _garbage(path)
    await restore(made.path, settings, clock)
    assert [os.stat(each).st_uid for each in (made.path, made.path.parent, path)] == [1234] * 3


async def test_a_restore_for_which_there_is_no_room_changes_nothing(
    settings: Settings, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    made = backup(settings, clock)
    monkeypatch.setattr("bot.backups.files.os.fsync", full)
    line = await refusal(made.path, settings, clock)
    assert line.endswith("there is no room left on the disk (No space left on device). Nothing was changed")
