"""Drafts, later mails and lines, as data/feedback/ holds them."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from itertools import product
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds, slots_of
from bot.feedback.questions import Reader
from bot.feedback.values import ReplyKind
from bot.rejections import Stage
from bot.said import Lines, Said
from bot.sources import EntryId, Sources


def _check_slots(template: str) -> str:
    if unknown := slots_of(template) - {"the_role", "employer"}:
        raise ValueError(f"unknown slots {sorted(unknown)}, known are the_role and employer")
    return template


Template = Annotated[str, AfterValidator(_check_slots)]


def each_once(found: Iterable[StrEnum], wanted: type[StrEnum]) -> None:
    """Raise ValueError unless there is exactly one of each."""
    if sorted(found) != sorted(wanted):
        raise ValueError(f"needs exactly one entry for each of {', '.join(wanted)}")


class Draft(Entry):
    """A mail to an employer; greeting, questions and signature are added around its parts."""

    id: EntryId
    stage: Stage
    reader: Reader
    subject: Annotated[str, Field(max_length=80), AfterValidator(_check_slots)]
    opening: Template
    ask: Template
    close: Template
    sources: Sources

    @model_validator(mode="after")
    def _brief(self) -> "Draft":
        if len(self.opening) + len(self.ask) + len(self.close) > 520:
            raise ValueError("the three parts are longer than 520 characters together")
        return self


class Example(Entry):
    """The sentence that asks for an example, below the questions."""

    id: EntryId
    text: Annotated[str, Field(max_length=160)]
    sources: Sources


class Drafts(Entry):
    drafts: Annotated[tuple[Draft, ...], UniqueIds]
    examples: Annotated[tuple[Example, ...], Field(min_length=4), UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Drafts":
        found = Counter((draft.stage, draft.reader) for draft in self.drafts)
        wanted = {(stage, reader) for stage in Stage for reader in Reader}
        if set(found) != wanted or found.total() != len(wanted):
            raise ValueError("needs exactly one draft for each stage and reader")
        return self

    def for_reader(self, stage: Stage, reader: Reader) -> Draft:
        return next(each for each in self.drafts if (each.stage, each.reader) == (stage, reader))


#: chase: a week later, to the same person, once. escalation: to the next person, once. The others answer an answer.
MailKind = Literal["chase", "escalation", "thanks_specific", "thanks_generic"]

#: Who can come to read each kind, and whether anything was decided about the member by then. Nobody is left to be asked
#: before an agency is, and an answer may have come about a silence, too.
OCCURS: dict[MailKind, tuple[tuple[Reader, bool | None], ...]] = {
    "chase": tuple(product(Reader, (True, False))),
    "escalation": tuple(product((Reader.TOLD, Reader.OTHERS), (True, False))),
    "thanks_specific": tuple((reader, None) for reader in Reader),
    "thanks_generic": tuple((reader, None) for reader in Reader),
}


class FollowUp(Entry):
    """A mail that follows the first."""

    id: EntryId
    kind: MailKind
    #: empty: any
    readers: tuple[Reader, ...] = ()
    #: whether it is for where a decision was made, or for where none was; None: both
    decided: bool | None = None
    subject: Annotated[str, Field(max_length=80), AfterValidator(_check_slots)]
    body: Annotated[str, Field(max_length=420), AfterValidator(_check_slots)]
    sources: Sources

    def fits(self, kind: MailKind, reader: Reader, decided: bool | None) -> bool:
        """Whether it is true for this reader; `decided` is None where nobody knows, which needs what fits both."""
        to_them = not self.readers or reader in self.readers
        return self.kind == kind and to_them and (self.decided is None or self.decided is decided)


class Kinds(Entry):
    """First words after an answer was written down."""

    specific: Lines
    generic: Lines
    none: Lines

    def of(self, kind: ReplyKind) -> tuple[Said, ...]:
        return {ReplyKind.SPECIFIC: self.specific, ReplyKind.GENERIC: self.generic, ReplyKind.NONE: self.none}[kind]


class FollowUps(Entry):
    mails: Annotated[tuple[FollowUp, ...], UniqueIds]
    #: when it was said that the mail went out
    asked: Lines
    #: when nothing more is to be tried
    closed: Lines
    replies: Kinds

    @model_validator(mode="after")
    def _complete(self) -> "FollowUps":
        for kind, cases in OCCURS.items():
            for reader, decided in cases:
                if len(self.fitting(kind, reader, decided)) < 2:
                    raise ValueError(f"fewer than two mails for {kind}, {reader}, decided: {decided}")
        return self

    def fitting(self, kind: MailKind, reader: Reader, decided: bool | None) -> list[FollowUp]:
        return [mail for mail in self.mails if mail.fits(kind, reader, decided)]


DRAFTS = ContentFile("feedback/drafts.yaml", Drafts)
FOLLOW_UPS = ContentFile("feedback/follow_ups.yaml", FollowUps)
