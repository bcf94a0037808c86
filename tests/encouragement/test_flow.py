"""/encourage and the buttons of a card, as a member uses them."""

import pytest

from bot.cards.messages import ALL_PUT_AWAY, PUT_AWAY, encouragement
from bot.closing import ANYTHING, CLOSINGS
from cogs.encouragement import messages
from cogs.encouragement.cog import KINDS
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.encouragement.acting import CARDS, brought, press, put_away

BUTTONS = ["Another", "Keep", "Not for me", "Enough for today"]


async def test_a_card_is_private_and_acknowledges_first(world: World) -> None:
    result = await world.maya.slash(world.channel, "encourage")

    assert result.ephemeral
    assert labels(result) == BUTTONS
    [card] = [each for each in CARDS if each.acknowledge in said(result)]
    assert said(result).startswith(card.acknowledge)
    assert card.say in said(result)


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_is_private_in_a_server_and_says_something(world: World, kind: str) -> None:
    result = await world.maya.slash(world.channel, "encourage", kind=kind)

    assert result.ephemeral
    assert len(said(result)) > 60


async def test_another_goes_through_the_deck_without_repeats_and_over_a_restart(world: World) -> None:
    await put_away(world, CARDS[20:])
    message = await brought(world)
    seen = {said(message)}
    await world.restart()
    for _ in range(19):
        await press(world, message, "Another")
        seen.add(said(message))

    assert len(seen) == 20


async def test_not_for_me_puts_the_card_away_and_shows_another(world: World) -> None:
    result = await world.maya.slash(world.channel, "encourage")
    [put_away] = [each for each in CARDS if each.acknowledge in said(result)]
    before = said(result)
    await world.maya.click(result.response, label="Keep")
    await world.restart()
    await world.maya.click(result.response, label="Not for me")

    assert said(result).startswith(PUT_AWAY)
    assert put_away.acknowledge not in said(result)
    assert labels(result) == ["Bring that one back", *BUTTONS]
    marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
    assert (marks.retired, marks.kept) == ({put_away.id: world.clock()}, {})

    # A slip is taken back, with the Keep that it had.
    await world.restart()
    await world.maya.click(result.response, label="Bring that one back")
    assert said(result) == f"{before}\n{messages.KEPT}"
    assert (await world.bot.services.cards.marks(world.maya.id, "encouragements")).retired == {}


async def test_with_all_put_away_one_button_brings_them_back(world: World) -> None:
    await put_away(world, CARDS)
    message = await brought(world)

    assert said(message) == ALL_PUT_AWAY
    await world.restart()
    await press(world, message, "Bring them back")
    assert labels(message) == BUTTONS


async def test_a_card_is_kept_and_let_go_again_with_itself_in_view(world: World) -> None:
    message = await brought(world)
    before = said(message)
    await world.restart()
    for label, other in (("Keep", "Stop keeping it"), ("Stop keeping it", "Keep")):
        await press(world, message, label)
        assert said(message) == (f"{before}\n{messages.KEPT}" if label == "Keep" else before)
        assert labels(message) == ["Another", other, *BUTTONS[2:]]
        marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
        assert list(marks.kept.values()) == ([world.clock()] if label == "Keep" else [])


async def test_a_card_that_is_kept_says_so_when_it_comes_again(world: World) -> None:
    await put_away(world, CARDS[1:])
    await world.bot.services.encouragement_deck().keep(world.maya.id, CARDS[0].id, among=CARDS)

    assert labels(await brought(world)) == ["Another", "Stop keeping it", "Not for me", "Enough for today"]


@pytest.mark.parametrize("action", ["away", "keep", "let-go", "that-back"])
async def test_a_card_id_that_does_not_exist_is_not_kept(world: World, action: str) -> None:
    message = await brought(world)
    assert said(await forge.press(world.maya, message, f"encourage:{action}:0:no-such-card")) == messages.CARD_GONE
    await forge.press(world.maya, message, f"encourage:{action}:0")

    marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
    assert (marks.retired, marks.kept) == ({}, {})


async def test_each_member_has_a_deck_of_their_own(world: World) -> None:
    await press(world, await brought(world), "Keep")

    marks = await world.bot.services.cards.marks(world.tomas.id, "encouragements")
    assert (marks.seen, marks.kept) == ((), {})


async def test_one_just_for_me_leaves_the_message_it_stands_below(world: World) -> None:
    elsewhere = shown(await world.maya.slash(world.channel, "help"))
    before = said(elsewhere)
    result = await forge.press(world.maya, elsewhere, "encourage:one:0")

    assert result.ephemeral
    assert labels(result) == BUTTONS
    assert said(elsewhere) == before


def test_every_card_fits_an_embed() -> None:
    for card in CARDS:
        assert len(encouragement(card)) <= 6000


async def test_it_is_closed_in_words_that_are_not_about_a_no(world: World) -> None:
    fitting = [closing.text for closing in CLOSINGS.load().closings if closing.about == ANYTHING]
    for _ in range(len(fitting)):
        result = await world.maya.slash(world.channel, "encourage")
        await world.maya.click(result.response, label="Enough for today")
        assert any(text in said(result) for text in fitting)
