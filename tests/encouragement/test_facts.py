"""Fact cards: the number, and everything that is known of it."""

import pytest

from bot.cards.messages import ALL_PUT_AWAY, PUT_AWAY
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
    assert said(message).endswith(messages.KEPT)
    assert labels(message) == ["Another", "Stop keeping it", *BUTTONS[2:]]
    await press(world, message, "Stop keeping it")
    assert messages.KEPT not in said(message)
    await world.restart()
    for _ in FACT_CARDS[1:]:
        await press(world, message, "Another")
        seen.add(said(message))
    assert len(seen) == len(FACT_CARDS)

    first = said(message)
    await press(world, message, "Not for me")
    assert said(message).startswith(PUT_AWAY)
    assert labels(message) == ["Bring that one back", *BUTTONS]
    await press(world, message, "Bring that one back")
    assert said(message) == first
    for _ in FACT_CARDS:
        await press(world, message, "Not for me")
    assert said(message) == f"{PUT_AWAY}\n\n{ALL_PUT_AWAY}"
    assert labels(message) == ["Bring that one back", "Bring them back", "Enough for today"]
    await press(world, message, "Bring them back")
    assert labels(message) == BUTTONS


async def test_what_little_stands_on_comes_last_and_never_first(world: World) -> None:
    message = await brought(world, "fact")
    drawn = [said(message)]
    for _ in FACT_CARDS[1:]:
        await press(world, message, "Another")
        drawn.append(said(message))
    low = [any(fact.text in each for fact in FACT_CARDS if fact.confidence == "low") for each in drawn]
    assert low == sorted(low)
    assert any(low)

    await press(world, message, "Another")
    assert not any(fact.text in said(message) for fact in FACT_CARDS if fact.confidence == "low")


def test_low_says_what_it_is_that_says_so() -> None:
    for fact in FACT_CARDS:
        sure = str(messages.fact(fact).fields[1].value)
        assert sure.startswith("Low: one study") == (fact.confidence == "low" and not fact.sources)
        assert sure.startswith("Low: one article") == (fact.confidence == "low" and bool(fact.sources))


async def test_a_fact_that_there_is_not_is_neither_kept_nor_put_away(world: World) -> None:
    message = await brought(world, "fact")
    refused = await forge.press(world.maya, message, "facts:keep:0:no-such-fact")
    for action in ("away", "that-back"):
        assert said(await forge.press(world.maya, message, f"facts:{action}:0:no-such-fact")) == messages.CARD_GONE

    assert said(refused) == messages.CARD_GONE
    marks = await world.bot.services.cards.marks(world.maya.id, "facts")
    assert (marks.kept, marks.retired) == ({}, {})
