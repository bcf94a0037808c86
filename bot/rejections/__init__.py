"""Rejections as records: what several features read. The command that logs them is in cogs/rejections."""

from bot.rejections.store import Rejection, RejectionStore
from bot.rejections.values import Stage, the_role

__all__ = ["Rejection", "RejectionStore", "Stage", "the_role"]
