"""What is made of a review that has ended: notes for the jar, lines for the list, steps; all of it undone."""

from asyncio import gather
from dataclasses import replace
from string import ascii_letters

from bot.plans import StepSource
from bot.plans.values import LATER_LIMIT
from bot.reflections import Mode
from cogs.reflecting import ended_messages, lists, messages
from cogs.reflecting.words import LIST_LIMIT
from tests import forge
from tests.conftest import World, buttons, labels, options, said, shown
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

    first = "After a no\n**Your one line**\n-# In one sentence, what do you take from this?\nAsk about"
    assert said(page).startswith(first)
    assert labels(page) == [
        "Change an answer",
        "Make the lesson a step",
        "Answer 3 as a step",
        "Answer 1 into the jar",
        "Delete",
        "All earlier ones",
        "Enough for today",
    ]
    parts = [part for row in page.components for part in row["components"]]
    assert not [part for part in parts if part.get("style") == 1], "leaving it at that is as good"
    ids = [part["custom_id"] for part in parts]
    assert ids[1:4] == ["plan:take:1:lesson", "plan:take:1:a-re-imp-learn", "reflect:jar:1:0"]


async def test_a_strength_goes_into_the_jar_once_with_undo(world: World) -> None:
    answers = (*ANSWERS, ("re-well-care", "word " * 100))
    page = await opened(world, questions=tuple(each for each, _ in answers), answers=answers)
    await world.restart()
    below = shown(await world.maya.click(page, label="Answer 1 into the jar"))
    assert said(below).startswith("It is in the jar: I \\*stayed\\* calm\n-# You can undo it until")
    assert buttons(below) == ["Wins and strengths", "Enough for today", "Undo"]
    assert "Answer 1 into the jar" in buttons(page), "the review stays"
    twice = await world.maya.click(page, label="Answer 1 into the jar")
    assert said(twice) == ended_messages.IN_THE_JAR
    await world.maya.click(below, label="Undo")
    assert await world.bot.services.jar.count(world.maya.id) == 0

    # What is too long is made shorter by the member.
    form = await world.maya.click(page, label="Answer 5 into the jar")
    assert default(form) == ("word " * 40).strip()
    below = await world.maya.submit_modal(form, {"words": "A steady hand"})
    assert said(below).startswith("It is in the jar: A steady hand")


async def test_lines_go_on_the_search_list_all_or_some_of_them_once_with_undo_of_the_last(world: World) -> None:
    await line(world, "carer")
    answers = (("re-want-quick", "Small *team*\nHome by six"), ("re-find-names", "Carer\nhelper"))
    page = await opened(world, Mode.FIT, questions=("re-want-quick", "re-find-names"), answers=answers)
    await world.restart()
    which = shown(await world.maya.click(page, label="Put them on my list"))
    assert said(which) == ended_messages.WHICH_LINES
    assert [each["label"] for each in options(which)] == ["Small *team*", "Home by six", "Carer", "helper"]
    below = shown(await world.maya.select(which, [options(which)[1]["value"]]))
    assert said(below).startswith("On your list now:\n- Looking for: Home by six\n")
    assert buttons(below) == ["My search list", "Enough for today", "Undo"]
    below = shown(await world.maya.click(which, label="All of them"))
    assert said(below).splitlines()[:3] == [
        "On your list now:",
        "- Looking for: Small \\*team\\*",
        "- Words to search with: helper",
    ]
    assert buttons(below) == ["My search list", "Enough for today", "Undo the last"]
    assert said(await world.maya.click(which, label="All of them")) == ended_messages.ON_THE_LIST
    assert said(await forge.choose(world.maya, page, "reflect:lines:1", "0" * 16)) == ended_messages.NOT_A_LINE
    await world.maya.click(below, label="Undo the last")
    assert [each.words for each in await world.bot.services.searched.export(world.maya.id)] == [
        "carer",
        "Home by six",
        "Small *team*",
    ]


async def test_a_full_list_takes_what_fits_and_says_so(world: World) -> None:
    for number in range(LIST_LIMIT - 1):
        await line(world, f"word {number}")
    answers = (("re-want-quick", "\n".join(ascii_letters[:30])),)
    page = await opened(world, Mode.FIT, questions=("re-want-quick",), answers=answers)
    which = shown(await world.maya.click(page, label="Put them on my list"))
    assert len(options(which)) == 25
    below = await world.maya.click(which, label="All of them")
    assert "For 25 more there was no room: the list holds 50." in said(below)
    assert buttons(below)[-1] == "Undo"
    assert said(await forge.press(world.maya, page, "reflect:list:1:all")) == lists.LIST_FULL
    assert len(await world.bot.services.searched.export(world.maya.id)) == LIST_LIMIT


