"""Time zones by IANA name, by city and by a city's other names, and the list that a member chooses from."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import StartError, UserError
from bot.zones import CITIES, Cities, ZoneFinder, zone_names

WINTER = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 8, 0, tzinfo=UTC)
LISTED = CITIES.load()
FINDER = ZoneFinder(LISTED)

IANA_CITIES = sorted({name.rpartition("/")[2].replace("_", " ") for name in zone_names()})
EVERY_CITY = sorted({*LISTED.cities, *IANA_CITIES})


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("EUROPE/BERLIN", "Europe/Berlin"),
        ("  Europe/Berlin ", "Europe/Berlin"),
        ("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"),
        ("utc", "UTC"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("new   york", "America/New_York"),
        ("Munich", "Europe/Berlin"),
        ("MÜNCHEN", "Europe/Berlin"),
        ("nyc", "America/New_York"),
        ("Xi'an", "Asia/Shanghai"),
        ("san francisco", "America/Los_Angeles"),
        ("Kyiv", "Europe/Kyiv"),
        ("Adelaide", "Australia/Adelaide"),
    ],
)
def test_a_zone_is_found_by_name_or_city_in_any_case(typed: str, zone: str) -> None:
    assert FINDER.resolve(typed) == zone


def test_a_zone_name_may_be_typed_with_spaces() -> None:
    assert FINDER.suggest("America/New York", WINTER), "it is in the list"
    assert FINDER.resolve("America/New York") == "America/New_York"


def test_a_letter_typed_in_two_parts_is_the_same_letter() -> None:
    # As some keyboards and file names write it: u, and a combining diaeresis.
    assert FINDER.resolve("Mu\u0308nchen") == "Europe/Berlin"


@pytest.mark.parametrize(
    "typed",
    ["", " ", "_", "/", "Atlantis", "Berl", "Europe", "Europe/", "Europe/Atlantis", "+01:00", "../UTC", "a\x00b"],
)
def test_an_unknown_zone_is_refused_with_what_to_do(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert "Europe/Berlin" in str(refused.value)
    assert "Nothing was saved." in str(refused.value)


def test_every_zone_that_is_offered_resolves_to_itself_and_works() -> None:
    for name in zone_names():
        assert FINDER.resolve(name) == FINDER.resolve(name.upper()) == name
        assert SUMMER.astimezone(ZoneInfo(name)).utcoffset() is not None


def test_every_listed_city_resolves_to_its_zone_in_any_case() -> None:
    wrong = [
        city
        for city, zone in LISTED.cities.items()
        if {FINDER.resolve(city), FINDER.resolve(city.upper()), FINDER.resolve(city.lower())} != {zone}
    ]
    assert not wrong


def test_every_city_of_a_zone_name_resolves_to_a_zone_with_that_clock() -> None:
    for name in zone_names():
        found = ZoneInfo(FINDER.resolve(name.rpartition("/")[2]))
        for moment in (WINTER, SUMMER):
            assert moment.astimezone(found).utcoffset() == moment.astimezone(ZoneInfo(name)).utcoffset(), name


def test_offered_zones_are_places_and_utc() -> None:
    names = zone_names()

    assert set(names) <= available_timezones()
    assert {"Europe/Berlin", "Asia/Kolkata", "Pacific/Apia", "UTC"} <= set(names)
    assert not [name for name in names if name.startswith(("Etc/", "US/", "posix/", "SystemV/")) or name == "GMT"]
    assert list(names) == [*sorted(names[:-1]), "UTC"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Berl", ("Berlin (Europe/Berlin), now 09:00", "Europe/Berlin")),
        ("berlin", ("Berlin (Europe/Berlin), now 09:00", "Europe/Berlin")),
        ("munich", ("Munich (Europe/Berlin), now 09:00", "Europe/Berlin")),
        ("new_y", ("New York (America/New_York), now 03:00", "America/New_York")),
        ("new y", ("New York (America/New_York), now 03:00", "America/New_York")),
        ("asia/kath", ("Asia/Kathmandu, now 13:45", "Asia/Kathmandu")),
        ("utc", ("UTC, now 08:00", "UTC")),
        ("  Oslo ", ("Oslo (Europe/Oslo), now 09:00", "Europe/Oslo")),
    ],
)
def test_the_closest_suggestion_comes_first_with_the_time_there(typed: str, first: tuple[str, str]) -> None:
    assert FINDER.suggest(typed, WINTER)[0] == first


def test_a_suggestion_tells_the_time_of_the_season() -> None:
    assert [FINDER.suggest("berlin", now)[0][0][-5:] for now in (WINTER, SUMMER)] == ["09:00", "10:00"]


def test_what_begins_with_the_words_comes_before_what_holds_them() -> None:
    labels = [label for label, _ in FINDER.suggest("lon", WINTER)]

    begins = [label.lower().startswith("lon") for label in labels]
    assert begins == sorted(begins, reverse=True)
    assert any(begins)
    assert not all(begins)


def test_a_city_comes_before_the_full_name_of_a_zone() -> None:
    labels = [label for label, _ in FINDER.suggest("a", WINTER, limit=1000) if label.lower().startswith("a")]

    full_names = ["(" not in label for label in labels]
    assert full_names == sorted(full_names)


def test_without_a_word_the_first_cities_are_offered() -> None:
    shown = FINDER.suggest("", WINTER)

    assert len(shown) == 25
    assert shown == FINDER.suggest("   ", WINTER)
    assert shown[0] == ("Aarhus (Europe/Copenhagen), now 09:00", "Europe/Copenhagen")


@pytest.mark.parametrize("typed", ["Atlantis", "\x00", "x" * 6000, "*", "(Europe"])
def test_nothing_that_fits_gives_an_empty_list(typed: str) -> None:
    assert FINDER.suggest(typed, WINTER) == []


def test_a_limit_is_kept() -> None:
    assert [len(FINDER.suggest("a", WINTER, limit=limit)) for limit in (0, 1, 3)] == [0, 1, 3]


def test_every_beginning_of_every_city_gives_a_list_that_discord_takes() -> None:
    beginnings = {city[:length].casefold() for city in EVERY_CITY for length in range(len(city) + 1)}
    for typed in beginnings:
        shown = FINDER.suggest(typed, WINTER)
        zones = [zone for _, zone in shown]
        assert 1 <= len(shown) <= 25, typed
        assert len(set(zones)) == len(zones), typed
        assert all(1 <= len(label) <= 100 and len(zone) <= 100 for label, zone in shown), typed


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(EVERY_CITY), st.sampled_from(["{}", " {} ", "  {}", "{}\n"]), st.booleans())
def test_what_resolves_is_suggested_first(city: str, around: str, upper: bool) -> None:
    typed = around.format(city.upper() if upper else city)

    assert FINDER.suggest(typed, WINTER)[0][1] == FINDER.resolve(typed)


def test_a_city_in_no_zone_stops_the_start_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "zones").mkdir()
    (tmp_path / "zones" / "cities.yaml").write_text("cities:\n  Atlantis: Ocean/Deep\n", encoding="utf-8")

    with pytest.raises(StartError, match="Ocean/Deep is no IANA zone"):
        CITIES.load(tmp_path)


def test_a_listed_city_wins_over_a_zone_of_the_same_name() -> None:
    assert ZoneFinder(Cities(cities={"Berlin": "UTC"})).resolve("berlin") == "UTC"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Etc/UTC", "Etc/UTC"),
        ("us/pacific", "US/Pacific"),
        ("GMT", "GMT"),
        ("London, UK", "Europe/London"),
        ("Japan", "Japan"),
    ],
)
def test_every_iana_name_is_taken_when_typed_in_full(typed: str, name: str) -> None:
    assert FINDER.resolve(typed) == name
