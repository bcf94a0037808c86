"""Drills: a way to practise an answer to a question from the member's own log."""

from collections.abc import Sequence

from bot.errors import UserError
from bot.plans import StepSource
from bot.reflections import AskedQuestion, Went, repeated
from bot.reflections.rules import alike
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.plan import idea_messages
from cogs.plan.components import Item, enough, in_rows, to_the_plan
from cogs.plan.content import Drill
from cogs.plan.fitting import drill_words, drills_for
from cogs.plan.keeping import Keeping
from cogs.plan.knowing import Knowing
from cogs.plan.routes import ANOTHER_DRILL, IDEAS, QUESTION, TAKE_DRILL
from cogs.plan.rules import new_step

#: as many as a select can offer
SHOWN = 25


class Drills:
    """The row of each button is the question."""

    def __init__(self, services: Services, drills: Sequence[Drill], knowing: Knowing, keeping: Keeping) -> None:
        self._asked = services.asked
        self._clock = services.clock
        self._deck = services.deck("drills")
        self._drills = drills
        self._knowing = knowing
        self._keeping = keeping

    async def open(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Begin with the question that needs it most."""
        in_order = _in_order(await self._asked.newest(interaction.user.id))
        if not in_order:
            reply = Reply(idea_messages.NO_QUESTIONS, buttons=[IDEAS.button(), to_the_plan(), enough()])
        else:
            reply = await self._for(in_order[0], in_order)
        await go_on(interaction, reply)

    async def practise(self, interaction: Interaction, question_id: int) -> None:
        """Show a drill for a question of another feature's message, which stays."""
        await answer(interaction, await self._for(await self._own(interaction, question_id)))

    async def another(self, interaction: Interaction, question_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self._for(await self._own(interaction, question_id)))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await go_on(interaction, await self._for(await self._own(interaction, row_chosen(value))))

    async def take(self, interaction: Interaction, question_id: int, detail: str | None) -> None:
        question = await self._own(interaction, question_id)
        fit, _ = await self._fitting(question, await self._asked.newest(question.user_id))
        drill = next((drill for drill, _ in fit if drill.id == detail), None)
        if drill is None:
            raise UserError(idea_messages.NOT_A_DRILL)
        new = new_step(
            question.user_id,
            drill_words(drill, question.words),
            self._clock(),
            StepSource.QUESTION,
            rejection_id=question.rejection_id,
            idea=drill.id,
        )
        await go_on(interaction, await self._keeping.kept(new))

    async def _for(self, question: AskedQuestion, in_order: Sequence[AskedQuestion] = ()) -> Reply:
        user_id = question.user_id
        in_order = in_order or _in_order(await self._asked.newest(user_id))
        fit, times = await self._fitting(question, in_order)
        drills, weights = zip(*fit, strict=True)
        drill = await self._deck.one(user_id, drills, weights)
        others = [each for each in in_order if each.id != question.id][:SHOWN]
        choice: list[Item] = (
            [QUESTION.select([idea_messages.question_option(each) for each in others])] if others else []
        )
        ways = [TAKE_DRILL.button(question.id, drill.id), ANOTHER_DRILL.button(question.id)]
        buttons = in_rows(ways, choice, [IDEAS.button(), to_the_plan(), enough()])
        return Reply(embed=idea_messages.drill(question, drill, times=times), buttons=buttons)

    async def _fitting(
        self, question: AskedQuestion, logged: Sequence[AskedQuestion]
    ) -> tuple[list[tuple[Drill, int]], int]:
        """Return the drills that fit a question, each with its weight, and how often the question came."""
        times = sum(alike(question.words, each.words) for each in logged)
        there = (await self._knowing.of(question.user_id)).there
        return drills_for(self._drills, question, there, again=times > 1), times

    async def _own(self, interaction: Interaction, question_id: int) -> AskedQuestion:
        return await self._asked.own(interaction.user.id, question_id, idea_messages.QUESTION_GONE)


def _in_order(newest_first: Sequence[AskedQuestion]) -> list[AskedQuestion]:
    """Return the questions: those that came more than once first, then those that went badly, then the others."""
    again = {asked.latest.id for asked in repeated(newest_first)}
    badly = {Went.BADLY: 0, Went.SO_SO: 1}
    return sorted(newest_first, key=lambda each: (each.id not in again, badly.get(each.went, 2) if each.went else 2))
