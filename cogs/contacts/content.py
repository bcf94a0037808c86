"""Notes to people one would like to stay in touch with, as data/contacts/ holds them."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.content import ContentFile, Entry, UniqueIds
from bot.said import Lines
from bot.sources import EntryId, Sources


class ContactNote(Entry):
    """A short message to copy; a name is put in by whoever sends it."""

    id: EntryId
    #: connect: with a request on a network, which takes few characters. hello: some months later.
    kind: Literal["connect", "hello"]
    text: Annotated[str, Field(max_length=280)]
    sources: Sources


class Contacts(Entry):
    notes: Annotated[tuple[ContactNote, ...], UniqueIds]
    #: when somebody was written down
    kept: Lines
    #: when it is the day to say hello
    hello: Lines
    #: when they did
    greeted: Lines

    @model_validator(mode="after")
    def _complete(self) -> "Contacts":
        for kind in ("connect", "hello"):
            if sum(note.kind == kind for note in self.notes) < 4:
                raise ValueError(f"fewer than four notes to {kind}")
        return self


CONTACTS = ContentFile("contacts/notes.yaml", Contacts)
