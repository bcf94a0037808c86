"""Proves: requests go out evenly below Discord's limit, whatever is piled up, and answers to members don't wait."""

import asyncio
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pacing import MOST, RATE, Pacer, counts


async def turns(pacer: Pacer, count: int) -> list[float]:
    """Return when so many that ask at once get their turn, in seconds since now."""
    start, taken = time.monotonic(), list[float]()

    async def one() -> None:
        await pacer.turn()
        taken.append(time.monotonic() - start)

    await asyncio.gather(*(one() for _ in range(count)))
    return taken


async def test_those_who_ask_at_once_are_let_go_evenly_and_in_their_order() -> None:
    taken = await turns(Pacer(rate=500, most=1000), 50)
    assert taken == sorted(taken)
    assert 48 / 500 <= taken[-1] < 1


@given(stalls=st.lists(st.floats(0, 0.4), min_size=1, max_size=20), rate=st.sampled_from([10.0, RATE]))
def test_after_stalls_turns_are_made_good_without_a_burst(stalls: list[float], rate: float) -> None:
    pacer, now, taken = Pacer(rate), 1000.0, list[float]()
    for turn in range(200):
        # The loop comes back late from every tenth wait.
        now = max(now, pacer.earliest(1000.0)) + (stalls[turn // 10 % len(stalls)] if turn % 10 == 0 else 0)
        pacer.take(now)
        taken.append(now)
    assert all(later - earlier > 0.49 / rate for earlier, later in pairwise(taken))
    assert all(later - earlier > 0.999 for earlier, later in zip(taken, taken[MOST:], strict=False))


def test_a_stall_costs_nothing_in_the_end() -> None:
    pacer, now = Pacer(), 1000.0
    for turn in range(480):
        now = max(now, pacer.earliest(1000.0)) + (0.1 if turn % 48 == 24 else 0)
        pacer.take(now)
    assert now - 1000 == pytest.approx(10, abs=0.15), "ten seconds' worth in ten seconds, in spite of ten stalls"


async def test_one_that_gives_up_waiting_holds_up_no_other() -> None:
    pacer = Pacer(rate=100)
    await turns(pacer, 2)
    waiting = asyncio.create_task(pacer.turn())
    await asyncio.sleep(0)
    waiting.cancel()
    async with asyncio.timeout(1):
        await pacer.turn()
    assert waiting.cancelled()


@pytest.mark.parametrize(
    ("path", "waits"),
    [
        ("/api/v10/channels/1/messages", True),
        ("/api/v10/users/@me/channels", True),
        ("/api/v10/channels/1/messages/2", True),
        ("/api/v10/interactions/1/token/callback", False),
        ("/api/v10/webhooks/1/token", False),
        ("/api/v10/webhooks/1/token/messages/@original", False),
        ("/?v=10&encoding=json", False),
    ],
)
def test_only_what_discord_counts_waits(path: str, waits: bool) -> None:
    assert counts(path) is waits
