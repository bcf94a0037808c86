"""Ideas for a step, and a look at the counts, as a member uses them."""

import asyncio
from dataclasses import replace
from datetime import date

from bot.app import OnwardBot
from bot.feedback import ReplyKind, Theme
from bot.plans import StepSource, StepState
from bot.reflections import Mode, Reflection
from bot.rejections import Stage
from bot.wins import WinKind
from cogs.plan import idea_messages
from cogs.plan.content import Idea, Pattern
from cogs.plan.fitting import PRESUMES, Presumes
from cogs.plan.knowing import Knowing
from tests import forge
from tests.conftest import MORNING, ResponseMessage, World, buttons, labels, options, said
from tests.plan.acting import IDEAS, TEXTS, entry, kept, plan, primary, reply, steps

BY_TEXT = {idea.text: idea for idea in TEXTS.ideas}


def shown_ideas(message: ResponseMessage) -> list[Idea]:
    lines = [line.partition("** ")[2] for line in said(message).splitlines() if line.startswith("**")]
    return [BY_TEXT[line] for line in lines]


async def ideas(world: World) -> ResponseMessage:
    message = await plan(world)
    await world.maya.click(message, label="Ideas")
    return message


async def test_three_ideas_that_may_fit_anybody_stand_there_with_their_reasons(world: World) -> None:
    message = await ideas(world)

    assert said(message).startswith("Ideas for a next step\nDrawn from those that may fit anybody. None of them has to")
    three = shown_ideas(message)
    assert len({idea.id for idea in three}) == 3
    assert all(f"{idea.text}\n-# {idea.why}" in said(message) for idea in three)
    assert not any(idea.stages or idea.kind == "now" or idea.id in PRESUMES for idea in three)
    assert labels(message) == IDEAS
    assert primary(message) == []


async def test_others_do_not_repeat_before_all_were_seen_and_each_can_be_seen(world: World) -> None:
    message = await ideas(world)
    fit = {idea.id for idea in TEXTS.ideas if not idea.stages and idea.kind != "now" and idea.id not in PRESUMES}
    seen = [idea.id for idea in shown_ideas(message)]
    while len(seen) + 3 <= len(fit):
        await world.maya.click(message, label="Others")
        seen += [idea.id for idea in shown_ideas(message)]
    assert len(set(seen)) == len(seen)
    await world.restart()
    await world.maya.click(message, label="Others")
    assert len({idea.id for idea in shown_ideas(message)} | set(seen)) == len(fit)


async def test_what_feedback_named_comes_first_and_is_said_to_be_the_reason(world: World) -> None:
    for theme in (Theme.APPLICATION, Theme.APPLICATION, Theme.MANNER):
        await reply(world, theme=theme)
    world.bot.services.rng.seed(1)
    message = await ideas(world)
    for _ in range(3):
        about = [Theme.APPLICATION in idea.themes for idea in shown_ideas(message)]
        assert about[0], "what was named twice stands first, before what was named once"
        lead = "Because" if all(about) else "here because"
        assert f"{lead} feedback named “CV or application” twice. None" in said(message)
        await world.maya.click(message, label="Others")


async def test_what_presumes_feedback_lessons_or_entries_comes_only_where_there_are_any(world: World) -> None:
    async def offered() -> set[str]:
        found: set[str] = set()
        message = await ideas(world)
        await world.maya.select(message, ["documents"])
        for _ in range(6):
            found |= {idea.id for idea in shown_ideas(message)}
            await world.maya.click(message, label="Others")
        return found & set(PRESUMES)

    await reply(world, None, None, kind=ReplyKind.NONE)
    await reply(world, kind=ReplyKind.GENERIC)
    assert await offered() == set()
    await reply(world)
    await entry(world)
    assert await offered() == {idea.id for idea in TEXTS.ideas if idea.kind == "documents" and idea.id in PRESUMES}


async def test_lessons_are_those_of_reviews_and_of_wins(bot: OnwardBot) -> None:
    services, now = bot.services, MORNING
    knowing = Knowing(services)
    for user_id, words, there in ((1, None, set[Presumes]()), (2, "Breathe", {Presumes.LESSONS})):
        await services.wins.add(user_id, WinKind.LEARNED, words, None, now)
        assert (await knowing.of(user_id)).there == there
    for user_id, lesson, there in ((3, None, set[Presumes]()), (4, "Ask about the team", {Presumes.LESSONS})):
        await services.reflections.add(
            Reflection(0, user_id, Mode.AFTER_REJECTION, None, (), 0, (), lesson, now, now, now), now
        )
        assert (await knowing.of(user_id)).there == there


