"""How a nudge is added: by the command, with its days and time, or again after it was stopped."""

import asyncio
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import timing
from bot.arriving import Arrival, not_arriving
from bot.closing import ANYTHING
from bot.errors import UserError, found
from bot.routes import ENOUGH, NUDGES, TRY_AGAIN, UNDO, WHEN
from bot.schedules import NewSchedule
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from cogs.nudges import messages
from cogs.nudges.again import waiting
from cogs.nudges.rules import LIMIT, first_few, number_of, of_detail, twin


class Adding:
    """Says when it really comes, and whether messages arrive at all."""

    def __init__(self, services: Services, arrival: Arrival) -> None:
        self._services = services
        self._schedules = services.schedules
        self._members = services.members
        self._clock = services.clock
        self._arrival = arrival
        #: between the look at what is there and the adding, nobody else adds: two presses at once add one
        self._one_by_one = asyncio.Lock()

    async def add(self, interaction: Interaction, new: NewSchedule) -> None:
        """Keep a nudge; in no zone yet, in the member's own, which is asked for where it isn't known."""
        if new.zone:
            await self._add(interaction, new)
            return

        async def then(interaction: Interaction, zone: ZoneInfo) -> None:
            await self._add(interaction, replace(new, zone=zone.key))

        await timing.in_their_zone(interaction, then)

    async def again(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        kind, weekdays, minute = found(of_detail(detail), messages.NOT_TO_ADD)
        await self.add(interaction, NewSchedule(kind, interaction.user.id, weekdays, minute, ""))

    async def _add(self, interaction: Interaction, new: NewSchedule) -> None:
        user_id, now = new.user_id, self._clock()
        few = first_few(new, await self._members.wishes(user_id), now)
        await self._fits(new)  # before anything is sent
        others_wait = bool(await waiting(self._services, user_id))
        refused = await self._arrival.refused(interaction)
        async with self._one_by_one:
            await self._fits(new)
            found(await self._schedules.add(new, now, limit=LIMIT, paused_reason=refused), messages.FULL)
        known = await self._members.zone(user_id)
        change = await self._members.set_zone(user_id, new.zone, now)
        reply = await self._kept(new, few, refused, others_wait=others_wait)
        await answer(interaction, _moved(reply, new.zone, change, now) if known and change else reply)

    async def _fits(self, new: NewSchedule) -> None:
        """Refuse what would come twice, and more than are kept."""
        nudges = await self._schedules.nudges(new.user_id)
        if same := twin(new, nudges):
            raise UserError(messages.there_already(same, number_of(same, nudges)))
        if len(nudges) >= LIMIT:
            raise UserError(messages.FULL)

    async def _kept(self, new: NewSchedule, few: list[datetime], refused: str | None, *, others_wait: bool) -> Reply:
        """Say what was kept; `others_wait`: something that was set before did not arrive, and may by now."""
        rest = [NUDGES.button(), WHEN.button(), ENOUGH.button(detail=ANYTHING)]
        if refused is not None:
            why, again = not_arriving(refused)
            return Reply(messages.added_paused(new, why), buttons=[*again, *rest])
        wishes = await self._members.wishes(new.user_id)
        text = messages.added(new, few, wishes, self._clock(), others_wait=others_wait)
        return Reply(text, buttons=[*([TRY_AGAIN.button()] if others_wait else []), *rest])


def _moved(reply: Reply, zone: str, change: int, now: datetime) -> Reply:
    """Say that all that was set before moves to another zone too, with an Undo for that alone."""
    undo = UNDO.button(change, label="Undo the zone")
    text = f"{reply.content}\n\n{messages.zone_changed(zone, now)}"
    return replace(reply, content=text, buttons=[*reply.buttons, undo])
