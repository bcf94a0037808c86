"""The numbers: the funnel adds up, says the same in words, and gives no rate without a denominator."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rejections import Stage
from bot.rejections.paths import with_stage
from bot.wins import WinKind
from cogs.progress.rules import (
    LEAST_FOR_A_RATE,
    Paths,
    Place,
    ResponseRate,
    funnel,
    interviews,
    response_rate,
    summary,
)

STAGES = st.sampled_from(Stage)
#: an entry's stage is always in its path
ENDED = st.tuples(STAGES, st.lists(STAGES, unique=True, max_size=5)).map(
    lambda key: (key[0], with_stage(key[1], key[0]))
)
PATHS = st.dictionaries(ENDED, st.integers(1, 2000), max_size=8).map(Paths)
COUNTS = st.integers(0, 5000)

OUTCOMES = {Place.OFFER, Place.NO, Place.SILENCE, Place.CANCELLED, Place.UNLOGGED}


def only(stage: Stage, *path: Stage, entries: int = 1) -> Paths:
    return Paths({(stage, with_stage(path, stage)): entries})


@given(PATHS, COUNTS, COUNTS)
def test_what_flows_into_a_place_flows_out_of_it(paths: Paths, applications: int, offers: int) -> None:
    flows = funnel(paths, applications, offers).flows
    into, out = Counter[Place](), Counter[Place]()
    for source, target, count in flows:
        assert count > 0
        out[source] += count
        into[target] += count
    total = max(applications, paths.total() + offers)

    assert {place: into[place] for place in into if place not in OUTCOMES} == {
        place: out[place] for place in out if place is not Place.APPLICATIONS
    }
    assert out[Place.APPLICATIONS] == total == sum(into[place] for place in OUTCOMES)
    assert not out.keys() & OUTCOMES
    assert into[Place.APPLICATIONS] == 0


@given(PATHS, COUNTS, COUNTS)
def test_the_ends_are_those_of_the_entries(paths: Paths, applications: int, offers: int) -> None:
    counted = funnel(paths, applications, offers).count
    ends = Counter[Stage]()
    for (stage, _), entries in paths.items():
        ends[stage] += entries

    assert counted(Place.OFFER) == offers
    assert counted(Place.SILENCE) == ends[Stage.NEVER_HEARD_BACK]
    assert counted(Place.CANCELLED) == ends[Stage.ROLE_CANCELLED]
    assert counted(Place.NO) == paths.total() - ends[Stage.NEVER_HEARD_BACK] - ends[Stage.ROLE_CANCELLED]
    assert counted(Place.UNLOGGED) == max(applications - paths.total() - offers, 0)


@given(PATHS, COUNTS, COUNTS)
def test_every_number_of_the_picture_stands_in_the_text_once(paths: Paths, applications: int, offers: int) -> None:
    found = funnel(paths, applications, offers)
    picture = found.picture()
    said = [int(number.replace(",", "")) for line in found.lines() for number in re.findall(r"\d[\d,]*\d|\d", line)]

    assert Counter(said) == Counter(each.count for each in (*picture.nodes, *picture.flows))
    assert not re.search(r"\d", " ".join(found.notes()))


@given(PATHS, COUNTS, COUNTS, st.randoms())
def test_the_order_of_the_entries_changes_nothing(paths: Paths, applications: int, offers: int, rng: Any) -> None:
    shuffled = list(paths.items())
    rng.shuffle(shuffled)

    assert funnel(Paths(dict(shuffled)), applications, offers) == funnel(paths, applications, offers)


@pytest.mark.parametrize(
    ("stage", "path", "places"),
    [
        (Stage.BEFORE_CONTACT, (), [Place.NO]),
        (Stage.SCREENING, (), [Place.CONTACT, Place.NO]),
        (Stage.TEST, (), [Place.CONTACT, Place.TEST, Place.NO]),
        (Stage.INTERVIEW, (), [Place.CONTACT, Place.INTERVIEW, Place.NO]),
        (Stage.FINAL_ROUND, (), [Place.CONTACT, Place.INTERVIEW, Place.FINAL_ROUND, Place.NO]),
        (Stage.FINAL_ROUND, (Stage.TEST,), [Place.CONTACT, Place.TEST, Place.INTERVIEW, Place.FINAL_ROUND, Place.NO]),
        (Stage.NEVER_HEARD_BACK, (), [Place.SILENCE]),
        (Stage.NEVER_HEARD_BACK, (Stage.INTERVIEW,), [Place.CONTACT, Place.INTERVIEW, Place.SILENCE]),
        (Stage.ROLE_CANCELLED, (Stage.TEST,), [Place.CONTACT, Place.TEST, Place.CANCELLED]),
        # What it came through is not taken away by how it ended.
        (Stage.BEFORE_CONTACT, (Stage.SCREENING, Stage.BEFORE_CONTACT), [Place.CONTACT, Place.NO]),
    ],
)
def test_an_entry_passes_what_it_is_known_to_have_reached(
    stage: Stage, path: tuple[Stage, ...], places: list[Place]
) -> None:
    moves = zip([Place.APPLICATIONS, *places], places, strict=False)

    assert funnel(only(stage, *path, entries=3), 0, 0).flows == tuple((a, b, 3) for a, b in moves)


def test_an_offer_has_had_a_contact_and_an_interview() -> None:
    found = funnel(Paths(), 0, 2)

    assert found.flows == (
        (Place.APPLICATIONS, Place.CONTACT, 2),
        (Place.CONTACT, Place.INTERVIEW, 2),
        (Place.INTERVIEW, Place.OFFER, 2),
    )
    assert "even where neither was logged" in found.notes()[-1]


def test_the_counter_leads_only_where_it_is_ahead() -> None:
    paths = only(Stage.SCREENING, entries=5)

    assert funnel(paths, 6, 1).count(Place.UNLOGGED) == 0
    assert funnel(paths, 7, 1).count(Place.UNLOGGED) == 1
    assert not funnel(paths, 6, 1).counter_behind
    assert funnel(paths, 5, 1).counter_behind
    assert funnel(paths, 5, 1).count(Place.APPLICATIONS) == 6
    assert not funnel(paths, 0, 1).counter_behind, "who never used the counter isn't told that it is behind"


def test_the_words_of_a_funnel() -> None:
    paths = only(Stage.BEFORE_CONTACT, entries=1200) + only(Stage.NEVER_HEARD_BACK) + only(Stage.FINAL_ROUND)

    found = funnel(paths, 1210, 1)

    assert found.lines() == [
        "1,210 applications: 2 came to a first contact, 1,200 ended in a no, 1 ended in silence, "
        "7 went out with no answer logged",
        "2 with a first contact: 2 came to an interview",
        "2 with an interview: 1 came to a final round, 1 ended in an offer",
        "1 with a final round: 1 ended in a no",
        "So far: 1 offer, 1,201 no's, 1 silence, 7 with no answer logged",
    ]
    assert len(found.notes()) == 2


def test_who_counts_no_applications_is_not_told_of_any() -> None:
    paths = only(Stage.BEFORE_CONTACT, entries=2) + only(Stage.SCREENING)
    found = funnel(paths, 0, 0)

    assert found.picture().nodes[0].label == "In your log"
    assert found.lines()[0] == "3 in your log: 1 came to a first contact, 2 ended in a no"
    assert [note.partition(":")[0] for note in found.notes()] == ["Only what you logged is in it"]
    counted = funnel(paths, 3, 0)
    assert counted.picture().nodes[0].label == "Applications"
    assert counted.lines()[0].startswith("3 applications: ")
    assert counted.notes() == []


def test_a_picture_of_nothing_has_no_flow() -> None:
    found = funnel(Paths(), 0, 0)

    assert [node.count for node in found.picture().nodes] == [0]
    assert found.picture().flows == ()


def test_the_steps_come_one_below_the_other_and_the_outcomes_last() -> None:
    paths = only(Stage.BEFORE_CONTACT) + only(Stage.INTERVIEW) + only(Stage.ROLE_CANCELLED)

    assert [(node.label, node.level) for node in funnel(paths, 9, 1).picture().nodes] == [
        ("Applications", 0),
        ("First contact", 1),
        ("Interview", 3),
        ("Offer", 5),
        ("No", 5),
        ("Role cancelled", 5),
        ("Not logged", 5),
    ]


@pytest.mark.parametrize(
    ("applications", "offers", "rate"),
    [
        (0, 0, None),
        (9, 0, None),
        (10, 0, ResponseRate(4, 10)),
        (10, 1, None),
        (11, 1, ResponseRate(5, 11)),
        (40, 0, ResponseRate(4, 40)),
    ],
)
def test_a_rate_needs_a_denominator(applications: int, offers: int, rate: ResponseRate | None) -> None:
    paths = only(Stage.BEFORE_CONTACT, entries=6) + only(Stage.NEVER_HEARD_BACK, Stage.INTERVIEW, entries=4)

    assert response_rate(paths, applications, {WinKind.OFFER: offers}) == rate


@pytest.mark.parametrize(("applications", "rate"), [(1, None), (9, None), (10, ResponseRate(1, 10))])
def test_a_share_of_a_few_is_no_rate(applications: int, rate: ResponseRate | None) -> None:
    assert response_rate(only(Stage.SCREENING), applications, {}) == rate


@pytest.mark.parametrize("stage", [Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED])
def test_where_no_contact_is_logged_there_is_no_rate_of_none(stage: Stage) -> None:
    assert response_rate(only(stage, entries=20), 50, {}) is None
    assert response_rate(Paths(), 50, {}) is None
    assert response_rate(only(stage, entries=20), 50, {WinKind.OFFER: 1}) == ResponseRate(1, 50)


@pytest.mark.parametrize(
    ("won", "offers", "rate"),
    [
        (0, 0, ResponseRate(3, 20)),
        (1, 0, ResponseRate(3, 20)),
        (2, 0, None),
        (2, 1, ResponseRate(4, 20)),  # the offer had one
        (3, 1, None),
    ],
)
def test_wins_that_tell_of_more_interviews_than_the_log_leave_it_without_a_rate(
    won: int, offers: int, rate: ResponseRate | None
) -> None:
    paths = only(Stage.SCREENING, entries=2) + only(Stage.INTERVIEW)

    assert response_rate(paths, 20, {WinKind.INTERVIEW: won, WinKind.OFFER: offers, WinKind.FEEDBACK: 9}) == rate


@pytest.mark.parametrize(
    ("contacts", "applications", "percent"),
    [(0, 7, 0), (7, 7, 100), (1, 8, 13), (1, 3, 33), (2, 3, 67), (1, 1000, 1), (999, 1000, 99)],
)
def test_only_none_is_0_percent_and_only_all_are_100(contacts: int, applications: int, percent: int) -> None:
    assert ResponseRate(contacts, applications).percent == percent


@given(PATHS, COUNTS, COUNTS, COUNTS)
def test_a_rate_is_a_share_of_what_the_funnel_shows(paths: Paths, applications: int, offers: int, won: int) -> None:
    rate = response_rate(paths, applications, {WinKind.OFFER: offers, WinKind.INTERVIEW: won})
    found = funnel(paths, applications, offers)

    assert (rate is None) == (
        applications < LEAST_FOR_A_RATE
        or applications < found.count(Place.APPLICATIONS)
        or not found.count(Place.CONTACT)
        or won > interviews(paths) + offers
    )
    if rate:
        assert (rate.contacts, rate.applications) == (found.count(Place.CONTACT), found.count(Place.APPLICATIONS))
        assert 0 <= rate.percent <= 100


def test_a_summary_counts_what_was_done_and_what_came_back() -> None:
    paths = (
        only(Stage.BEFORE_CONTACT, entries=3)
        + only(Stage.FINAL_ROUND)
        + only(Stage.NEVER_HEARD_BACK, Stage.INTERVIEW)
        + only(Stage.ROLE_CANCELLED)
    )
    found = summary(paths, 20, Counter({WinKind.OFFER: 1, WinKind.INTERVIEW: 2, WinKind.OWN: 0}), 4)

    assert found.wins == ((WinKind.INTERVIEW, 2), (WinKind.OFFER, 1))
    assert (found.applications, found.at_least, found.strengths) == (20, 0, 4)
    assert (found.entries, found.reached_interview, found.silences, found.cancelled) == (6, 2, 1, 1)
    assert found.response_rate == ResponseRate(3, 20)


@pytest.mark.parametrize(("applications", "at_least"), [(0, 5), (4, 5), (5, 0), (6, 0)])
def test_a_counter_that_is_behind_stands_beside_what_the_log_shows(applications: int, at_least: int) -> None:
    found = summary(only(Stage.TEST, entries=4), applications, {WinKind.OFFER: 1, WinKind.INTERVIEW: 3}, 0)

    assert (found.applications, found.at_least) == (applications, at_least)
