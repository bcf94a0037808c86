"""What is done with one nudge: in the list, or below a message that it sent."""

from datetime import datetime, timedelta

import discord

from bot import nudging
from bot.arriving import never_arrived, way_back
from bot.closing import ANYTHING
from bot.coming import Coming, coming
from bot.errors import UserError, found
from bot.forms import WordsForm
from bot.nudging import ONCE, PAUSE, RESUME, STOP
from bot.pages import HERE, show
from bot.routes import ENOUGH, NUDGES, TRY_AGAIN, UNDO, WHEN, Needs
from bot.schedules import NewSchedule, Schedule, next_times, parse_time
from bot.services import Services
from bot.ui import Button, Interaction, Reply, answer, row_chosen, stays_private
from bot.undoing import go_on
from cogs.nudges import messages, rules
from cogs.nudges.again import waiting
from cogs.nudges.components import WhenForm
from cogs.nudges.routes import ADD_AGAIN, CHANGE, LONGER, OPEN, UNTIL

WEEK = timedelta(days=7)
_MOMENT = timedelta(minutes=1)


class Changing:
    """The row of each button is the nudge; of another's, or one that is gone, it is said that there is none."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._schedules = services.schedules
        self._members = services.members
        self._clock = services.clock

    # --- looked at

    async def list_(self, interaction: Interaction, _row: int = 0, detail: str | None = None) -> None:
        await show(interaction, detail, await self.listed(interaction.user.id))

    async def listed(self, user_id: int) -> Reply:
        """Return all that is set, and what comes once; who reads here why something is paused has been told."""
        nudges, besides, now = await self._schedules.nudges(user_id), await self._besides(user_id), self._clock()
        if not nudges and not besides:
            return Reply(messages.NONE_YET)
        kept = [*nudges, *(each.schedule for each in besides)]
        untold = await self._schedules.untold(user_id)
        if untold and all(each in kept for each in untold):
            await self._schedules.tell(user_id, now)
        why, again = way_back(kept)
        embed = messages.listed(nudges, besides, await self._members.wishes(user_id), now, why)
        select = [OPEN.select([messages.option(at, each) for at, each in enumerate(nudges, 1)])] if nudges else []
        return Reply(embed=embed, buttons=[*select, *again, WHEN.button(), _enough()])

    async def _besides(self, user_id: int) -> list[Coming]:
        """Return what is to come once, the soonest first, and what would if it arrived."""
        once = [each for each in await coming(self._services, user_id) if each.schedule.kind in ONCE]
        return [*once, *(Coming(each, None) for each in await waiting(self._services, user_id, ONCE))]

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        nudge = await self._own(interaction, row_chosen(value))
        await go_on(interaction, await self._card(nudge))

    async def _card(self, nudge: Schedule, above: str | None = None) -> Reply:
        now = self._clock()
        embed = messages.card(nudge, await self._members.wishes(nudge.user_id), now)
        if nudge.next_due_at is None:
            back = TRY_AGAIN if never_arrived(nudge) else RESUME
            ways = [back.button(nudge.id)]
        else:
            resume = [RESUME.button(nudge.id)] if nudge.weekly or nudge.is_put_off(now) else []
            ways = [*_pauses(nudge.id), *resume]
        rest = [CHANGE.button(nudge.id), STOP.button(nudge.id), NUDGES.button(detail=HERE), _enough()]
        for button in rest:
            button.row = 1
        return Reply(above, embed=embed, buttons=[*ways, *rest])

    # --- paused

    async def pause(self, interaction: Interaction, schedule_id: int, detail: str | None) -> None:
        """Skip a week, or two."""
        nudge = await self._own(interaction, schedule_id)
        by = WEEK * (2 if detail == LONGER else 1)
        # Pressed below an old message: a longer pause that was chosen since stays.
        stands = nudge.next_due_at - _MOMENT - self._clock() if nudge.next_due_at else by
        await self._put_off(interaction, nudge, max(by, stands))

    async def until(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Ask for the day from which it comes again."""
        nudge = await self._own(interaction, schedule_id)
        zone = await self._members.local_zone(nudge.user_id)

        async def save(interaction: Interaction, text: str) -> None:
            await self.pause_until(interaction, schedule_id, text)

        form = WordsForm(
            save,
            title="Pause until a day",
            label="The day it comes again",
            description="Like Friday, in 3 weeks, or 20 Jan.",
            limit=40,
            default=rules.example_day(self._clock(), zone),
            style=discord.TextStyle.short,
            needs=Needs.STOPPING,
        )
        await interaction.response.send_modal(form)

    async def pause_until(self, interaction: Interaction, schedule_id: int, text: str | None) -> None:
        nudge, now = await self._own(interaction, schedule_id), self._clock()
        zone = await self._members.local_zone(nudge.user_id)
        await self._put_off(interaction, nudge, rules.eve(rules.read_until(text, now, zone), zone) - now)

    async def _put_off(self, interaction: Interaction, nudge: Schedule, by: timedelta) -> None:
        if nudge.next_due_at is None:
            raise UserError(messages.paused_already(nudge))
        found(await self._schedules.postpone(nudge.user_id, nudge, self._clock() + by), messages.ALREADY_STOPPED)
        nudge, few = await self._afresh(interaction, nudge.id)
        buttons = [*_pauses(nudge.id)[1:], RESUME.button(nudge.id), NUDGES.button(detail=HERE), _enough()]
        await _below(interaction, Reply(messages.paused(few), buttons=buttons))

    async def pause_all(self, interaction: Interaction, text: str | None) -> None:
        """Pause everything that comes by direct message, until a day or for a week."""
        user_id, now = interaction.user.id, self._clock()
        zone = await self._members.local_zone(user_id)
        day = rules.read_until(text, now, zone)
        change = await self._members.set_paused_until(user_id, day, now)
        first = next((each.at for each in await coming(self._services, user_id)), None)
        said = messages.all_paused(day, zone, first, now if change else None)
        undo = [UNDO.button(change)] if change else []
        await answer(interaction, Reply(said, buttons=[NUDGES.button(), _enough(), *undo]))

    # --- brought back

    async def resume(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        nudge = await self._own(interaction, schedule_id)
        found(await self._schedules.resume(nudge.user_id, nudge, self._clock()), messages.ALREADY_STOPPED)
        nudge, few = await self._afresh(interaction, schedule_id)
        await _below(interaction, Reply(messages.goes_on(nudge, few), buttons=nudging.below(nudge.id)))

    async def keep(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Let it come as it was set, answered or not."""
        nudge = await self._own(interaction, schedule_id)
        found(await self._schedules.keep_as_set(nudge.user_id, nudge, self._clock()), messages.ALREADY_STOPPED)
        nudge, few = await self._afresh(interaction, schedule_id)
        await _below(interaction, Reply(messages.stays(nudge, few), buttons=nudging.below(nudge.id)))

    # --- changed, stopped

    async def change(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        nudge = await self._own(interaction, schedule_id)

        async def save(interaction: Interaction, time: str, days: str) -> None:
            before, now = await self._own(interaction, schedule_id), self._clock()
            weekdays, minute = rules.read_days(before.kind, days), parse_time(time)
            new = NewSchedule(before.kind, before.user_id, weekdays, minute, before.zone)
            rules.first_few(new, await self._members.wishes(before.user_id), now)
            nudges = await self._schedules.nudges(before.user_id)
            if same := rules.twin(new, nudges, besides=before.id):
                raise UserError(messages.there_already(same, rules.number_of(same, nudges)))
            if not await self._schedules.change(before.user_id, before, weekdays, minute, now):
                raise UserError(messages.ALREADY_STOPPED)
            after, _ = await self._afresh(interaction, schedule_id)
            await _below(interaction, await self._card(after, messages.changed(before, after, now)))

        await interaction.response.send_modal(WhenForm(save, nudge))

    async def stop(self, interaction: Interaction, schedule_id: int, _detail: str | None) -> None:
        """Stop it for good; with its kind, days and time at hand it can be added again."""
        nudge = await self._own(interaction, schedule_id)
        if not await self._schedules.remove_nudge(nudge.user_id, schedule_id):
            raise UserError(messages.ALREADY_STOPPED)
        buttons = [ADD_AGAIN.button(detail=rules.as_detail(nudge)), NUDGES.button(), _enough()]
        await _below(interaction, Reply(messages.stopped(nudge), buttons=buttons))

    # --- what they share

    async def _own(self, interaction: Interaction, schedule_id: int) -> Schedule:
        return found(await self._schedules.nudge(interaction.user.id, schedule_id), messages.ALREADY_STOPPED)

    async def _afresh(self, interaction: Interaction, schedule_id: int) -> tuple[Schedule, list[datetime]]:
        """Return it as it stands now, and when it really comes."""
        nudge = await self._own(interaction, schedule_id)
        return nudge, next_times(nudge, await self._members.wishes(nudge.user_id), messages.FEW, self._clock())


def _pauses(schedule_id: int) -> list[Button]:
    return [
        PAUSE.button(schedule_id),
        PAUSE.button(schedule_id, LONGER, label="Two weeks"),
        UNTIL.button(schedule_id),
    ]


def _enough() -> Button:
    return ENOUGH.button(detail=ANYTHING)


async def _below(interaction: Interaction, reply: Reply) -> None:
    """Go on in the place of a card; what came by direct message stays, and is answered below."""
    await (go_on if stays_private(interaction) else answer)(interaction, reply)
