"""Proves: card marks come back as written, and no draw brings a card twice before the deck is used up."""

import asyncio
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest

from bot.cards import CardStore, Deck, EncouragementCard
from bot.cards.rules import Candidate, Draw
from bot.cards.store import Mark, Marks
from bot.db import Database
from tests.conftest import MORNING
from tests.core.samples import LARGEST

HOUR = timedelta(hours=1)
FLOWERS = ("aster", "lily", "rose")


@pytest.fixture
def cards(database: Database) -> CardStore:
    return CardStore(database)


@pytest.fixture
def deck(cards: CardStore) -> Deck:
    return Deck("flowers", cards, lambda: MORNING, Random(1))  # noqa: S311


def encouragements(*names: str) -> list[EncouragementCard]:
    about = {"audience": "anyone", "tone": "balanced", "acknowledge": "", "say": "", "sources": ("S1-01",)}
    return [EncouragementCard.model_validate({"id": name, **about}) for name in names]


# --- marks


async def test_what_was_seen_comes_back_oldest_first_and_by_deck(cards: CardStore) -> None:
    for hours, card in enumerate(["zinnia", "aster", "lily", "zinnia"]):
        await cards.record(LARGEST, "flowers", Draw(card), MORNING + hours * HOUR)
    await cards.record(LARGEST, "trees", Draw("elm"), MORNING)
    assert await cards.marks(LARGEST, "flowers") == Marks(("aster", "lily", "zinnia"), {}, {}, MORNING + 3 * HOUR)
    assert await cards.marks(LARGEST, "trees") == Marks(("elm",), {}, {}, MORNING)


async def test_starting_over_unmarks_what_it_names_and_nothing_else(cards: CardStore) -> None:
    for user_id, deck, card in [
        (1, "flowers", "aster"),
        (1, "flowers", "lily"),
        (1, "trees", "lily"),
        (2, "flowers", "lily"),
    ]:
        await cards.record(user_id, deck, Draw(card), MORNING)
    await cards.record(1, "flowers", Draw("rose", frozenset({"lily", "never drawn"})), MORNING + HOUR)
    assert (await cards.marks(1, "flowers")).seen == ("aster", "rose")
    assert (await cards.marks(1, "trees")).seen == ("lily",)
    assert (await cards.marks(2, "flowers")).seen == ("lily",)


async def test_the_card_that_starts_over_stays_marked_itself(cards: CardStore) -> None:
    await cards.record(1, "flowers", Draw("aster"), MORNING)
    await cards.record(1, "flowers", Draw("aster", frozenset({"aster"})), MORNING + HOUR)
    assert await cards.export(1) == [Mark("flowers", "aster", MORNING + HOUR, None, None)]


async def test_a_card_put_away_stays_so_whatever_is_drawn_or_starts_over(cards: CardStore) -> None:
    await cards.retire(1, "flowers", "aster", MORNING)
    await cards.record(1, "flowers", Draw("aster"), MORNING + HOUR)
    assert await cards.marks(1, "flowers") == Marks(("aster",), {"aster": MORNING}, {}, MORNING + HOUR)
    await cards.record(1, "flowers", Draw("lily", frozenset({"aster", "lily"})), MORNING + 2 * HOUR)
    assert await cards.marks(1, "flowers") == Marks(("lily",), {"aster": MORNING}, {}, MORNING + 2 * HOUR)
    assert await cards.marks(2, "flowers") == Marks((), {}, {})


async def test_the_export_names_each_mark_with_its_instants(cards: CardStore) -> None:
    await cards.record(1, "trees", Draw("elm"), MORNING)
    await cards.retire(1, "flowers", "aster", MORNING + HOUR)
    await cards.record(2, "trees", Draw("elm"), MORNING)
    assert await cards.export(1) == [
        Mark("flowers", "aster", None, MORNING + HOUR, None),
        Mark("trees", "elm", MORNING, None, None),
    ]


async def test_a_deck_used_up_does_not_say_the_same_twice_while_the_clock_stands(cards: CardStore) -> None:
    deck = Deck("flowers", cards, lambda: MORNING, Random(1))  # noqa: S311
    three = encouragements(*FLOWERS)
    for user_id in range(10):
        drawn = [card.id for _ in range(9) if (card := await deck.draw(user_id, three))]
        assert len(drawn) == 9
        assert all(first != second for first, second in pairwise(drawn)), drawn


# --- draws


@pytest.mark.parametrize("seed", range(5))
async def test_draws_at_the_same_moment_never_bring_a_card_twice_before_the_deck_is_used_up(
    cards: CardStore, seed: int
) -> None:
    rng, candidates = Random(seed), [Candidate(f"card-{number}") for number in range(30)]  # noqa: S311
    for times in (1, 2):
        drawn = await asyncio.gather(
            *(cards.draw(1, "flowers", candidates, rng, MORNING + times * HOUR) for _ in candidates)
        )
        assert Counter(each.card_id for each in drawn if each) == Counter(each.card_id for each in candidates)


async def test_members_who_draw_at_the_same_moment_each_have_the_whole_deck(deck: Deck) -> None:
    three = encouragements(*FLOWERS)
    drawn = await asyncio.gather(*(deck.draw(user_id % 4, three) for user_id in range(12)))
    for member in range(4):
        assert sorted(card.id for card in drawn[member::4] if card) == list(FLOWERS)


