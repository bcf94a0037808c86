"""How the bot reaches one member by direct message, and nowhere else."""

from datetime import datetime

import discord

from bot import posting
from bot.members import MemberStore


class DirectMessages:
    """Opens a member's DM once, then finds it by its stored id."""

    def __init__(self, client: discord.Client, members: MemberStore) -> None:
        self._client = client
        self._members = members

    async def to(self, user_id: int, now: datetime) -> discord.PartialMessageable:
        """Return the member's DM; raises Undeliverable or TryLater."""
        channel_id = await self._members.dm_channel(user_id) or await self._open(user_id, now)
        return self._client.get_partial_messageable(channel_id)

    async def _open(self, user_id: int, now: datetime) -> int:
        with posting.translated():
            channel = await self._client.create_dm(discord.Object(user_id))
        await self._members.set_dm_channel(user_id, channel.id, now)
        return channel.id
