"""Questions, people to ask and drafts, as data/feedback/ holds them."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds, slots_of
from bot.rejections import Stage
from bot.sources import EntryId, Sources

#: Where there was no decision on the person, so questions about it make no sense.
UNDECIDED = frozenset({Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK})


def _check_slots(template: str) -> str:
    if unknown := slots_of(template) - {"the_role", "employer"}:
        raise ValueError(f"unknown slots {sorted(unknown)}, known are the_role and employer")
    return template


Template = Annotated[str, AfterValidator(_check_slots)]


class Question(Entry):
    """A question as it stands in a polite mail."""

    id: EntryId
    #: empty: at any stage at which a decision was made
    stages: tuple[Stage, ...]
    text: Annotated[str, Field(max_length=220, pattern=r"\?$")]
    #: easy to send
    gentle: bool
    sources: Sources

    def fits(self, stage: Stage) -> bool:
        return stage in self.stages or (not self.stages and stage not in UNDECIDED)


class Questions(Entry):
    questions: Annotated[tuple[Question, ...], UniqueIds]

    @model_validator(mode="after")
    def _enough(self) -> "Questions":
        for stage in Stage:
            if sum(question.fits(stage) for question in self.questions) < 4:
                raise ValueError(f"fewer than four questions for {stage}")
        return self


class RouteToAsk(Entry):
    """Whom to ask at one stage, in order, and how likely an answer is."""

    stage: Stage
    acknowledge: Annotated[str, Field(max_length=200)]
    whom: Annotated[tuple[Annotated[str, Field(max_length=140)], ...], Field(min_length=2, max_length=5)]
    odds: Annotated[str, Field(max_length=220)]
    tone: Annotated[str, Field(max_length=180)]
    sources: Sources


class Draft(Entry):
    """A mail to an employer; greeting, questions and signature are added around its parts."""

    id: EntryId
    stage: Stage
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


def _one_each(entries: "tuple[RouteToAsk | Draft, ...]") -> "tuple[RouteToAsk | Draft, ...]":
    if sorted(entry.stage for entry in entries) != sorted(Stage):
        raise ValueError("needs exactly one entry for each stage")
    return entries


class RoutesToAsk(Entry):
    routes: Annotated[tuple[RouteToAsk, ...], AfterValidator(_one_each)]


class Drafts(Entry):
    drafts: Annotated[tuple[Draft, ...], AfterValidator(_one_each)]


QUESTIONS = ContentFile("feedback/questions.yaml", Questions)
ROUTES = ContentFile("feedback/routes.yaml", RoutesToAsk)
DRAFTS = ContentFile("feedback/drafts.yaml", Drafts)
