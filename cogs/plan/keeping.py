"""How a step comes onto the plan: written, from an idea, a drill, or something the member wrote elsewhere."""

import asyncio
from dataclasses import replace
from typing import TypeVar

from bot.errors import UserError
from bot.plans import Step, StepSource, StepState
from bot.plans.values import STEP_LIMIT
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.plan import messages
from cogs.plan.board import Board
from cogs.plan.components import StepModal, enough, in_rows, to_the_plan
from cogs.plan.routes import CHANGE, MAKE_NEXT
from cogs.plan.rules import check_due, check_step, depends_on_others, first_words, new_step, same_step

GONE = {
    "reply": "That answer isn't here any more, so there is nothing to make a step of. `/plan` works without it.",
    "lesson": "That review isn't here any more, so there is nothing to make a step of. `/plan` works without it.",
    "words": "Those words aren't here any more, so there is nothing to make a step of. `/plan` works without them.",
}
NOT_FROM_THERE = "A step can't be made of that any more. `/plan` takes one down without it."


Found = TypeVar("Found")


class Keeping:
    """Keeps a step: as the next one where there is none, else in line behind it, and the same one only once."""

    def __init__(self, services: Services, board: Board) -> None:
        self._steps = services.steps
        self._replies = services.replies
        self._reflections = services.reflections
        self._own_words = services.own_words
        self._rejections = services.rejections
        self._clock = services.clock
        self._board = board
        #: between the look for the same step and the write: a slow phone sends a press twice
        self._one_at_a_time = asyncio.Lock()

    async def write(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        await self._ask(interaction, StepSource.OWN, None, None, below=False)

    async def take(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Make a step of what stands in another feature's message, which stays; its words can be changed before."""
        user_id, detail = interaction.user.id, detail or ""
        if detail == "reply":
            reply = _there(await self._replies.find(user_id, row), "reply")
            await self._ask(interaction, StepSource.REPLY, reply.words, reply.rejection_id)
        elif detail == "lesson" or detail.startswith("a-"):
            review = _there(await self._reflections.find(user_id, row), "lesson")
            words = review.lesson if detail == "lesson" else review.by_question.get(detail.removeprefix("a-"))
            await self._ask(interaction, StepSource.REFLECTION, _there(words, "lesson"), review.rejection_id)
        elif detail == "words":
            own = await self._own_words.find(user_id, row)
            own = _there(own if own and own.kept_at else None, "words")
            await self._ask(interaction, StepSource.OWN_WORDS, own.words, own.rejection_id)
        else:
            raise UserError(NOT_FROM_THERE)

    async def _ask(
        self,
        interaction: Interaction,
        source: StepSource,
        words: str | None,
        rejection_id: int | None,
        *,
        below: bool = True,
    ) -> None:
        user_id = interaction.user.id

        async def save(interaction: Interaction, text: str, day: str) -> None:
            due_on = check_due(day, await self._board.today(user_id))
            new = new_step(user_id, check_step(text), self._clock(), source, due_on=due_on, rejection_id=rejection_id)
            await (answer if below else go_on)(interaction, await self.kept(new))

        title = "A next step" if source is StepSource.OWN else "Make it a next step"
        today = await self._board.today(user_id)
        await interaction.response.send_modal(StepModal(save, title, today, words=first_words(words, STEP_LIMIT)))

    async def kept(self, new: Step) -> Reply:
        """Keep the step, where the plan doesn't have the same one already, and say where it stands."""
        user_id, now = new.user_id, self._clock()
        async with self._one_at_a_time:
            on_plan = [*filter(None, [await self._steps.now(user_id)]), *await self._steps.later(user_id)]
            if same := same_step(on_plan, new):
                next_one = [MAKE_NEXT.button(same.id)] if same.state is StepState.LATER else []
                return Reply(messages.on_plan_already(same), buttons=[*next_one, to_the_plan(), enough()])
            taken = await self._steps.take(await self._about_what_is_there(new), now)
        if taken is None:
            raise UserError(messages.LINE_FULL)
        step, change = taken
        depends = new.source is not StepSource.IDEA and depends_on_others(step.words)
        if step.state is StepState.NOW and not depends:
            return await self._board.shown(user_id, messages.kept_next(now), change)
        ways = [MAKE_NEXT.button(step.id)] if step.state is StepState.LATER else []
        if depends:
            ways = [CHANGE.button(step.id, label="Change it"), to_the_plan("It is fine as it is"), *ways]
        else:
            ways.append(to_the_plan())
        return Reply(messages.kept(step, now, depends=depends), buttons=in_rows(ways, [enough(), UNDO.button(change)]))

    async def _about_what_is_there(self, new: Step) -> Step:
        """Return the step without its entry where that was deleted meanwhile."""
        if new.rejection_id and await self._rejections.find(new.user_id, new.rejection_id) is None:
            return replace(new, rejection_id=None)
        return new


def _there(found: Found | None, kind: str) -> Found:
    """Return what a step is to be made of; raises UserError if it is gone."""
    if found is None:
        raise UserError(GONE[kind])
    return found
