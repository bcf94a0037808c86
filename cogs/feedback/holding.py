"""What comes to the member by itself: a draft that was slept over, a line after a week without an answer."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.feedback import Request
from bot.routes import ENOUGH, WAITING
from bot.schedules import Kind, Schedule, comes_at, next_working_day
from bot.services import Services
from bot.timing import in_their_zone
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.feedback import messages
from cogs.feedback.components import Button
from cogs.feedback.following import answered, can_remind
from cogs.feedback.routes import DRAFT, HOLD, MOVE, NOT_AFTER_ALL
from cogs.feedback.rules import NINE, day_in_a_week, without_its_entry
from cogs.feedback.standing import Standings
from cogs.feedback.steps import Steps

LOOK = "Look at the draft"


class Holding:
    """Sets what comes once, at nine in the member's morning. The row is the request."""

    def __init__(self, services: Services, standings: Standings, steps: Steps) -> None:
        self._schedules = services.schedules
        self._members = services.members
        self._store = services.requests
        self._replies = services.replies
        self._clock = services.clock
        self._standings = standings
        self._steps = steps

    async def hold(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Let the draft come on the next working morning; where it comes already, say when, and offer to move it."""

        async def in_zone(interaction: Interaction, zone: ZoneInfo) -> None:
            if request := await self._steps.with_reader(interaction, request_id):
                await self._hold(interaction, request, zone, move=detail == MOVE)

        if await self._steps.with_reader(interaction, request_id):
            await in_their_zone(interaction, in_zone)

    async def _hold(self, interaction: Interaction, request: Request, zone: ZoneInfo, *, move: bool) -> None:
        user_id, now = request.user_id, self._clock()
        day = next_working_day(now, zone)
        standing = await self._standings.of(request)
        comes_at = standing.comes_at
        if comes_at and (not move or comes_at.astimezone(zone).date() == day):
            other = [HOLD.button(request.id, MOVE)] if comes_at.astimezone(zone).date() != day else []
            buttons = [*other, *_draft_ways(request)]
            await (go_on if other else answer)(interaction, Reply(messages.held_already(comes_at), buttons=buttons))
            return
        if standing.entry_gone:
            # Whoever wants it all the same gets it.
            await self._steps.unsent(interaction, request.id, without_its_entry)
        schedule = await self._schedules.remind(user_id, Kind.DRAFT, request.id, day, NINE, zone.key, now)
        over_weekend = (day - now.astimezone(zone).date()).days > 1
        text = messages.held(await self._comes(schedule, now), over_weekend=over_weekend)
        await go_on(interaction, Reply(text, buttons=_draft_ways(request)))

    async def remind(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Let a line come in a week, about a mail to which nothing came."""

        async def in_zone(interaction: Interaction, zone: ZoneInfo) -> None:
            if request := await self._unanswered(interaction, request_id):
                await self._remind(interaction, request, zone)

        if await self._unanswered(interaction, request_id):
            await in_their_zone(interaction, in_zone)

    async def _remind(self, interaction: Interaction, request: Request, zone: ZoneInfo) -> None:
        user_id, now = request.user_id, self._clock()
        buttons = [NOT_AFTER_ALL.button(request.id, Kind.CHASE.value), WAITING.button(), ENOUGH.button()]
        standing = await self._standings.of(request)
        if standing.comes_at:
            await answer(interaction, Reply(messages.held_already(standing.comes_at), buttons=buttons))
            return
        if standing.entry_gone:
            # Whoever wants it all the same gets it.
            await self._store.edit(user_id, request.id, without_its_entry, now)
        day = day_in_a_week(now, zone)
        schedule = await self._schedules.remind(user_id, Kind.CHASE, request.id, day, NINE, zone.key, now)
        await go_on(interaction, Reply(messages.will_remind(await self._comes(schedule, now)), buttons=buttons))

    async def _comes(self, schedule: Schedule, now: datetime) -> datetime:
        """Return when it will really come, with what its member wished for."""
        due, wishes = schedule.next_due_at or now, await self._members.wishes(schedule.user_id)
        return comes_at(schedule, due, wishes, now) or due

    async def not_after_all(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """Let nothing come by itself. Pressed twice, it is so already."""
        if detail not in {Kind.DRAFT, Kind.CHASE}:
            raise UserError(messages.NOT_OFFERED)
        request = await self._steps.own(interaction.user.id, request_id)
        kind = Kind(detail)
        await self._schedules.forget_reminder(request.user_id, kind, request.id)
        ways = [DRAFT.button(request.id, label=LOOK)] if kind is Kind.DRAFT else []
        text = messages.WONT_COME if kind is Kind.DRAFT else messages.WONT_REMIND
        await go_on(interaction, Reply(text, buttons=[*ways, WAITING.button(), ENOUGH.button()]))

    async def _unanswered(self, interaction: Interaction, request_id: int) -> Request | None:
        """Return a request that was sent and waits for an answer; else answer with where it stands."""
        request = await self._steps.own(interaction.user.id, request_id)
        came = {reply.kind for reply in await self._replies.of_request(request.user_id, request.id)}
        if can_remind(request) and not answered(came):
            return request
        await answer(interaction, await self._steps.where_it_stands(request))
        return None


def _draft_ways(request: Request) -> list[Button]:
    return [
        DRAFT.button(request.id, label=LOOK),
        NOT_AFTER_ALL.button(request.id, Kind.DRAFT.value),
        ENOUGH.button(),
    ]
