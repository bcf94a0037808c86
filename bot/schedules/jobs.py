"""The tick's work: claim what is due, deliver it, then advance. A crash between repeats a post that Discord drops."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfoNotFoundError

from bot.db import Unavailable
from bot.instants import Clock
from bot.schedules.delivering import (
    Deliver,
    NothingToSend,
    NotYet,
    Record,
    Sent,
    StandStill,
    TryLater,
    Undeliverable,
    keep_record,
    log_failure,
    nonce_of,
)
from bot.schedules.holding import Go, Hold, Skip, following, look
from bot.schedules.settling import Settled, advanced, as_it_was, failed, nothing_sent, passed
from bot.schedules.store import ScheduleStore
from bot.schedules.values import Kind, Schedule
from bot.schedules.wishes import NO_WISHES, Wishes
from bot.trouble import said

log = logging.getLogger(__name__)

#: how many are claimed, and how many at most are written down, at a time
BATCH = 200
#: how many are on their way at a time: at Discord's pace and a quarter of a second a request, twelve would do
WORKERS = 20
#: A dead process's claims come back after it; shorter than the minutes in which Discord drops a second post of a nonce.
LEASE = timedelta(minutes=2)
#: What takes longer is left to itself, and its row to a later run; nothing begins whose claim would end before it.
PATIENCE = timedelta(seconds=30)
#: so many failures in a row among posts, or among messages, and it isn't they: leave the others of their sort
TOO_MANY = WORKERS
#: seconds between two looks at what is to be written down
TOGETHER = 0.1
#: so many in a row, and the loop has a turn
_A_TURN = 10

Worker = asyncio.Task[None]

#: workers that were left to themselves, to be told apart; asyncio alone would not keep them
_ALONE: set[Worker] = set()

UNREADABLE = "its days or its time zone can't be read"

#: Returns what each of these members wished for, without those who wished for nothing.
WishesOf = Callable[[Collection[int]], Awaitable[Mapping[int, Wishes]]]


@dataclass(slots=True)
class RunReport:
    """What one run did, in counts."""

    posted: int = 0
    paused: int = 0
    #: for a later tick: failed for now, or not begun
    left: int = 0
    #: had nothing to send, or was left out, and went on
    passed: int = 0
    #: waits for the end of quiet hours, of a pause, or of the time in which an Undo may give it something to send
    held: int = 0


def _never() -> bool:
    return False


async def _no_wishes(_user_ids: Collection[int]) -> Mapping[int, Wishes]:
    return {}


async def run_due(
    store: ScheduleStore,
    deliver: Mapping[Kind, Deliver],
    clock: Clock,
    *,
    wishes_of: WishesOf = _no_wishes,
    stopping: Callable[[], bool] = _never,
) -> RunReport:
    """Deliver every schedule that is due, each once, however many of its times were missed.

    Post first and advance afterwards, so a crash can't lose a post. What fails is left for a later run, and so is all
    that has not begun when `stopping` says so.
    """
    run = _Run(store, deliver, clock, wishes_of, stopping)
    try:
        await run.take_up()
        while await run.claim():
            await run.deliver_all()
    except BaseException:
        await run.put_back()
        raise
    return run.report


@dataclass(slots=True)
class _Run:
    store: ScheduleStore
    deliver: Mapping[Kind, Deliver]
    clock: Clock
    wishes_of: WishesOf
    stopping: Callable[[], bool]
    report: RunReport = field(default_factory=RunReport)
    #: claimed and not yet written down, by id; of those, what hasn't begun and what has come to its end
    _taken: dict[int, Schedule] = field(default_factory=dict[int, Schedule])
    _todo: deque[tuple[Schedule, Wishes]] = field(default_factory=deque[tuple[Schedule, Wishes]])
    #: what each worker is at, and since when by the loop's clock
    _begun: dict[Worker, tuple[Schedule, float]] = field(default_factory=dict["Worker", tuple[Schedule, float]])
    #: claimed, and not to be written down: others may look at them
    _given_up: set[int] = field(default_factory=set[int])
    #: the end of the latest claim; those before end sooner, and have long begun
    _until: datetime | None = None
    _done: deque[tuple[Settled, Record | None]] = field(default_factory=deque[tuple[Settled, Record | None]])
    _claiming: asyncio.Lock = field(default_factory=asyncio.Lock)
    _all_claimed: bool = False
    #: `writes` of the store before the last claim
    _writes: int = 0
    #: failures in a row, of posts (True) and of messages
    _in_a_row: Counter[bool] = field(default_factory=Counter[bool])
    #: of which sorts enough have failed
    _given_up_on: set[bool] = field(default_factory=set[bool])

    def is_over(self) -> bool:
        return len(self._given_up_on) == 2 or self.stopping()

    # --- claiming

    async def take_up(self) -> None:
        """Write down first what has arrived in an earlier run and could not be written down then."""
        self._done.extend(self.store.unsettled)
        self.store.unsettled.clear()
        await self._settle()

    async def claim(self) -> bool:
        """Claim what is due next; return whether there is anything to do."""
        if self.is_over():
            return False
        now, self._writes = self.clock(), self.store.writes
        await self._release()
        self._until = now + LEASE
        kinds = [kind for kind in self.deliver if (kind is Kind.POST) not in self._given_up_on]
        claimed = await self.store.claim(now, self._until, BATCH, kinds)
        self._given_up.update(each.id for each in claimed if each.id not in self._taken)
        # Woken by its member while it is on its way here, or arrived and not written down: not a second time.
        arrived = {(each.schedule.id, each.schedule.next_due_at) for each, _ in self.store.unsettled}
        new = [each for each in claimed if each.id not in self._taken and (each.id, each.next_due_at) not in arrived]
        wishes = await self.wishes_of({each.user_id for each in new if each.kind is not Kind.POST})
        self._all_claimed = len(claimed) < BATCH
        self._taken.update((each.id, each) for each in new)
        self._given_up.difference_update(each.id for each in new)
        self._todo.extend((each, wishes.get(each.user_id, NO_WISHES)) for each in new)
        return bool(self._todo)

    async def _more(self) -> bool:
        async with self._claiming:
            if self._todo or self._all_claimed:
                return bool(self._todo)
            try:
                return await self.claim()
            except Unavailable as error:
                # What is on its way may end, the rest is for the next tick.
                log.warning("no more could be claimed: %s", said(error))
                self._all_claimed = True
                return False

    # --- delivering

    async def deliver_all(self) -> None:
        """Deliver what is claimed, several at a time, claiming more as long as there is more."""
        ended = asyncio.Event()
        settling = asyncio.ensure_future(self._settle_along(ended))
        workers = {asyncio.ensure_future(self._work()) for _ in range(min(WORKERS, len(self._todo)))}
        try:
            while workers:
                await asyncio.wait({settling, *workers}, timeout=_look_after(), return_when=asyncio.FIRST_COMPLETED)
                for each in (settling, *workers):
                    if each.done():
                        each.result()  # what can't be written down must not go out, either
                workers = {self._in_place_of(each) for each in workers if not each.done()}
            while self._todo:
                self._give_up(self._todo.popleft()[0])
            ended.set()
            await settling
            await self._release()
        finally:
            for each in (settling, *workers):
                each.cancel()
            await asyncio.gather(settling, *workers, return_exceptions=True)

    def _in_place_of(self, worker: Worker) -> Worker:
        """Return this worker, or another where it has been at one message for too long.

        That one is left to itself: discord.py, cancelled while it waits out a limit, lets nothing through any more.
        """
        schedule, since = self._begun.get(worker, (None, 0.0))
        if schedule is None or asyncio.get_running_loop().time() - since < PATIENCE.total_seconds():
            return worker
        del self._begun[worker]
        _ALONE.add(worker)
        worker.add_done_callback(_ALONE.discard)
        log.warning("schedule %s left for later: it took too long", schedule.id)
        self._count_failure(schedule)
        self._done.append((self._failed(schedule), None))
        return asyncio.ensure_future(self._work())

    async def _work(self) -> None:
        worker = asyncio.current_task()
        for count in range(1, 1_000_000):
            if self.is_over() or not (self._todo or await self._more()):
                return
            schedule, wishes = self._todo.popleft()
            settled, record = await self._one(schedule, wishes)
            if worker in _ALONE:
                if settled is not None and settled.posted_at is not None:
                    self.store.unsettled.append((settled, record))  # it has arrived after all
                return
            if settled is not None:
                self._done.append((settled, record))
            if count % _A_TURN == 0:
                await asyncio.sleep(0)

    async def _one(self, schedule: Schedule, wishes: Wishes) -> tuple[Settled | None, Record | None]:
        now = self._now()
        if not await self._may_begin(schedule, now):
            return None, None
        try:
            return await self._delivered(schedule, wishes, now)
        except Undeliverable as reason:
            self._in_a_row[schedule.kind is Kind.POST] = 0
            log.warning("schedule %s paused: %s", schedule.id, reason)
            return self._paused(schedule, str(reason)), None
        except StandStill as reason:
            self._given_up_on |= {True, False}
            log.warning("all schedules left for later, from %s on: %s", schedule.id, reason)
        except (TryLater, TimeoutError) as reason:
            self._count_failure(schedule)
            log.warning("schedule %s left for later: %s", schedule.id, reason or "it took too long")
        except NotYet as reason:
            self.report.held += 1
            return as_it_was(schedule, reason.until), None
        except NothingToSend:
            return self._nothing(schedule, now), None
        except asyncio.CancelledError:
            if (task := asyncio.current_task()) is not None and task.cancelling():
                raise  # the run is given up, not only what this one was waiting for
            log.warning("schedule %s left for later: what it waited for was cancelled", schedule.id)
        except Exception as error:  # noqa: BLE001 - logged there
            # One broken schedule must not hold up the others.
            log_failure(schedule, error)
        return self._failed(schedule), None

    async def _may_begin(self, schedule: Schedule, now: datetime) -> bool:
        assert self._until is not None  # noqa: S101 - it was claimed
        if now + PATIENCE > self._until or (schedule.kind is Kind.POST) in self._given_up_on:
            self._give_up(schedule)
            return False
        # A look-up for each only where anything was written meanwhile.
        if self.store.writes == self._writes or await self._stands(schedule):
            return True
        # Stopped, moved or to be looked at anew.
        self._given_up.add(schedule.id)
        del self._taken[schedule.id]
        return False

    def _count_failure(self, schedule: Schedule) -> None:
        sort = schedule.kind is Kind.POST
        self._in_a_row[sort] += 1
        if self._in_a_row[sort] >= TOO_MANY:
            self._given_up_on.add(sort)

    async def _stands(self, schedule: Schedule) -> bool:
        """Whether the row is as it was claimed, answers included: what it says of its fading hangs on them."""
        try:
            found = await self.store.find(schedule.id)
        except Unavailable as error:
            log.warning("schedule %s could not be looked up: %s", schedule.id, said(error))
            return False
        return found == schedule

    async def _delivered(self, schedule: Schedule, wishes: Wishes, now: datetime) -> tuple[Settled, Record | None]:
        assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are claimed
        if schedule.kind is Kind.POST:
            wishes = NO_WISHES  # those of the admin who set it up are not the channel's
        try:
            # Found before it posts, as what can't advance would post at every tick.
            after = following(schedule, wishes, now)
            what = look(schedule, schedule.next_due_at, wishes, now)
        except (ValueError, ZoneInfoNotFoundError):
            raise Undeliverable(UNREADABLE) from None
        match what:
            case Hold(until):
                self.report.held += 1
                return as_it_was(schedule, until), None
            case Skip(to):
                self.report.passed += 1
                return passed(schedule, to), None
            case Go():
                sent = await self._sent(schedule, now)
        self._in_a_row[schedule.kind is Kind.POST] = 0
        self.report.posted += 1
        return advanced(schedule, after, sent.message_id, now), sent.record

    async def _sent(self, schedule: Schedule, now: datetime) -> Sent:
        worker = asyncio.current_task()
        assert worker is not None  # noqa: S101 - called from a coroutine
        self._begun[worker] = schedule, asyncio.get_running_loop().time()
        try:
            return await self.deliver[schedule.kind](schedule, nonce_of(schedule), now)
        finally:
            self._begun.pop(worker, None)

    def _now(self) -> datetime:
        now = self.clock()
        return now.replace(microsecond=now.microsecond // 1000 * 1000)  # as the database keeps it

    def _paused(self, schedule: Schedule, reason: str) -> Settled:
        self.report.paused += 1
        return Settled(schedule, None, None, reason=reason, unanswered=schedule.unanswered)

    def _failed(self, schedule: Schedule) -> Settled:
        self.report.left += 1
        return failed(schedule, self._now())

    def _give_up(self, schedule: Schedule) -> None:
        """Leave what hasn't begun for a later run."""
        self.report.left += 1
        self._given_up.add(schedule.id)
        del self._taken[schedule.id]

    def _nothing(self, schedule: Schedule, now: datetime) -> Settled:
        settled, is_asked_again = nothing_sent(schedule, now)
        self.report.held += is_asked_again
        self.report.passed += not is_asked_again
        return settled

    # --- writing down

    async def _settle_along(self, ended: asyncio.Event) -> None:
        """Write down what has come to its end, ten times a second: one transaction for many costs little."""
        while not ended.is_set():
            await self._settle()
            with suppress(TimeoutError):
                async with asyncio.timeout(TOGETHER):
                    await ended.wait()
        await self._settle()

    async def _settle(self) -> None:
        while self._done:
            group = list(islice(self._done, BATCH))
            written = await self.store.write_down([settled for settled, _ in group])
            for settled, record in group:
                # Taken out one by one: what a cancelled run has left is written down, or found written, in the end.
                if settled.schedule.id in written and record is not None:
                    await keep_record(settled.schedule, record)
                elif settled.schedule.id not in written and settled.posted_at is not None:
                    self.store.unsettled.append((settled, record))
                self._done.popleft()
                self._taken.pop(settled.schedule.id, None)

    async def _release(self) -> None:
        if self._given_up:
            given_up, self._given_up = self._given_up, set()
            await self.store.release(given_up)

    async def put_back(self) -> None:
        """Leave nothing claimed that this run gives up: the next one need not wait for the end of the claims."""
        ended = {settled.schedule.id for settled, _ in self._done}
        self._given_up.update(self._taken.keys() - ended)
        try:
            await self._settle()
            await self._release()
        except Exception:
            log.exception("what was claimed could not be put back")


def _look_after() -> float:
    """Return after how many seconds it is seen whether a worker hangs."""
    return min(1.0, PATIENCE.total_seconds() / 4)
