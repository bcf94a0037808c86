"""Deleting what is kept of a member, all or a part of it, at once and for good; noted beside the backups."""

from bot.erasing.erasing import WITH_WORDS, Erasing, Going
from bot.erasing.ledger import Ledger, joined
from bot.erasing.replaying import Replayed, replay
from bot.erasing.values import Erasure, What

__all__ = ["WITH_WORDS", "Erasing", "Erasure", "Going", "Ledger", "Replayed", "What", "joined", "replay"]
