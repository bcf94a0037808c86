"""Proves, of every store of a member's own rows: what is written comes back as it was, to its own member only."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.erasing import Erasure, What
from bot.errors import UserError
from bot.instants import from_ms, to_ms
from bot.plans import StepState
from bot.rejections import Details, Stage
from bot.services import Services
from bot.undo import UNDO_WINDOW
from tests.conftest import MORNING, FakeClock
from tests.core.samples import LARGEST, MS, OWN_ROWS, own_row, reworded

# Only a failure shows it, and would be hidden by it.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")

MINE, OTHERS = 1, 2
LATER = MORNING + timedelta(minutes=9)
#: a member has one line for the next no, which is written and never added
ADDED = [name for name in OWN_ROWS if name != "if_then"]

#: what a row can hang on; each is there with the id 1, before the row
PARENTS = {"rejection_id": "rejections", "request_id": "requests", "reflection_id": "reflections"}
HANGING = [(name, column) for name in ADDED for column in PARENTS if hasattr(OWN_ROWS[name], column)]
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(),
    bool: st.booleans(),
    int: st.integers(0, LARGEST),
    date: st.dates(),
    datetime: st.integers(0, to_ms(datetime.max.replace(tzinfo=MORNING.tzinfo)) - 1000).map(from_ms),
}
an_id = st.from_regex(r"[a-z0-9-]{2,24}", fullmatch=True)
on_one_file = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Return what a field of this type may hold."""
    if NoneType in get_args(hint):
        return st.none() | values(next(each for each in get_args(hint) if each is not NoneType))
    if get_origin(hint) is tuple:
        member = get_args(hint)[0]
        each = an_id if member is str else st.tuples(an_id, st.text()) if get_origin(member) else values(member)
        return st.lists(each, max_size=4).map(tuple)
    if issubclass(hint, Enum):
        # One step at most is the next one; tests/core/test_steps.py is about that.
        return st.sampled_from([each for each in hint if each is not StepState.NOW])
    return VALUES[hint]


def rows(name: str) -> st.SearchStrategy[Any]:
    """Return any row of the member's that this store may be given."""
    kind = type(OWN_ROWS[name])
    hints = get_type_hints(kind)
    fixed = {"id": st.just(0), "user_id": st.just(MINE), **dict.fromkeys(PARENTS, st.sampled_from([None, 1]))}
    return st.builds(kind, **{each: fixed[each] if each in fixed else values(hints[each]) for each in hints})


@pytest.fixture
async def parents(services: Services) -> None:
    """What rows hang on: an entry, a request and a review of the member's own."""
    await services.rejections.add(MINE, Details(Stage.TEST), MORNING)
    for name in ("requests", "reflections"):
        await own_row(services, name)


# --- as written


@pytest.mark.usefixtures("parents")
@on_one_file
@given(st.one_of(*(st.tuples(st.just(name), rows(name), rows(name)) for name in ADDED)))
async def test_a_row_comes_back_to_the_last_field_from_every_write_and_every_undo(
    services: Services, written: tuple[str, Any, Any]
) -> None:
    name, first, second = written
    store = getattr(services, name)
    row, added = await store.add(first, MORNING)
    second = replace(second, id=row.id, created_at=row.created_at)
    assume(second != row)
    # As texts, since an enum's member equals its text, and a flag its number.
    seen = [repr(row)]
    edited, change = await store.edit(MINE, row.id, lambda _: second, LATER)
    seen += [repr(edited), repr(await store.find(MINE, row.id))]
    for each in (await store.remove(MINE, row.id, LATER), change):
        assert await services.undo.undo(MINE, each, LATER)
        seen.append(repr(await store.find(MINE, row.id)))
    changed = {"changed_at": LATER} if hasattr(row, "changed_at") else {}
    first, second = replace(first, id=row.id), replace(second, **changed)
    assert seen == [repr(each) for each in (first, second, second, second, first)]
    assert await services.undo.undo(MINE, added, LATER)
    assert await store.find(MINE, row.id) is None


