"""What is made of the answers of a review: a note in the jar, lines on the search list, a step; and what was parked."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from bot.errors import UserError, found
from bot.plans import Step, StepSource, StepState
from bot.routes import PLAN, UNDO, WINS
from bot.services import Services
from bot.text import folded
from bot.ui import Interaction, Reply, answer
from cogs.reflecting import ended_messages, lists, messages
from cogs.reflecting.components import Button, Item, enough, in_rows, jar_form
from cogs.reflecting.content import Keeps, Part
from cogs.reflecting.ending import Ends
from cogs.reflecting.routes import CHOOSE_LINES, PUT_ON_LIST, SEARCH_LIST
from cogs.reflecting.searching import SearchList
from cogs.reflecting.steps import Steps
from cogs.reflecting.words import STRENGTH_LIMIT, Typed, check_strength, for_the_jar, for_the_list, name_of

#: the detail of the button that takes every line
ALL = "all"

#: of options, as Discord has it
MOST = 25


class Making:
    """Each answer stands below the review, whose other offers stay. The row of each button is the review."""

    def __init__(self, services: Services, steps: Steps, ends: Ends, search_list: SearchList) -> None:
        self._store = services.reflections
        self._jar = services.jar
        self._plan = services.steps
        self._clock = services.clock
        self._steps = steps
        self._ends = ends
        self._search_list = search_list
        #: between the look for the same thing and the write: a slow phone sends a press twice
        self._one_at_a_time = asyncio.Lock()

    async def put_in_jar(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Put an answer into the jar; what is too long for a note is made shorter by the member."""
        reflection = await self._store.own(interaction.user.id, row, messages.GONE)
        strength = next(
            (
                reflection.by_question[question.id]
                for place, question in self._ends.answered(reflection)
                if question.keeps is Keeps.STRENGTH and detail == str(place)
            ),
            None,
        )
        words = " ".join(found(strength, ended_messages.NOT_AN_ANSWER_HERE).split())
        if len(words) <= STRENGTH_LIMIT:
            await self._keep_strength(interaction, words)
        else:
            await interaction.response.send_modal(jar_form(self._keep_strength, for_the_jar(words)))

    async def _keep_strength(self, interaction: Interaction, text: str) -> None:
        user_id, now, words = interaction.user.id, self._clock(), check_strength(text)
        change = None
        async with self._one_at_a_time:
            there = await self._jar.strengths(user_id, await self._jar.count(user_id))
            if not any(folded(each.words) == folded(words) for each in there):
                _, change = await self._jar.add(user_id, words, now)
        buttons = [WINS.button(), enough()]
        if change is None:
            await answer(interaction, Reply(ended_messages.IN_THE_JAR, buttons=buttons))
            return
        await answer(interaction, Reply(ended_messages.put_in(words, now), buttons=[*buttons, UNDO.button(change)]))

    async def put_on_list(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Put the lines of the answers that belong there on the search list; several are shown first."""
        lines = await self._lines(interaction.user.id, row)
        if len(lines) == 1 or detail == ALL:
            await self._put(interaction, lines)
            return
        choice: list[Item] = [
            CHOOSE_LINES.select([ended_messages.line_option(line) for line in lines[:MOST]], row, most=MOST)
        ]
        rest = [PUT_ON_LIST.button(row, ALL, label="All of them"), enough()]
        await answer(interaction, Reply(ended_messages.WHICH_LINES, buttons=in_rows(choice, rest)))

    async def choose_lines(self, interaction: Interaction, row: int, _detail: str | None, values: list[str]) -> None:
        lines = [line for line in await self._lines(interaction.user.id, row) if name_of(line) in values]
        if not lines:
            raise UserError(ended_messages.NOT_A_LINE)
        await self._put(interaction, lines)

    async def _lines(self, user_id: int, row: int) -> list[Typed]:
        reflection = await self._store.own(user_id, row, messages.GONE)
        return found(for_the_list(reflection, self._steps.known) or None, ended_messages.NOT_AN_ANSWER_HERE)

    async def _put(self, interaction: Interaction, lines: list[Typed]) -> None:
        fresh, left, change = await self._search_list.put(interaction.user.id, lines)
        more: list[Button] = [SEARCH_LIST.button(), enough()]
        if change is None:
            said = lists.LIST_FULL if left else ended_messages.ON_THE_LIST
            await answer(interaction, Reply(said, buttons=more))
            return
        undo = UNDO.button(change, label="Undo" if len(fresh) == 1 else "Undo the last")
        embed = ended_messages.put_on(fresh, left, self._clock())
        await answer(interaction, Reply(embed=embed, buttons=[*more, undo]))

    async def take_step(self, interaction: Interaction, row: int, _detail: str | None, value: str) -> None:
        """Make the small step of a check that isn't so yet a step of the plan."""
        user_id, now = interaction.user.id, self._clock()
        reflection = await self._store.own(user_id, row, messages.GONE)
        step = next((each.step for _, each in self._ends.not_yet(reflection) if each.id == value), None)
        entry = await self._steps.entry(reflection)
        new = _step(user_id, found(step, ended_messages.NOT_A_CHECK), value, entry.id if entry else None, now)
        taken = await self._plan.take_once(new, now, _of_same_check)
        kept, change = found(taken, ended_messages.STEPS_FULL)
        if change is None:
            await answer(interaction, Reply(ended_messages.STEP_THERE, buttons=[PLAN.button(), enough()]))
            return
        said = ended_messages.step_taken(kept.words, now, is_next=kept.state is StepState.NOW)
        await answer(interaction, Reply(said, buttons=[PLAN.button(), enough(), UNDO.button(change)]))

    async def parked(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        """Show what was put down, once the review has ended."""
        reflection = await self._store.own(interaction.user.id, row, messages.GONE)
        if reflection.ended_at is None:
            raise UserError(ended_messages.STILL_PARKED)
        parked = [
            reflection.by_question[each.id] for _, each in self._ends.answered(reflection) if each.part is Part.PARK
        ]
        if not parked:
            raise UserError(ended_messages.NOTHING_PARKED)
        await answer(interaction, Reply(embed=ended_messages.parked(parked)))


def _of_same_check(on_plan: Sequence[Step], new: Step) -> Step | None:
    return next((step for step in on_plan if step.idea == new.idea), None)


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
