"""What stands above the questions: before an interview nothing of a loss, and what was parked is out of sight."""

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
    line,
    question,
)

LOSSES = (
    "Acme",
    "About:",
    "rejection",
    "Rejection",
    "a no ",
    "feedback",
    "Screening",
    "Interview ·",
    "old talk",
)


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
    assert "What I parked" not in buttons(step), "it has just been shut"
    await world.restart()
    opened = shown(await world.maya.click(step, label="Look at it"))
    assert "harbour" not in said(opened)
    assert not any("harbour" in str(each) for each in options(opened))
    parked = shown(await world.maya.click(opened, label="What I parked"))
    assert said(parked) == "What you parked\nThe one at the harbour\nAnd the call"
    assert parked.ephemeral


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
    after_the_parking = "\n".join(pages[1:])
    assert not [each for each in LOSSES if each in after_the_parking]
    assert not [each for each in LOSSES if each in pages[0].partition("**")[0]], "nor does it begin with one"
    assert "Too quiet" not in everything
    assert Went.BADLY.label not in everything


async def test_other_material_stands_above_its_question(world: World) -> None:
    services, now = world.bot.services, world.clock()
    meant = await entry(world)
    asked = {"re-imp-told": "What came back about this one", "re-want-must": "On your search list"}
    under = shown(await world.maya.slash(world.channel, "reflect"))
    for number, (each, heading) in enumerate(asked.items(), 1):
        changes = {"rejection_id": meant.id, "questions": (each,), "at": 0, "answers": (), "ended_at": None}
        await keep(world, QUESTIONS[each].modes[0], **changes)
        await forge.press(world.maya, under, f"reflect:go-on:{number}")
        assert heading not in said(under), "nothing stands there where there is nothing"
    about = FeedbackReply(0, world.maya.id, meant.id, None, None, ReplyKind.SPECIFIC, "More *detail*", None, now)
    await services.replies.add(about, now)
    await line(world, "More *detail*")
    for number, heading in enumerate(asked.values(), 1):
        again = shown(await forge.press(world.maya, under, f"reflect:go-on:{number}"))
        assert f"**{heading}**\n- " in said(again)
        assert "More \\*detail\\*" in said(again)
