"""The plan as a message: the next step, or that there is none, and what can be done from there."""

import discord

from bot.pages import HERE, show
from bot.plans import Step, StepSource, StepState
from bot.rejections import Rejection
from bot.routes import IF_THEN, STEP_DONE, STEP_LET_GO, STEP_NOT_YET, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply
from cogs.plan import messages
from cogs.plan.components import Button, enough, in_rows, to_the_plan
from cogs.plan.content import Plan
from cogs.plan.idea_messages import steps
from cogs.plan.reminding import DayReminders
from cogs.plan.routes import CHANGE, ENDED, IDEAS, LINE, WRITE
from cogs.plan.rules import Today, today

#: as many as a select can offer; an Undo can let more wait than may be taken
SHOWN = 25


class Board:
    """Reads the plan and shows it; it writes nothing."""

    def __init__(self, services: Services, plan: Plan, reminders: DayReminders) -> None:
        self._steps = services.steps
        self._rejections = services.rejections
        self._members = services.members
        self._clock = services.clock
        self._deck = services.deck("plan_lines")
        self._empty = plan.lines.empty
        self._reminders = reminders
        self._helps = {idea.id: idea.why for idea in plan.ideas} | {each.id: steps(each) for each in plan.drills}

    async def open(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await show(interaction, detail, await self.shown(interaction.user.id))

    async def shown(self, user_id: int, above: str | None = None, change: int | None = None) -> Reply:
        """Return the plan; `above` is said over it, of a change that was made."""
        step, waiting = await self._steps.now(user_id), await self._steps.later(user_id)
        today = await self.today(user_id)
        if step is None:
            embed = messages.nothing_next(await self._deck.line(user_id, self._empty), len(waiting))
            first, write = [WRITE.button(), IDEAS.button()], []
        else:
            helps = None if step.source is StepSource.OWN else self._helps.get(step.idea or "")
            reminds = await self._reminders.of(step)
            embed = messages.next_step(step, today, await self.entry(step), helps, reminds=reminds)
            first = [route.button(step.id) for route in (STEP_DONE, STEP_NOT_YET, STEP_LET_GO, CHANGE)]
            first += await self._reminders.buttons(step)
            write = [WRITE.button(label="Write another"), IDEAS.button()]
            write[0].style = discord.ButtonStyle.secondary
        line = [LINE.select([messages.option(each, today.earliest) for each in waiting[:SHOWN]])] if waiting else []
        ended = [ENDED.button()] if await self._steps.ended(user_id, 1) else []
        undo = [UNDO.button(change)] if change else []
        rows = in_rows(first, line, [*write, IF_THEN.button(detail=HERE), *ended, enough()], undo)
        return Reply(above, embed=embed, buttons=rows)

    async def today(self, user_id: int) -> Today:
        return today(self._clock(), await self._members.zone(user_id))

    async def entry(self, step: Step) -> Rejection | None:
        """Return the entry that a step is about, if it is about one, and that is still there."""
        return await self._rejections.find(step.user_id, step.rejection_id) if step.rejection_id else None

    async def button(self, user_id: int) -> Button:
        """Return the way to the plan, named after what there is to choose."""
        to_choose = await self._steps.now(user_id) is None and await self._steps.count(user_id, StepState.LATER)
        return to_the_plan("Next in line" if to_choose else None)
