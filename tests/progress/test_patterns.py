"""Patterns: nothing is noticed below the least number, and no win brings a tip about."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rejections import Stage
from bot.wins import WinKind
from cogs.progress.content import PATTERNS
from cogs.progress.patterns import WINDOW, Facts, Noticed, Rule, check_template, noticed
from cogs.progress.rules import Paths
from tests import reading

STAGES = st.sampled_from(Stage)
FACTS = st.builds(
    Facts,
    st.dictionaries(
        st.tuples(STAGES, st.lists(STAGES, unique=True, max_size=3).map(tuple)), st.integers(1, 9), max_size=4
    ).map(Paths),
    st.dictionaries(st.sampled_from(WinKind), st.integers(0, 3)).map(Counter[WinKind]),
)
KINDS = st.sampled_from(WinKind)
TELLING = {WinKind.INTERVIEW, WinKind.OFFER}


def entries(stage: Stage, number: int, *path: Stage) -> Paths:
    return Paths({(stage, path or (stage,)): number})


def rules(paths: Paths, *wins: WinKind) -> list[Rule]:
    return [each.rule for each in noticed(Facts(paths, Counter(wins)))]


@pytest.mark.parametrize(
    ("stage", "least", "rule"),
    [
        (Stage.SCREENING, 12, Rule.LONG_RUN),
        (Stage.NEVER_HEARD_BACK, 12, Rule.LONG_RUN),
        (Stage.BEFORE_CONTACT, 8, Rule.BEFORE_CONTACT),
        (Stage.INTERVIEW, 4, Rule.INTERVIEWS_NO_OFFERS),
        (Stage.FINAL_ROUND, 4, Rule.INTERVIEWS_NO_OFFERS),
    ],
)
def test_a_rule_holds_from_its_least_number_on(stage: Stage, least: int, rule: Rule) -> None:
    assert rules(entries(stage, least - 1)) == []
    assert rules(entries(stage, least)) == [rule]
    assert noticed(Facts(entries(stage, least + 1))) == [Noticed(rule, least + 1, least + 1)]


def test_care_comes_first() -> None:
    assert rules(entries(Stage.BEFORE_CONTACT, 12)) == [Rule.LONG_RUN, Rule.BEFORE_CONTACT]
    assert rules(entries(Stage.INTERVIEW, 12)) == [Rule.LONG_RUN, Rule.INTERVIEWS_NO_OFFERS]


@pytest.mark.parametrize("stage", [Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED])
def test_what_has_no_answer_does_not_count_as_one_before_contact(stage: Stage) -> None:
    assert rules(entries(Stage.BEFORE_CONTACT, 7) + entries(stage, 4)) == []
    assert noticed(Facts(entries(Stage.BEFORE_CONTACT, 8) + entries(stage, 3))) == [
        Noticed(Rule.BEFORE_CONTACT, count=8, total=11)
    ]


@pytest.mark.parametrize(
    "contact",
    [
        entries(Stage.SCREENING, 1),
        entries(Stage.NEVER_HEARD_BACK, 1, Stage.INTERVIEW, Stage.NEVER_HEARD_BACK),
        entries(Stage.ROLE_CANCELLED, 1, Stage.TEST, Stage.ROLE_CANCELLED),
        entries(Stage.BEFORE_CONTACT, 1, Stage.SCREENING, Stage.BEFORE_CONTACT),
    ],
)
def test_one_contact_of_any_kind_and_the_cv_is_left_alone(contact: Paths) -> None:
    assert rules(entries(Stage.BEFORE_CONTACT, 9) + contact) == []


def test_an_interview_counts_however_it_ended_but_not_where_the_role_was_cancelled() -> None:
    three = entries(Stage.INTERVIEW, 3)

    assert rules(three + entries(Stage.NEVER_HEARD_BACK, 1, Stage.INTERVIEW, Stage.NEVER_HEARD_BACK)) == [
        Rule.INTERVIEWS_NO_OFFERS
    ]
    assert rules(three + entries(Stage.ROLE_CANCELLED, 1, Stage.INTERVIEW, Stage.ROLE_CANCELLED)) == []
    assert noticed(Facts(entries(Stage.INTERVIEW, 4) + entries(Stage.SCREENING, 3))) == [
        Noticed(Rule.INTERVIEWS_NO_OFFERS, count=4, total=7)
    ]


@pytest.mark.parametrize("kind", list(WinKind))
def test_which_wins_keep_a_tip_away(kind: WinKind) -> None:
    telling = kind in TELLING

    assert rules(entries(Stage.SCREENING, 12), kind) == ([] if telling else [Rule.LONG_RUN])
    assert rules(entries(Stage.BEFORE_CONTACT, 8), kind) == ([] if telling else [Rule.BEFORE_CONTACT])
    assert rules(entries(Stage.INTERVIEW, 4), kind) == ([] if kind is WinKind.OFFER else [Rule.INTERVIEWS_NO_OFFERS])


@given(FACTS)
def test_nothing_is_noticed_below_the_least_number(facts: Facts) -> None:
    found = noticed(facts)

    assert all(each.rule.least <= each.count <= each.total == facts.entries.total() for each in found)
    assert found == sorted(found, key=lambda each: list(Rule).index(each.rule))


@given(FACTS, KINDS)
def test_a_win_never_makes_a_tip_appear(facts: Facts, kind: WinKind) -> None:
    before, after = noticed(facts), noticed(Facts(facts.entries, facts.wins + Counter([kind])))

    assert set(after) <= set(before)
    if kind not in TELLING:
        assert after == before


def test_nothing_logged_is_nothing_noticed() -> None:
    assert noticed(Facts()) == []


@pytest.mark.parametrize("text", ["{count} of {all}", "{count!r}", "{count:03}", "no number", "{days}"])
def test_a_text_with_other_slots_or_without_its_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="slot"):
        check_template(text, "count")


@pytest.mark.parametrize("rule", list(Rule))
def test_each_rule_has_notes_that_say_their_numbers(rule: Rule) -> None:
    patterns = PATTERNS.load()
    found = Noticed(rule, count=31, total=57)

    for note in patterns.for_rule(rule):
        text = found.fill(note.text)
        assert {"31", str(WINDOW.days)} <= set(text.replace(",", " ").replace(".", " ").split())
        assert "count can" in text
        assert not [fault for each in (text, note.idea) for fault in reading.faults(each)]
    reason = found.fill(patterns.by_rule()[rule].shown_when)
    assert str(rule.least) in reason
    assert not reading.faults(reason)
