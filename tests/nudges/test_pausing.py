"""/nudges pause, and what is done with one nudge from the list: put off, changed, gone on with, stopped."""

from asyncio import gather
from datetime import UTC, date, datetime, timedelta

from bot import posting
from bot.schedules import Quiet
from cogs.nudges import messages
from tests import forge
from tests.conftest import World, labels, said, shown
from tests.nudges.acting import CLOSED, MESSAGES, comes, kept, nudge

CARD = ["Pause a week", "Two weeks", "Until a day"]
REST = ["Other days or time", "Stop these", "My nudges", "Enough for today"]


async def opened(world: World) -> tuple[int, str, list[str]]:
    """Open Maya's first nudge from the list."""
    nudge_id = (await kept(world))[0].id
    card = await world.maya.select(shown(await world.maya.slash(world.channel, "nudges list")), [str(nudge_id)])
    return nudge_id, said(card), labels(card)


async def test_everything_is_paused_until_a_day_and_undo_takes_it_back(world: World) -> None:
    await nudge(world)
    paused = await world.maya.slash(world.channel, "nudges pause", until="20 Jan")
    # Noon of the 20th, and half past nine.
    assert "Nothing comes by direct message before <t:1768906800:D>" in said(paused)
    assert "The next one comes <t:1768897800:F>." in said(paused)
    assert labels(paused) == ["My nudges", "Enough for today", "Undo"]
    assert (await world.bot.services.members.wishes(world.maya.id)).paused_until == date(2026, 1, 20)
    again = await world.maya.slash(world.channel, "nudges pause", until="20 Jan")
    assert labels(again) == ["My nudges", "Enough for today"]

    listed = await world.maya.slash(world.channel, "nudges list")
    assert "they come again from <t:1768906800:D> on" in said(listed)
    assert "next <t:1768897800:F>" in said(listed)  # 20 January, 9:30 in Berlin
    world.clock.advance(minutes=9)
    await world.maya.click(shown(paused), label="Undo")
    assert (await world.bot.services.members.wishes(world.maya.id)).paused_until is None
    assert labels(await comes(world, hours=1))[0] == "Not for me"


async def test_one_is_paused_for_a_week_or_until_a_day_and_anothers_not_at_all(world: World) -> None:
    own = await nudge(world)
    other = await nudge(world, time="17:00")
    paused = await world.maya.slash(world.channel, "nudges pause", nudge=f"id-{own.id}", until="tomorrow")
    assert said(paused) == "Paused. The next one comes <t:1768552200:F>."
    paused = await world.maya.slash(world.channel, "nudges pause", nudge="1")
    assert said(paused) == "Paused. The next one comes <t:1769070600:F>."
    listed = said(await world.maya.slash(world.channel, "nudges list"))
    assert "at 09:30 (Europe/Berlin) · **put off** until <t:1769070600:F>\n" in listed
    assert "at 17:00 (Europe/Berlin) · next <t:" in listed
    assert (await kept(world))[1] == other
    postponed = await world.bot.services.schedules.nudge(world.maya.id, own.id)
    assert postponed is not None
    month = await world.bot.services.schedules.postpone(world.maya.id, postponed, world.clock() + timedelta(days=30))
    await forge.press(world.maya, shown(paused), f"nudges:pause:{own.id}")
    assert (await kept(world))[0].next_due_at == month, "below an old message: what was chosen since stays"

    for options in ({"nudge": "1", "until": "today"}, {"until": "someday"}, {"nudge": "99"}):
        refused = await world.maya.slash(world.channel, "nudges pause", **options)
        assert "Nothing was changed" in said(refused)
    refused = await world.tomas.slash(world.channel, "nudges pause", nudge=f"id-{own.id}")
    assert said(refused) == messages.NO_SUCH_NUMBER
    assert len(world.env.errors) == 4
    offered = await world.maya.autocomplete(world.channel, "nudges pause", "nudge", "")
    assert offered[0] == {"name": "1. Encouragement, every day at 09:30 (Europe/Berlin)", "value": f"id-{own.id}"}
    assert [each["value"] for each in offered[1:]] == [f"id-{other.id}"]
    assert await world.maya.autocomplete(world.channel, "nudges pause", "nudge", "17:") == offered[1:]


async def test_a_nudge_is_opened_from_the_list_put_off_and_gone_on_with(world: World) -> None:
    await nudge(world, days="weekdays")
    nudge_id, card, buttons = await opened(world)
    assert "Monday to Friday at 09:30 (Europe/Berlin)" in card
    assert "<t:1768465800:F>" in card
    assert buttons == [*CARD, *REST]
    await world.restart()

    listed = shown(await world.maya.slash(world.channel, "nudges list"))
    paused = await forge.press(world.maya, listed, f"nudges:pause:{nudge_id}:two")
    assert "<t:1769675400:F>" in said(paused)  # 29 January
    assert labels(paused) == ["Two weeks", "Until a day", "Go on", "My nudges", "Enough for today"]
    form = await world.maya.click(shown(paused), label="Until a day")
    until = await world.maya.submit_modal(form, {"words": "4 Feb 2026"})
    assert "<t:1770193800:F>" in said(until)
    _, card, buttons = await opened(world)
    assert "Put off by a pause." in card
    assert buttons == [*CARD, "Go on", *REST]
    back = await forge.press(world.maya, shown(until), f"nudges:resume:{nudge_id}")
    assert "The next one comes <t:1768465800:F>" in said(back)


