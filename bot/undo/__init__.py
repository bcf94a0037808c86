"""Taking back what was just written. Each write notes what stood there before, and for ten minutes that can return."""

from bot.undo.rules import UNDO_WINDOW, undo_until
from bot.undo.store import Image, Outcome, PutBack, Subject, Undone, UndoStore, note

__all__ = ["UNDO_WINDOW", "Image", "Outcome", "PutBack", "Subject", "UndoStore", "Undone", "note", "undo_until"]
