"""Applications, counted and nothing more: a number to set answers against, without a tracker to fill in."""

from bot.applications.store import ApplicationStore

__all__ = ["ApplicationStore"]
