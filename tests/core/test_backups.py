"""Proves: a backup is whole, checked and private, made beside those who write; it comes on time, and old ones go."""

import asyncio
import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import open_bot
from bot.backups import Backups, BadCopy, Stopped, Why, listed, make, newest_good
from bot.backups.files import fault_in, remove_rests, work_folder
from bot.backups.values import Backup, expired, is_due, name_of, read_name
from bot.schema import head, version
from bot.settings import Settings
from bot.trouble import Trouble, Watch
from tests.conftest import KEYS, MORNING, FakeClock, say_yes

MS, HOUR, DAY = timedelta(milliseconds=1), timedelta(hours=1), timedelta(days=1)
#: as it is made in nobody's database
ORPHAN = "pragma foreign_keys = off; insert into schedule_draws values (99, 'card', 0);"


@pytest.fixture
def path(tmp_path: Path, migrated: Path) -> Path:
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    say_yes(path, 1)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def made(folder: Path, at: datetime, why: Why = Why.SCHEDULED, path: Path | None = None) -> Backup:
    """Put a backup there: a copy of `path`, or something that is none."""
    folder.mkdir(exist_ok=True)
    backup = Backup(folder / name_of("onward.db", at, why), at, why)
    if path is None:
        backup.path.write_text("no database")
    else:
        make(path, folder, at, why)
    return backup


def damage(path: Path) -> None:
    """Overwrite some pages behind those of the schema, as a failing disk does."""
    with path.open("rb+") as file:
        file.seek(-8 * 4096, os.SEEK_END)
        file.write(b"\xa5" * 4096 * 4)


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


# --- names, and what follows from them


@given(
    st.sampled_from(["onward.db", "a b.db", "größe", "x.20260115T080000Z.scheduled.backup"]),
    st.integers(0, 80 * 365 * 86_400_000).map(lambda ms: datetime(2020, 1, 1, tzinfo=UTC) + ms * MS),
    st.sampled_from(Why),
)
def test_a_name_says_when_and_why_and_of_what(database: str, at: datetime, why: Why) -> None:
    path = Path("folder") / name_of(database, at, why)
    assert read_name(path, database) == read_name(path) == Backup(path, at.replace(microsecond=0), why)
    assert read_name(path, "others.db") is None
    assert read_name(path.with_name(path.name + ".abc.part"), database) is None


@pytest.mark.parametrize("name", ["onward.db", "erasures.jsonl", "onward.db.20261315T080000Z.scheduled.backup"])
def test_what_is_no_backup_is_taken_for_none(name: str) -> None:
    assert read_name(Path(name)) is None


@pytest.mark.parametrize(
    ("ages", "hours", "due"),
    [
        ([], 24, True),
        ([], 0, False),
        ([DAY], 0, False),
        ([DAY], 24, True),
        ([DAY - timedelta(seconds=1)], 24, False),
        ([timedelta(0)], 24, False),
        ([2 * DAY, HOUR], 24, False),
        ([-DAY], 24, True),  # from a future that a wrong clock had
        ([HOUR], 1, True),
    ],
)
def test_when_the_next_is_due(ages: list[timedelta], hours: int, due: bool) -> None:
    backups = [Backup(Path(str(age)), MORNING - age, Why.SCHEDULED) for age in ages]
    assert is_due(backups, MORNING, hours) is due


def test_what_is_older_than_it_is_kept_has_expired_the_newest_first() -> None:
    ages = [9 * DAY, 7 * DAY, 7 * DAY + timedelta(seconds=1), HOUR]
    backups = [Backup(Path(str(age)), MORNING - age, Why.BY_HAND) for age in ages]
    assert expired(backups, MORNING, 7) == [backups[2], backups[0]]


# --- making one


def test_a_backup_is_one_private_file_at_the_newest_schema_and_in_order(path: Path, folder: Path) -> None:
    backup = make(path, folder, MORNING, Why.BY_HAND)

    assert names(folder) == ["onward.db.20260115T080000Z.by-hand.backup"]
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert version(backup.path) == head()
    assert fault_in(backup.path) is None
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("pragma journal_mode").fetchone() == ("delete",)
        assert copy.execute("select user_id from members").fetchall() == [(1,)]
    assert names(folder) == [backup.path.name], "no log beside it"


