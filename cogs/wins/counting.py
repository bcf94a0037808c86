"""Counting applications, without a tracker to fill in."""

import discord

from bot.applications import ApplicationStore
from bot.closing import ANYTHING
from bot.forms import WordsForm
from bot.instants import Clock
from bot.routes import ENOUGH, PLUS_ONE, UNDO
from bot.ui import Interaction, Reply, answer, replace
from bot.undoing import go_on
from cogs.wins import messages
from cogs.wins.routes import HERE, SEVERAL
from cogs.wins.rules import MOST, check_count


class Counting:
    """One press, one more; or several at once."""

    def __init__(self, store: ApplicationStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def count(self, interaction: Interaction, number: int) -> None:
        """Count so many more, in answer to a command or a form."""
        await go_on(interaction, await self._counted(interaction.user.id, number))

    async def plus_one(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Count one more; presses in a row share a message, whose Undo takes back the last of them."""
        reply = await self._counted(interaction.user.id, 1)
        await (replace if detail == HERE else answer)(interaction, reply)

    async def several(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, text: str) -> None:
            await self.count(interaction, check_count(text))

        form = WordsForm(
            save,
            title="Add several applications",
            label="How many?",
            description=f"A whole number from 1 to {MOST}. A guess is fine.",
            limit=len(str(MOST)),
            style=discord.TextStyle.short,
        )
        await interaction.response.send_modal(form)

    async def _counted(self, user_id: int, number: int) -> Reply:
        now = self._clock()
        change = await self._store.add(user_id, number, now)
        # Several at once are more to lose: their message, with its Undo, is left where it is.
        one_more = PLUS_ONE.button(detail=HERE if number == 1 else None)
        buttons = [one_more, SEVERAL.button(), UNDO.button(change), ENOUGH.button(detail=ANYTHING)]
        return Reply(messages.counted(await self._store.total(user_id), now), buttons=buttons)
