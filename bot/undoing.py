"""The button Undo, on every message that says that something was saved, changed or deleted."""

import re
from datetime import datetime

import discord

from bot.errors import UserError
from bot.instants import Clock
from bot.routes import ENOUGH, ENTRY, UNDO
from bot.ui import Interaction, Reply, answer, replace
from bot.undo import Outcome, Subject, Undoable, UndoStore, undo_until

NOTHING_LEFT = "There is nothing left to undo here: it was undone before, or its ten minutes have passed."
CHANGED_SINCE = "This was changed once more since then. Undo the later change first, and then this one."

_UNDONE = {
    (Subject.REJECTION, Undoable.ADDED): "Undone. That entry is deleted.",
    (Subject.REJECTION, Undoable.CHANGED): "Undone. The entry is as it was before.",
    (Subject.APPLICATIONS, Undoable.ADDED): "Undone. The count is what it was before.",
    (Subject.WIN, Undoable.ADDED): "Undone. That win is deleted.",
    (Subject.WIN, Undoable.CHANGED): "Undone. The win is as it was before.",
    (Subject.STRENGTH, Undoable.ADDED): "Undone. That note is out of the jar.",
    (Subject.STRENGTH, Undoable.CHANGED): "Undone. The note is back in the jar.",
    (Subject.REWARD, Undoable.ADDED): "Undone. No reward is kept.",
    (Subject.REWARD, Undoable.CHANGED): "Undone. Your reward is what it was before.",
}


def undo_note(now: datetime) -> str:
    """Say until when what was written `now` can be undone."""
    return f"You can undo it until {discord.utils.format_dt(undo_until(now), 't')}."


class Undoing:
    """Handles the presses on Undo; the row of its id is the change."""

    def __init__(self, store: UndoStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def press(self, interaction: Interaction, change_id: int, _detail: str | None) -> None:
        outcome = await self._store.undo(interaction.user.id, change_id, self._clock())
        if outcome is None:
            raise UserError(NOTHING_LEFT)
        if outcome.kind is None:
            raise UserError(CHANGED_SINCE)
        await replace(interaction, _undone(outcome, outcome.kind))


def _undone(outcome: Outcome, kind: Undoable) -> Reply:
    there = outcome.subject is Subject.REJECTION and kind is Undoable.CHANGED
    buttons = [ENTRY.button(outcome.subject_id)] if there else []
    if outcome.earlier is not None:
        buttons.append(UNDO.button(outcome.earlier, label="Undo the one before"))
    return Reply(_UNDONE[outcome.subject, kind], buttons=[*buttons, ENOUGH.button()])


async def go_on(interaction: Interaction, reply: Reply) -> None:
    """Put a reply in place of the message that led to it, but below it where that one still offers Undo.

    A command has no message yet, and is answered.
    """
    message = interaction.message
    await (answer if message is None or _offers_undo(message) else replace)(interaction, reply)


def _offers_undo(message: discord.Message) -> bool:
    parts = [part for row in message.components if isinstance(row, discord.ActionRow) for part in row.children]
    return any(re.fullmatch(UNDO.template, part.custom_id or "") for part in parts if isinstance(part, discord.Button))
