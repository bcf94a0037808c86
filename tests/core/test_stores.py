"""Proves: entries and settings come back as written, to their own member only, and go when asked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.db import Database
from bot.instants import from_ms, to_ms
from bot.members import MemberStore
from bot.members.store import Member
from bot.rejections import Rejection, RejectionStore, Stage
from tests.conftest import MORNING
from tests.core.samples import LARGEST, MS

HOUR = timedelta(hours=1)


@pytest.fixture
def rejections(database: Database) -> RejectionStore:
    return RejectionStore(database)


@pytest.fixture
def settings_of(database: Database) -> MemberStore:
    return MemberStore(database)


# --- instants


@given(st.integers(min_value=0, max_value=to_ms(datetime(9999, 12, 31, tzinfo=UTC))))
def test_every_kept_instant_comes_back_to_the_millisecond(milliseconds: int) -> None:
    assert to_ms(from_ms(milliseconds)) == milliseconds
    assert from_ms(milliseconds).tzinfo is UTC


# --- rejections


@pytest.mark.parametrize("stage", list(Stage))
async def test_every_stage_is_kept(rejections: RejectionStore, stage: Stage) -> None:
    entry = await rejections.add(1, stage, None, None, MORNING)
    assert await rejections.find(1, entry.id) == Rejection(entry.id, 1, stage, None, None, MORNING)


@pytest.mark.parametrize(
    ("user_id", "company", "role"),
    [
        (LARGEST, "Acme", None),
        (1, None, "baker"),
        (1, "株式会社 🧁", "עוזר/ת אופה"),
        (1, "'; drop table rejections; --", ":user_id"),
        (1, "", " "),
        (1, "a" * 2000, "null"),
    ],
)
async def test_words_and_ids_come_back_as_they_were_written(
    rejections: RejectionStore, user_id: int, company: str | None, role: str | None
) -> None:
    now = MORNING + timedelta(microseconds=123_000)
    entry = await rejections.add(user_id, Stage.TEST, company, role, now)
    assert entry == Rejection(1, user_id, Stage.TEST, company, role, now)
    assert await rejections.find(user_id, 1) == await rejections.latest(user_id) == entry
    assert await rejections.export(user_id) == [entry]


async def test_recent_is_newest_first_and_no_more_than_asked(rejections: RejectionStore) -> None:
    # The newest is what was logged last, also where the machine's clock was set back meanwhile.
    entries = [await rejections.add(1, Stage.TEST, None, None, MORNING - at * HOUR) for at in range(3)]
    assert await rejections.latest(1) == entries[2]
    assert await rejections.recent(1, 2) == [entries[2], entries[1]]
    assert await rejections.recent(1, 10) == entries[::-1]
    assert await rejections.recent(1, 0) == []
    assert await rejections.export(1) == entries


async def test_another_members_id_reaches_no_entry(rejections: RejectionStore) -> None:
    entry = await rejections.add(1, Stage.TEST, "Acme", "baker", MORNING)
    assert await rejections.find(2, entry.id) is None
    assert await rejections.latest(2) is None
    assert await rejections.recent(2, 10) == await rejections.export(2) == []
    assert not await rejections.remove(2, entry.id, not_before=MORNING - HOUR)
    await rejections.erase(2)
    assert await rejections.find(1, entry.id) == entry


@pytest.mark.parametrize(
    ("not_before", "removed"),
    [(MORNING - MS, True), (MORNING, True), (MORNING + MS, False), (MORNING + HOUR, False)],
)
async def test_an_entry_is_removed_up_to_the_edge_of_the_undo_window(
    rejections: RejectionStore, not_before: datetime, removed: bool
) -> None:
    entry = await rejections.add(1, Stage.TEST, None, None, MORNING)
    assert await rejections.remove(1, entry.id, not_before=not_before) is removed
    assert await rejections.find(1, entry.id) == (None if removed else entry)


async def test_an_entry_is_removed_once_and_alone(rejections: RejectionStore) -> None:
    kept, gone = [await rejections.add(1, Stage.TEST, None, None, MORNING) for _ in range(2)]
    assert [await rejections.remove(1, gone.id, not_before=MORNING) for _ in range(2)] == [True, False]
    assert not await rejections.remove(1, gone.id + 1, not_before=MORNING)
    assert await rejections.export(1) == [kept]


async def test_an_entrys_id_is_never_given_again(rejections: RejectionStore) -> None:
    ids = []
    for _ in range(3):
        entry = await rejections.add(1, Stage.TEST, None, None, MORNING)
        ids.append(entry.id)
        await rejections.remove(1, entry.id, not_before=MORNING)
    await rejections.erase(1)
    ids.append((await rejections.add(2, Stage.TEST, None, None, MORNING)).id)
    assert ids == [1, 2, 3, 4]


async def test_erasing_takes_all_of_one_members_entries(rejections: RejectionStore) -> None:
    for _ in range(3):
        await rejections.add(1, Stage.TEST, "Acme", None, MORNING)
    others = await rejections.add(2, Stage.TEST, "Acme", None, MORNING)
    await rejections.erase(1)
    assert await rejections.export(1) == []
    assert await rejections.export(2) == [others]


# --- members' settings


async def test_a_zone_is_the_members_own_and_the_last_one_counts(settings_of: MemberStore) -> None:
    assert await settings_of.zone(LARGEST) is None
    await settings_of.set_zone(LARGEST, "Europe/Berlin", MORNING)
    await settings_of.set_zone(LARGEST, "America/Argentina/Buenos_Aires", MORNING + HOUR)
    await settings_of.set_zone(1, "UTC", MORNING)
    assert await settings_of.zone(LARGEST) == "America/Argentina/Buenos_Aires"
    assert await settings_of.export(LARGEST) == [Member(LARGEST, "America/Argentina/Buenos_Aires", None, MORNING)]


async def test_the_way_to_a_member_is_their_own_and_the_last_one_counts(settings_of: MemberStore) -> None:
    assert await settings_of.dm_channel(1) is None
    await settings_of.set_dm_channel(1, 7, MORNING)
    await settings_of.set_dm_channel(1, LARGEST, MORNING + HOUR)
    await settings_of.set_dm_channel(2, 8, MORNING)
    assert (await settings_of.dm_channel(1), await settings_of.dm_channel(2)) == (LARGEST, 8)
    assert await settings_of.zone(1) is None
    assert await settings_of.export(1) == [Member(1, None, LARGEST, MORNING)]


@pytest.mark.parametrize("zone_first", [True, False])
async def test_a_zone_and_the_way_to_a_member_leave_each_other_alone(
    settings_of: MemberStore, zone_first: bool
) -> None:
    if zone_first:
        await settings_of.set_zone(1, "UTC", MORNING)
        assert await settings_of.dm_channel(1) is None
    await settings_of.set_dm_channel(1, 7, MORNING)
    await settings_of.set_zone(1, "Asia/Tokyo", MORNING + HOUR)
    await settings_of.set_dm_channel(1, 8, MORNING + 2 * HOUR)
    assert await settings_of.export(1) == [Member(1, "Asia/Tokyo", 8, MORNING)]


async def test_erasing_forgets_one_members_zone_and_the_way_to_them(settings_of: MemberStore) -> None:
    for user_id in (1, 2):
        await settings_of.set_dm_channel(user_id, 7, MORNING)
        await settings_of.set_zone(user_id, "UTC", MORNING)
    await settings_of.erase(1)
    assert (await settings_of.zone(1), await settings_of.dm_channel(1)) == (None, None)
    assert await settings_of.export(1) == []
    assert (await settings_of.zone(2), await settings_of.dm_channel(2)) == ("UTC", 7)
