"""Feedback as values: whom one asks, what came back, what it was about. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.rejections.values import HeardBy, Stage

#: characters of a mail, as a form takes it and one message shows it with all that stands around it
DRAFT_LIMIT = 1500

#: characters of an answer that came, as a form takes it
REPLY_LIMIT = 2000


class Person(StrEnum):
    """Who can be asked, in the order in which to ask them."""

    AGENCY = "agency"
    MESSENGER = "messenger"
    PANEL = "panel"
    HR = "hr"
    INTERVIEWER = "interviewer"

    @property
    def label(self) -> str:
        """The person as a member chooses them."""
        return _PEOPLE[self]


_PEOPLE = {
    Person.AGENCY: "Somebody at an agency",
    Person.MESSENGER: "The person who told me",
    Person.PANEL: "Somebody on the panel",
    Person.HR: "HR, or the office",
    Person.INTERVIEWER: "My interviewer",
}


class ReplyKind(StrEnum):
    """What an answer said."""

    SPECIFIC = "specific"
    GENERIC = "generic"
    NONE = "none"

    @property
    def label(self) -> str:
        """The kind as a member chooses it."""
        return _KINDS[self]


_KINDS = {
    ReplyKind.SPECIFIC: "Something specific",
    ReplyKind.GENERIC: "A general line",
    ReplyKind.NONE: "No answer came",
}


class Theme(StrEnum):
    """What feedback was about, as the member sees it."""

    APPLICATION = "application"
    EXPERIENCE = "experience"
    KNOWLEDGE = "knowledge"
    EXAMPLES = "examples"
    MANNER = "manner"
    PREPARATION = "preparation"
    FIT = "fit"
    PRACTICAL = "practical"
    SOMEBODY_ELSE = "somebody_else"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The theme as a member chooses it."""
        return _THEMES[self]


_THEMES = {
    Theme.APPLICATION: "CV or application",
    Theme.EXPERIENCE: "Experience or qualification",
    Theme.KNOWLEDGE: "Knowledge of the work",
    Theme.EXAMPLES: "Examples and detail in answers",
    Theme.MANNER: "How I came across",
    Theme.PREPARATION: "Preparation, or my own questions",
    Theme.FIT: "Team or culture",
    Theme.PRACTICAL: "Pay, hours, place or permit",
    Theme.SOMEBODY_ELSE: "Somebody else was closer",
    Theme.OTHER: "Something else",
}


@dataclass(frozen=True, slots=True)
class Request:
    """One request for feedback, from the first choice to its close. A draft that waits for a morning has a schedule."""

    id: int
    user_id: int
    rejection_id: int | None
    #: whether it was about an entry; that may be deleted since
    had_entry: bool
    stage: Stage
    heard_by: HeardBy | None
    #: whom the member can reach
    known: tuple[Person, ...]
    role: str | None
    company: str | None
    #: whom it is written to; None before that is chosen
    whom: Person | None
    #: ids of the questions that it asks
    questions: tuple[str, ...]
    #: whether it asks for an example, too
    with_example: bool
    #: the mail in the member's own wording; None while it is as the template writes it
    draft: str | None
    asked_at: datetime | None
    #: one polite chase and one escalation, never more
    chased_at: datetime | None
    escalated_at: datetime | None
    closed_at: datetime | None
    created_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class FeedbackReply:
    """What one person answered, or that they didn't; several may belong to one request or one entry."""

    id: int
    user_id: int
    rejection_id: int | None
    #: the request that it answers; that may be deleted since
    request_id: int | None
    person: Person | None
    kind: ReplyKind
    words: str | None
    theme: Theme | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ReplyRate:
    """How many of the requests that were sent got an answer of any kind."""

    answered: int
    asked: int
