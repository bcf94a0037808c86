"""/admin schedule add, list and remove, as those who look after a server use them."""

import discord
import pytest

from bot.cards import ENCOURAGEMENTS
from tests import forge
from tests.conftest import World, labels, said


async def add(world: World, **options: object) -> object:
    given = {"channel": world.channel, "time": "9:30", "zone": "London"} | options
    return await world.robin.slash(world.channel, "admin schedule add", **given)


async def test_adding_shows_channel_zone_and_the_next_three(world: World) -> None:
    result = await add(world, days="Mon-Thu")

    assert f"<#{world.channel.id}>, Monday, Tuesday, Wednesday and Thursday at 09:30 (Europe/London)" in said(result)
    for due in (1768469400, 1768815000, 1768901400):
        assert f"<t:{due}:F>" in said(result)
    assert result.ephemeral


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
        await world.maya.slash(world.channel, "admin schedule list"),
        await world.maya.slash(world.channel, "admin schedule remove", post=1),
        await world.maya.slash(world.channel, "admin schedule add", channel=world.channel, time="9am", zone="London"),
    ]

    for each in refusals:
        assert said(each) == "This needs the permission Manage Server. Nothing was changed."
        assert each.ephemeral
    assert await world.maya.autocomplete(world.channel, "admin schedule remove", "post", "") == []
    assert len(await world.bot.services.schedules.posts(world.guild.id)) == 1
    assert len(world.env.errors) == 3


async def test_a_channel_the_bot_can_not_see_is_refused_at_once(world: World) -> None:
    hidden = world.guild.create_text_channel(
        "staff", overwrites={world.bot.user: discord.PermissionOverwrite(view_channel=False)}
    )
    refusal = await add(world, channel=hidden)

    assert "can't see that channel" in said(refusal)
    assert await world.bot.services.schedules.posts(world.guild.id) == []
    assert len(world.env.errors) == 1


async def test_the_list_and_removing(world: World) -> None:
    empty = await world.robin.slash(world.channel, "admin schedule list")
    await add(world)
    listed = await world.robin.slash(world.channel, "admin schedule list")
    [choice] = await world.robin.autocomplete(world.channel, "admin schedule remove", "post", "")
    removed = await world.robin.slash(world.channel, "admin schedule remove", post=choice["value"])
    again = await world.robin.slash(world.channel, "admin schedule remove", post=choice["value"])

    assert "no scheduled posts" in said(empty)
    assert f"**1** · <#{world.channel.id}> · every day at 09:30 (Europe/London) · next <t:1768469400:F>" in said(listed)
    assert "Removed" in said(removed)
    assert "no post of that number" in said(again)
    assert len(world.env.errors) == 1


async def test_the_list_fits_at_its_limit_with_every_post_paused(world: World) -> None:
    for minute in range(20):
        await add(world, time=f"9:{minute:02}", zone="America/Argentina/Buenos_Aires", days="Mon Tue Wed Thu Sat")
    for each in await world.bot.services.schedules.export(world.robin.id):
        await world.bot.services.schedules.pause(each, "I'm not allowed to post there")
    listed = await world.robin.slash(world.channel, "admin schedule list")

    assert said(listed).count("**paused**: I'm not allowed to post there") == 20


async def test_another_servers_post_is_out_of_reach(world: World) -> None:
    await add(world)
    other = world.env.create_guild("Elsewhere")
    there = other.create_text_channel("general")
    managers = other.create_role("Admins", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(world.env.create_user("stranger"), roles=[managers])
    refusal = await stranger.slash(there, "admin schedule remove", post=1)
    listed = await stranger.slash(there, "admin schedule list")

    assert "no post of that number" in said(refusal)
    assert "no scheduled posts" in said(listed)
    assert len(world.env.errors) == 1


async def test_the_twenty_first_post_is_refused(world: World) -> None:
    for minute in range(20):
        await add(world, time=f"9:{minute:02}")
    refusal = await add(world)

    assert "20 scheduled posts" in said(refusal)
    assert len(world.env.errors) == 1


async def test_a_nudge_is_not_reached_by_the_servers_commands(world: World) -> None:
    await world.maya.slash(world.channel, "nudges add", time="9am", zone="Berlin")
    refusal = await world.robin.slash(world.channel, "admin schedule remove", post=1)

    assert "no post of that number" in said(refusal)
    own = await world.maya.slash(world.channel, "encourage")
    assert own.response is not None
    await add(world)
    pressed = await forge.press(world.maya, own.response, "nudges:stop:2")
    assert "no such nudge" in said(pressed)
    assert len(await world.bot.services.schedules.posts(world.guild.id)) == 1
    assert len(world.env.errors) == 1
