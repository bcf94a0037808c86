"""What is said after an answer, as data/prompts/ holds it."""

from typing import Annotated

from pydantic import Field

from bot.content import ContentFile, Entry, UniqueIds
from bot.said import Said


class Answered(Entry):
    #: nobody has read what was written, so they are true whatever it was
    answered: Annotated[tuple[Said, ...], Field(min_length=10), UniqueIds]


ANSWERED = ContentFile("prompts/answered.yaml", Answered)
