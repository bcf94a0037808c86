"""The button "Try again": whether messages reach the member by now, and what was paused because they didn't."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.arriving import Arrival, never_arrived, not_arriving
from bot.closing import ANYTHING
from bot.errors import UserError
from bot.routes import ENOUGH, NUDGES, TRY_AGAIN
from bot.schedules import Kind, Schedule, TryLater, Undeliverable, next_times
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from cogs.nudges import messages


async def waiting(services: Services, user_id: int, kinds: Collection[Kind] = tuple(Kind)) -> list[Schedule]:
    """Return what of the member's is paused because it did not arrive; of what comes once, what still has a subject."""
    kept = [each for each in await services.schedules.export(user_id) if each.kind in kinds and never_arrived(each)]
    stands = [services.stands.get(each.kind) for each in kept]
    return [each for each, asked in zip(kept, stands, strict=True) if asked is None or await asked(each)]


class Again:
    def __init__(self, services: Services, arrival: Arrival) -> None:
        self._services = services
        self._schedules = services.schedules
        self._clock = services.clock
        self._arrival = arrival

    async def press(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Write to the member once; if it arrives, let this one come again, 0: all that wait for it."""
        paused = [each for each in await waiting(self._services, interaction.user.id) if schedule_id in {0, each.id}]
        if not paused:
            raise UserError(messages.NOT_PAUSED)
        enough = ENOUGH.button(detail=ANYTHING)
        try:
            await self._arrival.try_out(interaction)
        except Undeliverable as reason:
            text, buttons = not_arriving(str(reason), schedule_id=schedule_id)
            await answer(interaction, Reply(text, buttons=[*buttons, enough]))
        except TryLater:
            await answer(interaction, Reply(messages.CANT_TELL, buttons=[TRY_AGAIN.button(schedule_id), enough]))
        else:
            now = self._clock()
            for each in paused:
                await self._take_up(each, now)
            said = await self._said(interaction.user.id, paused, now)
            await answer(interaction, Reply(said, buttons=[NUDGES.button(), enough]))

    async def _said(self, user_id: int, paused: Sequence[Schedule], now: datetime) -> str:
        wishes = await self._services.members.wishes(user_id)
        afresh = {each.id: each for each in await self._schedules.export(user_id)}
        back = [afresh[each.id] for each in paused if each.id in afresh]
        return messages.arrives_again([(each, next_times(each, wishes, 1, now)) for each in back])

    async def _take_up(self, schedule: Schedule, now: datetime) -> None:
        """What comes on days of the week comes at its next time; what comes once, at its time or now."""
        if schedule.on_day is None or schedule.subject_id is None:
            await self._schedules.resume(schedule.user_id, schedule, now)
            return
        at = schedule.on_day, schedule.minute_of_day, schedule.zone
        await self._schedules.remind(schedule.user_id, schedule.kind, schedule.subject_id, *at, now)
