"""That a member was here, which any use of the bot says, and the message that tells who wasn't for long."""

import logging

import discord

from bot.db import Unavailable
from bot.retention.rules import GRACE
from bot.routes import ENOUGH
from bot.services import Services
from bot.trouble import said
from bot.ui import Interaction, Reply, answer, buttons_of, replace, row_of
from cogs.retention import messages
from cogs.retention.routes import KEEP, PUT_ASIDE

#: of the buttons below that message
_KEEP, _PUT_ASIDE = KEEP.button().custom_id, ENOUGH.button(detail=PUT_ASIDE).custom_id

log = logging.getLogger(__name__)


class RetentionCog:
    def __init__(self, services: Services) -> None:
        self._retention = services.retention
        self._consents = services.consents
        self._clock = services.clock

    async def on_interaction(self, interaction: Interaction) -> None:
        """Note that somebody used a command, a button or a form; what they type while a list is offered isn't any."""
        pressed = str((interaction.data or {}).get("custom_id", ""))
        if interaction.type is discord.InteractionType.autocomplete or pressed == _PUT_ASIDE:
            return
        if await self._seen(interaction.user.id) and pressed != _KEEP:
            await self._take_back(interaction)

    async def _take_back(self, interaction: Interaction) -> None:
        """Say on a message that told of the end that it isn't coming, where another of its buttons was pressed."""
        message = interaction.message
        if message is None or all(button.custom_id != _KEEP for button in buttons_of(message)):
            return
        if await self._consents.of(interaction.user.id):
            try:
                await message.edit(content=messages.STAYS, view=row_of(messages.ways_on()))
            except discord.HTTPException as error:
                log.info("user %s: the message of the end stays as it was (%s)", interaction.user.id, error.status)

    async def on_message(self, message: discord.Message) -> None:
        """Note that somebody wrote to the bot."""
        if message.guild is None and not message.author.bot:
            await self._seen(message.author.id)

    async def _seen(self, user_id: int) -> bool:
        """Return whether it is noted."""
        try:
            await self._retention.seen(user_id, self._clock())
        except Unavailable as error:
            # What they did is answered elsewhere, and the next thing they do says the same.
            log.warning("that user %s was here could not be noted: %s", user_id, said(error))
            return False
        return True

    async def keep(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        user_id = interaction.user.id
        await self._retention.seen(user_id, self._clock())
        if await self._consents.of(user_id):
            await replace(interaction, Reply(messages.STAYS, buttons=messages.ways_on()))
        else:
            await answer(interaction, messages.NOTHING_LEFT)

    async def put_aside(self, user_id: int, _row: int) -> Reply | None:
        """Return what stands above the closing line where somebody has had enough of it for today."""
        if told_at := await self._retention.warned_at(user_id):
            return Reply(messages.put_aside(told_at + GRACE), buttons=messages.ways())
        return None