def test_it_is_of_one_moment_while_others_write_on_and_wait_for_nothing(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two rows in each transaction; without a snapshot, each write between two steps would begin the copy anew."""
    monkeypatch.setattr("bot.backups.files._PAGES", 5)
    looks, wrote, done = 0, threading.Event(), threading.Event()
    failures: list[sqlite3.Error] = []

    def write_on() -> None:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
            other.execute("pragma journal_mode = wal")
            while not done.is_set():
                try:
                    other.execute("begin immediate")
                    for _ in range(2):
                        other.execute("insert into strengths (user_id, words, created_at) values (1, 'x', 0)")
                    other.execute("commit")
                except sqlite3.Error as error:
                    failures.append(error)
                wrote.set()

    def look() -> bool:
        nonlocal looks
        looks += 1
        wrote.clear()
        return not wrote.wait(5)  # somebody writes between any two steps

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        assert wrote.wait(5)
        backup = make(path, folder, MORNING, Why.SCHEDULED, look)
    finally:
        done.set()
        writer.join()

    with closing(sqlite3.connect(backup.path)) as copy:
        [number] = copy.execute("select count(*) from strengths").fetchone()
    assert failures == []
    assert looks > 5
    assert number > 0
    assert number % 2 == 0


def test_the_copy_of_a_damaged_database_does_not_count_and_leaves_the_older_ones(path: Path, folder: Path) -> None:
    older = made(folder, MORNING - DAY, path=path)
    damage(path)
    with pytest.raises(BadCopy, match="it is damaged"):
        make(path, folder, MORNING, Why.SCHEDULED)
    assert names(folder) == [older.path.name]
    assert fault_in(older.path) is None


def test_a_row_that_belongs_to_none_is_told_and_backed_up(
    path: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(ORPHAN)
    assert fault_in(make(path, folder, MORNING, Why.SCHEDULED).path) is None
    assert "belongs to one that isn't there" in caplog.text


def test_what_ends_the_bot_ends_the_copy_and_leaves_nothing(path: Path, folder: Path) -> None:
    with pytest.raises(Stopped):
        make(path, folder, MORNING, Why.SCHEDULED, lambda: True)
    assert names(folder) == []


def test_what_is_missing_is_not_made_by_looking_for_it(path: Path, folder: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        make(path.with_name("others.db"), folder, MORNING, Why.BY_HAND)
    assert names(path.parent) == ["backups", "onward.db"]
    assert names(folder) == []


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def _half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table notes (words)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_garbage, "it is damaged (file is not a database)"),
        (_half, "it is damaged"),
        (damage, "it is damaged"),
        (_another_programs, "it is no database of Onward"),
        (_newer, "made by a newer Onward (schema 9999"),
    ],
    ids=["garbage", "half", "a page", "another program's", "newer"],
)
def test_what_a_check_finds_and_that_the_newest_good_one_is_the_one_before(
    path: Path, folder: Path, spoil: Callable[[Path], None], fault: str
) -> None:
    good, bad = made(folder, MORNING - DAY, path=path), made(folder, MORNING, path=path)
    spoil(bad.path)
    assert fault in (fault_in(bad.path) or "")
    assert listed(path, folder) == [bad, good]
    assert newest_good(path, folder, KEYS) == good


# --- keeping them


class Keeper:
    """Backups of `path` as a process has them, and what they told the ledger of deletions."""

    def __init__(self, path: Path, clock: FakeClock, **chosen: int) -> None:
        self.forgotten: list[datetime] = []
        self.watch = Watch()
        self.settings = Settings(database_url=f"sqlite:///{path}", **chosen)  # pyright: ignore[reportArgumentType]
        self.backups = Backups(self.settings, self.watch, clock, self.forgotten.append)

    async def made_at(self) -> list[datetime]:
        """Let it look, and return when the backups were made that are there then."""
        await self.backups.tick()
        return [each.made_at for each in listed(self.settings.database_path, self.settings.backup_path)]


async def test_one_comes_at_once_and_then_each_day_also_over_a_restart(path: Path, clock: FakeClock) -> None:
    keeper = Keeper(path, clock)
    assert (await keeper.backups.state()).newest is None
    assert await keeper.made_at() == [MORNING]
    clock.advance(hours=23, minutes=59)
    assert await Keeper(path, clock).made_at() == [MORNING]
    clock.advance(minutes=1)
    assert await Keeper(path, clock).made_at() == [MORNING + DAY, MORNING]
    newest = (await keeper.backups.state()).newest
    assert newest is not None
    assert (newest.made_at, newest.why) == (MORNING + DAY, Why.SCHEDULED)


async def test_with_no_hours_none_comes_by_itself(path: Path, clock: FakeClock) -> None:
    assert await Keeper(path, clock, backup_hours=0).made_at() == []


async def test_what_is_too_old_goes_and_the_newest_good_one_not_before_the_next(
    path: Path, folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for days in (20, 9, 8):
        made(folder, MORNING - days * DAY, path=path)
    bad = made(folder, MORNING - 7.5 * DAY)
    kept = Keeper(path, clock)
    with monkeypatch.context() as full:
        full.setattr("bot.backups.keeping.is_due", lambda *_: False)  # as in the hour after a failure
        assert await kept.made_at() == [MORNING - 8 * DAY], "the newest that passes its check"
    assert not bad.path.exists()
    assert kept.forgotten == [MORNING - 8 * DAY], "what was deleted since must be known for it"

    assert await kept.made_at() == [MORNING]
    assert kept.forgotten[-1] == MORNING - 7 * DAY, "a copy that was taken elsewhere may be as old"


async def test_where_none_comes_by_itself_the_newest_goes_like_any_other(
    path: Path, folder: Path, clock: FakeClock
) -> None:
    made(folder, MORNING - 7 * DAY - MS * 1000, Why.MIGRATION, path)
    made(folder, MORNING - 6 * DAY, Why.BY_HAND, path)
    keeper = Keeper(path, clock, backup_hours=0)
    assert await keeper.made_at() == [MORNING - 6 * DAY]
    clock.advance(days=2)
    assert await keeper.made_at() == []


def test_what_killed_processes_have_left_goes_after_an_hour(path: Path, folder: Path) -> None:
    others = folder / "others.db.20260115T060000Z.by-hand.backup.x.part"
    rests = [
        folder / f"{name_of('onward.db', MORNING - HOUR * 2, Why.SCHEDULED)}.abc.part{end}" for end in ("", "-wal")
    ]
    fresh = folder / f"{name_of('onward.db', MORNING, Why.SCHEDULED)}.abc.part"
    folder.mkdir()
    for each in (others, *rests, fresh):
        each.touch()
    half = path.parent / (work_folder(path, MORNING - HOUR * 2) + "x")
    half.mkdir()
    (half / "onward.db").touch()
    remove_rests(path, folder, MORNING)
    assert names(folder) == sorted([others.name, fresh.name])
    assert names(path.parent) == ["backups", "onward.db"]


async def test_a_failure_is_logged_once_leaves_the_older_ones_and_is_tried_again_each_hour(
    path: Path, folder: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = 0

    def full(*_: object) -> None:
        nonlocal tries
        tries += 1
        raise OSError(28, "No space left on device")

    older, keeper = made(folder, MORNING - DAY, path=path), Keeper(path, clock)
    with monkeypatch.context() as patched:
        patched.setattr("bot.backups.files.os.fsync", full)
        for minutes in (0, 1, 59, 60):
            clock.now = MORNING + timedelta(minutes=minutes)
            assert await keeper.made_at() == [older.made_at]
    state = await keeper.backups.state()
    assert tries == 2
    assert (state.newest, state.failure) == (older, "there is no room left on the disk (No space left on device)")
    assert [each.levelname for each in caplog.records] == ["ERROR"]
    assert "no backup could be made: there is no room left on the disk" in caplog.text
    assert names(folder) == [older.path.name], "nothing half done"

    clock.advance(hours=1)
    assert await keeper.made_at() == [clock(), older.made_at]
    assert (await keeper.backups.state()).failure is None


async def test_a_folder_that_is_a_file_is_a_failure(path: Path, folder: Path, clock: FakeClock) -> None:
    shutil.copy(path, folder)
    keeper = Keeper(path, clock)
    await keeper.backups.tick()
    state = await keeper.backups.state()
    assert (state.newest, state.failure) == (None, "a file can't be opened, read or written (Not a directory)")


async def test_damage_that_was_met_is_over_when_the_file_is_looked_through(path: Path, clock: FakeClock) -> None:
    keeper = Keeper(path, clock, backup_hours=0)
    intact = shutil.copy(path, path.with_name("intact"))
    damage(path)
    keeper.watch.trouble = Trouble.DAMAGED
    await keeper.backups.tick()
    assert keeper.watch.trouble is Trouble.DAMAGED
    shutil.copy(intact, path)
    clock.advance(minutes=59)
    await keeper.backups.tick()
    assert keeper.watch.trouble is Trouble.DAMAGED, "it is looked for each hour"
    clock.advance(minutes=1)
    await keeper.backups.tick()
    assert keeper.watch.trouble is None


async def test_the_bot_makes_its_backups_by_itself_and_lets_go_of_one_when_it_ends(
    settings: Settings, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.app.EVERY", 0.02)
    async with open_bot(settings, clock=clock) as bot, asyncio.timeout(10):
        state = await bot.services.backups.state()
        while state.newest is None:
            state = await bot.services.backups.state()
    assert state.newest.made_at == MORNING
    assert fault_in(state.newest.path) is None

    began, clock.now = threading.Event(), MORNING + DAY

    def endless(*arguments: object) -> None:
        began.set()
        *_, stopping = arguments
        assert callable(stopping)
        while not stopping():
            pass
        raise Stopped

    monkeypatch.setattr("bot.backups.keeping.make", endless)
    async with open_bot(settings, clock=clock), asyncio.timeout(10):
        await asyncio.to_thread(began.wait)