async def test_a_draw_is_kept_with_its_instant_and_what_it_starts_over(cards: CardStore) -> None:
    await cards.record(1, "flowers", Draw("aster"), MORNING)
    await cards.record(1, "flowers", Draw("lily"), MORNING + HOUR)
    candidates = [Candidate("aster"), Candidate("lily")]
    drawn = await cards.draw(1, "flowers", candidates, Random(1), MORNING + 2 * HOUR)  # noqa: S311
    assert drawn == Draw("aster", frozenset({"aster", "lily"}))
    assert await cards.marks(1, "flowers") == Marks(("aster",), {}, {}, MORNING + 2 * HOUR)
    assert Mark("flowers", "aster", MORNING + 2 * HOUR, None, None) in await cards.export(1)


async def test_a_draw_from_cards_that_are_all_put_away_brings_none_and_keeps_nothing(cards: CardStore) -> None:
    await cards.retire(1, "flowers", "aster", MORNING)
    before = await cards.export(1)
    for candidates in ([Candidate("aster")], []):
        assert await cards.draw(1, "flowers", candidates, Random(1), MORNING + HOUR) is None  # noqa: S311
    assert await cards.export(1) == before


async def test_a_card_is_chosen_without_a_mark_the_same_each_time_until_it_is_recorded(
    cards: CardStore, deck: Deck
) -> None:
    many = encouragements(*(f"card-{number}" for number in range(30)))
    chosen = [await deck.choose(1, many, seed="1-6968e4d0") for _ in range(5)]
    assert chosen[0] is not None
    assert all(each == chosen[0] for each in chosen)
    assert await cards.export(1) == []
    await deck.record(1, chosen[0])
    assert await cards.export(1) == [Mark("flowers", chosen[0].card.id, MORNING, None, None)]
    after = await deck.choose(1, many, seed="1-6968e4d0")
    assert after is not None
    assert after.card != chosen[0].card


@pytest.mark.parametrize("unknown", [None, "", "elm", "ASTER", "None", "aster "])
async def test_an_id_that_is_no_cards_is_not_put_away(cards: CardStore, deck: Deck, unknown: str | None) -> None:
    await deck.retire(1, unknown, among=encouragements(*FLOWERS))
    await deck.retire(1, "aster", among=[])
    assert await cards.export(1) == []


async def test_a_known_card_is_put_away_for_its_member_alone(cards: CardStore, deck: Deck) -> None:
    await deck.retire(1, "aster", among=encouragements(*FLOWERS))
    assert await cards.export(1) == [Mark("flowers", "aster", None, MORNING, None)]
    assert await cards.export(2) == []


# --- keeping


async def test_a_card_is_kept_for_its_member_until_it_is_let_go_but_not_while_it_is_put_away(
    cards: CardStore, deck: Deck
) -> None:
    three = encouragements(*FLOWERS)
    assert await deck.keep(1, "lily", among=three)
    await cards.record(1, "flowers", Draw("lily", frozenset(FLOWERS)), MORNING)
    await deck.retire(1, "lily", among=three)
    assert await deck.kept(1, three) == []
    assert await cards.export(1) == [Mark("flowers", "lily", MORNING, MORNING, MORNING)]
    await deck.bring_back(1, "lily")
    assert [card.id for card in await deck.kept(1, three)] == ["lily"]
    assert await deck.keep(1, "lily", among=three, kept=False)
    assert await deck.kept(1, three) == []
    assert await cards.export(1) == [Mark("flowers", "lily", MORNING, None, None)]
    assert await cards.export(2) == []


async def test_one_card_is_brought_back_and_what_is_kept_is_not_put_away_any_more(cards: CardStore, deck: Deck) -> None:
    three = encouragements(*FLOWERS)
    for name in FLOWERS:
        await deck.retire(1, name, among=three)
    await deck.bring_back(1, "rose")
    await deck.keep(1, "lily", among=three)
    assert set((await cards.marks(1, "flowers")).retired) == {"aster"}
    await deck.keep(1, "aster", among=three, kept=False)
    assert set((await cards.marks(1, "flowers")).retired) == {"aster"}


async def test_what_may_come_back_soon_does_so_in_a_deck_of_many(deck: Deck) -> None:
    many = encouragements(*(f"card-{number:02}" for number in range(40)))
    assert await deck.drawn_at(1) is None
    drawn = [card.id for _ in range(40) if (card := await deck.draw(1, many, [500, *[1] * 39], {"card-00"}))]
    assert drawn[0] == "card-00"
    assert [at for at, card_id in enumerate(drawn) if card_id == "card-00"] == [0, 11, 22, 33]
    assert await deck.drawn_at(1) is not None


async def test_kept_cards_are_named_newest_first_and_a_kept_card_counts_as_unseen(cards: CardStore, deck: Deck) -> None:
    three = encouragements(*FLOWERS)
    for hours, name in enumerate(["rose", "aster", "lily"]):
        await cards.keep(1, "flowers", name, MORNING + hours * HOUR)
    await cards.keep(1, "trees", "elm", MORNING)
    assert [card.id for card in await deck.kept(1, three)] == ["lily", "aster", "rose"]
    assert [card.id for card in await deck.kept(1, three[:1])] == ["aster"]
    assert (await cards.marks(1, "flowers")).seen == ()
    drawn = [card.id for _ in FLOWERS if (card := await deck.draw(1, three))]
    assert sorted(drawn) == list(FLOWERS)


@pytest.mark.parametrize("unknown", [None, "", "elm", "LILY"])
async def test_an_id_that_is_no_cards_is_not_kept(cards: CardStore, deck: Deck, unknown: str | None) -> None:
    assert not await deck.keep(1, unknown, among=encouragements(*FLOWERS))
    assert not await deck.keep(1, "lily", among=[])
    assert await cards.export(1) == []
