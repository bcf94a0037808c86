"""The log of questions that interviews asked: one written down in a review, the list, one of them."""

from dataclasses import replace

from bot.errors import found
from bot.reflections import Asked, AskedQuestion, grouped
from bot.routes import TAKE_STEP, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.reflecting import lists, messages
from cogs.reflecting.components import Item, QuestionForm, TypedQuestion, enough, in_rows
from cogs.reflecting.review import Asking
from cogs.reflecting.routes import ADD_QUESTION, CHANGE_QUESTION, DELETE_QUESTION, LOG, OPEN_QUESTION
from cogs.reflecting.steps import Done, Steps
from cogs.reflecting.words import check_question, in_the_log

PER_PAGE = 10

ALL = "All questions"

#: the same question, as it was written down at other times
OTHERS = "The other times"

#: of buttons in a row, and of options, as Discord has it
ROW, MOST = 5, 25


class QuestionLog:
    """Writes questions down, lists them, those first that came more than once. The row is the question."""

    def __init__(self, services: Services, steps: Steps, asking: Asking) -> None:
        self._store = services.asked
        self._members = services.members
        self._clock = services.clock
        self._steps = steps
        self._asking = asking

    async def write_down(self, interaction: Interaction, review: int, detail: str | None) -> None:
        """Write one down in a review, which then asks for the next."""
        reflection = await self._asking.half_done(interaction, review)
        if reflection is None:
            return

        async def save(interaction: Interaction, typed: TypedQuestion) -> None:
            # Once more: the form may have been open for an hour. The question is kept in any case.
            entry = await self._steps.entry(reflection)
            still = await self._asking.find(interaction.user.id, review)
            change = await self._added(
                interaction.user.id, typed, entry.id if entry else None, still.id if still else None
            )
            if still is None or still.ended_at:
                await answer(interaction, self._kept(change))
            else:
                await self._asking.show_again(interaction, still, detail, Done(lists.NOTED, change, noted=True))

        await interaction.response.send_modal(QuestionForm(save))

    async def add(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Write one down outside a review."""

        async def save(interaction: Interaction, typed: TypedQuestion) -> None:
            change = await self._added(interaction.user.id, typed, None, None)
            await go_on(interaction, self._kept(change))

        await interaction.response.send_modal(QuestionForm(save))

    async def _added(self, user_id: int, typed: TypedQuestion, entry: int | None, review: int | None) -> int:
        words, now = check_question(typed.words), self._clock()
        question = AskedQuestion(0, user_id, entry, review, words, typed.topic, typed.went, typed.pressed, now)
        return (await self._store.add(question, now))[1]

    def _kept(self, change: int) -> Reply:
        buttons = [ADD_QUESTION.button(label="Another"), LOG.button(label=ALL), enough(), UNDO.button(change)]
        return Reply(messages.can_be_undone(lists.NOTED, self._clock()), buttons=buttons)

    async def shown(self, interaction: Interaction, page: int, _detail: str | None) -> None:
        await go_on(interaction, await self._page(interaction.user.id, page))

    async def _page(self, user_id: int, number: int) -> Reply:
        listed = in_the_log(await self._store.newest(user_id))
        add = ADD_QUESTION.button()
        if not listed:
            return Reply(lists.NO_QUESTIONS, buttons=[add, enough()])
        number = min(number, (len(listed) - 1) // PER_PAGE)
        page, zone = listed[number * PER_PAGE :][:PER_PAGE], await self._members.local_zone(user_id)
        turn = [
            *([LOG.button(number - 1, label="Back")] if number else []),
            *([LOG.button(number + 1, label="Older")] if len(listed) > (number + 1) * PER_PAGE else []),
        ]
        choice: list[Item] = [OPEN_QUESTION.select([lists.question_option(each.latest, zone) for each in page])]
        return Reply(embed=lists.questions(page), buttons=in_rows(choice, [*turn, add, enough()]))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        question = await self._store.own(interaction.user.id, row_chosen(value), lists.QUESTION_GONE)
        await go_on(interaction, await self._opened(question))

    async def _opened(self, question: AskedQuestion, said: str | None = None, change: int | None = None) -> Reply:
        newest = await self._store.newest(question.user_id)
        group = next((each for each in grouped(newest) if question in each.questions), Asked((question,)))
        zone = await self._members.local_zone(question.user_id)
        others = [lists.question_option(each, zone) for each in group.questions if each.id != question.id]
        choice: list[Item] = [OPEN_QUESTION.select(others[:MOST], label=OTHERS)] if others else []
        buttons: list[Item] = [
            TAKE_STEP.button(question.id, "question", label="Practise it"),
            CHANGE_QUESTION.button(question.id),
            DELETE_QUESTION.button(question.id),
            LOG.button(label=ALL),
            enough(),
            *([UNDO.button(change)] if change else []),
        ]
        content = messages.can_be_undone(said, self._clock()) if said and change else said
        return Reply(content, lists.question(question, group.times), in_rows(choice, buttons[:ROW], buttons[ROW:]))

    async def change(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        question = await self._store.own(interaction.user.id, row, lists.QUESTION_GONE)

        async def save(interaction: Interaction, typed: TypedQuestion) -> None:
            words = check_question(typed.words)

            def changed(before: AskedQuestion) -> AskedQuestion:
                return replace(before, words=words, topic=typed.topic, went=typed.went, pressed=typed.pressed)

            edited = await self._store.edit(interaction.user.id, row, changed, self._clock())
            kept, change = found(edited, lists.QUESTION_GONE)
            if change is None:
                await answer(interaction, await self._opened(kept, messages.UNCHANGED))
            else:
                await go_on(interaction, await self._opened(kept, lists.QUESTION_CHANGED, change))

        await interaction.response.send_modal(QuestionForm(save, question))

    async def delete(self, interaction: Interaction, row: int, _detail: str | None) -> None:
        now = self._clock()
        change = found(await self._store.remove(interaction.user.id, row, now), lists.QUESTION_GONE)
        buttons = [LOG.button(label=ALL), enough(), UNDO.button(change)]
        await go_on(interaction, Reply(messages.can_be_undone(lists.QUESTION_DELETED, now), buttons=buttons))
