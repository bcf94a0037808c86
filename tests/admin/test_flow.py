"""/admin schedule add, list, pause and remove, as those who look after a server use them."""

import discord
import pytest

from bot.cards import ENCOURAGEMENTS
from bot.posts import PostDeck
from cogs.admin import messages
from tests import forge
from tests.admin.acting import add, add_quickly, post
from tests.conftest import World, labels, said


async def test_adding_shows_channel_zone_and_the_next_five(world: World) -> None:
    result = await add(world, days="Mon-Thu")

    assert f"<#{world.channel.id}>, on Mondays, Tuesdays, Wednesdays and Thursdays at 09:30 (Europe/London)" in said(
        result
    )
    for due in (1768469400, 1768815000, 1768901400, 1768987800, 1769074200):
        assert f"<t:{due}:F>" in said(result)
    assert said(result).count(":F>") == 5
    for again in ({}, {"days": "Mon", "deck": "encouragement"}, {"time": "10:30", "zone": "Berlin"}):
        doubled = await add(world, **again)
        assert "there already" in said(doubled)
        assert "number 1, Encouragement, " in said(doubled)
    assert len(await world.bot.services.schedules.posts(world.guild.id)) == 1
    world.env.errors.clear()
    assert "pauses itself after 10 posts in a row that nobody touched" in said(result)
    assert result.ephemeral


async def test_the_servers_zone_is_asked_for_once_and_kept(world: World) -> None:
    refusal = await add(world, zone=None)
    unknown = await world.robin.autocomplete(world.channel, "admin schedule add", "zone", "")
    first = await add(world)
    known = await world.robin.autocomplete(world.channel, "admin schedule add", "zone", "")
    second = await add(world, zone=None, time="17:00")
    elsewhere = await add(world, zone="Tokyo")

    assert "don't know this server's time zone yet" in said(refusal)
    assert "time zone is kept: Europe/London, where it is 08:00 now" in said(first)
    assert [each["value"] for each in known] == ["Europe/London"] != [each["value"] for each in unknown]
    assert "17:00 (Europe/London)" in said(second)
    assert "is kept" not in said(second) + said(elsewhere)
    assert (await world.bot.services.servers.find(world.guild.id)).zone == "Europe/London"
    assert len(world.env.errors) == 1


async def test_each_deck_posts_silently_and_pings_nobody(world: World) -> None:
    own = {"deck": "own", "text": "Hard days count too. Tea is at four."}
    for at, deck in enumerate(PostDeck):
        added = await add(world, time=f"9:{at:02}", **(own if deck is PostDeck.OWN else {"deck": deck.value}))
        assert f"{deck.label} will be posted" in said(added)
        assert ("on Mondays at" in said(added)) == (deck is PostDeck.PROMPT)
    world.clock.advance(hours=1, minutes=10)
    await world.bot.run_due()
    world.clock.advance(days=4)  # to Monday; what was due in between is left out
    await world.bot.run_due()
    posted = world.channel.history()

    assert len(posted) == 2 * len(PostDeck) - 1  # the prompt came on Monday alone
    assert all(message.flags.suppress_notifications for message in posted)
    assert own["text"] in map(said, posted)
    sent = [each.json for each in world.env.http_requests if each.path == f"/channels/{world.channel.id}/messages"]
    assert [each["allowed_mentions"] for each in sent] == [{"parse": []}] * len(posted)


NOTHING_TO_SEE = "\u200b\u2800"
REFUSED: list[tuple[dict[str, object], str]] = [
    ({"time": "25:00"}, "isn't one I can read"),
    ({"time": "9"}, "`9am` or `9pm`"),
    ({"zone": "Atlantis"}, "isn't one I know"),
    ({"days": "someday"}, "Those days"),
    ({"deck": "own", "text": None}, "needs the option `text`"),
    ({"deck": "tip"}, "is for the deck"),
    ({"text": "Ask <@&123456789012345678> for help"}, "`<@&123456789012345678>`"),
    ({"text": "Hey @everyone"}, "`@everyone`"),
    ({"text": NOTHING_TO_SEE}, "nothing to see"),
    ({"text": "Good vibes only"}, "“good vibes”"),
    ({"text": "You will find a job soon"}, "a promise that nobody here can keep"),
]


async def test_what_can_not_be_posted_is_refused_with_the_words_given_back(world: World) -> None:
    for given, words in REFUSED:
        typed = {"text": "Tea at four"} | given
        refusal = await add(world, **typed)
        assert words in said(refusal)
        assert "Nothing was saved" in said(refusal)
        if typed["text"] == NOTHING_TO_SEE or not typed["text"]:
            assert "to copy" not in said(refusal)
        else:
            assert f"```\n{typed['text']}\n```" in said(refusal)
    assert await world.bot.services.schedules.posts(world.guild.id) == []
    assert (await world.bot.services.servers.find(world.guild.id)).zone is None
    assert len(world.env.errors) == len(REFUSED)


async def test_a_post_arrives_in_the_channel_with_a_private_card_behind_its_button(world: World) -> None:
    await add(world)
    world.clock.advance(hours=2)
    await world.bot.run_due()
    message = world.channel.last_message

    assert message is not None
    public = [card for card in ENCOURAGEMENTS.load().cards if card.audience == "anyone"]
    assert any(card.acknowledge in said(message) for card in public)
    assert labels(message) == ["One just for me"]
    await world.restart()
    private = await world.maya.click(message, label="One just for me")
    assert private.ephemeral
    assert world.channel.last_message.id == message.id


