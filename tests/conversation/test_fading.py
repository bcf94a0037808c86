"""What is remembered for a short while is forgotten after it, and never much of it."""

import asyncio
from datetime import timedelta

from cogs.conversation.fading import MOST, Fading
from tests.conftest import FakeClock


async def test_it_is_forgotten_by_the_clock_and_by_itself(clock: FakeClock) -> None:
    held = Fading[str](timedelta(minutes=1), clock)
    held[1] = "words"
    clock.advance(seconds=60)
    assert held[1] == "words"
    clock.advance(seconds=1)
    assert held[1] is None

    soon = Fading[str](timedelta(0), clock)
    soon[1] = "words"
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert len(soon) == 0


async def test_a_new_value_is_not_forgotten_with_the_old_one(clock: FakeClock) -> None:
    held = Fading[str](timedelta(minutes=1), clock)
    held[1] = "old"
    clock.advance(seconds=50)
    held[1] = "new"
    clock.advance(seconds=50)

    assert held[1] == "new"


async def test_it_is_bounded(clock: FakeClock) -> None:
    held = Fading[int](timedelta(minutes=1), clock)
    for channel_id in range(MOST + 5):
        held[channel_id] = channel_id

    assert len(held) == MOST
    assert held[0] is None
    assert held[MOST + 4] == MOST + 4
