"""The drawn cards and their buttons, as a member uses them."""

from bot.cards import HABITS, REFRAMES
from bot.cards.messages import PUT_AWAY
from bot.rejections import Stage
from cogs.reframing import messages
from cogs.reframing.rules import LATE, fitting
from tests import forge
from tests.conftest import World, buttons, labels, said, shown
from tests.reframing.acting import CARD, CARD_ABOUT, THOUGHT, begun, card, default, description, entry, written

ANY = [each for each in REFRAMES.load().cards if not each.stages]


async def test_the_button_gives_a_card_about_this_application_also_after_a_restart(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="Acme", role="baker")
    await world.restart()
    drawn = await world.maya.click(logged.response, label="Reframe")

    assert drawn.ephemeral
    assert buttons(drawn) == CARD_ABOUT
    [embed] = shown(drawn).embeds
    acknowledgements = {each.acknowledge for each in REFRAMES.load().cards}
    assert embed.description in acknowledgements
    assert any(f"**{each.name}.** {each.description}" in embed.fields[0].value for each in HABITS.load().habits)
    assert embed.fields[1].name == "Another way to see it"
    assert any(name in str(embed.fields[1].value) for name in ("baker role at Acme", "Acme", "he interview"))
    assert embed.footer.text == "About: Interview · baker · Acme"


async def test_an_empty_form_gives_a_card_and_says_that_no_words_are_needed(world: World) -> None:
    for nothing in ("", " \n\u200b"):
        form = await world.maya.slash(world.channel, "reframe")
        assert default(form) is None
        assert description(form) == "If you like. Leave it empty for a card."
        drawn = await world.maya.submit_modal(form, {"words": nothing})
        assert said(drawn).startswith(messages.NO_WORDS)
        assert buttons(drawn) == CARD
    assert await written(world) == []

    form = await world.maya.slash(world.channel, "reframe", thought=" \u2060 ")
    assert form.modal is not None


async def test_another_changes_the_card_in_place_also_after_a_restart(world: World) -> None:
    drawn = await card(world)
    first = said(drawn)
    await world.restart()
    await world.maya.click(drawn, label="Another")

    assert said(drawn) != first
    assert not said(drawn).startswith(messages.NO_WORDS)
    assert buttons(drawn) == CARD


async def test_no_card_comes_back_before_the_deck_is_used_up(world: World) -> None:
    drawn = await card(world)
    seen = [drawn.embeds[0].to_dict()]
    for _ in ANY[1:]:
        await world.maya.click(drawn, label="Another")
        seen.append(drawn.embeds[0].to_dict())

    assert len({str(each) for each in seen}) == len(ANY)
    await world.maya.click(drawn, label="Another")
    assert drawn.embeds[0].to_dict() in seen[:-1]


async def test_not_for_me_puts_a_card_away_for_good_also_after_a_restart(world: World) -> None:
    drawn = await card(world)
    put_away = drawn.embeds[0].description
    await world.restart()
    await world.maya.click(drawn, label="Not for me")
    [retired] = (await world.bot.services.cards.marks(world.maya.id, "reframes")).retired

    assert next(each.acknowledge for each in ANY if each.id == retired) == put_away
    assert drawn.embeds[0].description != put_away
    await world.restart()
    await world.maya.click(drawn, label="Keep")
    assert drawn.content == PUT_AWAY
    await world.maya.click(drawn, label="Stop keeping it")
    assert buttons(drawn) == [*CARD[:5], "Bring that one back", *CARD[5:]]
    await world.maya.click(drawn, label="Bring that one back")
    assert drawn.embeds[0].description == put_away
    await world.maya.click(drawn, label="Keep")
    assert not drawn.content
    assert buttons(drawn) == ["Another", "Stop keeping it", *CARD[2:]]
    assert (await world.bot.services.cards.marks(world.maya.id, "reframes")).retired == {}
    refused = await forge.press(world.maya, drawn, "reframe:that-back:0:rf-no-such-card")
    assert "Nothing was changed" in said(refused)


