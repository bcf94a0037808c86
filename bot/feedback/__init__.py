"""Feedback: what was asked, of whom, and what came back. Shared by what asks, looks back and plans."""

from bot.feedback.store import ReplyStore, RequestStore
from bot.feedback.values import FeedbackReply, Person, ReplyKind, ReplyRate, Request, Theme

__all__ = ["FeedbackReply", "Person", "ReplyKind", "ReplyRate", "ReplyStore", "Request", "RequestStore", "Theme"]
