"""The guided reframe, as a member goes through it: each path to its end, left and gone on with, discarded and kept."""

from datetime import timedelta

import pytest
from simcord import ResponseMessage

from bot.own_words import OwnWords, Rating
from bot.rejections import Stage
from bot.text import shortened
from bot.undo import Subject
from cogs.reframing import messages, own_messages
from cogs.reframing.content import ANGLES, LINES
from cogs.reframing.rules import say
from tests import forge
from tests.conftest import CLOSED, World, buttons, labels, options, said, shown
from tests.reframing.acting import (
    AFTER,
    CARD,
    CARD_ABOUT,
    FEELING,
    HABIT,
    KEPT,
    NUMBERS,
    OTHERS,
    TAKEN,
    THOUGHT,
    WORDS,
    begun,
    default,
    description,
    entry,
    kept,
    placeholder,
    with_words,
    written,
)
from tests.reframing.acting import (
    ANGLES as ANGLES_BELOW,
)

FIRST = {line.text for line in LINES.load().first_words}
COMFORTS = {line.text for line in LINES.load().comforts}
TRUE = {line.text for line in LINES.load().true_words}
PLANNED = {line.text for line in LINES.load().planned}
TAKEN_LINES = {line.text for line in LINES.load().taken}
FINISHED = {line.text for line in LINES.load().finished}
BY_TITLE = {(each.habit, each.title): each for each in ANGLES.load().angles}
#: one that names the role
NAMING = next(each for each in ANGLES.load().angles if each.habit == "labeling" and "{the_role}" in each.say)
HABITS = 14


async def only(world: World) -> OwnWords:
    [own] = await written(world)
    return own


def primary(message: ResponseMessage) -> list[str]:
    """Return the numbers that are marked."""
    parts = [part for row in message.components for part in row["components"]]
    return [part["label"] for part in parts if part.get("label") in NUMBERS and part["style"] == 1]


async def test_a_thought_is_met_and_its_habit_and_three_angles_are_chosen_also_after_a_restart(world: World) -> None:
    meant = await entry(world, company="Acme")
    step = await begun(world, entry=meant.id)
    assert said(step).split("\n\n")[0] in FIRST
    assert f"> {THOUGHT}\n" in said(step)
    assert messages.GUESS in said(step)
    assert "About: Interview · Acme" in said(step)
    assert "it waits for 30 days" in said(step)
    assert buttons(step) == HABIT
    assert step.ephemeral
    offered = options(step)
    assert len({each["value"] for each in offered}) == HABITS
    assert "labeling" in [each["value"] for each in offered[:3]]
    assert not any(each["default"] for each in offered)

    before = said(step)
    await world.restart()
    assert before.split("\n\n")[-1].startswith(messages.STRENGTH), "it stands right above the numbers"
    await world.maya.click(step, label="2")
    await world.maya.click(step, label="4")
    assert said(step) == before
    assert primary(step) == ["4"]

    await world.maya.select(step, ["labeling"])
    titles = buttons(step)[:3]
    assert buttons(step) == [*titles, *ANGLES_BELOW]
    assert said(step).startswith("**Putting a label on myself**: a whole person in one harsh word.\n")
    assert f"\n\n> {THOUGHT}\n\n**{titles[0]}**\n" in said(step), "the thought stands right above the angles"
    assert all(f"**{title}**\n" in said(step) for title in titles)
    example = await world.maya.click(step, label="An example")
    assert said(example).startswith("Thinking habit: **Putting a label on myself.**")
    assert "somebody else's thought: “" in said(example)
    assert example.ephemeral

    await world.maya.click(step, label="Three others")
    others = buttons(step)[:3]
    assert not set(titles) & set(others)
    assert buttons(step)[3:] == OTHERS
    await world.restart()
    await world.maya.click(step, label="The three before")
    assert set(buttons(step)[:3]) == set(titles)
    await world.maya.click(step, label="Three others")
    others = buttons(step)[:3]
    await world.maya.click(step, label=others[0])
    assert buttons(step) == WORDS
    assert said(step).startswith(f"> {THOUGHT}\n\n**{others[0]}**\n")
    await world.restart()
    await world.maya.click(step, label="Another angle")
    assert set(buttons(step)[:3]) == set(others)


async def test_own_words_come_of_an_angle_and_are_kept_also_after_restarts(world: World) -> None:
    step = await begun(world)
    await world.maya.click(step, label="4")
    await world.maya.select(step, ["labeling"])
    angle = BY_TITLE["labeling", buttons(step)[1]]
    await world.maya.click(step, label=angle.title)
    await world.restart()
    form = await world.maya.click(step, label="In my own words")
    assert default(form) is None
    assert placeholder(form) == shortened(say(angle, None), 100)
    await world.maya.submit_modal(form, {"words": "It was *one* no.\nNot me."})
    assert buttons(step) == AFTER
    assert "**Another way to see it**\nIt was \\*one\\* no.\nNot me." in said(step)
    assert "now." not in said(step)

    await world.restart()
    await world.maya.click(step, label="2")
    assert "It was at 4, and is at 2 now." in said(step)
    assert primary(step) == ["2"]

    await world.maya.click(step, label="Keep it")
    assert said(step).split("\n\n")[0] in FINISHED
    assert "Kept for you alone" in said(step)
    assert "do these words help?" in said(step)
    assert "You can undo it until <t:1768464600:t>." in said(step)
    assert buttons(step) == KEPT
    own = await only(world)
    assert (own.thought, own.habit, own.taken) == (THOUGHT, "labeling", False)
    assert (own.words, own.felt_before, own.felt_after) == ("It was *one* no.\nNot me.", 4, 2)
    assert own.kept_at == own.ended_at == world.clock()


async def test_an_angle_can_be_taken_as_it_stands_with_names_as_they_were_typed(world: World) -> None:
    meant = await entry(world, company="<@1> *Acme*")
    step = await begun(world, entry=meant.id)
    await world.maya.select(step, ["labeling"])
    await forge.press(world.maya, step, f"reframe:angle:1:{NAMING.id}")
    assert r"\<\@1\> \*Acme\*" in said(step)
    await world.maya.click(step, label="As it stands")

    assert buttons(step) == TAKEN
    assert r"\<\@1\> \*Acme\*" in said(step)
    assert "the role at <@1> *Acme*" in str((await only(world)).words)
    form = await world.maya.click(step, label="Change the words")
    assert default(form) == (await only(world)).words
    await world.maya.submit_modal(form, {"words": str(default(form))})
    assert buttons(step) == TAKEN, "sent off unchanged, they are still the angle's"

    # The text of one angle makes way for another's.
    await world.maya.click(step, label="Another angle")
    assert default(await world.maya.click(step, label="In my own words")) is None
    await world.maya.click(step, label=buttons(step)[0])
    assert (await only(world)).words is None
    await world.maya.click(step, label="As it stands")
    await world.maya.click(step, label="Keep it")
    assert said(step).split("\n\n")[0] in TAKEN_LINES
    page = shown(await world.maya.click(step, label="My own words"))
    await world.maya.select(page, ["1"])
    assert "Kept <t:1768464000:D>, as it stood there" in said(page)
    form = await world.maya.click(page, label="Change the words")
    await world.maya.submit_modal(form, {"words": "Mine."})
    assert "as it stood there" not in said(page)
    assert "Change my words" in buttons(page)


async def test_an_angle_takes_the_place_of_own_words_only_where_that_is_pressed_and_with_undo(world: World) -> None:
    step = await with_words(world, "Mine.")
    await world.maya.click(step, label="Another angle")
    await world.maya.click(step, label=buttons(step)[0])
    assert "**Your words so far**\nMine." in said(step)
    assert messages.OWN_STAY in said(step)
    assert default(await world.maya.click(step, label="In my own words")) == "Mine."
    assert ((await only(world)).words, (await only(world)).angle) == ("Mine.", None)

    await world.restart()
    await world.maya.click(step, label="As it stands")
    assert said(step).startswith("This stands in the place of your words now. You can undo it until")
    assert buttons(step) == [*TAKEN, "Undo"]
    taken = await only(world)
    assert taken.taken
    twice = await forge.press(world.maya, step, f"reframe:as-it-is:1:{taken.angle}")
    assert said(twice) == own_messages.UNCHANGED
    assert buttons(twice) == ["Look at it", "Enough for today"]
    assert buttons(step) == [*TAKEN, "Undo"], "the second press is answered below, as it came with the older message"
    assert await only(world) == taken
    below = shown(await world.maya.click(step, label="2"))
    assert buttons(step) == [*TAKEN, "Undo"], "what offers Undo stays"
    assert buttons(below) == TAKEN
    await world.maya.click(step, label="Undo")
    assert (await only(world)).words == "Mine."


@pytest.mark.parametrize("press", ["reframe:angle:1:ang-worst-know", "reframe:as-it-is:1:ang-worst-know"])
async def test_an_angle_of_another_habit_is_refused(world: World, press: str) -> None:
    step = await with_words(world)
    before = await only(world)
    assert messages.NOT_AN_ANGLE in said(await forge.press(world.maya, step, press))
    assert await only(world) == before


async def test_words_of_another_habits_angle_dont_stay_and_own_ones_do(world: World) -> None:
    step = await begun(world)
    await world.maya.select(step, ["labeling"])
    await world.maya.click(step, label=buttons(step)[0])
    await world.maya.click(step, label="As it stands")
    await world.maya.click(step, label="Another angle")
    await world.maya.click(step, label="Another habit")
    await world.maya.select(step, ["catastrophizing"])
    own = await only(world)
    assert (own.habit, own.angle, own.words) == ("catastrophizing", None, None)

    form = await world.maya.click(step, label="In my own words")
    await world.maya.submit_modal(form, {"words": "Mine."})
    await world.maya.click(step, label="Another angle")
    await world.maya.click(step, label="Another habit")
    await world.maya.select(step, ["just_a_feeling"])
    assert "What you wrote to it waits for 30 days" in said(step)
    assert "**Your words so far**\nMine." in said(step)
    assert buttons(step) == ["Keep it", *FEELING]
    await world.maya.click(step, label="Keep it")
    assert (await only(world)).kept_at is not None
    await world.maya.click(step, label="Undo")
    world.clock.advance(days=2)
    await world.bot.services.forget_undone()
    asked = shown(await world.maya.slash(world.channel, "reframe"))
    await world.maya.click(asked, label="Go on with it")
    await world.maya.click(asked, label="It was another one")
    form = await world.maya.click(asked, label="Change the thought")
    await world.maya.submit_modal(form, {"words": "They all laughed at me"})
    own = await only(world)
    assert (own.thought, own.habit, own.words) == ("They all laughed at me", None, "Mine.")


async def test_what_may_be_true_leads_to_a_plan(world: World) -> None:
    step = await begun(world, "My answers were too long")
    await world.maya.select(step, ["may_be_true"])
    assert said(step).split("\n\n")[0] in TRUE
    assert messages.PART_OF_IT not in said(step)
    assert "Three small things that could be done" in said(step)
    assert "Thinking habit" not in said(step)

    await world.maya.click(step, label=buttons(step)[0])
    form = await world.maya.click(step, label="In my own words")
    assert form.modal is not None
    assert form.modal["components"][0]["label"] == "A small thing I could do"
    await world.maya.submit_modal(form, {"words": "Say one answer out loud."})
    assert "**A small plan**\nSay one answer out loud." in said(step)
    await world.maya.click(step, label="Keep it")

    assert said(step).split("\n\n")[0] in PLANNED
    assert "**A small plan**\nSay one answer out loud." in said(step)
    assert "help?" not in said(step)
    assert "how often should it come back to you?" in said(step)
    assert buttons(step)[:4] == ["Often", "Now and then", "Let it rest", "Make it a next step"]
    rated = await world.maya.click(step, label="Let it rest")
    assert "Comes back\nLet it rest" in said(rated)
    own = await only(world)
    assert (own.habit, own.rating) == ("may_be_true", Rating.NOT_NOW)


async def test_before_a_plan_it_is_said_that_only_a_part_can_be_checked(world: World) -> None:
    step = await begun(world, "I'm useless and stupid")
    await world.maya.select(step, ["may_be_true"])

    first, second, *_ = said(step).split("\n\n")
    assert first in TRUE
    assert second == messages.PART_OF_IT
    assert said(await world.maya.click(step, label="An example")).startswith("For example, somebody else's thought")


async def test_just_a_feeling_is_comforted_argued_with_by_nobody_and_not_kept(world: World) -> None:
    step = await begun(world)
    await world.maya.select(step, ["just_a_feeling"])
    assert said(step).split("\n\n")[1].split("\n")[0] in COMFORTS
    assert "how strong" not in said(step)
    assert buttons(step) == FEELING
    await world.maya.click(step, label="It was another one")
    await world.maya.click(step, label="4")
    await world.maya.select(step, ["just_a_feeling"])
    assert messages.STRENGTH_LATER in said(step)
    assert buttons(step) == [*NUMBERS, *FEELING]
    assert "after a day it is deleted" in said(step)

    comfort = said(step).split("\n\n")[1]
    await world.restart()
    await world.maya.click(step, label="4")
    assert said(step).split("\n\n")[1:3] == [
        comfort,
        "It was at 4, and it still is. A thought needn't get smaller to be answered.",
    ]
    assert primary(step) == ["4"]
    assert await world.bot.services.own_words.half_done(world.maya.id) is None

    await world.maya.click(step, label="It was another one")
    assert buttons(step) == HABIT
    assert (await only(world)).habit is None
    assert await world.bot.services.own_words.half_done(world.maya.id) is not None

    await world.maya.select(step, ["just_a_feeling"])
    # An old button of another step leads to where it stands.
    await forge.press(world.maya, step, "reframe:angle:1:ang-worst-know")
    assert buttons(step) == [*NUMBERS, *FEELING]
    again = await begun(world)
    assert buttons(again) == HABIT, "what was just a feeling may be something else by now"
    assert len(await written(world)) == 1
    await world.maya.select(again, ["just_a_feeling"])
    await world.maya.click(again, label="Enough for today")
    assert said(again).endswith(CLOSED)
    world.clock.advance(days=1, seconds=1)
    await world.bot.services.forget_undone()
    assert await written(world) == []


async def test_when_it_got_louder_a_quiet_minute_is_offered(world: World) -> None:
    step = await with_words(world)
    await forge.press(world.maya, step, "reframe:before:1:2")
    await forge.press(world.maya, step, "reframe:after:1:5")

    assert "can make it louder for a while" in said(step)
    assert buttons(step) == [*AFTER, "A quiet minute"]


@pytest.mark.parametrize("at", ["habit", "angles", "words", "after"])
async def test_what_is_left_half_done_waits_and_is_gone_on_with(world: World, at: str) -> None:
    step = await begun(world)
    if at != "habit":
        await world.maya.select(step, ["labeling"])
    if at == "words":
        await world.maya.click(step, label=buttons(step)[0])
    if at == "after":
        form = await world.maya.click(step, label="In my own words")
        await world.maya.submit_modal(form, {"words": "It was one no."})
    below = buttons(step)[-3:]
    await world.maya.click(step, label="Enough for today")
    assert said(step).endswith(CLOSED)
    assert labels(step) == []

    world.clock.advance(days=29)
    await world.restart()
    await world.bot.services.forget_undone()
    asked = await world.maya.slash(world.channel, "reframe")
    assert f"“{THOUGHT}”" in said(asked)
    assert buttons(asked) == ["Go on with it", "Start another", "Discard", "Enough for today"]
    await world.maya.click(asked.response, label="Go on with it")
    assert THOUGHT in said(asked)
    assert buttons(asked)[-3:] == below
    if at == "habit":
        assert said(asked).split("\n\n")[0] in FIRST


async def test_what_waited_for_thirty_days_is_forgotten(world: World) -> None:
    step = await begun(world)
    world.clock.advance(days=30, seconds=1)
    await world.bot.services.forget_undone()
    gone = await world.maya.select(step, ["labeling"])

    assert "isn't here any more" in said(gone)
    assert gone.ephemeral
    form = await world.maya.slash(world.channel, "reframe")
    assert form.modal is not None


async def test_another_can_be_begun_beside_one_that_is_half_done(world: World) -> None:
    await begun(world)
    asked = await world.maya.slash(world.channel, "reframe")
    form = await world.maya.click(asked.response, label="Start another")
    await world.maya.submit_modal(form, {"words": "I'll lose the flat"})
    assert "I'll lose the flat" in said(asked)
    assert [own.thought for own in await written(world)] == [THOUGHT, "I'll lose the flat"]

    # The same one again goes on where it was.
    await world.maya.select(shown(asked), ["catastrophizing"])
    again = await begun(world, " I'll lose  the flat ")
    assert "**Jumping to the worst**" in said(again)
    assert len(await written(world)) == 2


async def test_of_several_half_done_each_can_be_gone_on_with(world: World) -> None:
    for number in range(3):
        step = await begun(world, f"Thought *{number}*")
        world.clock.advance(minutes=1)
    await forge.press(world.maya, step, "reframe:before:1:3")
    asked = shown(await world.maya.slash(world.channel, "reframe"))
    assert said(asked).startswith("The last one that you were at:\n\n“Thought \\*0\\*”")
    assert [each["label"] for each in options(asked)] == ["Thought *2*", "Thought *1*"]

    await world.restart()
    for value in ("99", "x"):
        assert "isn't here any more" in said(await forge.choose(world.maya, asked, "reframe:resume:0", value))
    theirs = shown(await world.tomas.slash(world.channel, "encourage"))
    assert "isn't here any more" in said(await forge.choose(world.tomas, theirs, "reframe:resume:0", "2"))
    await world.maya.select(asked, ["2"])
    assert "> Thought \\*1\\*" in said(asked)
    assert buttons(asked) == HABIT


@pytest.mark.parametrize("at", ["habit", "angles", "words", "feeling", "after", "the question"])
async def test_it_is_discarded_at_each_step_and_brought_back_with_it(world: World, at: str) -> None:
    step = await (with_words(world) if at in {"after", "the question"} else begun(world))
    if at in {"angles", "words", "feeling"}:
        await world.maya.select(step, ["just_a_feeling" if at == "feeling" else "labeling"])
    if at == "words":
        await world.maya.click(step, label=buttons(step)[0])
    below = AFTER if at == "the question" else buttons(step)[-3:]
    if at == "the question":
        step = shown(await world.maya.slash(world.channel, "reframe"))
    await world.maya.click(step, label="Discard")
    assert said(step).startswith("It is gone from here. You can undo it until <t:1768464600:t>.")
    assert said(step).endswith("After that, nothing of this reframe is left.")
    assert await written(world) == []
    twice = await forge.press(world.maya, step, "reframe:discard:1")
    assert "isn't here any more" in said(twice)

    await world.restart()
    await world.maya.click(step, label="Undo")
    back = await world.maya.click(step, label="Look at it")
    assert buttons(back)[-len(below) :] == below
    assert ((await only(world)).words == "It was one no.") is (at in {"after", "the question"})


async def test_keeping_is_undone_and_it_is_half_done_again(world: World) -> None:
    step = await kept(world)
    await world.maya.click(step, label="Undo")
    own = await only(world)
    assert (own.kept_at, own.ended_at) == (None, None)
    back = shown(await world.maya.click(step, label="Look at it"))
    assert buttons(back) == AFTER
    await world.maya.click(back, label="Keep it")
    assert (await only(world)).kept_at == world.clock()


async def test_old_buttons_of_what_is_finished_say_so_twice_and_change_nothing(world: World) -> None:
    step = await kept(world)
    finished = await only(world)
    old = ["keep-words:1", "discard:1", "before:1:3", "after:1:3", "habits:1", "angle:1:ang-worst-know", "others:1"]
    old += [
        "example:1",
        "angles:1",
        "angles:1:1-2-3",
        "as-it-is:1:ang-worst-know",
        "words:1:filled",
        "words:1",
        "words:1:angle",
        "as-it-is:1",
        "thought:1",
        "card:1",
    ]
    for custom_id in [*old, *old]:
        result = await forge.press(world.maya, step, f"reframe:{custom_id}")
        assert "finished, and kept among your own words" in said(result), custom_id
        assert buttons(result) == ["Look at it", "Enough for today"]
    chosen = await forge.choose(world.maya, step, "reframe:habit:1", "blaming")
    assert "finished" in said(chosen)
    assert await only(world) == finished

    look = await world.maya.click(chosen.response, label="Look at it")
    assert "It was one no." in said(look.response or chosen)


async def test_an_older_step_of_what_is_half_done_leads_to_that_step_again(world: World) -> None:
    step = await with_words(world)
    for custom_id, below in [
        ("habits:1", HABIT),
        ("others:1", ANGLES_BELOW[2:]),
        ("angles:1", ANGLES_BELOW),
        ("angles:1:0-1-2", ANGLES_BELOW),
        ("angles:1:9999-1-2", ANGLES_BELOW),
        ("after:1:3", AFTER),
        ("after:1:3", AFTER),
    ]:
        await forge.press(world.maya, step, f"reframe:{custom_id}")
        assert buttons(step)[-len(below) :] == below, custom_id
    await forge.choose(world.maya, step, "reframe:habit:1", "labeling")
    assert buttons(step)[3:] == ANGLES_BELOW
    assert (await only(world)).words == "It was one no."


async def test_what_is_pressed_before_its_turn_leads_to_where_it_stands(world: World) -> None:
    step = await begun(world)
    for action in ("others", "example", "angles", "words", "as-it-is", "keep-words"):
        await forge.press(world.maya, step, f"reframe:{action}:1")
        assert buttons(step) == HABIT, action
    await world.maya.select(step, ["labeling"])
    refused = await forge.press(world.maya, step, "reframe:as-it-is:1")
    assert messages.NOT_AN_ANGLE in said(refused)
    assert (await only(world)).kept_at is None


async def test_words_are_not_kept_with_a_thought_that_came_after_the_message_they_stand_in(world: World) -> None:
    older = await with_words(world)
    step = await begun(world)
    await forge.press(world.maya, step, "reframe:habits:1")
    form = await world.maya.click(step, label="Change the thought")
    await world.maya.submit_modal(form, {"words": "They all laughed at me"})
    await world.maya.click(older, label="Keep it")

    assert "They all laughed at me" in said(older)
    assert buttons(older) == HABIT
    assert (await only(world)).kept_at is None


async def test_what_is_not_offered_is_refused_in_words(world: World) -> None:
    step = await begun(world)
    habit = await forge.choose(world.maya, step, "reframe:habit:1", "laziness")
    await world.maya.select(step, ["labeling"])
    refused = [
        habit,
        await forge.press(world.maya, step, "reframe:angle:1:ang-worst-know"),
        await forge.press(world.maya, step, "reframe:angle:1:no-such-angle"),
        await forge.press(world.maya, step, "reframe:before:1:6"),
        await forge.press(world.maya, step, "reframe:after:1"),
    ]

    assert all("Nothing was changed." in said(each) and each.ephemeral for each in refused)
    own = await only(world)
    assert (own.habit, own.angle, own.felt_before, own.felt_after) == ("labeling", None, None, None)


async def test_nobody_reaches_what_is_another_members(world: World) -> None:
    await with_words(world)
    before = await only(world)
    foreign = shown(await world.tomas.slash(world.channel, "encourage"))
    presses = ["go-on:1", "keep-words:1", "discard:1", "before:1:3", "after:1:3", "habits:1", "others:1", "angles:1"]
    presses += ["example:1", "angle:1:ang-worst-know", "words:1", "words:1:angle", "as-it-is:1", "thought:1", "card:1"]
    refused = [await forge.press(world.tomas, foreign, f"reframe:{custom_id}") for custom_id in presses]
    refused.append(await forge.choose(world.tomas, foreign, "reframe:habit:1", "blaming"))

    assert all("isn't here any more" in said(each) and each.ephemeral for each in refused)
    assert not any(THOUGHT in said(each) for each in refused)
    assert await only(world) == before
    assert await written(world, world.tomas) == []


async def test_the_thought_is_changed_in_a_form_that_holds_it(world: World) -> None:
    step = await begun(world)
    form = await world.maya.click(step, label="Change the thought")
    assert default(form) == THOUGHT
    await world.maya.submit_modal(form, {"words": "They all laughed at me"})
    assert "> They all laughed at me" in said(step)
    assert buttons(step) == HABIT

    form = await world.maya.click(step, label="Change the thought")
    refusal = await world.maya.submit_modal(form, {"words": "\u200b"})
    assert "the thought is as it was" in said(refusal)
    assert (await only(world)).thought == "They all laughed at me"

    form = await world.maya.click(step, label="Change the thought")
    await world.maya.click(step, label="Discard")
    form = await world.maya.submit_modal(form, {"words": "Typed while it was discarded"})
    assert "isn't here any more" in said(form)
    assert "Typed while it was discarded" in said(form)
    assert len(world.env.errors) == 2


async def test_own_words_need_words(world: World) -> None:
    step = await begun(world)
    await world.maya.select(step, ["labeling"])
    form = await world.maya.click(step, label="In my own words")
    assert default(form) is None
    refusal = await world.maya.submit_modal(form, {"words": "\u200b"})
    assert "no words in it" in said(refusal)

    assert buttons(step)[3:] == ANGLES_BELOW
    assert (await only(world)).words is None
    assert len(world.env.errors) == 1


async def test_four_thousand_characters_are_kept_and_shown_in_short(world: World) -> None:
    long = "I am useless. **@everyone** <@1> # " * 114
    step = await begun(world, long[:4000])
    assert "The thought stands in short here; all of it is kept.\n" in said(step)
    await world.maya.select(step, ["labeling"])
    form = await world.maya.click(step, label="In my own words")
    await world.maya.submit_modal(form, {"words": "*" * 1000})
    await world.maya.click(step, label="Keep it")

    assert buttons(step) == KEPT
    own = await only(world)
    assert (own.thought, own.words) == (long[:4000].strip(), "*" * 1000)
    assert r"\*\*\@everyone\*\* \<\@1\> \#" in said(step)
    sent = [request.json for request in world.env.http_requests if request.path.endswith("/callback")]
    assert all(body["data"]["allowed_mentions"] == {"parse": []} for body in sent if "content" in body["data"])


@pytest.mark.parametrize(
    "thought",
    ["😭😭😭", "…", "Nadie me va a contratar nunca", "Ich tauge zu gar nichts", "איש לא ישכור אותי", "私はだめだ"],
)
async def test_what_is_not_read_is_chosen_by_hand(world: World, thought: str) -> None:
    step = await begun(world, thought)

    wordless = thought in {"😭😭😭", "…"}
    assert (messages.NO_WORDS_TO_GUESS if wordless else messages.NO_GUESS) in said(step)
    assert options(step)[0]["value"] == "catastrophizing"
    await world.maya.select(step, ["emotional_reasoning"])
    assert thought in said(step)
    assert buttons(step)[3:] == ANGLES_BELOW


