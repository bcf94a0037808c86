"""What is done with a step that is on the plan: changed, put off, done, let go, made the next one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.days import say_day
from bot.errors import UserError, found
from bot.plans import Step, StepState
from bot.routes import KEEP_WIN, UNDO
from bot.said import Said
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on, go_on_below
from bot.wins import WinKind
from cogs.plan import messages
from cogs.plan.board import Board
from cogs.plan.components import StepModal, day_form, enough, to_the_plan
from cogs.plan.content import PlanLines
from cogs.plan.outcomes import depends_on_others
from cogs.plan.reminding import DayReminders
from cogs.plan.routes import CHANGE, SNOOZE, SNOOZE_DAY
from cogs.plan.rules import SNOOZES, Ended, Today, check_due, check_step, reworded, still_open

Change = Callable[[Step], Step]


class Steps:
    """The row of each button is the step. Old buttons do no harm: what was ended is said to be so."""

    def __init__(self, services: Services, board: Board, reminders: DayReminders, lines: PlanLines) -> None:
        self._store = services.steps
        self._clock = services.clock
        self._deck = services.deck("plan_lines")
        self._board = board
        self._reminders = reminders
        self._lines = lines

    # --- changed

    async def change(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        step = await self._open(interaction, step_id)
        if step is None:
            return

        async def save(interaction: Interaction, text: str, day: str) -> None:
            words = check_step(text)
            due_on = check_due(day, await self._board.today(interaction.user.id), step.due_on)
            await self._reminders.follow(interaction.user.id, step_id, due_on)
            edited = await self._edited(
                interaction, step_id, lambda step: replace(reworded(step, words), due_on=due_on)
            )
            if edited:
                await go_on(interaction, await self._changed(*edited, depends=words != step.words))

        day = say_day(step.due_on) if step.due_on else ""
        today = await self._board.today(interaction.user.id)
        await interaction.response.send_modal(StepModal(save, "Change the step", today, words=step.words, day=day))

    async def _changed(self, step: Step, change: int, *, depends: bool) -> Reply:
        now = self._clock()
        if depends and depends_on_others(step.words):
            ways = [CHANGE.button(step.id, label="Change it"), to_the_plan("It is fine as it is")]
            return Reply(messages.changed(now, depends=True), buttons=[*ways, enough(), UNDO.button(change)])
        return await self._board.shown(step.user_id, messages.changed(now, depends=False), change)

    # --- put off

    async def not_yet(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        """Ask for another day."""
        if step := await self._open(interaction, step_id):
            days = [SNOOZE.button(step.id, "week"), SNOOZE_DAY.button(step.id)]
            if step.due_on:
                days.append(SNOOZE.button(step.id, "open", label="Without a day"))
            today = await self._board.today(step.user_id)
            embed = messages.ask_day(step, today.earliest)
            await go_on_below(interaction, Reply(embed=embed, buttons=[*days, to_the_plan(), enough()]))

    async def snooze(self, interaction: Interaction, step_id: int, detail: str | None) -> None:
        if detail not in SNOOZES:
            raise UserError(messages.UNKNOWN_DAY)
        days = SNOOZES[detail]
        today = await self._board.today(interaction.user.id)
        day = None if days is None else today.day + timedelta(days=days)
        await self._put_off(interaction, step_id, day, today)

    async def snooze_day(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        if await self._open(interaction, step_id) is None:
            return

        async def save(interaction: Interaction, text: str) -> None:
            today = await self._board.today(interaction.user.id)
            await self._put_off(interaction, step_id, check_due(text, today), today)

        today = await self._board.today(interaction.user.id)
        form = day_form(save, today, say_day(today.day + timedelta(days=14)))
        await interaction.response.send_modal(form)

    async def _put_off(self, interaction: Interaction, step_id: int, day: date | None, today: Today) -> None:
        before = await self._open(interaction, step_id)
        if before is None:
            return
        # Drawn before it is saved, since that is a write that can fail.
        moved = before.due_on and day and before.due_on != day
        line = await self._deck.line(before.user_id, self._lines.snoozed) if moved else None
        await self._reminders.follow(before.user_id, step_id, day)
        if edited := await self._edited(interaction, step_id, lambda step: replace(step, due_on=day)):
            step, change = edited
            reminds = await self._reminders.of(step)
            embed = messages.put_off(step, line, today, self._clock(), reminds=reminds)
            buttons = [*await self._reminders.buttons(step), to_the_plan(), enough(), UNDO.button(change)]
            await go_on(interaction, Reply(embed=embed, buttons=buttons))

    # --- ended

    async def done(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        await self._end(interaction, step_id, StepState.DONE, self._lines.done)

    async def let_go(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        await self._end(interaction, step_id, StepState.DROPPED, self._lines.dropped)

    async def _end(self, interaction: Interaction, step_id: int, state: StepState, lines: Sequence[Said]) -> None:
        now = self._clock()
        line = await self._deck.line(interaction.user.id, lines)
        if edited := await self._edited(interaction, step_id, lambda step: replace(step, state=state, ended_at=now)):
            step, change = edited
            learned = KEEP_WIN.button(detail=WinKind.LEARNED.value, label="Keep what I learned")
            win = [learned] if state is StepState.DONE else []
            buttons = [*win, await self._board.button(step.user_id), enough(), UNDO.button(change)]
            await go_on_below(interaction, Reply(embed=messages.ended(step, line, now), buttons=buttons))

    # --- made the next one

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.make_next(interaction, row_chosen(value), None)

    async def make_next(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        """Make a step the next one; whichever was that waits."""
        user_id = interaction.user.id
        before = await self._store.now(user_id)
        if before and before.id == step_id:
            await answer(interaction, Reply(messages.NEXT_ALREADY, buttons=[to_the_plan(), enough()]))
            return
        if edited := await self._edited(interaction, step_id, lambda step: replace(step, state=StepState.NOW)):
            above = messages.made_next(before, self._clock())
            await go_on(interaction, await self._board.shown(user_id, above, edited[1]))

    # --- what they share

    async def _open(self, interaction: Interaction, step_id: int) -> Step | None:
        """Return the member's own step; where it is ended by now, answer so, and where it is gone, raise."""
        try:
            return still_open(await self._store.own(interaction.user.id, step_id, messages.GONE))
        except Ended as by_now:
            await self._say_ended(interaction, by_now.step)
            return None

    async def _edited(self, interaction: Interaction, step_id: int, change: Change) -> tuple[Step, int] | None:
        """Make a change that can be undone; where there is nothing to change, answer so; where it is gone, raise."""
        try:
            edited = await self._store.edit(
                interaction.user.id, step_id, lambda step: change(still_open(step)), self._clock()
            )
        except Ended as by_now:
            await self._say_ended(interaction, by_now.step)
            return None
        step, noted = found(edited, messages.GONE)
        if noted is None:
            # A message of its own: the one that was pressed may have the Undo of the change before.
            await answer(interaction, Reply(messages.UNCHANGED, buttons=[to_the_plan(), enough()]))
            return None
        return step, noted

    async def _say_ended(self, interaction: Interaction, step: Step) -> None:
        await answer(interaction, Reply(messages.ended_already(step), buttons=[to_the_plan(), enough()]))
