"""One post of a server: looked at, paused, let go on, removed; and how all of them stand."""

from tests.admin.acting import add, add_quickly, post
from tests.conftest import World, buttons, options, said


async def test_the_list_opens_each_post_which_shows_what_comes_next_and_sends_nothing(world: World) -> None:
    empty = await world.robin.slash(world.channel, "admin schedule list")
    await add(world)
    listed = await world.robin.slash(world.channel, "admin schedule list")
    [option], lines = options(listed), said(listed)
    opened = await world.robin.select(listed.response, [option["value"]])
    [shown] = opened.response.embeds
    nothing = world.channel.last_message
    world.clock.advance(hours=2)
    await world.bot.run_due()

    assert "no scheduled posts" in said(empty)
    line = f"**1** · <#{world.channel.id}> · Encouragement · every day at 09:30 (Europe/London) · next <t:1768469400:F>"
    assert line in lines
    assert option["label"] == "1: Encouragement, every day at 09:30 (Europe/London)"
    assert said(opened).count(":F>") == 5
    assert "in the channel it has the button “One just for me”. Nothing was sent" in said(opened)
    assert nothing is None
    assert shown.description == world.channel.last_message.embeds[0].description


async def test_removing_asks_first_and_can_be_left(world: World) -> None:
    # Its number is its place in the server's list, whatever its id is.
    await add_quickly(world)
    await add(world, text="Tea at four")
    await world.bot.services.schedules.remove_post(world.guild.id, 1)
    [choice] = await world.robin.autocomplete(world.channel, "admin schedule remove", "post", "")
    none = await world.robin.autocomplete(world.channel, "admin schedule remove", "post", "zzz")
    asked = await world.robin.slash(world.channel, "admin schedule remove", post=choice["value"])
    question = said(asked)
    message = (await world.robin.click(asked.response, label="Keep it")).response
    await world.restart()
    await world.robin.click(message, label="Remove it")
    assert (await post(world)).words == "Tea at four"
    removed = said(await world.robin.click(message, label="Remove it for good"))
    again = await world.robin.slash(world.channel, "admin schedule remove", post="1")
    empty = await world.robin.click(message, label="All posts")

    assert choice == {"name": "1: Your own text, every day at 09:30 (Europe/London)", "value": "id-2"}
    assert "Remove **1** · Your own text" in question
    assert none == []
    assert "can't be undone; a pause can" in question
    assert "Tea at four" in question
    assert "Removed" in removed
    assert "no post of that number" in said(again)
    assert "no scheduled posts" in said(empty)
    assert len(world.env.errors) == 1


async def test_a_post_rests_until_it_is_to_go_on_or_until_a_day(world: World) -> None:
    await add(world)
    paused = await world.robin.slash(world.channel, "admin schedule pause", post="1")
    words, below = said(paused), buttons(paused)
    again = await world.robin.slash(world.channel, "admin schedule pause", post="1")
    listed = await world.robin.slash(world.channel, "admin schedule list")
    status = await world.robin.slash(world.channel, "admin status")
    world.clock.advance(days=2)
    await world.bot.run_due()
    nothing = world.channel.last_message
    await world.restart()
    on = await world.robin.click(paused.response, label="Go on")
    until = await world.robin.slash(world.channel, "admin schedule pause", post="1", until="Monday")
    put_off, below_it = said(until), buttons(until)
    waiting = await world.robin.slash(world.channel, "admin schedule list")
    counted = await world.robin.slash(world.channel, "admin status")
    monday = (await post(world)).next_due_at
    sooner = await world.robin.click(until.response, label="Go on")
    refusals = [
        await world.robin.slash(world.channel, "admin schedule pause", post="1", until=day) for day in ("today", "soon")
    ]

    assert "Nothing is posted until somebody presses “Go on”" in words
    # Which card it goes on with is drawn for the day on which it does.
    assert "Below is one that it may go on with; in the channel it has the button “One just for me”." in words
    assert "What comes next is below" in put_off
    assert below == ["Go on", "Remove it", "All posts", "Enough for today"]
    assert "paused already" in said(again)
    assert "**paused**: until somebody presses “Go on”" in said(listed)
    assert said(listed).endswith("once what paused it is mended.")
    assert "0 running, 1 paused" in said(status)
    assert "Paused, number 1: until somebody presses “Go on”" in said(status)
    assert nothing is None
    assert "It goes on. The next one comes <t:1768642200:F>" in said(on)
    assert "Paused. The next one comes <t:1768815000:F>" in put_off
    assert "It is **put off** until <t:1768815000:F>." in put_off
    assert below_it == below
    assert monday.timestamp() == 1768815000
    assert "**put off** until <t:1768815000:F>" in said(waiting)
    assert "1 of the running put off until a day" in said(counted)
    assert "It goes on. The next one comes <t:1768642200:F>" in said(sooner)
    assert buttons(sooner)[0] == "Pause it"
    assert all("Nothing was changed" in said(refusal) for refusal in refusals)
    assert (await post(world)).next_due_at.timestamp() == 1768642200
    assert len(world.env.errors) == 2


async def test_a_deck_that_is_no_more_pauses_its_post_and_stops_no_list(world: World) -> None:
    await add_quickly(world, deck="horoscope")
    listed = await world.robin.slash(world.channel, "admin schedule list")
    [option] = options(listed)
    before = said(await world.robin.select(listed.response, [option["value"]]))
    world.clock.advance(hours=2)
    await world.bot.run_due()
    status = await world.robin.slash(world.channel, "admin status")

    assert option["label"] == "1: a deck that is no more, every day at 09:30 (Europe/London)"
    assert "nothing can come of it. Remove it" in before
    assert "Paused, number 1: what it was drawn from is no more" in said(status)


async def test_status_counts_and_says_how_the_backups_are(world: World) -> None:
    await add(world)
    before = await world.robin.slash(world.channel, "admin status")
    world.env.inject_error("POST", f"/channels/{world.channel.id}/messages", status=403, code=40003)
    world.clock.advance(hours=2)
    await world.bot.run_due()
    failed = await world.robin.slash(world.channel, "admin status")
    world.clock.advance(hours=1)
    await world.bot.run_due()
    await world.bot.services.backups.tick()
    after = await world.robin.slash(world.channel, "admin status")

    assert "1 running, 0 paused, of 20 at most" in said(before)
    assert "Last post: none yet" in said(before)
    assert "1 of the running could not be posted yet" in said(failed)
    assert "failed, to be tried again: 1" in said(failed)
    assert "Last post: <t:1768474800:R>" in said(after)
    assert "- sent: 1\n- paused: 0\n" in said(after)
    assert "Waiting now: 0" in said(after)
    assert "Last backup\nNone yet. The first one is made within minutes of a start." in said(before)
    assert "Last backup\n<t:1768474800:R>, on its schedule" in said(after)
    assert "0.1.0" in said(after)
    assert after.ephemeral
