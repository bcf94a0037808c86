"""Tips, prompts and the words above a question, as data/posts/ holds them."""

from typing import Annotated, Literal

from pydantic import Field

from bot.content import ContentFile, Entry, UniqueIds
from bot.said import Said
from bot.sources import EntryId, SourceId


class Tip(Entry):
    """What is hard, and one small thing to do that fits any trade and country."""

    id: EntryId
    acknowledge: Annotated[str, Field(max_length=200)]
    do: Annotated[str, Field(max_length=200)]
    sources: tuple[SourceId, ...] = ()


class Tips(Entry):
    tips: Annotated[tuple[Tip, ...], Field(min_length=50), UniqueIds]


class Prompt(Entry):
    """An open question that can be answered in a word or in private."""

    id: EntryId
    #: stands in the form too, where Discord allows no more
    text: Annotated[str, Field(max_length=100, pattern=r"\?$")]
    #: takes the weight off it
    more: Annotated[str, Field(max_length=160)]
    #: what may come after an answer
    leads_to: Literal["step", "reframe", "win"] | None = None
    sources: tuple[SourceId, ...] = ()


class Prompts(Entry):
    #: a year of weeks
    prompts: Annotated[tuple[Prompt, ...], Field(min_length=52), UniqueIds]

    def find(self, prompt_id: str | None) -> Prompt | None:
        return next((prompt for prompt in self.prompts if prompt.id == prompt_id), None)


class Asking(Entry):
    #: said above a question to ask
    openings: Annotated[tuple[Said, ...], Field(min_length=8), UniqueIds]


TIPS = ContentFile("posts/tips.yaml", Tips)
PROMPTS = ContentFile("posts/prompts.yaml", Prompts)
ASKING = ContentFile("posts/asking.yaml", Asking)
