"""Counting applications, as a member uses it."""

import pytest
from simcord import InteractionResult

from bot.undoing import BACK
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.wins.acting import PANEL

COUNTED = ["+1 application", "Add several", "Undo", "Enough for today"]


async def total(world: World) -> int:
    return await world.bot.services.applications.total(world.maya.id)


async def several(world: World, message: InteractionResult, typed: str) -> InteractionResult:
    form = await world.maya.click(shown(message), label="Add several")
    assert form.modal is not None
    return await world.maya.submit_modal(form, {"words": typed})


@pytest.mark.parametrize("typed", ["+1 application", " +1 APPLICATION "])
async def test_the_command_counts_one(world: World, typed: str) -> None:
    counted = await world.maya.slash(world.channel, "win", what=typed)

    assert said(counted).startswith("Counted. In all that is 1 application.\n\n-# Kept for you alone")
    assert "to see later how many were answered. You can undo it until <t:1768464600:t>." in said(counted)
    assert buttons(counted) == COUNTED
    assert counted.ephemeral
    assert await total(world) == 1


async def test_each_press_counts_one_more_in_the_same_message_over_a_restart(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    for so_far in ("1 application.", "2 applications.", "3 applications."):
        await world.maya.click(shown(panel), label="+1 application")
        assert f"In all that is {so_far}" in said(panel)
        await world.restart()

    assert buttons(panel) == COUNTED
    await world.maya.click(shown(panel), label="Undo")
    assert said(panel) == "Undone. The count is what it was before."
    assert await total(world) == 2


async def test_on_another_features_message_it_answers_on_its_own(world: World) -> None:
    other = await world.maya.slash(world.channel, "encourage")
    before = said(other)
    counted = await forge.press(world.maya, shown(other), "wins:application:0")

    assert "1 application." in said(counted)
    assert counted.ephemeral
    assert said(other) == before


@pytest.mark.parametrize(("typed", "number"), [("1", 1), ("500", 500), (" 12 ", 12), ("007", 7)])
async def test_several_are_added_at_once(world: World, typed: str, number: int) -> None:
    panel = await world.maya.slash(world.channel, "win")
    await world.restart()
    form = await world.maya.click(shown(panel), label="Add several")
    assert form.modal is not None
    await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": typed})

    assert await total(world) == number


@pytest.mark.parametrize("typed", ["0", "501", "-3", "1.5", "twelve", "½", "²", "", "9" * 5000])
async def test_what_is_no_whole_number_in_range_is_refused(world: World, typed: str) -> None:
    panel = await world.maya.slash(world.channel, "win")
    form = await world.maya.click(shown(panel), label="Add several")
    assert form.modal is not None
    refusal = await forge.submit(world.maya, world.channel, form.modal["custom_id"], {"words": typed})

    assert said(refusal).startswith("That has to be a whole number from 1 to 500. Nothing was counted.")
    assert refusal.ephemeral
    assert await total(world) == 0
    assert [type(error).__name__ for error in world.env.errors] == ["UserError"]


async def test_the_undo_of_several_is_not_lost_by_one_more(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    await several(world, panel, "40")
    assert "40 applications." in said(panel)
    one_more = await world.maya.click(shown(panel), label="+1 application")

    assert "41 applications." in said(one_more)
    assert buttons(panel) == buttons(one_more) == COUNTED
    await world.maya.click(shown(panel), label="Undo")
    assert await total(world) == 1


async def test_counting_can_be_undone_for_ten_minutes(world: World) -> None:
    in_time = await world.maya.slash(world.channel, "win", what="+1 application")
    too_late = await world.maya.slash(world.channel, "win", what="+1 application")
    world.clock.advance(minutes=10)
    await world.maya.click(shown(in_time), label="Undo")
    world.clock.advance(milliseconds=1)
    refusal = await world.maya.click(shown(too_late), label="Undo")

    assert said(in_time) == "Undone. The count is what it was before."
    assert "ten minutes" in said(refusal)
    assert await total(world) == 1


async def test_undoing_leads_to_the_one_before_and_back_over_a_restart(world: World) -> None:
    panel = await world.maya.slash(world.channel, "win")
    for _ in range(3):
        await world.maya.click(shown(panel), label="+1 application")
    undone = "Undone. The count is what it was before."
    for label, text, left in (("Undo", undone, 2), ("Undo the one before", undone, 1), ("Bring it back", BACK, 2)):
        assert label in buttons(panel), (label, buttons(panel))
        await world.restart()
        await world.maya.click(shown(panel), label=label)
        assert said(panel) == text
        assert await total(world) == left


async def test_another_members_count_can_not_be_undone(world: World) -> None:
    await world.maya.slash(world.channel, "win", what="+1 application")
    theirs = await world.tomas.slash(world.channel, "win")
    refusal = await forge.press(world.tomas, shown(theirs), "undo:change:1")

    assert "nothing left to undo" in said(refusal)
    assert buttons(theirs) == PANEL
    assert await total(world) == 1


async def test_in_the_dm_it_counts_too(world: World) -> None:
    panel = await world.maya.user.slash("win")
    await world.maya.user.click(shown(panel), label="+1 application")

    assert "1 application." in said(panel)
