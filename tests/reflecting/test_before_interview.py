"""What stands above the questions: before an interview nothing of a loss, and what was parked is out of sight."""

import pytest

from bot.feedback import FeedbackReply, ReplyKind
from bot.reflections import Mode, Went
from bot.wins import WinKind
from cogs.reflecting import messages
from tests import forge
from tests.conftest import World, buttons, options, said, shown
from tests.reflecting.acting import (
    QUESTIONS,
    answered,
    begun,
    default,
    entry,
    gone_through,
    keep,
    kept,
    question,
    reflection,
    written_down,
)

LOSSES = ("Acme", "About:", "rejection", "Rejection", "a no ", "feedback", "Screening", "Interview ·")


async def test_before_an_interview_what_is_parked_stays_out_of_sight_until_the_end(world: World) -> None:
    await keep(world, Mode.AFTER_REJECTION, lesson="Ask about the start")
    step = await begun(world, Mode.BEFORE_INTERVIEW)
    await answered(world, step, "The one at the harbour")
    await world.maya.click(step, label="Back")
    assert "harbour" not in said(step)
    assert messages.OUT_OF_SIGHT in said(step)
    assert buttons(step)[0] == "Add to it"
    form = await world.maya.click(step, label="Add to it")
    assert default(form) is None
    await world.maya.submit_modal(form, {"words": "And the call"})
    assert "Undo" not in buttons(step), "nothing was written over"
    early = await forge.press(world.maya, step, "reflect:parked:2")
    assert "harbour" not in said(early)
    await gone_through(world, step)

    assert said(step).startswith("Before an interview · closed")
    assert "harbour" not in said(step)
    await world.restart()
    parked = shown(await world.maya.click(step, label="What I parked"))
    assert said(parked) == "What you parked\nThe one at the harbour\nAnd the call"
    assert parked.ephemeral
    opened = shown(await world.maya.click(step, label="Look at it"))
    assert "harbour" not in said(opened)
    assert not any("harbour" in str(each) for each in options(opened))


async def test_what_is_parked_full_can_only_be_left_as_it_is(world: World) -> None:
    step = await begun(world, Mode.BEFORE_INTERVIEW)
    await answered(world, step, "x" * 990)
    await world.maya.click(step, label="Back")
    assert buttons(step) == ["Next", "Close it here", "Enough for today"]
    await forge.press(world.maya, step, "reflect:answer:1:0-0")
    assert "xxx" not in said(step)


async def test_before_an_interview_nothing_is_shown_of_a_loss(world: World) -> None:
    services, now = world.bot.services, world.clock()
    meant = await entry(world, company="Acme")
    await services.jar.add(world.maya.id, "A steady hand", now)
    await keep(world, Mode.AFTER_REJECTION, rejection_id=meant.id, lesson="Ask about the start")
    await services.wins.add(world.maya.id, WinKind.LEARNED, "Eat first", None, now)
    await question(world, "Why *us*?", Went.BADLY)
    await question(world, "why us", Went.BADLY)
    await services.replies.add(
        FeedbackReply(0, world.maya.id, meant.id, None, None, ReplyKind.SPECIFIC, "Too quiet", None, now), now
    )
    step = await begun(world, Mode.BEFORE_INTERVIEW, entry=meant.id)
    assert (await kept(world))[-1].rejection_id is None
    pages = []
    while "Pass" in buttons(step):
        pages.append(said(step))
        await world.maya.click(step, label="Pass")

    assert len(pages) == 6
    everything = "\n".join(pages)
    assert "**From your strengths jar**\n- A steady hand" in everything
    assert "**What you took from it before**\n" in everything
    assert "- Ask about the start" in everything
    assert "- Eat first" in everything
    assert "**What you were asked in talks**\n- Came up twice\\: why us\n" in everything
    own = "\n".join(line for line in everything.splitlines() if line.startswith(("- ", "About", "Only", "**")))
    assert not [each for each in LOSSES if each in own]
    assert "Too quiet" not in everything
    assert Went.BADLY.label not in everything


@pytest.mark.parametrize(
    ("question_id", "heading"),
    [("re-imp-told", "What came back about this one"), ("re-want-must", "On your search list")],
)
async def test_other_material_stands_above_its_question(world: World, question_id: str, heading: str) -> None:
    services, now = world.bot.services, world.clock()
    meant = await entry(world)
    about = FeedbackReply(0, world.maya.id, meant.id, None, None, ReplyKind.SPECIFIC, "More *detail*", None, now)
    review = reflection(
        world,
        QUESTIONS[question_id].modes[0],
        rejection_id=meant.id,
        questions=(question_id,),
        at=0,
        answers=(),
        ended_at=None,
    )
    under = shown(await world.maya.slash(world.channel, "reflect"))
    await services.reflections.begin(review)
    await forge.press(world.maya, under, "reflect:go-on:1")
    assert heading not in said(under), "nothing stands there where there is nothing"
    await services.replies.add(about, now)
    form = await forge.press(world.maya, under, "search:add:0")
    await world.maya.submit_modal(form, {"kind": ["role"], "words": "More *detail*"})
    again = shown(await forge.press(world.maya, under, "reflect:go-on:1"))
    assert f"**{heading}**\n- " in said(again)
    assert "More \\*detail\\*" in said(again)


async def test_the_longest_words_fit_each_step_and_the_end(world: World) -> None:
    for _ in range(6):
        await world.bot.services.jar.add(world.maya.id, "*" * 200, world.clock())
        await question(world, "_" * 300)
        await keep(world, Mode.AFTER_REJECTION, lesson="~" * 1000)
    for mode in (Mode.BEFORE_INTERVIEW, Mode.AFTER_INTERVIEW, Mode.FIT):
        step = await begun(world, mode)
        while buttons(step)[0] in {"Answer", "Write one down"}:
            if "Answer" in buttons(step):
                await answered(world, step, "*\n" * 499 + "**")
                if "Back" in buttons(step):
                    await world.maya.click(step, label="Back")
                    await world.maya.click(step, label="Next")
            else:
                for _ in range(7):
                    step = await written_down(world, step, "#" * 300)
                step = shown(await world.maya.click(step, label="Next"))
        assert said(step).startswith(f"{mode.label} · closed")
        opened = shown(await world.maya.click(step, label="Look at it"))
        assert all(len(embed.description or "") <= 4096 for embed in opened.embeds)
