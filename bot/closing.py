"""The button "Enough for today", on every message of a flow: it ends the flow kindly."""

from typing import Annotated

import discord
from pydantic import Field

from bot.cards import Deck
from bot.content import ContentFile, Entry, UniqueIds
from bot.sources import EntryId, SourceId
from bot.ui import CALM, Interaction


class Closing(Entry):
    """A closed ending in a sentence or two."""

    id: EntryId
    text: Annotated[str, Field(max_length=180)]
    sources: tuple[SourceId, ...] = ()


class Closings(Entry):
    closings: Annotated[tuple[Closing, ...], Field(min_length=1), UniqueIds]


CLOSINGS = ContentFile("closings.yaml", Closings)


class Ending:
    """Ends a flow: the buttons go, what was said stays, and a closing line stands under it."""

    def __init__(self, deck: Deck, closings: Closings) -> None:
        self._deck = deck
        self._closings = closings.closings

    async def press(self, interaction: Interaction, _row: int, _card: str | None) -> None:
        closing = await self._deck.draw(interaction.user.id, self._closings) or self._closings[0]
        message = interaction.message
        content, embeds = (message.content, message.embeds) if message else ("", [])
        if embeds:
            # Below a card, so that it is read last.
            embeds = [*embeds, discord.Embed(colour=CALM, description=closing.text)]
        else:
            content = f"{content}\n\n{closing.text}"
        await interaction.response.edit_message(content=content or None, embeds=embeds, view=None)
