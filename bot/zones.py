"""Time zones: IANA names, found by city too."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from functools import cache, cached_property
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field

from bot.content import ContentFile, Entry
from bot.errors import UserError


@cache
def _all_zones() -> frozenset[str]:
    # Each call of available_timezones walks the whole database.
    return frozenset(available_timezones())


@cache
def zone_names() -> tuple[str, ...]:
    """Return the zones that people live in, sorted; without names like US/Eastern and the fixed offsets but UTC."""
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
    """Return every other IANA name, such as US/Eastern: never offered, and taken when typed in full."""
    left_out = {*zone_names(), *_FIXED, "Factory", "localtime"}
    old = {name: name for name in _all_zones() - left_out if not name.startswith("Etc/")}
    return {_key(name): zone for name, zone in (old | dict.fromkeys(_SAME_AS_UTC, "UTC")).items()}


#: IANA's names of one offset for all the year: taken for a zone, they would be an hour wrong in half of it
_FIXED = ("EST", "MST", "HST", "GMT", "GMT0", "GMT+0", "GMT-0", "Greenwich")
#: what several zones are called, or one of them in half of the year
_LETTERS = frozenset(
    "ET CT MT PT AT EDT CST CDT MDT PST PDT AKST AKDT AST ADT NST NDT BST IST CEST EEST WEST MSK SAST WAT CAT EAT "
    "PKT GST SGT HKT JST KST AEST AEDT ACST ACDT AWST NZST NZDT BRT ART".casefold().split()
)
_SAME_AS_UTC = ("Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu")

UNKNOWN = (
    "That time zone isn't one I know. Type a large city near you, or a name like `Europe/Berlin`. Nothing was saved."
)
FIXED = (
    "That is one time for all the year, and where you live the clocks may change. Type a large city near you, like "
    "`New York`, or `UTC` if you mean that. Nothing was saved."
)
LETTERS = (
    "Letters like those can mean several times, or one that holds for half of the year. Type a large city near you, "
    "like `New York`, or a name like `Europe/Berlin`. Nothing was saved."
)
SHARED = (
    "There is more than one {place}, so I can't be sure which time is yours. Write the country after it, like "
    "`Cambridge, UK`, or name the largest city near it, or a zone like `Europe/Berlin`. Nothing was saved."
)
ELSEWHERE = (
    "I don't know a {place} there. Name the largest city near it that has the same time, or a zone like "
    "`Europe/Berlin`. Nothing was saved."
)


def _known(name: str) -> str:
    if name not in _all_zones():
        raise ValueError(f"{name} is no IANA zone")
    return name


ZoneName = Annotated[str, AfterValidator(_known)]


class Cities(Entry):
    """City names that are no zone names themselves, and names that are refused without a country."""

    cities: dict[str, ZoneName]
    shared: tuple[str, ...] = ()

    @cached_property
    def ambiguous(self) -> frozenset[str]:
        return frozenset(map(_key, self.shared))

    @cached_property
    def by_key(self) -> dict[str, tuple[str, str]]:
        """Each place that can be found, by its key: how it is shown, and its zone."""
        places: dict[str, tuple[str, str]] = {}
        for name in zone_names():
            city = name.rpartition("/")[2].replace("_", " ")
            places.setdefault(_key(city), (city, name))
            places[_key(name)] = (name, name)
        return places | {_key(city): (city, name) for city, name in self.cities.items()}


class Region(Entry):
    """A country or a part of one, as it stands after a city."""

    names: Annotated[tuple[str, ...], Field(min_length=1)]
    #: one where all of it has the same clock
    zones: Annotated[tuple[ZoneName, ...], Field(min_length=1)]
    #: zones of which cities that are known are its own too
    beyond: tuple[ZoneName, ...] = ()


class Regions(Entry):
    regions: tuple[Region, ...]

    @cached_property
    def by_key(self) -> dict[str, list[Region]]:
        """Each region by the keys of its names; CA is California, and Canada."""
        found: dict[str, list[Region]] = {}
        for region in self.regions:
            for name in region.names:
                found.setdefault(_key(name), []).append(region)
        return found


CITIES = ContentFile("zones/cities.yaml", Cities)
REGIONS = ContentFile("zones/regions.yaml", Regions)


#: "St. Petersburg" and "Xi'an" are typed without their signs too; an ł is no l with an accent, and typed as one
_PLAIN = str.maketrans({"_": " ", ".": None, "'": None, "’": None, "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ı": "i"})


def _key(text: str) -> str:
    """Return what a name is found by, however its spaces, accents, points and capitals were typed."""
    parts = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return " ".join("".join(part for part in parts if not unicodedata.combining(part)).split()).casefold()


def say_there(zone: str, now: datetime) -> str:
    """Name a zone with the time there: which city was understood, and a slip, show at a glance."""
    return f"{zone.replace('_', ' ')}, where it is {now.astimezone(ZoneInfo(zone)):%H:%M} now"


def _inside(region: Region) -> set[str]:
    return set(region.zones)


def _with_beyond(region: Region) -> set[str]:
    return {*region.zones, *region.beyond}


class ZoneFinder:
    """Finds a zone by what a member types: an IANA name, a part of one, or a city."""

    def __init__(self, cities: Cities, regions: Regions) -> None:
        self._by_key = cities.by_key
        self._ambiguous = cities.ambiguous
        self._regions = regions.by_key

    def resolve(self, text: str) -> str:
        """Return the IANA name; raises UserError if nothing fits exactly, or more than one place may be meant."""
        key = _key(text)
        place, *after = [part for part in map(str.strip, key.split(",")) if part] or [key]
        if key in self._by_key and key not in self._ambiguous:
            return self._by_key[key][1]
        if key in _aliases():
            return _aliases()[key]
        if key.upper() in map(str.upper, _FIXED) or key.startswith("etc/"):
            raise UserError(FIXED)
        if key in _LETTERS:
            raise UserError(LETTERS)
        zone = self._in_region(place, after) if after else None
        if zone is None:
            known = self._by_key.get(place)
            raise UserError((ELSEWHERE if after else SHARED).format(place=known[0]) if known else UNKNOWN)
        return zone

    def _in_region(self, place: str, after: Sequence[str]) -> str | None:
        """Return the zone of a place that is written with its region, and maybe the country of that; None if unsure."""
        if listed := self._by_key.get(" ".join([place, after[0]])):
            return listed[1]
        regions = [self._regions[part] for part in after if part in self._regions]
        if not regions:
            return None
        zones, beyond = (
            set[str].intersection(*({zone for each in part for zone in zones_of(each)} for part in regions))
            for zones_of in (_inside, _with_beyond)
        )
        known = self._by_key.get(place)
        if known and known[1] in beyond and len(regions) == len(after):
            return known[1]
        return next(iter(zones)) if len(zones) == 1 else None

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
