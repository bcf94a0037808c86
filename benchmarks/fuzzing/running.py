"""How a target is fuzzed: hypothesis draws the inputs, and whatever is raised is counted by where it came from."""

import asyncio
import gc
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from traceback import extract_tb
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

T = TypeVar("T")

#: of processor time; no input may hold up everybody else for longer
SECONDS = 1.0
#: inputs, after which the collector runs
COLLECT_EVERY = 500
#: characters of an input that are shown
SHOWN = 300


class Wrong(Exception):
    """Something that has to hold for every input did not hold for one."""


def expect(held: object, what: str) -> None:
    """Raise Wrong, saying what did not hold."""
    if not held:
        raise Wrong(what)


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """The inputs, and what is tried with each.

    It raises what no input may bring about, and returns whether the input was taken for something, not refused.
    """

    inputs: st.SearchStrategy[Any]
    check: Callable[[Any], Coroutine[Any, Any, bool]]


#: Opens what a target needs, in a folder of its own.
Open = Callable[[Path], AbstractAsyncContextManager[Fuzzed]]


@dataclass(frozen=True, slots=True)
class Target:
    """A part of the bot, and its share of all inputs."""

    name: str
    open: Open
    share: int = 1
    #: what is opened for a few inputs, where `open` takes long
    open_small: Open | None = None


@dataclass(slots=True)
class Outcome:
    """What came of a target's inputs."""

    name: str
    inputs: int = 0
    #: of them, not refused
    taken: int = 0
    #: the processor time that the slowest took, and that input
    slowest: float = 0.0
    slow: str = ""
    #: by kind and place, how many inputs raised it
    raised: Counter[str] = field(default_factory=Counter[str])
    #: the shortest of those inputs
    examples: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def is_clean(self) -> bool:
        return not self.raised

    def note(self, error: Exception, tried: object) -> None:
        kind = _kind(error)
        self.raised[kind] += 1
        text = repr(tried)
        if len(text) < len(self.examples.get(kind, text + " ")):
            self.examples[kind] = text


def pure(inputs: "st.SearchStrategy[T]", check: Callable[[T], bool]) -> Open:
    """Return how a function that needs nothing is opened."""

    @asynccontextmanager
    async def open_pure(_folder: Path) -> AsyncGenerator[Fuzzed]:
        async def checked(value: T) -> bool:
            return check(value)

        yield Fuzzed(inputs, checked)

    return open_pure


def fuzz(target: Target, number: int, seed_: int, *, small: bool = False) -> Outcome:
    """Try so many inputs, the same ones for the same seed. In a process, one at a time."""
    outcome = Outcome(target.name)
    # With a handler that takes all in, nothing is written beside the table.
    with TemporaryDirectory() as folder, asyncio.Runner() as runner, _errors_logged() as logged:
        opening = (target.open_small if small else None) or target.open
        opened = opening(Path(folder))
        fuzzed = runner.run(opened.__aenter__())
        # The collector would go through all that hypothesis remembers, in the midst of some input.
        collects = gc.isenabled()
        gc.disable()
        try:
            _draw(fuzzed, outcome, runner, number, seed_, logged)
        finally:
            if collects:
                gc.enable()
            try:
                runner.run(opened.__aexit__(None, None, None))
            except Wrong as error:
                outcome.note(error, "after the last input")
    return outcome


def _draw(  # noqa: PLR0913 - a run is all of these
    fuzzed: Fuzzed, outcome: Outcome, runner: asyncio.Runner, number: int, seed_: int, logged: list[Exception]
) -> None:
    @seed(seed_)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[*HealthCheck],
    )
    @given(fuzzed.inputs)
    def draw(tried: object) -> None:
        logged.clear()
        if outcome.inputs % COLLECT_EVERY == 0:
            gc.collect()
        begun = process_time()
        try:
            outcome.taken += runner.run(fuzzed.check(tried))
            if logged:
                raise logged[0]
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            outcome.note(error, tried)
        took = process_time() - begun
        outcome.inputs += 1
        if took > outcome.slowest:
            outcome.slowest, outcome.slow = took, repr(tried)
        if took > SECONDS:
            outcome.note(Wrong(f"took longer than {SECONDS} s"), tried)

    draw()


class _Errors(logging.Handler):
    """Takes down what is logged as an error: a fault that was answered, and is one all the same."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Exception] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.ERROR:
            return
        cause = record.exc_info[1] if record.exc_info else None
        self.found.append(cause if isinstance(cause, Exception) else Wrong(f"logged: {record.getMessage()}"))

    def __enter__(self) -> list[Exception]:
        logging.getLogger().addHandler(self)
        return self.found

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)


_errors_logged = _Errors


def _kind(error: Exception) -> str:
    """Name an error by what it says if it is ours, else by its class and the bot's last line that it came through."""
    ours = [each for each in extract_tb(error.__traceback__) if "site-packages" not in each.filename]
    places = [each for each in ours if "/bot/" in each.filename or "/cogs/" in each.filename] or ours
    if isinstance(error, Wrong) or not places:
        return f"{type(error).__name__}: {error}"
    file = Path(places[-1].filename)
    return f"{type(error).__name__} at {file.parent.name}/{file.name}:{places[-1].lineno}"
