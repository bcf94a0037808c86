"""Proves: entries are found and leafed through in the order of their day, each once, by their own member."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import count, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.db import Database
from bot.rejections import Cursor, Details, Rejection, RejectionStore, Stage
from tests.conftest import MORNING
from tests.core.samples import DAY, MS

#: Every example has a member of its own on the same file.
MEMBERS = count(1000)
on_one_file = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

#: days before the morning, stage, company: few of each, so that they meet
some_entries = st.lists(
    st.tuples(
        st.integers(0, 4), st.sampled_from([Stage.TEST, Stage.INTERVIEW]), st.sampled_from([None, "Acme", "Bakery"])
    ),
    max_size=12,
)
Some = list[tuple[int, Stage, str | None]]


@pytest.fixture
def rejections(database: Database) -> RejectionStore:
    return RejectionStore(database)


async def log(store: RejectionStore, user_id: int, entries: Some) -> list[Rejection]:
    """Log entries; return them as they are leafed through, newest first."""
    for days, stage, company in entries:
        await store.add(user_id, Details(stage, company), MORNING - days * DAY)
    return sorted(await store.export(user_id), key=lambda entry: (entry.happened_at, entry.id), reverse=True)


async def test_entries_come_newest_first_by_their_day_and_no_more_than_asked(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(2, Stage.TEST, None), (0, Stage.TEST, None), (1, Stage.TEST, None)])
    assert [entry.id for entry in entries] == [2, 3, 1]
    assert await rejections.older(1, 10) == entries
    assert await rejections.older(1, 2) == entries[:2]
    assert await rejections.older(1, 0) == []


async def test_of_entries_at_one_instant_the_one_logged_later_is_newer(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(0, Stage.TEST, None)] * 3)
    assert [entry.id for entry in entries] == [3, 2, 1]
    assert await rejections.older(1, 10) == entries
    assert await rejections.older(1, 10, than=entries[1].cursor) == entries[2:]
    assert await rejections.newer(1, 10, than=entries[1].cursor) == entries[:1]


async def test_what_is_newer_is_what_comes_right_after_newest_first(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(days, Stage.TEST, None) for days in range(4)])
    assert await rejections.newer(1, 2, than=entries[3].cursor) == entries[1:3]
    assert await rejections.newer(1, 2, than=entries[0].cursor) == []


async def test_a_place_is_found_also_when_its_entry_is_gone(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(days, Stage.TEST, None) for days in range(3)])
    await rejections.delete(1, entries[1].id, MORNING)
    assert await rejections.older(1, 10, than=entries[1].cursor) == entries[2:]
    assert await rejections.newer(1, 10, than=entries[1].cursor) == entries[:1]


async def test_an_entry_moves_to_the_day_that_it_is_given(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(0, Stage.TEST, None), (2, Stage.TEST, None)])
    await rejections.edit(1, entries[0].id, lambda each: replace(each, happened_at=MORNING - 5 * DAY), MORNING)
    assert [entry.id for entry in await rejections.older(1, 10)] == [entries[1].id, entries[0].id]


@pytest.mark.parametrize(
    ("stage", "words", "found"),
    [
        (None, "", [5, 4, 3, 2, 1]),
        (Stage.TEST, "", [4, 1]),
        (None, "BÄCK", [3, 1]),
        (None, "a\u0308ck", [3, 1]),
        (None, "strasse", [4]),
        (Stage.TEST, "bäck", [1]),
        (Stage.INTERVIEW, "koch", [5]),
        (Stage.FINAL_ROUND, "", []),
        (None, "%", []),
        (None, "_", []),
        (None, "' or 1 = 1 --", []),
    ],
)
async def test_a_stage_and_words_of_company_or_role_narrow_the_list(
    rejections: RejectionStore, stage: Stage | None, words: str, found: list[int]
) -> None:
    for details in (
        Details(Stage.TEST, "Bäckerei", "Koch"),
        Details(Stage.SCREENING),
        Details(Stage.INTERVIEW, None, "Bäcker"),
        Details(Stage.TEST, "Café an der Straße"),
        Details(Stage.INTERVIEW, "Acme", "Koch"),
    ):
        await rejections.add(1, details, MORNING)
    assert [entry.id for entry in await rejections.older(1, 10, stage=stage, words=words)] == found
    start = Cursor(MORNING - MS, 0)
    assert [entry.id for entry in await rejections.newer(1, 10, than=start, stage=stage, words=words)] == found
    if found:
        assert [entry.id for entry in await rejections.older(1, 1, stage=stage, words=words)] == found[:1]


@on_one_file
@given(some_entries, st.integers(1, 4), st.sampled_from([None, Stage.TEST]), st.sampled_from(["", "acme"]))
async def test_leafing_through_visits_every_entry_once_and_back_again(
    rejections: RejectionStore, entries: Some, limit: int, stage: Stage | None, words: str
) -> None:
    user_id = next(MEMBERS)
    fitting = [
        entry
        for entry in await log(rejections, user_id, entries)
        if stage in (None, entry.stage) and (not words or entry.company == "Acme")
    ]
    pages = [await rejections.older(user_id, limit, stage=stage, words=words)]
    while pages[-1]:
        pages.append(await rejections.older(user_id, limit, than=pages[-1][-1].cursor, stage=stage, words=words))
    assert [entry for page in pages for entry in page] == fitting
    assert all(len(page) == limit for page in pages[:-2])
    for before, page in pairwise(pages[:-1]):
        assert await rejections.newer(user_id, limit, than=page[0].cursor, stage=stage, words=words) == before


@on_one_file
@given(some_entries)
async def test_the_counts_by_path_are_those_of_the_entries(rejections: RejectionStore, entries: Some) -> None:
    user_id = next(MEMBERS)
    logged = await log(rejections, user_id, entries)
    for entry in logged[::2]:
        await rejections.edit(user_id, entry.id, lambda each: replace(each, stage=Stage.FINAL_ROUND), MORNING)
    kept = await rejections.export(user_id)
    assert await rejections.paths(user_id) == Counter((entry.stage, entry.path) for entry in kept)


async def test_what_came_since_an_instant_is_told_oldest_first_the_instant_included(
    rejections: RejectionStore,
) -> None:
    await log(rejections, 1, [(0, Stage.TEST, None), (2, Stage.INTERVIEW, None), (1, Stage.SCREENING, None)])
    since = MORNING - DAY
    told = [(Stage.SCREENING, (Stage.SCREENING,), since), (Stage.TEST, (Stage.TEST,), MORNING)]
    assert await rejections.since(1, since) == told
    assert await rejections.since(1, since + MS) == told[1:]
    assert await rejections.since(1, MORNING + timedelta(days=1)) == []


async def test_offered_are_those_at_a_stage_or_with_the_words_newest_first(rejections: RejectionStore) -> None:
    entries = await log(rejections, 1, [(0, Stage.TEST, "Acme"), (1, Stage.INTERVIEW, None), (2, Stage.TEST, None)])
    assert await rejections.offered(1, "acme", [], 25) == entries[:1]
    assert await rejections.offered(1, "acme", [Stage.INTERVIEW], 25) == entries[:2]
    assert await rejections.offered(1, "nothing like it", list(Stage), 25) == entries
    assert await rejections.offered(1, "nothing like it", list(Stage), 2) == entries[:2]
    assert await rejections.offered(1, "nothing like it", [], 25) == []
