"""A reminder on the morning of a step's day, for those who asked for it: set, taken away, moved along with the day."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.arriving import Arrival, not_arriving
from bot.direct import DirectMessages
from bot.errors import UserError
from bot.plans import Step, StepState
from bot.routes import STEP_DONE, STEP_LET_GO, STEP_NOT_YET
from bot.schedules import Due, Kind, Schedule, comes_at, day_to_look, what_is_due
from bot.schedules.rules import at_time
from bot.services import Services
from bot.timing import in_their_zone
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.plan import day_messages, messages
from cogs.plan.components import Button, enough, to_the_plan
from cogs.plan.routes import NO_REMINDER, REMIND
from cogs.plan.rules import REMIND_AT, Ended, Reminds, is_open, still_open


class DayReminders:
    """The row of each press is the step. What is asked for belongs to the step, whichever day it has by then."""

    def __init__(self, services: Services, direct: DirectMessages) -> None:
        self._steps = services.steps
        self._schedules = services.schedules
        self._members = services.members
        self._clock = services.clock
        self._arrival = Arrival(direct, services)

    async def at(self, step: Step) -> datetime | None:
        """Return when a reminder is to come for a step, None if none is set."""
        standing = await self._standing(step.user_id, step.id)
        if standing is None or step.due_on is None or not is_open(step):
            return None
        if what_is_due(step.due_on, standing.on_day) is Due.NOTHING:
            return None
        due, now = at_time(step.due_on, REMIND_AT, ZoneInfo(standing.zone)), self._clock()
        wishes = await self._members.wishes(step.user_id)
        return comes_at(replace(standing, on_day=step.due_on), max(due, now), wishes, now)

    async def of(self, step: Step) -> Reminds:
        """Return what reminds of a step."""
        if await self.at(step):
            return Reminds.THAT_MORNING if await self._members.zone(step.user_id) else Reminds.WAITS
        nudges = await self._schedules.nudges(step.user_id) if step.state is StepState.NOW else []
        coming = any(each.kind is Kind.STEP and each.next_due_at for each in nudges)
        return Reminds.ANY_DAY if coming else Reminds.NOTHING

    async def buttons(self, step: Step) -> list[Button]:
        """Return the one that sets it, or that takes it away; none where the day is over, or there is none."""
        if step.due_on is None or not is_open(step):
            return []
        if await self.at(step):
            return [NO_REMINDER.button(step.id)]
        zone = await self._members.local_zone(step.user_id)
        return [] if self._is_over(step.due_on, zone) else [REMIND.button(step.id)]

    async def remind(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        if await self._open(interaction, step_id) is None:
            return

        async def then(interaction: Interaction, zone: ZoneInfo) -> None:
            if step := await self._open(interaction, step_id):
                await self._set(interaction, step, zone)

        await in_their_zone(interaction, then)

    async def _set(self, interaction: Interaction, step: Step, zone: ZoneInfo) -> None:
        if step.due_on is None:
            raise UserError(day_messages.NO_DAY)
        if self._is_over(step.due_on, zone):
            raise UserError(day_messages.MORNING_OVER)
        if await self.at(step) is None:
            if reason := await self._arrival.refused(interaction):
                text, _ = not_arriving(reason, day_messages.NOTHING_SET)
                again = REMIND.button(step.id, label="Try again")
                await answer(interaction, Reply(text, buttons=[again, to_the_plan(), enough()]))
                return
            await self._stand(step.user_id, step.id, step.due_on, zone.key)
        at = await self.at(step) or at_time(step.due_on, REMIND_AT, zone)
        buttons = [NO_REMINDER.button(step.id), to_the_plan(), enough()]
        await go_on(interaction, Reply(embed=day_messages.reminds(step, at), buttons=buttons))

    async def forget(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        """Let nothing come; the step and its day stay."""
        forgot = await self._schedules.forget_reminder(interaction.user.id, Kind.STEP_DAY, step_id)
        step = await self._steps.find(interaction.user.id, step_id)
        again = await self.buttons(step) if step else []
        text = day_messages.NO_REMINDER if forgot else day_messages.NONE_SET
        await go_on(interaction, Reply(text, buttons=[*again, to_the_plan(), enough()]))

    async def follow(self, user_id: int, step_id: int, day: date | None) -> None:
        """Let what is set look at an earlier day, before the step has it; a later one it finds by itself."""
        standing = await self._standing(user_id, step_id)
        if standing is None or day is None or standing.on_day is None or day >= standing.on_day:
            return
        if not self._is_over(day, ZoneInfo(standing.zone)):
            await self._stand(user_id, step_id, day, standing.zone)

    async def look_later(self, schedule: Schedule) -> None:
        """Let the step's day come, if that is a later one by now than the schedule's."""
        step = await self._steps.find(schedule.user_id, schedule.subject_id or 0)
        if step and is_open(step) and step.due_on and what_is_due(step.due_on, schedule.on_day) is Due.LATER:
            at = step.due_on, REMIND_AT, schedule.zone
            await self._schedules.remind(schedule.user_id, Kind.STEP_DAY, step.id, *at, self._clock())

    async def _stand(self, user_id: int, step_id: int, day: date, zone: str) -> None:
        first = day_to_look(day, await self._standing(user_id, step_id))
        await self._schedules.remind(user_id, Kind.STEP_DAY, step_id, first, REMIND_AT, zone, self._clock())

    async def _standing(self, user_id: int, step_id: int) -> Schedule | None:
        """Return what is set for a step, without what could not be delivered."""
        schedule = await self._schedules.reminder(user_id, Kind.STEP_DAY, step_id)
        return schedule if schedule and schedule.next_due_at else None

    def _is_over(self, day: date, zone: ZoneInfo) -> bool:
        return at_time(day, REMIND_AT, zone) <= self._clock()

    async def _open(self, interaction: Interaction, step_id: int) -> Step | None:
        """Return the member's own step; where it is ended by now, answer so, and where it is gone, raise."""
        try:
            return still_open(await self._steps.own(interaction.user.id, step_id, messages.GONE))
        except Ended as by_now:
            reply = Reply(messages.ended_already(by_now.step), buttons=[to_the_plan(), enough()])
            await answer(interaction, reply)
            return None


def below(step: Step) -> list[Button]:
    """Return what stands below a step whose day has come."""
    return [*(route.button(step.id) for route in (STEP_DONE, STEP_NOT_YET, STEP_LET_GO)), to_the_plan(), enough()]
