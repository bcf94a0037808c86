"""The form that /feedback ask begins with, and how buttons stand in rows."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import discord

from bot.feedback import Person
from bot.forms import BaseModal
from bot.rejections import HeardBy, Stage
from bot.stages import stage_select
from bot.text import isolated, shortened
from bot.ui import Interaction
from cogs.feedback.rules import guessed

Button = discord.ui.Button[discord.ui.View]
Item = discord.ui.Item[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]

#: characters of a name in a form's small print
NAME_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Given:
    """What is known before the form opens."""

    stage: Stage | None = None
    heard_by: HeardBy | None = None
    role: str | None = None
    company: str | None = None
    #: the entry that it is about
    entry_id: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The three taps."""

    stage: Stage
    heard_by: HeardBy | None
    #: whom the member can reach
    known: tuple[Person, ...]


Save = Callable[[Interaction, Chosen], Awaitable[None]]


class AskModal(BaseModal):
    """Three taps: the stage, how the news came, who can be reached; only the stage is needed."""

    def __init__(self, save: Save, given: Given) -> None:
        super().__init__(title="Ask for feedback")
        self._save = save
        self._stage = stage_select(given.stage)
        self._heard_by = _optional("heard_by", "I don't know", HeardBy, [given.heard_by])
        self._known = _optional("known", "Nobody so far", Person, guessed(given.heard_by), most=len(Person))
        names = [isolated(shortened(name, NAME_SHOWN)) for name in (given.role, given.company) if name]
        self._ask("How far had it come?", self._stage, f"About: {' · '.join(names)}" if names else None)
        self._ask("How did the news come?", self._heard_by, "Leave it empty if you don't know.")
        self._ask("Whom could you reach?", self._known, "By name, number or address. Leave it empty if nobody.")

    def _ask(self, label: str, component: Select, description: str | None = None) -> None:
        self.add_item(discord.ui.Label(text=label, component=component, description=description))

    async def on_submit(self, interaction: Interaction, /) -> None:
        [stage] = self._stage.values
        heard_by = HeardBy(self._heard_by.values[0]) if self._heard_by.values else None
        known = tuple(person for person in Person if person in self._known.values)
        await self._save(interaction, Chosen(Stage(stage), heard_by, known))


def _optional(
    custom_id: str,
    placeholder: str,
    kind: type[HeardBy] | type[Person],
    now: Sequence[HeardBy | Person | None],
    most: int = 1,
) -> Select:
    """Return a select of a form from which nothing has to be chosen."""
    options = [discord.SelectOption(label=each.label, value=each.value, default=each in now) for each in kind]
    return discord.ui.Select(
        custom_id=custom_id, placeholder=placeholder, options=options, min_values=0, max_values=most, required=False
    )


def in_rows(*rows: Sequence[Item]) -> list[Item]:
    """Return the items, each told the row it stands in; an empty row takes no place."""
    placed: list[Item] = []
    for number, row in enumerate(filter(None, rows)):
        for item in row:
            item.row = number
            placed.append(item)
    return placed
