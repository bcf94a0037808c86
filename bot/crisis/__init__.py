"""Whether what a member types shows plain signs that they are in danger from themselves."""

from bot.crisis.rules import in_danger

__all__ = ["in_danger"]
