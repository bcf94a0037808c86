"""A member's own words that come back, and what tone and entries do to what is drawn."""

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from bot.cards import EncouragementCard, Tone
from bot.cards.rules import Candidate, draw
from bot.encouraging import Encouragements, gathered, own_words, own_words_named
from bot.own_words import OwnCard, OwnWords, Rating, WordsKind
from bot.rejections import Details, Stage
from cogs.encouragement import messages
from tests import forge
from tests.conftest import MORNING, World, labels, said
from tests.encouragement.acting import CARDS, brought, noted, press, put_away, reframed

OWN = ["Not now", "My own words", "Enough for today"]


def written(words_id: int, rating: Rating | None = None) -> OwnCard:
    return OwnCard(
        OwnWords(
            id=words_id,
            user_id=1,
            kind=WordsKind.REFRAME,
            rejection_id=None,
            thought="I'm no good",
            habit=None,
            angle=None,
            words="One no is one no.",
            felt_before=None,
            felt_after=None,
            rating=rating,
            kept_at=MORNING,
            ended_at=MORNING,
            created_at=MORNING,
            changed_at=MORNING,
        )
    )


def first_draws(own: list[OwnCard], tone: Tone, lately: set[Stage], times: int = 3000) -> Counter[str]:
    """Draw the first card as many times, as so many members would."""
    cards, weights = gathered(CARDS, own, tone, lately)
    candidates = [Candidate(card.id, weight) for card, weight in zip(cards, weights, strict=True)]
    rng = random.Random(7)  # noqa: S311 - cards, not secrets
    return Counter(drawn.card_id for _ in range(times) if (drawn := draw(candidates, [], [], rng)))


@pytest.mark.parametrize(("tone", "never"), [("gentle", "direct"), ("direct", "gentle")])
def test_the_tone_chosen_is_drawn_most_and_its_opposite_only_when_nothing_else_is_left(tone: Tone, never: Tone) -> None:
    tones = {card.id: card.tone for card in CARDS}
    drawn = Counter(tones[card_id] for card_id in first_draws([], tone, set()).elements())
    balanced = Counter(tones[card_id] for card_id in first_draws([], "balanced", set()).elements())

    assert drawn[tone] > drawn["balanced"] > 0
    assert drawn[never] == 0
    assert balanced["balanced"] > balanced["gentle"] > 0 < balanced["direct"]


def test_cards_about_what_was_logged_lately_come_more_often() -> None:
    stage = Counter(stage for card in CARDS for stage in card.about).most_common(1)[0][0]
    about = {card.id for card in CARDS if stage in card.about}

    def share(lately: set[Stage]) -> int:
        return sum(number for card_id, number in first_draws([], "balanced", lately).items() if card_id in about)

    assert about
    assert share({stage}) > 1.5 * share(set())


def test_own_words_outrank_each_card_in_the_order_of_their_rating() -> None:
    own = [written(1, Rating.HELPS), written(2), written(3, Rating.A_LITTLE)]
    drawn = first_draws(own, "gentle", set(Stage))
    most = max(number for card_id, number in drawn.items() if not card_id.startswith("own-"))

    assert drawn["own-1"] > drawn["own-2"] > drawn["own-3"] > 0
    assert drawn["own-1"] > most


@pytest.mark.parametrize(
    ("card_id", "row"),
    [
        ("own-12", 12),
        ("own-0", 0),
        ("own-", None),
        ("own-1x", None),
        ("en-1", None),
        (None, None),
        ("own-" + "9" * 19, None),
    ],
)
def test_an_id_names_own_words_or_none(card_id: str | None, row: int | None) -> None:
    assert own_words_named(card_id) == row


async def test_own_words_come_back_as_the_members_own_once_in_a_round(world: World) -> None:
    own = await reframed(world, "One no is **one** no.\n@everyone", "I'm no good\nat <#1>")
    await put_away(world, CARDS[12:])
    message = await brought(world)
    texts = [said(message)]
    for _ in range(12):
        await press(world, message, "Another")
        texts.append(said(message))

    [mine] = [text for text in texts if text.startswith("You wrote this on <t:1768464000:D>.")]
    assert "> One no is \\*\\*one\\*\\* no.\n> \\@everyone" in mine
    assert mine.splitlines()[-1] == "Kept for when this thought is around: I'm no good at <#1>"
    assert len(set(texts)) == 13
    assert f"own-{own.id}" in (await world.bot.services.cards.marks(world.maya.id, "encouragements")).seen


async def test_my_own_words_brings_nothing_else_and_rests_what_is_not_wanted_now(world: World) -> None:
    for words in ("First answer", "Second answer"):
        await reframed(world, words)
    await noted(world, "A note")
    message = await brought(world, "own")
    seen = [said(message)]
    await world.restart()
    for _ in range(2):
        message = await press(world, message, "Another of mine")
        seen.append(said(message))
    assert labels(message) == ["Another of mine", *OWN]
    assert {words for words in ("First answer", "Second answer", "A note") if any(words in each for each in seen)} == {
        "First answer",
        "Second answer",
        "A note",
    }
    assert any(each.startswith("You wrote this to yourself on <t:") for each in seen)

    rested = next(each for each in ("First answer", "Second answer", "A note") if each in seen[-1])
    await press(world, message, "Not now")
    assert "rest from now on" in said(message)
    assert labels(message) == ["Another", "My own words", "Enough for today", "Undo"]
    assert rested not in [card.own.words for card in await world.bot.services.own_words.cards(world.maya.id)]
    # What offers an Undo stays where it is.
    below = await press(world, message, "Another")
    assert below.id != message.id
    await press(world, message, "Undo")
    assert rested in [card.own.words for card in await world.bot.services.own_words.cards(world.maya.id)]


