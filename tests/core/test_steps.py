"""Proves, of the plan: one step at most is next, whatever happens at once or is undone; one line is for the next no."""

import asyncio
import random
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.erasing import Erasure, What
from bot.plans import Step, StepState
from bot.plans.values import LATER_LIMIT
from bot.services import Services
from bot.undo import Outcome, Subject, Undone
from tests.conftest import MORNING
from tests.core.samples import LARGEST, OWN_ROWS, own_row

MINE, OTHERS = 1, 2
NEW: Step = OWN_ROWS["steps"]
LATER = MORNING + timedelta(minutes=5)


async def take(services: Services, count: int = 1, user_id: int = MINE) -> list[Step]:
    taken = [await services.steps.take(replace(NEW, user_id=user_id), MORNING) for _ in range(count)]
    return [each[0] for each in taken if each]


async def become(services: Services, step: Step, state: StepState) -> int:
    saved = await services.steps.edit(MINE, step.id, lambda each: replace(each, state=state), MORNING)
    assert saved is not None
    assert saved[1] is not None
    return saved[1]


async def standing(services: Services, user_id: int = MINE) -> dict[int, StepState]:
    return {step.id: step.state for step in await services.steps.export(user_id)}


# --- taken


async def test_the_first_step_is_the_next_one_and_the_others_wait_in_order(services: Services) -> None:
    [first, *others], [theirs] = await take(services, 3), await take(services, 1, OTHERS)
    assert first == replace(NEW, id=first.id, state=StepState.NOW)
    assert await services.steps.now(MINE) == first
    assert await services.steps.later(MINE) == others
    assert await services.steps.now(OTHERS) == theirs
    assert await services.steps.later(OTHERS) == []


async def test_so_many_wait_at_most_and_whoever_has_no_next_one_can_still_take_it(services: Services) -> None:
    made = await take(services, LATER_LIMIT + 1)
    noted = await services.undo.export(MINE)
    assert await services.steps.take(NEW, MORNING) is None
    assert await services.undo.export(MINE) == noted
    assert await services.steps.count(MINE, StepState.LATER) == LATER_LIMIT == len(made) - 1
    await become(services, made[0], StepState.DONE)
    [another] = await take(services)
    assert another.state is StepState.NOW
    assert await services.steps.take(NEW, MORNING) is None
    assert len(await take(services, 2, OTHERS)) == 2


async def test_many_taken_at_once_make_one_next_step_and_no_more_wait_than_may(services: Services) -> None:
    taken = await asyncio.gather(*(services.steps.take(NEW, MORNING) for _ in range(LATER_LIMIT + 9)))
    assert sum(each is not None for each in taken) == LATER_LIMIT + 1
    assert sorted((await standing(services)).values()) == [StepState.LATER] * LATER_LIMIT + [StepState.NOW]


async def test_many_that_become_next_at_once_leave_one(services: Services) -> None:
    made = await take(services, 8)
    await asyncio.gather(*(become(services, step, StepState.NOW) for step in made[1:]), take(services, 3))
    states = list((await standing(services)).values())
    assert (states.count(StepState.NOW), states.count(StepState.LATER)) == (1, 10)


async def test_a_second_next_step_is_refused_by_the_table_itself(services: Services) -> None:
    await take(services, 2)
    before = await standing(services)
    with pytest.raises(sqlite3.IntegrityError):
        await services.steps.add(replace(NEW, state=StepState.NOW), MORNING)
    with pytest.raises(sqlite3.IntegrityError):
        await services.steps.step(MINE, 2, lambda each: replace(each, state=StepState.NOW), MORNING)
    assert await standing(services) == before


# --- undone


async def test_that_a_step_became_next_is_undone_for_the_one_that_waits_because_of_it(services: Services) -> None:
    first, second, _ = await take(services, 3)
    change = await become(services, second, StepState.NOW)
    without, seen = {1: StepState.NOW, 2: StepState.LATER, 3: StepState.LATER}, []
    for _ in range(4):
        outcome = await services.undo.undo(MINE, change, MORNING)
        assert outcome is not None
        assert outcome.redo is not None
        change = outcome.redo
        seen.append(await standing(services))
    assert seen == [without, {**without, 1: StepState.LATER, 2: StepState.NOW}] * 2
    assert await services.steps.now(MINE) == replace(second, state=StepState.NOW, changed_at=MORNING)
    assert await services.steps.find(MINE, first.id) == replace(first, state=StepState.LATER)


@pytest.mark.parametrize("state", [StepState.DONE, StepState.DROPPED, None])
async def test_what_was_next_waits_where_another_is_next_by_now(services: Services, state: StepState | None) -> None:
    [first] = await take(services)
    change = await (become(services, first, state) if state else services.steps.remove(MINE, first.id, MORNING))
    [second] = await take(services)
    outcome = await services.undo.undo(MINE, change or 0, MORNING)
    assert outcome is not None
    assert outcome.undone is Undone.AS_BEFORE
    assert await services.steps.now(MINE) == second
    assert await services.steps.later(MINE) == [replace(first, state=StepState.LATER)]


