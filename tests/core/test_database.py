"""Proves: a transaction is one member's, whole or not at all; readers see what was committed, and all of it."""

import asyncio
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

import pytest

from bot.db import Connection, Database
from bot.rejections import Details, RejectionStore, Stage
from tests.conftest import MORNING


class Crash(Exception):
    """What a test raises in the middle."""


async def add_member(connection: Connection, user_id: int) -> None:
    await connection.execute("insert into members (user_id, created_at) values (?, 0)", (user_id,))


async def add_and_raise(database: Database, error: type[BaseException]) -> None:
    async with database.transaction() as connection:
        await add_member(connection, 1)
        raise error


async def add_draw_of_no_schedule(database: Database, *, found_at_commit: bool) -> None:
    async with database.transaction() as connection:
        if found_at_commit:
            await connection.execute("pragma defer_foreign_keys = on")
        await connection.execute("insert into schedule_draws values (99, 'card', 0)")


async def members(database: Database) -> set[int]:
    async with database.connection() as connection:
        return {row["user_id"] for row in await connection.execute_fetchall("select user_id from members")}


async def pragma(connection: Connection, name: str) -> object:
    [row] = await connection.execute_fetchall(f"pragma {name}")
    return row[0]


async def test_both_connections_keep_the_settings_of_the_house(database: Database) -> None:
    async with database.transaction() as writer, database.connection() as reader:
        for connection in (writer, reader):
            assert await pragma(connection, "journal_mode") == "wal"
            assert await pragma(connection, "foreign_keys") == 1
            assert await pragma(connection, "busy_timeout") == 1000
            assert await pragma(connection, "synchronous") == 1


async def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        await add_draw_of_no_schedule(database, found_at_commit=False)


async def test_a_transaction_commits_at_its_end_and_is_read_only_then(database: Database) -> None:
    async with database.transaction() as connection:
        await add_member(connection, 1)
        assert await members(database) == set()
    assert await members(database) == {1}


@pytest.mark.parametrize("error", [Crash, asyncio.CancelledError, KeyboardInterrupt])
async def test_an_exception_takes_back_all_of_a_transaction(database: Database, error: type[BaseException]) -> None:
    with pytest.raises(error):
        await add_and_raise(database, error)
    async with database.transaction() as connection:
        await add_member(connection, 2)
    assert await members(database) == {2}


async def test_a_transaction_whose_commit_fails_leaves_nothing_for_the_next_one(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await add_draw_of_no_schedule(database, found_at_commit=True)
    async with database.transaction() as connection:
        await add_member(connection, 1)
    assert await members(database) == {1}


async def _two_members(database: Database, first: int) -> None:
    async with database.transaction() as connection:
        await add_member(connection, first)
        await add_member(connection, first + 1)


async def test_a_task_cancelled_at_any_step_has_written_all_or_nothing(database: Database) -> None:
    for steps in range(60):
        task = asyncio.create_task(_two_members(database, 10 * steps))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        written = {10 * steps, 10 * steps + 1} & await members(database)
        assert len(written) in {0, 2}
    await _two_members(database, 10_000)
    assert {10_000, 10_001} <= await members(database)


async def test_cancelling_who_waits_for_the_lock_leaves_it_with_who_holds_it(database: Database) -> None:
    async with database.transaction() as connection:
        await add_member(connection, 1)
        waiting = asyncio.create_task(_two_members(database, 10))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await add_member(connection, 2)
    assert await members(database) == {1, 2}


async def test_members_who_write_at_once_never_share_a_transaction(database: Database) -> None:
    async def write(user_id: int) -> None:
        async with database.transaction() as connection:
            before = await connection.execute_fetchall("select user_id from members where user_id % 3 > 0")
            assert list(before) == [], "another member's unfinished transaction shows"
            await add_member(connection, user_id)
            if user_id % 3:
                raise Crash

    results = await asyncio.gather(*(write(each) for each in range(1, 121)), return_exceptions=True)
    assert {type(each) for each in results} == {Crash, type(None)}
    assert await members(database) == set(range(3, 121, 3))


async def test_a_write_waits_a_second_for_another_here_and_is_then_refused(database: Database) -> None:
    async with database.transaction() as connection:
        await add_member(connection, 1)
        began = time.monotonic()
        with pytest.raises(sqlite3.OperationalError, match="busy"):
            await _two_members(database, 10)
        assert 0.9 <= time.monotonic() - began < 2.5
        await add_member(connection, 2)
    assert await members(database) == {1, 2}, "who was refused has written nothing and ended nobody's transaction"
    await _two_members(database, 20)
    assert await members(database) == {1, 2, 20, 21}


async def test_a_write_goes_on_whose_turn_comes_in_time_however_long_it_then_takes(database: Database) -> None:
    async def write_slowly() -> None:
        async with database.transaction() as connection:
            await add_member(connection, 2)
            with pytest.raises(sqlite3.OperationalError, match="busy"):
                await _two_members(database, 10)
            await add_member(connection, 3)

    async with database.transaction() as connection:
        slow = asyncio.create_task(write_slowly())
        await asyncio.sleep(0)
        await add_member(connection, 1)
    await slow
    assert await members(database) == {1, 2, 3}


async def test_who_waits_while_the_file_is_written_anew_waits_longer(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.db.PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    other.execute("begin immediate")  # so that it takes until this ends
    wiping = asyncio.create_task(database.wipe())
    await asyncio.sleep(0)
    writing = asyncio.create_task(_two_members(database, 1))
    assert await asyncio.wait([wiping, writing], timeout=0.2) == (set(), {wiping, writing})
    other.close()
    await asyncio.gather(wiping, writing)
    assert await members(database) == {1, 2}


async def test_a_transaction_holds_the_write_lock_before_its_first_statement(database: Database, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None, timeout=0)
    async with database.transaction() as connection:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("begin immediate")
        await add_member(connection, 1)
    other.execute("begin immediate")
    other.close()
    assert await members(database) == {1}


async def test_another_process_with_the_write_lock_is_waited_for_and_then_refused(
    database: Database, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin immediate")
    began = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await _two_members(database, 1)
    # One second, and some for a busy machine.
    assert 0.9 <= time.monotonic() - began < 2.5
    assert await members(database) == set(), "reading needs no lock"
    other.close()
    await _two_members(database, 1)
    assert await members(database) == {1, 2}


async def test_a_member_finds_what_they_wrote_while_many_others_read(database: Database) -> None:
    store = RejectionStore(database)
    await store.add(1, Details(Stage.TEST), MORNING)
    done = asyncio.Event()

    async def read_on() -> None:
        while not done.is_set():
            await store.older(1, 25)

    readers = [asyncio.create_task(read_on()) for _ in range(20)]
    lost = 0
    for _ in range(50):
        entry, _ = await store.add(2, Details(Stage.TEST), MORNING)
        lost += await store.find(2, entry.id) is None
    done.set()
    await asyncio.gather(*readers)
    assert lost == 0
