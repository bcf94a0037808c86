"""The command /encourage and its buttons."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.cards import Deck, EncouragementCard
from bot.cards.messages import ALL_PUT_AWAY, encouragement
from bot.closing import ANYTHING
from bot.routes import ENOUGH, Route
from bot.ui import Interaction, Reply, answer, replace

ANOTHER = Route("encourage:another", "Another", discord.ButtonStyle.primary)
NOT_FOR_ME = Route("encourage:away", "Not for me")
BRING_BACK = Route("encourage:back", "Bring them back")


class Encouragement(commands.Cog):
    """Draws one card at a time; none comes back before all were seen."""

    def __init__(self, deck: Deck, cards: Sequence[EncouragementCard]) -> None:
        self._deck = deck
        self._cards = cards

    @app_commands.command(description="Something true and kind to read, now. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def encourage(self, interaction: Interaction) -> None:
        await answer(interaction, await self._drawn(interaction.user.id))

    async def just_for_me(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press below a public post: a card that only the member sees."""
        await answer(interaction, await self._drawn(interaction.user.id))

    async def another(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await replace(interaction, await self._drawn(interaction.user.id))

    async def not_for_me(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Put this card away for good, and show another."""
        await self._deck.retire(interaction.user.id, detail, among=self._cards)
        await self.another(interaction, 0, None)

    async def bring_back(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Draw again from the cards that were put away."""
        await self._deck.restore(interaction.user.id)
        await self.another(interaction, 0, None)

    async def _drawn(self, user_id: int) -> Reply:
        card = await self._deck.draw(user_id, self._cards)
        if card is None:
            return Reply(ALL_PUT_AWAY, buttons=[BRING_BACK.button(), ENOUGH.button(detail=ANYTHING)])
        buttons = [ANOTHER.button(), NOT_FOR_ME.button(detail=card.id), ENOUGH.button(detail=ANYTHING)]
        return Reply(embed=encouragement(card), buttons=buttons)
