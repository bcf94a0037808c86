"""What is deleted is gone from the bytes of the files, and where a process dies on the way, all of it or nothing is."""

import asyncio
import itertools
import os
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from subprocess import run

import pytest

from benchmarks.erasing import is_left, wear
from bot.erasing import Erasure, Ledger, What
from bot.sealing import SEALED, Seal
from bot.services import Services, open_services
from bot.settings import Settings
from bot.undo import Subject, note
from tests.conftest import KEYS, MORNING, FakeClock
from tests.core.erasures import contents, erasure, plain
from tests.core.samples import own_row
from tests.core.test_tables import MINE, OTHERS, a_members, fill, rows_of


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    with closing(plain(services.settings.database_path, KEYS)) as connection:
        yield connection


WORD = "Wolkenkratzer"


async def _filled(services: Services, sql: sqlite3.Connection) -> list[bytes]:
    """Give both members many rows with telling words; return what of mine is not to be found."""
    seal = Seal(services.settings.keys)
    telling: list[bytes] = []
    sql.execute("begin")
    for at in range(120):
        for user_id, name in ((MINE, WORD), (OTHERS, "Theirs")):
            words = f"{name}{at}-" + "x" * (at * 37 % 900)
            for table in ("contacts", "search_notes", "prompt_answers"):
                columns = [row["name"] for row in sql.execute(f"pragma table_info({table})") if row["name"] != "id"]
                sealed = {column: seal.functions["sealed"](words, user_id) for column in SEALED[table]}
                row = {**dict.fromkeys(columns, 1), **sealed, "user_id": user_id}
                row = {name: None if name == "rejection_id" else value for name, value in row.items()}
                names = ", ".join(row)
                sql.execute(
                    f"insert into {table} ({names}) values ({', '.join('?' * len(row))})",  # noqa: S608
                    list(row.values()),
                )
                if user_id == MINE:
                    telling += [each[5:17] for each in sealed.values() if isinstance(each, bytes)]
    sql.execute("commit")
    async with services.database.transaction() as connection:
        await note(connection, MINE, Subject.CONTACT, 1, {"name": WORD}, MORNING)
    return [*telling, WORD.encode()]


def _bytes(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))


@pytest.mark.parametrize("with_key", [True, False], ids=["with a key", "without"])
@pytest.mark.parametrize("what", [What.EVERYTHING, What.WORDS])
async def test_what_is_deleted_is_in_none_of_the_bytes_of_the_files(
    settings: Settings, clock: FakeClock, what: What, with_key: bool
) -> None:
    settings = settings if with_key else settings.model_copy(update={"encryption_key": None})
    if not with_key:
        with closing(sqlite3.connect(settings.database_path)) as connection, connection:
            connection.execute("delete from seals")
    async with open_services(settings, clock) as services:
        with closing(plain(settings.database_path, settings.keys)) as sql:
            telling = await _filled(services, sql)
            before = _bytes(settings.database_path)
            assert sum(each in before for each in telling) >= len(telling) - 1
            assert (WORD.encode() in before) is not with_key
            await services.erasing.erase(erasure(what))
            await services.forget_undone()
            after = _bytes(settings.database_path)

            assert [each for each in telling if each in after] == []
            assert rows_of(sql, "contacts", MINE) == []
            assert len(rows_of(sql, "contacts", OTHERS)) == 120
            assert (b"Theirs7" in after) is not with_key


#: With SQLite 3.40 each of these leaves words of the member's between the pages, where it balanced them.
@pytest.mark.parametrize(("seed", "writes"), [(13, 500), (17, 5000)])
async def test_nothing_is_left_between_the_pages_within_the_hour(
    settings: Settings, clock: FakeClock, seed: int, writes: int
) -> None:
    path = settings.database_path
    async with open_services(settings, clock) as services:
        wear(path, seed, writes)
        for user_id in (1, 2):
            await services.erasing.erase(Erasure(user_id, What.EVERYTHING, clock()))
            await services.forget_undone()
            if user_id == 2:
                assert await services.database.is_to_be_wiped(), "once an hour, since others wait meanwhile"
                clock.advance(hours=1)
                await services.forget_undone()
            assert not is_left(path, user_id)
            assert not await services.database.is_to_be_wiped()
        assert is_left(path, 3)


async def test_a_start_takes_up_what_was_left_between_the_pages(settings: Settings, clock: FakeClock) -> None:
    async with open_services(settings, clock) as services:
        await services.erasing.erase(erasure(What.EVERYTHING))
        assert await services.database.is_to_be_wiped()
    for each in (settings, settings.model_copy(update={"encryption_key": None})):
        if not each.encryption_key:
            with closing(sqlite3.connect(settings.database_path)) as connection, connection:
                connection.execute("delete from seals")
                connection.execute("pragma user_version = 1")
        async with open_services(each, clock) as services:
            assert not await services.database.is_to_be_wiped()


