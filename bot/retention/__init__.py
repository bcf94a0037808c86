"""How long anything is kept: when a member was last here, when they are told, and when all of it goes."""

from bot.retention.store import Retention

__all__ = ["Retention"]
