"""The button "Enough for today", on every message of a flow: it ends the flow kindly."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import discord
from pydantic import Field, model_validator

from bot.cards import Deck
from bot.content import ContentFile, Entry, UniqueIds
from bot.routes import Route
from bot.sources import EntryId, SourceId
from bot.ui import CALM, Interaction, buttons_of, row_of

#: the detail of the button where the message isn't about a no
ANYTHING = "anything"

#: the detail of the button on a worry window, which ends with the flow: what was said of it would be so no more
WINDOW_OPEN = "window"
WINDOW_CLOSED = "The window is closed."


#: so many fit anything, so that they don't repeat soon
LEAST = 10


class Closing(Entry):
    """A closed ending in a sentence or two."""

    id: EntryId
    #: anything: it can also stand below a win
    about: Literal["no", "anything"] = "no"
    text: Annotated[str, Field(max_length=180)]
    sources: tuple[SourceId, ...] = ()


class Closings(Entry):
    closings: Annotated[tuple[Closing, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Closings":
        if sum(closing.about == ANYTHING for closing in self.closings) < LEAST:
            raise ValueError(f"fewer than {LEAST} about anything")
        return self


CLOSINGS = ContentFile("closings.yaml", Closings)


class Ending:
    """Ends a flow: what was said stays, a closing line stands under it, and only lasting buttons are left."""

    def __init__(self, deck: Deck, closings: Closings, routes: Sequence[Route]) -> None:
        self._deck = deck
        self._closings = closings.closings
        self._routes = routes

    async def press(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        fitting = [closing for closing in self._closings if detail is None or closing.about == ANYTHING]
        closing = await self._deck.one(interaction.user.id, fitting)
        message = interaction.message
        content, embeds = (message.content, message.embeds) if message else ("", [])
        if detail == WINDOW_OPEN:
            content = WINDOW_CLOSED
        if embeds:
            # Below a card, so that it is read last.
            embeds = [*embeds, discord.Embed(colour=CALM, description=closing.text)]
        else:
            content = f"{content}\n\n{closing.text}"
        view = row_of(self._lasting(message)) if message else None
        await interaction.response.edit_message(content=content or None, embeds=embeds, view=view)

    def _lasting(self, message: discord.Message) -> Iterator[discord.ui.Button[discord.ui.View]]:
        """Yield the buttons that outlive the flow, such as Undo and Stop."""
        for button in buttons_of(message):
            if self._lasts(button.custom_id or ""):
                yield discord.ui.Button.from_component(button)

    def _lasts(self, custom_id: str) -> bool:
        return any(route.lasting and re.fullmatch(route.template, custom_id) for route in self._routes)
