"""The words for something that went well, as data/wins/ holds them."""

from collections import Counter
from typing import Annotated

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.sources import EntryId, SourceId
from bot.wins import WinKind


class Acknowledgement(Entry):
    """True of one kind of win; no praise of the person, no tip, no question."""

    id: EntryId
    kind: WinKind
    text: Annotated[str, Field(min_length=50, max_length=300)]
    sources: tuple[SourceId, ...] = ()


class Acknowledgements(Entry):
    acknowledgements: Annotated[tuple[Acknowledgement, ...], UniqueIds]

    @model_validator(mode="after")
    def _complete(self) -> "Acknowledgements":
        counts = Counter(each.kind for each in self.acknowledgements)
        if missing := [kind.value for kind in WinKind if counts[kind] < 4]:
            raise ValueError(f"fewer than four for {', '.join(missing)}")
        return self

    def for_kind(self, kind: WinKind) -> tuple[Acknowledgement, ...]:
        return tuple(each for each in self.acknowledgements if each.kind is kind)


ACKNOWLEDGEMENTS = ContentFile("wins/acknowledgements.yaml", Acknowledgements)
