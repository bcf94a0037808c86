"""How a request begins: the form with three taps, whom to write to, and a request thrown away."""

from dataclasses import replace
from datetime import datetime

import discord

from bot import entries
from bot.errors import UserError, found
from bot.feedback import Request
from bot.rejections import Rejection, Stage
from bot.routes import ENOUGH, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.understood import Understood, read_back, shown
from bot.undoing import go_on
from cogs.feedback import messages
from cogs.feedback.bank import Bank
from cogs.feedback.components import AskModal, Chosen, Given
from cogs.feedback.drafting import Drafting
from cogs.feedback.route import find_route
from cogs.feedback.routes import START_NEW
from cogs.feedback.rules import asked_about
from cogs.feedback.steps import Steps


class Asking:
    """Begins a request about an entry, about what was read in a direct message, or about what the form says."""

    def __init__(self, services: Services, bank: Bank, drafting: Drafting, steps: Steps) -> None:
        self._store = services.requests
        self._rejections = services.rejections
        self._clock = services.clock
        self._bank = bank
        self._drafting = drafting
        self._steps = steps

    async def about_entry(self, interaction: Interaction, entry: Rejection) -> None:
        """Show the request about an entry that isn't closed; where there is none, begin one."""
        there = await self._store.of_entry(entry.user_id, entry.id)
        if there is None:
            await self._open_form(interaction, _of_entry(entry))
        else:
            await answer(interaction, await self._with_start_new(there, entry.id))

    async def about_stage(self, interaction: Interaction, stage: Stage | None) -> None:
        """Begin without an entry, below a direct message's answer with what was read there."""
        read = read_back(interaction.message)
        given = Given(stage or read.stage, read.heard_by, read.role, read.company)
        await self._open_form(interaction, given)

    async def start_new(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._rejections, interaction.user.id, entry_id)
        await self._open_form(interaction, _of_entry(entry), anew=True)

    async def _open_form(self, interaction: Interaction, given: Given, *, anew: bool = False) -> None:
        async def save(interaction: Interaction, chosen: Chosen) -> None:
            user_id = interaction.user.id
            # Once more: the form can have been open for an hour.
            entry = await self._rejections.find(user_id, given.entry_id) if given.entry_id else None
            there = await self._store.of_entry(user_id, entry.id) if entry and not anew else None
            if there and entry:
                await answer(interaction, await self._with_start_new(there, entry.id))
                return
            request = await self._store.begin(_new(user_id, chosen, given, entry, self._clock()))
            reply = await self._drafting.whom(request, _read(given))
            await (go_on if anew else answer)(interaction, reply)

        await interaction.response.send_modal(AskModal(save, given))

    async def _with_start_new(self, request: Request, entry_id: int) -> Reply:
        reply = await self._steps.where_it_stands(request)
        start_new = START_NEW.button(entry_id)
        start_new.row = max((item.row for item in reply.buttons if item.row is not None), default=None)
        return replace(reply, buttons=[*reply.buttons, start_new])

    async def write_to(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Choose who is written to; the first time, questions are drawn."""
        request = await self._steps.unsent(interaction, request_id)
        if request is None:
            return
        people = find_route(request.stage, request.heard_by, request.known).people
        person = next((person for person in people if person == detail), None)
        if person is None:
            raise UserError(messages.NOT_A_PERSON)
        questions = request.questions or await self._bank.draw(replace(request, whom=person))

        def chosen(request: Request) -> Request:
            return replace(request, whom=person, questions=request.questions or questions)

        if request := await self._steps.unsent(interaction, request_id, chosen):
            await go_on(interaction, await self._drafting.questions(request))

    async def somebody_else(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        if request := await self._steps.unsent(interaction, request_id):
            await go_on(interaction, await self._drafting.whom(request))

    async def discard(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Delete a request that isn't sent. What was to come of it stays set, and finds nothing to send."""
        if await self._steps.unsent(interaction, request_id):
            now = self._clock()
            change = found(await self._store.remove(interaction.user.id, request_id, now), messages.GONE)
            await go_on(interaction, Reply(messages.discarded(now), buttons=[ENOUGH.button(), UNDO.button(change)]))


def _of_entry(entry: Rejection) -> Given:
    return Given(entry.stage, entry.heard_by, entry.role, entry.company, entry.id)


def _new(user_id: int, chosen: Chosen, given: Given, entry: Rejection | None, now: datetime) -> Request:
    """Return a request at its beginning, with the names that its entry has, else with those that were read."""
    named = entry or given
    return Request(
        id=0,
        user_id=user_id,
        rejection_id=entry.id if entry else None,
        had_entry=entry is not None,
        stage=asked_about(chosen.stage, chosen.heard_by),
        heard_by=chosen.heard_by,
        known=chosen.known,
        role=named.role,
        company=named.company,
        whom=None,
        questions=(),
        with_example=False,
        draft=None,
        asked_at=None,
        chased_at=None,
        escalated_at=None,
        closed_at=None,
        created_at=now,
        changed_at=now,
    )


def _read(given: Given) -> list[discord.Embed]:
    """Return the names that were read in a direct message, to be looked over, since they are in the draft."""
    if given.entry_id or not (given.role or given.company):
        return []
    return [shown(Understood(role=given.role, company=given.company), messages.LOOK_OVER)]
