"""Helplines by country, as data/support/ holds them."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AnyHttpUrl, Field

from bot.content import ContentFile, Entry, UniqueIds


class Finder(Entry):
    """Where every country's lines are listed."""

    name: str
    url: AnyHttpUrl
    note: str


class Line(Entry):
    """One helpline; `source` is the page in which its number was read."""

    name: str
    contact: str
    hours: str | None = None
    url: AnyHttpUrl
    note: Annotated[str, Field(max_length=100)] | None = None
    source: AnyHttpUrl
    confidence: Literal["high", "medium"]


class Country(Entry):
    """A country, by its ISO 3166-1 code, and its lines."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    name: str
    emergency: str
    lines: Annotated[tuple[Line, ...], Field(min_length=1, max_length=3)]


class Helplines(Entry):
    last_checked: date
    default: Finder
    countries: Annotated[tuple[Country, ...], UniqueIds]

    def by_id(self, country_id: str | None) -> Country | None:
        return next((each for each in self.countries if each.id == country_id), None)

    def named(self, typed: str) -> Country | None:
        """Return the country of this name or code, whatever its case."""
        key = typed.strip().casefold()
        return next((each for each in self.countries if key in {each.id.casefold(), each.name.casefold()}), None)

    def matching(self, typed: str) -> list[Country]:
        """Return the countries to offer while a member types."""
        key = typed.strip().casefold()
        return [each for each in self.countries if key in each.name.casefold() or key == each.id.casefold()]


HELPLINES = ContentFile("support/helplines.yaml", Helplines)
