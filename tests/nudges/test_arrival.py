"""Messages that don't arrive: found out at once, kept paused with the reason, told at the next command, tried again."""

import pytest

from bot import posting
from bot.arriving import FIRST_WORD, HOW_TO_MEET, HOW_TO_OPEN, TRIED
from bot.contacts import Contact
from bot.members import MemberStore
from bot.schedules import Kind, ScheduleStore
from cogs.nudges import messages
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.nudges.acting import CLOSED, MESSAGES, arrived, comes, kept, nudge, tried

REASON = posting.FINAL[50007]


async def hello_to(world: World) -> int:
    """Let Maya say hello to somebody in an hour, and return whom."""
    services, now = world.bot.services, world.clock()
    await services.members.set_zone(world.maya.id, "Europe/Berlin", now)
    contact = await services.contacts.begin(
        Contact(0, world.maya.id, None, "Dana", None, None, now.date(), None, now, now)
    )
    await services.schedules.remind(world.maya.id, Kind.HELLO, contact.id, now.date(), 9 * 60, "UTC", now)
    return contact.id


async def test_opting_in_tries_the_way_once_and_not_where_something_comes_already(world: World) -> None:
    await nudge(world)
    assert tried(world) == 1
    await nudge(world, time="17:00")
    assert tried(world) == 1
    assert arrived(world) == []
    assert await MemberStore(world.bot.services.database).dm_channel(world.maya.id) == world.maya.user.dm_channel.id
    await world.tomas.user.slash("nudges add", time="9:30", zone="Berlin")
    assert tried(world) == 1
    # Once, whatever is stopped and set again.
    for each in await kept(world):
        await world.bot.services.schedules.remove_nudge(world.maya.id, each.id)
    await nudge(world)
    assert [each.content for each in world.maya.user.dm_channel.history()] == [FIRST_WORD, TRIED]


async def test_a_nudge_that_could_not_arrive_is_kept_paused_and_tried_again(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=403, code=CLOSED, times=2)
    added = await world.maya.slash(world.channel, "nudges add", time="9:30", zone="Berlin")

    assert "kept, and paused for now" in said(added)
    assert REASON in said(added)
    assert HOW_TO_OPEN in said(added)
    assert labels(added) == ["Try again", "My nudges", "When these come", "Enough for today"]
    assert [each.paused_reason for each in await kept(world)] == [REASON]
    # Told already, so no command says it again.
    assert (await world.maya.slash(world.channel, "help")).followups == []

    await world.restart()
    again = await world.maya.click(shown(added), label="Try again")
    assert REASON in said(again)
    assert labels(again) == ["Try again", "Enough for today"]
    opened = await world.maya.click(shown(again), label="Try again")
    first = "Encouragement, every day at 09:30 (Europe/Berlin) · next <t:1768465800:F>"
    assert said(opened) == f"My test message arrived, so these come again:\n- {first}"
    assert labels(opened) == ["My nudges", "Enough for today"]
    assert said(await world.maya.click(shown(added), label="Try again")) == messages.NOT_PAUSED
    assert labels(await comes(world, hours=1))[0] == "Not for me"
    history = [each.content for each in world.maya.user.dm_channel.history()]
    assert (history.count(TRIED), history.count(FIRST_WORD)) == (1, 0)


async def test_all_that_did_not_arrive_is_told_and_comes_again_with_what_was_added_meanwhile(world: World) -> None:
    services, now = world.bot.services, world.clock()
    contact = await hello_to(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=50278, times=2)
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).paused == 1
    added = await world.maya.slash(world.channel, "nudges add", time="9:30", zone="Berlin")
    # No server is shared, so nothing can be set in one.
    assert HOW_TO_MEET in said(added)
    assert HOW_TO_OPEN not in said(added)
    [told] = added.followups
    assert "A day to say hello" in said(told)
    assert "Encouragement" not in said(told)

    back = await world.maya.click(shown(added), label="Try again")
    assert "- Encouragement, every day at 09:30 (Europe/Berlin) · next <t:1768552200:F>" in said(back)
    assert f"- A day to say hello · <t:{int(world.clock().timestamp())}:F>" in said(back)
    assert (await world.bot.run_due()).posted == 1
    reminder = await services.schedules.reminder(world.maya.id, Kind.HELLO, contact)
    assert (reminder, now < world.clock()) == (None, True)


