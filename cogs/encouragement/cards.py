"""Something kind: a card, or the member's own words, drawn for them."""

import discord

from bot.cards import EncouragementCard
from bot.cards.messages import ALL_PUT_AWAY, after_putting_away
from bot.closing import ANYTHING
from bot.encouraging import Encouragements, Encouraging, shown
from bot.errors import UserError
from bot.instants import Clock
from bot.own_words import OwnCard
from bot.routes import ENOUGH, NOTE, OWN_WORDS, UNDO, Route
from bot.ui import Interaction, Reply, answer, replace
from bot.undoing import go_on
from cogs.encouragement import messages
from cogs.encouragement.routes import (
    ANOTHER,
    ANOTHER_OWN,
    BRING_BACK,
    HERE,
    KEEP,
    LET_GO,
    NOT_FOR_ME,
    NOT_NOW,
    THAT_BACK,
)


class KindCards:
    """Draws one at a time; none comes back before all were seen."""

    def __init__(self, encouragements: Encouragements, clock: Clock) -> None:
        self._encouragements = encouragements
        self._clock = clock

    async def drawn(self, user_id: int) -> Reply:
        card = await self._encouragements.draw(user_id)
        if card is None:
            return Reply(ALL_PUT_AWAY, buttons=[BRING_BACK.button(), ENOUGH.button(detail=ANYTHING)])
        kept = isinstance(card, EncouragementCard) and await self._encouragements.is_kept(user_id, card)
        return _reply(card, kept=kept)

    async def own(self, user_id: int) -> Reply:
        """Draw from the member's own words alone."""
        own = await self._encouragements.own(user_id)
        card = await self._encouragements.draw_own(user_id, own)
        if card is None:
            buttons = [NOTE.button(detail=HERE), OWN_WORDS.button(), ENOUGH.button(detail=ANYTHING)]
            return Reply(messages.NO_OWN_WORDS, buttons=buttons)
        return _reply(card, another=ANOTHER_OWN if len(own) > 1 else ANOTHER)

    async def just_for_me(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """A press below a public post, or in another feature: a card of its own, that only the member sees."""
        await answer(interaction, await self.drawn(interaction.user.id))

    async def another(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self.drawn(interaction.user.id))

    async def another_own(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self.own(interaction.user.id))

    async def keep(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept=True)

    async def let_go(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await self._keep(interaction, detail, kept=False)

    async def _keep(self, interaction: Interaction, card_id: str | None, *, kept: bool) -> None:
        card = await self._encouragements.keep(interaction.user.id, card_id, kept=kept)
        if card is None:
            raise UserError(messages.CARD_GONE)
        await replace(interaction, _reply(card, kept=kept))

    async def not_for_me(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Put this card away for good, and show another."""
        card = await self._encouragements.put_away(interaction.user.id, detail)
        if card is None:
            raise UserError(messages.CARD_GONE)
        reply = await self.drawn(interaction.user.id)
        await go_on(interaction, after_putting_away(reply, THAT_BACK.button(detail=card.id)))

    async def bring_that_back(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        """Show the card again that was put away last."""
        card = await self._encouragements.bring_that_back(interaction.user.id, detail)
        if card is None:
            raise UserError(messages.CARD_GONE)
        kept = await self._encouragements.is_kept(interaction.user.id, card)
        await go_on(interaction, _reply(card, kept=kept))

    async def bring_back(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Draw again from the cards that were put away."""
        await self._encouragements.bring_back(interaction.user.id)
        await go_on(interaction, await self.drawn(interaction.user.id))

    async def not_now(self, interaction: Interaction, words_id: int, _detail: str | None) -> None:
        """Let own words rest; unlike a card of ours they can be rated anew."""
        now = self._clock()
        rated = await self._encouragements.let_rest(interaction.user.id, words_id, now)
        if rated is None:
            raise UserError(messages.WORDS_GONE)
        ways = [ANOTHER.button(), OWN_WORDS.button(), ENOUGH.button(detail=ANYTHING)]
        if rated[1] is None:
            await answer(interaction, Reply(messages.UNCHANGED, buttons=ways))
        else:
            await go_on(interaction, Reply(messages.rests(now), buttons=[*ways, UNDO.button(rated[1])]))


def _reply(card: Encouraging, *, kept: bool = False, another: Route = ANOTHER) -> Reply:
    buttons: list[discord.ui.Button[discord.ui.View]] = [another.button()]
    if isinstance(card, OwnCard):
        buttons += [NOT_NOW.button(card.own.id), OWN_WORDS.button()]
    else:
        buttons += [(LET_GO if kept else KEEP).button(detail=card.id), NOT_FOR_ME.button(detail=card.id)]
    return Reply(embed=messages.with_place(shown(card), kept=kept), buttons=[*buttons, ENOUGH.button(detail=ANYTHING)])
