"""How the day of a step reaches its member: by direct message, silently, and only where they asked for it."""

import logging
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot import posting
from bot.direct import DirectMessages
from bot.plans import StepState
from bot.schedules import Due, Kind, NothingToSend, NotYet, Schedule, Sent, what_is_due
from bot.schedules.rules import at_time
from bot.services import Services
from bot.ui import row_of
from bot.undo import undo_until
from cogs.plan import day_messages
from cogs.plan.reminding import DayReminders, below
from cogs.plan.rules import is_open

log = logging.getLogger(__name__)


class DayDelivery:
    """Looks at the step: what was done, let go, deleted or left without a day has nothing to come."""

    def __init__(self, services: Services, direct: DirectMessages, reminders: DayReminders) -> None:
        self._steps = services.steps
        self._rejections = services.rejections
        self._members = services.members
        self._schedules = services.schedules
        self._direct = direct
        self._reminders = reminders

    async def stands(self, schedule: Schedule) -> date | None:
        """Return the day on which the step is still to be brought, its own or a later one."""
        step = await self._steps.find(schedule.user_id, schedule.subject_id or 0)
        day = step.due_on if step and is_open(step) else None
        return None if what_is_due(day, schedule.on_day) is Due.NOTHING else day

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        user_id = schedule.user_id
        step = await self._steps.find(user_id, schedule.subject_id or 0)
        due = what_is_due(step.due_on if step and is_open(step) else None, schedule.on_day)
        if step is None or step.due_on is None or due is not Due.SAY:
            # Before that, Undo may bring its day back, and the schedule stays for it.
            if now > undo_until(schedule.next_due_at or now):
                await self._reminders.look_later(schedule)
            raise NothingToSend
        if await self._members.zone(user_id) is None:
            raise NotYet(now + timedelta(days=1))  # telling it wakes this
        entry = await self._rejections.find(user_id, step.rejection_id) if step.rejection_id else None
        today = now.astimezone(ZoneInfo(schedule.zone)).date()
        message_id = await posting.post(
            await self._direct.to(user_id),
            content=day_messages.planned_for(step.due_on, today),
            embed=day_messages.on_its_day(step, entry),
            view=row_of(below(step)),
            nonce=nonce,
            silent=True,
        )
        if step.state is StepState.NOW:
            await self._pass_over_reminder(schedule, today, now)
        # Another day may have been chosen while this one went out, and what stood for both is gone with it.
        return Sent(message_id, lambda: self._reminders.look_later(schedule))

    async def _pass_over_reminder(self, schedule: Schedule, today: date, now: datetime) -> None:
        """Leave out their plan reminder: it would bring the same step on the same morning."""
        noon = at_time(today, 12 * 60, ZoneInfo(schedule.zone))
        try:
            await self._schedules.pass_over(schedule.user_id, Kind.STEP, noon, now)
        except Exception:
            # It has arrived: called a failure, it would be sent again.
            log.exception("schedule %s: the plan reminder of that morning could not be passed over", schedule.id)
