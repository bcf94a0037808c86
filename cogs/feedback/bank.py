"""The questions of a mail: those that fit, those that are chosen, others drawn, favourites."""

from bot.cards.rules import SPECIFIC_WEIGHT
from bot.feedback import Request
from bot.feedback.questions import Question, Questions
from bot.services import Services
from cogs.feedback.rules import begun_with, first_of, gentle_first, how_many, may_follow, reader_of


class Bank:
    """One deck of questions, without repeats."""

    def __init__(self, services: Services, questions: Questions) -> None:
        self._deck = services.deck("questions")
        self._questions = questions

    async def kept(self, request: Request) -> list[Question]:
        """Return the favourites that fit."""
        return await self._deck.kept(request.user_id, self.fitting(request))

    def fitting(self, request: Request) -> list[Question]:
        """Return what can be asked of who reads the mail; before they are chosen, of anybody at the employer."""
        return self._questions.fitting(request.stage, reader_of(request.whom))

    def chosen(self, request: Request) -> list[Question]:
        """Return the questions of the mail; where none of them is in the bank any more, the first that fit."""
        fitting = self.fitting(request)
        by_id = {question.id: question for question in fitting}
        found = [by_id[each] for each in request.questions if each in by_id]
        return found or first_of(fitting, how_many(request.stage))

    async def draw(self, request: Request) -> tuple[str, ...]:
        """Draw questions that fit: to begin with, favourites first; then others than those that stand there."""
        user_id, fitting = request.user_id, self.fitting(request)
        drawn: list[Question] = []
        if not request.questions:
            drawn = begun_with(await self.kept(request), request.stage)
        wanted = how_many(request.stage)
        others = [question for question in fitting if question.id not in request.questions]
        while len(drawn) < wanted:
            left = [question for question in others if question not in drawn]
            if not request.questions:
                left = may_follow(drawn, left)
            weights = [SPECIFIC_WEIGHT if question.stages else 1 for question in left]
            question = await self._deck.draw(user_id, left, weights)
            if question is None:
                break
            drawn.append(question)
        return tuple(question.id for question in gentle_first(drawn))

    async def keep(self, request: Request, *, kept: bool) -> None:
        """Make favourites of the chosen questions, or none of them."""
        for question in self.chosen(request):
            await self._deck.keep(request.user_id, question.id, among=[question], kept=kept)
