"""A list of a member's own rows, newest first, ten at a time: each page begins after the last row of the one before."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import discord

from bot.routes import Route
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on

#: the detail of a button on a message of the feature that it leads to, which goes on in its place
HERE = "here"

#: rows of a page; one more tells whether there are older ones
PAGE = 10
PAGE_AND_ONE = PAGE + 1

Button = discord.ui.Button[discord.ui.View]


class Listed(Protocol):
    """Anything with an id can be listed."""

    @property
    def id(self) -> int: ...


AnyRow = TypeVar("AnyRow", bound=Listed)


@dataclass(frozen=True, slots=True)
class Page(Generic[AnyRow]):
    """A page of the `PAGE_AND_ONE` rows that were looked for after the row `before`; 0 and None: the first page."""

    found: Sequence[AnyRow]
    before: int | None

    @property
    def rows(self) -> Sequence[AnyRow]:
        return self.found[:PAGE]

    def turn(self, newest: Button, older: Route) -> list[Button]:
        """Return the buttons to the other pages; `newest` is shown where there are newer ones."""
        return [
            *([newest] if self.before else []),
            *([older.button(self.rows[-1].id, label="Older")] if len(self.found) > PAGE else []),
        ]


async def show(interaction: Interaction, detail: str | None, reply: Reply) -> None:
    """Go on with a reply where the button that was pressed says `HERE`; below another feature's message, answer it."""
    await (go_on if detail == HERE else answer)(interaction, reply)
