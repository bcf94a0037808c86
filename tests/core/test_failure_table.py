"""What becomes of a message by how it fails, one test a row. Discord's own answers are translated as they would be."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from bot import posting
from bot.schedules import Kind, RunReport, Schedule, ScheduleStore, Sent
from bot.schedules.jobs import TOO_MANY, WORKERS
from bot.schedules.settling import BACK_OFF
from tests.conftest import World
from tests.core.samples import DAY, DUE, Crash, Recorder, came, kept, nudge, post, run, set_at
from tests.core.sending import OPEN_DM, add_nudge, arrived, dm, sent_to


def answered(status: int, code: int = 0) -> Exception:
    """Return what discord.py raises at this answer."""
    response = SimpleNamespace(status=status, reason="no")
    return discord.HTTPException(response, {"code": code, "message": "no"})  # pyright: ignore[reportArgumentType]


class Failing(Recorder):
    """Fails as discord.py would until it is `mended`."""

    def __init__(self, error: Exception | None = None, what: Callable[[], Awaitable[None]] | None = None) -> None:
        super().__init__()
        self.mended = False
        self._error = error
        self._what = what

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        sent = await super().__call__(schedule, nonce, now)
        with posting.translated():
            if not self.mended and self._what is not None:
                await self._what()
            if not self.mended and self._error is not None:
                raise self._error
        return sent


@pytest.mark.parametrize("new", [nudge(), post()], ids=["nudge", "post"])
@pytest.mark.parametrize(
    ("status", "code"), [(403, 50007), (400, 50278), (404, 10003), (403, 50001), (403, 50013)], ids=str
)
async def test_what_will_never_arrive_pauses_with_its_reason_and_asks_discord_no_more(
    store: ScheduleStore, status: int, code: int, new: Schedule
) -> None:
    schedule, deliver = await kept(store, new), Failing(answered(status, code))
    assert await run(store, deliver) == RunReport(paused=1)
    assert await store.find(schedule.id) == set_at(schedule, None, paused_reason=posting.FINAL[code])
    assert await run(store, deliver, DUE + 30 * DAY) == RunReport()
    assert len(deliver.ids) == 1
    untold = [each.id for each in await store.untold(1)]
    assert untold == ([schedule.id] if new.kind is Kind.NUDGE else []), "its member is told at their next command"


async def hang() -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize(
    "deliver",
    [
        Failing(answered(500)),
        Failing(answered(503)),
        Failing(aiohttp.ClientConnectionError("no connection")),
        Failing(OSError(101, "network is unreachable")),
        Failing(what=hang),
    ],
    ids=["500", "503", "no connection", "no network", "hangs"],
)
async def test_what_may_pass_is_tried_again_later_under_the_same_nonce(
    store: ScheduleStore, deliver: Failing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedules.jobs.PATIENCE", timedelta(milliseconds=20))
    schedule = await kept(store, nudge())
    assert await run(store, deliver) == RunReport(left=1)
    assert await store.find(schedule.id) == replace(schedule, look_at=DUE + BACK_OFF, attempts=1)
    deliver.mended = True
    assert await run(store, deliver, DUE + BACK_OFF) == RunReport(posted=1)
    assert deliver.nonces == deliver.nonces[:1] * 2
    assert await store.find(schedule.id) == came(schedule, DUE + BACK_OFF, DUE + DAY, deliver.messages)


@pytest.mark.parametrize("status", [401, 429])
async def test_where_discord_lets_nothing_through_all_the_others_wait_as_they_are(
    store: ScheduleStore, status: int
) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 61)]
    deliver = Failing(answered(status))
    report = await run(store, deliver)
    assert (report.posted, report.left) == (0, len(made))
    assert len(deliver.ids) <= WORKERS
    untouched = [await store.find(each.id) for each in made[WORKERS:]]
    assert untouched == made[WORKERS:]
    deliver.mended = True
    assert (await run(store, deliver, DUE + BACK_OFF)).posted == len(made)


async def test_where_one_after_the_other_fails_the_rest_is_not_tried_either(store: ScheduleStore) -> None:
    made = [await kept(store, nudge(user_id)) for user_id in range(1, 61)]
    deliver = Failing(answered(502))
    assert (await run(store, deliver)).left == len(made)
    assert TOO_MANY <= len(deliver.ids) < TOO_MANY + WORKERS


async def test_a_crash_before_it_was_posted_loses_nothing(store: ScheduleStore) -> None:
    schedule = await kept(store, nudge())

    async def crash(_: Schedule) -> None:
        raise Crash

    with pytest.raises(Crash):
        await run(store, Recorder(crash))
    assert await run(store, Recorder()) == RunReport(posted=1)
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY)


async def test_a_crash_between_the_post_and_its_row_repeats_it_under_the_same_nonce(
    store: ScheduleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule, deliver = await kept(store, nudge()), Recorder()

    async def die(_settled: object) -> None:
        raise Crash

    with monkeypatch.context() as patch:
        patch.setattr(store, "settle", die)
        with pytest.raises(Crash):
            await run(store, deliver)
    assert len(deliver.ids) == 1
    # The process is gone and can put nothing back: its claim has to end.
    assert await run(store, deliver) == RunReport()
    await store.take_over()
    assert await run(store, deliver) == RunReport(posted=1)
    assert deliver.nonces == deliver.nonces[:1] * 2
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY, 2)


async def test_a_busy_database_is_asked_again_before_anything_is_given_up(
    store: ScheduleStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule, settle, tries = await kept(store, nudge()), store.settle, list[int]()

    async def busy(settled: list[object]) -> None:
        tries.append(len(settled))
        if len(tries) < 3:
            raise sqlite3.OperationalError("database is busy")
        await settle(settled)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(store, "settle", busy)
    assert await run(store, Recorder()) == RunReport(posted=1)
    assert await store.find(schedule.id) == came(schedule, DUE, DUE + DAY)


async def test_a_dm_that_cant_be_opened_is_never_a_public_message(world: World) -> None:
    await add_nudge(world)
    world.env.inject_error("POST", OPEN_DM, status=403, code=50007)
    world.clock.advance(hours=1)
    assert await world.bot.run_due() == RunReport(paused=1)
    world.clock.advance(days=1)
    assert await world.bot.run_due() == RunReport()
    assert sent_to(world, world.channel) == arrived(world.channel) == arrived(dm(world)) == []
