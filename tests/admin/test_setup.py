"""/admin setup: each choice is kept, nothing begins before it was looked at, and it begins once."""

import asyncio

import discord
from simcord import InteractionResult

from tests import forge
from tests.admin.acting import add_quickly
from tests.conftest import World, buttons, said


async def chosen(world: World, plan: str = "prompt-tip") -> InteractionResult:
    """Open the wizard and make the three choices."""
    opened = await world.robin.slash(world.channel, "admin setup")
    message = opened.response
    await world.robin.select(message, [world.channel], custom_id="setup:channel:0")
    await world.robin.select(message, [plan], custom_id="setup:plan:0")
    form = await world.robin.click(message, label="Time zone")
    await world.robin.submit_modal(form, {"words": "Berlin"})
    return opened


async def posts(world: World) -> list[tuple[str | None, int]]:
    found = await world.bot.services.schedules.posts(world.guild.id)
    return [(post.deck, post.weekdays) for post in found]


async def test_three_choices_a_preview_and_a_beginning_each_over_a_restart(world: World) -> None:
    opened = await world.robin.slash(world.channel, "admin setup")
    empty = said(opened)
    still = await world.robin.click(opened.response, label="Check and preview")
    await world.restart()
    message = (await chosen(world)).response
    panel = said(message)
    await world.restart()
    checked = await world.robin.click(message, label="Check and preview")
    preview, below = said(checked), buttons(checked)
    examples = [embed.author.name for embed in message.embeds]
    nothing = world.channel.last_message, await posts(world)
    await world.restart()
    begun = said(await world.robin.click(message, label="Begin"))
    world.clock.advance(days=4, hours=1)
    await world.bot.run_due()

    assert empty.count("not chosen yet") == 3
    assert "Still to choose: the channel, the time zone and what comes." in said(still)
    assert f"1. Channel: <#{world.channel.id}>" in panel
    assert "2. Time zone: Europe/Berlin, where it is 09:00 now" in panel
    assert "3. What comes: A prompt and a tip." in panel
    assert "nothing that I need is missing there" in preview
    assert "- Weekly prompt: on Mondays at 09:30 (Europe/Berlin)\n- Tip of the day: on Thursdays at 09:30" in preview
    assert "Each pauses itself after 10 posts in a row" in preview
    assert "at any other time" in panel
    # Today is a Thursday, half an hour before.
    assert [f"<t:{at}:F>" in preview for at in (1768465800, 1768811400)] == [True, True]
    assert preview.count(":F>") == 5
    assert below == ["Begin", "Change something", "Not now"]
    assert examples == ["Weekly prompt, Monday", "Tip of the day, Thursday"]
    assert nothing == (None, [])
    assert "The first one comes <t:1768465800:F>" in begun
    assert await posts(world) == [("prompt", 1), ("tip", 8)]
    assert world.channel.last_message is not None
    assert len(world.env.errors) == 0


async def test_beginning_twice_at_once_and_again_makes_the_posts_once(world: World) -> None:
    await add_quickly(world, zone="Europe/Berlin")  # an encouragement each day at the same time
    message = (await chosen(world, "of-each")).response
    preview = said(await world.robin.click(message, label="Check and preview"))
    begin = next(part["custom_id"] for part in message.components[0]["components"] if part["label"] == "Begin")
    await asyncio.gather(*(forge.press(world.robin, message, begin) for _ in range(2)))
    again = await forge.press(world.robin, message, begin)

    looked = await forge.press(world.robin, message, "setup:check:0")

    assert "Left out, as it is among them:\n- Encouragement: " in preview
    assert all("there already, so nothing was added" in said(each) for each in (again, looked))
    assert await posts(world) == [(None, 0b111_1111), ("prompt", 1), ("question", 4), ("tip", 8)]


async def test_what_was_changed_since_it_was_looked_at_does_not_begin(world: World) -> None:
    message = (await chosen(world)).response
    await world.robin.click(message, label="Check and preview")
    other = (await world.robin.slash(world.channel, "admin setup")).response
    await world.robin.select(other, ["mornings"], custom_id="setup:plan:0")
    refusal = await world.robin.click(message, label="Begin")

    assert "Something else was chosen meanwhile" in said(refusal)
    assert await posts(world) == []


