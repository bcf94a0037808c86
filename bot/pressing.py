"""Buttons and selects that live long: what discord.py builds for a press, and calls the feature with."""

import re
from collections.abc import Awaitable, Callable
from typing import Any, Self, cast

import discord

from bot.routes import Route
from bot.ui import Interaction, answer_error

AnyPressable = discord.ui.DynamicItem[Any]

#: What a feature does on a press: the interaction, and the row and the detail that the button's id names.
Press = Callable[[Interaction, int, str | None], Awaitable[None]]

#: What a feature does when one option of a select is chosen: as for a press, and the option's value.
Choose = Callable[[Interaction, int, str | None, str], Awaitable[None]]

#: The same where several options can be chosen at once.
ChooseSome = Callable[[Interaction, int, str | None, list[str]], Awaitable[None]]


def pressable(route: Route, press: Press) -> type[AnyPressable]:
    """Return the class that discord.py builds for each press on `route`, whatever message and process it is from.

    discord.py makes the object itself, so what a press needs comes with `press`, a bound method of its feature.
    It also only logs what a DynamicItem's callback raises, so the error is answered here.
    """

    class Pressable(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=route.template):
        def __init__(self, row: int, detail: str | None) -> None:
            super().__init__(route.button(row, detail))
            self._row_id = row
            self._detail = detail

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Self:
            return cls(int(match["row"]), match["detail"])

        async def callback(self, interaction: Interaction) -> None:
            try:
                await press(interaction, self._row_id, self._detail)
            except Exception as error:  # noqa: BLE001 - answered and logged there
                await answer_error(interaction, error)

    return Pressable


def choosable(route: Route, choose: Choose) -> type[AnyPressable]:
    """Return the class that discord.py builds when an option of a select on `route` is chosen; as `pressable`."""

    class Choosable(_Chosen, template=route.template):
        async def callback(self, interaction: Interaction) -> None:
            try:
                [value] = self.item.values
                await choose(interaction, self._row_id, self._detail, value)
            except Exception as error:  # noqa: BLE001 - answered and logged there
                await answer_error(interaction, error)

    return Choosable


def some_choosable(route: Route, choose_some: ChooseSome) -> type[AnyPressable]:
    """As `choosable`, where several options can be chosen at once."""

    class SomeChoosable(_Chosen, template=route.template):
        async def callback(self, interaction: Interaction) -> None:
            try:
                await choose_some(interaction, self._row_id, self._detail, self.item.values)
            except Exception as error:  # noqa: BLE001 - answered and logged there
                await answer_error(interaction, error)

    return SomeChoosable


class _Chosen(discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]], template="never"):
    """A select from which was chosen; the routes' own classes say what comes of it."""

    def __init__(self, row: int, detail: str | None, item: discord.ui.Select[discord.ui.View]) -> None:
        super().__init__(item)
        self._row_id = row
        self._detail = detail

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        select = cast("discord.ui.Select[discord.ui.View]", item)
        return cls(int(match["row"]), match["detail"], select)
