"""Questions to put to an employer after a no, as data/feedback/ holds them."""

from enum import StrEnum
from itertools import product
from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections import Stage
from bot.sources import EntryId, Sources

#: Where there was no decision on the person, so questions about it make no sense.
UNDECIDED = frozenset({Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK})

#: Where somebody had met the member, in person, by phone or on a screen.
MET = frozenset({Stage.INTERVIEW, Stage.FINAL_ROUND})


class Reader(StrEnum):
    """Who reads a mail, as far as its wording depends on it."""

    #: told the member the outcome
    TOLD = "told"
    #: anybody else at the employer
    OTHERS = "others"
    AGENCY = "agency"


class Question(Entry):
    """A question as it stands in a polite mail."""

    id: EntryId
    #: empty: at any stage at which a decision was made
    stages: tuple[Stage, ...]
    #: the same in few words, for a list to choose from
    short: Annotated[str, Field(max_length=60)]
    text: Annotated[str, Field(max_length=220, pattern=r"\?$")]
    #: the same in a mail to an agency, in which the employer is "they"; None: nothing to ask of one
    agency: Annotated[str, Field(max_length=220, pattern=r"\?$")] | None = None
    #: easy to send
    gentle: bool
    #: what anybody would want to know; where nothing was decided, how things stand
    core: bool = False
    #: tells little of the no itself
    aside: bool = False
    sources: Sources

    def fits(self, stage: Stage) -> bool:
        return stage in self.stages or (not self.stages and stage not in UNDECIDED)

    def in_mail_to(self, reader: Reader) -> str | None:
        """Return its wording in a mail to `reader`; None if it isn't asked there."""
        return self.agency if reader is Reader.AGENCY else self.text


class Questions(Entry):
    questions: Annotated[tuple[Question, ...], UniqueIds]

    @model_validator(mode="after")
    def _enough(self) -> "Questions":
        for stage, reader in product(Stage, Reader):
            fitting = self.fitting(stage, reader)
            if sum(question.core for question in fitting) < 2:
                raise ValueError(f"fewer than two core questions for {stage} and {reader}")
            if sum(not (question.core or question.aside) for question in fitting) < 4:
                raise ValueError(f"fewer than four other questions for {stage} and {reader}")
        return self

    def fitting(self, stage: Stage, reader: Reader) -> list[Question]:
        return [each for each in self.questions if each.fits(stage) and each.in_mail_to(reader)]


QUESTIONS = ContentFile("feedback/questions.yaml", Questions)
