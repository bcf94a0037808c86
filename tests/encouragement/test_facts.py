"""Fact cards: the number, and everything that is known of it."""

import pytest

from bot.cards.messages import ALL_PUT_AWAY
from cogs.encouragement import messages
from cogs.encouragement.content import FACTS, Fact
from tests import forge
from tests.conftest import World, labels, said
from tests.encouragement.acting import brought, press

FACT_CARDS = FACTS.load().facts
BUTTONS = ["Another", "Keep", "Not for me", "Enough for today"]


@pytest.mark.parametrize("fact", FACT_CARDS, ids=lambda fact: fact.id)
def test_a_fact_is_shown_with_its_source_year_place_and_how_sure_it_is(fact: Fact) -> None:
    embed = messages.fact(fact)
    source, sure = (field.value or "" for field in embed.fields)

    assert (embed.description or "").startswith(fact.acknowledge)
    assert source.startswith(fact.source)
    assert (fact.year or "year not stated") in source
    assert (fact.place or "place not stated") in source
    assert sure.lower().startswith(fact.confidence)
    assert sure.endswith(fact.caveat)
    assert len(source) <= 1024 >= len(sure)
    assert (f"({fact.url})" in source) == bool(fact.url)


async def test_facts_do_not_repeat_are_kept_and_put_away_over_a_restart(world: World) -> None:
    message = await brought(world, "fact")
    assert labels(message) == BUTTONS
    seen = {said(message)}
    await press(world, message, "Keep")
    assert labels(message) == ["Another", "Let go", *BUTTONS[2:]]
    await press(world, message, "Let go")
    await world.restart()
    for _ in FACT_CARDS[1:]:
        await press(world, message, "Another")
        seen.add(said(message))
    assert len(seen) == len(FACT_CARDS)

    for _ in FACT_CARDS:
        await press(world, message, "Not for me")
    assert said(message) == ALL_PUT_AWAY
    await press(world, message, "Bring them back")
    assert labels(message) == BUTTONS


async def test_a_fact_that_there_is_not_is_neither_kept_nor_put_away(world: World) -> None:
    message = await brought(world, "fact")
    refused = await forge.press(world.maya, message, "facts:keep:0:no-such-fact")
    await forge.press(world.maya, message, "facts:away:0:no-such-fact")

    assert said(refused) == messages.CARD_GONE
    marks = await world.bot.services.cards.marks(world.maya.id, "facts")
    assert (marks.kept, marks.retired) == ({}, {})