async def test_a_channel_where_nothing_can_be_posted_does_not_begin(world: World) -> None:
    message = (await chosen(world)).response
    await world.robin.click(message, label="Check and preview")
    hidden = world.guild.create_text_channel(
        "staff", overwrites={world.bot.user: discord.PermissionOverwrite(send_messages=False, embed_links=False)}
    )
    other = (await world.robin.slash(world.channel, "admin setup")).response
    await world.robin.select(other, [hidden], custom_id="setup:channel:0")
    checked = said(await world.robin.click(other, label="Check and preview"))
    world.env.inject_error("GET", f"/channels/{hidden.id}", status=404, code=10003)
    gone = await world.robin.click(other, label="Check again")
    back = await world.robin.click(other, label="Change something")

    assert f"I can't post in <#{hidden.id}> yet. Missing there: **Send Messages** and **Embed Links**." in checked
    assert "Your choices are kept" in checked
    assert "That channel is gone" in said(gone.followups[-1])
    assert f"1. Channel: <#{hidden.id}>" in said(back)


async def test_a_permission_that_was_lost_meanwhile_stops_it(world: World) -> None:
    message = (await chosen(world)).response
    await world.robin.click(message, label="Check and preview")
    world.env.inject_error("GET", f"/channels/{world.channel.id}", status=403, code=50001)
    refused = await world.robin.click(message, label="Begin")

    assert "Missing there: **View Channel**" in said(refused)
    assert await posts(world) == []


async def test_who_has_lost_manage_server_meanwhile_can_go_on_with_nothing(world: World) -> None:
    message = (await chosen(world)).response
    form = await world.robin.click(message, label="Time zone")
    await world.robin.click(message, label="Check and preview")
    world.env.backend.get_member(world.guild.id, world.robin.id).role_ids.clear()
    refusals = [
        await world.robin.submit_modal(form, {"words": "Tokyo"}),
        await world.robin.click(message, label="Begin"),
    ]

    for refusal in refusals:
        assert "This needs the permission Manage Server" in said([refusal.response, *refusal.followups][-1])
    assert (await world.bot.services.servers.find(world.guild.id)).zone == "Europe/Berlin"
    assert await posts(world) == []
    assert len(world.env.errors) == 1  # a press is answered without one


async def test_more_than_a_server_can_have_does_not_begin_and_part_of_it_neither(world: World) -> None:
    for minute in range(18):
        await add_quickly(world, minute_of_day=minute)
    message = (await chosen(world, "of-each")).response
    preview = said(await world.robin.click(message, label="Check and preview"))
    refusal = await world.robin.click(message, label="Begin")

    assert "Scheduled on this server already: 18" in preview
    assert "with these there would be more" in said(refusal.followups[-1])
    assert len(await posts(world)) == 18


async def test_choices_typed_by_hand_and_places_that_do_not_exist_are_refused(world: World) -> None:
    message = (await world.robin.slash(world.channel, "admin setup")).response
    form = await world.robin.click(message, label="Time zone")
    refusals = [
        await forge.choose(world.robin, message, "setup:channel:0", str(world.channel.id)),
        await forge.choose(world.robin, message, "setup:plan:0", "horoscope"),
        await world.robin.submit_modal(form, {"words": "Atlantis"}),
    ]

    assert [said(each).split(".")[0] for each in refusals[:2]] == [
        "Choose the channel from the list",
        "Choose one of the plans from the list",
    ]
    assert "isn't one I know" in said(refusals[2])
    server = await world.bot.services.servers.find(world.guild.id)
    assert (server.channel_id, server.plan, server.zone) == (None, None, None)
    assert len(world.env.errors) == 1


async def test_leaving_says_that_it_is_kept_and_another_server_has_its_own(world: World) -> None:
    message = (await chosen(world)).response
    panel = said(message)
    left = await world.robin.click(message, label="Not now")
    other = world.env.create_guild("Elsewhere")
    there = other.create_text_channel("general")
    managers = other.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(world.env.create_user("stranger"), roles=[managers])
    elsewhere = await stranger.slash(there, "admin setup")

    assert "Each is kept at once" in panel
    assert said(left).startswith(panel)
    assert said(elsewhere).count("not chosen yet") == 3
    assert "A prompt and a tip" in said(await world.robin.slash(world.channel, "admin setup"))
