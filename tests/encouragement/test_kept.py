"""The cards that a member keeps, as they look at them."""

import pytest

from bot.cards import ENCOURAGEMENTS, REFRAMES, Slots
from cogs.encouragement import messages
from cogs.encouragement.content import FACTS
from cogs.encouragement.rules import Page, page_of
from tests import forge
from tests.conftest import World, buttons, labels, options, said
from tests.encouragement.acting import brought, press

ENCOURAGEMENT, REFRAME, FACT = ENCOURAGEMENTS.load().cards[0], REFRAMES.load().cards[0], FACTS.load().facts[0]


async def keep_one_of_each(world: World) -> None:
    cards = world.bot.services.cards
    for deck, card in (("encouragements", ENCOURAGEMENT), ("reframes", REFRAME), ("facts", FACT)):
        await cards.keep(world.maya.id, deck, card.id, world.clock())
        world.clock.advance(minutes=1)


async def test_without_any_it_says_how_they_come_about(world: World) -> None:
    message = await brought(world, "kept")

    assert said(message) == messages.NOTHING_KEPT
    assert labels(message) == ["Something kind", "Enough for today"]
    await press(world, message, "Something kind")
    assert labels(message)[0] == "Another"


async def test_they_are_listed_newest_first_and_each_opens_also_after_a_restart(world: World) -> None:
    await keep_one_of_each(world)
    message = await brought(world, "kept")
    assert [each["value"] for each in options(message)] == [FACT.id, REFRAME.id, ENCOURAGEMENT.id]
    assert [each["description"] for each in options(message)] == ["A fact", "Another view", "Something kind"]
    assert "3 in all" in said(message)
    await world.restart()

    for card, words in (
        (ENCOURAGEMENT, ENCOURAGEMENT.say),
        (REFRAME, Slots().fill(REFRAME.balance)),
        (FACT, FACT.text),
    ):
        await world.maya.select(message, [card.id])
        assert said(message).startswith(card.acknowledge)
        assert words in said(message)
        assert labels(message) == ["Stop keeping it", "All I keep", "Enough for today"]
        await press(world, message, "All I keep")


async def test_what_is_let_go_can_be_kept_again_and_the_last_one_leaves_a_kind_line(world: World) -> None:
    await world.bot.services.cards.keep(world.maya.id, "reframes", REFRAME.id, world.clock())
    message = await brought(world, "kept")
    await world.maya.select(message, [REFRAME.id])
    for label, left in (("Stop keeping it", 0), ("Keep it again", 1), ("Stop keeping it", 0)):
        await press(world, message, label)
        assert len((await world.bot.services.cards.marks(world.maya.id, "reframes")).kept) == left
    await press(world, message, "All I keep")

    assert said(message) == messages.NOTHING_KEPT_NOW
    assert labels(message) == ["Something kind", "Enough for today"]


async def test_many_are_paged_and_a_page_that_is_gone_shows_the_last(world: World) -> None:
    for card in ENCOURAGEMENTS.load().cards[:21]:
        await world.bot.services.cards.keep(world.maya.id, "encouragements", card.id, world.clock())
        world.clock.advance(minutes=1)
    message = await brought(world, "kept")
    seen = [each["value"] for each in options(message)]
    for _ in range(2):
        await press(world, message, "Older")
        seen += [each["value"] for each in options(message)]
    assert seen == [card.id for card in ENCOURAGEMENTS.load().cards[20::-1]]
    assert buttons(message) == ["Newer", "Enough for today"]
    await forge.press(world.maya, message, "kept:list:99")
    assert "page 3 of 3" in said(message)


@pytest.mark.parametrize("value", ["no-such-card", "", "1"])
async def test_a_card_that_there_is_not_is_refused(world: World, value: str) -> None:
    message = await brought(world)
    refused = await forge.choose(world.maya, message, "kept:open:0", value)

    assert said(refused) == messages.CARD_GONE


async def test_the_list_is_the_members_own(world: World) -> None:
    await keep_one_of_each(world)

    assert said(await world.tomas.slash(world.channel, "encourage", kind="kept")) == messages.NOTHING_KEPT


def test_every_reframe_that_can_be_kept_fits_an_embed() -> None:
    assert all(len(messages.reframe(card)) <= 6000 for card in REFRAMES.load().cards)


@pytest.mark.parametrize(
    ("count", "number", "found"),
    [
        (0, 0, ([], Page(0, 0))),
        (10, 0, (list(range(10)), Page(0, 0))),
        (11, 1, ([10], Page(1, 1))),
        (20, 5, (list(range(10, 20)), Page(1, 1))),
    ],
)
def test_a_page_is_cut_at_its_size(count: int, number: int, found: tuple[list[int], Page]) -> None:
    assert page_of(list(range(count)), number, 10) == found
