"""Consent to direct messages: asked for where something would come, withdrawn in /settings, obeyed when it is due."""

from cogs.welcome import messages
from tests import forge
from tests.conftest import World, buttons, said, shown
from tests.core.sending import MESSAGES, add_nudge, add_post, arrived, dm, opened
from tests.welcome.acting import FIRST, YES_NO_DMS, agreeing, change, consent, first_page, stranger

ASKED = ["Yes, with DMs I ask for", "No, leave it", "Enough for today"]
NUDGE = {"time": "9:30", "zone": "UTC"}


async def test_a_nudge_asks_a_stranger_twice_only_where_they_said_no_to_messages(world: World) -> None:
    sol = stranger(world)
    page = first_page(await sol.slash(world.channel, "nudges add", **NUDGE))
    await agreeing(sol, page, YES_NO_DMS)
    assert messages.BY_DM in said(page)
    assert messages.ALSO_COMES not in said(page)
    assert buttons(page) == ASKED
    assert await world.bot.services.schedules.nudges(sol.id) == []
    await sol.click(page, label="Yes, with DMs I ask for")
    assert said(page).startswith("You'll get an encouragement")
    assert len(await world.bot.services.schedules.nudges(sol.id)) == 1
    agreed = await consent(world, sol)
    assert agreed is not None
    assert agreed.messages is True

    tem = stranger(world, "tem")
    page = first_page(await tem.slash(world.channel, "nudges add", **NUDGE))
    await agreeing(tem, page)
    assert said(page).startswith("You'll get an encouragement")


async def test_who_leaves_it_has_nothing_set_and_is_asked_again_another_time(world: World) -> None:
    change(world, "update members set messages = 0")
    for label in ("No, leave it", "Enough for today"):
        asked = shown(await world.maya.slash(world.channel, "nudges add", **NUDGE))
        assert buttons(asked) == ASKED
        await world.maya.click(asked, label=label)
        assert world.bot.gate.waiting(world.maya.id) is None
    late = shown(await world.maya.slash(world.channel, "nudges add", **NUDGE))
    await world.restart()
    await world.maya.click(late, label="Yes, with DMs I ask for")
    assert said(late) == messages.START_AGAIN

    assert await world.bot.services.schedules.nudges(world.maya.id) == []
    assert FIRST in said(await forge.press(stranger(world), late, "welcome:allow-dms:0")), "a yes to all comes first"


async def test_what_was_set_is_held_as_long_as_messages_are_not_allowed(world: World) -> None:
    await add_nudge(world)
    panel = shown(await world.maya.slash(world.channel, "settings"))
    await world.maya.click(panel, label="When messages come")
    await world.maya.click(panel, label="Stop all DMs")
    assert said(panel).startswith("Kept. No direct message comes any more.")
    assert "**Direct messages** · not allowed" in said(panel)
    assert "Next message" not in said(panel)
    assert "none of these come" in said(await world.maya.slash(world.channel, "nudges list"))
    asked = await world.maya.slash(world.channel, "nudges add", **NUDGE)
    assert messages.ALSO_COMES in said(asked), "a yes to one is a yes to what was set before"
    world.clock.advance(hours=1)
    report = await world.bot.run_due()
    assert (report.posted, report.held) == (0, 1)
    world.clock.advance(days=40)
    assert (await world.bot.run_due()).posted == 0

    world.clock.advance(days=1)
    panel = shown(await world.maya.slash(world.channel, "settings"))
    await world.maya.click(panel, label="Allow DMs")
    assert "**Next message**" in said(panel)
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 1
    assert len(arrived(dm(world))) == 1


async def test_who_set_up_a_post_hears_of_its_end_by_direct_message_only_if_they_let_one_come(world: World) -> None:
    await add_post(world)
    change(world, "update members set messages = 0")
    world.env.inject_error("POST", MESSAGES, status=403, code=50013)
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).paused == 1

    assert opened(world) == 0
    assert "paused" in said(await world.robin.slash(world.channel, "admin schedule list"))


async def test_it_is_undone_over_a_restart_and_what_is_due_then_comes(world: World) -> None:
    await add_nudge(world)
    panel = shown(await world.maya.slash(world.channel, "settings"))
    await world.maya.click(panel, label="When messages come")
    await world.maya.click(panel, label="Stop all DMs")
    await world.maya.click(panel, label="Enough for today")
    assert buttons(panel) == ["Undo"]
    world.clock.advance(minutes=1)
    await world.restart()
    await world.maya.click(panel, label="Undo")
    assert said(panel).startswith("Undone. Direct messages are allowed")
    world.clock.advance(minutes=59)

    assert (await world.bot.run_due()).posted == 1
