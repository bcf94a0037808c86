"""Proves: a file is sealed as a whole, opens with its keys alone, comes to another key while it is in use, and back."""

import asyncio
import logging
import shutil
import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.db import open_database
from bot.errors import StartError
from bot.sealing import UNREADABLE, Keyring, Seal, key_fault, rotating
from bot.sealing.rotating import NO_KEY, STILL_WRITTEN, rotate, unseal
from bot.sealing.seals import sealed_columns, unlock
from bot.trouble import Resealed, Trouble
from bot.wins import JarStore
from tests.conftest import KEY, MORNING
from tests.core.test_tables import insert
from tests.opened import opening
from tests.processes import finished

OLD, NEW = (urlsafe_b64encode(bytes(range(at, at + 32))).decode() for at in (40, 120))
FIRST, BOTH, SECOND = Keyring.of(OLD), Keyring.of(f"{NEW},{OLD}"), Keyring.of(NEW)
NONE = Keyring()

#: what stands in each column of words of the files here
TELLING = "Xylophonics"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onward.db"


@pytest.fixture
def plain(path: Path, unguarded: Path) -> Path:
    """A file as a bot without a key leaves it: words in each column, and some that were deleted carelessly."""
    shutil.copy(unguarded, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.row_factory = sqlite3.Row
        connection.execute("delete from seals")
        connection.execute("pragma secure_delete = off")
        for table, column in sealed_columns():
            if not rows_in(connection, table):
                for user_id in (1, 2):
                    insert(connection, table, user_id, 0)
            connection.execute(f"update {table} set {column} = ? || rowid", (f'["{TELLING}"] ',))  # noqa: S608
        connection.executemany(
            "insert into contacts (user_id, name, created_at, changed_at) values (3, ?, 1, 1)",
            [(f"{TELLING} {'x' * size}",) for size in range(0, 9000, 300)],
        )
        connection.execute("delete from contacts where user_id = 3")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
    return path


def rows_in(connection: sqlite3.Connection, table: str) -> int:
    [number] = connection.execute(f"select count(*) from {table}").fetchone()  # noqa: S608
    return number


def bytes_of(path: Path) -> bytes:
    """Return all that the folder holds."""
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob("**/*")) if each.is_file())


def words_in(path: Path, keys: Keyring) -> list[tuple[Any, ...]]:
    with opening(path, keys) as connection:
        return [
            row
            for table, column in sealed_columns()
            for row in connection.execute(f"select user_id, {column} from {table} order by rowid")  # noqa: S608
        ]


