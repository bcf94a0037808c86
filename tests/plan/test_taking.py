"""A step made of what a member wrote elsewhere: feedback, a review, own words."""

from simcord import InteractionResult, MemberActor

from bot.plans import StepSource, StepState
from cogs.plan import messages
from cogs.plan.keeping import GONE, NOT_FROM_THERE
from tests import forge
from tests.conftest import ResponseMessage, World, buttons, said, shown
from tests.plan.acting import entry, fields, have, kept, own_words, plan, reply, review, small, steps


class Below:
    """Another feature's message, below which the button is pressed again and again."""

    def __init__(self, world: World, member: MemberActor) -> None:
        self.world, self.member = world, member
        self.message: ResponseMessage | None = None

    async def press(self, row: int, detail: str | None) -> InteractionResult:
        self.message = self.message or shown(await self.member.slash(self.world.channel, "help"))
        return await forge.press(self.member, self.message, f"plan:take:{row}" + (f":{detail}" if detail else ""))


async def press(world: World, row: int, detail: str | None) -> InteractionResult:
    return await Below(world, world.maya).press(row, detail)


async def test_what_feedback_said_stands_beside_the_field_and_the_step_knows_its_entry(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, "  Your *examples* were short.\n\nGood luck", rejection_id=job.id)
    other = shown(await world.maya.slash(world.channel, "help"))
    before = said(other)
    form = await forge.press(world.maya, other, f"plan:take:{answer.id}:reply")
    assert fields(form) == {"words": "", "day": ""}, "a criticism is no step"
    assert small(form)[0] == "They wrote: “Your *examples* were short. Good luck”"
    message = shown(await world.maya.submit_modal(form, {"words": "Write out one example", "day": "tomorrow"}))

    assert "**Write out one example**" in said(message)
    assert "By 16 Jan 2026\nFrom feedback that came\nAbout: Interview · Acme" in said(message)
    assert said(other) == before
    [step] = await kept(world)
    assert (step.source, step.rejection_id) == (StepSource.REPLY, job.id)
    await world.maya.click(message, label="Undo")
    assert await steps(world) == []


async def test_a_lesson_an_answer_and_own_words_become_a_step(world: World) -> None:
    await review(world, "Ask about the team", {"re-improve-1": "Slow down", "re-other": "x"})
    await own_words(world)
    await world.restart()
    below = Below(world, world.maya)
    for detail, words in (
        ("lesson", "Ask about the team"),
        ("a-re-improve-1", "Slow down"),
        ("words", "Say one answer out loud."),
    ):
        form = await below.press(1, detail)
        assert (fields(form)["words"], small(form)[0]) == (words, messages.SMALL)
        await world.maya.submit_modal(form, {"words": words, "day": ""})
    assert [(step.words, step.source) for step in await kept(world)] == [
        ("Ask about the team", StepSource.REFLECTION),
        ("Slow down", StepSource.REFLECTION),
        ("Say one answer out loud.", StepSource.OWN_WORDS),
    ]


async def test_long_words_are_cut_where_a_word_ends_and_nothing_says_that_they_went_on(world: World) -> None:
    await review(world, "word " * 200)
    below = Below(world, world.maya)
    form = await below.press(1, "lesson")
    assert fields(form)["words"] == ("word " * 60).strip()
    await world.maya.submit_modal(form, fields(form))
    assert await steps(world) == [(("word " * 60).strip(), StepState.NOW)]
    said_much = small(await below.press((await reply(world, "*" * 2000)).id, "reply"))[0]
    assert (said_much[:16], len(said_much)) == ("They wrote: “***", 100)
    assert small(await below.press((await reply(world, None)).id, "reply"))[0] == messages.SMALL


async def test_behind_another_it_waits_and_twice_it_is_kept_once(world: World) -> None:
    await have(world, "Learn SQL")
    await review(world, "Ask about the team")
    below = Below(world, world.maya)
    forms = [await below.press(1, "lesson") for _ in range(2)]
    first = shown(await world.maya.submit_modal(forms[0], fields(forms[0])))
    assert buttons(first) == ["Make this the next one", "My next step", "Enough for today", "Undo"]
    second = await world.maya.submit_modal(forms[1], fields(forms[1]))
    assert said(second).startswith("That one is waiting in line already")
    assert len(await steps(world)) == 2


async def test_what_is_gone_is_refused_kindly(world: World) -> None:
    below = Below(world, world.maya)
    for detail, kind in (("reply", "reply"), ("lesson", "lesson"), ("a-x", "lesson"), ("words", "words")):
        assert said(await below.press(1, detail)) == GONE[kind]
    await review(world, None, {"x": "y"})
    for detail in ("lesson", "a-z"):
        assert said(await below.press(1, detail)) == GONE["lesson"]
    await world.bot.services.own_words.begin(world.maya.id, "I froze", None, world.clock())
    assert said(await below.press(1, "words")) == GONE["words"], "half done"
    for detail in (None, "nothing", "check-x"):
        assert said(await below.press(1, detail)) == NOT_FROM_THERE


async def test_another_members_words_are_out_of_reach(world: World) -> None:
    await reply(world)
    await review(world, "Ask about the team", {"x": "y"})
    await own_words(world)
    below = Below(world, world.tomas)
    for detail, kind in (("reply", "reply"), ("lesson", "lesson"), ("a-x", "lesson"), ("words", "words")):
        refusal = await below.press(1, detail)
        assert said(refusal) == GONE[kind]
        assert refusal.modal is None


async def test_the_source_and_its_entry_can_go_while_the_form_is_open(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, rejection_id=job.id)
    form = await press(world, answer.id, "reply")
    services = world.bot.services
    await services.replies.remove(world.maya.id, answer.id, world.clock())
    await services.rejections.delete(world.maya.id, job.id, world.clock())
    message = await world.maya.submit_modal(form, {"words": "Read it aloud", "day": ""})

    assert "From feedback that came" in said(message)
    assert "Acme" not in said(message)
    assert [step.rejection_id for step in await kept(world)] == [None]


async def test_a_step_outlives_its_entry_and_its_name_goes_with_it(world: World) -> None:
    job = await entry(world, company="Acme")
    answer = await reply(world, rejection_id=job.id)
    form = await press(world, answer.id, "reply")
    await world.maya.submit_modal(form, {"words": "Read it aloud", "day": ""})
    assert "About: Interview · Acme" in said(await plan(world))
    await world.bot.services.rejections.delete(world.maya.id, job.id, world.clock())
    assert "Acme" not in said(await plan(world))
    world.clock.advance(minutes=11)
    await world.bot.services.forget_undone()
    assert "**Read it aloud**" in said(await plan(world))
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
