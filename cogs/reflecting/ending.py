"""The end of a review: what was written, in short, and what can be made of it."""

import discord

from bot.errors import found
from bot.reflections import Checked, Reflection
from bot.routes import GO_ON_REFLECT, TAKE_STEP, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.reflecting import ended_messages, messages
from cogs.reflecting.components import Button, Item, enough, in_rows
from cogs.reflecting.content import Keeps, Part, ReviewQuestion
from cogs.reflecting.routes import DELETE, PARKED, PUT_IN_JAR, PUT_ON_LIST, STEP
from cogs.reflecting.rules import ended
from cogs.reflecting.steps import Done, Steps
from cogs.reflecting.words import for_the_list

#: in a row, as Discord has it
ROW = 5


class Ends:
    """Closes reviews."""

    def __init__(self, services: Services, steps: Steps) -> None:
        self._store = services.reflections
        self._asked = services.asked
        self._clock = services.clock
        self._steps = steps

    async def end(self, interaction: Interaction, reflection: Reflection, done: Done | None = None) -> None:
        """Close what is half done; where nothing was written there is nothing to keep, and it goes.

        `done` is what was done to it just now.
        """
        user_id = interaction.user.id
        noted = await self._asked.of_review(user_id, reflection.id)
        if not noted and (removed := await self._store.remove_empty(user_id, reflection.id, self._clock())):
            await go_on(interaction, self._removed(reflection, removed if done else None))
            return
        kept, change = await self.close(user_id, reflection.id)
        if change is None:
            # Pressed twice at once: the first press has put an Undo there.
            await self.finished(interaction, kept)
            return
        closing = await self._steps.closing(kept, noted=bool(noted))
        embed = ended_messages.closed(kept, self._steps.known, noted, closing, self._clock())
        look = GO_ON_REFLECT.button(kept.id, label="Look at it")
        rest = [look, DELETE.button(kept.id), enough(kept), UNDO.button(change)]
        # What was put down is shown where the review is looked at again, not where it has just been shut.
        await go_on(interaction, Reply(embed=embed, buttons=in_rows(*self.offers(kept, parked=False), rest)))

    async def close(self, user_id: int, row: int) -> tuple[Reflection, int | None]:
        """End a review; return it with the change, None where it had ended before."""
        now = self._clock()
        edited = await self._store.edit(user_id, row, lambda each: ended(each, now, self._steps.lessons), now)
        return found(edited, messages.GONE)

    async def finished(self, interaction: Interaction, reflection: Reflection) -> None:
        """Answer a press on what has ended."""
        look = GO_ON_REFLECT.button(reflection.id, label="Look at it")
        await answer(interaction, Reply(messages.FINISHED, buttons=[look, enough(reflection)]))

    def _removed(self, reflection: Reflection, change: int | None) -> Reply:
        if change is None:
            return Reply(messages.NOTHING_KEPT, buttons=[enough(reflection)])
        said = messages.can_be_undone(messages.TAKEN_OUT, self._clock())
        return Reply(said, buttons=[enough(reflection), UNDO.button(change)])

    def offers(self, reflection: Reflection, *, parked: bool = True) -> list[list[Item]]:
        """Return, in rows, what can be made of the answers; `parked` says whether what was put down can be shown."""
        buttons: list[Button] = []
        answered = self.answered(reflection)
        if reflection.lesson:
            buttons.append(TAKE_STEP.button(reflection.id, "lesson", label="Make the lesson a step"))
        for place, question in answered:
            if question.keeps is Keeps.STEP:
                label = f"Answer {place + 1} as a step"
                buttons.append(TAKE_STEP.button(reflection.id, f"a-{question.id}", label=label))
        for place, question in answered:
            if question.keeps is Keeps.STRENGTH:
                label = f"Answer {place + 1} into the jar"
                buttons.append(PUT_IN_JAR.button(reflection.id, str(place), label=label))
        if for_the_list(reflection, self._steps.known):
            buttons.append(PUT_ON_LIST.button(reflection.id))
        if parked and any(question.part is Part.PARK for _, question in answered):
            buttons.append(PARKED.button(reflection.id))
        for button in buttons:
            # Leaving it at that is as good.
            button.style = discord.ButtonStyle.secondary
        checks = [ended_messages.check_option(question, place) for place, question in self.not_yet(reflection)]
        choice: list[Item] = [STEP.select(checks, reflection.id)] if checks else []
        return [choice, [*buttons[:ROW]], [*buttons[ROW:]]]

    def not_yet(self, reflection: Reflection) -> list[tuple[int, ReviewQuestion]]:
        """Return the checks that aren't so yet, or only in part, with their places."""
        answers = reflection.by_question
        return [
            (place, question)
            for place, question in self.answered(reflection)
            if question.part is Part.CHECK and answers[question.id] != Checked.YES
        ]

    def answered(self, reflection: Reflection) -> list[tuple[int, ReviewQuestion]]:
        """Return the questions that were answered, with their places."""
        known, answers = self._steps.known, reflection.by_question
        asked = enumerate(reflection.questions)
        return [(place, known[each]) for place, each in asked if each in answers and each in known]
