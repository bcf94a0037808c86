"""What a member chose once and every feature respects, such as their time zone; and where their DM is."""

from bot.members.store import MEMBER_SETTINGS, MemberStore

__all__ = ["MEMBER_SETTINGS", "MemberStore"]
