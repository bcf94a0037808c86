"""How a nudge reaches its member: one card, or their own words, by direct message, and nowhere else."""

from datetime import datetime

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.direct import DirectMessages
from bot.encouraging import Encouragements, Encouraging, shown
from bot.own_words import OwnCard
from bot.routes import ENOUGH, Route
from bot.schedules import Record, Schedule, Undeliverable
from bot.ui import row_of

NOT_FOR_ME = Route("nudges:away", "Not for me")
#: the row is the schedule, the detail the card
THAT_BACK = Route("nudges:that-back", "Bring that one back")
PAUSE = Route("nudges:pause", "Pause a week", lasting=True)
STOP = Route("nudges:stop", "Stop these", lasting=True)


def below(schedule_id: int, card: Encouraging) -> "list[discord.ui.Button[discord.ui.View]]":
    """Return the buttons below a nudge. Own words are rated, where a card of ours is put away for good."""
    return [
        NOT_FOR_ME.button(schedule_id, card.id, label="Not now" if isinstance(card, OwnCard) else None),
        PAUSE.button(schedule_id),
        STOP.button(schedule_id),
        ENOUGH.button(detail=ANYTHING),
    ]


class NudgeDelivery:
    def __init__(self, direct: DirectMessages, encouragements: Encouragements) -> None:
        self._direct = direct
        self._encouragements = encouragements

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        chosen = await self._encouragements.choose(schedule.user_id, seed=nonce)
        if chosen is None:
            raise Undeliverable("you have put every card away; `/encourage` can bring them back")
        await posting.post(
            await self._direct.to(schedule.user_id, now),
            embed=shown(chosen.card),
            view=row_of(below(schedule.id, chosen.card)),
            nonce=nonce,
        )
        return lambda: self._encouragements.record(schedule.user_id, chosen)
