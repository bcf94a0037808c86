"""What a member chose once and every feature respects; so far the time zone."""

from bot.members.store import MemberStore

__all__ = ["MemberStore"]
