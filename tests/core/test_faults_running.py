"""Proves: what goes wrong with the file or its disk while the bot runs is told, loses nothing, and can be mended."""

import logging
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.backups import Why, make
from bot.backups.restoring import restore
from bot.logs import NoTexts, OncePerHour
from bot.trouble import BadCopy, Resealed, Trouble, Watch, said, trouble_of
from bot.ui import WENT_WRONG
from tests.conftest import MORNING, World
from tests.conftest import said as read
from tests.processes import PROJECT

TROUBLE = "Its last look at its data failed: {}."


def error_of(code: int, words: str = "words") -> sqlite3.OperationalError:
    """Return what SQLite raises with this code."""
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (error_of(sqlite3.SQLITE_CORRUPT_INDEX), Trouble.DAMAGED),
        (error_of(sqlite3.SQLITE_NOTADB), Trouble.DAMAGED),
        (error_of(sqlite3.SQLITE_FULL), Trouble.FULL),
        (error_of(sqlite3.SQLITE_BUSY_SNAPSHOT), Trouble.LOCKED),
        (error_of(sqlite3.SQLITE_IOERR_WRITE), Trouble.UNREACHABLE),
        (error_of(sqlite3.SQLITE_READONLY_DIRECTORY), Trouble.UNREACHABLE),
        (error_of(sqlite3.SQLITE_ERROR), None),
        (sqlite3.OperationalError("database is busy"), None),
        (sqlite3.IntegrityError("FOREIGN KEY constraint failed"), None),
        (OSError(28, "No space left on device"), Trouble.FULL),
        (PermissionError(13, "Permission denied", "/somewhere"), Trouble.UNREACHABLE),
        (ValueError("words"), None),
    ],
)
def test_what_an_error_means(error: Exception, trouble: Trouble | None) -> None:
    assert trouble_of(error) is trouble
    assert "/somewhere" not in said(error)


def test_room_again_is_seen_at_the_next_write_and_damage_is_not_over_by_one() -> None:
    watch = Watch()
    for error, trouble, after_a_write in (
        (error_of(sqlite3.SQLITE_BUSY), None, None),
        (error_of(sqlite3.SQLITE_FULL), Trouble.FULL, None),
        (BadCopy("it is damaged"), Trouble.DAMAGED, Trouble.DAMAGED),
        (error_of(sqlite3.SQLITE_FULL), Trouble.DAMAGED, Trouble.DAMAGED),
    ):
        watch.met(error)
        assert watch.trouble is trouble
        watch.went_well(words=True)
        assert watch.trouble is after_a_write
    watch.is_in_order()
    assert watch.trouble is None
    watch.met(Resealed("nothing can be kept"))
    for words, trouble in ((False, Trouble.RESEALED), (True, None)):
        watch.went_well(words=words)
        assert watch.trouble is trouble


def test_what_sqlite_quotes_of_a_text_is_not_told() -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.Error, match="worst") as quoting:
        connection.execute("select cast(x'6d7920776f727374ff' as text) as words").fetchone()
    assert said(quoting.value) == "Could not decode to UTF-8 column 'words'"
    written = NoTexts().formatException((quoting.type, quoting.value, quoting.tb))
    assert "column 'words'" in written
    assert "worst" not in written


def record(error: Exception | None, at: timedelta = timedelta(0), *args: object) -> logging.LogRecord:
    about = (type(error), error, None) if error else None
    line = logging.LogRecord("bot", logging.ERROR, "", 0, "%s" if args else "words", args, about)
    line.created = (MORNING + at).timestamp()
    return line


def test_the_same_trouble_is_logged_once_an_hour_and_all_else_each_time() -> None:
    hourly, minute, hour = OncePerHour(), timedelta(minutes=1), timedelta(hours=1)
    full, damaged = error_of(sqlite3.SQLITE_FULL), error_of(sqlite3.SQLITE_CORRUPT)
    caused = RuntimeError("wrapped")
    caused.__cause__ = full
    assert hourly.filter(record(full))
    assert not hourly.filter(record(full, minute))
    assert not hourly.filter(record(caused, minute))
    assert not hourly.filter(record(None, minute, full)), "named in a line, too"
    assert hourly.filter(record(damaged, minute)), "another one"
    assert not hourly.filter(record(damaged, hour))
    assert hourly.filter(record(full, hour))
    for other in (error_of(sqlite3.SQLITE_BUSY), ValueError("words"), None, OSError(28, "of a request")):
        assert hourly.filter(record(other))
        assert hourly.filter(record(other))


async def fill(world: World) -> int:
    """Let the file not grow any more, and use up what is left in its pages; return how many entries there are then."""
    database = world.bot.services.database
    async with database.transaction() as writer:
        [row] = await writer.execute_fetchall("pragma page_count")
        await writer.execute(f"pragma max_page_count = {row[0]}")
    sql = "insert into rejections (user_id, stage, created_at, path, happened_at) values (?, 'test', 0, 'test', 0)"
    for count in range(1000):
        try:
            async with database.transaction() as writer:
                await writer.execute(sql, (world.maya.id,))
        except sqlite3.OperationalError:
            return count
    raise AssertionError("there was room for all")


