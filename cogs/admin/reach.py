"""Whether the bot may post in a channel: asked of Discord anew each time, as the bot keeps no server in memory."""

import logging
from dataclasses import dataclass

import discord

from bot.errors import UserError
from bot.ui import UNDELIVERED

log = logging.getLogger(__name__)

#: the kinds of channel that take posts
KINDS = (discord.ChannelType.text, discord.ChannelType.news)

VIEW = discord.Permissions(view_channel=True)
#: what a post needs, as Discord's settings name it
NEEDED = {
    "View Channel": VIEW,
    "Send Messages": discord.Permissions(send_messages=True),
    "Embed Links": discord.Permissions(embed_links=True),
}
#: what a look at the reactions below the last post needs
HISTORY = discord.Permissions(read_message_history=True)

GONE = "That channel is gone. Choose another one. Nothing was saved."
NO_POSTS = "That kind of channel takes no posts. Choose a text or an announcement channel. Nothing was saved."
NOT_HERE = "I'm not a member of this server, so I can't post in it. Invite me first. Nothing was saved."
TIMED_OUT = "I'm timed out in this server, so I can't post in it. Take the timeout off first. Nothing was saved."
UNKNOWN = (
    "Discord doesn't tell me just now whether I may post there. Please try once more in a moment. Nothing was saved."
)


@dataclass(frozen=True, slots=True)
class Reach:
    """What the bot may do in a channel, as far as posts need it."""

    #: by the names that Discord's settings show; empty: it can post
    missing: tuple[str, ...] = ()
    #: whether it can look for reactions below what it posted
    sees_reactions: bool = True


async def reach_of(client: discord.Client, guild_id: int, channel_id: int) -> Reach:
    """Find out by three requests; raises UserError where no permission would mend it, or Discord doesn't say."""
    assert client.user is not None  # noqa: S101 - it is logged in, else nobody could have asked
    try:
        guild = await _guild(client, guild_id)
        me = await guild.fetch_member(client.user.id)
        channel = await _channel(guild, channel_id)
    except UserError:
        raise
    except UNDELIVERED as error:
        log.warning("channel %s could not be looked at (%s)", channel_id, type(error).__name__)
        raise UserError(UNKNOWN) from error
    if me.is_timed_out():
        raise UserError(TIMED_OUT)
    if channel is None:
        # Discord says no more of a channel that it hides.
        return Reach(("View Channel",))
    # Not the channel's own method: it takes away Embed Links wherever Send Messages is missing, which isn't the cause.
    granted = discord.abc.GuildChannel.permissions_for(channel, me)
    missing = tuple(name for name, needed in NEEDED.items() if not granted.is_superset(needed))
    return Reach(missing, granted.is_superset(HISTORY))


async def still_manages(client: discord.Client, guild_id: int, user_id: int) -> bool:
    """Whether somebody who managed a server still does; True where Discord doesn't say."""
    try:
        guild = await client.fetch_guild(guild_id, with_counts=False)
    except UNDELIVERED:
        return True
    try:
        member = await guild.fetch_member(user_id)
    except discord.NotFound:
        return False
    except UNDELIVERED:
        return True
    return member.guild_permissions.manage_guild


async def _guild(client: discord.Client, guild_id: int) -> discord.Guild:
    try:
        return await client.fetch_guild(guild_id, with_counts=False)
    except (discord.Forbidden, discord.NotFound):
        raise UserError(NOT_HERE) from None


async def _channel(guild: discord.Guild, channel_id: int) -> discord.TextChannel | None:
    """Return the channel, None if it is hidden from the bot."""
    try:
        channel = await guild.fetch_channel(channel_id)
    except discord.Forbidden:
        return None
    except (discord.NotFound, discord.InvalidData):
        raise UserError(GONE) from None
    if not isinstance(channel, discord.TextChannel):
        raise UserError(NO_POSTS)
    return channel
