"""Ten minutes of writing, as a member goes through them: kept, thrown away, gone on with, left."""

from bot.reflections import Mode
from cogs.reflecting import messages, words
from tests import forge
from tests.conftest import CLOSED, World, buttons, labels, said, shown
from tests.reflecting.acting import REVIEWS_LOADED, answered, begun, default, kept, only

WRITTEN = ["Keep it", "Throw it away", "Write on", "Enough for today"]


async def test_it_begins_with_a_line_that_asks_for_nothing_one_question_and_the_end_of_the_ten_minutes(
    world: World,
) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    review = REVIEWS_LOADED.of(Mode.WRITE_IT_OUT)

    assert any(said(step).startswith(f"Write it out\n{each.text}\n\n**") for each in review.opening)
    assert "until <t:1768464600:t>" in said(step)
    assert buttons(step) == ["Write", "Close it here", "Enough for today"]
    assert step.ephemeral

    # Opened and left, it is no debt; and it can be got rid of.
    assert "half done" not in said(await world.maya.slash(world.channel, "reflect"))
    await world.maya.click(step, label="Close it here")
    assert said(step) == messages.NOTHING_KEPT
    assert await kept(world) == []


async def test_what_is_written_is_not_repeated_but_for_its_first_line_and_is_kept(world: World) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    await answered(world, step, "All *of it*\nand the rest", "Write")
    assert "It begins: “All \\*of it\\*”" in said(step)
    assert "and the rest" not in said(step)
    assert buttons(step) == WRITTEN
    await world.restart()
    await world.maya.click(step, label="Keep it")
    review = REVIEWS_LOADED.of(Mode.WRITE_IT_OUT)
    assert any(said(step).startswith(f"Write it out · closed\n{each.text}") for each in review.closing)
    assert "and the rest" not in said(step)
    assert buttons(step) == ["Look at it", "Delete", "Enough for today", "Undo"]
    assert (await only(world)).ended_at == world.clock()

    opened = shown(await world.maya.click(step, label="Look at it"))
    assert "All \\*of it\\*\nand the rest\n\nClosed" in said(opened)
    form = await world.maya.select(opened, [(await only(world)).questions[0]])
    assert default(form) == "All *of it*\nand the rest"
    await world.maya.submit_modal(form, {"words": "Less"})
    assert "\nLess\n\nClosed" in said(opened)


async def test_it_is_written_on_with_undo_and_says_when_the_ten_minutes_are_over(world: World) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    await answered(world, step, "One", "Write")
    assert messages.OVER not in said(step)
    world.clock.advance(minutes=10)
    form = await world.maya.click(step, label="Write on")
    assert default(form) == "One"
    await world.maya.submit_modal(form, {"words": "One and two"})
    assert said(step).startswith(messages.WRITTEN_AGAIN)
    assert messages.OVER in said(step)
    assert buttons(step) == [*WRITTEN, "Undo"]
    await world.maya.click(step, label="Undo")
    assert [words for _, words in (await only(world)).answers] == ["One"]


async def test_what_is_thrown_away_is_gone_and_comes_back_with_undo(world: World) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    await answered(world, step, "One", "Write")
    await world.maya.click(step, label="Throw it away")
    assert said(step) == f"{messages.THROWN_AWAY}\n-# You can undo it until <t:1768464600:t>."
    assert buttons(step) == ["Enough for today", "Undo"]
    assert await kept(world) == []
    assert said(await forge.press(world.maya, step, "reflect:throw:1")) == messages.GONE

    await world.maya.click(step, label="Undo")
    back = shown(await world.maya.click(step, label="Look at it"))
    assert "Written down: “One”" in said(back)
    assert buttons(back) == WRITTEN


async def test_left_with_words_it_waits_and_is_gone_on_with(world: World) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    await answered(world, step, "One", "Write")
    await world.maya.click(step, label="Enough for today")
    assert said(step).endswith(CLOSED)
    assert labels(step) == []
    world.clock.advance(days=60)
    await world.restart()
    offered = shown(await world.maya.slash(world.channel, "reflect"))
    await forge.choose(world.maya, offered, "reflect:resume:0", "1")
    resumed = f"{messages.RESUMED} You began it on 15 Jan 2026. {messages.KEPT}"
    assert said(offered).startswith(f"Write it out\n{resumed}\n\nWritten down: “One”")
    assert buttons(offered) == WRITTEN


async def test_without_words_there_is_nothing_to_keep(world: World) -> None:
    step = await begun(world, Mode.WRITE_IT_OUT)
    refused = await answered(world, step, " \n ", "Write")
    assert said(refused).startswith(words.NOTHING_IN_IT)
    assert "Pass" not in said(refused)
    assert said(await forge.press(world.maya, step, "reflect:keep:1")) == messages.NOT_WRITTEN
    assert (await only(world)).answers == ()
    assert len(world.env.errors) == 1


async def test_as_much_as_a_form_takes_is_kept_and_read_page_by_page(world: World) -> None:
    text = "*\n" * 2000
    step = await begun(world, Mode.WRITE_IT_OUT)
    form = await answered(world, step, text, "Write")
    assert form.modal is None
    form = await world.maya.click(step, label="Write on")
    assert default(form) == text.strip()
    await world.maya.click(step, label="Keep it")
    opened = shown(await world.maya.click(step, label="Look at it"))
    read = said(opened)
    while "Read on" in buttons(opened):
        await world.maya.click(opened, label="Read on")
        read += said(opened)
    assert read.count("\\*") == text.count("*")
    assert "Back" in buttons(opened)
    await world.maya.click(opened, label="Back")
