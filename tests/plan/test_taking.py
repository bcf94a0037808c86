"""A step made of what a member wrote elsewhere: feedback, a review, own words."""

import pytest

from bot.plans import StepSource, StepState
from cogs.plan import messages
from cogs.plan.keeping import GONE, NOT_FROM_THERE
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.plan.acting import entry, fields, kept, own_words, plan, reply, review, steps, written


async def press(world: World, row: int, detail: str | None, who: str = "maya"):
    """Press the button below another feature's message."""
    member = getattr(world, who)
    under = shown(await member.slash(world.channel, "help"))
    return await forge.press(member, under, f"plan:take:{row}" + (f":{detail}" if detail else ""))


async def test_the_first_line_of_feedback_stands_in_the_form_and_the_step_knows_its_entry(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, "  Your *examples* were short.\n\nGood luck", rejection_id=job.id)
    other = shown(await world.maya.slash(world.channel, "help"))
    before = said(other)
    form = await forge.press(world.maya, other, f"plan:take:{answer.id}:reply")
    assert fields(form) == {"words": "Your *examples* were short.", "day": ""}
    message = shown(await world.maya.submit_modal(form, {"words": "Write out one example", "day": "tomorrow"}))

    assert "**Write out one example**" in said(message)
    assert "By 16 Jan 2026\nFrom feedback that came\nAbout: Interview · Acme" in said(message)
    assert said(other) == before
    [step] = await kept(world)
    assert (step.source, step.rejection_id) == (StepSource.REPLY, job.id)
    await world.maya.click(message, label="Undo")
    assert await steps(world) == []


@pytest.mark.parametrize(
    ("detail", "words", "source"),
    [
        ("lesson", "Ask about the team", StepSource.REFLECTION),
        ("a-re-improve-1", "Slow down", StepSource.REFLECTION),
        ("words", "Say one answer out loud.", StepSource.OWN_WORDS),
    ],
)
async def test_a_lesson_an_answer_and_own_words_become_a_step(
    world: World, detail: str, words: str, source: StepSource
) -> None:
    await review(world, "Ask about the team", {"re-improve-1": "Slow down", "re-other": "x"})
    await own_words(world)
    await world.restart()
    form = await press(world, 1, detail)
    assert fields(form)["words"] == words
    message = shown(await world.maya.submit_modal(form, {"words": words, "day": ""}))

    assert f"**{words}**" in said(message)
    assert [(step.words, step.source) for step in await kept(world)] == [(words, source)]


async def test_feedback_without_words_opens_an_empty_form(world: World) -> None:
    answer = await reply(world, None)

    assert fields(await press(world, answer.id, "reply"))["words"] == ""


async def test_long_words_are_cut_where_a_word_ends_and_nothing_says_that_they_went_on(world: World) -> None:
    await review(world, "word " * 200)
    form = await press(world, 1, "lesson")
    assert fields(form)["words"] == ("word " * 60).strip()
    answer = await reply(world, "*" * 2000)
    form = await press(world, answer.id, "reply")
    assert fields(form)["words"] == "*" * 300
    await world.maya.submit_modal(form, fields(form))
    assert await steps(world) == [("*" * 300, StepState.NOW)]


async def test_behind_another_it_waits_and_twice_it_is_kept_once(world: World) -> None:
    await written(world, "Learn SQL")
    await review(world, "Ask about the team")
    forms = [await press(world, 1, "lesson") for _ in range(2)]
    first = shown(await world.maya.submit_modal(forms[0], fields(forms[0])))
    assert buttons(first) == ["Make this the next one", "My next step", "Enough for today", "Undo"]
    second = await world.maya.submit_modal(forms[1], fields(forms[1]))
    assert said(second).startswith("That one is waiting in line already")
    assert len(await steps(world)) == 2


async def test_what_is_gone_is_refused_kindly(world: World) -> None:
    for detail, kind in (("reply", "reply"), ("lesson", "lesson"), ("a-x", "lesson"), ("words", "words")):
        assert said(await press(world, 1, detail)) == GONE[kind]
    await review(world, None, {"x": "y"})
    assert said(await press(world, 1, "lesson")) == GONE["lesson"]
    assert said(await press(world, 1, "a-z")) == GONE["lesson"]
    await world.bot.services.own_words.begin(world.maya.id, "I froze", None, world.clock())
    assert said(await press(world, 1, "words")) == GONE["words"], "half done"
    for detail in (None, "nothing", "check-x"):
        assert said(await press(world, 1, detail)) == NOT_FROM_THERE


async def test_another_members_words_are_out_of_reach(world: World) -> None:
    await reply(world)
    await review(world, "Ask about the team", {"x": "y"})
    await own_words(world)
    for detail, kind in (("reply", "reply"), ("lesson", "lesson"), ("a-x", "lesson"), ("words", "words")):
        refusal = await press(world, 1, detail, "tomas")
        assert said(refusal) == GONE[kind]
        assert refusal.modal is None


async def test_the_source_and_its_entry_can_go_while_the_form_is_open(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, rejection_id=job.id)
    form = await press(world, answer.id, "reply")
    services = world.bot.services
    await services.replies.remove(world.maya.id, answer.id, world.clock())
    await services.rejections.delete(world.maya.id, job.id, world.clock())
    message = await world.maya.submit_modal(form, fields(form))

    assert "From feedback that came" in said(message)
    assert "Acme" not in said(message)
    assert [step.rejection_id for step in await kept(world)] == [None]


async def test_a_step_outlives_its_entry_and_its_name_goes_with_it(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, rejection_id=job.id)
    form = await press(world, answer.id, "reply")
    await world.maya.submit_modal(form, fields(form))
    assert "About: Interview · Acme" in said(await plan(world))
    await world.bot.services.rejections.delete(world.maya.id, job.id, world.clock())
    assert "Acme" not in said(await plan(world))
    world.clock.advance(minutes=11)
    await world.bot.services.forget_undone()
    assert "**Your examples were short.**" in said(await plan(world))
    assert [step.rejection_id for step in await kept(world)] == [None]


async def test_an_outcome_from_elsewhere_is_noticed_too(world: World) -> None:
    await review(world, "Get hired")
    form = await press(world, 1, "lesson")
    message = await world.maya.submit_modal(form, fields(form))

    assert messages.DEPENDS in said(message)


async def test_a_plan_that_was_kept_after_a_thought_leads_to_a_step(world: World) -> None:
    message = shown(await world.maya.slash(world.channel, "reframe", thought="My answers were too long"))
    await world.maya.select(message, ["may_be_true"])
    form = await world.maya.click(message, label="In my own words")
    await world.maya.submit_modal(form, {"words": "Say one answer out loud."})
    await world.maya.click(message, label="Keep it")
    before = said(message)
    assert "Make it a next step" in buttons(message)
    form = await world.maya.click(message, label="Make it a next step")
    step = await world.maya.submit_modal(form, fields(form))

    assert "**Say one answer out loud.**" in said(step)
    assert "From words of your own" in said(step)
    assert said(message) == before
