"""/nudges add, list and remove, and the buttons of a nudge, as a member uses them."""

import discord
import pytest

from bot.arriving import HOW_TO_MEET
from bot.encouraging import Encouragements
from bot.own_words import Rating
from cogs.nudges import messages
from tests import forge
from tests.conftest import World, labels, said
from tests.encouragement.acting import CARDS, brought, put_away, reframed
from tests.nudges.acting import MESSAGES, SHARED, comes, nudge

BUTTONS = ["Not for me", *SHARED]


async def nudged(world: World) -> discord.Message:
    """Give Maya a daily nudge, let it come due, and return it."""
    await nudge(world)
    return await comes(world, hours=1)


async def test_adding_shows_the_next_three_as_discord_timestamps(world: World) -> None:
    result = await world.maya.slash(world.channel, "nudges add", time="9:30 am", days="weekdays", zone="Europe/Berlin")

    # It is Thursday, 08:00 in UTC and 09:00 in Berlin.
    for due in (1768465800, 1768552200, 1768811400):
        assert f"<t:{due}:F>" in said(result)
    assert "Monday to Friday at 09:30 (Europe/Berlin)" in said(result)
    assert result.ephemeral


async def test_the_zone_is_asked_for_once_without_losing_what_was_typed_and_remembered(world: World) -> None:
    form = await world.maya.slash(world.channel, "nudges add", kind="checkin", time="9am", days="Mon Fri")
    result = await world.maya.submit_modal(form, {"words": "Mumbai"})
    assert "a short check-in by direct message, on Mondays and Fridays at 09:00 (Asia/Kolkata)" in said(result)
    [zone] = result.followups
    assert "Your time zone is kept: Asia/Kolkata, where it is 13:30 now." in said(zone)
    assert len(await world.bot.services.schedules.nudges(world.maya.id)) == 1
    result = await world.maya.slash(world.channel, "nudges add", time="17:00")
    assert "17:00 (Asia/Kolkata)" in said(result)


async def test_the_same_at_the_same_time_is_kept_once(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", days="weekdays", zone="Berlin")
    refused = await world.maya.slash(world.channel, "nudges add", time="09:00", days="Fri Sat")
    assert "You have that one already, as number 1: Encouragement, Monday to Friday at 09:00" in said(refused)
    await world.maya.slash(world.channel, "nudges add", time="9am", days="weekends")
    await world.maya.slash(world.channel, "nudges add", kind="checkin", time="9am")
    assert len(await world.bot.services.schedules.nudges(world.maya.id)) == 3
    assert len(world.env.errors) == 1


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"time": "25:00", "zone": "Berlin"}, "isn't one I can read"),
        ({"time": "9", "zone": "Berlin"}, "`9:30`"),
        ({"time": "9am", "zone": "Atlantis"}, "isn't one I know"),
        ({"time": "9am", "zone": "Berlin", "days": "someday"}, "Those days"),
        ({"time": "9am", "zone": "Berlin", "kind": "look_back", "days": "Sat Sun"}, "one day of the week"),
    ],
)
async def test_what_can_not_be_read_is_refused_and_nothing_is_saved(
    world: World, options: dict[str, str], words: str
) -> None:
    refusal = await world.maya.slash(world.channel, "nudges add", **options)

    assert words in said(refusal)
    assert "Nothing was saved" in said(refusal)
    assert refusal.ephemeral
    assert await world.bot.services.schedules.nudges(world.maya.id) == []
    assert await world.bot.services.members.zone(world.maya.id) is None
    assert len(world.env.errors) == 1


async def test_the_eleventh_nudge_of_any_kind_is_refused(world: World) -> None:
    for hour in range(10):
        kind = ("nudge", "checkin", "step")[hour % 3]
        await world.maya.slash(world.channel, "nudges add", kind=kind, time=f"{hour}:00", zone="Berlin")
    refusal = await world.maya.slash(world.channel, "nudges add", time="10:00", zone="Tokyo")

    assert await world.bot.services.members.zone(world.maya.id) == "Europe/Berlin"

    assert "10 nudges" in said(refusal)
    assert len(await world.bot.services.schedules.nudges(world.maya.id)) == 10
    assert len(world.env.errors) == 1


