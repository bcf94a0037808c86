"""How the bot reaches one member by direct message, and nowhere else."""

from typing import Any

import discord

from bot import posting
from bot.members import MemberStore
from bot.schedules import Undeliverable

#: a channel that is gone, or that the bot isn't in any more, by Discord's codes
_GONE = frozenset({10003, 50001})


class DirectMessages:
    """Opens a member's DM once, then finds it by its stored id."""

    def __init__(self, client: discord.Client, members: MemberStore) -> None:
        self._client = client
        self._members = members

    async def to(self, user_id: int) -> "DirectMessage":
        """Return the member's DM; raises Undeliverable or TryLater."""
        stored = await self._members.dm_channel(user_id)
        channel_id = stored or await self.open(user_id)
        return DirectMessage(self, self._client.get_partial_messageable(channel_id), user_id)

    async def open(self, user_id: int) -> int:
        """Return the id under which Discord has the DM; as `to`."""
        with posting.translated():
            # Not `create_dm`, which gives what it remembers, and so what may be gone.
            channel = await self._client.http.start_private_message(user_id)
        channel_id = int(channel["id"])
        await self._members.set_dm_channel(user_id, channel_id)
        return channel_id

    async def anew(self, user_id: int) -> discord.PartialMessageable:
        """Forget the stored DM, which is gone, and open it again; as `to`."""
        await self._members.forget_dm_channel(user_id)
        return self._client.get_partial_messageable(await self.open(user_id))


class DirectMessage(discord.abc.Messageable):
    """A member's DM. Where the stored one is gone, it is opened anew, and what is sent goes there under its nonce."""

    def __init__(self, direct: DirectMessages, channel: discord.PartialMessageable, user_id: int) -> None:
        self._direct = direct
        self._channel = channel
        self._user_id = user_id

    async def _get_channel(self) -> discord.PartialMessageable:
        return self._channel

    async def send(self, *args: Any, **kwargs: Any) -> discord.Message:
        """As of any channel; raises Undeliverable or TryLater, too."""
        try:
            return await self._channel.send(*args, **kwargs)
        except discord.HTTPException as error:
            if error.code not in _GONE:
                raise
        self._channel = await self._direct.anew(self._user_id)
        try:
            return await self._channel.send(*args, **kwargs)
        except discord.HTTPException as error:
            if error.code in _GONE:
                raise Undeliverable(posting.DM_GONE) from error
            raise
