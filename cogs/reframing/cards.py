"""Drawn cards: one at a time, about the entry that is meant."""

import re

import discord

from bot import entries
from bot.cards import ReframeCard
from bot.cards.messages import ALL_PUT_AWAY, PUT_AWAY, after_putting_away
from bot.cards.models import Habits, Reframes
from bot.errors import UserError
from bot.rejections import Rejection
from bot.routes import ENOUGH, FIT_CHECK, MINUTE, REASONS
from bot.services import Services
from bot.ui import Interaction, Reply, buttons_of, replace
from cogs.reframing import messages
from cogs.reframing.components import Button, Item, in_rows
from cogs.reframing.routes import ANOTHER, BRING_BACK, KEEP_CARD, LET_GO, NOT_FOR_ME, OWN_THOUGHT, THAT_BACK
from cogs.reframing.rules import fitting


class Cards:
    """Draws cards, keeps them and puts them away."""

    def __init__(self, services: Services, reframes: Reframes, habits: Habits) -> None:
        self._rejections = services.rejections
        self._members = services.members
        self._deck = services.deck("reframes")
        self._cards = reframes.cards
        self._habits = habits.by_id()

    async def drawn(self, user_id: int, entry: Rejection | None, above: str | None = None) -> Reply:
        """Draw a card; `above` is said over it."""
        row, stage = (entry.id, entry.stage) if entry else (0, None)
        card = await self._deck.draw(user_id, *fitting(self._cards, stage, await self._members.tone(user_id)))
        if card is None:
            buttons = [BRING_BACK.button(row), OWN_THOUGHT.button(row), ENOUGH.button()]
            return Reply(ALL_PUT_AWAY, buttons=buttons)
        return await self._shown(user_id, card, entry, above)

    async def _shown(self, user_id: int, card: ReframeCard, entry: Rejection | None, above: str | None = None) -> Reply:
        kept = bool(await self._deck.kept(user_id, [card]))
        embed = messages.card(card, self._habits[card.habit], entry, kept=kept)
        return Reply(above, embed=embed, buttons=_buttons(card, entry.id if entry else 0, kept=kept))

    async def another(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._entry(interaction.user.id, entry_id)
        await replace(interaction, await self.drawn(interaction.user.id, entry))

    async def not_for_me(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Put this card away for good, and show another."""
        entry = await self._entry(interaction.user.id, entry_id)
        card = self._card(detail)
        await self._deck.retire(interaction.user.id, card.id, among=self._cards)
        reply = await self.drawn(interaction.user.id, entry)
        await replace(interaction, after_putting_away(reply, _back(entry_id, card.id)))

    async def bring_that_back(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Show the card again that was put away last."""
        user_id = interaction.user.id
        entry, card = await self._entry(user_id, entry_id), self._card(detail)
        await self._deck.bring_back(user_id, card.id)
        await replace(interaction, await self._shown(user_id, card, entry))

    async def bring_back(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """Draw again from the cards that were put away."""
        entry = await self._entry(interaction.user.id, entry_id)
        await self._deck.restore(interaction.user.id)
        await replace(interaction, await self.drawn(interaction.user.id, entry))

    async def keep(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        await self._mark(interaction, entry_id, detail, kept=True)

    async def let_go(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        await self._mark(interaction, entry_id, detail, kept=False)

    async def _mark(self, interaction: Interaction, entry_id: int, card_id: str | None, *, kept: bool) -> None:
        """Keep the card that is shown, or let it go; it stays where it is."""
        user_id = interaction.user.id
        entry, card = await self._entry(user_id, entry_id), self._card(card_id)
        await self._deck.keep(user_id, card.id, among=self._cards, kept=kept)
        # The way back to the card before goes on standing there, and what is said of that one with it, or neither.
        put_away = _put_away(interaction.message)
        above = interaction.message.content.removeprefix(PUT_AWAY).strip() if interaction.message else None
        reply = await self._shown(user_id, card, entry, above or None)
        await replace(interaction, after_putting_away(reply, _back(entry_id, put_away)) if put_away else reply)

    def _card(self, card_id: str | None) -> ReframeCard:
        card = next((card for card in self._cards if card.id == card_id), None)
        if card is None:
            raise UserError(messages.NOT_A_CARD)
        return card

    async def _entry(self, user_id: int, entry_id: int) -> Rejection | None:
        return await entries.own(self._rejections, user_id, entry_id) if entry_id else None


def _buttons(card: ReframeCard, row: int, *, kept: bool) -> list[Item]:
    first = [
        ANOTHER.button(row),
        (LET_GO if kept else KEEP_CARD).button(row, card.id),
        NOT_FOR_ME.button(row, card.id),
        OWN_THOUGHT.button(row),
        ENOUGH.button(),
    ]
    about_entry = [FIT_CHECK.button(row)] if row else []
    return in_rows(first, [REASONS.button(row), *about_entry, MINUTE.button()])


def _back(row: int, card_id: str) -> Button:
    """Return the way back to a card that was put away; the first row is full."""
    back = THAT_BACK.button(row, card_id)
    back.row = 1
    return back


def _put_away(message: discord.Message | None) -> str | None:
    """Return the id of the card that a message offers to bring back."""
    buttons = buttons_of(message) if message else ()
    pressed = (re.fullmatch(THAT_BACK.template, each.custom_id or "") for each in buttons)
    return next((found["detail"] for found in pressed if found), None)
