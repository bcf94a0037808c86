"""Reasons nobody can see: three at a time, of which the member may mark one on their entry as plausible."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord

from bot import entries
from bot.cards import Deck, Reason, Reasons
from bot.errors import UserError
from bot.instants import Clock
from bot.rejections import Rejection, RejectionStore
from bot.routes import ENOUGH, ENTRY, FIT_CHECK, UNDO
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.encouragement import messages
from cogs.encouragement.routes import OTHERS, PLAUSIBLE, TAKE_BACK

HAND = 3


@dataclass(frozen=True, slots=True)
class Above:
    """An acknowledgement as a card, so that none is said twice before all were."""

    id: str
    text: str


class ReasonCards:
    """Draws them for the stage of an entry, or those that are true at any."""

    def __init__(self, deck: Deck, reasons: Reasons, store: RejectionStore, clock: Clock) -> None:
        self._deck = deck
        self._reasons = reasons
        self._above = [Above(f"above-{number}", text) for number, text in enumerate(reasons.acknowledgements)]
        self._store = store
        self._clock = clock

    async def open(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """A press in another feature, whose message stays."""
        entry = await self._entry(interaction.user.id, entry_id)
        await answer(interaction, await self.drawn(interaction.user.id, entry))

    async def others(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._entry(interaction.user.id, entry_id)
        await go_on(interaction, await self.drawn(interaction.user.id, entry))

    async def lately(self, user_id: int) -> Reply:
        """Three for the entry that was logged last, if that was not long ago."""
        return await self.drawn(user_id, await entries.meant(self._store, user_id, None, self._clock()))

    async def drawn(self, user_id: int, entry: Rejection | None) -> Reply:
        above = await self._deck.draw(user_id, self._above) or self._above[0]
        hand = await self._hand(user_id, self._reasons.fitting(entry.stage if entry else None))
        embed = messages.reasons(above.text, hand, entry, self._named(entry.reason) if entry else None)
        return Reply(embed=embed, buttons=_ways(hand, entry))

    async def _hand(self, user_id: int, fitting: Sequence[Reason]) -> list[Reason]:
        """Draw as many as are shown at once, also where the deck starts over in between."""
        hand: list[Reason] = []
        for _ in range(HAND):
            drawn = await self._deck.draw(user_id, [reason for reason in fitting if reason not in hand])
            hand += [drawn] if drawn else []
        return hand

    async def mark(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        reason = self._named(detail)
        if reason is None:
            raise UserError(messages.CARD_GONE)
        await self._mark(interaction, entry_id, reason)

    async def unmark(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        await self._mark(interaction, entry_id, None)

    async def _mark(self, interaction: Interaction, entry_id: int, reason: Reason | None) -> None:
        now = self._clock()
        reason_id = reason.id if reason else None
        saved = await self._store.edit(
            interaction.user.id, entry_id, lambda entry: replace(entry, reason=reason_id), now
        )
        if saved is None:
            raise UserError(messages.GONE)
        entry, change = saved
        ways = [OTHERS.button(entry.id), ENTRY.button(entry.id), ENOUGH.button()]
        if change is None:
            await answer(interaction, Reply(messages.UNCHANGED, buttons=ways))
            return
        text = messages.marked(entry, reason, now) if reason else messages.mark_taken_back(entry, now)
        await go_on(interaction, Reply(text, buttons=[*ways, UNDO.button(change)]))

    def _named(self, reason_id: str | None) -> Reason | None:
        return next((reason for reason in self._reasons.reasons if reason.id == reason_id), None)

    async def _entry(self, user_id: int, entry_id: int) -> Rejection | None:
        return await entries.own(self._store, user_id, entry_id, messages.GONE) if entry_id else None


def _ways(hand: Sequence[Reason], entry: Rejection | None) -> "list[discord.ui.Button[discord.ui.View]]":
    """Return the buttons below three reasons; only an entry has a place for a mark."""
    row = entry.id if entry else 0
    marks = [
        PLAUSIBLE.button(row, each.id, label=f"{number} seems likely to me") for number, each in enumerate(hand, 1)
    ]
    return [
        *(marks if entry else []),
        OTHERS.button(row),
        FIT_CHECK.button(row),
        *([TAKE_BACK.button(row)] if entry and entry.reason else []),
        ENOUGH.button(),
    ]