def sealed_with(path: Path) -> set[str]:
    """Return the ids of the keys in use, as the values say it."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            bytes(head)[1:].hex() if head is not None else "none"
            for table, column in sealed_columns()
            for (head,) in connection.execute(
                f"select distinct iif(typeof({column}) = 'blob', substr({column}, 1, 5), null) "  # noqa: S608
                f"from {table} where {column} is not null"
            )
        }


@pytest.fixture
def sealed(plain: Path) -> Path:
    unlock(plain, FIRST)
    return plain


# --- a start


async def test_the_first_start_with_a_key_seals_what_is_there_and_no_byte_of_it_stays(plain: Path) -> None:
    before = words_in(plain, NONE)
    assert TELLING.encode() in bytes_of(plain)
    async with open_database(plain, keys=FIRST) as database:
        assert database.sealed
        assert TELLING.encode() not in bytes_of(plain)
        assert words_in(plain, FIRST) == before
    assert sealed_with(plain) == set(FIRST.ids)
    assert TELLING.encode() not in bytes_of(plain)
    assert len(before) > 40


def test_it_is_sealed_as_a_whole_or_not_at_all(plain: Path) -> None:
    before = words_in(plain, NONE)
    with closing(sqlite3.connect(plain)) as connection, connection:
        connection.execute(
            "create trigger no_room before update on prompt_answers begin select raise(abort, 'no room'); end"
        )
    with pytest.raises(sqlite3.DatabaseError):
        unlock(plain, FIRST)
    assert words_in(plain, NONE) == before
    unlock(plain, NONE)


def test_what_could_not_be_wiped_is_wiped_at_the_next_start(
    plain: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # The process ends between the two, as by SIGKILL.
    with monkeypatch.context() as ended:
        ended.setattr("bot.sealing.seals._wipe", lambda _path: None)
        unlock(plain, FIRST)
    assert TELLING.encode() in bytes_of(plain)
    monkeypatch.setattr("bot.plain.PATIENCE", 0.05)
    with closing(sqlite3.connect(plain)) as reader:
        reader.execute("select * from wins").fetchall()
        unlock(plain, FIRST)
    assert "may still be in the file" in caplog.text
    unlock(plain, FIRST)
    assert TELLING.encode() not in bytes_of(plain)


def test_a_file_that_another_process_has_open_is_not_sealed_beside_it(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.plain.PATIENCE", 0.05)
    before = words_in(plain, NONE)
    with closing(sqlite3.connect(plain)) as other:
        other.execute("select * from wins").fetchall()
        with pytest.raises(StartError, match="open in another process"):
            unlock(plain, FIRST)
    assert words_in(plain, NONE) == before


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        (NONE, "and ENCRYPTION_KEY is not set"),
        (SECOND, f"which is not in ENCRYPTION_KEY ({SECOND.ids[0]})"),
        (Keyring.of(f"{NEW},{KEY}"), "which is not in ENCRYPTION_KEY"),
    ],
)
async def test_a_missing_or_wrong_key_is_one_line_before_anything_is_served(
    sealed: Path, keys: Keyring, says: str
) -> None:
    before = bytes_of(sealed)
    with pytest.raises(StartError) as refused:
        async with open_database(sealed, keys=keys):
            pytest.fail("it was opened")
    assert f"is sealed with the key {FIRST.ids[0]}" in str(refused.value)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not [key for key in (OLD, NEW) if key in str(refused.value)]
    assert bytes_of(sealed) == before
    assert str(refused.value) == key_fault(sealed, keys)


def test_a_proof_of_another_key_with_the_same_id_is_no_proof(sealed: Path) -> None:
    with closing(sqlite3.connect(sealed)) as connection, connection:
        connection.execute("update seals set proof = ?", (SECOND.seal("onward", 0).hex(),))
    assert key_fault(sealed, FIRST) is not None


def test_a_file_from_before_there_were_keys_needs_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table alembic_version (version_num)")
    assert key_fault(path, FIRST) is None


# --- another key


async def test_everything_comes_to_the_first_key_while_the_bot_writes_with_both(
    sealed: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(rotating, "LOT", 3)
    caplog.set_level(logging.INFO)
    before = words_in(sealed, FIRST)
    async with open_database(sealed, keys=BOTH) as database:
        assert "`python -m bot rotate`" in caplog.text
        jar = JarStore(database)
        said = asyncio.create_task(asyncio.to_thread(rotate, sealed, BOTH))
        for number in range(20):
            await jar.add(1, f"meanwhile {number}", MORNING)
            assert len(await jar.strengths(1, 25)) == number + 2
        assert f"only the key {SECOND.ids[0]} is in use now" in await said
        await jar.add(1, "afterwards", MORNING)
    assert sealed_with(sealed) == set(SECOND.ids)
    assert [row for row in words_in(sealed, SECOND) if row in before] == before
    async with open_database(sealed, keys=SECOND) as database:
        found = [each.words for each in await JarStore(database).strengths(1, 25)]
    assert found[:2] == ["afterwards", "meanwhile 19"]
    assert key_fault(sealed, FIRST) is not None


class Killed(BaseException):
    """The end of the process."""


def test_a_rotation_that_was_killed_goes_on(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = words_in(sealed, FIRST)
    lots = iter(range(100))

    def killed(_seconds: float) -> None:
        if next(lots) == 5:
            raise Killed

    with monkeypatch.context() as once:
        once.setattr(rotating, "sleep", killed)
        with pytest.raises(Killed):
            rotate(sealed, BOTH)
    assert sealed_with(sealed) == {*FIRST.ids, *SECOND.ids}
    assert words_in(sealed, BOTH) == before
    for keys in (FIRST, SECOND):
        assert key_fault(sealed, keys) is not None, "both are needed until it is done"
    unlock(sealed, BOTH)
    rotate(sealed, BOTH)
    assert sealed_with(sealed) == set(SECOND.ids)
    assert words_in(sealed, SECOND) == before


def test_what_can_not_be_opened_stays_and_is_counted(sealed: Path) -> None:
    with closing(sqlite3.connect(sealed)) as connection, connection:
        connection.execute("update wins set words = randomblob(60) where user_id = 1")
        [damaged] = connection.execute("select words from wins where user_id = 1").fetchone()
    assert "1 can't be opened" in rotate(sealed, BOTH)
    with closing(sqlite3.connect(sealed)) as connection:
        assert connection.execute("select words from wins where user_id = 1").fetchone() == (damaged,)


def test_while_the_bot_seals_with_the_old_key_that_is_not_forgotten(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_seconds: float) -> None:
        with closing(sqlite3.connect(sealed)) as connection, connection:
            Seal(FIRST).install(connection)
            connection.execute("update rejections set company = sealed('Acme', user_id) where user_id = 1")

    with monkeypatch.context() as running:
        running.setattr(rotating, "sleep", meanwhile)
        with pytest.raises(StartError, match=STILL_WRITTEN[:30]):
            rotate(sealed, BOTH)
    assert key_fault(sealed, SECOND) is not None
    rotate(sealed, BOTH)
    assert key_fault(sealed, SECOND) is None


async def test_under_a_bot_that_does_not_know_the_new_key_nothing_comes_to_it(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.plain.PATIENCE", 0.05)
    before = bytes_of(sealed)
    async with open_database(sealed, keys=FIRST):
        for turn in (rotate, unlock):
            with pytest.raises(StartError, match="start it anew with the keys in this order"):
                await asyncio.to_thread(turn, sealed, BOTH)
        assert key_fault(sealed, FIRST) is None
    assert bytes_of(sealed) == before


@pytest.mark.parametrize("other", [rotate, unseal, unlock])
async def test_what_could_not_be_opened_later_is_refused_by_the_bot_itself(
    plain: Path, monkeypatch: pytest.MonkeyPatch, other: Any
) -> None:
    """Whatever sealed the file anew beside it, as nothing here lets anybody do: what is written is not lost."""
    has, given = {rotate: (FIRST, SECOND), unseal: (FIRST, NONE), unlock: (NONE, FIRST)}[other]
    monkeypatch.setattr("bot.sealing.seals.alone", beside)
    monkeypatch.setattr(rotating, "alone", beside)
    unlock(plain, has)
    async with open_database(plain, keys=has) as database:
        await asyncio.to_thread(other, plain, BOTH if other is rotate else FIRST)
        with pytest.raises(Resealed):
            await JarStore(database).add(1, "typed now", MORNING)
        assert database.watch.trouble is Trouble.RESEALED
        async with database.transaction() as connection:
            await connection.execute("update members set seen_at = 5")  # what holds no words goes on
        assert database.watch.trouble is Trouble.RESEALED
    assert "typed now" not in str(words_in(plain, given))
    assert b"typed now" not in bytes_of(plain)


@contextmanager
def beside(path: Path, *_: str) -> Generator[sqlite3.Connection]:
    """Stands for `alone`, and lets others have the file open."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
        yield connection