@pytest.mark.usefixtures("parents")
@pytest.mark.parametrize("name", ADDED)
async def test_what_is_half_done_is_kept_and_stepped_on_without_an_undo(services: Services, name: str) -> None:
    store, noted = getattr(services, name), await services.undo.export(MINE)
    row = await store.begin(OWN_ROWS[name])
    assert await store.find(MINE, row.id) == row == replace(OWN_ROWS[name], id=row.id)
    stepped = await store.step(MINE, row.id, lambda each: reworded(name, each, "next"), LATER)
    assert await store.find(MINE, row.id) == stepped
    moved = {"changed_at": LATER} if hasattr(row, "changed_at") else {}
    assert stepped == replace(reworded(name, row, "next"), **moved)
    assert await services.undo.export(MINE) == noted


@pytest.mark.parametrize("name", OWN_ROWS)
async def test_an_export_is_all_rows_in_order_and_an_erasure_takes_all_of_one_members(
    services: Services, name: str
) -> None:
    store = getattr(services, name)
    made = [await own_row(services, name) for _ in range(1 if name == "if_then" else 3)]
    others = await own_row(services, name, OTHERS)
    assert await store.export(MINE) == made
    assert await store.export(OTHERS) == [others]
    await services.erasing.erase(Erasure(MINE, What.EVERYTHING, MORNING))
    assert await store.export(MINE) == []
    assert await store.export(OTHERS) == [others]


@pytest.mark.parametrize("name", ADDED)
async def test_an_id_is_never_given_again(services: Services, name: str) -> None:
    store, ids = getattr(services, name), []
    for _ in range(3):
        ids.append((await own_row(services, name)).id)
        await store.remove(MINE, ids[-1], MORNING)
    await own_row(services, name)
    await services.erasing.erase(Erasure(MINE, What.EVERYTHING, MORNING))
    ids.append((await own_row(services, name, OTHERS)).id)
    assert ids == [1, 2, 3, 5]


async def test_an_undo_takes_a_later_step_along_and_its_redo_brings_both_back(services: Services) -> None:
    row, store = await own_row(services, "contacts"), services.contacts
    _, change = await store.edit(MINE, row.id, lambda each: replace(each, note=None), LATER)
    stepped = await store.step(MINE, row.id, lambda each: replace(each, note="typed since", place=None), LATER)
    outcome = await services.undo.undo(MINE, change, LATER)
    assert await store.own(MINE, row.id, "gone") == row
    await services.undo.undo(MINE, outcome.redo, LATER)
    assert await store.own(MINE, row.id, "gone") == stepped


# --- nothing changed


@pytest.mark.parametrize("name", OWN_ROWS)
async def test_a_change_that_changes_nothing_is_noted_nowhere(services: Services, name: str) -> None:
    row, store = await own_row(services, name), getattr(services, name)
    noted = await services.undo.export(MINE)
    assert await store.edit(MINE, row.id, lambda each: replace(each), LATER) == (row, None)
    assert await store.find(MINE, row.id) == row
    assert await services.undo.export(MINE) == noted


@pytest.mark.parametrize("name", OWN_ROWS)
@pytest.mark.parametrize("way", ["edit", "step"])
async def test_a_change_that_raises_leaves_all_as_it_was(services: Services, name: str, way: str) -> None:
    row, store = await own_row(services, name), getattr(services, name)
    noted = await services.undo.export(MINE)

    def refuse(_: Any) -> Any:
        raise LookupError

    with pytest.raises(LookupError):
        await getattr(store, way)(MINE, row.id, refuse, LATER)
    assert await store.find(MINE, row.id) == row
    assert await services.undo.export(MINE) == noted
    assert await store.remove(MINE, row.id, LATER), "the next write doesn't wait for this one"


