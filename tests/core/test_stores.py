"""Proves: entries and settings come back as written, to their own member only, and go when asked."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.db import Database
from bot.instants import from_ms, to_ms
from bot.members import MemberStore
from bot.members.store import Member
from bot.rejections import Details, HeardBy, Rejection, RejectionStore, Stage
from bot.undo import UNDO_WINDOW
from tests.conftest import MORNING
from tests.core.samples import LARGEST, MS
from tests.rejections.samples import logged

HOUR = timedelta(hours=1)


@pytest.fixture
def rejections(database: Database) -> RejectionStore:
    return RejectionStore(database)


@pytest.fixture
def settings_of(database: Database) -> MemberStore:
    return MemberStore(database)


def member(user_id: int = 1, **kept: Any) -> Member:
    """Return a member of whom nothing is kept but this."""
    none = dict.fromkeys(each.name for each in fields(Member))
    return Member(**(none | kept | {"user_id": user_id, "created_at": MORNING}))


async def added(store: RejectionStore, user_id: int = 1, stage: Stage = Stage.TEST, **details: str) -> Rejection:
    entry, _ = await store.add(user_id, Details(stage, **details), MORNING)
    return entry


# --- instants


@given(st.integers(min_value=0, max_value=to_ms(datetime(9999, 12, 31, tzinfo=UTC))))
def test_every_kept_instant_comes_back_to_the_millisecond(milliseconds: int) -> None:
    assert to_ms(from_ms(milliseconds)) == milliseconds
    assert from_ms(milliseconds).tzinfo is UTC


# --- rejections


@pytest.mark.parametrize("stage", list(Stage))
async def test_every_stage_is_kept_and_begins_the_path(rejections: RejectionStore, stage: Stage) -> None:
    entry = await added(rejections, stage=stage)
    assert await rejections.find(1, entry.id) == replace(logged(stage), id=entry.id)


@pytest.mark.parametrize(
    ("user_id", "company", "role", "thought"),
    [
        (LARGEST, "Acme", None, None),
        (1, None, "baker", "I should have known.\n\nIt was the last answer."),
        (1, "株式会社 🧁", "עוזר/ת אופה", "🫠"),
        (1, "'; drop table rejections; --", ":user_id", "null"),
        (1, "", " ", ""),
        (1, "a" * 10_000, "null", "b" * 4000),
    ],
)
async def test_words_and_ids_come_back_as_they_were_written(
    rejections: RejectionStore, user_id: int, company: str | None, role: str | None, thought: str | None
) -> None:
    now = MORNING + 7 * MS
    details = Details(Stage.TEST, company, role, HeardBy.PHONE, thought)
    entry, _ = await rejections.add(user_id, details, now)
    names = {"company": company, "role": role, "thought": thought, "heard_by": HeardBy.PHONE}
    expected = logged(Stage.TEST, **names, happened_at=now)
    assert entry == replace(expected, user_id=user_id, created_at=now)
    assert await rejections.find(user_id, 1) == await rejections.latest(user_id) == entry
    assert await rejections.export(user_id) == [entry]


async def test_the_latest_is_what_was_logged_last(rejections: RejectionStore) -> None:
    # Also where the machine's clock was set back meanwhile, or the day of an entry was moved.
    entries = [(await rejections.add(1, Details(Stage.TEST), MORNING - at * HOUR))[0] for at in range(3)]
    assert await rejections.latest(1) == entries[2]
    assert await rejections.export(1) == entries


async def test_another_members_id_reaches_no_entry(rejections: RejectionStore) -> None:
    entry = await added(rejections, company="Acme", role="baker")
    assert await rejections.find(2, entry.id) is None
    assert await rejections.latest(2) is None
    assert await rejections.older(2, 10) == await rejections.newer(2, 10, than=entry.cursor) == []
    assert await rejections.offered(2, "", Stage, 25) == await rejections.since(2, MORNING) == []
    assert await rejections.export(2) == []
    assert not await rejections.paths(2)
    assert await rejections.edit(2, entry.id, lambda each: replace(each, company="Mine"), MORNING) is None
    assert await rejections.delete(2, entry.id, MORNING) is None
    assert await rejections.find(1, entry.id) == entry


async def test_an_edit_keeps_every_part_of_it(rejections: RejectionStore) -> None:
    entry = await added(rejections, company="Acme")
    edited = replace(
        entry,
        stage=Stage.FINAL_ROUND,
        path=(Stage.TEST, Stage.FINAL_ROUND),
        company="Bakery",
        role="baker",
        heard_by=HeardBy.AGENCY,
        thought="Again.",
        happened_at=MORNING - 48 * HOUR,
        waits_until=date(2026, 2, 1),
        reason="why-budget",
    )
    saved = await rejections.edit(1, entry.id, lambda _: edited, MORNING + HOUR)
    assert saved is not None
    assert saved[0] == await rejections.find(1, entry.id) == edited


async def test_an_edit_never_takes_the_earlier_stage_away(rejections: RejectionStore) -> None:
    entry = await added(rejections, stage=Stage.SCREENING)
    for stage in (Stage.INTERVIEW, Stage.NEVER_HEARD_BACK, Stage.INTERVIEW):
        await rejections.edit(1, entry.id, lambda each, stage=stage: replace(each, stage=stage), MORNING)
    found = await rejections.find(1, entry.id)
    assert found is not None
    assert found.stage is Stage.INTERVIEW
    assert found.path == (Stage.SCREENING, Stage.INTERVIEW, Stage.NEVER_HEARD_BACK)


async def test_an_edit_that_changes_nothing_is_noted_nowhere(rejections: RejectionStore) -> None:
    entry = await added(rejections)
    assert await rejections.edit(1, entry.id, lambda each: each, MORNING) == (entry, None)


async def test_an_edit_that_fails_leaves_the_entry_as_it_was(rejections: RejectionStore) -> None:
    entry = await added(rejections)

    def fail(_: Rejection) -> Rejection:
        raise LookupError

    with pytest.raises(LookupError):
        await rejections.edit(1, entry.id, fail, MORNING)
    assert await rejections.find(1, entry.id) == entry


async def test_a_deleted_entry_is_out_of_reach_and_still_exported(rejections: RejectionStore) -> None:
    entry = await added(rejections, company="Acme")
    kept = await added(rejections, company="Bakery")
    assert await rejections.delete(1, entry.id, MORNING) is not None
    assert await rejections.delete(1, entry.id, MORNING) is None
    assert await rejections.edit(1, entry.id, lambda each: replace(each, company="Back"), MORNING) is None
    assert await rejections.find(1, entry.id) is None
    assert await rejections.older(1, 10) == await rejections.offered(1, "", Stage, 25) == [kept]
    assert await rejections.newer(1, 10, than=replace(kept, id=0).cursor) == [kept]
    assert len(await rejections.since(1, MORNING)) == (await rejections.paths(1)).total() == 1
    assert await rejections.export(1) == [entry, kept]


async def test_the_latest_is_never_a_deleted_one(rejections: RejectionStore) -> None:
    kept, gone = [await added(rejections) for _ in range(2)]
    await rejections.delete(1, gone.id, MORNING)
    assert await rejections.latest(1) == kept


async def test_a_deleted_entry_is_kept_for_as_long_as_it_can_be_undone(rejections: RejectionStore) -> None:
    first, second, kept = [await added(rejections) for _ in range(3)]
    await rejections.delete(1, first.id, MORNING - MS)
    await rejections.delete(1, second.id, MORNING)
    for after, left in (
        (timedelta(0), [first, second, kept]),
        (UNDO_WINDOW, [second, kept]),
        (UNDO_WINDOW + MS, [kept]),
        (1000 * HOUR, [kept]),
    ):
        await rejections.purge(MORNING + after)
        assert await rejections.export(1) == left


async def test_an_entrys_id_is_never_given_again(rejections: RejectionStore) -> None:
    ids = []
    for at in range(3):
        entry = await added(rejections)
        ids.append(entry.id)
        await rejections.delete(1, entry.id, MORNING)
        await rejections.purge(MORNING + at * HOUR)
    ids.append((await added(rejections, 2)).id)
    assert ids == [1, 2, 3, 4]


# --- members' settings


async def test_a_zone_is_the_members_own_and_the_last_one_counts(settings_of: MemberStore) -> None:
    assert await settings_of.zone(LARGEST) is None
    await settings_of.set_zone(LARGEST, "Europe/Berlin", MORNING)
    await settings_of.set_zone(LARGEST, "America/Argentina/Buenos_Aires", MORNING + HOUR)
    await settings_of.set_zone(1, "UTC", MORNING)
    assert await settings_of.zone(LARGEST) == "America/Argentina/Buenos_Aires"
    assert await settings_of.export(LARGEST) == [member(LARGEST, zone="America/Argentina/Buenos_Aires")]


async def test_the_way_to_a_member_is_their_own_and_the_last_one_counts(settings_of: MemberStore) -> None:
    for user_id in (1, 2):
        await settings_of.set_zone(user_id, "UTC", MORNING)
    assert await settings_of.dm_channel(1) is None
    for user_id, channel_id in ((1, 7), (1, LARGEST), (2, 8), (3, 9)):
        await settings_of.set_dm_channel(user_id, channel_id)
    assert (await settings_of.dm_channel(1), await settings_of.dm_channel(2)) == (LARGEST, 8)
    assert await settings_of.export(1) == [member(zone="UTC", dm_channel_id=LARGEST)]
    assert await settings_of.export(3) == [], "of whom nothing is kept, that isn't either"


async def test_whether_messages_may_come_is_unknown_until_it_is_said(settings_of: MemberStore) -> None:
    assert await settings_of.messages(1) is None
    kept = []
    for allowed in (True, True, False):
        changed = await settings_of.set_messages(1, allowed, MORNING)
        kept.append((changed is not None, await settings_of.messages(1), (await settings_of.wishes(1)).refused))
    assert kept == [(True, True, False), (False, True, False), (True, False, True)]
    assert not (await settings_of.wishes(2)).refused, "who was not asked gets what they set"


async def test_the_tone_is_balanced_until_one_is_chosen_which_no_choice_of_it_changes(settings_of: MemberStore) -> None:
    assert await settings_of.tone(1) == "balanced"
    assert await settings_of.set_tone(1, "balanced", MORNING) is None
    assert await settings_of.export(1) == []
    kept = []
    for tone in ("gentle", "direct", "direct", "balanced"):
        changed = await settings_of.set_tone(1, tone, MORNING)
        kept.append((changed is not None, await settings_of.tone(1)))
    assert kept == [(True, "gentle"), (True, "direct"), (False, "direct"), (True, "balanced")]
    assert await settings_of.tone(2) == "balanced"


async def test_a_country_is_the_members_own_and_the_last_one_counts(settings_of: MemberStore) -> None:
    assert await settings_of.country(LARGEST) is None
    kept = []
    for country in ("GB", "GB", "NZ"):
        changed = await settings_of.set_country(LARGEST, country, MORNING)
        kept.append((changed is not None, await settings_of.country(LARGEST)))
    assert kept == [(True, "GB"), (False, "GB"), (True, "NZ")]
    assert await settings_of.country(1) is None


SETTERS = {
    "zone": (MemberStore.set_zone, "Asia/Tokyo", "UTC"),
    "tone": (MemberStore.set_tone, "gentle", "direct"),
    "country": (MemberStore.set_country, "GB", "NZ"),
}


@pytest.mark.parametrize("order", list(permutations(SETTERS, 2)), ids="-".join)
async def test_what_is_kept_of_a_member_leaves_the_rest_alone(settings_of: MemberStore, order: tuple[str, str]) -> None:
    expected: dict[str, Any] = {}
    for name, value in [(name, SETTERS[name][times]) for times in (1, 2) for name in order]:
        expected[name] = value
        await SETTERS[name][0](settings_of, 1, value, MORNING + len(expected) * HOUR)
        assert await settings_of.export(1) == [replace(member(**expected), created_at=MORNING + HOUR)]


@pytest.mark.parametrize(("zone", "key"), [(None, "UTC"), ("Pacific/Kiritimati", "Pacific/Kiritimati")])
async def test_days_are_counted_in_the_members_zone_or_utc(
    settings_of: MemberStore, zone: str | None, key: str
) -> None:
    if zone:
        await settings_of.set_zone(1, zone, MORNING)
    assert (await settings_of.local_zone(1)).key == key
