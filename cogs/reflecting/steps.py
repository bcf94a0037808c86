"""The steps of a review as replies: what each asks, and the buttons below it. It writes nothing."""

from dataclasses import dataclass

import discord

from bot.reflections import AskedQuestion, Reflection, grouped
from bot.rejections import Rejection
from bot.routes import UNDO
from bot.services import Services
from bot.ui import Reply
from bot.undoing import BESIDE
from cogs.reflecting import messages
from cogs.reflecting.components import Button, Item, beside, check_buttons, enough, in_rows
from cogs.reflecting.content import Part, ReviewQuestion, Reviews
from cogs.reflecting.material import Material
from cogs.reflecting.messages import Around
from cogs.reflecting.routes import ANSWER, BACK, CHECK, CLOSE, KEEP, NOTED, PASS, THROW_AWAY, WRITE, WRITE_DOWN
from cogs.reflecting.rules import Sitting, Spot, closings, openings, place_from, sitting, takes_entry
from cogs.reflecting.words import room_for_more


@dataclass(frozen=True, slots=True)
class Done:
    """A change that was just made: what is said of it, and its id, which undoes it."""

    said: str
    change: int
    #: of a question that was written down: its Undo is answered below, and the next one may take its place
    noted: bool = False


class Steps:
    """Puts a step together from the review, its content and what the member has of their own."""

    def __init__(self, services: Services, reviews: Reviews) -> None:
        self._rejections = services.rejections
        self._asked = services.asked
        self._members = services.members
        self._clock = services.clock
        self._lines = services.deck("review_lines")
        self._material = Material(services)
        self.reviews = reviews
        self.known = reviews.by_id()
        #: the questions whose answer is the lesson
        self.lessons = frozenset(each.id for each in reviews.questions if each.part is Part.LESSON)

    async def closing(self, reflection: Reflection, *, noted: bool) -> str:
        """Return a line that is true of what was answered."""
        return await self._lines.line(reflection.user_id, closings(self.reviews, reflection, noted=noted))

    async def entry(self, reflection: Reflection) -> Rejection | None:
        """Return the entry that it is about, if it is about one, and that is still there."""
        if reflection.rejection_id is None or not takes_entry(reflection.mode):
            return None
        return await self._rejections.find(reflection.user_id, reflection.rejection_id)

    async def resumed(self, reflection: Reflection) -> Reply | None:
        """Return the step at which a review stands; None where nothing that it asks is known any more."""
        last = len(reflection.questions) - 1
        place = place_from(reflection, self.known, min(reflection.at, last))
        place = place_from(reflection, self.known, last, -1) if place is None else place
        if place is None:
            return None
        if reflection.answers or reflection.at:
            zone = await self._members.local_zone(reflection.user_id)
            first = messages.resumed(reflection, self.known, self._clock(), zone)
        else:
            first = await self._lines.line(reflection.user_id, openings(self.reviews, reflection))
        return await self.step(reflection, place, sitting(reflection.mode, Spot(), self._clock()), first)

    async def step(
        self, reflection: Reflection, place: int, at: Sitting, first: str | None = None, done: Done | None = None
    ) -> Reply:
        """Ask the question at a place; `done` was just done, and can be undone."""
        question, entry = self.known[reflection.questions[place]], await self.entry(reflection)
        content = messages.can_be_undone(done.said, self._clock()) if done else None
        undo = [UNDO.button(done.change, BESIDE if done.noted else None)] if done else []
        if question.part is Part.WRITE:
            embed = messages.writing(reflection, question, Around(at, first, entry=entry))
            return Reply(content, embed, beside(self._writing(reflection, question, at), undo))
        around = Around(
            at,
            first,
            await self._material.above(reflection, question, entry),
            entry,
            await self.noted(reflection) if question.part is Part.LOG else (),
        )
        embed = messages.step(reflection, question, place, around)
        mark = f"{at.mark}-{NOTED}" if done and done.noted else at.mark
        answers = _answers(reflection, question, f"{place}-{mark}", leads=not at.over)
        return Reply(content, embed, self._buttons(reflection, place, at, answers, undo))

    def _buttons(
        self, reflection: Reflection, place: int, at: Sitting, answers: list[Button], undo: list[Button]
    ) -> list[Item]:
        row, detail, question = reflection.id, f"{place}-{at.mark}", self.known[reflection.questions[place]]
        done = question.id in reflection.by_question or question.part is Part.LOG
        on = PASS.button(row, detail, label="Next" if done else None)
        back = [] if place_from(reflection, self.known, place - 1, -1) is None else [BACK.button(row, detail)]
        close = [CLOSE.button(row, detail)]
        # With the ten minutes behind them, stopping is what lies nearest.
        first, last = (close, list[Button]()) if at.over else (list[Button](), close)
        return in_rows([*first, *answers, on, *back], [*last, enough(reflection), *undo])

    def _writing(self, reflection: Reflection, question: ReviewQuestion, at: Sitting) -> list[Item]:
        begun = question.id in reflection.by_question
        write = WRITE.button(reflection.id, f"0-{at.mark}", label="Write on" if begun else None)
        if not begun:
            return in_rows([write], [CLOSE.button(reflection.id), enough(reflection)])
        write.style = discord.ButtonStyle.secondary
        keep = [KEEP.button(reflection.id), THROW_AWAY.button(reflection.id)]
        return in_rows([*keep, write], [enough(reflection)])

    async def written(self, reflection: Reflection, words: str, at: Sitting, change: int | None) -> Reply:
        """Say that it is written down; over words that were there before, that can be undone."""
        question = self.known[reflection.questions[0]]
        content = messages.can_be_undone(messages.WRITTEN_AGAIN, self._clock()) if change else None
        embed = messages.written(reflection, words, Around(at, entry=await self.entry(reflection)))
        undo = [UNDO.button(change)] if change else []
        return Reply(content, embed, beside(self._writing(reflection, question, at), undo))

    async def noted(self, reflection: Reflection) -> list[tuple[AskedQuestion, int]]:
        """Return the questions written down in this review, oldest first, each with how often it came in all."""
        here = await self._asked.of_review(reflection.user_id, reflection.id)
        newest = await self._asked.newest(reflection.user_id) if here else []
        times = {question.id: each.times for each in grouped(newest) for question in each.questions}
        return [(each, times.get(each.id, 1)) for each in here]


def _answers(reflection: Reflection, question: ReviewQuestion, at: str, *, leads: bool) -> list[Button]:
    """Return the buttons that answer a question; where stopping is as good, none of them leads."""
    buttons = _ways_to_answer(reflection, question, at)
    for button in buttons:
        if not leads:
            button.style = discord.ButtonStyle.secondary
    return buttons


def _ways_to_answer(reflection: Reflection, question: ReviewQuestion, at: str) -> list[Button]:
    row, words = reflection.id, reflection.by_question.get(question.id)
    if question.part is Part.CHECK:
        return check_buttons(CHECK, row, at, words)
    if question.part is Part.LOG:
        return [WRITE_DOWN.button(row, at)]
    if question.part is Part.PARK and words:
        return [ANSWER.button(row, at, label="Add to it")] if room_for_more(words) else []
    return [ANSWER.button(row, at, label="Change it" if words else None)]
