"""The questions of a mail: chosen from all that fit, drawn anew, kept as favourites."""

from dataclasses import replace

from bot.errors import UserError
from bot.feedback import Request
from bot.ui import Interaction
from bot.undoing import go_on
from cogs.feedback import messages
from cogs.feedback.bank import Bank
from cogs.feedback.drafting import Drafting
from cogs.feedback.routes import OFF, ON
from cogs.feedback.rules import picked
from cogs.feedback.steps import Change, Steps


class Choosing:
    """One message that changes. The row of each button is the request."""

    def __init__(self, bank: Bank, drafting: Drafting, steps: Steps) -> None:
        self._bank = bank
        self._drafting = drafting
        self._steps = steps

    async def shown(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Show the questions; the detail is the page of those to choose from."""
        if request := await self._steps.with_reader(interaction, request_id):
            await go_on(interaction, await self._drafting.questions(request, _number(detail)))

    async def choose_some(
        self, interaction: Interaction, request_id: int, detail: str | None, values: list[str]
    ) -> None:
        """Put the chosen ones in the place of those that stood there; the detail is the page that was chosen from.

        All that is chosen stands on the first page; on another, it stays as long as there is room for it.
        """
        number = _number(detail)

        def chosen(request: Request) -> Request:
            others = self._bank.chosen(request) if number else []
            return replace(request, questions=picked(values, self._bank.fitting(request), others))

        await self._step(interaction, request_id, chosen)

    async def draw_others(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        if request := await self._steps.with_reader(interaction, request_id):
            questions = await self._bank.draw(request)
            await self._step(interaction, request_id, lambda request: replace(request, questions=questions))

    async def example(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Ask for an example below the questions, or no longer."""
        wanted = _is_on(detail)
        await self._step(interaction, request_id, lambda request: replace(request, with_example=wanted))

    async def favourites(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Keep the chosen questions as favourites, which come first the next time, or let them go."""
        kept = _is_on(detail)
        if request := await self._steps.with_reader(interaction, request_id):
            await self._bank.keep(request, kept=kept)
            await go_on(interaction, await self._drafting.questions(request))

    async def _step(self, interaction: Interaction, request_id: int, change: Change) -> None:
        if request := await self._steps.with_reader(interaction, request_id, change):
            await go_on(interaction, await self._drafting.questions(request))


def _number(detail: str | None) -> int:
    return int(detail) if detail and detail.isdecimal() else 0


def _is_on(detail: str | None) -> bool:
    """Return what a button switches; raises UserError if its detail is neither on nor off."""
    if detail not in {ON, OFF}:
        raise UserError(messages.NOT_OFFERED)
    return detail == ON
