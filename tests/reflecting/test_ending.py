"""What is made of a review that has ended: notes for the jar, lines for the list, steps; all of it undone."""

from dataclasses import replace

import pytest

from bot.plans import StepSource, StepState
from bot.plans.values import LATER_LIMIT
from bot.reflections import Mode, SearchKind
from cogs.reflecting import ended_messages
from cogs.reflecting.words import LIST_LIMIT
from tests import forge
from tests.conftest import World, buttons, labels, said, shown
from tests.reflecting.acting import QUESTIONS, default, entry, keep, line, only


async def opened(world: World, mode: Mode = Mode.AFTER_REJECTION, **changes: object):
    """Keep a review and open it, as the list does."""
    review = await keep(world, mode, **changes)
    under = shown(await world.maya.slash(world.channel, "help"))
    return shown(await forge.press(world.maya, under, f"reflect:go-on:{review.id}"))


ANSWERS = (
    ("re-well-held", "I *stayed* calm"),
    ("re-sign-known", "They wrote on Friday"),
    ("re-imp-learn", "Try the scheduler"),
    ("re-les-sentence", "Ask about the start sooner"),
)
IDS = tuple(each for each, _ in ANSWERS)


async def test_what_can_be_made_of_it_is_offered_by_the_number_of_the_answer(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS, lesson=ANSWERS[-1][1])

    assert said(page).startswith("After a no\n**4. In one sentence, what do you take from this?**\nAsk about")
    assert labels(page) == [
        "Change an answer",
        "Make the lesson a step",
        "Make 3 a step",
        "Put 1 in the jar",
        "Delete",
        "All earlier ones",
        "Enough for today",
    ]
    ids = [part["custom_id"] for row in page.components for part in row["components"]]
    assert ids[1:4] == ["plan:take:1:lesson", "plan:take:1:a-re-imp-learn", "reflect:jar:1:0"]


async def test_a_strength_goes_into_the_jar_once_with_undo(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)
    await world.restart()
    below = shown(await world.maya.click(page, label="Put 1 in the jar"))
    assert said(below).startswith("It is in the jar: I \\*stayed\\* calm\n-# You can undo it until")
    assert buttons(below) == ["Wins and strengths", "Enough for today", "Undo"]
    assert "Put 1 in the jar" in buttons(page), "the review stays"
    twice = await world.maya.click(page, label="Put 1 in the jar")
    assert said(twice) == ended_messages.IN_THE_JAR
    await world.maya.click(below, label="Undo")
    assert await world.bot.services.jar.count(world.maya.id) == 0


async def test_a_long_strength_is_made_shorter_by_the_member(world: World) -> None:
    page = await opened(world, questions=IDS, answers=(("re-well-held", "word " * 100),))
    form = await world.maya.click(page, label="Put 1 in the jar")
    assert default(form) == ("word " * 40).strip()
    below = await world.maya.submit_modal(form, {"words": "A steady hand"})
    assert said(below).startswith("It is in the jar: A steady hand")


async def test_lines_go_on_the_search_list_once_with_undo_of_the_last(world: World) -> None:
    await line(world, "carer")
    answers = (("re-want-quick", "Small *team*\nHome by six"), ("re-find-names", "Carer\nhelper"))
    page = await opened(world, Mode.FIT, questions=("re-want-quick", "re-find-names"), answers=answers)
    await world.restart()
    below = shown(await world.maya.click(page, label="Put them on my list"))
    assert said(below).splitlines()[:4] == [
        "On your list now:",
        "- Looking for: Small \\*team\\*",
        "- Looking for: Home by six",
        "- Words to search with: helper",
    ]
    assert buttons(below) == ["My search list", "Enough for today", "Undo the last"]
    assert said(await world.maya.click(page, label="Put them on my list")) == ended_messages.ON_THE_LIST
    await world.maya.click(below, label="Undo the last")
    assert [each.words for each in await world.bot.services.searched.export(world.maya.id)] == [
        "carer",
        "Small *team*",
        "Home by six",
    ]


