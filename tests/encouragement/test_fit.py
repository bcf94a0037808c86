"""The fit check: what the taps come to in every case, and the way through them."""

from itertools import product
from typing import get_args

import pytest

from bot.errors import UserError
from bot.rejections import Details, HeardBy, Stage
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


#: by the first two taps, for each of the third: at ease, can't tell, not at ease
OUTCOMES: dict[tuple[Need, Work], tuple[Outcome, Outcome, Outcome]] = {
    (Need.WANTED, Work.YES): ("good_fit", "good_fit", "mixed"),
    (Need.WANTED, Work.PARTLY): ("mixed", "mixed", "mixed"),
    (Need.WANTED, Work.NO): ("wanted_not_self", "wanted_not_self", "wanted_not_self"),
    (Need.UNSURE, Work.YES): ("unsure_fit", "unsure_fit", "mixed"),
    (Need.UNSURE, Work.PARTLY): ("mixed", "mixed", "mixed"),
    (Need.UNSURE, Work.NO): ("mixed", "poor_fit", "poor_fit"),
}


@pytest.mark.parametrize(("need", "work"), OUTCOMES)
def test_every_other_answer_has_one_outcome(need: Need, work: Work) -> None:
    found = tuple(outcome(Answers(need, work, place)) for place in Place)

    assert found == OUTCOMES[need, work]
    # Where nobody was met, it is as where they can't tell.
    assert outcome(Answers(need, work)) is None
    assert outcome(Answers(need, work), unmet=True) == found[1]


def test_each_outcome_has_words_for_several_days() -> None:
    assert all(len(VERDICTS.of(each)) >= 4 for each in get_args(Outcome))


@pytest.mark.parametrize(
    ("details", "unmet"),
    [
        (Details(Stage.BEFORE_CONTACT), True),
        (Details(Stage.NEVER_HEARD_BACK), True),
        (Details(Stage.INTERVIEW, heard_by=HeardBy.SILENCE), False),
        (Details(Stage.SCREENING), False),
        (Details(Stage.ROLE_CANCELLED), False),
    ],
)
async def test_the_place_is_asked_about_where_somebody_was_met(world: World, details: Details, unmet: bool) -> None:
    entry, _ = await world.bot.services.rejections.add(world.maya.id, details, world.clock())
    message = await opened(world, f"fit:ask:{entry.id}")
    for tap in ("Not sure any more", "Yes, gladly"):
        await press(world, message, tap)

    verdict = any(said(message).startswith(each.acknowledge) for each in VERDICTS.of("unsure_fit"))
    assert verdict == unmet
    assert said(message).endswith(f"**{fit.PLACE}**") != unmet
    await press(world, message, "Back")
    assert said(message).endswith(f"**{fit.WORK}**")


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
    assert "-# About: Interview · Acme\n" in said(message)
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
    assert labels(message) == ["People to talk to", "Back", "Enough for today"]
    assert "findahelpline.com" in said(await press(world, message, "People to talk to"))
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
