"""Rejections as records: what several features read. The command that logs them is in cogs/rejections."""

from bot.rejections.counting import Hanging, ends_since, hanging_on
from bot.rejections.paths import as_logged, reached, with_stage
from bot.rejections.store import Cursor, Details, Rejection, RejectionStore
from bot.rejections.values import FRESH, HeardBy, Stage, the_role

__all__ = [
    "FRESH",
    "Cursor",
    "Details",
    "Hanging",
    "HeardBy",
    "Rejection",
    "RejectionStore",
    "Stage",
    "as_logged",
    "ends_since",
    "hanging_on",
    "reached",
    "the_role",
    "with_stage",
]
