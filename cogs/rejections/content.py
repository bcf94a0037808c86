"""The first words after a no, as data/rejections/ holds them."""

from collections import Counter
from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections import HeardBy, Stage
from bot.sources import EntryId, SourceId, Sources


class Acknowledgement(Entry):
    """True and kind at one stage; no tip, no question."""

    id: EntryId
    stage: Stage
    #: ways of hearing the news that the words don't fit; empty: they fit them all
    not_for: tuple[HeardBy, ...] = ()
    text: Annotated[str, Field(min_length=120, max_length=420)]
    sources: Sources


class Acknowledgements(Entry):
    acknowledgements: Annotated[tuple[Acknowledgement, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Acknowledgements":
        counts = Counter(
            (each.stage, way) for each in self.acknowledgements for way in HeardBy if way not in each.not_for
        )
        if missing := [f"{stage.value}, {way.value}" for stage in Stage for way in HeardBy if counts[stage, way] < 2]:
            raise ValueError(f"fewer than two for {'; '.join(missing)}")
        return self

    def fitting(self, stage: Stage, heard_by: HeardBy | None) -> tuple[Acknowledgement, ...]:
        """Return those of a stage that also fit how the news came, as far as that is known."""
        return tuple(each for each in self.acknowledgements if each.stage is stage and heard_by not in each.not_for)


class WaitEnding(Entry):
    """Said when a member stops waiting for an answer that did not come: it closes, and asks for nothing."""

    id: EntryId
    text: Annotated[str, Field(min_length=80, max_length=320)]
    sources: tuple[SourceId, ...] = ()


class WaitEndings(Entry):
    endings: Annotated[tuple[WaitEnding, ...], Field(min_length=4), UniqueIds]


WAIT_ENDINGS = ContentFile("rejections/wait_endings.yaml", WaitEndings)
ACKNOWLEDGEMENTS = ContentFile("rejections/acknowledgements.yaml", Acknowledgements)
