"""Proves: a restore brings nothing that the running bot couldn't open, and no words as they are beside sealed ones."""

import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.backups import Why, listed, make
from bot.backups.commands import backups
from bot.backups.restoring import restore
from bot.db import open_database
from bot.errors import StartError
from bot.sealing import Keyring, key_fault, new_key
from bot.sealing.rotating import rotate
from bot.services import open_services
from bot.settings import Settings
from bot.wins import JarStore
from tests.conftest import MORNING, FakeClock, say_yes
from tests.core.samples import kept, nudge

OLD, NEW = new_key(), new_key()
WORDS = "Xylophonics"


def having(path: Path, *keys: str) -> Settings:
    key = SecretStr(",".join(keys)) if keys else None
    return Settings(database_url=f"sqlite:///{path}", encryption_key=key)


@pytest.fixture
def path(tmp_path: Path, migrated: Path) -> Path:
    path = Path(shutil.copy(migrated, tmp_path / "onward.db"))
    say_yes(path, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from seals")
        connection.execute("insert into strengths (user_id, words, created_at) values (1, ?, 1)", (WORDS,))
    return path


async def strengths(settings: Settings) -> list[str]:
    async with open_database(settings.database_path, keys=settings.keys) as database:
        return [each.words for each in await JarStore(database).strengths(1, 25)]


def holds_plain(path: Path) -> bool:
    beside = [path, path.with_name(f"{path.name}-wal")]
    return any(WORDS.encode() in each.read_bytes() for each in beside if each.exists())


@pytest.mark.parametrize(
    ("running", "given"),
    [((), (OLD,)), ((OLD,), ()), ((OLD,), (NEW,)), ((OLD,), (NEW, OLD))],
    # Not the keys, which are others in each process.
    ids=["none-old", "old-none", "old-new", "old-both"],
)
async def test_under_a_bot_with_other_keys_nothing_is_restored_and_when_it_has_ended_it_is(
    path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, running: tuple[str, ...], given: tuple[str, ...]
) -> None:
    monkeypatch.setattr("bot.plain.PATIENCE", 0.05)
    plain = Path(shutil.copy(path, path.with_name("plain")))
    has, settings = having(path, *running), having(path, *given)
    async with open_services(has, clock) as services:
        await kept(services.schedules, nudge(words=WORDS))
        with pytest.raises(StartError, match="set the keys that it has, or stop it before"):
            await restore(plain, settings, clock)
        assert [each.words for each in await services.jar.strengths(1, 25)] == [WORDS]
    clock.advance(hours=1)
    await restore(plain, settings, clock)
    assert holds_plain(path) == (not given)
    assert await strengths(settings) == [WORDS]


async def test_what_an_earlier_key_sealed_is_sealed_as_the_bot_seals_when_it_comes_back(
    path: Path, clock: FakeClock
) -> None:
    async with open_services(having(path, OLD), clock) as services:
        await kept(services.schedules, nudge(words=WORDS))
    made = make(path, having(path).backup_path, clock(), Why.BY_HAND)
    rotate(path, having(path, NEW, OLD).keys)
    async with open_services(having(path, NEW), clock) as services:
        clock.advance(hours=1)
        await restore(made.path, having(path, NEW, OLD), clock)
        assert [each.words for each in await services.jar.strengths(1, 25)] == [WORDS]
        assert [each.words for each in await services.schedules.nudges(1)] == [WORDS]
    assert key_fault(path, having(path, NEW).keys) is None, "the earlier key is needed for nothing more"


async def test_into_a_database_without_a_key_nothing_comes_unsealed_where_one_is_given(
    path: Path, clock: FakeClock
) -> None:
    async with open_services(having(path), clock) as services:
        await kept(services.schedules, nudge(words=WORDS))
        made = make(path, having(path).backup_path, clock(), Why.BY_HAND)
    clock.advance(hours=1)
    await restore(made.path, having(path, OLD), clock)
    assert not holds_plain(path)
    async with open_services(having(path, OLD), clock) as services:
        assert [each.words for each in await services.schedules.nudges(1)] == [WORDS]


async def test_the_list_says_which_backups_these_keys_do_not_open(path: Path, clock: FakeClock) -> None:
    make(path, having(path).backup_path, MORNING, Why.BY_HAND)
    async with open_services(having(path, OLD), clock):
        pass
    [newest, plain] = listed(path, having(path).backup_path)
    assert (newest.why, plain.why) == (Why.SEALED, Why.BY_HAND)
    lines = list(backups(having(path, NEW)))
    assert lines[0].endswith("in order, but sealed with a key that is not in ENCRYPTION_KEY")
    assert lines[1].endswith(": in order")


async def test_with_the_first_key_a_backup_is_made_and_said_how_many_are_not_sealed(
    path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    folder = having(path).backup_path
    for days in (1, 2):
        make(path, folder, MORNING.replace(day=days), Why.SCHEDULED)
    async with open_services(having(path, OLD), clock):
        pass
    newest = listed(path, folder)[0]
    assert key_fault(newest.path, Keyring()) is not None
    assert f"2 backups in {folder} were made before there was a key, and are not encrypted" in caplog.text
    caplog.clear()
    async with open_services(having(path, OLD), clock):
        pass
    assert len(listed(path, folder)) == 3
    assert "not encrypted" not in caplog.text