async def test_on_a_full_disk_a_member_is_told_that_nothing_was_saved_and_goes_on_when_there_is_room(
    world: World,
) -> None:
    database = world.bot.services.database
    there = await fill(world)
    refused = await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    looked_at = await world.maya.slash(world.channel, "progress", view="entries")
    status = await world.robin.slash(world.channel, "admin status")
    await world.bot.do_chores()
    async with database.transaction(counted=False) as writer:
        await writer.execute("pragma max_page_count = 1000000")
    saved = await world.maya.slash(world.channel, "rejected", stage="test", company="Bakery")
    healthy = await world.robin.slash(world.channel, "admin status")

    assert read(refused) == WENT_WRONG
    assert "nothing was saved" in read(refused)
    assert len(await world.bot.services.rejections.older(world.maya.id, 1000)) == there + 1
    assert read(looked_at) != WENT_WRONG, "reading goes on"
    assert TROUBLE.format(Trouble.FULL) in read(status)
    assert "Bakery" in read(saved)
    assert "Trouble" not in read(healthy)
    assert [trouble_of(error.__cause__ or error) for error in world.env.errors] == [Trouble.FULL]


def overwrite(path: Path, page: int) -> None:
    """Damage one page, by another process: one that closes a file gives up all locks that it has on it."""
    to = f"of={path}"
    how = ["bs=4096", "count=1", f"seek={page - 1}", "conv=notrunc", "status=none"]
    subprocess.run(["dd", "if=/dev/urandom", to, *how], check=True)


async def test_damage_is_told_to_members_and_admins_and_mended_by_a_restore_under_the_running_bot(
    world: World,
) -> None:
    services, path = world.bot.services, world.settings.database_path
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    made = make(path, world.settings.backup_path, MORNING, Why.SCHEDULED)
    assert await services.database.truncate_log()
    async with services.database.connection() as reader:
        [row] = await reader.execute_fetchall("select rootpage from sqlite_master where name = 'rejections'")
    overwrite(path, row[0])
    async with services.database.transaction() as writer, services.database.connection() as reader:
        for connection in (writer, reader):
            await connection.execute("pragma shrink_memory")  # what it has read before is still good

    told = await world.maya.slash(world.channel, "rejected", stage="test", company="Bakery")
    others = await world.tomas.slash(world.channel, "encourage")
    status = await world.robin.slash(world.channel, "admin status")
    await services.backups.tick()
    failed = await services.backups.state()
    assert read(told) == WENT_WRONG
    assert read(others) != WENT_WRONG, "what lies elsewhere in the file goes on"
    assert TROUBLE.format(Trouble.DAMAGED) in read(status)
    assert "Last backup" in read(status)
    assert failed.newest == made
    assert failed.failure is None, "the next is not due yet"

    restored = await restore(made.path, world.settings, world.clock)
    assert restored.aside is not None
    mended = await world.maya.slash(world.channel, "rejected", stage="test", company="Library")
    world.clock.advance(hours=1)
    await services.backups.tick()
    healthy = await world.robin.slash(world.channel, "admin status")
    assert "Library" in read(mended)
    assert [each.company for each in await services.rejections.older(world.maya.id, 9)] == ["Library", "Acme"]
    assert "Trouble" not in read(healthy)
    assert [trouble_of(error.__cause__ or error) for error in world.env.errors] == [Trouble.DAMAGED]


async def test_a_file_that_is_taken_away_under_the_bot_takes_no_acknowledged_write_with_it(world: World) -> None:
    """Else it would write on into a file that has no name any more."""
    path = world.settings.database_path
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    os.rename(path, path.with_name("elsewhere"))
    shutil.copy(path.with_name("elsewhere"), path)
    refused = await world.maya.slash(world.channel, "rejected", stage="test", company="Bakery")
    status = await world.robin.slash(world.channel, "admin status")
    os.replace(path.with_name("elsewhere"), path)
    saved = await world.maya.slash(world.channel, "rejected", stage="test", company="Library")

    assert read(refused) == WENT_WRONG
    assert TROUBLE.format(Trouble.REPLACED) in read(status)
    assert "Library" in read(saved)
    assert [each.company for each in await world.bot.services.rejections.older(world.maya.id, 9)] == ["Library", "Acme"]
    assert [trouble_of(error.__cause__ or error) for error in world.env.errors] == [Trouble.REPLACED]


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None,
    reason="only root on Linux may mount a small disk",
)
def test_on_a_disk_that_is_really_full_nothing_that_was_acknowledged_is_lost(tmp_path: Path) -> None:
    """At start, at a write, at a checkpoint, at a backup; and with room again all of it works."""
    mount = f"mount -t tmpfs -o size=8m none {tmp_path} && exec {sys.executable} -m tests.core.full_disk {tmp_path}"
    ran = subprocess.run(["unshare", "-m", "sh", "-c", mount], cwd=PROJECT, capture_output=True, text=True, check=False)
    if "Operation not permitted" in ran.stderr or "permission denied" in ran.stderr:
        pytest.skip("this machine lets nobody mount")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [
        f"start: database {tmp_path}/onward.db: there is no room left on the disk (database or disk is full)",
        "write: database or disk is full",
        "checkpoint: database or disk is full",
        "backup: database or disk is full",
        "room: all is there",
    ]
