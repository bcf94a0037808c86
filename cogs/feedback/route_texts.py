"""Whom to ask and what to expect, as data/feedback/routes.yaml holds it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry
from bot.feedback.values import Person
from bot.rejections import Stage
from bot.sources import Sources
from cogs.feedback.content import each_once


class StageWords(Entry):
    """What is said at one stage before anybody is asked."""

    stage: Stage
    acknowledge: Annotated[str, Field(max_length=200)]
    #: how to word it
    tone: Annotated[str, Field(max_length=180)]
    sources: Sources


class PersonWords(Entry):
    """One person who can be asked."""

    person: Person
    #: why them: one sentence, true whoever else can be asked, and where nobody answered
    say: Annotated[str, Field(max_length=110)]
    #: how to reach them, said once they were chosen
    more: Annotated[str, Field(max_length=120)] | None = None
    sources: Sources


class Odds(StrEnum):
    """How likely an answer is, by what is known of the news."""

    #: an agency is in between, which phones
    AGENCY = "agency"
    #: somebody who had met the member told them in person, by phone, mail or letter
    MET_PERSON = "met_person"
    #: they had met, and the news came by an automatic mail, or nobody knows how
    MET_OTHERWISE = "met_otherwise"
    #: nobody had met the member, but a person wrote or phoned
    UNMET_PERSON = "unmet_person"
    #: nobody had met the member, but what they did in a test was marked, and no person told them
    MARKED = "marked"
    #: nobody had met the member, and a machine wrote, or nobody knows how
    UNMET_OTHERWISE = "unmet_otherwise"
    #: nobody answered at all
    SILENCE = "silence"
    #: nobody was chosen
    CANCELLED = "cancelled"


class OddsWords(Entry):
    """Whether to ask, and what to expect: honest, without numbers."""

    odds: Odds
    #: whether it is worth it, weighed against what it costs
    ask: Annotated[str, Field(max_length=220)]
    #: how likely an answer is
    expect: Annotated[str, Field(max_length=200)]
    sources: Sources


class Published(Entry):
    """The one number that anybody has published on how often feedback comes."""

    #: of a hundred people
    percent: Annotated[int, Field(ge=1, le=99)]
    #: a sentence with the number in it
    text: Annotated[str, Field(max_length=220)]
    source: Annotated[str, Field(max_length=120)]
    year: Annotated[str, Field(max_length=40)]
    place: Annotated[str, Field(max_length=60)]
    confidence: Literal["high", "medium", "low"]
    #: why it isn't the reader's own odds
    caveat: Annotated[str, Field(max_length=220)]
    sources: Sources

    @model_validator(mode="after")
    def _small(self) -> "Published":
        if len(self.text) + len(self.caveat) > 200:
            raise ValueError("text and caveat are longer than 200 characters together")
        return self


class RoutesToAsk(Entry):
    stages: tuple[StageWords, ...]
    people: tuple[PersonWords, ...]
    odds: tuple[OddsWords, ...]
    published: Published

    @model_validator(mode="after")
    def _complete(self) -> "RoutesToAsk":
        each_once((each.stage for each in self.stages), Stage)
        each_once((each.person for each in self.people), Person)
        each_once((each.odds for each in self.odds), Odds)
        return self


ROUTES = ContentFile("feedback/routes.yaml", RoutesToAsk)
