"""Reviews, the log of interviews' questions, and the search list. Shared by what reviews, looks back and plans."""

from bot.reflections.rules import Asked, grouped, repeated
from bot.reflections.store import AskedStore, ReflectionStore, SearchNoteStore
from bot.reflections.values import AskedQuestion, Checked, Mode, Reflection, SearchKind, SearchNote, Topic, Went

__all__ = [
    "Asked",
    "AskedQuestion",
    "AskedStore",
    "Checked",
    "Mode",
    "Reflection",
    "ReflectionStore",
    "SearchKind",
    "SearchNote",
    "SearchNoteStore",
    "Topic",
    "Went",
    "grouped",
    "repeated",
]
