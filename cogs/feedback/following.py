"""What may follow a request that was sent: one polite line, one more person, and then nothing. Pure."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.feedback import Person, ReplyKind, Request
from bot.feedback.questions import MET
from bot.rejections import the_role
from cogs.feedback.content import FollowUp
from cogs.feedback.rules import framed, week_over


class Move(StrEnum):
    """What can be done next about a request."""

    #: it isn't sent
    WRITE = "write"
    WAIT = "wait"
    #: one polite line to the same person
    CHASE = "chase"
    #: one mail to one more person
    ESCALATE = "escalate"
    #: all was tried
    CLOSE = "close"
    #: an answer came, or it is closed
    DONE = "done"


def next_person(found: Sequence[Person], whom: Person | None, request: Request) -> Person | None:
    """Return who can be asked after `whom`, of those the route finds: known to the member, or met at an interview."""
    if whom not in found:
        return None
    after = found[found.index(whom) + 1 :]
    return next((person for person in after if person in request.known or request.stage in MET), None)


def next_move(
    request: Request, beyond: Person | None, came: Collection[ReplyKind], now: datetime, zone: ZoneInfo
) -> Move:
    """Return what can be done now; `beyond` is who comes after the person who was asked, `came` the answers' kinds.

    At most two mails follow the first. A general line leaves the next person open, without another week. A week is
    one of the member's own calendar, in `zone`.
    """
    if request.asked_at is None and request.closed_at is None:
        return Move.WRITE
    open_to_one_more = beyond is not None and request.escalated_at is None
    if request.asked_at is None or request.closed_at is not None or ReplyKind.SPECIFIC in came:
        return Move.DONE
    if ReplyKind.GENERIC in came:
        return Move.ESCALATE if open_to_one_more else Move.DONE
    if now < week_over(last_sent(request, request.asked_at), zone):
        return Move.WAIT
    if request.chased_at is None and request.escalated_at is None:
        return Move.CHASE
    return Move.ESCALATE if open_to_one_more else Move.CLOSE


def last_sent(request: Request, asked_at: datetime) -> datetime:
    """Return when the latest of its mails went out."""
    return max(filter(None, (asked_at, request.chased_at, request.escalated_at)))


def can_chase(request: Request) -> bool:
    """Whether one polite line is still open, however long ago the first mail was."""
    sent_once = request.asked_at is not None and request.chased_at is None and request.escalated_at is None
    return sent_once and request.closed_at is None


def can_remind(request: Request) -> bool:
    """Whether word that a week is over can be of use: after the first mail, or after the one polite line."""
    return request.asked_at is not None and request.escalated_at is None and request.closed_at is None


def answered(came: Collection[ReplyKind]) -> bool:
    """Whether anything came back."""
    return any(kind is not ReplyKind.NONE for kind in came)


def write_after(mail: FollowUp, role: str | None, company: str | None, reader: Person | None) -> str:
    """Return a mail that follows the first."""
    named = the_role(role, company, otherwise="the role you advertised")
    employer = company or ("the employer" if reader is Person.AGENCY else "your team")
    subject, body = (part.format(the_role=named, employer=employer) for part in (mail.subject, mail.body))
    return framed(subject, body)


def percent(answered: int, asked: int) -> int | None:
    """Return how many of a hundred requests got an answer.

    None of fewer than ten, of which it would say nothing, and where none did, which needs no number beside it.
    """
    return round(100 * answered / asked) if answered and asked >= 10 else None