async def test_zones_are_offered_by_city_with_the_time_there(world: World) -> None:
    offered = await world.maya.autocomplete(world.channel, "nudges add", "zone", "munich", time="9am")

    assert offered == [{"name": "Munich (Europe/Berlin), now 09:00", "value": "Europe/Berlin"}]


async def test_the_zone_that_is_known_is_offered_before_anything_is_typed(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Mumbai")
    offered = await world.maya.autocomplete(world.channel, "nudges add", "zone", "", time="9am")
    strangers = await world.tomas.autocomplete(world.channel, "nudges add", "zone", "", time="9am")

    assert [choice["value"] for choice in offered] == ["Asia/Kolkata"]
    assert len(strangers) == 25


async def test_days_are_offered_in_words_and_free_words_come_first(world: World) -> None:
    common = await world.maya.autocomplete(world.channel, "nudges add", "days", "week", time="9am")
    free = await world.maya.autocomplete(world.channel, "nudges add", "days", "mon fri", time="9am")

    assert common == [
        {"name": "Monday to Friday", "value": "weekdays"},
        {"name": "Saturday and Sunday", "value": "weekends"},
    ]
    assert free == [{"name": "Monday and Friday", "value": "mon fri"}]


async def test_the_list_shows_what_is_set_and_is_empty_at_first(world: World) -> None:
    empty = await world.maya.slash(world.channel, "nudges list")
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Berlin", days="Sat, Sun")
    listed = await world.maya.slash(world.channel, "nudges list")

    assert "no nudges" in said(empty)
    assert "**1** · Encouragement, on Saturdays and Sundays at 09:00 (Europe/Berlin) · next <t:" in said(listed)
    assert empty.ephemeral
    assert listed.ephemeral


async def test_the_list_fits_at_its_limit_with_every_nudge_paused(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=403, code=50278, times=10)
    for hour in range(10):
        days, zone = "Mon Tue Wed Thu Sat", "America/Argentina/Buenos_Aires"
        await world.maya.slash(world.channel, "nudges add", kind="checkin", time=f"{hour}:00", zone=zone, days=days)
    listed = await world.maya.slash(world.channel, "nudges list")

    assert said(listed).count("**paused**: we share no server") == 10
    assert said(listed).endswith(HOW_TO_MEET)
    assert labels(listed) == ["Open one", "Try again", "When these come", "Enough for today"]


async def test_removing_stops_it(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Berlin")
    [choice] = await world.maya.autocomplete(world.channel, "nudges remove", "nudge", "")
    result = await world.maya.slash(world.channel, "nudges remove", nudge=choice["value"])

    assert said(result).startswith("Stopped: Encouragement, every day at 09:00 (Europe/Berlin).")
    assert labels(result) == ["Add it again", "My nudges", "Enough for today"]
    assert await world.bot.services.schedules.nudges(world.maya.id) == []


async def test_another_members_nudge_can_not_be_removed_paused_or_stopped(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Berlin")
    [kept] = await world.bot.services.schedules.nudges(world.maya.id)
    own = await world.tomas.slash(world.channel, "encourage")
    assert own.response is not None
    refusals = [
        await world.tomas.slash(world.channel, "nudges remove", nudge=f"id-{kept.id}"),
        await forge.press(world.tomas, own.response, f"nudges:pause:{kept.id}"),
        await forge.press(world.tomas, own.response, f"nudges:stop:{kept.id}"),
    ]

    assert "no nudge of that number" in said(refusals[0])
    assert all("no such nudge" in said(each) for each in refusals[1:])
    assert await world.bot.services.schedules.nudges(world.maya.id) == [kept]
    assert len(world.env.errors) == 1


async def test_a_nudge_arrives_by_dm_with_its_buttons(world: World) -> None:
    message = await nudged(world)

    assert labels(message) == BUTTONS
    assert len(message.embeds) == 1
    assert world.channel.last_message is None


async def test_pausing_skips_a_week_also_after_a_restart(world: World) -> None:
    message = await nudged(world)
    await world.restart()
    result = await world.maya.user.click(message, label="Pause a week")

    # Pressed on Thursday at 10:00 in Berlin; the first 09:30 after a week is on Friday.
    assert "<t:1769157000:F>" in said(result)
    world.clock.advance(days=7)
    assert (await world.bot.run_due()).posted == 0
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 1


async def test_stopping_is_for_good_also_after_a_restart(world: World) -> None:
    message = await nudged(world)
    await world.restart()
    result = await world.maya.user.click(message, label="Stop these")
    again = await world.maya.user.click(message, label="Stop these")

    assert "Stopped" in said(result)
    assert "no such nudge" in said(again)
    world.clock.advance(days=30)
    assert (await world.bot.run_due()).posted == 0


async def test_not_for_me_puts_the_card_away_and_keeps_the_nudge(world: World) -> None:
    message = await nudged(world)
    await world.restart()
    await world.maya.user.click(message, label="Not for me")

    latest = world.maya.user.dm_channel.last_message
    assert latest is not None
    assert labels(latest) == ["Bring that one back", *SHARED]
    assert "The next one comes <t:" in said(latest)
    marks = await world.bot.services.cards.marks(world.maya.id, "encouragements")
    assert len(marks.retired) == 1
    assert len(await world.bot.services.schedules.nudges(world.maya.id)) == 1

    # A slip is taken back, and the nudge is as it was.
    before = said(message)
    await world.maya.user.click(latest, label="Bring that one back")
    again = world.maya.user.dm_channel.last_message
    assert again is not None
    assert said(again) == before
    assert labels(again) == BUTTONS
    assert (await world.bot.services.cards.marks(world.maya.id, "encouragements")).retired == {}
    refused = await forge.press(world.maya, await brought(world), "nudges:that-back:0:no-such-card")
    assert said(refused) == messages.CARD_GONE


async def test_enough_for_today_works_in_a_nudge(world: World) -> None:
    message = await nudged(world)
    await world.restart()
    await world.maya.user.click(message, label="Enough for today")

    latest = world.maya.user.dm_channel.last_message
    assert latest is not None
    assert labels(latest) == ["Pause a week", "Stop these"]
    assert len(latest.embeds) == 2


async def test_own_words_come_by_dm_count_as_drawn_and_can_rest(world: World) -> None:
    own = await reframed(world, "One no is one no.", rating=Rating.HELPS)
    await put_away(world, CARDS)
    message = await nudged(world)
    assert said(message).startswith("You wrote this on <t:1768464000:D>.")
    assert labels(message) == ["Not now", *BUTTONS[1:]]
    assert (await world.bot.services.cards.marks(world.maya.id, "encouragements")).seen == (f"own-{own.id}",)
    await world.restart()

    await world.maya.user.click(message, label="Not now")
    latest = world.maya.user.dm_channel.last_message
    assert latest is not None
    assert "won't come back by themselves. The next one comes <t:" in said(latest)
    assert labels(latest) == [*BUTTONS[1:], "Undo"]
    assert await world.bot.services.own_words.cards(world.maya.id) == []
    await world.maya.user.click(latest, label="Undo")
    assert [card.own.rating for card in await world.bot.services.own_words.cards(world.maya.id)] == [Rating.HELPS]

    # With every card put away and no words left there is nothing to send: the nudge pauses and says why.
    await Encouragements(world.bot.services).let_rest(world.maya.id, own.id, world.clock())
    world.clock.advance(days=1)
    assert (await world.bot.run_due()).posted == 0
    assert "put every card away" in said(await world.maya.slash(world.channel, "nudges list"))


async def test_words_that_rest_already_and_anothers_are_left_as_they_are(world: World) -> None:
    mine = await reframed(world, "Mine", rating=Rating.NOT_NOW)
    theirs = await reframed(world, "Theirs", user_id=world.tomas.id)
    message = await brought(world)
    again = await forge.press(world.maya, message, f"nudges:away:0:own-{mine.id}")
    refused = await forge.press(world.maya, message, f"nudges:away:0:own-{theirs.id}")

    assert labels(again) == BUTTONS[1:]
    assert "aren't among yours" in said(refused)
    assert await world.bot.services.own_words.find(world.tomas.id, theirs.id) == theirs
