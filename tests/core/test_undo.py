"""Proves: what was just written can be taken back, newest first, once, by its own member, for ten minutes."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rejections import Details, Rejection, Stage
from bot.services import Services
from bot.undo import UNDO_WINDOW, Outcome, Subject, Undone, undo_until
from bot.wins import WinKind
from tests.conftest import MORNING, FakeClock
from tests.core.samples import MS
from tests.opened import on_file

MINE, OTHERS = 1, 2


async def log(services: Services, stage: Stage = Stage.INTERVIEW, user_id: int = MINE) -> tuple[Rejection, int]:
    return await services.rejections.add(user_id, Details(stage, "Acme"), MORNING)


async def rename(services: Services, entry: Rejection, company: str | None) -> int:
    saved = await services.rejections.edit(MINE, entry.id, lambda each: replace(each, company=company), MORNING)
    assert saved is not None
    assert saved[1] is not None
    return saved[1]


def test_it_is_open_for_ten_minutes() -> None:
    assert undo_until(MORNING) - MORNING == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("after", "open_still"), [(timedelta(0), True), (UNDO_WINDOW, True), (UNDO_WINDOW + MS, False)]
)
async def test_a_change_is_undone_up_to_the_edge_of_its_ten_minutes(
    services: Services, after: timedelta, open_still: bool
) -> None:
    entry, change = await log(services)
    outcome = await services.undo.undo(MINE, change, MORNING + after)
    assert outcome == (Outcome(Subject.REJECTION, entry.id, Undone.GONE, redo=change + 1) if open_still else None)
    assert await services.rejections.find(MINE, entry.id) == (None if open_still else entry)


async def test_a_change_is_undone_once(services: Services) -> None:
    entry, _ = await log(services)
    renamed = await rename(services, entry, "Bakery")
    undone = Outcome(Subject.REJECTION, entry.id, Undone.AS_BEFORE, redo=renamed + 1)
    assert await services.undo.undo(MINE, renamed, MORNING) == undone
    await services.rejections.edit(MINE, entry.id, lambda each: replace(each, company="Café"), MORNING)
    assert await services.undo.undo(MINE, renamed, MORNING) is None
    found = await services.rejections.find(MINE, entry.id)
    assert found is not None
    assert found.company == "Café"


async def test_the_changes_of_an_entry_are_undone_newest_first(services: Services) -> None:
    entry, _ = await log(services)
    first, second = await rename(services, entry, "Bakery"), await rename(services, entry, None)
    refused = Outcome(Subject.REJECTION, entry.id, Undone.REFUSED, next=second)
    assert await services.undo.undo(MINE, first, MORNING) == refused
    found = await services.rejections.find(MINE, entry.id)
    assert found == replace(entry, company=None), "the refused undo did nothing"
    await services.undo.undo(MINE, second, MORNING)
    assert await services.rejections.find(MINE, entry.id) == replace(entry, company="Bakery")
    await services.undo.undo(MINE, first, MORNING)
    assert await services.rejections.find(MINE, entry.id) == entry


async def test_an_undo_never_leads_on_to_the_one_that_would_delete_the_entry(services: Services) -> None:
    entry, _ = await log(services)
    changed = await rename(services, entry, "Bakery")
    undone = await services.undo.undo(MINE, changed, MORNING)
    assert undone is not None
    assert undone.next is None


async def test_an_undo_names_the_change_before_it_only_while_that_can_be_undone(services: Services) -> None:
    entry, _ = await log(services)
    changes = []
    for minutes, company in ((3, "Bakery"), (6, "Café"), (9, "Shop")):
        at = MORNING + timedelta(minutes=minutes)
        saved = await services.rejections.edit(MINE, entry.id, lambda each, to=company: replace(each, company=to), at)
        assert saved is not None
        changes.append(saved[1])
    ten_minutes_after_the_first = MORNING + timedelta(minutes=3) + UNDO_WINDOW
    last = await services.undo.undo(MINE, changes[2], ten_minutes_after_the_first)
    assert last is not None
    assert last.next == changes[1]
    middle = await services.undo.undo(MINE, changes[1], ten_minutes_after_the_first + MS)
    assert middle is not None
    assert middle.next is None, "the first is too long ago"
    assert await services.undo.undo(MINE, changes[0], ten_minutes_after_the_first + MS) is None


async def test_an_old_undo_of_a_reward_does_not_reach_a_newer_one(services: Services) -> None:
    first = await services.jar.set_reward(MINE, "A long bath", MORNING)
    taken = await services.jar.set_reward(MINE, None, MORNING)
    newer = await services.jar.set_reward(MINE, "Cake", MORNING)
    refused = Outcome(Subject.REWARD, MINE, Undone.REFUSED, next=newer)
    assert await services.undo.undo(MINE, first, MORNING) == refused
    assert await services.jar.reward(MINE) == "Cake"
    kept = []
    for change in (newer, taken, first):
        await services.undo.undo(MINE, change, MORNING)
        kept.append(await services.jar.reward(MINE))
    assert kept == [None, "A long bath", None]


async def test_a_change_of_another_entry_does_not_come_first(services: Services) -> None:
    (entry, change), (other, _) = await log(services), await log(services)
    await rename(services, other, "Bakery")
    outcome = await services.undo.undo(MINE, change, MORNING)
    assert outcome is not None
    assert (outcome.subject_id, outcome.undone) == (entry.id, Undone.GONE)
    found = await services.rejections.find(MINE, other.id)
    assert found is not None
    assert found.company == "Bakery"


async def test_undoing_that_an_entry_was_logged_takes_all_later_changes_along(
    services: Services, clock: FakeClock
) -> None:
    entry, logged = await log(services)
    first, second = await rename(services, entry, "Bakery"), await rename(services, entry, None)
    undone = await services.undo.undo(MINE, logged, MORNING)
    assert undone == Outcome(Subject.REJECTION, entry.id, Undone.GONE, redo=second + 1)
    assert await services.rejections.older(MINE, 10) == []
    assert [await services.undo.undo(MINE, each, MORNING) for each in (first, second, logged)] == [None] * 3
    clock.advance(minutes=10, milliseconds=1)
    await services.forget_undone()
    assert await services.rejections.export(MINE) == await services.undo.export(MINE) == []


async def test_a_win_outlives_the_entry_that_it_was_about(services: Services, clock: FakeClock) -> None:
    entry, logged = await log(services)
    added = await services.wins.add(MINE, WinKind.INTERVIEW, "I asked them things too.", entry.id, MORNING)
    assert added is not None
    await services.undo.undo(MINE, logged, MORNING)
    assert await services.wins.older(MINE, 10) == [added[0]]
    clock.advance(minutes=10, milliseconds=1)
    await services.forget_undone()
    assert await services.wins.older(MINE, 10) == [replace(added[0], rejection_id=None)]


async def test_a_win_comes_back_also_when_its_entry_is_gone_or_counted_anew(
    services: Services, clock: FakeClock
) -> None:
    entry, _ = await log(services)
    added = await services.wins.add(MINE, WinKind.INTERVIEW, "First.", entry.id, MORNING)
    assert added is not None
    removed = await services.wins.remove(MINE, added[0].id, MORNING)
    assert removed is not None
    assert await services.wins.add(MINE, WinKind.INTERVIEW, "Second.", entry.id, MORNING) is not None
    await services.undo.undo(MINE, removed, MORNING)
    assert sorted(win.words or "" for win in await services.wins.older(MINE, 10)) == ["First.", "Second."]
    await services.rejections.delete(MINE, entry.id, clock())
    clock.advance(minutes=10, milliseconds=1)
    removed = await services.wins.remove(MINE, added[0].id, clock())
    assert removed is not None
    await services.forget_undone()
    await services.undo.undo(MINE, removed, clock())
    assert {win.rejection_id for win in await services.wins.older(MINE, 10)} == {None}


# --- an undo is a change


async def test_an_undo_can_be_undone_and_that_again(services: Services) -> None:
    entry, logged = await log(services)
    changed = await rename(services, entry, "Bakery")
    bakery = replace(entry, company="Bakery")
    change, kept = changed, []
    for _ in range(4):
        outcome = await services.undo.undo(MINE, change, MORNING)
        assert outcome is not None
        assert outcome.redo is not None
        assert outcome.next is None, "nothing leads on to deleting the entry"
        kept.append(await services.rejections.find(MINE, entry.id))
        change = outcome.redo
    assert kept == [entry, bakery, entry, bakery]
    assert (await services.undo.undo(MINE, logged, MORNING)) is not None
    assert await services.rejections.older(MINE, 10) == []


@pytest.mark.parametrize(
    ("after", "open_still"), [(timedelta(0), True), (UNDO_WINDOW, True), (UNDO_WINDOW + MS, False)]
)
async def test_an_entry_whose_logging_was_undone_comes_back_for_ten_minutes_from_then(
    services: Services, clock: FakeClock, after: timedelta, open_still: bool
) -> None:
    entry, logged = await log(services)
    clock.advance(minutes=9)
    undone = await services.undo.undo(MINE, logged, clock())
    assert undone is not None
    assert undone.redo is not None
    clock.now += after
    await services.forget_undone()
    back = await services.undo.undo(MINE, undone.redo, clock())
    assert (back is not None and back.undone is Undone.AS_BEFORE) is open_still
    assert await services.rejections.export(MINE) == ([entry] if open_still else [])


async def test_what_an_undo_left_to_be_brought_back_stands_in_no_other_changes_way(services: Services) -> None:
    entry, _ = await log(services)
    first, second = await rename(services, entry, "Bakery"), await rename(services, entry, "Shop")
    undone = await services.undo.undo(MINE, second, MORNING)
    assert undone is not None
    assert undone.next == first
    before = await services.undo.undo(MINE, first, MORNING)
    assert before is not None
    assert before.undone is Undone.AS_BEFORE
    assert await services.rejections.find(MINE, entry.id) == entry


async def test_an_undo_is_not_undone_past_a_later_change(services: Services) -> None:
    entry, _ = await log(services)
    undone = await services.undo.undo(MINE, await rename(services, entry, "Bakery"), MORNING)
    assert undone is not None
    assert undone.redo is not None
    later = await rename(services, entry, "Shop")
    refused = Outcome(Subject.REJECTION, entry.id, Undone.REFUSED, next=later)
    assert await services.undo.undo(MINE, undone.redo, MORNING) == refused
    assert await services.rejections.find(MINE, entry.id) == replace(entry, company="Shop")


async def test_a_count_taken_back_names_the_one_before_it_and_never_a_later_one(services: Services) -> None:
    first, second, third = [await services.applications.add(MINE, number, MORNING) for number in (1, 10, 100)]
    middle = await services.undo.undo(MINE, second, MORNING)
    assert middle is not None
    assert (middle.undone, middle.next) == (Undone.GONE, first)
    assert await services.applications.total(MINE) == 101
    last = await services.undo.undo(MINE, third, MORNING)
    assert last is not None
    assert last.next == first
    assert last.redo is not None
    await services.undo.undo(MINE, last.redo, MORNING)
    assert await services.applications.total(MINE) == 101


@pytest.mark.parametrize(
    ("subject", "unset", "values"),
    [
        (Subject.ZONE, None, ["Asia/Tokyo", "Europe/Berlin"]),
        (Subject.TONE, "balanced", ["gentle", "direct"]),
        (Subject.COUNTRY, None, ["GB", "NZ"]),
    ],
)
async def test_a_setting_is_what_it_was_before_also_when_there_was_none(
    services: Services, subject: Subject, unset: str | None, values: list[str]
) -> None:
    get, set_ = getattr(services.members, subject), getattr(services.members, f"set_{subject}")
    first, second = [await set_(MINE, value, MORNING) for value in values]
    assert await set_(MINE, values[1], MORNING) is None, "the same again is no change"
    assert len(await services.undo.export(MINE)) == 2
    kept = []
    for change in (second, first):
        outcome = await services.undo.undo(MINE, change, MORNING)
        assert outcome is not None
        assert (outcome.subject, outcome.undone) == (subject, Undone.AS_BEFORE)
        kept.append(await get(MINE))
    assert kept == [values[0], unset]
    assert outcome.redo is not None
    await services.undo.undo(MINE, outcome.redo, MORNING)
    assert await get(MINE) == values[0]


async def test_the_settings_of_one_member_are_undone_each_by_itself(services: Services) -> None:
    members = services.members
    tone = await members.set_tone(MINE, "gentle", MORNING)
    country = await members.set_country(MINE, "GB", MORNING)
    zone = await members.set_zone(MINE, "Asia/Tokyo", MORNING)
    left = []
    for change in (tone, zone, country):
        assert change is not None
        outcome = await services.undo.undo(MINE, change, MORNING)
        assert outcome is not None
        assert (outcome.undone, outcome.next) == (Undone.AS_BEFORE, None)
        left.append((await members.tone(MINE), await members.zone(MINE), await members.country(MINE)))
    assert left == [("balanced", "Asia/Tokyo", "GB"), ("balanced", None, "GB"), ("balanced", None, None)]


async def test_another_members_change_is_not_undone(services: Services) -> None:
    entry, change = await log(services)
    assert await services.undo.undo(OTHERS, change, MORNING) is None
    assert await services.rejections.find(MINE, entry.id) == entry
    assert len(await services.undo.export(MINE)) == 1


@pytest.mark.parametrize("change", [0, 404, 10**18 - 1])
async def test_a_change_that_never_was_is_not_undone(services: Services, change: int) -> None:
    await log(services)
    assert await services.undo.undo(MINE, change, MORNING) is None
    assert len(await services.rejections.export(MINE)) == 1


# --- forgetting


async def test_only_what_can_not_be_undone_any_more_is_forgotten(services: Services) -> None:
    for at in (MORNING - MS, MORNING, MORNING + MS):
        await services.rejections.add(MINE, Details(Stage.TEST), at)
    left = []
    for after in (timedelta(0), UNDO_WINDOW, UNDO_WINDOW + MS, UNDO_WINDOW + 2 * MS):
        await services.undo.forget(MORNING + after)
        left.append(len(await services.undo.export(MINE)))
    assert left == [3, 2, 1, 0]
    assert len(await services.rejections.export(MINE)) == 3


async def test_ten_minutes_after_deleting_no_table_holds_the_words(services: Services, clock: FakeClock) -> None:
    entry, _ = await services.rejections.add(MINE, Details(Stage.TEST, "Acme", thought="Buried words"), clock())
    win = await services.wins.add(MINE, WinKind.OWN, "Buried words", entry.id, clock())
    note, _ = await services.jar.add(MINE, "Buried words", clock())
    own = await services.own_words.begin(MINE, "Buried words", entry.id, clock())
    assert win is not None
    await services.rejections.delete(MINE, entry.id, clock())
    await services.wins.remove(MINE, win[0].id, clock())
    await services.jar.remove(MINE, note.id, clock())
    await services.own_words.remove(MINE, own.id, clock())
    clock.advance(minutes=10)
    await services.forget_undone()
    path = services.settings.database_path
    assert "Buried words" in on_file(path), "it can still be undone"
    clock.advance(milliseconds=1)
    await services.forget_undone()
    assert "Buried words" not in on_file(path)
    assert await services.undo.export(MINE) == []


async def test_with_nothing_to_forget_no_write_lock_is_waited_for(
    services: Services, clock: FakeClock, sql: sqlite3.Connection
) -> None:
    await log(services)
    clock.advance(minutes=10)
    sql.execute("begin immediate")
    await services.forget_undone()
    sql.rollback()
    assert len(await services.undo.export(MINE)) == 1


async def test_undoing_what_is_deleted_already_leaves_the_undo_of_the_deletion(services: Services) -> None:
    entry, logged = await log(services)
    deleted = await services.rejections.delete(MINE, entry.id, MORNING)
    assert deleted is not None
    assert await services.undo.undo(MINE, logged, MORNING) is None
    brought = await services.undo.undo(MINE, deleted, MORNING)
    assert brought is not None
    assert brought.undone is Undone.AS_BEFORE
    assert await services.rejections.find(MINE, entry.id) == entry


async def test_a_deletion_done_again_waits_for_what_was_changed_since(services: Services) -> None:
    entry, _ = await log(services)
    deleted = await services.rejections.delete(MINE, entry.id, MORNING)
    assert deleted is not None
    brought = await services.undo.undo(MINE, deleted, MORNING)
    assert brought is not None
    assert brought.redo is not None
    assert brought.redo_deletes
    changed = await rename(services, entry, "Bakery")
    refused = Outcome(Subject.REJECTION, entry.id, Undone.REFUSED, next=changed)
    assert await services.undo.undo(MINE, brought.redo, MORNING) == refused
    assert await services.rejections.find(MINE, entry.id) == replace(entry, company="Bakery")


async def test_after_a_change_was_brought_back_none_is_offered_that_would_be_refused(services: Services) -> None:
    entry, _ = await log(services)
    await rename(services, entry, "Bakery")
    undone = await services.undo.undo(MINE, await rename(services, entry, "Shop"), MORNING)
    assert undone is not None
    assert undone.redo is not None
    brought = await services.undo.undo(MINE, undone.redo, MORNING)
    assert brought is not None
    assert (brought.again, brought.next) == (True, None)
