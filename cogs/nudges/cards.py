"""The buttons of an encouragement that came as a nudge: its card is put away, or own words rest."""

from datetime import datetime

from bot import nudging
from bot.encouraging import Encouragements, own_words_named, shown
from bot.errors import UserError
from bot.routes import UNDO
from bot.schedules import next_times
from bot.services import Services
from bot.ui import Interaction, Reply, answer, replace
from cogs.nudges import messages
from cogs.nudges.delivery import of_card
from cogs.nudges.routes import THAT_BACK


class Cards:
    """The row of each button is the nudge, the detail the card."""

    def __init__(self, services: Services, encouragements: Encouragements) -> None:
        self._schedules = services.schedules
        self._members = services.members
        self._encouragements = encouragements
        self._clock = services.clock

    async def not_for_me(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        """Put this card away for good, or let own words rest; the schedule stays as it is."""
        user_id, now = interaction.user.id, self._clock()
        next_at = await self._next_at(user_id, schedule_id)
        words_id = own_words_named(detail)
        if words_id is None:
            card = await self._encouragements.put_away(user_id, detail)
            back = [THAT_BACK.button(schedule_id, card.id)] if card else []
            buttons = nudging.below(schedule_id, *back)
            await replace(interaction, Reply(messages.put_away(next_at), buttons=buttons))
            return
        rated = await self._encouragements.let_rest(user_id, words_id, now)
        if rated is None:
            raise UserError(messages.WORDS_GONE)
        buttons = nudging.below(schedule_id)
        if rated[1] is None:
            # A message of its own: the one that was pressed may have the Undo.
            await answer(interaction, Reply(messages.rests(next_at, None), buttons=buttons))
        else:
            text = messages.rests(next_at, now)
            await replace(interaction, Reply(text, buttons=[*buttons, UNDO.button(rated[1])]))

    async def _next_at(self, user_id: int, schedule_id: int) -> datetime | None:
        """Return when the next really comes, now that this one is answered: where it had faded, its days are back."""
        if await self._schedules.nudge(user_id, schedule_id) is None:
            return None
        now = self._clock()
        await self._schedules.touched(schedule_id, now)
        nudge = await self._schedules.nudge(user_id, schedule_id)
        few = next_times(nudge, await self._members.wishes(user_id), 1, now) if nudge else []
        return few[0] if few else None

    async def bring_that_back(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        """Show the card again that was put away here."""
        card = await self._encouragements.bring_that_back(interaction.user.id, detail)
        if card is None:
            raise UserError(messages.CARD_GONE)
        buttons = nudging.below(schedule_id, of_card(schedule_id, card))
        await replace(interaction, Reply(embed=shown(card), buttons=buttons))
