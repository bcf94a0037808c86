"""/reflect as a member goes through it: each mode to its end, left and gone on with, passed over, its ten minutes."""

from asyncio import gather
from datetime import timedelta

import pytest

from bot.reflections import Mode
from bot.rejections import Stage
from cogs.reflecting import messages
from cogs.reflecting.content import Part
from tests import forge
from tests.conftest import CLOSED, MORNING, World, buttons, labels, said, shown
from tests.reflecting.acting import (
    CHECKS,
    FIRST,
    LATER,
    QUESTIONS,
    REVIEWS_LOADED,
    answered,
    begun,
    entry,
    gone_through,
    kept,
    only,
)

UNTIL = "until <t:1768464600:t>"


@pytest.mark.parametrize("mode", [mode for mode in Mode if mode is not Mode.WRITE_IT_OUT])
async def test_each_mode_goes_to_its_end_also_over_restarts(world: World, mode: Mode) -> None:
    meant = await entry(world, Stage.INTERVIEW)
    step = await begun(world, mode, entry=meant.id)
    assert step.ephemeral
    review, parts = REVIEWS_LOADED.of(mode), REVIEWS_LOADED.of(mode).parts
    assert any(f"\n{each.text}\n\n" in said(step) for each in review.opening)
    asked = (await only(world)).questions
    for number, part in enumerate(parts, 1):
        assert said(step).startswith(f"{mode.label} · {number} of {len(parts)}\n")
        assert f"**{QUESTIONS[asked[number - 1]].text}**" in said(step)
        assert (await only(world)).at == number - 1
        below = buttons(step)
        assert below[-2:] == ["Close it here", "Enough for today"]
        assert ("Back" in below) is (number > 1)
        if number == 4:
            await world.restart()
        if part is Part.CHECK:
            assert below[:3] == CHECKS
            await world.maya.click(step, label="Not yet")
        elif part is Part.LOG:
            await world.maya.click(step, label="Next")
        else:
            assert below == (FIRST if number == 1 else LATER)
            await answered(world, step, f"Words {number}")

    ended = await only(world)
    assert ended.ended_at == world.clock()
    assert any(said(step).startswith(f"{mode.label} · closed\n{each.text}") for each in review.closing)
    shown_places = [n for n, part in enumerate(parts, 1) if part not in {Part.PARK, Part.LOG, Part.CHECK}]
    assert all(f"\nWords {number}\n" in said(step) for number in shown_places)
    assert f"-# You can undo it {UNTIL}." in said(step)
    assert buttons(step)[-4:] == ["Look at it", "Delete", "Enough for today", "Undo"]
    expected = f"Words {len(parts)}" if parts[-1] is Part.LESSON else None
    assert ended.lesson == expected


@pytest.mark.parametrize("mode", [Mode.AFTER_REJECTION, Mode.APPLICATION])
async def test_a_review_is_left_and_gone_on_with_another_day(world: World, mode: Mode) -> None:
    step = await begun(world, mode)
    if "Yes" in buttons(step):
        await world.maya.click(step, label="Partly")
    else:
        await answered(world, step, "My words")
    asking = said(step).split("**")[-2]
    await world.maya.click(step, label="Enough for today")
    assert said(step).endswith(CLOSED)
    assert labels(step) == []

    world.clock.advance(days=400)
    await world.restart()
    await world.bot.services.forget_undone()
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    assert "One review is half done, and waits below." in said(offered)
    assert labels(offered)[:2] == ["Choose one", "Go on with it"]
    await forge.choose(world.maya, offered, "reflect:resume:0", "1")
    assert said(offered).startswith(f"{mode.label} · 2 of 6\n{messages.RESUMED}")
    assert f"You began it on 15 Jan 2026. {messages.KEPT}\n" in said(offered)
    assert f"**{asking}**" in said(offered)
    assert messages.WAITS in said(offered)
    await gone_through(world, offered)
    assert (await only(world)).ended_at == world.clock()


async def test_passed_over_everything_there_is_nothing_to_keep(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    for _ in range(6):
        await world.maya.click(step, label="Pass")

    assert said(step) == messages.NOTHING_KEPT
    assert buttons(step) == ["Enough for today"]
    assert await kept(world) == []
    twice = await forge.press(world.maya, step, "reflect:pass:1:5-0")
    assert said(twice) == messages.GONE


async def test_closed_half_way_it_ends_with_what_is_there(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    await answered(world, step, "It held.")
    await world.restart()
    # Pressed twice at once, it is closed once, and both are answered.
    await gather(*(forge.press(world.maya, step, "reflect:close:1") for _ in range(2)))
    ended = await only(world)
    assert (ended.ended_at, ended.lesson) == (world.clock(), None)
    assert "\nIt held.\n" in said(step)

    await world.maya.click(step, label="Undo")
    assert (await only(world)).ended_at is None
    back = shown(await world.maya.click(step, label="Look at it"))
    assert said(back).startswith(f"After a no · 2 of 6\n{messages.RESUMED} {messages.KEPT}\n")


async def test_an_entry_deleted_in_mid_flow_is_gone_on_without(world: World) -> None:
    meant = await entry(world, company="Acme")
    step = await begun(world, Mode.AFTER_REJECTION, entry=meant.id)
    offered = shown(await forge.press(world.maya, step, f"reflect:open:{meant.id}"))
    await world.bot.services.rejections.delete(world.maya.id, meant.id, world.clock())
    await answered(world, step, "It held.")
    assert "Acme" not in said(step)
    world.clock.advance(minutes=11)
    await world.bot.services.forget_undone()
    assert (await only(world)).rejection_id is None
    await gone_through(world, step)
    assert (await only(world)).ended_at is not None
    await forge.choose(world.maya, offered, f"reflect:mode:{meant.id}", "application")
    assert said(offered).startswith("Application and CV · 1 of 6")


async def test_ten_minutes_are_said_first_and_when_they_are_over_once(world: World) -> None:
    step = await begun(world, Mode.AFTER_REJECTION)
    assert f"-# Ten minutes are plenty for this: {UNTIL}." in said(step)
    world.clock.advance(minutes=9)
    form = await world.maya.click(step, label="Answer")
    assert form.modal is not None
    [text, _] = form.modal["components"]
    assert text["content"] == QUESTIONS[(await only(world)).questions[0]].text, "a phone's form hides the message"
    await world.maya.submit_modal(form, {"words": "It held."})
    assert f"-# Ten minutes: {UNTIL}." in said(step)
    assert said(step).endswith(messages.PRIVATE)
    assert messages.OVER not in said(step)
    world.clock.advance(minutes=1)
    await world.restart()
    await answered(world, step, "A sign.")
    assert messages.OVER in said(step)
    assert buttons(step) == ["Close it here", "Answer", "Pass", "Back", "Enough for today"]
    await world.maya.click(step, label="Pass")
    assert messages.OVER not in said(step)
    assert buttons(step)[0] == "Close it here"
    assert not [part for row in step.components for part in row["components"] if part["style"] == 1]

    # The same message, gone on with the next day, begins another ten minutes.
    world.clock.advance(days=1)
    await world.maya.click(step, label="Back")
    assert "-# Ten minutes are plenty for this: until <t:1768551600:t>." in said(step)
    assert buttons(step)[-2] == "Close it here"

    # Another day begins another ten minutes.
    world.clock.now = MORNING + timedelta(days=1)
    again = await begun(world, Mode.AFTER_REJECTION)
    assert "Ten minutes are plenty for this: until <t:1768551000:t>" in said(again)
    assert buttons(again) == [*LATER, "Start afresh"]
