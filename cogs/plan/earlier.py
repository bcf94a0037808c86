"""The steps that were done or let go: the list, one of them, and its deletion."""

from bot.errors import UserError, found
from bot.pages import PAGE_AND_ONE, Page
from bot.plans import Step, StepState
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, row_chosen
from bot.undoing import go_on
from cogs.plan import messages
from cogs.plan.board import Board
from cogs.plan.components import enough, in_rows, to_the_plan
from cogs.plan.routes import DELETE, ENDED, LOOK, OLDER


class Earlier:
    """Pages through ended steps, newest first. The row of each button is the step."""

    def __init__(self, services: Services, board: Board) -> None:
        self._steps = services.steps
        self._members = services.members
        self._clock = services.clock
        self._board = board

    async def newest(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id))

    async def older(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id, before=step_id))

    async def _page(self, user_id: int, before: int | None = None) -> Reply:
        page = Page(await self._steps.ended(user_id, PAGE_AND_ONE, before=before), before)
        ways_on = [*page.turn(ENDED.button(label="Newest"), OLDER), to_the_plan(), enough()]
        if not page.rows:
            return Reply(messages.NO_OLDER if before else messages.NONE_ENDED, buttons=ways_on)
        zone = await self._members.local_zone(user_id)
        choice = LOOK.select([messages.ended_option(step, zone) for step in page.rows])
        return Reply(embed=messages.ended_before(page.rows), buttons=in_rows([choice], ways_on))

    async def open(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        step = await self._ended(interaction, row_chosen(value))
        embed = messages.ended_one(step, await self._board.entry(step))
        buttons = [DELETE.button(step.id), ENDED.button(label="All of them"), to_the_plan(), enough()]
        await go_on(interaction, Reply(embed=embed, buttons=buttons))

    async def delete(self, interaction: Interaction, step_id: int, _detail: str | None) -> None:
        step, now = await self._ended(interaction, step_id), self._clock()
        change = found(await self._steps.remove(step.user_id, step.id, now), messages.GONE)
        buttons = [ENDED.button(label="All of them"), to_the_plan(), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(messages.deleted(now), buttons=buttons))

    async def _ended(self, interaction: Interaction, step_id: int) -> Step:
        """Return the member's own step; raises UserError unless it is done or let go."""
        step = await self._steps.own(interaction.user.id, step_id, messages.GONE)
        if step.state in {StepState.NOW, StepState.LATER}:
            raise UserError(messages.GONE)
        return step
