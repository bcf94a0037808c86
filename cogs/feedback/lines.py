"""Draws what is said around requests and answers, and the mails that follow the first, without repeats."""

from bot.cards import Deck
from bot.feedback import ReplyKind
from bot.feedback.questions import Reader
from bot.services import Services
from cogs.feedback.content import FollowUp, FollowUps, MailKind


class Lines:
    """One deck of lines and one of mails."""

    def __init__(self, services: Services, follow_ups: FollowUps) -> None:
        self._said: Deck = services.deck("feedback_lines")
        self._mails: Deck = services.deck("feedback_mails")
        self._texts = follow_ups

    async def asked(self, user_id: int) -> str:
        """Say something when a mail went out."""
        return await self._said.line(user_id, self._texts.asked)

    async def closed(self, user_id: int) -> str:
        """Say something when a request is closed to which nothing came."""
        return await self._said.line(user_id, self._texts.closed)

    async def replied(self, user_id: int, kind: ReplyKind) -> str:
        """Say something when an answer was written down."""
        return await self._said.line(user_id, self._texts.replies.of(kind))

    async def mail(self, user_id: int, kind: MailKind, reader: Reader, *, decided: bool | None = None) -> FollowUp:
        """Draw a mail that is true for who reads it; `decided` is None where nobody knows."""
        return await self._mails.one(user_id, self._texts.fitting(kind, reader, decided))
