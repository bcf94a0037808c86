"""A nudge that nobody answers: once a week, then no more, each with a kind note, and one press that brings it back."""

from datetime import timedelta

from bot.nudging import LAST_NOTE, WEEKLY_NOTE
from bot.schedules import FADED
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.core.sending import dm
from tests.nudges.acting import SHARED, arrived, comes, kept, nudge


async def unanswered(world: World, count: int = 3) -> None:
    await comes(world, hours=1)
    for _ in range(count - 1):
        await comes(world, days=1)


async def test_three_unanswered_come_weekly_then_no_more_and_one_press_brings_them_back(world: World) -> None:
    await nudge(world)
    await unanswered(world)
    assert all(labels(each) == ["Not for me", *SHARED] and WEEKLY_NOTE not in said(each) for each in arrived(world))
    weekly = await comes(world, days=1)
    assert WEEKLY_NOTE in said(weekly)
    assert labels(weekly) == ["Not for me", *SHARED, "Keep them as they are"]
    listed = await world.maya.slash(world.channel, "nudges list")
    assert "every day at 09:30 (Europe/Berlin) · once a week for now · next <t:" in said(listed)
    card = await world.maya.select(shown(listed), [str((await kept(world))[0].id)])
    assert "Comes once a week for now" in said(card)
    assert "Go on" in labels(card)

    world.clock.advance(days=6)
    assert (await world.bot.run_due()).posted == 0
    for days in (1, 7):
        assert WEEKLY_NOTE not in said(await comes(world, days=days))
    last = await comes(world, days=7)
    assert said(last) == LAST_NOTE.format(what="Encouragement, every day at 09:30 (Europe/Berlin)")
    assert labels(last) == ["Bring it back", "Enough for today"]
    assert [each.paused_reason for each in await kept(world)] == [FADED]
    # It said so itself.
    assert (await world.maya.slash(world.channel, "help")).followups == []
    world.clock.advance(days=8)
    assert (await world.bot.run_due()).posted == 0

    await world.restart()
    back = await world.maya.user.click(last, label="Bring it back")
    assert "It comes again, every day at 09:30 (Europe/Berlin). The next one comes <t:" in said(back)
    assert labels(await comes(world, days=1)) == ["Not for me", *SHARED]


async def test_keep_them_as_they_are_holds_for_good(world: World) -> None:
    await nudge(world)
    await unanswered(world)
    weekly = await comes(world, days=1)
    await world.restart()
    result = await world.maya.user.click(weekly, label="Keep them as they are")
    assert "whether anything is pressed or not" in said(result)
    elsewhere = shown(await world.tomas.slash(world.channel, "help"))
    refused = await forge.press(world.tomas, elsewhere, "nudges:keep:1")
    assert "no such nudge" in said(refused)

    count = len(arrived(world))
    for _ in range(8):
        assert WEEKLY_NOTE not in said(await comes(world, days=1))
    assert len(arrived(world)) == count + 8


async def test_a_pause_from_a_weekly_one_holds_and_its_days_are_back(world: World) -> None:
    await nudge(world)
    await unanswered(world)
    weekly = await comes(world, days=1)
    await world.maya.user.click(weekly, label="Pause a week")
    [paused] = await kept(world)
    assert paused.next_due_at == world.clock().replace(hour=8, minute=30) + timedelta(days=8)
    assert (paused.weekly, paused.unanswered) == (False, 0)
    await comes(world, days=8)
    assert WEEKLY_NOTE not in said(await comes(world, days=1))


async def test_what_is_put_away_of_a_weekly_one_names_when_the_next_comes_now_that_it_is_answered(world: World) -> None:
    await nudge(world)
    await unanswered(world)
    weekly = await comes(world, days=1)
    await world.maya.user.click(weekly, label="Not for me")
    listed = said(await world.maya.slash(world.channel, "nudges list"))
    at = listed.split(" · next ")[1].split("\n")[0]
    put_away = dm(world).last_message
    assert said(put_away).endswith(f"The next one comes {at}.")
    assert "once a week" not in listed
