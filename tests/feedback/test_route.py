"""Whom to ask and what to expect: what holds in every case there is, and the telling ones as a table."""

from itertools import chain, combinations, product

import pytest

from bot.feedback import Person
from bot.feedback.questions import MET
from bot.rejections import HeardBy, Stage
from cogs.feedback.route import RouteFound, find_route
from cogs.feedback.route_texts import Odds

AGENCY, TOLD, PANEL, HR, INTERVIEWER = Person

#: every subset of those whom a member can reach
KNOWN = [frozenset(each) for each in chain.from_iterable(combinations(Person, size) for size in range(6))]
WAYS = [*HeardBy, None]
CASES = list(product(Stage, WAYS, KNOWN))

UNDECIDED = {Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK}
PERSONALLY = {HeardBy.PHONE, HeardBy.PERSONAL_MAIL}


def test_there_are_as_many_cases_as_can_be_chosen() -> None:
    assert len(CASES) == len(set(CASES)) == 7 * 6 * 32


def test_in_every_case_there_is_somebody_to_ask_in_the_right_order() -> None:
    for stage, way in product(Stage, WAYS):
        decided = stage not in UNDECIDED and way is not HeardBy.SILENCE
        met = decided and stage in MET
        for known in KNOWN:
            people = find_route(stage, way, known).people
            assert list(people) == sorted(set(people), key=list(Person).index), "each once, in the order to ask"
            assert HR in people, "the general address is always there"
            assert (AGENCY in people) is (AGENCY in known or way is HeardBy.AGENCY)
            assert (TOLD in people) is (TOLD in known or way in PERSONALLY)
            assert (PANEL in people) is (PANEL in known and met)
            assert (INTERVIEWER in people) is met
            assert INTERVIEWER not in people or people[-1] is INTERVIEWER
            assert INTERVIEWER not in people or HR in people[:-1], "the interviewer is asked after HR, and last"


def test_to_know_more_people_takes_nobody_away() -> None:
    for stage, way in product(Stage, WAYS):
        for known in KNOWN:
            for more in Person:
                assert set(find_route(stage, way, known).people) <= set(find_route(stage, way, known | {more}).people)


def test_in_every_case_the_odds_are_those_of_how_the_news_came() -> None:
    for stage, way in product(Stage, WAYS):
        for known in KNOWN:
            odds = find_route(stage, way, known).odds
            if stage is Stage.ROLE_CANCELLED:
                assert odds is Odds.CANCELLED
            elif stage is Stage.NEVER_HEARD_BACK or way is HeardBy.SILENCE:
                assert odds is Odds.SILENCE
            elif AGENCY in known or way is HeardBy.AGENCY:
                assert odds is Odds.AGENCY
            else:
                assert odds not in {Odds.CANCELLED, Odds.SILENCE, Odds.AGENCY}
                assert (odds in {Odds.MET_PERSON, Odds.MET_OTHERWISE}) is (stage in MET)
                personal = way in PERSONALLY or (way is None and TOLD in known)
                assert (odds in {Odds.MET_PERSON, Odds.UNMET_PERSON}) is personal
                assert (odds is Odds.MARKED) is (stage is Stage.TEST and not personal), "somebody went through a test"


def test_every_kind_of_odds_is_found_somewhere() -> None:
    assert {find_route(*case).odds for case in CASES} == set(Odds)


@pytest.mark.parametrize(
    ("stage", "way", "known", "people", "odds"),
    [
        # An automatic no before anybody looked: only the general address, and little to expect.
        (Stage.BEFORE_CONTACT, HeardBy.AUTOMATIC_MAIL, [], [HR], Odds.UNMET_OTHERWISE),
        (Stage.BEFORE_CONTACT, None, [], [HR], Odds.UNMET_OTHERWISE),
        (Stage.BEFORE_CONTACT, HeardBy.PERSONAL_MAIL, [], [TOLD, HR], Odds.UNMET_PERSON),
        (Stage.SCREENING, HeardBy.PHONE, [], [TOLD, HR], Odds.UNMET_PERSON),
        # Somebody who told them is a person, where nothing else is known of how the news came; a machine stays one.
        (Stage.SCREENING, None, [TOLD], [TOLD, HR], Odds.UNMET_PERSON),
        (Stage.SCREENING, HeardBy.AUTOMATIC_MAIL, [TOLD], [TOLD, HR], Odds.UNMET_OTHERWISE),
        # A panel without an interview has heard no answers.
        (Stage.TEST, HeardBy.PERSONAL_MAIL, [PANEL, HR, INTERVIEWER], [TOLD, HR], Odds.UNMET_PERSON),
        # After an interview: the interviewer last, whether or not they are known.
        (Stage.INTERVIEW, None, [], [HR, INTERVIEWER], Odds.MET_OTHERWISE),
        (Stage.INTERVIEW, HeardBy.AUTOMATIC_MAIL, [PANEL], [PANEL, HR, INTERVIEWER], Odds.MET_OTHERWISE),
        (Stage.INTERVIEW, HeardBy.PHONE, [], [TOLD, HR, INTERVIEWER], Odds.MET_PERSON),
        (Stage.INTERVIEW, HeardBy.PERSONAL_MAIL, list(Person), list(Person), Odds.AGENCY),
        (Stage.FINAL_ROUND, None, [TOLD], [TOLD, HR, INTERVIEWER], Odds.MET_PERSON),
        # An agency comes first, whether it told or is known.
        (Stage.INTERVIEW, HeardBy.AGENCY, [], [AGENCY, HR, INTERVIEWER], Odds.AGENCY),
        (Stage.FINAL_ROUND, HeardBy.AUTOMATIC_MAIL, [AGENCY], [AGENCY, HR, INTERVIEWER], Odds.AGENCY),
        (Stage.BEFORE_CONTACT, HeardBy.AGENCY, [], [AGENCY, HR], Odds.AGENCY),
        # Where nothing was decided: who is in between, who was last in touch, HR.
        (Stage.NEVER_HEARD_BACK, HeardBy.SILENCE, [], [HR], Odds.SILENCE),
        (Stage.NEVER_HEARD_BACK, None, list(Person), [AGENCY, TOLD, HR], Odds.SILENCE),
        (Stage.FINAL_ROUND, HeardBy.SILENCE, [PANEL, INTERVIEWER], [HR], Odds.SILENCE),
        (Stage.ROLE_CANCELLED, HeardBy.PHONE, [PANEL], [TOLD, HR], Odds.CANCELLED),
        (Stage.ROLE_CANCELLED, HeardBy.AGENCY, [], [AGENCY, HR], Odds.CANCELLED),
        (Stage.ROLE_CANCELLED, HeardBy.SILENCE, [], [HR], Odds.CANCELLED),
    ],
)
def test_the_route(stage: Stage, way: HeardBy | None, known: list[Person], people: list[Person], odds: Odds) -> None:
    assert find_route(stage, way, known) == RouteFound(odds, tuple(people))
