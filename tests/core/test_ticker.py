"""Proves: the tick comes again and again, survives an error, and has let go when its context is left."""

import asyncio
import time

import pytest

from bot.scheduling import ticking

#: the settings allow no less than a second; the tests need not wait that long
OFTEN = 0.01
#: far more than any wait here takes; a test that reaches it has failed
LONG = 10


class Work:
    """Counts its runs; runs that find `gate` closed wait there."""

    def __init__(self) -> None:
        self.started = 0
        self.running = 0
        self.most_at_once = 0
        self.begun = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()
        self.errors: list[BaseException] = []
        self._counted = asyncio.Condition()

    async def __call__(self) -> None:
        self.started += 1
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        self.begun.set()
        try:
            async with self._counted:
                self._counted.notify_all()
            if self.errors:
                raise self.errors.pop()
            await self.gate.wait()
        finally:
            self.running -= 1

    async def reached(self, count: int) -> None:
        async with asyncio.timeout(LONG), self._counted:
            await self._counted.wait_for(lambda: self.started >= count)


async def test_the_work_is_done_again_and_again_while_the_context_is_open() -> None:
    work = Work()
    async with ticking(work, OFTEN):
        await work.reached(3)
    assert work.running == 0


async def test_with_whole_seconds_the_first_tick_comes_after_one_of_them() -> None:
    work, began = Work(), time.monotonic()
    async with ticking(work, 1):
        assert work.started == 0
        await work.reached(1)
    assert 0.9 <= time.monotonic() - began < 3


async def test_an_error_is_logged_and_the_next_tick_still_comes(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()
    work.errors = [ValueError("a fault of ours"), OSError("the disk is full")]
    async with ticking(work, OFTEN):
        await work.reached(4)
    failures = [record for record in caplog.records if record.name == "bot.scheduling"]
    assert [record.getMessage() for record in failures] == ["the tick failed"] * 2
    assert [str(record.exc_info[1]) for record in failures if record.exc_info] == [
        "the disk is full",
        "a fault of ours",
    ]


async def test_a_tick_is_not_begun_while_another_is_at_work() -> None:
    work, patient = Work(), Work()
    work.gate.clear()
    async with ticking(work, OFTEN), ticking(patient, OFTEN):
        await work.reached(1)
        await patient.reached(10)
        assert (work.started, work.running) == (1, 1)
        work.gate.set()
        await work.reached(3)
    assert work.most_at_once == 1


async def test_leaving_waits_until_a_running_tick_has_let_go() -> None:
    order: list[str] = []
    begun, cancelled, may_finish = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            order.append("cancelled")
            cancelled.set()
            await may_finish.wait()
            order.append("let go")

    async def use() -> None:
        async with ticking(work, OFTEN, grace=0):
            await begun.wait()
        order.append("left")

    using = asyncio.create_task(use())
    async with asyncio.timeout(LONG):
        await cancelled.wait()
        assert not using.done()
        may_finish.set()
        await using
    assert order == ["cancelled", "let go", "left"]


async def test_a_run_that_ends_by_itself_within_the_grace_is_not_cancelled_and_no_other_begins() -> None:
    order: list[str] = []
    begun, leaving, may_end = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        order.append("begun")
        begun.set()
        try:
            await may_end.wait()
        except asyncio.CancelledError:
            order.append("cancelled")
            raise
        order.append("ended")

    async def use() -> None:
        async with ticking(work, OFTEN, grace=LONG):
            await begun.wait()
            leaving.set()
        order.append("left")

    using, other = asyncio.create_task(use()), Work()
    await leaving.wait()
    async with ticking(other, OFTEN):
        await other.reached(5)
    assert not using.done()
    may_end.set()
    async with asyncio.timeout(LONG):
        await using
    assert order == ["begun", "ended", "left"]


async def test_a_run_that_outlasts_the_grace_is_cancelled() -> None:
    work, began = Work(), time.monotonic()
    work.gate.clear()
    async with ticking(work, OFTEN, grace=10 * OFTEN):
        await work.begun.wait()
    assert 10 * OFTEN <= time.monotonic() - began < LONG
    assert (work.started, work.running) == (1, 0)


async def test_an_error_within_the_grace_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    begun, leaving = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        await leaving.wait()
        raise ValueError("a fault of ours")

    async with ticking(work, OFTEN, grace=LONG):
        await begun.wait()
        leaving.set()
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == ["the tick failed"]


async def test_leaving_by_an_error_stops_the_ticks_too() -> None:
    work = Work()

    async def fail() -> None:
        async with ticking(work, OFTEN):
            await work.reached(1)
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        await fail()
    started, other = work.started, Work()
    async with ticking(other, OFTEN):
        await other.reached(5)
    assert work.started == started


async def test_a_tick_due_in_the_very_moment_of_leaving_does_not_outlive_the_context() -> None:
    leave, log = asyncio.Event(), []

    async def work() -> None:
        log.append("tick")
        await asyncio.sleep(0)

    asyncio.get_running_loop().call_soon(leave.set)
    async with ticking(work, OFTEN):
        # A loop that is held up finds the tick due in the same turn as the end of the context.
        until = time.monotonic() + 2 * OFTEN
        while time.monotonic() < until:
            pass
        await leave.wait()
    log.append("left")
    for _ in range(10):
        await asyncio.sleep(0)
    assert log[-1] == "left", log


async def test_stopping_in_the_middle_of_a_tick_is_no_fault_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    work = Work()
    work.gate.clear()
    async with ticking(work, OFTEN, grace=0):
        await work.begun.wait()
    for _ in range(10):
        await asyncio.sleep(0)
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == []
