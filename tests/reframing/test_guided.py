"""The guided reframe, as a member goes through it: each path to its end, left and gone on with, discarded and kept."""

from datetime import timedelta

import pytest
from simcord import ResponseMessage

from bot.own_words import OwnWords
from bot.rejections import Stage
from bot.undo import Subject
from cogs.reframing import messages
from cogs.reframing.content import ANGLES, LINES, Angle
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
    THOUGHT,
    WORDS,
    begun,
    default,
    description,
    entry,
    kept,
    with_words,
    written,
)
from tests.reframing.acting import (
    ANGLES as ANGLES_BELOW,
)

FIRST = {line.text for line in LINES.load().first_words}
COMFORTS = {line.text for line in LINES.load().comforts}
TRUE = {line.text for line in LINES.load().true_words}
FINISHED = {line.text for line in LINES.load().finished}
BY_TITLE = {(each.habit, each.title): each for each in ANGLES.load().angles}
#: one that names the role
NAMING = next(each for each in ANGLES.load().angles if each.habit == "labeling" and "{the_role}" in each.say)
HABITS = 14


async def only(world: World) -> OwnWords:
    [own] = await written(world)
    return own


async def chosen(world: World) -> Angle:
    angle_id = (await only(world)).angle
    return next(each for each in ANGLES.load().angles if each.id == angle_id)


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
    await world.maya.click(step, label="2")
    await world.maya.click(step, label="4")
    assert said(step) == before
    assert primary(step) == ["4"]

    await world.maya.select(step, ["labeling"])
    titles = buttons(step)[:3]
    assert buttons(step) == [*titles, *ANGLES_BELOW]
    assert said(step).startswith(f"> {THOUGHT}\n\nThinking habit: **Putting a label on myself.**")
    assert "For example: “" in said(step)
    assert all(f"**{title}**\n" in said(step) for title in titles)

    await world.maya.click(step, label="Three others")
    others = buttons(step)[:3]
    assert not set(titles) & set(others)
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
    assert default(form) == say(angle, None)
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
    assert "You can undo it until <t:1768464600:t>." in said(step)
    assert buttons(step) == KEPT
    own = await only(world)
    assert (own.thought, own.habit, own.angle) == (THOUGHT, "labeling", angle.id)
    assert (own.words, own.felt_before, own.felt_after) == ("It was *one* no.\nNot me.", 4, 2)
    assert own.kept_at == own.ended_at == world.clock()


async def test_an_angle_can_be_taken_as_it_stands_with_names_as_they_were_typed(world: World) -> None:
    meant = await entry(world, company="<@1> *Acme*")
    step = await begun(world, entry=meant.id)
    await world.maya.select(step, ["labeling"])
    await forge.press(world.maya, step, f"reframe:angle:1:{NAMING.id}")
    assert r"\<\@1\> \*Acme\*" in said(step)
    await world.maya.click(step, label="As it stands")

    assert buttons(step) == AFTER
    assert r"\<\@1\> \*Acme\*" in said(step)
    assert "the role at <@1> *Acme*" in str((await only(world)).words)

    # The text of one angle makes way for another's; the member's own words stay.
    await world.maya.click(step, label="Another angle")
    await world.maya.click(step, label=buttons(step)[0])
    form = await world.maya.click(step, label="In my own words")
    assert default(form) == say(await chosen(world), meant)
    await world.maya.submit_modal(form, {"words": "Mine."})
    await world.maya.click(step, label="Another angle")
    await world.maya.click(step, label=buttons(step)[0])
    assert default(await world.maya.click(step, label="In my own words")) == "Mine."
    assert (await only(world)).words == "Mine."


async def test_what_may_be_true_leads_to_a_plan(world: World) -> None:
    step = await begun(world, "My answers were too long")
    await world.maya.select(step, ["may_be_true"])
    assert said(step).split("\n\n")[1] in TRUE
    assert "Three small things that could be done" in said(step)
    assert "Thinking habit" not in said(step)

    await world.maya.click(step, label=buttons(step)[0])
    form = await world.maya.click(step, label="In my own words")
    assert form.modal is not None
    assert form.modal["components"][0]["label"] == "A small thing I could do"
    await world.maya.submit_modal(form, {"words": "Say one answer out loud."})
    assert "**A small plan**\nSay one answer out loud." in said(step)
    await world.maya.click(step, label="Keep it")

    assert "**A small plan**\nSay one answer out loud." in said(step)
    assert (await only(world)).habit == "may_be_true"


async def test_just_a_feeling_is_comforted_argued_with_by_nobody_and_not_kept(world: World) -> None:
    step = await begun(world)
    await world.maya.click(step, label="4")
    await world.maya.select(step, ["just_a_feeling"])
    assert said(step).split("\n\n")[1] in COMFORTS
    assert buttons(step) == FEELING
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
    assert buttons(step) == FEELING
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
    below = buttons(step)[-4:]
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
    assert buttons(asked)[-4:] == below
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
    assert "**Jumping to the worst.**" in said(again)
    assert len(await written(world)) == 2


@pytest.mark.parametrize("at", ["the question", "the first step", "the last step"])
async def test_it_is_discarded_and_brought_back_with_its_step(world: World, at: str) -> None:
    if at == "the first step":
        step = await begun(world)
        await world.maya.click(step, label="Discard")
    else:
        step = await with_words(world)
        if at == "the question":
            step = shown(await world.maya.slash(world.channel, "reframe"))
        await world.maya.click(step, label="Discard" if at == "the question" else "Don't keep it")
    assert "nothing of it is kept" in said(step)
    assert await written(world) == []
    twice = await forge.press(world.maya, step, "reframe:discard:1")
    assert "isn't here any more" in said(twice)

    await world.restart()
    await world.maya.click(step, label="Undo")
    back = await world.maya.click(step, label="Look at it")
    assert buttons(back) == (HABIT if at == "the first step" else AFTER)
    if at != "the first step":
        assert (await only(world)).words == "It was one no."


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
    old += ["angles:1", "angles:1:1-2-3", "words:1", "words:1:angle", "as-it-is:1", "thought:1", "card:1"]
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
        ("others:1", ANGLES_BELOW),
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
    for action in ("others", "angles", "words", "as-it-is", "keep-words"):
        await forge.press(world.maya, step, f"reframe:{action}:1")
        assert buttons(step) == HABIT, action
    await world.maya.select(step, ["labeling"])
    refused = await forge.press(world.maya, step, "reframe:as-it-is:1")
    assert messages.NOT_AN_ANGLE in said(refused)
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
    presses += ["angle:1:ang-worst-know", "words:1", "words:1:angle", "as-it-is:1", "thought:1", "card:1"]
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
    assert "…\n-# In short here; all of it is kept." in said(step)
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

    assert messages.NO_GUESS in said(step)
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
