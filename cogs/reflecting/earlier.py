"""Reviews that have ended: the list, one of them in full, an answer changed, all of it deleted."""

from bot.errors import UserError, found
from bot.pages import PAGE_AND_ONE, Page
from bot.reflections import Reflection
from bot.reflections.values import ANSWER_LIMIT, WRITTEN_LIMIT
from bot.routes import GO_ON_REFLECT, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reflecting import ended_messages, messages
from cogs.reflecting.components import AnswerForm, check_buttons, enough, in_rows, writing_form
from cogs.reflecting.content import Part
from cogs.reflecting.ending import Ends
from cogs.reflecting.review import Asking
from cogs.reflecting.routes import CHANGE, CHECK_AGAIN, DELETE, EARLIER, OPEN, PAGE
from cogs.reflecting.rules import corrected
from cogs.reflecting.steps import Steps
from cogs.reflecting.words import check_change, check_tapped

ALL = "All earlier ones"


class Earlier:
    """Pages through reviews, newest first; opens, changes and deletes them. The row is the review."""

    def __init__(self, services: Services, steps: Steps, asking: Asking, ends: Ends) -> None:
        self._store = services.reflections
        self._asked = services.asked
        self._members = services.members
        self._clock = services.clock
        self._steps = steps
        self._asking = asking
        self._ends = ends

    async def shown(self, interaction: Interaction, before: int, _detail: str | None) -> None:
        user_id = interaction.user.id
        page = Page(await self._store.ended(user_id, PAGE_AND_ONE, before=before or None), before)
        turn = page.turn(EARLIER.button(label="Newest"), EARLIER)
        if not page.rows:
            text = ended_messages.NO_OLDER if before else ended_messages.NONE_EARLIER
            await go_on(interaction, Reply(text, buttons=[*turn, enough()]))
            return
        zone = await self._members.local_zone(user_id)
        choice = OPEN.select([ended_messages.option(each, zone) for each in page.rows])
        rows = in_rows([choice], [*turn, enough()])
        await go_on(interaction, Reply(embed=ended_messages.listed(page.rows), buttons=rows))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.go_on(interaction, row_chosen(value), None)

    async def go_on(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        """Show a review that has ended; go on with one that has not."""
        reflection = await self._store.own(interaction.user.id, row, messages.GONE)
        if reflection.ended_at is None:
            await self._asking.resume(interaction, reflection)
        else:
            await go_on(interaction, await self._opened(reflection))

    async def page(self, interaction: Interaction, row: int, detail: str | None) -> None:
        reflection = await self._ended(interaction.user.id, row)
        number = int(detail) if detail and detail.isdecimal() else 0
        await go_on(interaction, await self._opened(reflection, number))

    async def _opened(
        self, reflection: Reflection, number: int = 0, said: str | None = None, change: int | None = None
    ) -> Reply:
        known = self._steps.known
        noted = await self._asked.of_review(reflection.user_id, reflection.id)
        pages = ended_messages.pages(reflection, known, noted) or [""]
        number = number if number < len(pages) else 0
        entry = await self._steps.entry(reflection)
        embed = ended_messages.opened(reflection, entry, pages[number], number, len(pages))
        questions = [
            ended_messages.question_option(known[each], place, reflection.by_question.get(each))
            for place, each in enumerate(reflection.questions)
            if each in known and known[each].part is not Part.LOG
        ]
        turn = [
            *([PAGE.button(reflection.id, str(number - 1), label="Back")] if number else []),
            *([PAGE.button(reflection.id, str(number + 1))] if number + 1 < len(pages) else []),
        ]
        rest = [
            DELETE.button(reflection.id),
            EARLIER.button(label=ALL),
            enough(reflection),
            *([UNDO.button(change)] if change else []),
        ]
        choice = [CHANGE.select(questions, reflection.id)] if questions else []
        content = messages.can_be_undone(said, self._clock()) if said and change else said
        # Turning the page stands beside the offers where there is room.
        steps, first, second = self._ends.offers(reflection)
        return Reply(content, embed, in_rows(choice, steps, first, [*second, *turn], rest))

    async def choose_answer(self, interaction: Interaction, row: int, _detail: str | None, value: str) -> None:
        """Open the form for an answer of a review that has ended, also one that was left out."""
        reflection = await self._ended(interaction.user.id, row)
        question = self._steps.known.get(value)
        if question is None or value not in reflection.questions or question.part is Part.LOG:
            raise UserError(ended_messages.NOT_AN_ANSWER_HERE)
        if question.part is Part.CHECK:
            place = reflection.questions.index(value)
            taps = check_buttons(CHECK_AGAIN, row, str(place), reflection.by_question.get(value))
            buttons = in_rows(taps, [GO_ON_REFLECT.button(row, label="Leave it so"), enough(reflection)])
            await go_on(interaction, Reply(f"**{place + 1}. {question.text}**", buttons=buttons))
            return

        async def save(interaction: Interaction, text: str) -> None:
            words = check_change(text, WRITTEN_LIMIT if question.part is Part.WRITE else ANSWER_LIMIT)
            await self._corrected(interaction, row, question.id, words)

        now = reflection.by_question.get(value)
        form = writing_form(save, now) if question.part is Part.WRITE else AnswerForm(save, question, now)
        await interaction.response.send_modal(form)

    async def check_again(self, interaction: Interaction, row: int, detail: str | None) -> None:
        """Change how a check was answered."""
        reflection = await self._ended(interaction.user.id, row)
        place, _, tapped = (detail or "").partition("-")
        question = dict(enumerate(reflection.questions)).get(int(place) if place.isdecimal() else -1, "")
        if question not in self._steps.known or self._steps.known[question].part is not Part.CHECK:
            raise UserError(ended_messages.NOT_AN_ANSWER_HERE)
        await self._corrected(interaction, row, question, check_tapped(tapped).value)

    async def _corrected(self, interaction: Interaction, row: int, question: str, words: str | None) -> None:
        def change(reflection: Reflection) -> Reflection:
            if reflection.ended_at is None:
                raise UserError(ended_messages.NOT_ENDED)
            return corrected(reflection, question, words, self._steps.lessons)

        edited = await self._store.edit(interaction.user.id, row, change, self._clock())
        reflection, noted = found(edited, messages.GONE)
        if noted is None:
            await answer(interaction, await self._opened(reflection, said=messages.UNCHANGED))
            return
        said = messages.CHANGED if words else messages.EMPTIED
        await go_on(interaction, await self._opened(reflection, said=said, change=noted))

    async def delete(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        user_id, now = interaction.user.id, self._clock()
        noted = await self._asked.of_review(user_id, row)
        change = found(await self._store.remove(user_id, row, now), messages.GONE)
        buttons = [EARLIER.button(label=ALL), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(ended_messages.deleted(bool(noted), now), buttons=buttons))

    async def _ended(self, user_id: int, row: int) -> Reflection:
        reflection = await self._store.own(user_id, row, messages.GONE)
        if reflection.ended_at is None:
            raise UserError(ended_messages.NOT_ENDED)
        return reflection
