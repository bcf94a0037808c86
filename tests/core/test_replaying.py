"""Proves: what was deleted is deleted again, and no more, on a copy from before."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.erasing import Erasure, Replayed, What, replay
from bot.rejections import Details, Stage
from bot.services import Services
from tests.conftest import KEYS, MORNING
from tests.core.erasures import contents, erasure, ledger_of, plain
from tests.core.samples import own_row
from tests.core.test_tables import MINE, OTHERS, a_members, fill, rows_of


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    with closing(plain(services.settings.database_path, KEYS)) as connection:
        yield connection


@pytest.mark.parametrize("what", What)
async def test_a_copy_from_before_forgets_the_same_and_once(
    services: Services, sql: sqlite3.Connection, tmp_path: Path, what: What
) -> None:
    for table in a_members(sql):
        fill(sql, table)
    with closing(plain(tmp_path / "copy.db", services.settings.keys)) as copy:
        sql.backup(copy)
        await services.erasing.erase(erasure(what))
        noted = ledger_of(services)
        for done in (1, 0):
            assert replay(copy, noted) == Replayed(done)
            for user_id in (0, MINE, OTHERS):
                assert contents(copy, user_id) == contents(sql, user_id)


@pytest.mark.parametrize("what", What)
async def test_what_is_written_after_a_deletion_stays_in_a_copy_that_knows_of_it(
    services: Services, sql: sqlite3.Connection, tmp_path: Path, what: What
) -> None:
    """At the same moment, into an old row, and after a new yes: no clock is asked."""
    sql.execute("delete from members")
    await services.consents.agree(MINE, 1, MORNING, messages=True)
    entry, _ = await services.rejections.add(MINE, Details(Stage.TEST, "Acme", thought="I failed"), MORNING)
    day = MORNING.date() if what is What.PERIOD else None
    await services.erasing.erase(Erasure(MINE, what, MORNING, day, day))
    await services.consents.agree(MINE, 1, MORNING, messages=True)
    sql.execute("update rejections set thought = 'I learned' where id = ?", (entry.id,))
    await own_row(services, "checkins", MINE)
    await own_row(services, "contacts", MINE)
    with closing(plain(tmp_path / "copy.db", services.settings.keys)) as copy:
        sql.backup(copy)
        assert replay(copy, ledger_of(services)) == Replayed(0)
        assert contents(copy, MINE) == contents(sql, MINE)


async def test_whose_deletion_nobody_noted_is_seen_by_who_is_not_there_any_more(
    services: Services, sql: sqlite3.Connection, tmp_path: Path
) -> None:
    """The ledger is lost, and the database that is replaced can be read: also of somebody who has come back since."""
    left, back, stays = 11, 12, 13
    for user_id in (left, back, stays):
        await services.consents.agree(user_id, 1, MORNING, messages=True)
        await own_row(services, "contacts", user_id)
    with closing(plain(tmp_path / "early.db", KEYS)) as early, closing(plain(tmp_path / "late.db", KEYS)) as late:
        sql.backup(early)
        for user_id, what in ((left, What.EVERYTHING), (back, What.EVERYTHING), (stays, What.WORDS)):
            await services.erasing.erase(Erasure(user_id, what, MORNING))
        await services.consents.agree(back, 1, MORNING + timedelta(hours=1), messages=True)
        sql.backup(late)
        late.close()
        assert replay(early, {}, tmp_path / "late.db", damaged=True) == Replayed(0, 3), "what isn't there says nothing"
        assert len(rows_of(early, "contacts", left)) == 1
        assert replay(early, {}, tmp_path / "late.db") == Replayed(2, 1)
        assert [len(rows_of(early, "contacts", user_id)) for user_id in (left, back, stays)] == [0, 0, 1]
        assert [len(rows_of(early, "members", user_id)) for user_id in (left, back, stays)] == [0, 0, 1]
        assert replay(early, {}, tmp_path / "late.db") == Replayed(0, 1)


async def test_who_is_not_in_the_later_file_for_another_reason_stays(
    services: Services, sql: sqlite3.Connection, tmp_path: Path
) -> None:
    """After an older backup was restored by mistake, the newer one comes back with those who came in between."""
    with closing(plain(tmp_path / "late.db", KEYS)) as late:
        sql.backup(late)
    await services.consents.agree(11, 1, MORNING, messages=True)
    with closing(plain(tmp_path / "early.db", KEYS)) as early:
        sql.backup(early)
        assert replay(early, {}, tmp_path / "late.db") == Replayed(0)
        assert len(rows_of(early, "members", 11)) == 1