async def test_a_large_file_is_written_anew_only_at_a_start(
    settings: Settings, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Members' writes would wait for it longer than Discord does."""
    monkeypatch.setattr("bot.erasing.erasing.LARGE", 1000)
    plain_settings = settings.model_copy(update={"encryption_key": None})  # with one, the key's own look wipes it
    with closing(sqlite3.connect(settings.database_path)) as connection, connection:
        connection.execute("delete from seals")
    async with open_services(plain_settings, clock) as services:
        await services.erasing.erase(erasure(What.EVERYTHING))
        for _ in range(2):
            await services.forget_undone()
            assert await services.database.is_to_be_wiped()
            clock.advance(hours=1)
    async with open_services(plain_settings, clock) as services:
        assert not await services.database.is_to_be_wiped()


async def test_what_is_removed_in_the_ordinary_way_leaves_the_log_when_it_can_not_be_undone_any_more(
    services: Services, clock: FakeClock
) -> None:
    await own_row(services, "contacts", MINE)
    change = await services.contacts.remove(MINE, 1, clock())
    assert change
    clock.advance(minutes=20)
    assert logged(services.settings) > 0
    await services.forget_undone()
    assert logged(services.settings) == 0


async def test_the_log_is_emptied_later_where_somebody_reads_from_it(
    services: Services, sql: sqlite3.Connection
) -> None:
    await own_row(services, "contacts", MINE)
    sql.execute("begin")
    sql.execute("select count(*) from contacts").fetchone()
    await services.erasing.erase(erasure(What.EVERYTHING))
    assert logged(services.settings) > 0
    await services.forget_undone()
    assert logged(services.settings) > 0
    sql.execute("rollback")
    await services.forget_undone()
    assert logged(services.settings) == 0


def logged(settings: Settings) -> int:
    """Return how many bytes the write-ahead log has."""
    log = Path(f"{settings.database_path}-wal")
    return log.stat().st_size if log.exists() else 0


DYING = """
import asyncio, os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from bot.db import open_database
from bot.erasing import Erasing, Erasure, Ledger, What
from bot.sealing import Keyring

path, ledger, key, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

class Noting(Ledger):
    def note(self, lines):
        super().note(lines)
        die()

class Dying(Erasing):
    async def _run(self, connection, erasure):
        await super()._run(connection, erasure)
        if where == "done":
            die()

async def main():
    async with open_database(path, keys=Keyring.of(key)) as database:
        erasing = Dying(database, Noting(ledger))
        if where == "committed":
            erasing.forgets.append((What, die))
        await erasing.erase(Erasure(2**62 + 1, What.EVERYTHING, datetime.now(UTC)))

asyncio.run(main())
"""


@pytest.mark.parametrize("where", ["done", "committed", "noted"])
async def test_killed_in_the_middle_all_is_gone_and_noted_or_nothing(
    settings: Settings, clock: FakeClock, where: str
) -> None:
    """Before the commit; between that and the note; and before the database knows that it is noted."""
    key = settings.encryption_key.get_secret_value() if settings.encryption_key else ""
    async with open_services(settings, clock):
        pass
    with closing(plain(settings.database_path, settings.keys)) as sql:
        for table in a_members(sql):
            fill(sql, table)
        before = contents(sql, MINE)
    died = await asyncio.to_thread(
        run,
        [sys.executable, "-c", DYING, settings.database_path, settings.ledger_path, key, where],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    async with open_services(settings, clock):
        assert logged(settings) == 0
        assert len(Ledger(settings.ledger_path).all()) == (where != "done")
        with closing(plain(settings.database_path, settings.keys)) as sql:
            assert contents(sql, MINE) == (before if where == "done" else {table: [] for table in before})
            assert sql.execute("select * from erasures where pending is not null").fetchall() == []
            assert sql.execute("pragma integrity_check").fetchone()[0] == "ok"


async def test_stopped_in_the_middle_it_is_done_and_noted_or_neither(services: Services, clock: FakeClock) -> None:
    """Later and later, until it comes to its end; as at the end of the process."""
    noted = number = 0
    for number in itertools.count():
        user_id = number + 10
        await services.consents.agree(user_id, 1, clock(), messages=True)
        erasing = asyncio.create_task(services.erasing.erase(Erasure(user_id, What.EVERYTHING, clock())))
        ended, _ = await asyncio.wait([erasing], timeout=number / 2000)
        erasing.cancel()
        await asyncio.gather(erasing, return_exceptions=True)
        await services.erasing.flush(clock())
        there = len(await services.members.export(user_id))
        noted = sum(each.user_id == user_id for each in Ledger(services.settings.ledger_path).all().values())
        assert there + noted == 1
        if ended:
            break
    assert noted
    assert number > 1