async def test_where_discord_takes_no_test_for_now_nothing_is_paused_and_nothing_brought_back(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=403, code=40003)
    await nudge(world)
    assert [each.paused_reason for each in await kept(world)] == [None]

    world.env.inject_error("POST", MESSAGES, status=403, code=CLOSED)
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).paused == 1
    listed = await world.maya.slash(world.channel, "nudges list")
    world.env.inject_error("POST", MESSAGES, status=403, code=40003)
    assert said(await world.maya.click(shown(listed), label="Try again")) == messages.CANT_TELL
    assert [each.paused_reason for each in await kept(world)] == [REASON]


async def test_what_is_paused_is_told_once_after_the_next_command_and_all_of_it_can_be_tried_again(
    world: World,
) -> None:
    own = await nudge(world)
    hello = world.maya.id, Kind.HELLO, await hello_to(world)
    listed = await world.maya.slash(world.channel, "nudges list")
    assert said(listed).endswith("Besides, what comes once:\n- A day to say hello · <t:1768467600:F>")
    world.env.inject_error("POST", MESSAGES, status=403, code=CLOSED, times=2)
    world.clock.advance(hours=1)
    assert (await world.bot.run_due()).paused == 2

    # Not after danger, not after a form, not after helplines, not to others.
    await world.maya.slash(world.channel, "reframe", thought="I want to kill myself")
    form = await world.maya.slash(world.channel, "reframe")
    assert form.modal is not None
    support = await world.maya.slash(world.channel, "support")
    others = await world.tomas.slash(world.channel, "help")
    assert [each.followups for each in (form, support, others)] == [[], [], []]
    assert len(await world.bot.services.schedules.untold(world.maya.id)) == 2

    first = await world.maya.slash(world.channel, "help")
    [told] = first.followups
    assert f"- Encouragement, every day at 09:30 (Europe/Berlin): {REASON}." in said(told)
    assert f"- A day to say hello: {REASON}." in said(told)
    assert told.ephemeral
    assert labels(told) == ["Try again", "My nudges", "Enough for today"]
    assert (await world.maya.slash(world.channel, "help")).followups == []

    refused = await forge.press(world.tomas, shown(others), f"nudges:again:{own.id}")
    assert said(refused) == messages.NOT_PAUSED
    again = await world.maya.click(told, label="Try again")
    assert "A day to say hello" in said(again)
    assert [each.paused_reason for each in await kept(world)] == [None]
    reminder = await world.bot.services.schedules.reminder(*hello)
    assert reminder is not None
    assert reminder.paused_reason is None
    assert reminder.next_due_at == world.clock().replace(hour=9, minute=0)


async def test_the_list_tells_too(world: World) -> None:
    await nudge(world)
    world.env.inject_error("POST", MESSAGES, status=403, code=CLOSED)
    world.clock.advance(hours=1)
    await world.bot.run_due()

    listed = await world.maya.slash(world.channel, "nudges list")
    assert f"**paused**: {REASON}" in said(listed)
    assert HOW_TO_OPEN in said(listed)
    assert listed.followups == []
    another = await world.maya.slash(world.channel, "nudges add", time="17:00")
    assert messages.OTHERS_WAIT in said(another)
    assert labels(another)[0] == "Try again"
    first = (await kept(world))[0]
    card = await world.maya.select(shown(listed), [str(first.id)])
    assert f"Paused: {REASON}." in said(card)
    assert labels(card)[0] == "Try again"
    pressed = await forge.press(world.maya, shown(another), f"nudges:pause:{first.id}")
    assert said(pressed) == messages.paused_already(first)
    assert (await world.maya.slash(world.channel, "help")).followups == []


async def test_a_command_is_answered_though_what_is_paused_cant_be_read(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def untold(_store: ScheduleStore, _user_id: int) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(ScheduleStore, "untold", untold)
    answered = await world.maya.slash(world.channel, "help")

    assert "Only you" in said(answered)
    assert answered.followups == []
    assert "looking for what is paused failed" in caplog.text
