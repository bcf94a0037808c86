"""The buttons by which a member lets somebody look in on them after a no, and stops it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot import entries
from bot.arriving import Arrival, not_arriving
from bot.coming import Coming, coming
from bot.direct import DirectMessages
from bot.errors import UserError
from bot.rejections import Rejection
from bot.routes import CARE, ENOUGH, ENTRY, NO_MORE_CARE
from bot.schedules import CARES
from bot.schedules.rules import at_time
from bot.schedules.values import NewSchedule
from bot.services import Services
from bot.timing import in_their_zone
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on, go_on_below
from cogs.care import messages
from cogs.care.routes import NO, YES
from cogs.care.rules import LOOK_IN_AT, days, in_order, of_entries, read_ids, really_comes


class CareCog:
    """The row of each press is the entry. Nothing is set before the member has read what would come, and said yes."""

    def __init__(self, services: Services, direct: DirectMessages) -> None:
        self._services = services
        self._schedules = services.schedules
        self._rejections = services.rejections
        self._members = services.members
        self._clock = services.clock
        self._arrival = Arrival(direct, services)

    async def ask(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._own(interaction, entry_id)
        if standing := await self._standing(entry):
            await go_on(interaction, _set_to(entry, messages.set_already(in_order(each.at for each in standing))))
            return
        meant = await self._meant(entry, await self._members.local_zone(entry.user_id))
        times = in_order(meant.values()) if await self._members.zone(entry.user_id) else []
        buttons = [YES.button(entry.id), NO.button(entry.id), ENOUGH.button()]
        await go_on(interaction, Reply(messages.ask([row.kind for row in meant], times), buttons=buttons))

    async def refuse(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._own(interaction, entry_id)
        buttons = [CARE.button(entry.id, label="After all, do"), ENTRY.button(entry.id), ENOUGH.button()]
        await go_on(interaction, Reply(messages.NOTHING_COMES, buttons=buttons))

    async def agree(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await self._own(interaction, entry_id)  # refused before a city is asked for
        if not await self._standing(entry):
            await self._meant(entry, await self._members.local_zone(entry.user_id))

        async def then(interaction: Interaction, zone: ZoneInfo) -> None:
            await self._set(interaction, await self._own(interaction, entry_id), zone)

        await in_their_zone(interaction, then)

    async def _set(self, interaction: Interaction, entry: Rejection, zone: ZoneInfo) -> None:
        """Set what comes, once it is known to arrive; a second press sets nothing anew."""
        if standing := await self._standing(entry):
            await go_on(interaction, _set_to(entry, messages.set_already(in_order(each.at for each in standing))))
            return
        meant = await self._meant(entry, zone)
        if reason := await self._arrival.refused(interaction):
            text, _ = not_arriving(reason, messages.NOTHING_SET)
            await answer(interaction, Reply(text, buttons=[YES.button(entry.id, label="Try again"), ENOUGH.button()]))
            return
        now = self._clock()
        for row in meant:
            assert row.on_day is not None  # noqa: S101 - as `_meant` says
            day = row.on_day
            await self._schedules.remind(entry.user_id, row.kind, entry.id, day, LOOK_IN_AT, zone.key, now)
        await go_on(interaction, _set_to(entry, messages.is_set(in_order(meant.values()))))

    async def stop(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Let nothing more come about this no, or about those of the detail; without any, about all.

        Once pressed, it does no harm to press it again.
        """
        user_id, ids = interaction.user.id, read_ids(entry_id, detail)
        rows = of_entries(await self._schedules.reminders(user_id, CARES), ids)
        forgot = [await self._schedules.forget_reminder(user_id, row.kind, row.subject_id or 0) for row in rows]
        entry = await self._rejections.find(user_id, entry_id) if entry_id else None
        again = [CARE.button(entry.id, label="After all, do"), ENTRY.button(entry.id)] if entry else []
        stopped = {0: messages.STOPPED_ALL, 1: messages.STOPPED}.get(len(ids), messages.STOPPED_THESE)
        said = stopped if any(forgot) else messages.NONE_LEFT
        await go_on_below(interaction, Reply(said, buttons=[*again, ENOUGH.button()]))

    async def _standing(self, entry: Rejection) -> list[Coming]:
        """Return what is to come about an entry, without what could not be delivered."""
        cares = [each for each in await coming(self._services, entry.user_id) if each.schedule.kind in CARES]
        return [each for each in cares if each.schedule.subject_id == entry.id]

    async def _meant(self, entry: Rejection, zone: ZoneInfo) -> dict[NewSchedule, datetime]:
        """Return what would come, each with when it really does, quiet hours and a pause kept.

        Raises UserError if the no is too long ago for any by then.
        """
        now, wishes = self._clock(), await self._members.wishes(entry.user_id)
        on, found = days(entry, now, zone), dict[NewSchedule, datetime]()
        for kind, day in on.items():
            row = NewSchedule(kind, entry.user_id, 0, LOOK_IN_AT, zone.key, on_day=day, subject_id=entry.id)
            if at := really_comes(row, entry, at_time(day, LOOK_IN_AT, zone), wishes, now):
                found[row] = at
        if not found:
            held = on and wishes.is_paused(now.astimezone(zone).date())
            raise UserError(messages.PAUSED if held else messages.TOO_LONG_AGO)
        return found

    async def _own(self, interaction: Interaction, entry_id: int) -> Rejection:
        return await entries.own(self._rejections, interaction.user.id, entry_id, messages.GONE)


def _set_to(entry: Rejection, said: str) -> Reply:
    buttons = [NO_MORE_CARE.button(entry.id, label="Stop looking in"), ENTRY.button(entry.id), ENOUGH.button()]
    return Reply(said, buttons=buttons)
