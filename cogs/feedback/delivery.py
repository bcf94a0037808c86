"""What comes by direct message, once and silently: a draft that was slept over, and word that a week is over."""

from datetime import datetime

import discord

from bot import posting
from bot.direct import DirectMessages
from bot.feedback import RequestStore
from bot.routes import ENOUGH
from bot.schedules import Kind, NothingToSend, Schedule, ScheduleStore, Sent
from bot.ui import CALM, row_of
from cogs.feedback.components import Button
from cogs.feedback.drafting import Drafting
from cogs.feedback.following import Move
from cogs.feedback.messages import in_block
from cogs.feedback.naming import about, named
from cogs.feedback.rules import NINE
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting_routes import ANSWERED, CHASE_TEXT, CLOSE, ESCALATE_TEXT

DRAFT_COMES = "Here is the draft you left for later. It can wait longer, and nobody has it but you."


class DraftDelivery:
    """Brings a draft on the morning for which it was left."""

    def __init__(
        self, direct: DirectMessages, requests: RequestStore, standings: Standings, drafting: Drafting
    ) -> None:
        self._direct = direct
        self._requests = requests
        self._standings = standings
        self._drafting = drafting

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        request = await self._requests.find(schedule.user_id, schedule.subject_id or 0)
        if request is None or not (await self._standings.of(request)).brings(Kind.DRAFT):
            raise NothingToSend
        buttons = [
            *self._drafting.ways(request, hold="Another morning"),
            CLOSE.button(request.id, label="Let it go"),
            ENOUGH.button(),
        ]
        message_id = await posting.post(
            await self._direct.to(schedule.user_id),
            content=f"{DRAFT_COMES}\n{in_block(self._drafting.mail(request))}",
            embed=self._drafting.tone_check(request),
            view=row_of(buttons),
            nonce=nonce,
            silent=True,
        )
        return Sent(message_id)


class ChaseDelivery:
    """Says, a week after a mail went out, that nothing has to be done about it."""

    def __init__(
        self, direct: DirectMessages, requests: RequestStore, schedules: ScheduleStore, standings: Standings
    ) -> None:
        self._direct = direct
        self._requests = requests
        self._schedules = schedules
        self._standings = standings

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        request = await self._requests.find(schedule.user_id, schedule.subject_id or 0)
        standing = await self._standings.of(request) if request else None
        if standing is None or not standing.brings(Kind.CHASE):
            raise NothingToSend
        if standing.is_early(schedule):
            await self._put_off(schedule, standing, now)
            raise NothingToSend
        message_id = await posting.post(
            await self._direct.to(schedule.user_id),
            embed=_a_week(standing),
            view=row_of(_ways(standing)),
            nonce=nonce,
            silent=True,
        )
        return Sent(message_id)

    async def _put_off(self, schedule: Schedule, standing: Standing, now: datetime) -> None:
        """Let it come a week after a mail that was sent anew."""
        if day := standing.stands_for(schedule):
            user_id, request_id = standing.request.user_id, standing.request.id
            await self._schedules.remind(user_id, Kind.CHASE, request_id, day, NINE, schedule.zone, now)


def _ways(standing: Standing) -> list[Button]:
    row = standing.request.id
    mail = {Move.CHASE: CHASE_TEXT, Move.ESCALATE: ESCALATE_TEXT}.get(standing.move)
    return [*([mail.button(row)] if mail else []), ANSWERED.button(row), CLOSE.button(row), ENOUGH.button()]


def _a_week(standing: Standing) -> discord.Embed:
    request = standing.request
    went = f"You asked {named(request.whom, request)}{_on(request.asked_at)}"
    if request.chased_at:
        went = f"Your polite line to {named(request.whom, request)} went out{_on(request.chased_at)}"
    can_be_done = {
        Move.CHASE: "If you like, one polite line is fine.",
        Move.ESCALATE: f"If you like, {named(standing.beyond, request)} can be asked, once.",
    }.get(standing.move, "It can be closed, or stay as it is.")
    text = (
        f"{went}, and no answer is noted. A quiet week is tiring, and it says nothing about you. "
        f"Nothing has to be done. {can_be_done}"
    )
    embed = discord.Embed(colour=CALM, title="A week has passed", description=text)
    return embed.add_field(name="About", value=about(request), inline=False)


def _on(day: datetime | None) -> str:
    return f" on {discord.utils.format_dt(day, 'D')}" if day else ""
