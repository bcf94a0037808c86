"""Proves: killed at any moment, each write that was said to be kept is there; `benchmarks/writes.py` kills oftener."""

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.writes import Unkilled, kill_often, state
from bot.services import Services


async def test_what_was_said_to_be_kept_is_there_though_the_process_was_killed(tmp_path: Path) -> None:
    found = await kill_often(tmp_path, rounds=3, apart=60, seed=4)

    assert found.kills == 3
    assert found.writes > 30
    assert found.is_exact, found


async def test_a_lost_write_and_one_that_is_done_by_half_would_be_noticed(services: Services) -> None:
    unkilled = Unkilled(services, seed=1)
    path = services.settings.database_path
    after = [await unkilled.after(number) for number in range(12)]
    assert state(path) == after[-1]
    assert len(set(after)) > 8, "most writes leave something"
    assert await unkilled.before(11, after[3])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from changes where id = (select max(id) from changes)")
    assert state(path) not in after, "a row without the note of its change"