async def test_where_as_many_wait_as_may_one_that_comes_back_is_still_listed(services: Services) -> None:
    first, *waiting = await take(services, LATER_LIMIT + 1)
    change = await become(services, first, StepState.DONE)
    await take(services)
    assert await services.undo.undo(MINE, change, MORNING)
    assert [step.id for step in await services.steps.later(MINE)] == [first.id, *(step.id for step in waiting)]


async def test_a_step_that_ended_meanwhile_does_not_become_next_again(services: Services) -> None:
    first, second, third = await take(services, 3)
    change = await become(services, second, StepState.NOW)
    await become(services, first, StepState.DONE)
    assert await services.undo.undo(MINE, change, MORNING)
    expected = {1: StepState.DONE, 2: StepState.LATER, 3: StepState.LATER}
    assert await standing(services) == expected
    change = await become(services, third, StepState.NOW)
    await services.steps.remove(MINE, first.id, MORNING)
    assert await services.undo.undo(MINE, change, MORNING)
    assert await standing(services) == {2: StepState.LATER, 3: StepState.LATER}


async def test_whatever_is_undone_in_whatever_order_one_step_at_most_is_next(services: Services) -> None:
    choose = random.Random(5)  # noqa: S311
    for _ in range(12):
        await services.erasing.erase(Erasure(MINE, What.EVERYTHING, MORNING))
        made = await take(services, 4)
        changes = [await become(services, step, StepState.NOW) for step in choose.sample(made[1:], 3)]
        changes += [await become(services, made[0], StepState.DONE)]
        for change in choose.sample(changes, 4) * 2:
            outcome = await services.undo.undo(MINE, change, MORNING)
            if outcome and outcome.redo and choose.random() < 0.5:
                assert await services.undo.undo(MINE, outcome.redo, MORNING)
            assert list((await standing(services)).values()).count(StepState.NOW) <= 1


# --- looking back


async def test_what_ended_is_listed_by_pages_what_ended_last_first(services: Services) -> None:
    for minutes, state in ((3, StepState.DONE), (0, StepState.DROPPED), (2, StepState.DONE), (1, StepState.DONE)):
        await own_row(services, "steps", state=state, ended_at=MORNING + timedelta(minutes=minutes))
    await take(services)
    assert [step.id for step in await services.steps.ended(MINE, 2)] == [1, 3]
    assert [step.id for step in await services.steps.ended(MINE, 5, before=3)] == [4, 2]
    assert await services.steps.ended(OTHERS, 5) == []
    assert await services.steps.count(MINE, StepState.DONE) == 3


async def test_what_was_done_is_counted_from_an_instant_on_and_what_was_dropped_is_not(services: Services) -> None:
    ended = [MORNING, LATER, LATER + timedelta(days=1)]
    for at in reversed(ended):
        await own_row(services, "steps", state=StepState.DONE, ended_at=at)
    await own_row(services, "steps", state=StepState.DROPPED, ended_at=LATER)
    assert await services.steps.done_since(MINE, LATER) == ended[1:]
    assert await services.steps.done_since(OTHERS, MORNING) == []


async def test_an_idea_counts_as_taken_however_its_step_ended(services: Services) -> None:
    for idea, state in (("st-one", StepState.DROPPED), ("st-two", StepState.LATER), ("st-one", StepState.DONE)):
        await own_row(services, "steps", idea=idea, state=state)
    await own_row(services, "steps", idea=None)
    assert await services.steps.ideas_taken(MINE) == {"st-one", "st-two"}
    assert await services.steps.ideas_taken(OTHERS) == set()


# --- a line for the next no


async def test_a_line_for_the_next_no_is_written_over_the_one_before(services: Services) -> None:
    store = services.if_then
    assert await store.of(LARGEST) is None
    first = await store.write(LARGEST, "walk", MORNING)
    assert await store.write(LARGEST, "walk", LATER) is None
    before = await store.of(LARGEST)
    second = await store.write(LARGEST, "sleep", LATER)
    kept = await store.of(LARGEST)
    assert before is not None
    assert kept == replace(before, words="sleep", changed_at=LATER)
    assert (before.id, before.user_id, before.words, before.created_at) == (LARGEST, LARGEST, "walk", MORNING)
    assert await store.of(OTHERS) is None
    seen = []
    for change in (second, first):
        assert await services.undo.undo(LARGEST, change or 0, LATER)
        seen.append(await store.of(LARGEST))
    assert seen == [before, None]


async def test_an_old_undo_of_the_line_does_not_reach_a_newer_one(services: Services) -> None:
    store = services.if_then
    first = await store.write(MINE, "walk", MORNING)
    removed = await store.remove(MINE, MINE, MORNING)
    newer = await store.write(MINE, "sleep", MORNING)
    refused = Outcome(Subject.IF_THEN, MINE, Undone.REFUSED, next=newer)
    assert await services.undo.undo(MINE, first or 0, MORNING) == refused
    seen = []
    for change in (newer, removed, first):
        assert await services.undo.undo(MINE, change or 0, MORNING)
        line = await store.of(MINE)
        seen.append(line and line.words)
    assert seen == [None, "walk", None]
