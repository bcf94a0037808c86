"""Proves: whatever was written in whatever order, undoing it newest first leaves every table as it was."""

import sqlite3
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.erasing import Erasure, What
from bot.rejections import Details, Stage
from bot.schedules import Quiet
from bot.services import Services
from bot.undo import UNDO_WINDOW, Subject, Undone
from bot.wins import WinKind
from tests.conftest import MORNING, FakeClock
from tests.core.samples import MS, OWN_ROWS
from tests.core.writer import LATEST, MINE, OTHERS, Write, write, write_all, writes

# Only a failure shows it, and would be hidden by it.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

TABLES = (
    "feedback_requests",
    "feedback_replies",
    "reflections",
    "asked_questions",
    "search_notes",
    "plan_steps",
    "if_then",
    "contacts",
    "checkins",
    "prompt_answers",
)
#: the settings, each with an Undo of its own
CHOSEN = "zone, tone, country, quiet, days_off, paused_until, messages"
#: what a member reaches of each table: a deleted entry and a member who chose nothing any more are still there
REACHED = {
    "rejections": "select * from rejections where deleted_at is null",
    "applications": "select * from applications",
    "wins": "select * from wins",
    "strengths": "select * from strengths",
    "rewards": "select * from rewards",
    "own_words": "select * from own_words",
    **{table: f"select * from {table}" for table in TABLES},  # noqa: S608
    "members": f"select user_id, {CHOSEN} from members where coalesce({CHOSEN}) is not null",  # noqa: S608
}

on_one_file = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def contents(sql: sqlite3.Connection) -> dict[str, list[Any]]:
    """Return every row that a member reaches, but for the notes of what can be undone."""
    return {table: sql.execute(f"{reached} order by 1").fetchall() for table, reached in REACHED.items()}


async def begin_anew(services: Services) -> None:
    """Every example begins with two thoughts half done and nothing else of the member's, on the same file."""
    await services.erasing.erase(Erasure(MINE, What.EVERYTHING, MORNING))
    # That they are begun can't be undone, so it isn't among the writes.
    for thought in ("one", "two"):
        await services.own_words.begin(MINE, thought, None, MORNING)


async def test_every_subject_takes_part(services: Services) -> None:
    made: list[Write] = [
        ("log", (Stage.TEST, None)),
        ("count", (1,)),
        ("win", (WinKind.OWN, "one", 0)),
        ("strength", ("one",)),
        ("reward", ("one",)),
        ("zone", ("Asia/Tokyo",)),
        ("tone", ("direct",)),
        ("country", ("GB",)),
        ("quiet", (Quiet(0, 60),)),
        ("days_off", (96,)),
        ("pause", (date(2026, 2, 1),)),
        ("messages", (True,)),
        ("note", ("one", 0)),
        ("line", ("one",)),
        ("take", ("one",)),
        *(("begin", (name, "one", 0, 0)) for name in OWN_ROWS if name not in ("steps", "if_then")),
    ]
    await write_all(services, made)
    assert {change.subject for change in await services.undo.export(MINE)} == set(Subject)


@on_one_file
@given(writes(most=5), writes(1))
async def test_undoing_newest_first_brings_every_table_back_step_by_step(
    services: Services, sql: sqlite3.Connection, before: list[Write], after: list[Write]
) -> None:
    await begin_anew(services)
    await write_all(services, before)
    noted = await services.undo.export(MINE)
    done = []
    # A step notes nothing, and isn't undone by itself.
    for what in (each for each in after if each[0] != "step"):
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
    left = [change for change in await services.undo.export(MINE) if change.made_at < MORNING + UNDO_WINDOW]
    assert left == noted, "beside them, only what brings the undone back"


@on_one_file
@given(writes(1), st.randoms(use_true_random=False))
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
@given(writes(1), st.randoms(use_true_random=False))
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
@given(writes(1), st.randoms(use_true_random=False))
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
@given(writes(1), st.randoms(use_true_random=False))
async def test_ten_minutes_later_nothing_is_left_but_what_a_member_reaches(
    services: Services, clock: FakeClock, sql: sqlite3.Connection, made: list[Write], random: Random
) -> None:
    await begin_anew(services)
    for change in random.sample(changes := await write_all(services, made), len(changes) // 2):
        await services.undo.undo(MINE, change, MORNING)
    reached = {name: [row[0] for row in rows] for name, rows in contents(sql).items()}
    clock.now = LATEST + UNDO_WINDOW + MS
    await services.forget_undone()
    assert {name: [row[0] for row in rows] for name, rows in contents(sql).items()} == reached
    assert sql.execute("select count(*) from rejections").fetchone() == (len(reached["rejections"]),)
    assert await services.undo.export(MINE) == []
