"""What is said when looking in on a member, as data/care/ holds it."""

from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.sources import EntryId, SourceId
from cogs.care.rules import Ended, Moment

#: so many fit each day and each end, so that nobody reads the same words again soon
LEAST = 6


class CareText(Entry):
    """Remembers a no without naming anybody: no tip, no question, nothing that calls for an answer."""

    id: EntryId
    #: day: the day after. days: two to five days after. week: later.
    moment: Moment
    #: how it had ended; empty: however it did
    ended: tuple[Ended, ...] = ()
    text: Annotated[str, Field(min_length=60, max_length=320)]
    sources: tuple[SourceId, ...] = ()


class Care(Entry):
    texts: Annotated[tuple[CareText, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Care":
        few = [f"{moment}, {end}" for moment in Moment for end in Ended if len(self.fitting(moment, end)) < LEAST]
        if few:
            raise ValueError(f"fewer than {LEAST} for {'; '.join(few)}")
        return self

    def fitting(self, moment: Moment, ended: Ended) -> tuple[CareText, ...]:
        return tuple(each for each in self.texts if each.moment is moment and (not each.ended or ended in each.ended))


CARE = ContentFile("care/care.yaml", Care)