async def test_an_entry_that_is_deleted_on_the_way_leaves_the_thought(world: World) -> None:
    meant = await entry(world, Stage.INTERVIEW, "Acme")
    step = await begun(world, entry=meant.id)
    await world.maya.select(step, ["labeling"])
    await world.bot.services.rejections.delete(world.maya.id, meant.id, world.clock())
    await forge.press(world.maya, step, f"reframe:angle:1:{NAMING.id}")
    assert "the role you hoped for" in said(step)
    world.clock.advance(minutes=11)
    await world.bot.services.forget_undone()
    await world.maya.click(step, label="As it stands")
    await world.maya.click(step, label="Keep it")

    assert "Acme" not in said(step)
    own = await only(world)
    assert (own.rejection_id, own.kept_at) == (None, world.clock())


async def test_the_button_on_an_entry_begins_with_the_thought_noted_there(world: World) -> None:
    form = await world.maya.slash(world.channel, "rejected")
    logged = await world.maya.submit_modal(form, {"stage": ["interview"], "company": "Acme", "thought": THOUGHT})
    step = await world.maya.click(logged.response, label="Reframe")
    assert THOUGHT in said(step)
    assert buttons(step) == [*NUMBERS, "Change the thought", "Just a card", "Discard", "Enough for today"]

    again = await world.maya.click(logged.response, label="Reframe")
    assert buttons(again) == buttons(step)
    await world.maya.click(again.response, label="Discard")
    assert said(again).endswith("After that, nothing of this reframe is left. The thought is still on its entry.")
    await world.maya.click(again.response, label="Undo")
    again = await world.maya.click(again.response, label="Look at it")
    await world.maya.click(again.response, label="Just a card")
    assert buttons(again) == CARD_ABOUT
    assert await world.bot.services.own_words.half_done(world.maya.id) is None, "it is noted on the entry"

    await world.restart()
    step = shown(await world.maya.click(logged.response, label="Reframe"))
    assert await world.bot.services.own_words.half_done(world.maya.id) is not None
    await world.maya.select(step, ["labeling"])
    await world.maya.click(step, label=buttons(step)[0])
    await world.maya.click(step, label="As it stands")
    await world.maya.click(step, label="Keep it")
    assert buttons(step) == KEPT
    assert len(await written(world)) == 1

    drawn = await world.maya.click(logged.response, label="Reframe")
    assert buttons(drawn) == CARD_ABOUT
    form = await world.maya.click(drawn.response, label="With my own thought")
    assert default(form) is None


async def test_a_thought_that_was_changed_is_not_left_for_a_card(world: World) -> None:
    meant = await entry(world, company="Acme", thought=THOUGHT)
    step = await begun(world, entry=meant.id)
    older = await begun(world, entry=meant.id)
    form = await world.maya.click(step, label="Change the thought")
    await world.maya.submit_modal(form, {"words": "They all laughed at me"})
    await world.maya.click(older, label="Just a card")

    assert "They all laughed at me" in said(older)
    assert "Just a card" not in buttons(older)
    assert (await only(world)).ended_at is None


async def test_the_form_holds_the_thought_of_the_entry_that_is_meant(world: World) -> None:
    await entry(world, company="Acme", thought=THOUGHT)
    form = await world.maya.slash(world.channel, "reframe")
    assert default(form) == THOUGHT
    assert description(form) == "About Interview · Acme. Leave it empty for a card."
    step = await world.maya.submit_modal(form, {"words": THOUGHT})
    assert "About: Interview · Acme" in said(step)

    world.clock.advance(days=31)
    await world.bot.services.forget_undone()
    form = await world.maya.slash(world.channel, "reframe")
    assert default(form) is None
    drawn = await world.maya.submit_modal(form, {"words": ""})
    assert buttons(drawn) == CARD


async def test_a_step_writes_nothing_to_undo_and_nothing_that_is_typed_is_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG", logger="bot"):
        await with_words(world, "Secret words")

    changes = await world.bot.services.undo.export(world.maya.id)
    assert [change.subject for change in changes if change.subject == Subject.OWN_WORDS] == []
    assert "Secret" not in caplog.text
    assert "useless" not in caplog.text
    assert timedelta(0) == world.clock() - (await only(world)).changed_at
