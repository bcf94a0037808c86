"""The end of a request: closed, opened again, deleted."""

from dataclasses import replace

from bot.errors import found
from bot.feedback import ReplyKind, Request
from bot.reflections import Mode
from bot.routes import ENOUGH, REFLECT, UNDO
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.feedback import waiting_messages as messages
from cogs.feedback.following import Move, answered
from cogs.feedback.lines import Lines
from cogs.feedback.messages import GONE
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting import all_open
from cogs.feedback.waiting_routes import CARD

#: a week at least has gone by without an answer
_QUIET = frozenset({Move.CHASE, Move.ESCALATE, Move.CLOSE})


class Ending:
    """Each can be undone. The row is the request."""

    def __init__(self, services: Services, standings: Standings, lines: Lines) -> None:
        self._requests = services.requests
        self._clock = services.clock
        self._standings = standings
        self._lines = lines

    async def close(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        now = self._clock()

        def closed(request: Request) -> Request:
            return request if request.closed_at else replace(request, closed_at=now)

        user_id = interaction.user.id
        # As it stands before: what is closed waits for nothing.
        standing = await self._standings.of(await self._requests.own(user_id, request_id, GONE))
        words = await self._last_words(standing)
        _, noted = found(await self._requests.edit(user_id, request_id, closed, now), GONE)
        ways_on = [REFLECT.button(standing.entry_id, Mode.AFTER_REJECTION), all_open(), ENOUGH.button()]
        if noted is None:
            await answer(interaction, Reply(messages.CLOSED_ALREADY, buttons=ways_on))
        else:
            await go_on(interaction, Reply(messages.closed(words, now), buttons=[*ways_on, UNDO.button(noted)]))

    async def _last_words(self, standing: Standing) -> str:
        """What closes it: a silence is named only where there was one."""
        if answered(standing.came):
            return messages.CLOSED_WITH_ANSWER
        if standing.request.asked_at is None:
            return messages.LET_GO
        if standing.move in _QUIET or ReplyKind.NONE in standing.came:
            return await self._lines.closed(standing.request.user_id)
        return messages.CLOSED_EARLY

    async def reopen(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        now = self._clock()

        def opened(request: Request) -> Request:
            return replace(request, closed_at=None)

        request, noted = found(await self._requests.edit(interaction.user.id, request_id, opened, now), GONE)
        ways_on = [CARD.button(request.id, label="Look at it"), all_open(), ENOUGH.button()]
        if noted is None:
            await answer(interaction, Reply(messages.OPEN_ALREADY, buttons=ways_on))
            return
        await go_on(interaction, Reply(messages.opened_again(now), buttons=[*ways_on, UNDO.button(noted)]))

    async def delete(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = found(await self._requests.remove(interaction.user.id, request_id, now), GONE)
        buttons = [all_open(), ENOUGH.button(), UNDO.button(change)]
        await go_on(interaction, Reply(messages.deleted(now), buttons=buttons))
