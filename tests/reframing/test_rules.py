"""Which reframes fit an application, and that each of them fits its embed with the longest names."""

from collections.abc import Iterable

import pytest

from bot.cards import HABITS, REFRAMES, ReframeCard
from bot.cards.rules import LAST, SPECIFIC_WEIGHT
from bot.rejections import Stage
from cogs.reframing import messages
from cogs.reframing.rules import fitting
from tests.rejections.samples import logged

LATE = (Stage.INTERVIEW, Stage.FINAL_ROUND)
CARDS = REFRAMES.load().cards
HABIT = HABITS.load().by_id()

each_situation = pytest.mark.parametrize("stage", [None, *Stage])


def card(name: str, *stages: Stage) -> ReframeCard:
    return ReframeCard(
        id=name,
        habit="labeling",
        stages=stages,
        acknowledge="That hurts.",
        thought="It was me.",
        balance="It was {the_role}.",
        sources=("S0-01",),
    )


def named(cards: Iterable[ReframeCard]) -> list[str]:
    return [each.id for each in cards]


DECK = (card("any-1"), card("late", *LATE), card("test", Stage.TEST), card("any-2"))


@pytest.mark.parametrize(
    ("stage", "ids", "weights"),
    [
        (None, ["any-1", "any-2"], [1, 1]),
        (Stage.SCREENING, ["any-1", "any-2"], [1, 1]),
        (Stage.TEST, ["any-1", "test", "any-2"], [1, 3, 1]),
        (Stage.INTERVIEW, ["any-1", "late", "any-2"], [1, 3, 1]),
        (Stage.FINAL_ROUND, ["any-1", "late", "any-2"], [1, 3, 1]),
    ],
)
def test_a_card_fits_its_own_stages_and_weighs_more_there(
    stage: Stage | None, ids: list[str], weights: list[int]
) -> None:
    cards, found = fitting(DECK, stage)

    assert (named(cards), found) == (ids, weights)


def test_without_cards_nothing_fits() -> None:
    assert fitting((), Stage.TEST) == ([], [])


@each_situation
def test_each_situation_has_cards_enough_to_choose_from(stage: Stage | None) -> None:
    cards, weights = fitting(CARDS, stage)

    assert len(cards) == len(weights) >= 10
    assert set(weights) <= {LAST, 1, SPECIFIC_WEIGHT}
    assert len([weight for weight in weights if weight]) >= 6
    assert len({each.habit for each in cards}) >= 8


@each_situation
def test_every_card_fits_its_embed_with_the_longest_names(stage: Stage | None) -> None:
    # A name of Markdown signs becomes twice as long, each with its backslash.
    name = "*" * 100
    entry = logged(stage, company=name, role=name) if stage else None
    for each in fitting(CARDS, stage)[0]:
        embed = messages.reframe(each, HABIT[each.habit], entry)
        assert len(str(embed.description)) <= 4096, each.id
        assert all(len(str(field.name)) <= 256 for field in embed.fields), each.id
        assert all(len(str(field.value)) <= 1024 for field in embed.fields), each.id
        assert len(str(embed.footer.text)) <= 2048, each.id
        assert len(embed) <= 6000, each.id


@each_situation
def test_advice_stands_below_the_acknowledgement(stage: Stage | None) -> None:
    for each in fitting(CARDS, stage)[0]:
        embed = messages.reframe(each, HABIT[each.habit], None)
        names = [field.name for field in embed.fields]
        assert embed.description == each.acknowledge
        step = ["Only if you want one small thing"] if each.step else []
        assert names == [f"If this thought is around: “{each.thought}”", "Another way to see it", *step]


def test_members_words_stand_escaped_in_the_card_and_as_typed_below_it() -> None:
    entry = logged(Stage.TEST, company="<@1>", role="a_b")
    embed = messages.reframe(card("rf-x"), HABIT["blaming"], entry)

    assert embed.fields[1].value == r"It was the a\_b role at \<\@1\>."
    assert embed.footer.text == "About: Test or task · a_b · <@1>"
