"""What a member chose once and every feature respects: time zone, tone, country; and where their DM is."""

from bot.members.store import MemberStore

__all__ = ["MemberStore"]