async def test_days_and_time_are_changed_in_a_form_that_shows_them_as_they_are(world: World) -> None:
    await nudge(world, kind="look_back")
    nudge_id, card, _ = await opened(world)
    assert "On Sundays at 09:30" in card
    listed = shown(await world.maya.slash(world.channel, "nudges list"))
    form = await forge.press(world.maya, listed, f"nudges:change:{nudge_id}")
    refused = await world.maya.submit_modal(form, {"time": "8pm", "days": "Fri Sat"})
    assert "one day of the week" in said(refused)
    form = await forge.press(world.maya, listed, f"nudges:change:{nudge_id}")
    changed = await world.maya.submit_modal(form, {"time": "8pm", "days": "Fri"})
    assert said(changed).startswith("Changed. It was on Sundays at 09:30 (Europe/Berlin).\n")
    assert "On Fridays at 20:00 (Europe/Berlin)" in said(changed)
    await nudge(world, kind="look_back", time="20:00", days="Sat")
    form = await forge.press(world.maya, listed, f"nudges:change:{nudge_id}")
    twice = await world.maya.submit_modal(form, {"time": "8pm", "days": "Sat"})
    assert "as number 2: Weekly look-back, on Saturdays at 20:00 (Europe/Berlin). Nothing was changed." in said(twice)
    assert len(world.env.errors) == 2

    stopped = await world.maya.click(shown(changed), label="Stop these")
    assert said(stopped).startswith("Stopped: Weekly look-back, on Fridays at 20:00 (Europe/Berlin).")
    assert labels(stopped) == ["Add it again", "My nudges", "Enough for today"]
    for action in ("pause", "until", "resume", "keep", "change", "stop"):
        gone = await forge.press(world.maya, listed, f"nudges:{action}:{nudge_id}")
        assert said(gone) == messages.ALREADY_STOPPED
    assert said(await forge.choose(world.maya, listed, "nudges:open:0", str(nudge_id))) == messages.ALREADY_STOPPED
    await world.restart()
    press = "nudges:add-again:0:look_back-16-1200"
    answers = await gather(*(forge.press(world.maya, shown(stopped), press) for _ in range(2)))
    added = "a look back at your week by direct message, on Fridays at 20:00 (Europe/Berlin)"
    assert sorted(added in said(each) for each in answers) == [False, True]
    again = await world.maya.click(shown(stopped), label="Add it again")
    assert "as number 2: Weekly look-back, on Fridays at 20:00" in said(again)
    assert len(await kept(world)) == 2
    forged = await forge.press(world.maya, listed, "nudges:add-again:0:post-1-1")
    assert said(forged) == messages.NOT_TO_ADD


async def test_other_days_and_times_keep_a_pause(world: World) -> None:
    own = await nudge(world)

    async def at_eleven() -> str:
        listed = shown(await world.maya.slash(world.channel, "nudges list"))
        form = await forge.press(world.maya, listed, f"nudges:change:{own.id}")
        return said(await world.maya.submit_modal(form, {"time": "11:00", "days": "daily"}))

    await world.maya.slash(world.channel, "nudges pause", nudge="1", until="20 Jan")
    changed = await at_eleven()
    assert "It stays put off as it was." in changed
    assert "<t:1768903200:F>" in changed  # 20 January, eleven in Berlin
    assert [each.next_due_at for each in await kept(world)] == [datetime(2026, 1, 20, 10, tzinfo=UTC)]

    world.env.inject_error("POST", MESSAGES, status=403, code=CLOSED)
    world.clock.now = datetime(2026, 1, 20, 10, tzinfo=UTC)
    assert (await world.bot.run_due()).paused == 1
    assert "It stays paused." in await at_eleven()
    [paused] = await kept(world)
    assert (paused.next_due_at, paused.look_at) == (None, None)
    assert paused.paused_reason == posting.FINAL[CLOSED]


async def test_quiet_hours_and_days_off_are_kept_by_what_is_shown(world: World) -> None:
    services, now = world.bot.services, world.clock()
    await services.members.set_quiet(world.maya.id, Quiet(22 * 60, 8 * 60), now)
    await services.members.set_days_off(world.maya.id, 0b110_0000, now)
    added = await world.maya.slash(world.channel, "nudges add", time="7:30", zone="Berlin")
    for due in (1768546800, 1768806000, 1768892400):  # Friday, Monday and Tuesday at eight
        assert f"<t:{due}:F>" in said(added)
    assert "within your quiet hours (22:00 to 08:00), so it comes when they end" in said(added)

    refused = await world.maya.slash(world.channel, "nudges add", kind="look_back", time="18:00")
    assert "among your days off" in said(refused)
    assert len(await kept(world)) == 1
    assert len(world.env.errors) == 1


async def test_another_zone_moves_what_was_set_and_undo_moves_it_back(world: World) -> None:
    await nudge(world)
    added = await world.maya.slash(world.channel, "nudges add", time="10:30", zone="Tokyo")
    assert "Your time zone is Asia/Tokyo, where it is 17:00 now. All that was set before comes by it too." in said(
        added
    )
    assert labels(added) == ["My nudges", "When these come", "Enough for today", "Undo the zone"]
    assert {each.zone for each in await kept(world)} == {"Asia/Tokyo"}
    await world.maya.click(shown(added), label="Undo the zone")
    assert {each.zone for each in await kept(world)} == {"Europe/Berlin"}
