"""The button "Enough for today", on every message of a flow: it ends the flow kindly."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Literal

import discord
from pydantic import Field, model_validator

from bot.cards import Deck
from bot.content import ContentFile, Entry, UniqueIds
from bot.routes import Route
from bot.sources import EntryId, SourceId
from bot.ui import CALM, Button, Interaction, Reply, answer, buttons_of, is_public, row_of

#: the detail of the button where the message isn't about a no
ANYTHING = "anything"

#: the detail of the button on a worry window, which ends with the flow: what was said of it would be so no more
WINDOW_OPEN = "window"
WINDOW_CLOSED = "The window is closed."


#: what stands above the closing line of a flow of a member's that is left at a row, with the buttons there; None: what
#: stood there before
Left = Callable[[int, int], Awaitable[Reply | None]]

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

    def __init__(self, deck: Deck, closings: Closings, routes: Sequence[Route], left: Mapping[str, Left]) -> None:
        """`left` has what the features say themselves of a flow that is left."""
        self._deck = deck
        self._closings = closings.closings
        self._routes = routes
        self._left = left

    async def press(self, interaction: Interaction, row: int, detail: str | None) -> None:
        fitting = [closing for closing in self._closings if detail is None or closing.about == ANYTHING]
        closing = await self._deck.one(interaction.user.id, fitting)
        if is_public(interaction):
            await answer(interaction, closing.text)
            return
        leave = self._left.get(detail or "")
        left = (await leave(interaction.user.id, row) if leave else None) or _as_it_stands(interaction, detail)
        content, embeds = left.content, left.embeds
        if embeds:
            # Below a card, so that it is read last.
            embeds = [*embeds, discord.Embed(colour=CALM, description=closing.text)]
        else:
            content = f"{content}\n\n{closing.text}"
        lasting = [button for button in left.buttons if self._lasts(button)]
        await interaction.response.edit_message(content=content or None, embeds=embeds, view=row_of(lasting))

    def _lasts(self, button: discord.ui.Item[discord.ui.View]) -> bool:
        """Whether it outlives the flow, as Undo and Stop do."""
        custom_id = getattr(button, "custom_id", None) or ""
        return any(route.lasting and re.fullmatch(route.template, custom_id) for route in self._routes)


def _as_it_stands(interaction: Interaction, detail: str | None) -> Reply:
    message = interaction.message
    if message is None:
        return Reply()
    buttons: list[Button] = [discord.ui.Button.from_component(button) for button in buttons_of(message)]
    return Reply(WINDOW_CLOSED if detail == WINDOW_OPEN else message.content, more=message.embeds, buttons=buttons)
