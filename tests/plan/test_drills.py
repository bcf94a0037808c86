"""Drills for questions from the member's own log."""

from bot.plans import StepSource
from bot.reflections import Topic, Went
from cogs.plan import idea_messages
from tests import forge
from tests.conftest import ResponseMessage, World, buttons, labels, options, said, shown
from tests.plan.acting import TEXTS, asked, entry, kept, plan, reply, steps

BY_TITLE = {drill.title: drill for drill in TEXTS.drills}
BELOW = ["Take it as a step", "Another drill", "Ideas", "My next step", "Enough for today"]


def title(message: ResponseMessage) -> str:
    [found] = [line.strip("*") for line in said(message).splitlines() if line.startswith("**")]
    return found


async def drills(world: World) -> ResponseMessage:
    message = await plan(world)
    await forge.press(world.maya, message, "plan:drills:0")
    return message


async def test_a_drill_stands_there_with_the_members_own_question_in_it_once_there_is_one(world: World) -> None:
    message = await drills(world)
    assert said(message) == idea_messages.NO_QUESTIONS
    assert labels(message) == ["Ideas", "My next step", "Enough for today"]
    await world.maya.click(message, label="Ideas")
    assert "Drills" not in labels(message)
    await asked(world, "Why the *gap*?", Topic.GAPS, Went.BADLY)
    await world.maya.click(message, label="Others")
    await world.maya.click(message, label="Drills")

    assert said(message).startswith(
        "A drill for a question of yours\n> Why the \\*gap\\*?\n\n-# Gaps, or leaving a job · I was stuck\n\n**"
    )
    drill = BY_TITLE[title(message)]
    assert not drill.topics or Topic.GAPS in drill.topics
    assert all(f"{number}. {step}" in said(message) for number, step in enumerate(drill.steps, 1))
    assert labels(message) == BELOW


async def test_another_drill_is_another_and_fits_as_well(world: World) -> None:
    question = await asked(world, "Why you?", Topic.MOTIVATION)
    message = await drills(world)
    found = [title(message)]
    fit = [drill for drill in TEXTS.drills if not drill.topics or Topic.MOTIVATION in drill.topics]
    fit = [drill for drill in fit if drill.id not in {"dl-with-feedback", "dl-asked-again", "dl-what-worked"}]
    await world.restart()
    for _ in fit[1:]:
        await world.maya.click(message, label="Another drill")
        found.append(title(message))
    assert sorted(found) == sorted(drill.title for drill in fit)
    assert question.words in said(message)


async def test_what_came_again_stands_first_then_what_went_badly(world: World) -> None:
    again = await asked(world, "Why did you leave your last job?", None, Went.WELL)
    await asked(world, "Why did you leave the last job?", None)
    badly = await asked(world, "Tell us about a time you failed", None, Went.BADLY)
    await asked(world, "What do you know about us?", None)
    message = await drills(world)

    assert "> Why did you leave the last job?" in said(message)
    assert "It came twice, as far as your log tells." in said(message)
    assert [option["value"] for option in options(message)] == [str(badly.id), "4", str(again.id)]
    await world.restart()
    await world.maya.select(message, [str(badly.id)])
    assert "> Tell us about a time you failed" in said(message)
    assert labels(message) == [*BELOW[:2], "For another question", *BELOW[2:]]


async def test_a_drill_is_taken_as_a_step_once_and_stands_with_it(world: World) -> None:
    job = await entry(world, company="Acme")
    question = await asked(world, "Why did you leave?", Topic.GAPS, rejection_id=job.id)
    message, old = await drills(world), await drills(world)
    drill = BY_TITLE[title(message)]
    other = BY_TITLE[title(old)]
    await world.restart()
    await world.maya.click(message, label="Take it as a step")

    [step] = await kept(world)
    assert step.words == f"{drill.title}: “Why did you leave?”"
    assert (step.source, step.idea, step.rejection_id) == (StepSource.QUESTION, drill.id, job.id)
    assert "For a question that you were asked\nAbout: Interview · Acme" in said(message)
    assert f"What goes with it\n1. {drill.steps[0]}\n" in said(message)
    assert drill is not other
    twice = await forge.press(world.maya, old, f"plan:take-drill:{question.id}:{drill.id}")
    assert said(twice).startswith("That one is your next step already")
    await world.maya.click(message, label="Undo")
    assert await steps(world) == []


async def test_a_press_below_another_features_message_shows_a_drill_below_it(world: World) -> None:
    await asked(world, "Why you?")
    second = await asked(world, "Why now?")
    other = await world.maya.slash(world.channel, "help")
    before = said(other)
    below = shown(await forge.press(world.maya, shown(other), f"plan:take:{second.id}:question"))

    assert "> Why now?" in said(below)
    assert said(other) == before
    await reply(world)
    await world.maya.click(below, label="Another drill")
    assert "> Why now?" in said(below)


async def test_long_questions_fit_and_many_can_be_chosen_from(world: World) -> None:
    for number in range(30):
        await asked(world, f"{number} " + "*" * 290, None, [*Went, None][number % 4])
    message = await drills(world)
    assert len(options(message)) == 25
    await world.maya.click(message, label="Take it as a step")
    [step] = await kept(world)
    assert len(step.words) == 300
    assert "Done" in buttons(message)


async def test_questions_that_are_gone_and_drills_that_are_none_are_refused(world: World) -> None:
    question = await asked(world)
    message = await drills(world)
    does_not_fit = next(drill.id for drill in TEXTS.drills if drill.topics and Topic.GAPS not in drill.topics)
    for detail in ("dl-nothing", "st-terms", does_not_fit, "dl-with-feedback"):
        refusal = await forge.press(world.maya, message, f"plan:take-drill:{question.id}:{detail}")
        assert said(refusal) == idea_messages.NOT_A_DRILL
    await world.bot.services.asked.remove(world.maya.id, question.id, world.clock())
    for label in ("Take it as a step", "Another drill"):
        assert said(await world.maya.click(message, label=label)) == idea_messages.QUESTION_GONE
    assert await steps(world) == []
