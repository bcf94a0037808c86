"""Proves: whatever was written in whatever order, undoing it newest first leaves every table as it was."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any, TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rejections import Details, Rejection, Stage
from bot.services import Services
from bot.undo import UNDO_WINDOW
from bot.wins import WinKind
from tests.conftest import MORNING
from tests.core.samples import DAY

MINE, OTHERS = 1, 2
TABLES = ("rejections", "applications", "wins", "strengths", "rewards")

T = TypeVar("T")


def one_of(found: Sequence[T], pick: int) -> T | None:
    return found[pick % len(found)] if found else None


class Writer:
    """One member who writes whatever a feature lets them; each method returns the id of the change, None for none."""

    def __init__(self, services: Services) -> None:
        self.rejections, self.applications = services.rejections, services.applications
        self.wins, self.jar = services.wins, services.jar

    async def log(self, stage: Stage, words: str | None) -> int | None:
        return (await self.rejections.add(MINE, Details(stage, words, thought=words), MORNING))[1]

    async def edit(self, pick: int, stage: Stage, words: str | None, days: int) -> int | None:
        def change(entry: Rejection) -> Rejection:
            moved, until = entry.happened_at - days * DAY, date(2026, 2, days) if days else None
            return replace(entry, stage=stage, company=words, waits_until=until, happened_at=moved)

        entry = one_of(await self.rejections.older(MINE, 10), pick)
        saved = await self.rejections.edit(MINE, entry.id, change, MORNING) if entry else None
        return saved[1] if saved else None

    async def delete(self, pick: int) -> int | None:
        entry = one_of(await self.rejections.older(MINE, 10), pick)
        return await self.rejections.delete(MINE, entry.id, MORNING) if entry else None

    async def count(self, number: int) -> int | None:
        return await self.applications.add(MINE, number, MORNING)

    async def win(self, kind: WinKind, words: str | None, pick: int) -> int | None:
        entry = one_of([*await self.rejections.older(MINE, 10), None], pick)
        added = await self.wins.add(MINE, kind, words, entry.id if entry else None, MORNING)
        return added[1] if added else None

    async def reword(self, pick: int, words: str | None) -> int | None:
        win = one_of(await self.wins.older(MINE, 10), pick)
        saved = await self.wins.reword(MINE, win.id, words, MORNING) if win else None
        return saved[1] if saved else None

    async def remove_win(self, pick: int) -> int | None:
        win = one_of(await self.wins.older(MINE, 10), pick)
        return await self.wins.remove(MINE, win.id, MORNING) if win else None

    async def strength(self, words: str | None) -> int | None:
        return (await self.jar.add(MINE, words or "three", MORNING))[1]

    async def remove_strength(self, pick: int) -> int | None:
        note = one_of(await self.jar.strengths(MINE, 10), pick)
        return await self.jar.remove(MINE, note.id, MORNING) if note else None

    async def reward(self, words: str | None) -> int | None:
        return await self.jar.set_reward(MINE, words, MORNING)


Write = tuple[str, tuple[Any, ...]]

words = st.sampled_from([None, "one", "two"])
pick = st.integers(0, 10)
stages = st.sampled_from(list(Stage))
kinds = st.sampled_from([WinKind.INTERVIEW, WinKind.OWN])
ARGUMENTS = {
    "log": st.tuples(stages, words),
    "edit": st.tuples(pick, stages, words, st.integers(0, 2)),
    "delete": st.tuples(pick),
    "count": st.tuples(st.integers(1, 9)),
    "win": st.tuples(kinds, words, pick),
    "reword": st.tuples(pick, words),
    "remove_win": st.tuples(pick),
    "strength": st.tuples(words),
    "remove_strength": st.tuples(pick),
    "reward": st.tuples(words),
}
writes = st.one_of(*(st.tuples(st.just(name), arguments) for name, arguments in ARGUMENTS.items()))
on_one_file = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def contents(sql: sqlite3.Connection) -> dict[str, list[Any]]:
    """Return every row of every member, but for the notes of what can be undone."""
    return {table: sql.execute(f"select * from {table} order by 1").fetchall() for table in TABLES}  # noqa: S608


async def write(services: Services, what: Write) -> int | None:
    name, arguments = what
    return await getattr(Writer(services), name)(*arguments)


async def begin_anew(services: Services) -> None:
    """Every example begins without anything of the member's, on the same file."""
    for store in (services.undo, services.wins, services.jar, services.applications, services.rejections):
        await store.erase(MINE)


@on_one_file
@given(st.lists(writes, max_size=5), st.lists(writes, min_size=1, max_size=12))
async def test_undoing_newest_first_brings_every_table_back_step_by_step(
    services: Services, sql: sqlite3.Connection, before: list[Write], after: list[Write]
) -> None:
    await begin_anew(services)
    for what in before:
        await write(services, what)
    noted = await services.undo.export(MINE)
    done = []
    for what in after:
        was = contents(sql)
        if (change := await write(services, what)) is not None:
            done.append((change, was))
        else:
            assert contents(sql) == was, "what notes no change makes none"
    for change, was in reversed(done):
        outcome = await services.undo.undo(MINE, change, MORNING + UNDO_WINDOW)
        assert outcome is not None
        assert outcome.kind is not None
        assert contents(sql) == was
    assert await services.undo.export(MINE) == noted


@on_one_file
@given(st.lists(writes, min_size=1, max_size=12), st.randoms(use_true_random=False))
async def test_undo_in_any_order_works_once_or_does_nothing_and_reaches_nobody_else(
    services: Services, sql: sqlite3.Connection, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    await services.rejections.add(OTHERS, Details(Stage.TEST), MORNING)
    others = await services.rejections.export(OTHERS)
    changes = [change for what in made if (change := await write(services, what)) is not None]
    random.shuffle(changes)
    for change in changes:
        was = contents(sql)
        outcome = await services.undo.undo(MINE, change, MORNING)
        if outcome is None or outcome.kind is None:
            assert contents(sql) == was
        else:
            assert await services.undo.undo(MINE, change, MORNING) is None
    assert await services.rejections.export(OTHERS) == others
