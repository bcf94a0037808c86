"""The tick's work: deliver what is due, then advance. A crash between the two repeats a post that Discord drops."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfoNotFoundError

from bot.schedules.store import ScheduleStore
from bot.schedules.values import Kind, Schedule
from bot.undo.rules import undo_until

log = logging.getLogger(__name__)

BATCH = 100


class Undeliverable(Exception):
    """It will never arrive as things are: pause, and tell the owner why in these words."""


class TryLater(Exception):
    """It may arrive later: leave the row as it is for the next tick."""


class NothingToSend(Exception):
    """What it is about is gone, done or put off: say nothing, but look again until an Undo can't bring it back."""


#: What is to be kept of a post that has arrived, such as which card it showed.
Record = Callable[[], Awaitable[None]]


class Deliver(Protocol):
    """Delivers one schedule; raises Undeliverable, TryLater or NothingToSend."""

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        """Post under `nonce`, which is the same for each try at the same due time.

        What is returned is kept only after the schedule has advanced: kept before, it would change what a retry says.
        """
        ...


@dataclass(slots=True)
class RunReport:
    """What one run did, in counts."""

    posted: int = 0
    paused: int = 0
    #: for the next tick
    left: int = 0
    #: had nothing to send, and went on
    passed: int = 0


def nonce_of(schedule: Schedule) -> str:
    """Name one due time of one schedule, in Discord's 25 characters; Discord drops a second post of the same nonce."""
    assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are delivered
    return f"{schedule.id:x}-{int(schedule.next_due_at.timestamp()):x}"


def _never() -> bool:
    return False


async def run_due(
    store: ScheduleStore, deliver: Mapping[Kind, Deliver], now: datetime, *, stopping: Callable[[], bool] = _never
) -> RunReport:
    """Deliver every schedule that is due at `now`, each once, however many of its times were missed.

    Post first and advance afterwards, so a crash can't lose a post. What has to wait is left for the next run, and so
    is all that has not begun when `stopping` says so.
    """
    report = RunReport()
    tried: set[int] = set()
    while True:
        # Rows that are left stay at the front of the index, so the batch grows by them.
        due = [row for row in await store.due(now, BATCH + report.left, deliver) if row.id not in tried]
        if not due:
            return report
        for schedule in due:
            if stopping():
                return report
            tried.add(schedule.id)
            await _run_one(store, deliver, schedule, now, report)


async def _run_one(
    store: ScheduleStore, deliver: Mapping[Kind, Deliver], schedule: Schedule, now: datetime, report: RunReport
) -> None:
    try:
        await _deliver_one(store, deliver, schedule, now, report)
    except Exception:
        # One broken schedule must not hold up the others.
        log.exception("schedule %s failed", schedule.id)
        report.left += 1


async def _deliver_one(
    store: ScheduleStore, deliver: Mapping[Kind, Deliver], schedule: Schedule, now: datetime, report: RunReport
) -> None:
    if await store.find(schedule.id) != schedule:
        return  # stopped or moved while others of its batch went out
    try:
        next_due_at = _next_due(schedule, now)
        record = await deliver[schedule.kind](schedule, nonce_of(schedule), now)
    except Undeliverable as reason:
        await store.pause(schedule, str(reason))
        log.warning("schedule %s paused: %s", schedule.id, reason)
        report.paused += 1
    except TryLater as reason:
        log.warning("schedule %s left for the next tick: %s", schedule.id, reason)
        report.left += 1
    except NothingToSend:
        if _can_be_undone(schedule, now):
            report.left += 1
            return
        await store.advance(schedule, schedule.next_after(now), now)
        report.passed += 1
    else:
        await store.advance(schedule, next_due_at, now)
        report.posted += 1
        await record()


def _can_be_undone(schedule: Schedule, now: datetime) -> bool:
    """Whether what was done before this was due, and left nothing to send, can still be undone."""
    return schedule.next_due_at is not None and now <= undo_until(schedule.next_due_at)


def _next_due(schedule: Schedule, now: datetime) -> datetime | None:
    """Return when it is due after this; found before it posts, as what can't advance would post at every tick."""
    try:
        return schedule.next_after(now)
    except (ValueError, ZoneInfoNotFoundError):
        raise Undeliverable("its days or its time zone can't be read") from None