async def test_not_for_me_or_keep_about_an_entry_that_is_gone_marks_nothing(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview")
    drawn = await world.maya.click(logged.response, label="Reframe")
    await world.maya.click(logged.response, label="Undo")
    for label in ("Not for me", "Keep", "With my own thought"):
        assert "among yours" in said(await world.maya.click(drawn.response, label=label))

    marks = await world.bot.services.cards.marks(world.maya.id, "reframes")
    assert (marks.retired, marks.kept) == ({}, {})


async def test_when_every_card_is_put_away_it_says_so_kindly(world: World) -> None:
    drawn = await card(world)
    for each in ANY:
        await world.bot.services.deck("reframes").retire(world.maya.id, each.id, among=ANY)
    await world.maya.click(drawn, label="Another")

    assert "none left to show" in said(drawn)
    assert labels(drawn) == ["Bring them back", "With my own thought", "Enough for today"]
    await world.restart()
    await world.maya.click(drawn, label="Bring them back")
    assert buttons(drawn) == CARD


async def test_a_card_is_kept_and_let_go_where_it_stands(world: World) -> None:
    async def kept() -> list[str]:
        return [each.acknowledge for each in await world.bot.services.deck("reframes").kept(world.maya.id, ANY)]

    drawn = await card(world)
    before = said(drawn)
    await world.restart()
    await world.maya.click(drawn, label="Keep")
    assert await kept() == [drawn.embeds[0].description]
    assert buttons(drawn) == ["Another", "Stop keeping it", *CARD[2:]]
    assert said(drawn) == f"{before}\nKept. /encourage with the kind “Cards I keep” shows it."

    await forge.press(world.maya, drawn, "reframe:keep:0:rf-no-such-card")
    assert len(await kept()) == 1
    await world.maya.click(drawn, label="Stop keeping it")
    assert await kept() == []
    assert buttons(drawn) == CARD


async def test_a_kept_card_that_comes_again_can_be_let_go(world: World) -> None:
    deck = world.bot.services.deck("reframes")
    for each in ANY:
        await deck.keep(world.maya.id, each.id, among=ANY)

    assert buttons(await card(world))[1] == "Stop keeping it"


async def test_enough_for_today_stands_below_the_card(world: World) -> None:
    drawn = await card(world)
    before = said(drawn)
    await world.maya.click(drawn, label="Enough for today")

    assert said(drawn).startswith(before)
    assert labels(drawn) == []


async def test_a_card_is_about_the_latest_entry_if_that_is_recent(world: World) -> None:
    await entry(world, Stage.TEST, "Acme")
    assert "About: Test or task · Acme" in said(await card(world))
    world.clock.advance(days=31)
    assert "About:" not in said(await card(world))


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
    form = await world.maya.slash(world.channel, "reframe", entry=found[0]["value"])
    assert description(form) == "About Test or task · Acme. Leave it empty for a card."
    assert "About: Test or task · Acme" in said(await world.maya.submit_modal(form, {"words": ""}))


async def test_an_entry_that_is_deleted_while_the_form_is_open_is_left_out(world: World) -> None:
    meant = await entry(world, company="Acme")
    for words in ("", THOUGHT):
        form = await world.maya.slash(world.channel, "reframe", entry=meant.id)
        change = await world.bot.services.rejections.delete(world.maya.id, meant.id, world.clock())
        assert "Acme" not in said(await world.maya.submit_modal(form, {"words": words}))
        assert change is not None
        await world.bot.services.undo.undo(world.maya.id, change, world.clock())


async def test_another_members_entry_is_not_found(world: World) -> None:
    foreign = await entry(world, Stage.TEST, "Acme", THOUGHT)
    own = shown(await world.tomas.slash(world.channel, "encourage"))
    presses = ("open:{}", "another:{}", "keep:{}:rf-x", "let-go:{}:rf-x", "away:{}:rf-x", "back:{}", "own:{}")
    refusals = [
        await world.tomas.slash(world.channel, "reframe", entry=foreign.id),
        await world.tomas.slash(world.channel, "reframe", entry=foreign.id, thought="It is mine"),
        *[await forge.press(world.tomas, own, f"reframe:{each.format(foreign.id)}") for each in presses],
    ]

    for refusal in refusals:
        assert "among yours" in said(refusal)
        assert "Acme" not in said(refusal)
        assert refusal.ephemeral
    assert len(world.env.errors) == 2
    assert await written(world, world.tomas) == []


async def test_nobody_meets_first_a_card_that_agrees_with_the_worst(world: World) -> None:
    late = {each.thought for each in REFRAMES.load().cards if each.habit in LATE}
    await entry(world, Stage.BEFORE_CONTACT)
    drawn = await card(world)
    fit, weights = fitting(REFRAMES.load().cards, Stage.BEFORE_CONTACT, "balanced")
    seen = [said(drawn)]
    for _ in fit[1:]:
        await world.maya.click(drawn, label="Another")
        seen.append(said(drawn))

    agrees = [any(f"“{thought}”" in text for thought in late) for text in seen]
    # Those of the opposite tone are as late; a balanced tone has none.
    assert agrees == sorted(agrees)
    assert sum(agrees) == weights.count(0) > 0


async def test_the_tone_that_a_member_chose_comes_first(world: World) -> None:
    await world.bot.services.members.set_tone(world.maya.id, "gentle", world.clock())
    direct = {each.thought for each in ANY if each.tone == "direct"}
    first = {each.thought for each in ANY if each.tone != "direct" and each.habit not in LATE}
    drawn = await card(world)
    for _ in first:
        assert not any(f"“{thought}”" in said(drawn) for thought in direct)
        await world.maya.click(drawn, label="Another")


async def test_names_in_a_card_mean_nothing_to_discord(world: World) -> None:
    logged = await world.maya.slash(world.channel, "rejected", stage="interview", company="<@1> **x**", role="<#2>")
    drawn = shown(await world.maya.click(logged.response, label="Reframe"))
    for _ in range(10):
        assert "<@1>" not in str(drawn.embeds[0].fields[1].value)
        assert "**x**" not in str(drawn.embeds[0].fields[1].value)
        await world.maya.click(drawn, label="Another")


async def test_a_card_leads_to_a_thought_of_ones_own(world: World) -> None:
    meant = await entry(world, company="Acme")
    drawn = await card(world, entry=meant.id)
    form = await world.maya.click(drawn, label="With my own thought")
    await world.maya.submit_modal(form, {"words": THOUGHT})

    assert THOUGHT in said(drawn)
    assert "About: Interview · Acme" in said(drawn)
    [own] = await written(world)
    assert (own.thought, own.rejection_id) == (THOUGHT, meant.id)


async def test_a_thought_given_at_once_is_never_about_an_entry_that_was_not_named(world: World) -> None:
    await entry(world, company="Acme")

    assert "Acme" not in said(await begun(world))
    assert [own.rejection_id for own in await written(world)] == [None]
