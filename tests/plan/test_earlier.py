"""What was done or let go: the list, one of them, its deletion; and that all of it is the member's own."""

import pytest

from bot.plans import StepState
from cogs.plan import messages
from tests import forge
from tests.conftest import World, buttons, labels, options, said
from tests.plan.acting import asked, kept, plan, steps, written

NOT_YOURS = [
    f"plan:{action}:1{detail}"
    for action, detail in (
        ("change", ""),
        ("done", ""),
        ("not-yet", ""),
        ("snooze", ":week"),
        ("day", ""),
        ("let-go", ""),
        ("next", ""),
        ("delete", ""),
    )
]


async def ended(world: World, count: int) -> None:
    for number in range(count):
        await written(world, f"step {number}")
        await world.maya.click(await plan(world), label="Let it go" if number % 2 else "Done")


async def before(world: World):
    message = await plan(world)
    await world.maya.click(message, label="Done before")
    return message


async def test_they_are_listed_newest_first_and_opened_in_full(world: World) -> None:
    await ended(world, 2)
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Honolulu", world.clock())
    message = await before(world)

    assert said(message).splitlines() == [
        "Done before",
        "- Let go <t:1768464000:d>: step 1",
        "- Done <t:1768464000:d>: step 0",
    ]
    assert [option["description"] for option in options(message)] == ["Let go 14 Jan 2026", "Done 14 Jan 2026"]
    assert labels(message) == ["Open one", "My next step", "Enough for today"]
    await world.restart()
    await world.maya.select(message, ["1"])
    assert said(message) == "step 0\n\nDone <t:1768464000:d>"
    assert buttons(message) == ["Delete", "All of them", "My next step", "Enough for today"]


async def test_pages_lead_to_older_ones_and_back_over_a_restart(world: World) -> None:
    await ended(world, 11)
    message = await before(world)
    assert buttons(message) == ["Older", "My next step", "Enough for today"]
    newest = said(message)
    await world.restart()
    await world.maya.click(message, label="Older")
    assert said(message).splitlines()[1:] == ["- Done <t:1768464000:d>: step 0"]
    await world.maya.click(message, label="Newest")
    assert said(message) == newest
    await forge.press(world.maya, message, "plan:older:1")
    assert said(message) == messages.NO_OLDER
    assert buttons(message) == ["Newest", "My next step", "Enough for today"]


async def test_one_is_deleted_and_brought_back(world: World) -> None:
    await ended(world, 1)
    message = await before(world)
    await world.maya.select(message, ["1"])
    await world.maya.click(message, label="Delete")
    assert said(message).startswith("That step is deleted.\n\n-# You can undo it")
    assert await steps(world) == []
    again = await forge.press(world.maya, message, "plan:delete:1")
    assert said(again) == messages.GONE
    none = await world.maya.click(message, label="All of them")
    assert said(none) == messages.NONE_ENDED
    await world.restart()
    await world.maya.click(message, label="Undo")
    assert await steps(world) == [("step 0", StepState.DONE)]


async def test_a_step_that_is_not_ended_is_not_deleted_here(world: World) -> None:
    await written(world, "Learn SQL")
    message = await plan(world)
    assert said(await forge.press(world.maya, message, "plan:delete:1")) == messages.GONE
    assert said(await forge.choose(world.maya, message, "plan:look:0", "1")) == messages.GONE
    assert len(await steps(world)) == 1


async def test_ten_long_ones_fit(world: World) -> None:
    await ended(world, 1)
    for number in range(9):
        await written(world, f"{number}" + "*" * 299)
        await world.maya.click(await plan(world), label="Done")
    message = await before(world)

    assert said(message).count("\\*" * 100) == 9


@pytest.mark.parametrize("custom_id", NOT_YOURS)
async def test_another_members_step_is_out_of_reach(world: World, custom_id: str) -> None:
    await written(world, "Learn SQL")
    mine = await kept(world)
    theirs = await plan(world, world.tomas)
    refusal = await forge.press(world.tomas, theirs, custom_id)

    assert said(refusal) == messages.GONE
    assert refusal.modal is None
    assert await kept(world) == mine


async def test_another_members_rows_are_out_of_reach_of_the_selects_and_lists_too(world: World) -> None:
    await ended(world, 2)
    await written(world, "Read")
    await asked(world)
    mine = await kept(world)
    theirs = await plan(world, world.tomas)
    for route in ("line", "look"):
        assert said(await forge.choose(world.tomas, theirs, f"plan:{route}:0", "1")) == messages.GONE
        assert said(await forge.choose(world.tomas, theirs, f"plan:{route}:0", "-1")) == messages.GONE
    for custom_id in ("plan:drill:1", "plan:take-drill:1:dl-the-gap", "plan:take:1:question"):
        assert "isn't in your log any more" in said(await forge.press(world.tomas, theirs, custom_id))
    assert "isn't in your log any more" in said(await forge.choose(world.tomas, theirs, "plan:question:0", "1"))
    assert said(await forge.press(world.tomas, theirs, "plan:older:2")).startswith(messages.NO_OLDER)
    assert await kept(world) == mine
    assert await kept(world, world.tomas) == []
