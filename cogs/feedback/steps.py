"""A step in a request that isn't sent: found, changed, or answered with where it stands by now."""

from collections.abc import Callable

from bot.errors import found
from bot.feedback import Request
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.feedback import messages
from cogs.feedback.drafting import Drafting
from cogs.feedback.rules import is_unsent
from cogs.feedback.waiting import Waiting

Change = Callable[[Request], Request]


class Steps:
    """What each button of /feedback ask begins with. The row of its id is the request."""

    def __init__(self, services: Services, drafting: Drafting, waiting: Waiting) -> None:
        self._store = services.requests
        self._clock = services.clock
        self._drafting = drafting
        self._waiting = waiting

    async def own(self, user_id: int, request_id: int) -> Request:
        """Return the member's own request; raises UserError if there is none of that id."""
        return await self._store.own(user_id, request_id, messages.GONE)

    async def where_it_stands(self, request: Request) -> Reply:
        return await (self._drafting.shown(request) if is_unsent(request) else self._waiting.card(request))

    async def unsent(self, interaction: Interaction, request_id: int, change: Change | None = None) -> Request | None:
        """Take a step and return the request; answer where it is sent or closed by now, and raise where it is gone."""
        return await self._taken(interaction, request_id, change, needs_reader=False)

    async def with_reader(
        self, interaction: Interaction, request_id: int, change: Change | None = None
    ) -> Request | None:
        """As `unsent`, for what comes after it is chosen to whom to write; before that, answer with the choice."""
        return await self._taken(interaction, request_id, change, needs_reader=True)

    async def _taken(
        self, interaction: Interaction, request_id: int, change: Change | None, *, needs_reader: bool
    ) -> Request | None:
        user_id = interaction.user.id
        request = await self.own(user_id, request_id)
        if change and is_unsent(request) and (request.whom or not needs_reader):
            stepped = await self._store.step(user_id, request_id, if_unsent(change), self._clock())
            request = found(stepped, messages.GONE)
        if not is_unsent(request):
            await answer(interaction, await self._waiting.card(request))
            return None
        if needs_reader and request.whom is None:
            await go_on(interaction, await self._drafting.whom(request))
            return None
        return request


def if_unsent(change: Change) -> Change:
    """Return what changes nothing of a request that was sent or closed meanwhile."""
    return lambda request: change(request) if is_unsent(request) else request
