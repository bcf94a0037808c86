"""The words around a logged rejection."""

import discord

from bot import entries
from bot.rejections import Rejection
from bot.text import as_typed
from cogs.rejections.rules import undo_until

UNDONE = "Undone. That entry is deleted."
ALREADY_GONE = "That entry is already gone. There is nothing left to undo."
TOO_LATE = "Undo is open for ten minutes, and those have passed, so this entry stays. It is shown to nobody but you."


def logged(entry: Rejection, acknowledgement: str) -> str:
    """Acknowledge first; what was saved stands small below."""
    until = discord.utils.format_dt(undo_until(entry.created_at), "t")
    saved = f"Saved for you alone: {as_typed(entries.line(entry))}. You can undo it until {until}."
    return f"{acknowledgement}\n\n-# {saved}"
