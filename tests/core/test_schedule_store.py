"""Proves: schedules are kept as asked, within their limits, and moved only by their owner or by a delivery."""

import asyncio
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from bot.cards.rules import Candidate, draw
from bot.schedules import Kind, NewSchedule, ScheduleStore
from tests.conftest import MORNING
from tests.core.samples import DAY, DUE, LARGEST, MS, kept, nudge, post

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
    await store.pause(first, "gone")
    assert await store.first_due() == DUE + timedelta(hours=1)


# --- moving


async def test_advancing_goes_to_the_next_time_after_now_however_many_were_missed(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    now = DUE + 7 * DAY + MS
    await store.advance(schedule, schedule.next_after(now), now)
    moved = await store.find(schedule.id)
    assert moved == replace(schedule, next_due_at=DUE + 8 * DAY, last_posted_at=now)


async def test_advancing_just_at_the_time_goes_to_the_next_day(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    await store.advance(schedule, schedule.next_after(DUE), DUE)
    assert await store.due(DUE + DAY - MS, 10) == []
    assert [each.id for each in await store.due(DUE + DAY, 10)] == [schedule.id]


async def test_advancing_leaves_a_schedule_where_its_member_has_moved_it(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())
    moved_to = await store.postpone(1, schedule, DUE + 7 * DAY)
    before = await store.find(schedule.id)
    await store.advance(schedule, schedule.next_after(DUE), DUE)
    assert await store.find(schedule.id) == before
    assert before is not None
    assert before.next_due_at == moved_to == DUE + 8 * DAY


async def test_advancing_leaves_a_stopped_schedule_stopped(store: ScheduleStore) -> None:
    paused, removed = await kept(store, nudge()), await kept(store, nudge())
    await store.pause(paused, "gone")
    await store.remove_nudge(1, removed.id)
    for schedule in (paused, removed):
        await store.advance(schedule, schedule.next_after(DUE), DUE)
    assert await store.nudges(1) == [replace(paused, next_due_at=None, paused_reason="gone")]


async def test_a_pause_names_its_reason_and_ends_with_the_next_postponing(store: ScheduleStore) -> None:
    schedule, other = await kept(store, nudge()), await kept(store, nudge())
    await store.pause(schedule, "your door is closed")
    paused = await store.find(schedule.id)
    assert paused == replace(schedule, next_due_at=None, paused_reason="your door is closed")
    assert await store.due(DUE, 10) == [other]
    assert await store.postpone(1, paused, DUE) == DUE + DAY
    assert await store.find(schedule.id) == replace(schedule, next_due_at=DUE + DAY)


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
    await kept(store, nudge())
    await store.erase(1)
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


async def test_erasing_a_member_keeps_the_servers_post_without_their_name(store: ScheduleStore) -> None:
    mine, posted, theirs = await kept(store, nudge(1)), await kept(store, post(user_id=1)), await kept(store, nudge(2))
    await store.erase(1)
    assert await store.find(mine.id) is None
    assert await store.posts(100) == [replace(posted, user_id=0)]
    assert await store.nudges(2) == [theirs]
    assert await store.export(1) == []


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
