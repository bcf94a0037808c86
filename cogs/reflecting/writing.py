"""Ten minutes of writing: to write, to go on, to keep it or throw it away."""

from bot.errors import UserError, found
from bot.reflections import Mode, Reflection
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.reflecting import messages
from cogs.reflecting.components import enough, writing_form
from cogs.reflecting.ending import Ends
from cogs.reflecting.review import Asking
from cogs.reflecting.rules import NOT_ASKED, Spot, answered, sitting, spot
from cogs.reflecting.steps import Steps
from cogs.reflecting.words import check_written


class Writing:
    """What was written is told by its first line alone. The row of each button is the review."""

    def __init__(self, services: Services, steps: Steps, asking: Asking, ends: Ends) -> None:
        self._store = services.reflections
        self._clock = services.clock
        self._steps = steps
        self._asking = asking
        self._ends = ends

    async def write(self, interaction: Interaction, row: int, detail: str | None) -> None:
        reflection = await self._half_done(interaction, row)
        if reflection is None:
            return
        at = spot(detail)

        async def save(interaction: Interaction, text: str) -> None:
            await self._written(interaction, row, at, check_written(text))

        now = reflection.by_question.get(reflection.questions[0])
        await interaction.response.send_modal(writing_form(save, now))

    async def _written(self, interaction: Interaction, row: int, at: Spot, words: str) -> None:
        now, over = self._clock(), list[str]()

        def change(reflection: Reflection) -> Reflection:
            there = reflection.by_question.get(reflection.questions[0])
            over[:] = [there] if there and there != words else []
            return answered(reflection, 0, words)

        edited = await self._store.edit(interaction.user.id, row, change, now)
        reflection, noted = found(edited, messages.GONE)
        now_at = sitting(reflection.mode, at, now)
        await go_on(interaction, await self._steps.written(reflection, words, now_at, noted if over else None))

    async def keep(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        reflection = await self._half_done(interaction, row)
        if reflection is None:
            return
        if reflection.answers:
            await self._ends.end(interaction, reflection)
        else:
            await answer(interaction, Reply(messages.NOT_WRITTEN, buttons=[enough(reflection)]))

    async def throw_away(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        reflection = await self._half_done(interaction, row)
        if reflection is None:
            return
        now = self._clock()
        change = found(await self._store.remove(interaction.user.id, row, now), messages.GONE)
        buttons = [enough(reflection), UNDO.button(change)]
        await go_on(interaction, Reply(messages.can_be_undone(messages.THROWN_AWAY, now), buttons=buttons))

    async def _half_done(self, interaction: Interaction, row: int) -> Reflection | None:
        reflection = await self._asking.half_done(interaction, row)
        if reflection is not None and reflection.mode is not Mode.WRITE_IT_OUT:
            raise UserError(NOT_ASKED)
        return reflection
