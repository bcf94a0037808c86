"""Proves: schedules are kept as asked, within their limits, and moved only by their owner or by a delivery."""

import asyncio
import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bot.cards.rules import Candidate, draw
from bot.db import Database, open_database
from bot.members import MemberStore
from bot.schedules import Kind, NewSchedule, Quiet, Schedule, ScheduleStore, Undeliverable
from bot.schedules.jobs import LEASE
from bot.schedules.settling import Settled
from tests.conftest import KEYS, MORNING
from tests.core.samples import DAY, DUE, LARGEST, MS, Recorder, came, failing, kept, nudge, post, run, set_at

# --- kept as asked


@pytest.mark.parametrize(
    "new",
    [
        nudge(LARGEST, weekdays=1, minute_of_day=0, zone="America/Argentina/Buenos_Aires"),
        nudge(1, weekdays=64, minute_of_day=1439, zone="Pacific/Kiritimati"),
        post(LARGEST, user_id=LARGEST - 1, channel_id=LARGEST - 2, weekdays=0b10101),
    ],
    ids=["largest nudge", "last minute of the week", "largest post"],
)
async def test_a_schedule_comes_back_as_it_was_given(store: ScheduleStore, new: NewSchedule) -> None:
    schedule = await kept(store, new)
    assert await store.find(schedule.id) == schedule
    assert schedule.next_due_at == new.next_after(MORNING)
    assert (schedule.paused_reason, schedule.last_posted_at) == (None, None)
    for name in ("kind", "user_id", "guild_id", "channel_id", "weekdays", "minute_of_day", "zone"):
        assert getattr(schedule, name) == getattr(new, name)


async def test_lists_are_by_owner_and_in_order_of_making(store: ScheduleStore) -> None:
    made = [await kept(store, new) for new in (nudge(1), post(100), nudge(2), nudge(1), post(101), post(100))]
    assert await store.nudges(1) == [made[0], made[3]]
    assert await store.nudges(2) == [made[2]]
    assert await store.nudges(3) == []
    assert await store.posts(100) == [made[1], made[5]]
    assert await store.posts(101) == [made[4]]
    assert await store.find(made[-1].id + 1) is None


async def test_the_export_is_all_that_the_member_set_up_and_nothing_else(store: ScheduleStore) -> None:
    made = [await kept(store, new) for new in (nudge(1), post(100, user_id=1), nudge(2), post(100, user_id=2))]
    assert await store.export(1) == made[:2]


# --- limits


@pytest.mark.parametrize("limit", [0, 1, 10])
@pytest.mark.parametrize("new", [nudge(), post()], ids=["nudges", "posts"])
async def test_the_limit_is_the_last_that_is_kept(store: ScheduleStore, new: NewSchedule, limit: int) -> None:
    results = [await store.add(new, MORNING, limit=limit) for _ in range(limit + 2)]
    assert [each is not None for each in results] == [True] * limit + [False] * 2


@pytest.mark.parametrize("new", [nudge(), post()], ids=["nudges", "posts"])
async def test_many_adds_at_once_stop_at_the_limit(store: ScheduleStore, new: NewSchedule) -> None:
    results = await asyncio.gather(*(store.add(new, MORNING, limit=10) for _ in range(60)))
    assert sum(each is not None for each in results) == 10
    assert len(await store.nudges(1) + await store.posts(100)) == 10


async def test_a_limit_counts_only_the_owners_own_of_that_kind(store: ScheduleStore) -> None:
    for new in (nudge(2), post(100, user_id=1), post(101, user_id=1)):
        await kept(store, new)
    assert await store.add(nudge(1), MORNING, limit=1)
    assert await store.add(post(100, user_id=3), MORNING, limit=1) is None
    assert await store.add(post(102, user_id=1), MORNING, limit=1)


async def test_removing_makes_room_again(store: ScheduleStore) -> None:
    first = await kept(store, nudge())
    assert await store.add(nudge(), MORNING, limit=1) is None
    assert await store.remove_nudge(1, first.id)
    assert await store.add(nudge(), MORNING, limit=1)


# --- due


async def test_due_are_those_up_to_now_longest_first_and_no_more_than_asked(store: ScheduleStore) -> None:
    late, early, same = [await kept(store, nudge(minute_of_day=minute)) for minute in (541, 540, 540)]
    assert await store.due(DUE - MS, 10) == []
    assert await store.due(DUE, 10) == [early, same]
    assert await store.due(DUE + timedelta(minutes=1), 10) == [early, same, late]
    assert await store.due(DUE + timedelta(minutes=1), 2) == [early, same]