async def test_ideas_of_one_kind_can_be_asked_for_and_stay_so(world: World) -> None:
    message = await ideas(world)
    await world.restart()
    await world.maya.select(message, ["now"])
    assert said(message).startswith("Ideas: where I work, or worked last\n")
    assert [option["label"] for option in options(message) if option.get("default")] == [idea_messages.KINDS["now"]]
    first = shown_ideas(message)
    await world.restart()
    await world.maya.click(message, label="Others")
    assert all(idea.kind == "now" for idea in [*first, *shown_ideas(message)])
    assert not {idea.id for idea in first} & {idea.id for idea in shown_ideas(message)}
    for custom_id in ("plan:ideas:0:rest", "plan:others:0:rest"):
        assert said(await forge.press(world.maya, message, custom_id)) == idea_messages.NOT_A_KIND
    assert said(await forge.choose(world.maya, message, "plan:kind:0", "rest")) == idea_messages.NOT_A_KIND


async def test_one_is_taken_as_it_stands_once_and_comes_no_more(world: World) -> None:
    message = await ideas(world)
    old = await ideas(world)
    idea = shown_ideas(message)[1]
    await world.restart()
    await world.maya.click(message, label="Take 2")

    assert said(message).startswith("It is your next step now.")
    assert "From the ideas here" in said(message)
    assert f"What goes with it\n{idea.why}" in said(message)
    [step] = await kept(world)
    assert (step.words, step.source, step.idea) == (idea.text, StepSource.IDEA, idea.id)
    twice = await forge.press(world.maya, old, f"plan:idea:0:{idea.id}")
    assert said(twice).startswith("That one is your next step already")
    form = await world.maya.click(message, label="Change")
    changed = await world.maya.submit_modal(form, {"words": "My own way", "day": ""})
    assert "From the ideas here" not in said(changed)
    assert idea.why not in said(changed), "what went with ours doesn't go with theirs"
    assert await steps(world) == [("My own way", StepState.NOW)]
    assert idea.id in await world.bot.services.steps.ideas_taken(world.maya.id), "and it isn't offered again"


async def test_two_presses_at_once_keep_one_step(world: World) -> None:
    message, other = await ideas(world), await ideas(world)
    for custom_id in ("plan:idea:0:st-nothing", "plan:idea:0", "plan:idea:7:dl-the-gap"):
        assert said(await forge.press(world.maya, message, custom_id)) == idea_messages.NOT_AN_IDEA
    assert await steps(world) == []
    presses = [forge.press(world.maya, each, "plan:idea:0:st-terms") for each in (message, other)]
    answers = [said(answer) for answer in await asyncio.gather(*presses)]

    assert len(await steps(world)) == 1
    assert sum("so it isn't kept twice" in answer for answer in answers) == 1


# --- a look at the counts


async def counts(world: World) -> ResponseMessage:
    message = await ideas(world)
    await world.maya.click(message, label="A look at the counts")
    return message


async def test_fewer_than_ten_say_nothing_and_how_many_there_are_is_said(world: World) -> None:
    assert said(await counts(world)).startswith("There is no entry with an ending in the last 90 days. Fewer than 10")
    await entry(world)
    assert said(await counts(world)).startswith("There is 1 entry with an ending in the last 90 days.")
    for _ in range(8):
        await entry(world)
    await entry(world, Stage.ROLE_CANCELLED)
    await entry(world, days_ago=90.01)
    waits = await entry(world, Stage.NEVER_HEARD_BACK)
    edit = world.bot.services.rejections.edit
    await edit(world.maya.id, waits.id, lambda each: replace(each, waits_until=date(2026, 1, 16)), world.clock())
    message = await counts(world)
    assert said(message).startswith("There are 9 entries with an ending in the last 90 days.")
    assert buttons(message) == ["Other ideas", "My next step", "Enough for today"]
    world.clock.advance(days=1)
    assert said(await counts(world)).startswith("A look at the counts\n"), "the wait is over"


async def test_from_ten_on_a_place_is_named_with_its_counts_and_ideas_that_fit(world: World) -> None:
    for number in range(10):
        await entry(world, Stage.BEFORE_CONTACT if number < 6 else Stage.TEST, days_ago=89.9)
    message = await counts(world)
    await world.restart()
    filled = {
        each.text.format(count=6, total=10, days=90, least=10): each
        for each in TEXTS.approaches
        if each.pattern is Pattern.APPLICATION
    }
    text = said(message).removeprefix("A look at the counts\n").split("\n\n")[0]
    assert text in filled
    three = shown_ideas(message)
    assert {each.id for each in three} <= set(filled[text].ideas)
    assert "Cancelled roles, and answers that you still wait for, aren't counted." in said(message)
    await world.maya.click(message, label="Take 1")
    assert await steps(world) == [(three[0].text, StepState.NOW)]


async def test_where_nothing_stands_out_it_says_so_and_nowhere_unasked(world: World) -> None:
    for number in range(10):
        await entry(world, [Stage.INTERVIEW, Stage.TEST][number % 2])
    for message in (await plan(world), await ideas(world)):
        assert "90 days" not in said(message)
    texts = {
        each.text.format(count=5, total=10, days=90, least=10)
        for each in TEXTS.approaches
        if each.pattern is Pattern.SPREAD
    }
    message = await counts(world)
    assert said(message).removeprefix("A look at the counts\n").split("\n\n")[0] in texts
    assert "only from 10 entries on, and only if at least 6 of them, and half of all, ended there." in said(message)
