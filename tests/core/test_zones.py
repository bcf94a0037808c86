"""Time zones by IANA name, by city and by a city's other names, and the list that a member chooses from."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import StartError, UserError
from bot.zones import CITIES, ELSEWHERE, FIXED, LETTERS, REGIONS, UNKNOWN, Cities, Regions, ZoneFinder, zone_names

WINTER = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 8, 0, tzinfo=UTC)
LISTED = CITIES.load()
REGIONS_LISTED = REGIONS.load()
FINDER = ZoneFinder(LISTED, REGIONS_LISTED)

IANA_CITIES = sorted({name.rpartition("/")[2].replace("_", " ") for name in zone_names()})
EVERY_CITY = sorted({*LISTED.cities, *IANA_CITIES})
#: without those that are refused unless their country is named
PLAIN_CITIES = [city for city in EVERY_CITY if city not in {"Cordoba", "Merida", *LISTED.shared}]


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
        ("Xian", "Asia/Shanghai"),
        ("St. Petersburg", "Europe/Moscow"),
        ("ciudad juárez", "America/Ciudad_Juarez"),
        ("Lódz", "Europe/Warsaw"),
        ("Kobenhavn", "Europe/Copenhagen"),
        ("Washington, D.C.", "America/New_York"),
        # an old name; and others of UTC
        ("us/pacific", "US/Pacific"),
        ("Japan", "Japan"),
        ("EST5EDT", "EST5EDT"),
        ("Etc/UTC", "UTC"),
        ("Zulu", "UTC"),
        # a country or a region after a city, where the city is in it
        ("London, UK", "Europe/London"),
        ("london, england, united kingdom", "Europe/London"),
        ("Berlin, DE", "Europe/Berlin"),
        ("Atlanta, GA", "America/New_York"),
        ("Toronto, ON", "America/Toronto"),
        ("Hong Kong, China", "Asia/Hong_Kong"),
        ("Nuuk, Denmark", "America/Nuuk"),
        ("Europe/Berlin, Germany", "Europe/Berlin"),
        # a region with one clock, whichever place in it
        ("Manchester, NH", "America/New_York"),
        ("Perth, Scotland", "Europe/London"),
        ("Portland, Maine, USA", "America/New_York"),
        ("Leeds, West Yorkshire, UK", "Europe/London"),
        ("Springfield, Illinois", "America/Chicago"),
        ("Birmingham, Alabama", "America/Chicago"),
        # a name that several share
        ("Cambridge, UK", "Europe/London"),
        ("Cambridge, Massachusetts", "America/New_York"),
        ("San Juan, Puerto Rico", "America/Puerto_Rico"),
        ("America/Argentina/San_Juan", "America/Argentina/San_Juan"),
        ("Victoria, BC", "America/Vancouver"),
        ("Victoria, British Columbia, Canada", "America/Vancouver"),
        ("Victoria, Canada", "America/Vancouver"),
        ("Norfolk, Virginia", "America/New_York"),
        ("Chatham, UK", "Europe/London"),
        ("Australia/Victoria", "Australia/Victoria"),
        ("Pacific/Norfolk", "Pacific/Norfolk"),
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


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("cambridge", "Cambridge"),
        ("San Juan", "San Juan"),
        ("Petersburg", "Petersburg"),
        # where the zones of these names are, few of those who type them live
        ("Victoria", "Victoria"),
        ("norfolk", "Norfolk"),
        ("Chatham", "Chatham"),
        ("North", "North"),
    ],
)
def test_a_place_that_may_be_another_is_refused_with_the_way_out(typed: str, place: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert str(refused.value).startswith(f"There is more than one {place}, ")
    assert "Nothing was saved." in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("London, Ontario", "London"),
        ("London, Ontario, Canada", "London"),
        ("London, Canada", "London"),
        ("Birmingham, AL", "Birmingham"),
        ("Paris, Texas", "Paris"),
        ("Athens, Georgia", "Athens"),
        ("Portland, Main, USA", "Portland"),
        ("Tokyo, Narnia", "Tokyo"),
    ],
)
def test_where_a_region_was_written_already_it_is_not_asked_for_again(typed: str, place: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert str(refused.value) == ELSEWHERE.format(place=place)


@pytest.mark.parametrize("typed", ["ET", "BST", "pst", "CST", "IST", "PDT"])
def test_letters_that_mean_several_times_are_refused_as_such(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert str(refused.value) == LETTERS


@pytest.mark.parametrize("typed", ["EST", "mst", "HST", "GMT", "gmt+0", "Greenwich", "Etc/GMT+5", "etc/gmt-14"])
def test_what_has_no_summer_time_is_taken_for_no_zone(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert str(refused.value) == FIXED


@pytest.mark.parametrize("typed", ["Factory", "localtime", "Narnia, Mars", "Springfield, USA", ",", ", UK"])
def test_what_is_no_place_is_not_known(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        FINDER.resolve(typed)
    assert str(refused.value) == UNKNOWN


def test_where_a_region_has_several_zones_their_clocks_differ() -> None:
    """Else any place in it could be taken, with one of them."""
    months = [datetime(2026, month, 1, tzinfo=UTC) for month in range(1, 13)]
    for region in REGIONS_LISTED.regions:
        clocks = {tuple(month.astimezone(ZoneInfo(zone)).utcoffset() for month in months) for zone in region.zones}
        assert (len(clocks) == 1) == (len(region.zones) == 1), region.names


def test_every_zone_that_is_offered_resolves_to_itself_and_works() -> None:
    for name in zone_names():
        assert FINDER.resolve(name) == FINDER.resolve(name.upper()) == name
        assert SUMMER.astimezone(ZoneInfo(name)).utcoffset() is not None


def test_every_listed_city_resolves_to_its_zone_in_any_case() -> None:
    wrong = [
        city
        for city, zone in LISTED.cities.items()
        if city not in LISTED.shared
        and {FINDER.resolve(city), FINDER.resolve(city.upper()), FINDER.resolve(city.lower())} != {zone}
    ]
    assert not wrong


def test_every_city_of_a_zone_name_resolves_to_a_zone_with_that_clock() -> None:
    shared = {"Cordoba", "Merida", "La_Rioja", "San_Juan", "San_Luis"} | set(LISTED.shared)
    for name in zone_names():
        if (city := name.rpartition("/")[2]) in shared:
            continue
        found = ZoneInfo(FINDER.resolve(city))
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


def test_the_beginning_and_the_whole_of_every_city_give_a_list_that_discord_takes() -> None:
    beginnings = {city[:length].casefold() for city in EVERY_CITY for length in (0, 1, 2, 3, len(city))}
    for typed in beginnings:
        shown = FINDER.suggest(typed, WINTER)
        zones = [zone for _, zone in shown]
        assert 1 <= len(shown) <= 25, typed
        assert len(set(zones)) == len(zones), typed
        assert all(1 <= len(label) <= 100 and len(zone) <= 100 for label, zone in shown), typed


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(PLAIN_CITIES), st.sampled_from(["{}", " {} ", "  {}", "{}\n"]), st.booleans())
def test_what_resolves_is_suggested_first(city: str, around: str, upper: bool) -> None:
    typed = around.format(city.upper() if upper else city)

    assert FINDER.suggest(typed, WINTER)[0][1] == FINDER.resolve(typed)


def test_a_city_in_no_zone_stops_the_start_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "zones").mkdir()
    (tmp_path / "zones" / "cities.yaml").write_text("cities:\n  Atlantis: Ocean/Deep\n", encoding="utf-8")

    with pytest.raises(StartError, match="Ocean/Deep is no IANA zone"):
        CITIES.load(tmp_path)


def test_a_listed_city_wins_over_a_zone_of_the_same_name() -> None:
    assert ZoneFinder(Cities(cities={"Berlin": "UTC"}), Regions(regions=())).resolve("berlin") == "UTC"
