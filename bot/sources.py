"""Where the content comes from: the articles, and the ids of the elements that an entry carries."""

from typing import Annotated

from pydantic import Field

from bot.content import ContentFile, Entry, UniqueIds

#: An entry's id; short, as some stand in a button's custom id beside the row.
EntryId = Annotated[str, Field(pattern=r"^[a-z0-9-]{2,24}$")]

#: The elements of the articles whose fact or advice an entry carries, as `S0-07`: article, number in it.
SourceId = Annotated[str, Field(pattern=r"^S[0-4]-\d{2,3}$")]
Sources = Annotated[tuple[SourceId, ...], Field(min_length=1)]


class Article(Entry):
    """One article; None stands for what its own text does not show."""

    id: Annotated[str, Field(pattern=r"^S\d$")]
    title: str | None
    publisher: str | None
    year: int | None
    note: str


class Articles(Entry):
    articles: Annotated[tuple[Article, ...], UniqueIds]


ARTICLES = ContentFile("sources.yaml", Articles)
