"""The form for the days that are to go, the select of what is, and the buttons below what would go."""

from collections.abc import Awaitable, Callable

import discord

from bot.closing import ANYTHING
from bot.erasing import What
from bot.forms import BaseModal
from bot.routes import ENOUGH, MY_DELETE, MY_EXPORT, Needs
from bot.ui import Button, Interaction
from cogs.mydata.messages import DESCRIPTIONS, LABELS
from cogs.mydata.routes import CONFIRM, KEEP, WHAT

#: characters of a day
DAY_LIMIT = 40

#: the first and the last day as typed
TakeDays = Callable[[Interaction, str, str], Awaitable[None]]


class DaysForm(BaseModal):
    """From which day to which."""

    needs = Needs.NOTHING

    def __init__(self, take: TakeDays) -> None:
        super().__init__(title="Which days are to go?")
        self._take = take
        self._first: discord.ui.TextInput[discord.ui.View] = _day("first")
        self._last: discord.ui.TextInput[discord.ui.View] = _day("last")
        self.add_item(
            discord.ui.Label(text="From", component=self._first, description="Like 15 Jan 2026; empty: the beginning.")
        )
        self.add_item(discord.ui.Label(text="To", component=self._last, description="That day included; empty: today."))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._take(interaction, self._first.value, self._last.value)


def _day(custom_id: str) -> "discord.ui.TextInput[discord.ui.View]":
    return discord.ui.TextInput(custom_id=custom_id, max_length=DAY_LIMIT, required=False)


def choices() -> "list[discord.ui.Item[discord.ui.View]]":
    options = [
        discord.SelectOption(label=LABELS[what], value=what.value, description=DESCRIPTIONS[what]) for what in What
    ]
    return [WHAT.select(options), ENOUGH.button(detail=ANYTHING)]


def below_view() -> list[Button]:
    return [MY_EXPORT.button(), MY_DELETE.button(label="Delete something"), ENOUGH.button(detail=ANYTHING)]


def to_confirm(detail: str) -> list[Button]:
    return [
        MY_EXPORT.button(label="Export first"),
        CONFIRM.button(detail=detail),
        KEEP.button(),
        ENOUGH.button(detail=ANYTHING),
    ]