async def test_who_set_a_post_up_is_told_once_when_it_can_not_be_posted_any_more(world: World) -> None:
    await add(world)
    world.env.inject_error("POST", f"/channels/{world.channel.id}/messages", status=403, code=50013, times=None)
    world.clock.advance(hours=2)
    await world.bot.run_due()
    world.clock.advance(days=2)
    await world.bot.run_due()

    [told] = world.robin.user.dm_channel.history()
    assert f"paused the post that you set up for <#{world.channel.id}>" in said(told)
    assert "I'm not allowed to post there" in said(told)


async def test_members_without_the_permission_are_not_offered_it(world: World) -> None:
    with pytest.raises(Exception, match="admin"):
        await world.maya.slash(world.channel, "admin schedule list")


async def test_the_permission_is_checked_again_when_the_server_lets_others_use_the_command(world: World) -> None:
    await add(world)
    [admin] = [command for command in await world.bot.tree.fetch_commands() if command.name == "admin"]
    world.guild.set_command_permissions(admin, {world.maya: True})
    refusals = [
        await world.maya.slash(world.channel, "admin setup"),
        await world.maya.slash(world.channel, "admin status"),
        await world.maya.slash(world.channel, "admin schedule list"),
        await world.maya.slash(world.channel, "admin schedule preview", post="1"),
        await world.maya.slash(world.channel, "admin schedule pause", post="1"),
        await world.maya.slash(world.channel, "admin schedule remove", post="1"),
        await world.maya.slash(world.channel, "admin schedule add", channel=world.channel, time="9am", zone="London"),
    ]

    for each in refusals:
        assert said(each) == "This needs the permission Manage Server. Nothing was changed."
        assert each.ephemeral
    assert await world.maya.autocomplete(world.channel, "admin schedule remove", "post", "") == []
    assert len(await world.bot.services.schedules.posts(world.guild.id)) == 1
    assert len(world.env.errors) == 7


async def test_each_press_and_each_select_asks_for_the_permission(world: World) -> None:
    await add(world)
    own = await world.maya.slash(world.channel, "help")
    before = await post(world)
    presses = [
        *("admin:posts:0", "admin:open:1", "admin:pause:1", "admin:go-on:1", "admin:remove:1", "admin:remove-it:1"),
        *("setup:open:0", "setup:zone:0", "setup:check:0", "setup:begin:0:00000000"),
    ]
    chosen = {"admin:choose:0": "1", "setup:plan:0": "prompt", "setup:channel:0": "1"}
    refusals = [await forge.press(world.maya, own.response, custom_id) for custom_id in presses]
    refusals += [await forge.choose(world.maya, own.response, *each) for each in chosen.items()]

    assert {said(each) for each in refusals} == {"This needs the permission Manage Server. Nothing was changed."}
    assert await post(world) == before
    server = await world.bot.services.servers.find(world.guild.id)
    assert (server.plan, server.channel_id) == (None, None)


async def test_the_list_fits_at_its_limit_with_every_post_paused(world: World) -> None:
    for minute in range(20):
        await add_quickly(world, minute_of_day=minute, zone="America/Argentina/Buenos_Aires", weekdays=0b0111111)
    for each in await world.bot.services.schedules.posts(world.guild.id):
        # A reason for each: more than a field of the status can hold.
        reason = f"Discord refused the message (code {50000 + each.id})"
        await world.bot.services.schedules.pause_post(world.guild.id, each.id, reason)
    listed = await world.robin.slash(world.channel, "admin schedule list")
    status = await world.robin.slash(world.channel, "admin status")

    assert said(listed).count("**paused**: Discord refused the message (code 500") == 20
    assert "0 running, 20 paused" in said(status)
    assert "Paused, number 1: Discord refused the message (code 50001)" in said(status)


async def test_another_servers_post_is_out_of_reach(world: World) -> None:
    await add(world)
    other = world.env.create_guild("Elsewhere")
    there = other.create_text_channel("general")
    managers = other.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(world.env.create_user("stranger"), roles=[managers])
    listed = await stranger.slash(there, "admin schedule list")
    status = await stranger.slash(there, "admin status")
    commands, presses = ("preview", "pause", "remove"), ("open", "pause", "go-on", "remove", "remove-it")
    refusals = [
        *[await stranger.slash(there, f"admin schedule {each}", post="id-1") for each in commands],
        *[await forge.press(stranger, status.response, f"admin:{each}:1") for each in presses],
        await forge.choose(stranger, status.response, "admin:choose:0", "1"),
    ]

    assert {said(each) for each in refusals} == {messages.UNKNOWN}
    assert "no scheduled posts" in said(listed)
    assert (await post(world)).next_due_at is not None
    assert len(world.env.errors) == 3


async def test_the_twenty_first_post_is_refused(world: World) -> None:
    for minute in range(20):
        await add_quickly(world, minute_of_day=minute)
    refusal = await add(world)

    assert "20 scheduled posts" in said(refusal)
    assert len(world.env.errors) == 1


async def test_a_nudge_is_not_reached_by_the_servers_commands(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Berlin")
    refusal = await world.robin.slash(world.channel, "admin schedule remove", post="id-1")

    assert "no post of that number" in said(refusal)
    own = await world.maya.slash(world.channel, "encourage")
    assert own.response is not None
    taken = [await forge.press(world.robin, own.response, f"admin:{each}:1") for each in ("open", "pause", "remove-it")]
    assert {said(each) for each in taken} == {messages.UNKNOWN}
    await add(world)
    pressed = await forge.press(world.maya, own.response, "nudges:stop:2")
    assert "no such nudge" in said(pressed)
    assert len(await world.bot.services.schedules.posts(world.guild.id)) == 1
    assert len(world.env.errors) == 1
