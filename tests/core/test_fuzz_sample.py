"""A few inputs of each target of `benchmarks/fuzz.py`, which tries a hundred thousand."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import strategies as st

from benchmarks.fuzz import shares
from benchmarks.fuzzing.running import Fuzzed, Target, expect, fuzz, pure
from benchmarks.fuzzing.targets import TARGETS

#: inputs of each share
FEW = 2


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name.replace(" ", "-"))
def test_no_input_makes_it_fail(target: Target) -> None:
    found = fuzz(target, FEW * target.share, seed_=2, small=True)

    assert found.inputs >= FEW * target.share / 2
    assert found.examples == {}


def test_every_target_has_its_part_of_all_inputs() -> None:
    numbers = shares(TARGETS, 100_000)

    assert len(numbers) == len(TARGETS)
    assert 100_000 <= sum(numbers.values()) < 100_000 + len(TARGETS)
    assert min(numbers.values()) >= 1000


def test_what_is_raised_or_logged_is_counted_by_kind_with_its_shortest_input() -> None:
    def check(number: int) -> bool:
        if number > 10:
            logging.getLogger("onward").error("too many")
        expect(number >= 0, "it is not below zero")
        return number > 0

    found = fuzz(Target("numbers", pure(st.integers(-5, 20), check)), 200, seed_=1)

    assert set(found.raised) == {"Wrong: it is not below zero", "Wrong: logged: too many"}
    assert {len(example) for example in found.examples.values()} == {2}
    assert 0 < found.taken < found.inputs
    assert not found.is_clean


def test_what_hangs_on_the_last_input_is_counted_too() -> None:
    @asynccontextmanager
    async def opened(_folder: Path) -> AsyncGenerator[Fuzzed]:
        async def check(_tried: int) -> bool:
            await asyncio.sleep(0)
            return True

        yield Fuzzed(st.integers(), check)
        expect(False, "it is as it was")

    assert set(fuzz(Target("end", opened), 5, seed_=1).raised) == {"Wrong: it is as it was"}
