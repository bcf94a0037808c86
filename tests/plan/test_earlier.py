"""What was done or let go: the list, one of them, its deletion; and that all of it is the member's own."""

from bot.plans import StepState
from cogs.plan import messages
from tests import forge
from tests.conftest import World, buttons, labels, options, said
from tests.plan.acting import asked, have, kept, plan, steps

NOT_YOURS = ("change", "done", "not-yet", "snooze", "day", "let-go", "next", "delete")
DONE, DROPPED = StepState.DONE, StepState.DROPPED


async def before(world: World):
    message = await plan(world)
    await world.maya.click(message, label="Earlier steps")
    return message


async def test_what_ended_last_stands_first_and_each_is_opened_in_full(world: World) -> None:
    await have(world, "written first, done last", DONE)
    await have(world, "let go in between", DROPPED, ended_ago=0.5)
    await have(world, "done first", DONE, ended_ago=1)
    await world.bot.services.members.set_zone(world.maya.id, "Pacific/Honolulu", world.clock())
    message = await before(world)

    assert said(message).splitlines() == [
        "Done, or let go",
        "- Done <t:1768464000:d>: written first, done last",
        "- Let go <t:1768420800:d>: let go in between",
        "- Done <t:1768377600:d>: done first",
    ]
    told = ["Done 14 Jan 2026", "Let go 14 Jan 2026", "Done 13 Jan 2026"]
    assert [option["description"] for option in options(message)] == told
    assert labels(message) == ["Open one", "My next step", "Enough for today"]
    await world.restart()
    await world.maya.select(message, ["1"])
    assert said(message) == "written first, done last\n\nDone <t:1768464000:d>"
    assert buttons(message) == ["Delete", "All of them", "My next step", "Enough for today"]


async def test_pages_lead_to_older_ones_and_back_over_a_restart_also_where_the_last_of_a_page_is_gone(
    world: World,
) -> None:
    for number in range(12):
        # Each written after the one that ended after it, and as long as can be.
        await have(world, f"{number:02}" + "*" * 298, DONE, ended_ago=number)
    message = await before(world)
    newest = said(message)
    assert [line.partition(": ")[2][:2] for line in newest.splitlines()[1:]] == [f"{number:02}" for number in range(10)]
    assert newest.count("\\*" * 100) == 10
    assert buttons(message) == ["Older", "My next step", "Enough for today"]
    await world.restart()
    await world.maya.click(message, label="Older")
    assert [line.partition(": ")[2][:2] for line in said(message).splitlines()[1:]] == ["10", "11"]
    await world.maya.click(message, label="Newest")
    assert said(message) == newest
    await world.bot.services.steps.remove(world.maya.id, 10, world.clock())
    await world.maya.click(message, label="Older")
    assert "Done" in said(message), "the page goes on somewhere"
    await forge.press(world.maya, message, "plan:older:12")
    assert said(message) == messages.NO_OLDER
    assert buttons(message) == ["Newest", "My next step", "Enough for today"]


async def test_one_is_deleted_and_brought_back_and_none_that_is_not_ended(world: World) -> None:
    await have(world, "step 0", DONE)
    message = await before(world)
    await world.maya.select(message, ["1"])
    await world.maya.click(message, label="Delete")
    assert said(message).startswith("That step is deleted.\n\n-# You can undo it")
    assert await steps(world) == []
    assert said(await forge.press(world.maya, message, "plan:delete:1")) == messages.GONE
    assert said(await world.maya.click(message, label="All of them")) == messages.NONE_ENDED
    await world.restart()
    await world.maya.click(message, label="Undo")
    assert await steps(world) == [("step 0", DONE)]
    await have(world, "Learn SQL")
    assert said(await forge.press(world.maya, message, "plan:delete:2")) == messages.GONE
    assert said(await forge.choose(world.maya, message, "plan:look:0", "2")) == messages.GONE
    assert len(await steps(world)) == 2


async def test_another_members_steps_and_questions_are_out_of_reach_of_every_button_and_list(world: World) -> None:
    await have(world, "Learn SQL")
    await have(world, "done", DONE)
    await asked(world)
    mine = await kept(world)
    theirs = await plan(world, world.tomas)
    for action in NOT_YOURS:
        custom_id = f"plan:{action}:1{':week' if action == 'snooze' else ''}"
        refusal = await forge.press(world.tomas, theirs, custom_id)
        assert (said(refusal), refusal.modal) == (messages.GONE, None), action
    for route in ("line", "look"):
        for value in ("1", "2", "-1"):
            assert said(await forge.choose(world.tomas, theirs, f"plan:{route}:0", value)) == messages.GONE
    for custom_id in ("plan:drill:1", "plan:take-drill:1:dl-the-gap", "plan:take:1:question"):
        assert "isn't in your log any more" in said(await forge.press(world.tomas, theirs, custom_id))
    assert "isn't in your log any more" in said(await forge.choose(world.tomas, theirs, "plan:question:0", "1"))
    assert said(await forge.press(world.tomas, theirs, "plan:older:2")).startswith(messages.NO_OLDER)
    assert await kept(world) == mine
    assert await kept(world, world.tomas) == []
