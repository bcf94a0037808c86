"""What is said at one place of a flow: several lines, of which `Deck.line` draws one."""

from typing import Annotated

from pydantic import Field

from bot.content import Entry, UniqueIds
from bot.sources import EntryId, SourceId


class Said(Entry):
    id: EntryId
    text: Annotated[str, Field(max_length=320)]
    sources: tuple[SourceId, ...] = ()


#: so many that they don't repeat soon
Lines = Annotated[tuple[Said, ...], Field(min_length=4), UniqueIds]
