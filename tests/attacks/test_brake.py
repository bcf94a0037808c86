"""Proves: who asks for too much at once is told so politely and nothing of it is read or kept; nobody else waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.braking import LETTERS, MOST, STEPS, TOO_FAST, Allowance, Brake
from bot.routes import SUPPORT, SUPPORT_COUNTRY
from cogs.conversation.messages import TOO_MUCH
from tests import forge
from tests.conftest import World, replies, said, shown
from tests.conversation.acting import answers, quiet, waiting
from tests.conversation.conftest import QUIET_SECONDS
from tests.core.danger import DANGER, TITLE, rows


class Seconds:
    """Time that passes when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch, seconds: Seconds) -> None:
    """In place of what lets all other tests press as fast as they like."""
    monkeypatch.setattr("bot.services.monotonic", seconds)


# --- the rule


def test_twenty_at_once_then_one_a_second(seconds: Seconds) -> None:
    brake = Brake(STEPS, seconds)
    assert [brake.lets(1) for _ in range(25)] == [True] * 20 + [False] * 5
    seconds.now += 1
    assert [brake.lets(1) for _ in range(3)] == [True, False, False]
    seconds.now += 19
    assert [brake.lets(1) for _ in range(20)] == [True] * 19 + [False]
    seconds.now += 3600
    assert [brake.lets(1) for _ in range(21)] == [True] * 20 + [False]


@pytest.mark.parametrize(("every", "presses"), [(0.5, 38), (1.0, 10_000), (0.75, 76)])
def test_who_goes_through_a_list_as_fast_as_it_can_be_read_is_not_slowed(
    seconds: Seconds, every: float, presses: int
) -> None:
    brake = Brake(STEPS, seconds)
    for _ in range(presses):
        assert brake.lets(1)
        seconds.now += every


def test_nobody_waits_for_anybody_else(seconds: Seconds) -> None:
    brake = Brake(STEPS, seconds)
    for _ in range(500):
        brake.lets(1)
    assert brake.lets(2)


def test_it_is_told_once_until_all_of_it_is_there_again(seconds: Seconds) -> None:
    brake = Brake(Allowance(at_once=2, a_second=1), seconds)
    assert not brake.tells(1)
    assert [brake.lets(1) for _ in range(3)] == [True, True, False]
    assert not brake.slows(1)
    assert [brake.tells(1), brake.tells(1), brake.slows(1)] == [True, False, True]
    seconds.now += 1
    assert brake.lets(1)
    assert not brake.tells(1)
    seconds.now += 2
    assert not brake.slows(1)
    assert [brake.lets(1) for _ in range(3)] == [True, True, False]
    assert brake.tells(1)


def test_only_those_are_remembered_who_did_something_just_now(seconds: Seconds) -> None:
    brake = Brake(STEPS, seconds)
    for member in range(5000):
        brake.lets(member)
        seconds.now += 0.01
    assert 50 < len(brake) <= 20 / 0.01 + 1
    seconds.now += 20
    brake.lets(1)
    assert len(brake) == 1


def test_however_many_come_at_once_it_does_not_grow(seconds: Seconds) -> None:
    brake = Brake(STEPS, seconds)
    for member in range(MOST + 5000):
        brake.lets(member)
    assert len(brake) == MOST


@given(st.lists(st.floats(0, 30), max_size=80))
def test_it_never_lets_more_through_than_it_says(waits: list[float]) -> None:
    seconds = Seconds()
    brake = Brake(STEPS, seconds)
    let: list[float] = []
    for wait in waits:
        seconds.now += wait
        if brake.lets(1):
            let.append(seconds.now)
    for at, first in enumerate(let):
        for number, last in enumerate(let[at:], 1):
            assert number <= STEPS.at_once + STEPS.a_second * (last - first) + 1e-6


# --- commands, presses, forms


async def test_a_flood_of_one_member_slows_only_them(world: World) -> None:
    message = shown(await world.maya.slash(world.channel, "help"))
    theirs = await world.tomas.slash(world.channel, "rejected", stage="interview", company="Acme")
    before = len(list(replies(world.env)))
    await forge.press_many(world.maya, message, "wins:application:0", 19)
    kept, asked = rows(world), len(world.env.http_requests)
    for _ in range(10):
        await forge.press_many(world.maya, message, "wins:application:0", 50)
        looked = await world.tomas.click(theirs.response, label="Look at the entry")
        assert "Acme" in said(looked)
    answered = [body for _, body, _ in list(replies(world.env))[before:]]
    callbacks = [each for each in world.env.http_requests[asked:] if each.path.endswith("/callback")]

    assert sum(body.get("content") == TOO_FAST for body in answered) == 1
    assert len(callbacks) == 500 + 10
    assert rows(world) == kept


async def test_what_was_typed_is_given_back_and_not_kept(world: World, seconds: Seconds) -> None:
    form = await world.maya.slash(world.channel, "rejected")
    for _ in range(19):
        await world.maya.slash(world.channel, "help")
    kept = rows(world)
    refused = await world.maya.submit_modal(form, {"stage": ["interview"], "thought": "A long bad day"})
    called = await world.maya.slash(world.channel, "win", what="I asked")
    assert rows(world) == kept
    seconds.now += 1
    again = await world.maya.slash(world.channel, "win", what="I asked")

    assert TOO_FAST in said(refused)
    assert "A long bad day" in said(refused)
    assert refused.ephemeral
    assert said(called) == TOO_FAST
    assert called.ephemeral
    assert TOO_FAST not in said(again)


async def test_helplines_are_never_slowed(world: World) -> None:
    message = shown(await world.maya.slash(world.channel, "help"))
    for _ in range(30):
        await world.maya.slash(world.channel, "help")
    assert said(await world.maya.slash(world.channel, "help")) == TOO_FAST
    people = [
        await world.maya.slash(world.channel, "support"),
        await world.maya.slash(world.channel, "support", country="GB"),
        await forge.press(world.maya, message, f"{SUPPORT.name}:0"),
        await forge.choose(world.maya, message, f"{SUPPORT_COUNTRY.name}:0", "GB"),
        await world.maya.slash(world.channel, "win", what=DANGER),
    ]
    assert [TITLE in said(each) for each in people] == [True] * 5


async def test_a_list_is_offered_as_fast_as_it_can_be_typed_and_then_an_empty_one(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme")
    offered = [
        len(await world.maya.autocomplete(world.channel, "reframe", "entry", "")) for _ in range(LETTERS.at_once + 10)
    ]
    assert offered == [1] * LETTERS.at_once + [0] * 10
    assert len(await world.tomas.autocomplete(world.channel, "support", "country", "")) == 25
    assert TOO_FAST not in said(await world.maya.slash(world.channel, "win", what="I asked"))


# --- direct messages


async def test_a_flood_of_messages_is_answered_once_and_none_of_it_is_read_but_for_danger(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.conversation.bursts.QUIET_SECONDS", QUIET_SECONDS)
    for number in range(40):
        await world.maya.send_dm(f"message {number}")
    await quiet(world)
    assert [said(each) for each in answers(world)] == [TOO_MUCH]
    for words in ("another", "and another", DANGER):
        await world.maya.send_dm(words)
    heard = [said(each) for each in answers(world)]
    assert heard[:2] == [TOO_MUCH, TOO_MUCH]
    assert TITLE in heard[2]
    await world.tomas.send_dm("I got rejected again")
    await quiet(world)
    assert len(answers(world)) == 3
    assert waiting(world) == 0