async def test_words_rated_not_now_do_not_come_and_a_second_press_changes_nothing(world: World) -> None:
    own = await reframed(world, "One no is one no.", rating=Rating.NOT_NOW)
    message = await brought(world, "own")
    assert said(message) == messages.NO_OWN_WORDS
    assert labels(message) == ["A note to myself", "My own words", "Enough for today"]
    again = await forge.press(world.maya, message, f"encourage:rest:{own.id}")

    assert said(again) == messages.UNCHANGED
    await world.maya.click(message, label="A note to myself")
    assert labels(message)[0] == "Write it"


async def test_with_one_thing_of_their_own_another_brings_a_card(world: World) -> None:
    await reframed(world, "One no is one no.")

    assert labels(await brought(world, "own")) == ["Another", *OWN]


async def test_anothers_words_and_what_is_half_done_can_not_be_rated(world: World) -> None:
    theirs = await reframed(world, "Theirs", user_id=world.tomas.id)
    half = await world.bot.services.own_words.begin(world.maya.id, "I'm no good", None, world.clock())
    message = await brought(world)
    refused = await forge.press(world.maya, message, f"encourage:rest:{theirs.id}")
    unchanged = await forge.press(world.maya, message, f"encourage:rest:{half.id}")

    assert said(refused) == messages.WORDS_GONE
    assert said(unchanged) == messages.UNCHANGED
    store = world.bot.services.own_words
    assert await store.find(world.tomas.id, theirs.id) == theirs
    assert await store.find(world.maya.id, half.id) == half


async def test_the_tone_that_was_set_and_the_entries_of_the_last_month_reach_the_draw(world: World) -> None:
    services, user_id = world.bot.services, world.maya.id
    encouragements = Encouragements(services)
    about = {card.id for card in CARDS if Stage.INTERVIEW in card.about}

    async def chosen() -> list[EncouragementCard | OwnCard]:
        """Choose for as many nudges; nothing of it is marked."""
        found = [await encouragements.choose(user_id, seed=str(number)) for number in range(80)]
        return [each.card for each in found if each]

    def share(cards: list[EncouragementCard | OwnCard]) -> int:
        return sum(card.id in about for card in cards)

    before = share(await chosen())
    await services.rejections.add(user_id, Details(Stage.INTERVIEW), world.clock())
    lately = share(await chosen())
    world.clock.advance(days=31)
    assert lately > 1.5 * before
    assert share(await chosen()) == before
    await services.members.set_tone(user_id, "direct", world.clock())
    tones = Counter(card.tone for card in await chosen() if isinstance(card, EncouragementCard))
    assert tones["direct"] > tones["balanced"]
    assert tones["gentle"] == 0


@pytest.mark.parametrize("stage", Stage)
async def test_the_first_card_after_a_no_is_about_its_stage_and_the_ones_after_may_be_others(
    world: World, stage: Stage
) -> None:
    # Nearly always, by weight: with the same draws each time, always.
    world.bot.services.rng.seed(1)
    encouragements, user_id = Encouragements(world.bot.services), world.maya.id
    await reframed(world, "One no is one no.", rating=Rating.HELPS)
    for _ in range(2):
        world.clock.advance(hours=1)
        await world.bot.services.rejections.add(user_id, Details(stage), world.clock())
        world.clock.advance(minutes=1)
        first = await encouragements.draw(user_id)
        assert isinstance(first, EncouragementCard)
        assert stage in first.about
    after = [await encouragements.draw(user_id) for _ in range(12)]
    assert any(not isinstance(card, EncouragementCard) or stage not in card.about for card in after)


async def test_words_that_help_are_among_the_first_to_come_back(world: World) -> None:
    encouragements, user_id = Encouragements(world.bot.services), world.maya.id
    helps = await reframed(world, "One no is one no.", rating=Rating.HELPS)
    plain = await reframed(world, "I'm tired, and that is all.", "I can't")
    drawn = [card.id for _ in range(len(CARDS)) if (card := await encouragements.draw(user_id))]

    came = [at for at, card_id in enumerate(drawn) if card_id == f"own-{helps.id}"]
    assert len(came) >= 3
    assert all(later - earlier > 10 for earlier, later in pairwise(came))
    assert drawn.count(f"own-{plain.id}") <= 1


def test_an_angle_taken_as_it_stood_is_not_said_to_be_written_by_the_member() -> None:
    own = written(1).own

    assert str(own_words(own).description).startswith("You wrote this on")
    assert str(own_words(replace(own, angle="an-angle")).description).startswith("You kept this on")


def test_the_longest_words_fit_an_embed() -> None:
    own = replace(written(1).own, words="*" * 1000, thought="*" * 4000)

    assert len(own_words(own)) <= 4096
