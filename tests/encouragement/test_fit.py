"""The fit check: what the taps come to in every case, and the way through them."""

from itertools import product

import pytest

from bot.errors import UserError
from bot.rejections import Stage
from cogs.encouragement import fit, messages
from cogs.encouragement.content import FIT, Outcome
from cogs.encouragement.rules import UNKNOWN_ANSWERS, Answers, Need, Place, Work, outcome, read_answers
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.encouragement.acting import opened, press, rejected

VERDICTS = FIT.load()


@pytest.mark.parametrize(("work", "place"), list(product([None, *Work], [None, *Place])))
def test_who_needed_it_is_told_nothing_else_whatever_they_answer(work: Work | None, place: Place | None) -> None:
    assert outcome(Answers(Need.NEEDED, work, place)) == "needed"


@pytest.mark.parametrize(("need", "work", "place"), list(product([Need.WANTED, Need.UNSURE], Work, Place)))
def test_every_other_answer_has_one_outcome(need: Need, work: Work, place: Place) -> None:
    expected: Outcome = "mixed"
    if need is Need.WANTED and work is Work.YES and place is not Place.UNEASY:
        expected = "good_fit"
    if need is Need.UNSURE and work is Work.NO and place is not Place.AT_EASE:
        expected = "poor_fit"

    assert outcome(Answers(need, work, place)) == expected


@pytest.mark.parametrize("answers", [Answers(), Answers(Need.WANTED), Answers(Need.UNSURE, Work.NO)])
def test_it_is_asked_on_while_an_answer_is_missing(answers: Answers) -> None:
    assert outcome(answers) is None


@pytest.mark.parametrize(("need", "work", "place"), list(product(Need, [None, *Work], [None, *Place])))
def test_answers_come_back_out_of_a_buttons_id(need: Need, work: Work | None, place: Place | None) -> None:
    answers = Answers(need, work, place)
    if place and not work:
        with pytest.raises(UserError):
            read_answers(answers.detail)
    else:
        assert read_answers(answers.detail) == answers


@pytest.mark.parametrize(
    "forged", [None, "", "-", "wanted-", "wanted--ease", "yes", "wanted-ease", "wanted-yes-ease-x", "wanted_yes"]
)
def test_answers_that_nobody_was_offered_are_refused(forged: str | None) -> None:
    with pytest.raises(UserError):
        read_answers(forged)


async def test_three_taps_keep_the_answers_in_view_and_end_in_a_verdict_over_a_restart(world: World) -> None:
    entry = await rejected(world, Stage.INTERVIEW, "Acme")
    message = await opened(world, f"fit:ask:{entry.id}")
    assert said(message).startswith(fit.FIRST)
    assert labels(message) == ["I needed it", "I wanted it", "Not sure any more", "Enough for today"]
    await world.restart()
    await press(world, message, "Not sure any more")
    assert labels(message) == ["Yes, gladly", "Parts of it", "Not really", "Back", "Enough for today"]
    await press(world, message, "Not really")
    assert f"-# {fit.NEED} Not sure any more.\n-# {fit.WORK} Not really." in said(message)
    await press(world, message, "Not at ease")

    assert any(said(message).startswith(f"{each.acknowledge}\n\n{each.say}") for each in VERDICTS.of("poor_fit"))
    assert f"-# {fit.PLACE} Not at ease." in said(message)
    assert said(message).endswith("About: Interview · Acme")
    assert labels(message) == ["Back", "Enough for today"]
    # Nothing of the answers is kept: the deck knows which verdict was read, and nothing else has a mark.
    assert {mark.deck for mark in await world.bot.services.cards.export(world.maya.id)} == {"fit"}


async def test_each_step_goes_back_to_the_one_before(world: World) -> None:
    message = await opened(world, "fit:ask:0")
    for tap in ("I wanted it", "Yes, gladly", "I felt at ease"):
        await press(world, message, tap)
    assert any(said(message).startswith(each.acknowledge) for each in VERDICTS.of("good_fit"))
    for question in (fit.PLACE, fit.WORK, fit.NEED):
        await press(world, message, "Back")
        assert said(message).endswith(f"**{question}**")
    await press(world, message, "I needed it")
    assert any(said(message).startswith(each.acknowledge) for each in VERDICTS.of("needed"))
    await press(world, message, "Back")
    assert labels(message)[0] == "I needed it"


async def test_it_can_be_left_at_any_step(world: World) -> None:
    message = await opened(world, "fit:ask:0")
    await press(world, message, "I wanted it")
    await press(world, message, "Enough for today")

    assert labels(message) == []


async def test_what_is_not_the_members_or_was_not_offered_is_refused(world: World) -> None:
    entry = await rejected(world, Stage.TEST)
    elsewhere = shown(await world.tomas.slash(world.channel, "help"))

    for route in ("fit:ask", "fit:tap"):
        refused = await forge.press(world.tomas, elsewhere, f"{route}:{entry.id}:wanted")
        assert said(refused) == messages.GONE
    assert said(await opened(world, "fit:tap:0:delighted")) == UNKNOWN_ANSWERS


def test_every_answer_has_words_and_every_step_fits_a_message() -> None:
    assert set(fit.LABELS) == {*Need, *Work, *Place}
    assert all(len(label) <= 25 for label in fit.LABELS.values())
