"""A review as it goes on: what each press does to it, and the step that follows."""

from collections.abc import Callable

from bot.errors import UserError, found
from bot.reflections import Reflection
from bot.services import Services
from bot.ui import Interaction, replace
from bot.undoing import go_on
from cogs.reflecting import messages
from cogs.reflecting.components import AnswerForm, more_form
from cogs.reflecting.content import Part
from cogs.reflecting.ending import Ends
from cogs.reflecting.routes import NOTED
from cogs.reflecting.rules import (
    NOT_ASKED,
    Spot,
    answered,
    passed,
    place_from,
    sitting,
    spot,
)
from cogs.reflecting.steps import Done, Steps
from cogs.reflecting.words import check_added, check_answer, check_change, check_tapped, room_for_more


class Asking:
    """Takes a member through a review, one message that changes. The row of each button is the review."""

    def __init__(self, services: Services, steps: Steps, ends: Ends) -> None:
        self._store = services.reflections
        self._clock = services.clock
        self._steps = steps
        self._ends = ends

    async def answer(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Open the form for a question; an old button leads to its own question again."""
        reflection = await self.half_done(interaction, row)
        if reflection is None:
            return
        place, at = self._place(reflection, detail)
        question = self._steps.known[reflection.questions[place]]
        now = reflection.by_question.get(question.id)
        if question.part in {Part.CHECK, Part.LOG, Part.WRITE}:
            await self._show(interaction, reflection, place, at)
            return

        async def save(interaction: Interaction, text: str) -> None:
            words = check_change(text) if now else check_answer(text)
            await self._answered(interaction, row, at, place, lambda _: words)

        async def add(interaction: Interaction, text: str) -> None:
            await self._answered(interaction, row, at, place, lambda there: check_added(there, text))

        parked = question.part is Part.PARK and now
        room = room_for_more(now) if now and parked else 0
        if parked and not room:
            await self._show(interaction, reflection, place, at)
            return
        form = more_form(add, room) if parked else AnswerForm(save, question, now)
        await interaction.response.send_modal(form)

    async def _answered(
        self, interaction: Interaction, row: int, at: Spot, place: int, words: Callable[[str | None], str | None]
    ) -> None:
        """Keep an answer and go on; over words that stood there, that can be undone.

        Each answer is noted as a change, so that the Undo of an earlier one can't take it away unasked.
        """
        over: list[str] = []

        def change(reflection: Reflection) -> Reflection:
            there = reflection.by_question.get(reflection.questions[place])
            given = words(there)
            if there and given != there and not (given or "").startswith(f"{there}\n"):
                over.append(messages.CHANGED if given else messages.EMPTIED)
            return answered(reflection, place, given)

        edited = await self._store.edit(interaction.user.id, row, change, self._clock())
        reflection, noted = found(edited, messages.GONE)
        done = Done(over[-1], noted) if over and noted else None
        await self._go_on(interaction, reflection, place + 1, at, done)

    async def check(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Note how a check was answered."""
        reflection = await self.half_done(interaction, row)
        if reflection is None:
            return
        place, at = self._place(reflection, detail)
        if self._steps.known[reflection.questions[place]].part is not Part.CHECK:
            raise UserError(NOT_ASKED)
        tapped = check_tapped(at.tapped)
        edited = await self._store.edit(
            interaction.user.id, row, lambda each: answered(each, place, tapped.value), self._clock()
        )
        await self._go_on(interaction, found(edited, messages.GONE)[0], place + 1, at)

    async def pass_over(self, interaction: Interaction, row: int, detail: str | None) -> None:
        if reflection := await self.half_done(interaction, row):
            place, at = self._place(reflection, detail)
            stepped = await self._store.step(interaction.user.id, row, lambda each: passed(each, place), self._clock())
            await self._go_on(interaction, stepped or reflection, place + 1, at)

    async def back(self, interaction: Interaction, row: int, detail: str | None) -> None:
        if reflection := await self.half_done(interaction, row):
            place, at = self._place(reflection, detail)
            before = place_from(reflection, self._steps.known, place - 1, -1)
            await self._show(interaction, reflection, place if before is None else before, at)

    async def close(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        if reflection := await self.half_done(interaction, row):
            await self._ends.end(interaction, reflection)

    async def resume(self, interaction: Interaction, reflection: Reflection) -> None:
        """Go on where it stands."""
        reply = await self._steps.resumed(reflection)
        if reply is None:
            await self._ends.end(interaction, reflection)
        else:
            await go_on(interaction, reply)

    async def show_again(
        self, interaction: Interaction, reflection: Reflection, detail: str | None, done: Done
    ) -> None:
        """Ask the question of a button once more, after what was just noted for it."""
        place, at = self._place(reflection, detail)
        reply = await self._steps.step(reflection, place, sitting(reflection.mode, at, self._clock()), done=done)
        # Else each question that is written down would leave a message behind.
        in_its_place = done.noted and at.tapped == NOTED
        await (replace if in_its_place else go_on)(interaction, reply)

    async def find(self, user_id: int, row: int) -> Reflection | None:
        return await self._store.find(user_id, row)

    async def half_done(self, interaction: Interaction, row: int) -> Reflection | None:
        """Return the member's own review; where it is closed by now, answer so, and where it is gone, raise."""
        reflection = await self._store.own(interaction.user.id, row, messages.GONE)
        if reflection.ended_at is None:
            return reflection
        await self._ends.finished(interaction, reflection)
        return None

    def _place(self, reflection: Reflection, detail: str | None) -> tuple[int, Spot]:
        """Return which question a button is about: the one that comes next where it names none."""
        at = spot(detail)
        wanted = min(reflection.at, len(reflection.questions) - 1) if at.place is None else at.place
        place = place_from(reflection, self._steps.known, wanted)
        if place is None:
            raise UserError(NOT_ASKED)
        return place, at

    async def _go_on(
        self, interaction: Interaction, reflection: Reflection, place: int, at: Spot, done: Done | None = None
    ) -> None:
        """Ask the next question; after the last, close the review."""
        following = place_from(reflection, self._steps.known, place)
        if following is None:
            await self._ends.end(interaction, reflection, done)
        else:
            await self._show(interaction, reflection, following, at, done)

    async def _show(
        self, interaction: Interaction, reflection: Reflection, place: int, at: Spot, done: Done | None = None
    ) -> None:
        now_at = sitting(reflection.mode, at, self._clock())
        await go_on(interaction, await self._steps.step(reflection, place, now_at, done=done))
