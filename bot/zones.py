"""Time zones: IANA names, found by city too."""

import unicodedata
from datetime import datetime
from functools import cache
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator

from bot.content import ContentFile, Entry
from bot.errors import UserError


@cache
def _all_zones() -> frozenset[str]:
    # Each call of available_timezones walks the whole database.
    return frozenset(available_timezones())


@cache
def zone_names() -> tuple[str, ...]:
    """Return the zones that people live in, sorted; without the old aliases and the fixed offsets but UTC."""
    regions = [
        "Africa",
        "America",
        "Antarctica",
        "Arctic",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ]
    return (*sorted(name for name in _all_zones() if name.partition("/")[0] in regions), "UTC")


@cache
def _aliases() -> dict[str, str]:
    """Return every IANA name, old and fixed ones too: never offered, and taken when typed in full."""
    return {_key(name): name for name in _all_zones()}


def _known(name: str) -> str:
    if name not in _all_zones():
        raise ValueError(f"{name} is no IANA zone")
    return name


class Cities(Entry):
    """City names that are no zone names themselves."""

    cities: dict[str, Annotated[str, AfterValidator(_known)]]


CITIES = ContentFile("zones/cities.yaml", Cities)


def _key(text: str) -> str:
    """Return what a name is found by, however its spaces, accents and capitals were typed."""
    return " ".join(unicodedata.normalize("NFC", text).replace("_", " ").split()).casefold()


class ZoneFinder:
    """Finds a zone by what a member types: an IANA name, a part of one, or a city."""

    def __init__(self, cities: Cities) -> None:
        self._by_key: dict[str, tuple[str, str]] = {}
        for name in zone_names():
            self._by_key.setdefault(_key(name.rpartition("/")[2]), (name.rpartition("/")[2].replace("_", " "), name))
            self._by_key[_key(name)] = (name, name)
        for city, name in cities.cities.items():
            self._by_key[_key(city)] = (city, name)

    def resolve(self, text: str) -> str:
        """Return the IANA name; raises UserError if nothing fits exactly."""
        # "London, UK" means London
        found = self._by_key.get(_key(text)) or self._by_key.get(_key(text.partition(",")[0]))
        name = found[1] if found else _aliases().get(_key(text))
        if name is None:
            raise UserError(
                "That time zone isn't one I know. Type a large city near you, or a name like `Europe/Berlin`, "
                "or choose from the list where one appears. Nothing was saved."
            )
        return name

    def suggest(self, text: str, now: datetime, limit: int = 25) -> list[tuple[str, str]]:
        """Return up to `limit` pairs of a label with the time there now, and the IANA name; the closest first."""
        typed = _key(text)
        hits = [(key, label, name) for key, (label, name) in self._by_key.items() if typed in key]
        # What begins with the words typed comes first, and a city before the full name of its zone.
        hits.sort(key=lambda hit: (not hit[0].startswith(typed), "/" in hit[0], hit[0]))
        shown: dict[str, str] = {}
        for _, label, name in hits:
            if len(shown) == limit:
                break
            if name not in shown:
                place = name if label == name else f"{label} ({name})"
                shown[name] = f"{place}, now {now.astimezone(ZoneInfo(name)):%H:%M}"
        return [(label, name) for name, label in shown.items()]
