"""The form that searches the entries."""

from collections.abc import Awaitable, Callable

import discord

from bot.forms import BaseModal
from bot.rejections import Stage
from bot.stages import stage_select
from bot.text import clean_line
from bot.ui import Interaction

#: characters
WORDS_LIMIT = 100

Search = Callable[[Interaction, str, Stage | None], Awaitable[None]]


class SearchModal(BaseModal):
    """Words and a stage; both may be empty, which shows everything."""

    def __init__(self, search: Search, words: str, stage: Stage | None) -> None:
        super().__init__(title="Search your entries")
        self._search = search
        self._words: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="words", required=False, max_length=WORDS_LIMIT, default=words or None
        )
        self._stage = stage_select(stage)
        self._stage.required = False
        self._stage.min_values = 0
        self.add_item(discord.ui.Label(text="Company or role", component=self._words))
        self.add_item(discord.ui.Label(text="Only this stage", component=self._stage))

    async def on_submit(self, interaction: Interaction, /) -> None:
        words = check_words(self._words.value)
        await self._search(interaction, words, Stage(self._stage.values[0]) if self._stage.values else None)


def check_words(text: str | None) -> str:
    """Return the words as they are searched for; raises UserError if they are too long."""
    return clean_line(text, limit=WORDS_LIMIT, name="search") or ""