@pytest.mark.parametrize("name", OWN_ROWS)
async def test_what_is_gone_is_neither_found_nor_changed_nor_deleted_again(services: Services, name: str) -> None:
    row, store = await own_row(services, name), getattr(services, name)
    assert await store.remove(MINE, row.id, MORNING)
    noted = await services.undo.export(MINE)
    for row_id in (row.id, 404, LARGEST):
        assert await store.find(MINE, row_id) is None
        with pytest.raises(UserError, match="not yours"):
            await store.own(MINE, row_id, "not yours")
        assert await store.edit(MINE, row_id, lambda each: reworded(name, each, "back"), LATER) is None
        assert await store.step(MINE, row_id, lambda each: reworded(name, each, "back"), LATER) is None
        assert await store.remove(MINE, row_id, LATER) is None
    assert await store.export(MINE) == []
    assert await services.undo.export(MINE) == noted


@pytest.mark.parametrize("name", OWN_ROWS)
async def test_another_members_id_reaches_nothing(services: Services, name: str) -> None:
    row, store = await own_row(services, name), getattr(services, name)
    [made] = await services.undo.export(MINE)
    assert await store.find(OTHERS, row.id) is None
    with pytest.raises(UserError, match="not yours"):
        await store.own(OTHERS, row.id, "not yours")
    assert await store.edit(OTHERS, row.id, lambda each: reworded(name, each, "taken"), LATER) is None
    assert await store.step(OTHERS, row.id, lambda each: reworded(name, each, "taken"), LATER) is None
    assert await store.remove(OTHERS, row.id, LATER) is None
    assert await services.undo.undo(OTHERS, made.id, MORNING) is None
    await services.erasing.erase(Erasure(OTHERS, What.EVERYTHING, MORNING))
    assert await store.export(OTHERS) == await services.undo.export(OTHERS) == []
    assert await store.export(MINE) == [row]
    assert await services.undo.export(MINE) == [made]


# --- what a row hangs on


@pytest.mark.usefixtures("parents")
@pytest.mark.parametrize("name", [name for name, column in HANGING if column == "rejection_id"])
async def test_a_row_outlives_its_entry_and_comes_back_without_it(
    services: Services, clock: FakeClock, name: str
) -> None:
    store = getattr(services, name)
    kept, removed = [await own_row(services, name, rejection_id=1) for _ in range(2)]
    edited = await store.edit(MINE, kept.id, lambda each: reworded(name, each, "other"), clock())
    deleted = await services.rejections.delete(MINE, 1, clock())
    clock.advance(minutes=1)
    change = await store.remove(MINE, removed.id, clock())
    assert (await store.find(MINE, kept.id)).rejection_id == 1, "the entry can still come back"
    clock.now = MORNING + UNDO_WINDOW + MS
    await services.rejections.purge(clock())
    assert (await store.find(MINE, kept.id)).rejection_id is None
    assert await services.undo.undo(MINE, deleted, clock()) is None
    assert await services.undo.undo(MINE, change, clock())
    assert await store.find(MINE, removed.id) == replace(removed, rejection_id=None)
    # An undo of the words alone doesn't bring the entry back either.
    assert await services.undo.undo(MINE, edited[1], MORNING)
    assert await store.find(MINE, kept.id) == replace(kept, rejection_id=None)


@pytest.mark.usefixtures("parents")
@pytest.mark.parametrize(("name", "column"), [each for each in HANGING if each[1] != "rejection_id"])
async def test_what_hangs_on_a_request_or_a_review_is_whole_again_when_that_is_brought_back(
    services: Services, name: str, column: str
) -> None:
    store, parent = getattr(services, name), getattr(services, PARENTS[column])
    row, removed = [await own_row(services, name, **{column: 1}) for _ in range(2)]
    change = await store.remove(MINE, removed.id, MORNING)
    deleted = await parent.remove(MINE, 1, MORNING)
    assert await parent.find(MINE, 1) is None
    for each in (change, deleted):
        assert await services.undo.undo(MINE, each, MORNING)
    assert await parent.find(MINE, 1)
    assert await store.export(MINE) == [row, removed]