async def test_what_is_pressed_twice_at_once_is_kept_once(world: World) -> None:
    services, answers = world.bot.services, (("re-find-names", "carer"), ("re-find-words", "carer"))
    page = await opened(world, questions=IDS, answers=ANSWERS)
    await opened(world, Mode.FIT, questions=tuple(each for each, _ in answers), answers=answers)
    await opened(world, Mode.APPLICATION, questions=("re-chk-eyes",), answers=(("re-chk-eyes", "not_yet"),))
    twice = ("reflect:jar:1:0", "reflect:list:2:all")
    await gather(*(forge.press(world.maya, page, press) for press in twice * 2))
    await gather(*(forge.choose(world.maya, page, "reflect:step:3", "re-chk-eyes") for _ in range(2)))
    assert await services.jar.count(world.maya.id) == 1
    assert [each.words for each in await services.searched.export(world.maya.id)] == ["carer"]
    assert len(await services.steps.export(world.maya.id)) == 1


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
    steps = world.bot.services.steps
    [waits] = await steps.later(world.maya.id)
    assert waits.idea == "re-chk-slips"
    for number in range(LATER_LIMIT):
        await steps.take(replace(waits, idea=f"other-{number}"), world.clock())
    full = await forge.choose(world.maya, page, "reflect:step:1", "re-chk-eyes")
    assert said(full) == ended_messages.STEPS_FULL


async def test_only_checks_that_are_not_so_yet_are_offered_and_taken(world: World) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)
    change, step = [row["components"][0]["options"] for row in page.components if row["components"][0]["type"] == 3]
    assert [each["description"] for each in change] == ["Yes", "Partly", "Not yet"]
    assert [each["value"] for each in step] == ["re-chk-eyes", "re-chk-slips"]
    for value in ("re-chk-match", "re-chk-top", "re-well-held", "x"):
        assert said(await forge.choose(world.maya, page, "reflect:step:1", value)) == ended_messages.NOT_A_CHECK
    assert await world.bot.services.steps.export(world.maya.id) == []


async def test_an_answer_that_was_not_offered_is_refused(world: World) -> None:
    page = await opened(world, questions=IDS, answers=ANSWERS)
    for press in ("jar:1", "jar:1:1", "jar:1:9", "jar:1:x", "list:1", "list:1:all"):
        assert said(await forge.press(world.maya, page, f"reflect:{press}")) == ended_messages.NOT_AN_ANSWER_HERE
    for value in ("re-chk-eyes", "re-ev-film", "x"):
        refused = await forge.choose(world.maya, page, "reflect:change:1", value)
        assert said(refused) == ended_messages.NOT_AN_ANSWER_HERE
    assert said(await forge.press(world.maya, page, "reflect:parked:1")) == ended_messages.NOTHING_PARKED


async def test_an_answer_is_changed_also_one_that_was_left_out_and_the_lesson_follows(world: World) -> None:
    ids = (*IDS, "re-ev-film")
    page = await opened(world, questions=ids, answers=ANSWERS, lesson=ANSWERS[-1][1])
    choice = page.components[0]["components"][0]["options"]
    assert [each["value"] for each in choice] == list(ids)
    assert choice[-1]["description"] == "Left out so far"
    form = await world.maya.select(page, ["re-les-sentence"])
    assert default(form) == ANSWERS[-1][1]
    await world.maya.submit_modal(form, {"words": "Ask *first*"})
    assert said(page).startswith(f"{messages.CHANGED}\n-# You can undo it until <t:1768464600:t>.\nAfter a no")
    assert "Ask \\*first\\*" in said(page)
    assert buttons(page)[-1] == "Undo"
    assert (await only(world)).lesson == "Ask *first*"

    form = await world.maya.select(page, ["re-les-sentence"])
    same = await world.maya.submit_modal(form, {"words": "Ask *first*"})
    assert said(same).startswith(messages.UNCHANGED)
    form = await world.maya.select(page, ["re-ev-film"])
    assert default(form) is None
    below = shown(await world.maya.submit_modal(form, {"words": "A camera"}))
    assert "\nA camera\n" in said(below)
    await world.maya.click(below, label="Undo")
    form = await world.maya.select(page, ["re-les-sentence"])
    emptied = shown(await world.maya.submit_modal(form, {"words": ""}))
    assert said(emptied).startswith(messages.EMPTIED)
    assert (await only(world)).lesson is None
    await world.maya.click(emptied, label="Undo")
    assert (await only(world)).lesson == "Ask *first*"


async def test_a_check_is_changed_by_a_tap(world: World) -> None:
    page = await opened(world, Mode.APPLICATION, questions=tuple(each for each, _ in CHECKED), answers=CHECKED)
    await forge.choose(world.maya, page, "reflect:change:1", "re-chk-eyes")
    assert said(page) == f"**2. {QUESTIONS['re-chk-eyes'].text}**"
    assert buttons(page) == ["Yes", "Partly", "Not yet", "Leave it so", "Enough for today"]
    await world.maya.click(page, label="Yes")
    assert said(page).startswith(messages.CHANGED)
    assert (await only(world)).by_question["re-chk-eyes"] == "yes"
    for forged in ("1-maybe", "0", "9-yes", "x-yes"):
        refused = said(await forge.press(world.maya, page, f"reflect:check-again:1:{forged}"))
        assert refused.endswith("Nothing was changed.")


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
