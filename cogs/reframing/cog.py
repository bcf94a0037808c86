"""The command /reframe and its buttons."""

import discord
from discord import app_commands
from discord.ext import commands

from bot import entries
from bot.cards import Deck
from bot.cards.messages import ALL_PUT_AWAY
from bot.cards.models import Habits, Reframes
from bot.instants import Clock
from bot.rejections import Rejection, RejectionStore
from bot.routes import ENOUGH, Route
from bot.ui import Interaction, Reply, answer, replace
from cogs.reframing import messages
from cogs.reframing.rules import fitting

ANOTHER = Route("reframe:another", "Another", discord.ButtonStyle.primary)
NOT_FOR_ME = Route("reframe:away", "Not for me")
BRING_BACK = Route("reframe:back", "Bring them back")


class Reframing(commands.Cog):
    """Shows one card at a time, about the entry that is meant."""

    def __init__(self, store: RejectionStore, deck: Deck, reframes: Reframes, habits: Habits, clock: Clock) -> None:
        self._store = store
        self._deck = deck
        self._cards = reframes.cards
        self._habits = habits.by_id()
        self._clock = clock

    @app_commands.command(description="Another way to look at a no. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.describe(entry="Which of your entries it is about; without, your latest of the last 30 days")
    @app_commands.autocomplete(entry=entries.autocomplete)
    async def reframe(self, interaction: Interaction, entry: int | None = None) -> None:
        meant = await entries.meant(self._store, interaction.user.id, entry, self._clock())
        await answer(interaction, await self._drawn(interaction.user.id, meant))

    async def open(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """A press on Reframe: a card of its own, below the acknowledgement."""
        entry = await entries.own(self._store, interaction.user.id, entry_id)
        await answer(interaction, await self._drawn(interaction.user.id, entry))

    async def another(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._entry(interaction.user.id, entry_id)
        await replace(interaction, await self._drawn(interaction.user.id, entry))

    async def not_for_me(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Put this card away for good, and show another."""
        entry = await self._entry(interaction.user.id, entry_id)
        await self._deck.retire(interaction.user.id, detail, among=self._cards)
        await replace(interaction, await self._drawn(interaction.user.id, entry))

    async def bring_back(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """Draw again from the cards that were put away."""
        entry = await self._entry(interaction.user.id, entry_id)
        await self._deck.restore(interaction.user.id)
        await replace(interaction, await self._drawn(interaction.user.id, entry))

    async def _entry(self, user_id: int, entry_id: int) -> Rejection | None:
        return await entries.own(self._store, user_id, entry_id) if entry_id else None

    async def _drawn(self, user_id: int, entry: Rejection | None) -> Reply:
        row, stage = (entry.id, entry.stage) if entry else (0, None)
        card = await self._deck.draw(user_id, *fitting(self._cards, stage))
        if card is None:
            return Reply(ALL_PUT_AWAY, buttons=[BRING_BACK.button(row), ENOUGH.button()])
        buttons = [ANOTHER.button(row), NOT_FOR_ME.button(row, card.id), ENOUGH.button()]
        return Reply(embed=messages.reframe(card, self._habits[card.habit], entry), buttons=buttons)
