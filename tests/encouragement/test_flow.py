"""/encourage and its buttons, as a member uses them."""

from bot.cards import ENCOURAGEMENTS
from bot.cards.messages import encouragement
from bot.closing import ANYTHING, CLOSINGS
from tests import forge
from tests.conftest import World, labels, said

BUTTONS = ["Another", "Not for me", "Enough for today"]


async def test_a_card_is_private_and_acknowledges_first(world: World) -> None:
    result = await world.maya.slash(world.channel, "encourage")

    assert result.ephemeral
    assert labels(result) == BUTTONS
    [card] = [each for each in ENCOURAGEMENTS.load().cards if each.acknowledge in said(result)]
    assert said(result).startswith(card.acknowledge)
    assert card.say in said(result)


async def test_another_goes_through_the_deck_without_repeats_and_over_a_restart(world: World) -> None:
    deck = ENCOURAGEMENTS.load().cards
    result = await world.maya.slash(world.channel, "encourage")
    seen = [said(result)]
    await world.restart()
    for _ in deck[1:]:
        await world.maya.click(result.response, label="Another")
        seen.append(said(result))

    assert len(set(seen)) == len(deck)


async def test_not_for_me_puts_the_card_away_and_shows_another(world: World) -> None:
    result = await world.maya.slash(world.channel, "encourage")
    [put_away] = [each for each in ENCOURAGEMENTS.load().cards if each.acknowledge in said(result)]
    await world.restart()
    await world.maya.click(result.response, label="Not for me")

    assert put_away.acknowledge not in said(result)
    marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
    assert marks.retired == {put_away.id: world.clock()}


async def test_a_card_id_that_does_not_exist_is_not_kept(world: World) -> None:
    result = await world.maya.slash(world.channel, "encourage")
    assert result.response is not None
    await forge.press(world.maya, result.response, "encourage:away:0:no-such-card")

    marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
    assert marks.retired == {}


async def test_each_member_has_a_deck_of_their_own(world: World) -> None:
    await world.maya.slash(world.channel, "encourage")

    marks = await world.bot.services.cards.marks(world.tomas.id, "encouragements")
    assert marks.seen == ()


def test_every_card_fits_an_embed() -> None:
    for card in ENCOURAGEMENTS.load().cards:
        assert len(encouragement(card)) <= 6000


async def test_it_is_closed_in_words_that_are_not_about_a_no(world: World) -> None:
    fitting = [closing.text for closing in CLOSINGS.load().closings if closing.about == ANYTHING]
    for _ in range(len(fitting)):
        result = await world.maya.slash(world.channel, "encourage")
        await world.maya.click(result.response, label="Enough for today")
        assert any(text in said(result) for text in fitting)
