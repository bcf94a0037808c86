"""The form that asks for words, and the button that opens it."""

from collections.abc import Awaitable, Callable

import discord

from bot.ui import BaseModal, Interaction
from bot.wins import Win
from cogs.wins.routes import REWORD

Save = Callable[[Interaction, str], Awaitable[None]]


class WordsForm(BaseModal):
    """One entry, in the member's own words."""

    def __init__(  # noqa: PLR0913 - each form is all of these
        self,
        save: Save,
        *,
        title: str,
        label: str,
        description: str,
        limit: int,
        default: str | None = None,
        required: bool = True,
        style: discord.TextStyle = discord.TextStyle.paragraph,
    ) -> None:
        super().__init__(title=title)
        self._save = save
        self._words: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="words", style=style, max_length=limit, default=default, required=required
        )
        self.add_item(discord.ui.Label(text=label, description=description, component=self._words))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._words.value)


def words_button(win: Win) -> "discord.ui.Button[discord.ui.View]":
    return REWORD.button(win.id, label=REWORD.label if win.words else "Add words")
