"""The first words after a no, as data/rejections/ holds them."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections import HeardBy, Stage
from bot.sources import EntryId, SourceId, Sources

#: so many fit each stage and way, so that nobody reads the same words again soon
LEAST = 4


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
        cases = [(stage, way) for stage in Stage for way in (None, *HeardBy) if len(self.fitting(stage, way)) < LEAST]
        if cases:
            missing = "; ".join(f"{stage.value}, {way or 'unknown'}" for stage, way in cases)
            raise ValueError(f"fewer than {LEAST} for {missing}")
        return self

    def fitting(self, stage: Stage, heard_by: HeardBy | None) -> tuple[Acknowledgement, ...]:
        """Return those of a stage that fit how the news came, or every way it may have come if that isn't known."""
        spoken = set(HeardBy) - {HeardBy.SILENCE}
        ways = {heard_by} if heard_by else {HeardBy.SILENCE} if stage is Stage.NEVER_HEARD_BACK else spoken
        return tuple(each for each in self.acknowledgements if each.stage is stage and not ways & set(each.not_for))


class WaitEnding(Entry):
    """Said when a member stops waiting for an answer that did not come: it closes, and asks for nothing."""

    id: EntryId
    text: Annotated[str, Field(min_length=80, max_length=320)]
    sources: tuple[SourceId, ...] = ()


class WaitEndings(Entry):
    endings: Annotated[tuple[WaitEnding, ...], Field(min_length=4), UniqueIds]


WAIT_ENDINGS = ContentFile("rejections/wait_endings.yaml", WaitEndings)
ACKNOWLEDGEMENTS = ContentFile("rejections/acknowledgements.yaml", Acknowledgements)
