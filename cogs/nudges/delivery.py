"""How a nudge reaches its member: one card, or their own words, by direct message, and nowhere else."""

from datetime import datetime

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.encouraging import Encouragements, Encouraging, shown
from bot.members import MemberStore
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
    """Opens the member's DM once, then posts by its stored id."""

    def __init__(self, client: discord.Client, members: MemberStore, encouragements: Encouragements) -> None:
        self._client = client
        self._members = members
        self._encouragements = encouragements

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        chosen = await self._encouragements.choose(schedule.user_id, seed=nonce)
        if chosen is None:
            raise Undeliverable("you have put every card away; `/encourage` can bring them back")
        channel_id = await self._members.dm_channel(schedule.user_id) or await self._open_dm(schedule.user_id, now)
        await posting.post(
            self._client.get_partial_messageable(channel_id),
            embed=shown(chosen.card),
            view=row_of(below(schedule.id, chosen.card)),
            nonce=nonce,
        )
        return lambda: self._encouragements.record(schedule.user_id, chosen)

    async def _open_dm(self, user_id: int, now: datetime) -> int:
        with posting.translated():
            channel = await self._client.create_dm(discord.Object(user_id))
        await self._members.set_dm_channel(user_id, channel.id, now)
        return channel.id