# --- a damaged byte


@pytest.mark.parametrize("keys", [NONE, FIRST], ids=["plain", "sealed"])
async def test_a_text_with_a_damaged_byte_is_read_as_far_as_it_goes_and_stops_nothing(
    plain: Path, keys: Keyring, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(plain)) as connection, connection:
        connection.execute("update strengths set words = cast(x'48656c6cff20796f75' as text) where user_id = 1")
        connection.execute("update schedules set zone = cast(x'5554ff43' as text)")
    async with open_database(plain, keys=keys) as database:
        assert [each.words for each in await JarStore(database).strengths(1, 25)] == ["Hell\ufffd you"]
        async with database.connection() as connection:
            rows = await connection.execute_fetchall("select * from schedules")
    assert {row["zone"] for row in rows} == {"UT\ufffdC"}
    assert "Hell" not in caplog.text


# --- no key any more


def test_everything_is_opened_for_good_and_needs_no_key(sealed: Path) -> None:
    before = words_in(sealed, FIRST)
    assert "not encrypted any more" in unseal(sealed, BOTH)
    assert sealed_with(sealed) == {"none"}
    assert words_in(sealed, NONE) == before
    unlock(sealed, NONE)
    unlock(sealed, SECOND)
    assert sealed_with(sealed) == set(SECOND.ids)


async def test_that_waits_for_the_bot_to_end_and_for_the_right_key(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.plain.PATIENCE", 0.05)
    async with open_database(sealed, keys=FIRST):
        with pytest.raises(StartError, match="open in another process"):
            unseal(sealed, FIRST)
    with pytest.raises(StartError, match="not in ENCRYPTION_KEY"):
        unseal(sealed, SECOND)
    assert sealed_with(sealed) == set(FIRST.ids)


def test_what_can_not_be_opened_says_so_then(sealed: Path) -> None:
    with closing(sqlite3.connect(sealed)) as connection, connection:
        connection.execute("update wins set words = randomblob(60) where user_id = 1")
    assert "1 could not be opened" in unseal(sealed, FIRST)
    assert (1, UNREADABLE) in words_in(sealed, NONE)


@pytest.mark.parametrize("turn", [rotate, unseal])
def test_where_there_is_no_database_none_is_made(path: Path, turn: Any) -> None:
    with pytest.raises(StartError, match="is not there"):
        turn(path, FIRST)
    assert not path.exists()
    path.write_text("dear diary\n" * 500)
    with pytest.raises(StartError, match="not a database"):
        turn(path, FIRST)


def test_without_a_key_there_is_nothing_to_rotate_to(path: Path) -> None:
    with pytest.raises(StartError, match=NO_KEY[:20]):
        rotate(path, NONE)


async def test_a_key_is_made_and_everything_is_brought_to_it_from_the_shell(sealed: Path, tmp_path: Path) -> None:
    code, [key], err = await finished("key", cwd=tmp_path, settings={"ENCRYPTION_KEY": "spoilt"})
    assert (code, err) == (0, [])
    given = {"DATABASE_URL": f"sqlite:///{sealed}", "ENCRYPTION_KEY": f"{key},{OLD}"}
    code, [said, made], err = await finished("rotate", cwd=tmp_path, settings=given)
    assert code == 0
    assert key_fault(Path(made.removeprefix("Made and checked: ")), Keyring.of(key)) is None, "a backup of what is now"
    assert f"only the key {Keyring.of(key).ids[0]} is in use now" in said
    assert not [each for each in (key, OLD) if each in f"{said}{err}"]
    assert key_fault(sealed, Keyring.of(key)) is None
