"""The two mails that may follow the first: one polite line to the same person, and one to one more person."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.errors import UserError, found
from bot.feedback import Person, Request
from bot.feedback.questions import UNDECIDED
from bot.routes import ENOUGH, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.feedback import waiting_messages as messages
from cogs.feedback.components import Button
from cogs.feedback.content import MailKind
from cogs.feedback.following import Move, answered, can_chase, write_after
from cogs.feedback.lines import Lines
from cogs.feedback.messages import GONE
from cogs.feedback.naming import named
from cogs.feedback.routes import REMIND
from cogs.feedback.rules import reader_of
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting import all_open
from cogs.feedback.waiting_routes import CARD, CHASED, ESCALATED


class MoreMails:
    """Shows a mail to copy, and notes that it went out. The row is the request."""

    def __init__(self, services: Services, standings: Standings, lines: Lines) -> None:
        self._requests = services.requests
        self._clock = services.clock
        self._standings = standings
        self._lines = lines

    async def chase_text(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Show one polite line to the same person. Whoever wants it before the week is over may have it."""
        standing = await self._sent(interaction.user.id, request_id)
        request = _chasable(standing.request)
        if answered(standing.came):
            raise UserError(messages.NOT_NOW)
        await self._show(interaction, request, "chase", request.whom, messages.ONE_LINE, CHASED.button(request.id))

    async def escalate_text(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Show a mail to the next person."""
        standing = await self._sent(interaction.user.id, request_id)
        request, person = standing.request, standing.beyond
        if standing.move is not Move.ESCALATE:
            raise UserError(messages.NOT_YET if standing.move is Move.WAIT else messages.NOT_NOW)
        above = messages.ONE_MORE.format(whom=named(person, request))
        await self._show(interaction, request, "escalation", person, above, ESCALATED.button(request.id))

    async def _show(  # noqa: PLR0913 - a mail is all of these
        self,
        interaction: Interaction,
        request: Request,
        kind: MailKind,
        reader: Person | None,
        above: str,
        sent: Button,
    ) -> None:
        decided = request.stage not in UNDECIDED
        mail = await self._lines.mail(request.user_id, kind, reader_of(reader), decided=decided)
        text = write_after(mail, request.role, request.company, reader)
        buttons = [sent, CARD.button(request.id), ENOUGH.button()]
        await go_on(interaction, Reply(messages.copied(above, text), buttons=buttons))

    async def chased(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        now = self._clock()

        def sent(request: Request) -> Request:
            return request if request.chased_at else replace(_chasable(request), chased_at=now)

        await self._noted(interaction, request_id, sent, now, REMIND.button(request_id))

    async def escalated(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        now = self._clock()
        beyond = (await self._sent(interaction.user.id, request_id)).beyond

        def sent(request: Request) -> Request:
            if request.escalated_at is None and (beyond is None or request.closed_at):
                raise UserError(messages.NOT_NOW)
            return request if request.escalated_at else replace(request, escalated_at=now)

        await self._noted(interaction, request_id, sent, now)

    async def _noted(
        self,
        interaction: Interaction,
        request_id: int,
        change: Callable[[Request], Request],
        now: datetime,
        *ways: Button,
    ) -> None:
        """Note that a mail went out, once; `ways` lead on from there."""
        user_id = interaction.user.id
        line = await self._lines.asked(user_id)
        _, noted = found(await self._requests.edit(user_id, request_id, change, now), GONE)
        if noted is None:
            # Pressed twice: the first press may have put an Undo there, which this message doesn't know of.
            await answer(interaction, Reply(messages.NOTED_ALREADY, buttons=[all_open(), ENOUGH.button()]))
            return
        buttons = [*ways, all_open(), ENOUGH.button(), UNDO.button(noted)]
        await go_on(interaction, Reply(messages.sent(line, now), buttons=buttons))

    async def _sent(self, user_id: int, request_id: int) -> Standing:
        """Return where the member's own request stands; raises UserError if it wasn't sent."""
        request = await self._requests.own(user_id, request_id, GONE)
        if request.asked_at is None:
            raise UserError(messages.NOT_SENT)
        return await self._standings.of(request)


def _chasable(request: Request) -> Request:
    """Return the request; raises UserError if no line is to follow it."""
    if not can_chase(request):
        raise UserError(messages.NOT_NOW if request.asked_at else messages.NOT_SENT)
    return request
