"""Proves: whatever was written in whatever order, undoing it newest first leaves every table as it was."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random
from typing import Any, TypeVar, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards import Tone
from bot.own_words import Rating
from bot.rejections import Details, Rejection, Stage
from bot.services import Services
from bot.undo import UNDO_WINDOW, Undone
from bot.wins import WinKind
from tests.conftest import MORNING, FakeClock
from tests.core.samples import DAY, MS

MINE, OTHERS = 1, 2
#: what a member reaches of each table: a deleted entry and a member who chose nothing any more are still there
REACHED = {
    "rejections": "select * from rejections where deleted_at is null",
    "applications": "select * from applications",
    "wins": "select * from wins",
    "strengths": "select * from strengths",
    "rewards": "select * from rewards",
    "own_words": "select * from own_words",
    "members": "select user_id, zone, tone, country from members where coalesce(zone, tone, country) is not null",
}

T = TypeVar("T")


def one_of(found: Sequence[T], pick: int) -> T | None:
    return found[pick % len(found)] if found else None


class Writer:
    """One member who writes whatever a feature lets them; each method returns the id of the change, None for none."""

    def __init__(self, services: Services) -> None:
        self.rejections, self.applications = services.rejections, services.applications
        self.wins, self.jar, self.members = services.wins, services.jar, services.members
        self.own_words = services.own_words

    async def log(self, stage: Stage, words: str | None) -> int | None:
        return (await self.rejections.add(MINE, Details(stage, words, thought=words), MORNING))[1]

    async def edit(self, pick: int, stage: Stage, words: str | None, days: int) -> int | None:
        def change(entry: Rejection) -> Rejection:
            moved, until = entry.happened_at - days * DAY, date(2026, 2, days) if days else None
            return replace(entry, stage=stage, company=words, waits_until=until, happened_at=moved, reason=words)

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

    async def zone(self, zone: str) -> int | None:
        return await self.members.set_zone(MINE, zone, MORNING)

    async def tone(self, tone: Tone) -> int | None:
        return await self.members.set_tone(MINE, tone, MORNING)

    async def country(self, country: str) -> int | None:
        return await self.members.set_country(MINE, country, MORNING)

    async def note(self, words: str | None, pick: int) -> int | None:
        entry = one_of([*await self.rejections.older(MINE, 10), None], pick)
        return (await self.own_words.write_note(MINE, words or "three", entry.id if entry else None, MORNING))[1]

    async def keep(self, pick: int) -> int | None:
        half_done = [own for own in await self.own_words.export(MINE) if own.kept_at is None]
        own = one_of(half_done, pick)
        kept = await self.own_words.keep(MINE, own.id, MORNING) if own else None
        return kept[1] if kept else None

    async def rate(self, pick: int, rating: Rating | None, words: str | None) -> int | None:
        own = one_of(await self.own_words.kept(MINE, 10), pick)
        change = partial(replace, rating=rating, words=words)
        saved = await self.own_words.edit(MINE, own.id, change, MORNING) if own else None
        return saved[1] if saved else None

    async def discard(self, pick: int) -> int | None:
        own = one_of(await self.own_words.export(MINE), pick)
        return await self.own_words.remove(MINE, own.id, MORNING) if own else None


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
    "zone": st.tuples(st.sampled_from(["Asia/Tokyo", "Europe/Berlin"])),
    "tone": st.tuples(st.sampled_from(get_args(Tone))),
    "country": st.tuples(st.sampled_from(["GB", "NZ"])),
    "note": st.tuples(words, pick),
    "keep": st.tuples(pick),
    "rate": st.tuples(pick, st.sampled_from([None, *Rating]), words),
    "discard": st.tuples(pick),
}
writes = st.one_of(*(st.tuples(st.just(name), arguments) for name, arguments in ARGUMENTS.items()))
on_one_file = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def contents(sql: sqlite3.Connection) -> dict[str, list[Any]]:
    """Return every row that a member reaches, but for the notes of what can be undone."""
    return {table: sql.execute(f"{reached} order by 1").fetchall() for table, reached in REACHED.items()}


async def write(services: Services, what: Write) -> int | None:
    name, arguments = what
    return await getattr(Writer(services), name)(*arguments)


async def begin_anew(services: Services) -> None:
    """Every example begins with two thoughts half done and nothing else of the member's, on the same file."""
    everything = (services.wins, services.jar, services.applications, services.rejections, services.members)
    for store in (services.undo, services.own_words, *everything):
        await store.erase(MINE)
    # That they are begun can't be undone, so it isn't among the writes.
    for thought in ("one", "two"):
        await services.own_words.begin(MINE, thought, None, MORNING)


