"""Holds every test to this: what comes by direct message is first set only where the gate has asked whether it may."""

from contextvars import ContextVar
from typing import Any

import discord
import pytest

from bot.gate import Gate
from bot.routes import Needs
from bot.schedules import Kind, ScheduleStore
from bot.ui import Interaction

#: what the command or press at hand needs; None in a form, which was opened by one, and where nobody is at it
NEEDED: ContextVar[Needs | None] = ContextVar("needed", default=None)


def unasked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with what is set to come by a command or press that needs no yes to messages."""
    found: list[str] = []
    lets_in, remind, add = Gate.lets_in, ScheduleStore.remind, ScheduleStore.add

    async def noting(gate: Gate, interaction: Interaction, needs: Needs, *rest: Any) -> bool:
        pressed = str((interaction.data or {}).get("custom_id", ""))
        # After a yes to the first pages, what was tried goes on.
        apart = interaction.type is discord.InteractionType.modal_submit or pressed.startswith("welcome:")
        NEEDED.set(None if apart else needs)
        return await lets_in(gate, interaction, needs, *rest)

    def look(kind: Kind) -> None:
        if kind is not Kind.POST and NEEDED.get() not in {None, Needs.MESSAGES}:
            found.append(f"{kind} where {NEEDED.get()} is needed")

    async def reminding(store: ScheduleStore, user_id: int, kind: Kind, subject_id: int, *rest: Any) -> Any:
        if await store.reminder(user_id, kind, subject_id) is None:
            look(kind)
        return await remind(store, user_id, kind, subject_id, *rest)

    async def adding(store: ScheduleStore, new: Any, *rest: Any, **named: Any) -> Any:
        look(new.kind)
        return await add(store, new, *rest, **named)

    monkeypatch.setattr(Gate, "lets_in", noting)
    monkeypatch.setattr(ScheduleStore, "remind", reminding)
    monkeypatch.setattr(ScheduleStore, "add", adding)
    return found
