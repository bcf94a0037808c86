"""The first pages: shown where consent is missing, and what comes of a yes or a no."""

import asyncio
import logging
from datetime import datetime
from functools import partial

import discord

from bot.coming import coming
from bot.gate import Gate, Held, Lack
from bot.routes import ENOUGH, About, Needs
from bot.services import Services
from bot.ui import UNDELIVERED, Interaction, Reply, answer, given_back, replace
from cogs.welcome import messages, routes
from cogs.welcome.content import Notice

log = logging.getLogger(__name__)

#: what is put in the place of the page that was pressed
_IN_PLACE = {discord.InteractionResponseType.message_update, discord.InteractionResponseType.deferred_message_update}


class FirstRun:
    """Asks for consent, keeps it, and lets go on what waits at the gate."""

    def __init__(self, services: Services, gate: Gate, notice: Notice) -> None:
        self._consents = services.consents
        self._members = services.members
        self._coming = partial(coming, services)
        self._clock = services.clock
        self._gate = gate
        self._notice = notice
        self._who = notice.sealed if services.database.sealed else notice.open
        self._copies = messages.copies(notice, services.settings)
        #: two presses on a yes are looked at one after the other
        self._agreeing = asyncio.Lock()

    @property
    def version(self) -> int:
        return self._notice.version

    async def ask(self, interaction: Interaction, lack: Lack, held: Held) -> None:
        """Show the first page, or ask about direct messages alone; what was tried waits."""
        if lack is Lack.MESSAGES:
            embed = messages.may_they_come(others_wait=bool(await self._coming(interaction.user.id)))
            buttons = [routes.ALLOW.button(held.number), routes.LEAVE_IT.button(), ENOUGH.button(detail=routes.LEFT)]
            await answer(interaction, Reply(embed=embed, buttons=buttons))
        else:
            await answer(interaction, self._first(held.number, held.about))

    def _first(self, tried: int, about: About | None = None) -> Reply:
        before = {About.NO: self._notice.after_no, About.THOUGHT: self._notice.after_thought, None: None}[about]
        return Reply(
            embed=messages.page(self._notice.first, before=before),
            buttons=[
                routes.SECOND.button(tried),
                routes.MORE.button(tried, routes.ON_FIRST),
                routes.NO.button(),
                ENOUGH.button(detail=routes.LEFT),
            ],
        )

    async def first(self, interaction: Interaction, tried: int, _detail: str | None) -> None:
        await replace(interaction, self._first(tried))

    async def second(self, interaction: Interaction, tried: int, _detail: str | None) -> None:
        buttons = [
            routes.YES.button(tried, str(self.version)),
            routes.YES_NO_DMS.button(tried, str(self.version)),
            routes.MORE.button(tried, routes.ON_SECOND),
            routes.NO.button(),
            ENOUGH.button(detail=routes.LEFT),
        ]
        await replace(interaction, Reply(embed=messages.page(self._notice.second, who=self._who), buttons=buttons))

    async def more(self, interaction: Interaction, tried: int, detail: str | None) -> None:
        on = routes.SECOND.button(tried, label="Back" if detail == routes.ON_SECOND else None)
        back = [] if detail == routes.ON_SECOND else [routes.FIRST.button(tried)]
        buttons = [on, *back, routes.NO.button(), ENOUGH.button(detail=routes.LEFT)]
        embed = messages.page(self._notice.more, copies=self._copies)
        await replace(interaction, Reply(embed=embed, buttons=buttons))

    async def yes(self, interaction: Interaction, tried: int, version: str | None) -> None:
        await self._agree(interaction, tried, version, dms=True)

    async def yes_without_messages(self, interaction: Interaction, tried: int, version: str | None) -> None:
        await self._agree(interaction, tried, version, dms=False)

    async def _agree(self, interaction: Interaction, tried: int, version: str | None, *, dms: bool) -> None:
        if version != str(self.version):
            await replace(interaction, self._first(tried))  # another notice stood above that button
            return
        user_id = interaction.user.id
        async with self._agreeing:
            new = await self._gate.lacks(user_id, Needs.KEEPING) is not None
            if new:
                await self._consents.agree(user_id, self.version, self._clock(), messages=dms)
        await self._go_on(interaction, tried, new=new)

    async def _go_on(self, interaction: Interaction, tried: int, *, new: bool) -> None:
        held = await self._gate.go_on(interaction, tried)
        if held is not None:
            await _tidy(interaction, held)
        elif new:
            await replace(interaction, messages.START_AGAIN)
        else:
            # Below: by now something else may stand in the place of the page.
            await answer(interaction, messages.ALREADY)

    async def no(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        """Forget what was tried; what was written into a form is given back, as it is nowhere else."""
        user_id = interaction.user.id
        held = self._gate.waiting(user_id)
        self._gate.forget(user_id)
        known = await self._consents.of(user_id) is not None
        text = messages.DECLINED_NOW if known else messages.DECLINED
        await replace(interaction, Reply(text, more=given_back(held.tried) if held else []))

    async def left(self, user_id: int, _row: int) -> Reply:
        """What is said where it ends for today."""
        self._gate.forget(user_id)
        return Reply(messages.LEFT)

    async def forget_old(self, _now: datetime) -> None:
        """Let nothing wait in memory for longer than it may; the tick calls this."""
        self._gate.forget_old()

    async def allow(self, interaction: Interaction, tried: int, _detail: str | None) -> None:
        """Let direct messages come, and what needed them go on."""
        user_id = interaction.user.id
        if await self._gate.lacks(user_id, Needs.KEEPING):
            await replace(interaction, self._first(tried))
            return
        new = await self._members.set_messages(user_id, True, self._clock()) is not None
        await self._go_on(interaction, tried, new=new)

    async def leave_it(self, interaction: Interaction, _row: int, _detail: str | None) -> None:
        self._gate.forget(interaction.user.id)
        await replace(interaction, messages.LEFT_AS_IT_WAS)


async def _tidy(interaction: Interaction, held: Held) -> None:
    """Take the buttons off the page where its place was not taken, as by a form."""
    answered = interaction.response.type
    if answered in _IN_PLACE:
        return
    text = messages.FORM_IS_OPEN if answered is discord.InteractionResponseType.modal else messages.GOES_ON
    try:
        await held.tried.edit_original_response(content=text, embeds=[], view=None)
    except UNDELIVERED as failure:
        log.info("the first page of user %s was not put away: %s", interaction.user.id, type(failure).__name__)