async def write_all(services: Services, made: list[Write]) -> list[int]:
    """Write all of it, and return the changes in their order."""
    return [change for what in made if (change := await write(services, what)) is not None]


@on_one_file
@given(st.lists(writes, max_size=5), st.lists(writes, min_size=1, max_size=12))
async def test_undoing_newest_first_brings_every_table_back_step_by_step(
    services: Services, sql: sqlite3.Connection, before: list[Write], after: list[Write]
) -> None:
    await begin_anew(services)
    await write_all(services, before)
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
        assert outcome.undone is not Undone.REFUSED
        assert contents(sql) == was
    left = [change for change in await services.undo.export(MINE) if change.made_at == MORNING]
    assert left == noted, "beside them, only what brings the undone back"


@on_one_file
@given(st.lists(writes, min_size=1, max_size=12), st.randoms(use_true_random=False))
async def test_undo_in_any_order_works_once_or_does_nothing_and_reaches_nobody_else(
    services: Services, sql: sqlite3.Connection, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    await services.rejections.add(OTHERS, Details(Stage.TEST), MORNING)
    others = await services.rejections.export(OTHERS)
    changes = await write_all(services, made)
    random.shuffle(changes)
    for change in changes:
        was = contents(sql)
        outcome = await services.undo.undo(MINE, change, MORNING)
        if outcome is None or outcome.undone is Undone.REFUSED:
            assert contents(sql) == was
        else:
            assert await services.undo.undo(MINE, change, MORNING) is None
    assert await services.rejections.export(OTHERS) == others


@on_one_file
@given(st.lists(writes, min_size=1, max_size=12), st.randoms(use_true_random=False))
async def test_every_undo_can_be_undone_whatever_was_undone_before(
    services: Services, sql: sqlite3.Connection, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    changes = await write_all(services, made)
    random.shuffle(changes)
    for change in changes:
        was = contents(sql)
        outcome = await services.undo.undo(MINE, change, MORNING)
        if outcome is None or outcome.undone is Undone.REFUSED:
            continue
        without = contents(sql)
        for expected in (was, without):
            assert outcome is not None
            assert outcome.redo is not None
            outcome = await services.undo.undo(MINE, outcome.redo, MORNING)
            assert contents(sql) == expected


@on_one_file
@given(st.lists(writes, min_size=1, max_size=12), st.randoms(use_true_random=False))
async def test_a_refused_undo_leads_to_the_one_that_comes_first_until_it_works(
    services: Services, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    changes = await write_all(services, made)
    noted = {change.id: change for change in await services.undo.export(MINE)}
    asked = random.sample(changes, min(1, len(changes)))
    while asked:
        outcome = await services.undo.undo(MINE, asked[-1], MORNING)
        if outcome is None:
            this = noted[asked.pop()]
            row = (this.subject, this.subject_id)
            assert this.before is None, "only that something was made has nothing left to undo"
            assert any((each.subject, each.subject_id) == row and each.id > this.id for each in noted.values())
        elif outcome.undone is Undone.REFUSED:
            assert outcome.next is not None
            assert outcome.next > asked[-1]
            asked.append(outcome.next)
        else:
            asked.pop()


@on_one_file
@given(st.lists(writes, min_size=1, max_size=12), st.randoms(use_true_random=False))
async def test_ten_minutes_later_nothing_is_left_but_what_a_member_reaches(
    services: Services, clock: FakeClock, sql: sqlite3.Connection, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    for change in random.sample(changes := await write_all(services, made), len(changes) // 2):
        await services.undo.undo(MINE, change, MORNING)
    reached = {name: [row[0] for row in rows] for name, rows in contents(sql).items()}
    clock.now = MORNING + UNDO_WINDOW + MS
    await services.forget_undone()
    assert {name: [row[0] for row in rows] for name, rows in contents(sql).items()} == reached
    assert sql.execute("select count(*) from rejections").fetchone() == (len(reached["rejections"]),)
    assert await services.undo.export(MINE) == []
