"""/reframe and its buttons, as a member uses them."""

from bot.cards import HABITS, REFRAMES
from bot.rejections import Stage
from cogs.reframing.rules import LATE, fitting
from tests import forge
from tests.conftest import World, labels, said

BUTTONS = ["Another", "Not for me", "Enough for today"]


async def test_the_button_gives_a_card_about_this_application(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme", role="baker")
    card = await world.maya.click(logged.response, label="Reframe")

    assert card.ephemeral
    assert labels(card) == BUTTONS
    assert card.response is not None
    [embed] = card.response.embeds
    acknowledgements = {each.acknowledge for each in REFRAMES.load().cards}
    assert embed.description in acknowledgements
    assert any(f"**{each.name}.** {each.description}" in embed.fields[0].value for each in HABITS.load().habits)
    assert embed.fields[1].name == "Another way to see it"
    assert any(name in str(embed.fields[1].value) for name in ("baker role at Acme", "Acme", "he interview"))
    assert embed.footer.text == "About: Interview · baker · Acme"


async def test_the_button_works_after_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="final_round", company="Acme")
    await world.restart()
    card = await world.maya.click(logged.response, label="Reframe")

    assert "About: Final round · Acme" in said(card)


async def test_another_changes_the_card_in_place_also_after_a_restart(world: World) -> None:
    card = await world.maya.slash(world.channel, "reframe")
    first = said(card)
    await world.restart()
    await world.maya.click(card.response, label="Another")

    assert said(card) != first
    assert labels(card) == BUTTONS


async def test_no_card_comes_back_before_the_deck_is_used_up(world: World) -> None:
    fitting = [card for card in REFRAMES.load().cards if not card.stages]
    card = await world.maya.slash(world.channel, "reframe")
    seen = [said(card)]
    for _ in fitting[1:]:
        await world.maya.click(card.response, label="Another")
        seen.append(said(card))

    assert len(set(seen)) == len(fitting)
    await world.maya.click(card.response, label="Another")
    assert said(card) in seen
    assert said(card) != seen[-1]


async def test_not_for_me_puts_a_card_away_for_good_also_after_a_restart(world: World) -> None:
    fitting = [card for card in REFRAMES.load().cards if not card.stages]
    card = await world.maya.slash(world.channel, "reframe")
    put_away = said(card)
    await world.restart()
    await world.maya.click(card.response, label="Not for me")
    seen = {said(card)}
    for _ in range(2 * len(fitting)):
        await world.maya.click(card.response, label="Another")
        seen.add(said(card))

    assert put_away not in seen
    assert len(seen) == len(fitting) - 1


async def test_not_for_me_about_an_entry_that_is_gone_puts_nothing_away(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    card = await world.maya.click(logged.response, label="Reframe")
    await world.maya.click(logged.response, label="Undo")
    refusal = await world.maya.click(card.response, label="Not for me")

    assert "among yours" in said(refusal)
    assert (await world.bot.services.cards.marks(world.maya.id, "reframes")).retired == {}


async def test_when_every_card_is_put_away_it_says_so_kindly(world: World) -> None:
    card = await world.maya.slash(world.channel, "reframe")
    while "Not for me" in labels(card):
        await world.maya.click(card.response, label="Not for me")

    assert "none left to show" in said(card)
    assert labels(card) == ["Bring them back", "Enough for today"]
    await world.restart()
    await world.maya.click(card.response, label="Bring them back")
    assert labels(card) == BUTTONS


async def test_enough_for_today_stands_below_the_card(world: World) -> None:
    card = await world.maya.slash(world.channel, "reframe")
    before = said(card)
    await world.maya.click(card.response, label="Enough for today")

    assert said(card).startswith(before)
    assert labels(card) == []


async def test_without_an_entry_it_is_about_the_latest_if_that_is_recent(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    assert "About: Test or task · Acme" in said(await world.maya.slash(world.channel, "reframe"))
    world.clock.advance(days=31)
    assert "About:" not in said(await world.maya.slash(world.channel, "reframe"))


async def test_an_entry_is_chosen_from_ones_own(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    await world.maya.slash(world.channel, "rejected", stage="interview", company="Bakery")
    await world.tomas.slash(world.channel, "rejected", stage="interview", company="Bakery")
    offered = await world.maya.autocomplete(world.channel, "reframe", "entry", "")
    found = await world.maya.autocomplete(world.channel, "reframe", "entry", "ACME")

    assert [choice["name"] for choice in offered] == [
        "15 Jan 2026 · Interview · Bakery",
        "15 Jan 2026 · Test or task · Acme",
    ]
    card = await world.maya.slash(world.channel, "reframe", entry=found[0]["value"])
    assert "About: Test or task · Acme" in said(card)


async def test_another_members_entry_is_not_found(world: World) -> None:
    await world.maya.slash(world.channel, "rejected", stage="test", company="Acme")
    [entry] = await world.bot.services.rejections.older(world.maya.id, 1)
    refusal = await world.tomas.slash(world.channel, "reframe", entry=entry.id)
    own = await world.tomas.slash(world.channel, "reframe")
    assert own.response is not None
    pressed = await forge.press(world.tomas, own.response, f"reframe:open:{entry.id}")
    again = await forge.press(world.tomas, own.response, f"reframe:another:{entry.id}")

    for each in (refusal, pressed, again):
        assert "among yours" in said(each)
        assert "Acme" not in said(each)
        assert each.ephemeral
    assert len(world.env.errors) == 1


async def test_nobody_meets_first_a_card_that_agrees_with_the_worst(world: World) -> None:
    late = {card.thought for card in REFRAMES.load().cards if card.habit in LATE}
    await world.maya.slash(world.channel, "rejected", stage="before_contact")
    card = await world.maya.slash(world.channel, "reframe")
    seen = [said(card)]
    fit, _ = fitting(REFRAMES.load().cards, Stage.BEFORE_CONTACT)
    for _ in fit[1:]:
        await world.maya.click(card.response, label="Another")
        seen.append(said(card))

    agrees = [any(f"“{thought}”" in text for thought in late) for text in seen]
    assert agrees == sorted(agrees)
    assert sum(agrees) == len([each for each in fit if each.habit in LATE]) > 0


async def test_names_in_a_card_mean_nothing_to_discord(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="<@1> **x**", role="<#2>")
    card = await world.maya.click(logged.response, label="Reframe")
    assert card.response is not None
    for _ in range(10):
        [embed] = card.response.embeds
        assert "<@1>" not in str(embed.fields[1].value)
        assert "**x**" not in str(embed.fields[1].value)
        await world.maya.click(card.response, label="Another")
