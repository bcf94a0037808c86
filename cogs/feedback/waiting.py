"""/feedback open: what is not closed, what is, and one of them alone."""

from collections.abc import Sequence

import discord

from bot.closing import ANYTHING
from bot.feedback import Request
from bot.pages import HERE, PAGE_AND_ONE, Page, show
from bot.routes import ENOUGH, FEEDBACK, WAITING
from bot.services import Services
from bot.ui import Interaction, Reply, row_chosen
from bot.undoing import go_on
from cogs.feedback import waiting_messages as messages
from cogs.feedback.components import Button
from cogs.feedback.drafting import Drafting
from cogs.feedback.following import Move
from cogs.feedback.messages import GONE
from cogs.feedback.routes import DRAFT
from cogs.feedback.rules import is_unsent
from cogs.feedback.standing import Standing, Standings
from cogs.feedback.waiting_routes import (
    ANSWERED,
    ANSWERS,
    CHASE_TEXT,
    CLOSE,
    CLOSED_ONES,
    DELETE,
    ESCALATE_TEXT,
    OLDER,
    OLDER_CLOSED,
    OPEN,
    REOPEN,
)


class Waiting:
    """Pages through requests, newest first. The row is the request."""

    def __init__(self, services: Services, standings: Standings, drafting: Drafting) -> None:
        self._requests = services.requests
        self._members = services.members
        self._standings = standings
        self._drafting = drafting

    async def listed(self, user_id: int, before: int | None = None) -> Reply:
        """Show what is open."""
        page = Page(await self._requests.open(user_id, PAGE_AND_ONE, before=before), before)
        turn = page.turn(WAITING.button(detail=HERE, label="Newest"), OLDER)
        closed = [CLOSED_ONES.button()] if await self._requests.closed(user_id, 1) else []
        ways_on = [*turn, FEEDBACK.button(), ANSWERS.button(detail=HERE), *closed]
        if not page.rows:
            text = messages.NO_OLDER if before else messages.NOTHING_WAITS
            return Reply(text, buttons=[*ways_on, ENOUGH.button(detail=ANYTHING)])
        choice = OPEN.select(await self._options(user_id, page.rows))
        standings = [await self._standings.of(request) for request in page.rows]
        return Reply(embed=messages.listed(standings), buttons=[choice, *ways_on, ENOUGH.button()])

    async def _closed(self, user_id: int, before: int | None) -> Reply:
        page = Page(await self._requests.closed(user_id, PAGE_AND_ONE, before=before), before)
        turn = page.turn(CLOSED_ONES.button(label="Newest"), OLDER_CLOSED)
        ways_on = [*turn, all_open(), ENOUGH.button(detail=ANYTHING)]
        if not page.rows:
            return Reply(messages.NO_OLDER if before else messages.NOTHING_CLOSED, buttons=ways_on)
        choice = OPEN.select(await self._options(user_id, page.rows))
        return Reply(embed=messages.closed_ones(page.rows), buttons=[choice, *ways_on])

    async def _options(self, user_id: int, rows: Sequence[Request]) -> list[discord.SelectOption]:
        zone = await self._members.local_zone(user_id)
        return [messages.option(request, zone) for request in rows]

    async def press(self, interaction: Interaction, request_id: int, detail: str | None) -> None:
        """A press on What is waiting: with a row, that one request."""
        if request_id:
            await self.open(interaction, request_id, detail)
        else:
            await show(interaction, detail, await self.listed(interaction.user.id))

    async def older(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self.listed(interaction.user.id, before=request_id))

    async def closed_ones(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        """Show what is closed; the row is the one after which the page begins, 0 for the first page."""
        await go_on(interaction, await self._closed(interaction.user.id, before=request_id or None))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self.open(interaction, row_chosen(value), None)

    async def open(self, interaction: Interaction, request_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self.card(await self._requests.own(interaction.user.id, request_id, GONE)))

    async def card(self, request: Request) -> Reply:
        """Show one request: its draft where it wasn't sent, else what became of it."""
        if is_unsent(request):
            return await self._drafting.shown(request)
        standing = await self._standings.of(request)
        rate = await self._requests.rate(request.user_id)
        return Reply(embed=messages.card(standing, rate), buttons=_below(standing))


def _below(standing: Standing) -> Sequence[Button]:
    """Return the buttons below one request that was sent, or that is closed."""
    request = standing.request
    buttons: list[Button] = []
    if standing.move is Move.CHASE:
        buttons.append(CHASE_TEXT.button(request.id))
    if standing.move is Move.ESCALATE:
        buttons.append(ESCALATE_TEXT.button(request.id))
    if request.asked_at is not None:
        buttons.append(ANSWERED.button(request.id))
    buttons.append(DRAFT.button(request.id, label="What I wrote"))
    buttons.append(REOPEN.button(request.id) if request.closed_at else CLOSE.button(request.id))
    return [*buttons, DELETE.button(request.id), all_open(), ENOUGH.button()]


def all_open() -> Button:
    return WAITING.button(detail=HERE, label="All that is open")
