"""Proves: what nobody answers comes once a week, then no more, says so each time, and any press brings it back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.schedules import EVERY_DAY, FADED, Fade, Kind, Schedule, ScheduleStore, Sent, fade
from bot.services import Services
from tests.core.samples import DAY, DUE, Recorder, kept, nudge, post, run


class Noticing(Recorder):
    """Notes what each message has to say of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[int, Fade]] = []

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        self.said.append(((now - DUE).days, fade(schedule)))
        return await super().__call__(schedule, nonce, now)


async def days(store: ScheduleStore, deliver: Recorder, first: int, last: int) -> None:
    for day in range(first, last + 1):
        await run(store, deliver, DUE + day * DAY)


NONE, WEEKLY, OFF = Fade.NONE, Fade.WEEKLY, Fade.OFF


async def test_three_unanswered_then_once_a_week_then_off_each_with_a_note(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge()), Noticing()
    await days(store, deliver, 0, 40)
    assert deliver.said == [(0, NONE), (1, NONE), (2, NONE), (3, WEEKLY), (10, NONE), (17, NONE), (24, OFF)]
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.next_due_at, found.look_at, found.paused_reason) == (None, None, FADED)
    assert await store.untold(1) == [], "the message itself has told it"


async def test_one_that_comes_once_a_week_as_it_is_has_only_the_last_note(store: ScheduleStore) -> None:
    await kept(store, nudge(kind=Kind.LOOK_BACK, weekdays=1 << DUE.weekday()))
    deliver = Noticing()
    await days(store, deliver, 0, 40)
    assert deliver.said == [(0, NONE), (7, NONE), (14, NONE), (21, OFF)]


@pytest.mark.parametrize("pressed_on", [1, 2])
async def test_a_press_starts_the_count_anew(store: ScheduleStore, pressed_on: int) -> None:
    await kept(store, nudge())
    deliver = Noticing()
    await days(store, deliver, 0, pressed_on)
    await store.answered(deliver.messages, DUE + pressed_on * DAY)
    await days(store, deliver, pressed_on + 1, pressed_on + 4)
    assert [said for _, said in deliver.said] == [NONE] * (pressed_on + 4) + [WEEKLY]


async def test_a_press_while_it_comes_once_a_week_brings_it_back_as_it_was(store: ScheduleStore) -> None:
    await kept(store, nudge())
    deliver = Noticing()
    await days(store, deliver, 0, 3)
    await store.answered(deliver.messages - 1, DUE + 5 * DAY)
    await days(store, deliver, 4, 6)
    assert deliver.said[4:] == [], "that was an older message"
    await store.answered(deliver.messages, DUE + 6 * DAY)
    await days(store, deliver, 7, 10)
    assert deliver.said[4:] == [(7, NONE), (8, NONE), (9, NONE), (10, WEEKLY)]


async def test_a_press_on_an_older_one_counts_for_whoever_knows_its_schedule(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge()), Noticing()
    await days(store, deliver, 0, 3)
    await store.touched(schedule.id, DUE + 4 * DAY)
    await days(store, deliver, 5, 5)
    assert deliver.said[4:] == [(5, NONE)]


async def test_kept_as_set_it_never_fades(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge()), Noticing()
    await days(store, deliver, 0, 3)
    assert await store.keep_as_set(1, schedule, DUE + 3 * DAY) == DUE + 4 * DAY
    await days(store, deliver, 4, 20)
    assert [said for _, said in deliver.said[4:]] == [NONE] * 17


async def test_brought_back_on_the_day_of_its_last_note_it_comes_the_day_after(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge()), Noticing()
    await days(store, deliver, 0, 24)
    paused = await store.find(schedule.id)
    assert paused is not None
    midnight = (DUE + 24 * DAY).replace(hour=0)
    assert await store.resume(1, paused, midnight) == DUE + 25 * DAY
    assert await store.resume(2, paused, midnight) is None, "it is theirs alone"


async def test_a_servers_post_doesnt_fade_and_counts_what_nobody_touched(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, post()), Noticing()
    await days(store, deliver, 0, 9)
    assert {said for _, said in deliver.said} == {NONE}
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.unanswered, found.next_due_at) == (10, DUE + 10 * DAY)
    await store.answered(10, DUE + 9 * DAY)
    again = await store.find(schedule.id)
    assert again is not None
    assert (again.unanswered, again.next_due_at) == (0, DUE + 10 * DAY)


async def test_once_a_week_keeps_the_local_time_over_a_clock_change(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge(zone="Europe/Berlin"))
    deliver, now = Recorder(), schedule.next_due_at
    local: list[str] = []
    while now is not None and len(local) < 6:
        local.append(f"{now.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}")
        await run(store, deliver, now)
        now = await store.first_due()
    assert local == ["09:00"] * 6


ONE_DAY = 1 << DUE.weekday()


@pytest.mark.parametrize(("weekdays", "last", "expected"), [(EVERY_DAY, 3, WEEKLY), (ONE_DAY, 21, OFF)])
@pytest.mark.parametrize("moved", ["zone", "days", "touched"])
async def test_what_a_message_has_said_of_itself_holds_though_it_was_moved_meanwhile(
    services: Services, weekdays: int, last: int, expected: Fade, moved: str
) -> None:
    store = services.schedules
    schedule, deliver = await kept(store, nudge(weekdays=weekdays)), Noticing()
    await days(store, deliver, 0, last - 1)
    now = DUE + last * DAY

    async def move(sent: Schedule) -> None:
        match moved:
            case "zone":
                await services.members.set_zone(1, "Europe/Berlin", now)
            case "days":
                await store.change(1, sent, weekdays, 600, now)
            case _:
                await store.touched(sent.id, now)

    deliver.then = move
    await run(store, deliver, now)
    deliver.then = None
    assert deliver.said[-1] == (last, expected)
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.paused_reason, found.weekly) == ((FADED, False) if expected is OFF else (None, True))
    if expected is OFF:
        await days(store, deliver, last, last + 21)
    else:
        await days(store, deliver, last, last + 6)
    assert deliver.said[-1] == (last, expected), "nothing comes before it was said to"


async def test_one_that_was_put_off_for_longer_stays_so_though_it_comes_once_a_week(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge()), Noticing()
    await days(store, deliver, 0, 2)
    deliver.then = lambda sent: _put_off(store, sent)
    await days(store, deliver, 3, 3)
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.next_due_at, found.weekly) == (DUE + 14 * DAY, True)


async def _put_off(store: ScheduleStore, sent: Schedule) -> None:
    await store.postpone(1, sent, DUE + 13 * DAY)


async def test_kept_as_set_while_its_last_note_goes_out_it_stays(store: ScheduleStore) -> None:
    schedule, deliver = await kept(store, nudge(weekdays=ONE_DAY)), Noticing()
    await days(store, deliver, 0, 20)

    async def keep(sent: Schedule) -> None:
        await store.keep_as_set(1, sent, DUE + 21 * DAY)

    deliver.then = keep
    await days(store, deliver, 21, 21)
    found = await store.find(schedule.id)
    assert found is not None
    assert (found.paused_reason, found.next_due_at, found.last_message_id) == (None, DUE + 28 * DAY, 4)