async def test_first_due_is_the_earliest_of_all_that_run(store: ScheduleStore) -> None:
    assert await store.first_due() is None
    await kept(store, nudge(minute_of_day=10 * 60))
    first = await kept(store, post())
    assert await store.first_due() == DUE
    await store.pause_post(100, first.id, "gone")
    assert await store.first_due() == DUE + timedelta(hours=1)


# --- claimed and settled


async def claimed(store: ScheduleStore, now: datetime = DUE) -> Schedule:
    [schedule] = await store.claim(now, now + LEASE, 10, Kind)
    return schedule


def posted(schedule: Schedule, **changes: Any) -> Settled:
    """Return what is written of a claimed schedule that came when it was due, and comes again the day after."""
    after = schedule.next_after(DUE)
    given = {"posted_at": DUE, "message_id": 7, "unanswered": schedule.unanswered + 1, **changes}
    return Settled(schedule, after, after, **given)


async def test_what_is_claimed_is_nobody_elses_until_the_claim_ends(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    assert await store.claim(DUE - MS, DUE + LEASE, 10, Kind) == []
    assert await claimed(store) == schedule
    assert await store.claim(DUE + LEASE - MS, DUE + 2 * LEASE, 10, Kind) == []
    assert await claimed(store, DUE + LEASE) == schedule
    await store.release([schedule.id])
    assert await claimed(store, DUE + LEASE) == schedule
    await store.take_over()
    assert await claimed(store, DUE + LEASE) == schedule


async def test_two_that_claim_at_once_never_get_the_same(store: ScheduleStore, path: Path) -> None:
    made = [(await kept(store, nudge(user_id))).id for user_id in range(1, 31)]
    async with open_database(path, keys=KEYS) as database:
        turns = [each.claim(DUE, DUE + LEASE, 4, Kind) for each in (store, ScheduleStore(database)) for _ in range(5)]
        found = [schedule.id for claim in await asyncio.gather(*turns) for schedule in claim]
    assert sorted(found) == made


async def test_posts_are_claimed_before_a_crowd_that_has_waited_longer(store: ScheduleStore) -> None:
    for user_id in range(1, 21):
        await kept(store, nudge(user_id))
    made = await kept(store, post(minute_of_day=9 * 60 + 1))
    first, *others = await store.claim(DUE + timedelta(minutes=1), DUE + DAY, 10, Kind)
    assert first.id == made.id
    assert len(others) == 9


async def test_those_of_the_same_minute_take_turns_at_being_last(store: ScheduleStore) -> None:
    made = [(await kept(store, nudge(user_id))).id for user_id in range(1, 51)]
    last, now = list[int](), DUE
    for _ in range(20):
        order = [await store.claim(now, now + LEASE, 5, Kind) for _ in made[::5]]
        assert sorted(each.id for group in order for each in group) == made
        last += [each.id for each in order[-1]]
        after = now + DAY
        await store.settle([Settled(each, after, after) for group in order for each in group])
        now = after
    # The first day goes by the order in which they were made.
    assert max(Counter(last[5:]).values()) <= 4
    assert len(set(last)) >= 40


async def test_what_is_settled_is_as_it_was_said(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    await store.settle([posted(await claimed(store))])
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY, 7)
    assert [each.id for each in await store.due(DUE + DAY, 10)] == [schedule.id]
    assert await store.due(DUE + DAY - MS, 10) == []


async def test_settling_twice_changes_nothing_more(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    settled = posted(await claimed(store))
    for _ in range(2):
        await store.settle([settled])
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY, 7)


async def test_a_stopped_schedule_stays_stopped_though_its_message_went_out(store: ScheduleStore) -> None:
    first, second = await kept(store, nudge()), await kept(store, post())
    claims = await store.claim(DUE, DUE + LEASE, 10, Kind)
    await store.remove_nudge(1, first.id)
    await store.pause_post(100, second.id, "paused")
    await store.settle([posted(each) for each in claims])
    assert await store.nudges(1) == []
    paused = set_at(second, None, paused_reason="paused")
    assert await store.posts(100) == [replace(paused, last_posted_at=DUE, last_message_id=7, unanswered=1)]


async def test_what_failed_while_its_owner_moved_it_stays_where_they_put_it(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    claim = await claimed(store)
    until = await store.postpone(1, schedule, DUE + 7 * DAY)
    again = Settled(claim, DUE, DUE + timedelta(seconds=15), attempts=1)
    await store.settle([again])
    await store.settle([Settled(claim, None, None, reason="closed")])
    assert await store.find(schedule.id) == set_at(schedule, until)


async def test_what_was_to_be_held_back_is_looked_at_anew_if_its_member_woke_it(
    database: Database, store: ScheduleStore
) -> None:
    schedule = await kept(store, nudge())
    held = Settled(await claimed(store), DUE, DUE + timedelta(hours=3))
    await MemberStore(database).set_quiet(1, Quiet(0, 60), DUE)
    await store.settle([held])
    assert await store.find(schedule.id) == replace(schedule, look_at=DUE - MS)
    await store.settle([Settled(await claimed(store), DUE, DUE + timedelta(hours=3))])
    assert await store.first_due() == DUE + timedelta(hours=3)


@pytest.mark.parametrize("woken", [False, True])
async def test_what_arrived_advances_though_its_member_woke_it(
    database: Database, store: ScheduleStore, woken: bool
) -> None:
    schedule = await kept(store, nudge())
    claim = await claimed(store)
    if woken:
        await MemberStore(database).set_quiet(1, Quiet(0, 60), DUE)
    await store.settle([posted(claim)])
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY, 7)


async def test_a_press_while_the_next_one_is_on_its_way_counts(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    for day in range(2):
        await run(store, Recorder(), DUE + day * DAY)
    [claim] = await store.claim(DUE + 2 * DAY, DUE + 3 * DAY, 10, Kind)
    assert claim.unanswered == 2
    await store.answered(1, DUE + 2 * DAY)
    at = DUE + 3 * DAY
    await store.settle([Settled(claim, at, at, posted_at=DUE + 2 * DAY, message_id=9, unanswered=3)])
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.unanswered, found.next_due_at, found.last_message_id) == (1, at, 9)


async def test_a_zone_that_changes_while_it_is_on_its_way_doesnt_bring_it_twice_a_day(
    database: Database, store: ScheduleStore
) -> None:
    schedule = await kept(store, nudge())
    claim = await claimed(store)
    await MemberStore(database).set_zone(1, "America/New_York", DUE)
    await store.settle([posted(claim)])
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.zone, found.last_posted_at) == ("America/New_York", DUE)
    assert found.next_due_at == found.look_at == datetime(2026, 1, 16, 14, tzinfo=UTC)


