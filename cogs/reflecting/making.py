"""What is made of the answers of a review: a note in the jar, lines on the search list, a step; and what was parked."""

from datetime import datetime

from bot.errors import UserError
from bot.plans import Step, StepSource, StepState
from bot.reflections import Reflection, SearchNote
from bot.routes import PLAN, UNDO, WINS
from bot.services import Services
from bot.text import folded
from bot.ui import Interaction, Reply, answer
from cogs.reflecting import ended_messages, messages
from cogs.reflecting.components import Button, enough, jar_form
from cogs.reflecting.content import Keeps, Part
from cogs.reflecting.ending import Ends
from cogs.reflecting.routes import SEARCH_LIST
from cogs.reflecting.steps import Steps
from cogs.reflecting.words import STRENGTH_LIMIT, check_strength, for_the_jar, for_the_list, new_lines


class Making:
    """Each answer stands below the review, whose other offers stay. The row of each button is the review."""

    def __init__(self, services: Services, steps: Steps, ends: Ends) -> None:
        self._store = services.reflections
        self._jar = services.jar
        self._searched = services.searched
        self._plan = services.steps
        self._clock = services.clock
        self._steps = steps
        self._ends = ends

    async def put_in_jar(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Put an answer into the jar; what is too long for a note is made shorter by the member."""
        reflection = await self._own(interaction, row)
        strengths = [
            reflection.by_question[question.id]
            for place, question in self._ends.answered(reflection)
            if question.keeps is Keeps.STRENGTH and detail in {None, str(place)}
        ]
        if not strengths:
            raise UserError(ended_messages.NOT_AN_ANSWER_HERE)
        words = " ".join(strengths[0].split())
        if len(words) <= STRENGTH_LIMIT:
            await self._keep_strength(interaction, words)
        else:
            await interaction.response.send_modal(jar_form(self._keep_strength, for_the_jar(words)))

    async def _keep_strength(self, interaction: Interaction, text: str) -> None:
        user_id, now, words = interaction.user.id, self._clock(), check_strength(text)
        there = await self._jar.strengths(user_id, await self._jar.count(user_id))
        if any(folded(each.words) == folded(words) for each in there):
            await answer(interaction, Reply(ended_messages.IN_THE_JAR, buttons=[WINS.button(), enough()]))
            return
        _, change = await self._jar.add(user_id, words, now)
        buttons = [WINS.button(), enough(), UNDO.button(change)]
        await answer(interaction, Reply(ended_messages.put_in(words, now), buttons=buttons))

    async def put_on_list(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        """Put each line of the answers that belong there on the search list, once."""
        reflection = await self._own(interaction, row)
        user_id, now = interaction.user.id, self._clock()
        found = for_the_list(reflection, self._steps.known)
        if not found:
            raise UserError(ended_messages.NOT_AN_ANSWER_HERE)
        fresh, left = new_lines(found, await self._searched.export(user_id))
        change = None
        for kind, words in fresh:
            _, change = await self._searched.add(SearchNote(0, user_id, kind, words, now), now)
        more: list[Button] = [SEARCH_LIST.button(), enough()]
        if change is None:
            said = ended_messages.LIST_FULL if left else ended_messages.ON_THE_LIST
            await answer(interaction, Reply(said, buttons=more))
            return
        undo = UNDO.button(change, label="Undo" if len(fresh) == 1 else "Undo the last")
        await answer(interaction, Reply(embed=ended_messages.put_on(fresh, left, now), buttons=[*more, undo]))

    async def take_step(self, interaction: Interaction, row: int, _detail: str | None, value: str) -> None:
        """Make the small step of a check that isn't so yet a step of the plan."""
        reflection = await self._own(interaction, row)
        user_id, now = interaction.user.id, self._clock()
        step = next((each.step for _, each in self._ends.not_yet(reflection) if each.id == value), None)
        if step is None:
            raise UserError(ended_messages.NOT_A_CHECK)
        waiting = [await self._plan.now(user_id), *await self._plan.later(user_id)]
        if any(each and each.idea == value for each in waiting):
            await answer(interaction, Reply(ended_messages.STEP_THERE, buttons=[PLAN.button(), enough()]))
            return
        entry = await self._steps.entry(reflection)
        new = _step(user_id, step, value, entry.id if entry else None, now)
        taken = await self._plan.take(new, now)
        if taken is None:
            raise UserError(ended_messages.STEPS_FULL)
        kept, change = taken
        said = ended_messages.step_taken(kept.words, now, is_next=kept.state is StepState.NOW)
        await answer(interaction, Reply(said, buttons=[PLAN.button(), enough(), UNDO.button(change)]))

    async def parked(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        """Show what was put down, once the review has ended."""
        reflection = await self._own(interaction, row)
        if reflection.ended_at is None:
            raise UserError(ended_messages.STILL_PARKED)
        parked = [
            reflection.by_question[each.id] for _, each in self._ends.answered(reflection) if each.part is Part.PARK
        ]
        if not parked:
            raise UserError(ended_messages.NOTHING_PARKED)
        await answer(interaction, Reply(embed=ended_messages.parked(parked)))

    async def _own(self, interaction: Interaction, row: int) -> Reflection:
        reflection = await self._store.find(interaction.user.id, row)
        if reflection is None:
            raise UserError(messages.GONE)
        return reflection


def _step(user_id: int, words: str, check: str, entry: int | None, now: datetime) -> Step:
    """Return a new step; the check is its idea, by which it is known when it is taken twice."""
    return Step(
        id=0,
        user_id=user_id,
        words=words,
        state=StepState.LATER,
        due_on=None,
        source=StepSource.REFLECTION,
        rejection_id=entry,
        idea=check,
        ended_at=None,
        created_at=now,
        changed_at=now,
    )