async def test_a_full_list_takes_what_fits_and_says_so(world: World) -> None:
    for number in range(LIST_LIMIT - 1):
        await line(world, f"word {number}")
    answers = (("re-want-quick", "a\nb\nc"),)
    page = await opened(world, Mode.FIT, questions=("re-want-quick",), answers=answers)
    below = await world.maya.click(page, label="Put them on my list")
    assert "For 2 more there was no room: the list holds 50." in said(below)
    assert buttons(below)[-1] == "Undo"
    assert said(await world.maya.click(page, label="Put them on my list")) == ended_messages.LIST_FULL
    assert await world.bot.services.searched.count(world.maya.id) == LIST_LIMIT


async def test_very_many_long_lines_fit_the_message(world: World) -> None:
    answers = (("re-no-perfect", "\n".join(f"{'*' * 90}{n}" for n in range(10))), ("re-find-names", "a\nb\nc\nd\ne"))
    page = await opened(world, Mode.FIT, questions=tuple(each for each, _ in answers), answers=answers)
    below = await world.maya.click(page, label="Put them on my list")

    assert "- and 3 more" in said(below)
    kinds = [each.kind for each in await world.bot.services.searched.export(world.maya.id)]
    assert (kinds.count(SearchKind.NOT_FOR_ME), kinds.count(SearchKind.KEYWORD)) == (10, 5)


CHECKED = (("re-chk-match", "yes"), ("re-chk-eyes", "partly"), ("re-chk-slips", "not_yet"))


async def test_a_check_that_isnt_so_yet_becomes_a_step_of_the_plan(world: World) -> None:
    meant = await entry(world)
    ids = tuple(each for each, _ in CHECKED)
    page = await opened(world, Mode.APPLICATION, rejection_id=meant.id, questions=ids, answers=CHECKED)
    step = QUESTIONS["re-chk-eyes"].step
    assert f"Partly\n-# {step}" in said(page)
    assert said(page).count("-# ") == 2, "beside what is fine stands nothing"
    await world.restart()
    below = shown(await forge.choose(world.maya, page, "reflect:step:1", "re-chk-eyes"))
    assert said(below).startswith("It is your next step: ")
    assert buttons(below) == ["My next step", "Enough for today", "Undo"]
    taken = await world.bot.services.steps.now(world.maya.id)
    assert taken is not None
    assert (taken.words, taken.source, taken.rejection_id) == (step, StepSource.REFLECTION, meant.id)
    twice = await forge.choose(world.maya, page, "reflect:step:1", "re-chk-eyes")
    assert said(twice) == ended_messages.STEP_THERE
    second = await forge.choose(world.maya, page, "reflect:step:1", "re-chk-slips")
    assert said(second).startswith("It waits behind your next step: ")
    await world.maya.click(below, label="Undo")
    assert [each.idea for each in await world.bot.services.steps.later(world.maya.id)] == ["re-chk-slips"]


async def test_the_options_of_checks_are_those_that_are_not_so_yet(world: World) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)
    selects = [row["components"][0] for row in page.components if row["components"][0]["type"] == 3]

    assert [each["value"] for each in selects[1]["options"]] == ["re-chk-eyes", "re-chk-slips"]


@pytest.mark.parametrize("value", ["re-chk-match", "re-chk-top", "re-well-held", "x"])
async def test_a_check_that_was_not_offered_is_refused(world: World, value: str) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)

    assert said(await forge.choose(world.maya, page, "reflect:step:1", value)) == ended_messages.NOT_A_CHECK
    assert await world.bot.services.steps.export(world.maya.id) == []


async def test_where_as_many_steps_wait_as_can_it_says_so(world: World) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)
    await forge.choose(world.maya, page, "reflect:step:1", "re-chk-eyes")
    steps = world.bot.services.steps
    taken = await steps.now(world.maya.id)
    assert taken is not None
    for number in range(LATER_LIMIT):
        await steps.take(replace(taken, state=StepState.LATER, idea=f"other-{number}"), world.clock())

    assert said(await forge.choose(world.maya, page, "reflect:step:1", "re-chk-slips")) == ended_messages.STEPS_FULL


