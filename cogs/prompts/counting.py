"""How many have thought about a prompt: a number that everybody sees, and no name."""

import asyncio
import logging
from weakref import WeakValueDictionary

import discord

from bot.closing import ANYTHING
from bot.errors import UserError
from bot.routes import EARLIER_ANSWERS, ENOUGH
from bot.services import Services
from bot.ui import UNDELIVERED, Interaction, Reply, answer, goes_on
from cogs.prompts import messages

log = logging.getLogger(__name__)


class Counting:
    """A press counts its member below this one message; another press takes them out."""

    def __init__(self, services: Services) -> None:
        self._store = services.prompt_counts
        self._answers = services.prompt_answers
        self._clock = services.clock
        self._showing: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def press(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        post = interaction.message
        # What only its member sees has nobody to count.
        if post is None or post.flags.ephemeral or not post.embeds:
            raise UserError(messages.NOT_A_PROMPT)
        counted = await self._store.toggle(interaction.user.id, post.id, self._clock())
        said = [messages.COUNTED if counted else messages.NOT_COUNTED]
        try:
            await self._show(interaction, post)
        except discord.NotFound:
            said = [messages.POST_GONE]
        except UNDELIVERED as error:
            # Discord lets an old message be changed only so often. It is kept, so pressing again would undo it.
            log.info("the number below message %s could not be shown (%s)", post.id, type(error).__name__)
            said.append(messages.SHOWN_LATER)
        await answer(interaction, await self._told(interaction.user.id, " ".join(said)))

    async def _told(self, user_id: int, text: str) -> Reply:
        """Return what the member is told, with the way to their answers if there are any."""
        if not await self._answers.older(user_id, 1):
            return Reply(text)
        return Reply(text, buttons=[EARLIER_ANSWERS.button(), ENOUGH.button(detail=ANYTHING)])

    async def _show(self, interaction: Interaction, post: discord.Message) -> None:
        """Put the number below the post. One at a time, each read in its turn: the last edit shows the last number."""
        # Acknowledged first: in a crowd the turn may come later than Discord waits for an answer.
        await interaction.response.defer()
        async with self._showing.setdefault(post.id, asyncio.Lock()):
            text = messages.number(await self._store.number(post.id))
            embed = post.embeds[0].copy()
            embed.set_footer(text=text) if text else embed.remove_footer()
            # After a yes to the first pages, what was pressed is one of these, and not the post.
            await (post.edit(embed=embed) if goes_on(interaction) else interaction.edit_original_response(embed=embed))
