"""Taking back what was just written. Each write notes what stood there before, and for ten minutes that can return."""

from bot.undo.rules import UNDO_WINDOW, undo_until
from bot.undo.store import Outcome, PutBack, Subject, Undoable, UndoStore, note

__all__ = ["UNDO_WINDOW", "Outcome", "PutBack", "Subject", "UndoStore", "Undoable", "note", "undo_until"]