async def test_one_that_came_once_is_gone_unless_it_was_set_anew(store: ScheduleStore) -> None:
    for row in (1, 2):
        await store.remind(1, Kind.CHASE, row, DUE.date(), 540, "UTC", MORNING)
    claims = await store.claim(DUE, DUE + LEASE, 10, Kind)
    anew = await store.remind(1, Kind.CHASE, 2, (DUE + DAY).date(), 540, "UTC", DUE)
    await store.settle([Settled(each, None, None, posted_at=DUE) for each in claims])
    assert await store.export(1) == [anew]


# --- moving


async def test_a_pause_names_its_reason_and_ends_with_the_next_postponing(store: ScheduleStore) -> None:
    schedule, other = await kept(store, nudge()), await kept(store, nudge())
    await run(store, failing(Undeliverable("your door is closed"), schedule.id))
    paused = await store.find(schedule.id)
    assert paused == set_at(schedule, None, paused_reason="your door is closed")
    assert [each.id for each in await store.due(DUE + DAY, 10)] == [other.id]
    assert await store.postpone(1, paused, DUE) == DUE + DAY
    assert await store.find(schedule.id) == set_at(schedule, DUE + DAY)


async def test_postponing_keeps_the_local_time_over_a_clock_change(store: ScheduleStore) -> None:
    before_change = datetime(2026, 3, 25, 12, tzinfo=UTC)
    schedule = await kept(store, nudge(zone="Europe/Berlin"), before_change)
    assert schedule.next_due_at == datetime(2026, 3, 26, 8, tzinfo=UTC)
    until = await store.postpone(1, schedule, before_change + 7 * DAY)
    assert until == datetime(2026, 4, 2, 7, tzinfo=UTC)