@pytest.mark.parametrize("press", ["jar:1:1", "jar:1:9", "jar:1:x", "list:1"])
async def test_an_answer_that_was_not_offered_is_refused(world: World, press: str) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)

    assert said(await forge.press(world.maya, page, f"reflect:{press}")) == ended_messages.NOT_AN_ANSWER_HERE


async def test_of_a_review_without_it_nothing_was_parked(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)

    assert said(await forge.press(world.maya, page, "reflect:parked:1")) == ended_messages.NOTHING_PARKED


async def test_an_answer_is_changed_also_one_that_was_left_out_and_the_lesson_follows(world: World) -> None:
    ids = (*IDS, "re-ev-film")
    page = await opened(world, questions=ids, answers=ANSWERS, lesson=ANSWERS[-1][1])
    choice = page.components[0]["components"][0]["options"]
    assert [each["value"] for each in choice] == list(ids)
    assert choice[-1]["description"] == "Left out so far"
    await world.restart()
    form = await world.maya.select(page, ["re-les-sentence"])
    assert default(form) == ANSWERS[-1][1]
    await world.maya.submit_modal(form, {"words": "Ask *first*"})
    assert said(page).startswith(f"{ended_messages.CHANGED}\n-# You can undo it until <t:1768464600:t>.\nAfter a no")
    assert "Ask \\*first\\*" in said(page)
    assert buttons(page)[-1] == "Undo"
    assert (await only(world)).lesson == "Ask *first*"

    form = await world.maya.select(page, ["re-les-sentence"])
    same = await world.maya.submit_modal(form, {"words": "Ask *first*"})
    assert said(same).startswith(ended_messages.UNCHANGED)
    form = await world.maya.select(page, ["re-ev-film"])
    assert default(form) is None
    below = shown(await world.maya.submit_modal(form, {"words": "A camera"}))
    assert "\nA camera\n" in said(below)
    await world.maya.click(below, label="Undo")
    form = await world.maya.select(page, ["re-les-sentence"])
    emptied = shown(await world.maya.submit_modal(form, {"words": ""}))
    assert said(emptied).startswith(ended_messages.EMPTIED)
    assert (await only(world)).lesson is None
    await world.maya.click(emptied, label="Undo")
    assert (await only(world)).lesson == "Ask *first*"


async def test_a_check_is_changed_by_a_tap(world: World) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)
    await forge.choose(world.maya, page, "reflect:change:1", "re-chk-eyes")
    assert said(page) == f"**2. {QUESTIONS['re-chk-eyes'].text}**"
    assert buttons(page) == ["Yes", "Partly", "Not yet", "Leave it so", "Enough for today"]
    await world.restart()
    await world.maya.click(page, label="Yes")
    assert said(page).startswith(ended_messages.CHANGED)
    assert (await only(world)).by_question["re-chk-eyes"] == "yes"
    for forged in ("1-maybe", "0", "9-yes", "x-yes"):
        refused = said(await forge.press(world.maya, page, f"reflect:check-again:1:{forged}"))
        assert refused.endswith("Nothing was changed.")


async def test_what_was_not_asked_cannot_be_changed(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)
    for value in ("re-chk-eyes", "re-ev-film", "x"):
        refused = await forge.choose(world.maya, page, "reflect:change:1", value)
        assert said(refused) == ended_messages.NOT_AN_ANSWER_HERE


async def test_a_review_reopened_while_a_form_was_open_refuses_it(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)
    form = await world.maya.select(page, ["re-well-held"])
    await world.bot.services.reflections.step(
        world.maya.id, 1, lambda each: replace(each, ended_at=None), world.clock()
    )
    refused = await world.maya.submit_modal(form, {"words": "Other"})
    assert ended_messages.NOT_ENDED in said(refused)
    for press in ("page:1", "check-again:1:0-yes"):
        assert said(await forge.press(world.maya, page, f"reflect:{press}")) == ended_messages.NOT_ENDED
    assert len(world.env.errors) == 1
