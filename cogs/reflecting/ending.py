"""The end of a review: what was written, in short, and what can be made of it."""

from bot.errors import UserError
from bot.reflections import Checked, Reflection
from bot.routes import GO_ON_REFLECT, TAKE_STEP, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply
from bot.undoing import go_on
from cogs.reflecting import ended_messages, messages
from cogs.reflecting.components import Item, enough, in_rows
from cogs.reflecting.content import Keeps, Part, ReviewQuestion
from cogs.reflecting.routes import DELETE, PARKED, PUT_IN_JAR, PUT_ON_LIST, STEP
from cogs.reflecting.rules import FINISHED_MEANWHILE, ended
from cogs.reflecting.steps import Steps
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

    async def end(self, interaction: Interaction, reflection: Reflection) -> None:
        """Close what is half done; where nothing was written there is nothing to keep, and it goes."""
        user_id, now = interaction.user.id, self._clock()
        noted = await self._asked.of_review(user_id, reflection.id)
        if not reflection.answers and not noted:
            await self._store.remove(user_id, reflection.id, now)
            await go_on(interaction, Reply(messages.NOTHING_KEPT, buttons=[enough(reflection)]))
            return
        edited = await self._store.edit(user_id, reflection.id, lambda each: ended(each, now, self._steps.lessons), now)
        if edited is None:
            raise UserError(messages.GONE)
        kept, change = edited
        if change is None:
            # Pressed twice at once: the first press has put an Undo there.
            raise UserError(FINISHED_MEANWHILE)
        closing = await self._steps.line(user_id, self._steps.reviews.of(kept.mode).closing)
        embed = ended_messages.closed(kept, self._steps.known, noted, closing, now)
        look = GO_ON_REFLECT.button(kept.id, label="Look at it")
        rest = [look, DELETE.button(kept.id), enough(kept), UNDO.button(change)]
        await go_on(interaction, Reply(embed=embed, buttons=in_rows(*self.offers(kept), rest)))

    def offers(self, reflection: Reflection) -> list[list[Item]]:
        """Return, in rows, what can be made of the answers."""
        buttons: list[Item] = []
        if reflection.lesson:
            buttons.append(TAKE_STEP.button(reflection.id, "lesson", label="Make the lesson a step"))
        for place, question in self.answered(reflection):
            if question.keeps is Keeps.STEP:
                button = TAKE_STEP.button(reflection.id, f"a-{question.id}", label=f"Make {place + 1} a step")
                buttons.append(button)
        for place, question in self.answered(reflection):
            if question.keeps is Keeps.STRENGTH:
                buttons.append(PUT_IN_JAR.button(reflection.id, str(place), label=f"Put {place + 1} in the jar"))
        if for_the_list(reflection, self._steps.known):
            buttons.append(PUT_ON_LIST.button(reflection.id))
        if any(question.part is Part.PARK for _, question in self.answered(reflection)):
            buttons.append(PARKED.button(reflection.id))
        checks = [ended_messages.check_option(question, place) for place, question in self.not_yet(reflection)]
        choice: list[Item] = [STEP.select(checks, reflection.id)] if checks else []
        return [choice, buttons[:ROW], buttons[ROW:]]

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