async def test_nobody_moves_or_removes_what_is_another_members(store: ScheduleStore) -> None:
    mine, posted = await kept(store, nudge(1)), await kept(store, post(100, user_id=1))
    assert await store.postpone(2, mine, DUE) is None
    assert not await store.remove_nudge(2, mine.id)
    assert not await store.remove_post(101, posted.id)
    assert await store.find(mine.id) == mine
    assert await store.find(posted.id) == posted


async def test_a_nudge_is_not_removed_as_a_post_nor_a_post_as_a_nudge(store: ScheduleStore) -> None:
    mine, posted = await kept(store, nudge(1)), await kept(store, post(100, user_id=1))
    assert not await store.remove_nudge(1, posted.id)
    for guild_id in (0, 1, 100):
        assert not await store.remove_post(guild_id, mine.id)
    assert await store.remove_nudge(1, mine.id)
    assert await store.remove_post(100, posted.id)
    assert not await store.remove_nudge(1, mine.id)
    assert await store.export(1) == []


async def test_an_id_is_not_given_again_after_its_schedule_is_gone(store: ScheduleStore) -> None:
    ids = []
    for _ in range(3):
        schedule = await kept(store, nudge())
        ids.append(schedule.id)
        await store.remove_nudge(1, schedule.id)
    await store.remove_nudge(1, (await kept(store, nudge())).id)
    ids.append((await kept(store, nudge())).id)
    assert ids == [1, 2, 3, 5]


async def test_only_the_kinds_asked_for_are_due_and_within_the_limit(store: ScheduleStore) -> None:
    made = [await kept(store, new(minute_of_day=minute)) for minute in (540, 541) for new in (nudge, post)]
    nudges, posts = made[::2], made[1::2]
    assert await store.due(DUE + DAY, 10) == made
    assert await store.due(DUE + DAY, 10, [Kind.POST, Kind.NUDGE]) == made
    assert await store.due(DUE + DAY, 10, [Kind.NUDGE]) == nudges
    assert await store.due(DUE + DAY, 1, [Kind.POST]) == posts[:1]
    assert await store.due(DUE, 10, {Kind.POST: None}) == posts[:1]
    assert await store.due(DUE + DAY, 10, []) == []


# --- decks


async def test_draws_are_kept_in_their_order_and_by_schedule(store: ScheduleStore) -> None:
    first, second = await kept(store, post()), await kept(store, post())
    for day, card in enumerate(["zinnia", "aster", "lily"]):
        await store.record_drawn(first.id, card, DUE + day * DAY, starts_over=False)
    await store.record_drawn(second.id, "aster", DUE, starts_over=False)
    assert await store.drawn(first.id) == ["zinnia", "aster", "lily"]
    assert await store.drawn(second.id) == ["aster"]


async def test_starting_over_forgets_the_schedules_own_draws_only(store: ScheduleStore) -> None:
    first, second = await kept(store, post()), await kept(store, post())
    for schedule in (first, second):
        await store.record_drawn(schedule.id, "aster", DUE, starts_over=False)
    await store.record_drawn(first.id, "lily", DUE + DAY, starts_over=True)
    assert await store.drawn(first.id) == ["lily"]
    assert await store.drawn(second.id) == ["aster"]


async def test_a_schedules_deck_is_used_up_before_a_card_comes_twice(store: ScheduleStore) -> None:
    schedule = await kept(store, post())
    deck, drawn = [Candidate(name) for name in "abcde"], []
    for day in range(15):
        found = draw(deck, await store.drawn(schedule.id), (), random.Random(day))  # noqa: S311
        assert found is not None
        drawn.append(found.card_id)
        await store.record_drawn(schedule.id, found.card_id, DUE + day * DAY, starts_over=bool(found.starts_over))
    assert [sorted(drawn[start : start + 5]) for start in (0, 5, 10)] == [list("abcde")] * 3
    assert all(first != second for first, second in pairwise(drawn))


async def test_a_removed_schedule_takes_its_draws_with_it(store: ScheduleStore) -> None:
    schedule = await kept(store, post())
    await store.record_drawn(schedule.id, "aster", DUE, starts_over=False)
    await store.remove_post(100, schedule.id)
    assert await store.drawn(schedule.id) == []
    assert (await kept(store, post())).kind is Kind.POST
