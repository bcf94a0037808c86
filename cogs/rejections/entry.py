"""One entry: to look at, to change, to stop waiting for, to delete."""

import re
from collections.abc import Collection
from dataclasses import replace as changed
from datetime import date, timedelta

import discord

from bot import entries
from bot.cards import Deck
from bot.errors import UserError
from bot.instants import Clock
from bot.members import MemberStore
from bot.rejections import Details, Rejection, RejectionStore, Stage
from bot.routes import ENOUGH, ENTRY, FEEDBACK, PROGRESS, REFRAME, UNDO, WIN_INTERVIEW, Route
from bot.ui import Interaction, Reply, answer, replace
from bot.undoing import go_on
from cogs.rejections import messages
from cogs.rejections.components import EditModal, PathModal
from cogs.rejections.content import WaitEndings
from cogs.rejections.rules import (
    WAITS,
    check_company,
    check_day,
    check_role,
    check_thought,
    corrected_path,
    moved_to,
    reached_interview,
    say_day,
)

EDIT = Route("entry:edit", "Change")
PATH = Route("entry:path", "Stages")
DELETE = Route("entry:delete", "Delete")
DELETE_NOW = Route("entry:delete-now", "Delete it", discord.ButtonStyle.danger)
STOP_WAITING = Route("entry:wait", "Stop waiting")
#: the detail is a key of WAITS
WAIT_UNTIL = Route("entry:wait-until", "Today")


class EntryCard:
    """Handles what is done with a single entry. Each press looks up whether it is the member's own, and still there."""

    def __init__(
        self, store: RejectionStore, members: MemberStore, deck: Deck, endings: WaitEndings, clock: Clock
    ) -> None:
        self._store = store
        self._members = members
        self._deck = deck
        self._endings = endings.endings
        self._clock = clock

    async def open(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id)
        await go_on(interaction, await self._card(entry))

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        """An entry was chosen in a list, which stays where it is."""
        entry_id = int(value) if re.fullmatch("[0-9]{1,18}", value) else 0
        await answer(interaction, await self._card(await entries.own(self._store, interaction.user.id, entry_id)))

    async def edit(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id)
        zone = await self._members.local_zone(interaction.user.id)
        day = say_day(entry.happened_at.astimezone(zone).date())
        await interaction.response.send_modal(EditModal(self._save_edit, entry, day))

    async def _save_edit(self, interaction: Interaction, entry_id: int, typed: Details, day: str) -> None:
        zone = await self._members.local_zone(interaction.user.id)
        now = self._clock()
        happened_on = check_day(day, now.astimezone(zone).date())
        company, role, thought = check_company(typed.company), check_role(typed.role), check_thought(typed.thought)

        def apply(entry: Rejection) -> Rejection:
            return changed(
                entry,
                company=company,
                role=role,
                heard_by=typed.heard_by,
                thought=thought,
                happened_at=moved_to(entry.happened_at, happened_on, zone, now),
            )

        await self._change(interaction, entry_id, apply)

    async def path(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id)
        await interaction.response.send_modal(PathModal(self._save_path, entry))

    async def _save_path(
        self, interaction: Interaction, entry_id: int, stage: Stage, passed: Collection[Stage]
    ) -> None:
        def apply(entry: Rejection) -> Rejection:
            # Whoever has an answer now waits no longer.
            waits_until = entry.waits_until if stage is Stage.NEVER_HEARD_BACK else None
            return changed(entry, stage=stage, path=corrected_path(entry, stage, passed), waits_until=waits_until)

        await self._change(interaction, entry_id, apply)

    async def ask_wait(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        """A press on Stop waiting: the member chooses from when on."""
        entry = await self._unanswered(interaction.user.id, entry_id)
        labels = zip(WAITS, messages.WAIT_LABELS, strict=True)
        buttons = [WAIT_UNTIL.button(entry.id, key, label=label) for key, label in labels]
        await answer(interaction, Reply(messages.ask_wait(entry), buttons=[*buttons, ENOUGH.button()]))

    async def wait_until(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        user_id = interaction.user.id
        entry = await self._unanswered(user_id, entry_id)
        if detail not in WAITS:
            raise UserError(messages.UNKNOWN_WAIT)
        until = await self._today(user_id) + timedelta(days=WAITS[detail])
        now = self._clock()
        saved = await self._store.edit(user_id, entry.id, lambda each: changed(each, waits_until=until), now)
        if saved is None:
            raise UserError(entries.GONE)
        entry, change = saved
        if change is None:
            # A message of its own: the one that was pressed has the Undo of the press before.
            await answer(interaction, messages.UNCHANGED)
            return
        if WAITS[detail]:
            text = messages.waits(entry, now)
        else:
            ending = await self._deck.draw(user_id, self._endings) or self._endings[0]
            text = messages.closed(entry, ending.text, now)
        buttons = [ENTRY.button(entry.id), ENOUGH.button(), UNDO.button(change)]
        await replace(interaction, Reply(text, buttons=buttons))

    async def ask_delete(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        entry = await entries.own(self._store, interaction.user.id, entry_id)
        buttons = [DELETE_NOW.button(entry.id), ENTRY.button(entry.id, label="Keep it")]
        await go_on(interaction, Reply(messages.ask_delete(entry), buttons=buttons))

    async def delete(self, interaction: Interaction, entry_id: int, _detail: str | None) -> None:
        now = self._clock()
        change = await self._store.delete(interaction.user.id, entry_id, now)
        if change is None:
            raise UserError(entries.GONE)
        buttons = [_to_the_list(), ENOUGH.button(), UNDO.button(change)]
        await replace(interaction, Reply(messages.deleted(now), buttons=buttons))

    async def _change(self, interaction: Interaction, entry_id: int, apply: messages.Apply) -> None:
        now = self._clock()
        saved = await self._store.edit(interaction.user.id, entry_id, apply, now)
        if saved is None:
            raise UserError(entries.GONE)
        entry, change = saved
        if change is None:
            # A message of its own: the one below the form may have the Undo of the change before.
            await answer(interaction, messages.UNCHANGED)
            return
        card = await self._card(entry)
        await replace(interaction, Reply(messages.saved(now), card.embed, [*card.buttons, UNDO.button(change)]))

    async def _card(self, entry: Rejection) -> Reply:
        today = await self._today(entry.user_id)
        special = []
        if entry.stage is Stage.NEVER_HEARD_BACK:
            special = [STOP_WAITING.button(entry.id)]
        elif reached_interview(entry):
            special = [WIN_INTERVIEW.button(entry.id)]
        buttons = [
            *(route.button(entry.id) for route in (EDIT, PATH, DELETE, REFRAME, FEEDBACK)),
            *special,
            _to_the_list(),
            ENOUGH.button(),
        ]
        return Reply(embed=messages.card(entry, today), buttons=buttons)

    async def _unanswered(self, user_id: int, entry_id: int) -> Rejection:
        entry = await entries.own(self._store, user_id, entry_id)
        if entry.stage is not Stage.NEVER_HEARD_BACK:
            raise UserError(messages.ANSWERED)
        return entry

    async def _today(self, user_id: int) -> date:
        return self._clock().astimezone(await self._members.local_zone(user_id)).date()


def _to_the_list() -> "discord.ui.Button[discord.ui.View]":
    return PROGRESS.button(detail="entries", label="All entries")
