"""Reasons nobody can see: three at a time, one of which may be marked on an entry."""

import pytest
from simcord import ResponseMessage

from bot.cards import REASONS, Reason
from bot.rejections import Rejection, Stage
from cogs.encouragement import messages
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.encouragement.acting import brought, opened, press, rejected

ALL = REASONS.load()
WAYS = ["Three others", "Did it fit?", "Enough for today"]
MARKS = [f"{number} seems likely to me" for number in (1, 2, 3)]


def hand(message: ResponseMessage) -> list[Reason]:
    """Return the reasons that a message lists, in its order."""
    text = said(message)
    found = [reason for reason in ALL.reasons if f"· {reason.text}" in text]
    return sorted(found, key=lambda reason: text.index(reason.text))


async def now(world: World, entry: Rejection) -> Rejection:
    found = await world.bot.services.rejections.find(world.maya.id, entry.id)
    assert found is not None
    return found


async def test_without_an_entry_three_come_that_are_true_at_any_stage_and_nothing_can_be_marked(world: World) -> None:
    message = await brought(world, "reason")

    assert any(said(message).startswith(text) for text in ALL.acknowledgements)
    assert messages.CANNOT_KNOW in said(message)
    assert said(message).endswith("Nothing of this is kept.")
    assert labels(message) == WAYS
    assert len(hand(message)) == 3
    assert all(not reason.stages for reason in hand(message))


async def test_the_command_takes_the_latest_entry_while_it_is_recent_with_its_stage_and_a_mark(world: World) -> None:
    await rejected(world, Stage.TEST, "Older")
    entry = await rejected(world, Stage.FINAL_ROUND, "Acme")
    message = await brought(world, "reason")
    assert said(message).endswith("About: Final round · Acme")
    assert labels(message) == [*MARKS, *WAYS]
    assert all(not reason.stages or Stage.FINAL_ROUND in reason.stages for reason in hand(message))
    await press(world, message, "3 seems likely to me")
    assert (await now(world, entry)).reason is not None

    world.clock.advance(days=31)
    assert labels(await brought(world, "reason")) == WAYS
    assert labels(await world.tomas.slash(world.channel, "encourage", kind="reason")) == WAYS


@pytest.mark.parametrize("stage", [Stage.BEFORE_CONTACT, Stage.ROLE_CANCELLED])
async def test_each_comes_once_before_one_comes_again_and_three_are_never_the_same(world: World, stage: Stage) -> None:
    entry = await rejected(world, stage)
    fitting = ALL.fitting(stage)
    message = await opened(world, f"reasons:open:{entry.id}")
    hands = [hand(message)]
    for _ in range(len(fitting) // 3 + 1):
        await press(world, message, "Three others")
        hands.append(hand(message))

    assert labels(message) == [*MARKS, *WAYS]
    assert all(len(each) == 3 for each in hands)
    first_round = [reason for each in hands for reason in each][: len(fitting)]
    assert {reason.id for reason in first_round} == {reason.id for reason in fitting}


async def test_one_is_marked_stands_on_the_entry_and_is_taken_back_with_undo_for_both(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW, "**Acme**")
    message = await opened(world, f"reasons:open:{entry.id}")
    assert "About: Interview · **Acme**" in said(message)
    second = hand(message)[1]
    await world.restart()
    await press(world, message, "2 seems likely to me")
    assert second.text in said(message)
    assert "\\*\\*Acme\\*\\*" in said(message)
    assert labels(message) == ["Three others", "Look at the entry", "Enough for today", "Undo"]
    assert (await now(world, entry)).reason == second.id

    # What offers an Undo stays; the entry's card is shown below, with the reason on it.
    card = await press(world, message, "Look at the entry")
    assert card.id != message.id
    assert f"You find this plausible\n{second.text}" in said(card)
    below = await press(world, card, "Reasons nobody can see")
    assert f"You find this plausible\n{second.text}" in said(below)
    await press(world, below, "Take the mark back")
    assert (await now(world, entry)).reason is None
    await press(world, below, "Undo")
    assert (await now(world, entry)).reason == second.id


async def test_a_mark_made_twice_changes_nothing_and_leaves_the_undo(world: World) -> None:
    entry = await rejected(world, Stage.TEST)
    message = await opened(world, f"reasons:open:{entry.id}")
    reason = hand(message)[0]
    await press(world, message, "1 seems likely to me")
    again = await forge.press(world.maya, message, f"reasons:mark:{entry.id}:{reason.id}")

    assert said(again) == messages.UNCHANGED
    await press(world, message, "Undo")
    assert (await now(world, entry)).reason is None


@pytest.mark.parametrize(
    "route", ["reasons:open:{}", "reasons:others:{}", "reasons:mark:{}:rs-money-moved", "reasons:unmark:{}"]
)
async def test_anothers_entry_and_one_that_is_gone_are_refused(world: World, route: str) -> None:
    entry = await rejected(world, Stage.TEST)
    elsewhere = shown(await world.tomas.slash(world.channel, "help"))
    refused = await forge.press(world.tomas, elsewhere, route.format(entry.id))
    await world.bot.services.rejections.delete(world.maya.id, entry.id, world.clock())
    gone = await opened(world, route.format(entry.id))

    assert said(refused) == said(gone) == messages.GONE


async def test_a_reason_that_there_is_not_is_refused_and_without_an_entry_none_is_marked(world: World) -> None:
    entry = await rejected(world, Stage.TEST)

    assert said(await opened(world, f"reasons:mark:{entry.id}:rs-no-such")) == messages.CARD_GONE
    assert said(await opened(world, f"reasons:mark:{entry.id}")) == messages.CARD_GONE
    assert said(await opened(world, "reasons:mark:0:rs-money-moved")) == messages.GONE
    assert (await now(world, entry)).reason is None


async def test_the_fit_check_opens_below(world: World) -> None:
    message = await brought(world, "reason")
    below = await press(world, message, "Did it fit?")

    assert below.id != message.id
    assert labels(below)[0] == "I needed it"
