"""The first words after a no, as data/rejections/ holds them."""

from collections import Counter
from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.rejections import Stage
from bot.sources import EntryId, SourceId, Sources


class Acknowledgement(Entry):
    """True and kind at one stage; no tip, no question."""

    id: EntryId
    stage: Stage
    text: Annotated[str, Field(min_length=120, max_length=420)]
    sources: Sources


class Acknowledgements(Entry):
    acknowledgements: Annotated[tuple[Acknowledgement, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Acknowledgements":
        counts = Counter(each.stage for each in self.acknowledgements)
        if missing := [stage.value for stage in Stage if counts[stage] < 2]:
            raise ValueError(f"fewer than two for {', '.join(missing)}")
        return self

    def for_stage(self, stage: Stage) -> tuple[Acknowledgement, ...]:
        return tuple(each for each in self.acknowledgements if each.stage is stage)


class WaitEnding(Entry):
    """Said when a member stops waiting for an answer that did not come: it closes, and asks for nothing."""

    id: EntryId
    text: Annotated[str, Field(min_length=80, max_length=320)]
    sources: tuple[SourceId, ...] = ()


class WaitEndings(Entry):
    endings: Annotated[tuple[WaitEnding, ...], Field(min_length=4), UniqueIds]


WAIT_ENDINGS = ContentFile("rejections/wait_endings.yaml", WaitEndings)
ACKNOWLEDGEMENTS = ContentFile("rejections/acknowledgements.yaml", Acknowledgements)
