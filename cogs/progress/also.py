"""What other features keep that the summary counts, too."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.plans import StepState
from bot.services import Services
from cogs.progress.saying import counted


@dataclass(frozen=True, slots=True)
class Also:
    """Requests for feedback that were sent and answers that came, lessons of reviews, steps that were done."""

    asks: int = 0
    answers: int = 0
    lessons: int = 0
    steps: int = 0

    def did(self) -> Sequence[str | None]:
        return (
            counted(self.asks, "request for feedback sent", "requests for feedback sent"),
            counted(self.lessons, "lesson taken from a review", "lessons taken from reviews"),
            counted(self.steps, "step of your plan done", "steps of your plan done"),
        )

    def came(self) -> str | None:
        return counted(self.answers, "answer to what you asked", "answers to what you asked")


class AlsoCounted:
    def __init__(self, services: Services) -> None:
        self._requests = services.requests
        self._replies = services.replies
        self._reflections = services.reflections
        self._steps = services.steps

    async def of(self, user_id: int) -> Also:
        return Also(
            (await self._requests.rate(user_id)).asked,
            await self._replies.count_came(user_id),
            await self._reflections.count_lessons(user_id),
            await self._steps.count(user_id, StepState.DONE),
        )
