"""Buttons and selects that live long: what discord.py builds for a press, and how it reaches its feature."""

import re
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Self

import discord

from bot.errors import UserError
from bot.routes import ROW_AND_DETAIL, Route
from bot.ui import Interaction, answer_error

#: What a feature does on a press: the interaction, and the row and the detail that the button's id names.
Press = Callable[[Interaction, int, str | None], Awaitable[None]]

#: What a feature does when one option of a select is chosen: as for a press, and the option's value.
Choose = Callable[[Interaction, int, str | None, str], Awaitable[None]]

#: of what no client of Discord's sends
NOT_ONE = "Choose one of the list, please. Nothing was changed."

#: The same where several options can be chosen at once.
ChooseSome = Callable[[Interaction, int, str | None, list[str]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Handled(ABC):
    """A route, and the method of a feature that it leads to."""

    route: Route

    @abstractmethod
    async def __call__(self, interaction: Interaction, row: int, detail: str | None, values: list[str]) -> None: ...


@dataclass(frozen=True, slots=True)
class Pressed(Handled):
    handler: Press

    async def __call__(self, interaction: Interaction, row: int, detail: str | None, _values: list[str]) -> None:
        await self.handler(interaction, row, detail)


@dataclass(frozen=True, slots=True)
class Chosen(Handled):
    handler: Choose

    async def __call__(self, interaction: Interaction, row: int, detail: str | None, values: list[str]) -> None:
        if len(values) != 1:
            raise UserError(NOT_ONE)
        await self.handler(interaction, row, detail, values[0])


@dataclass(frozen=True, slots=True)
class SomeChosen(Handled):
    handler: ChooseSome

    async def __call__(self, interaction: Interaction, row: int, detail: str | None, values: list[str]) -> None:
        await self.handler(interaction, row, detail, values)


#: any id of ours
_ID = rf"(?P<name>[^:]+:[^:]+):{ROW_AND_DETAIL}"


class LongLived(discord.ui.DynamicItem[discord.ui.Item[discord.ui.View]], template=_ID):
    """What discord.py builds for each press on any route, whatever message and process it is from.

    discord.py makes the object itself, so what handles it is looked up at the client. It also only logs what a
    DynamicItem's callback raises, so the error is answered here.
    """

    def __init__(self, item: discord.ui.Item[discord.ui.View], match: re.Match[str]) -> None:
        super().__init__(item)
        self._match = match

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        return cls(item, match)

    async def callback(self, interaction: Interaction) -> None:
        handled: Handled | None = interaction.client.handled.get(self._match["name"])
        if handled is None:
            return  # the client answers what nothing handles any more

        async def press(interaction: Interaction) -> None:
            values = (interaction.data or {}).get("values", [])
            try:
                await handled(interaction, int(self._match["row"]), self._match["detail"], values)
            except Exception as error:  # noqa: BLE001 - answered and logged there
                await answer_error(interaction, error)

        try:
            route = handled.route
            if await interaction.client.gate.lets_in(interaction, route.needs, press, route.about):
                await press(interaction)
        except Exception as error:  # noqa: BLE001 - as above
            await answer_error(interaction, error)
