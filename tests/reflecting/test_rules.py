"""Which questions a review asks, where it stands, how long one has been at it: every stage, every mode, each edge."""

import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import UserError
from bot.reflections import Mode, Reflection
from bot.rejections import Rejection, Stage
from cogs.reflecting.content import MOST_QUESTIONS, REVIEWS, Part, ReviewQuestion
from cogs.reflecting.rules import (
    FINISHED_MEANWHILE,
    TIMED,
    Sitting,
    Spot,
    answered,
    closings,
    corrected,
    ended,
    furthest,
    offered,
    openings,
    passed,
    place_from,
    sitting,
    spot,
    takes_entry,
    to_choose_from,
)

CONTENT = REVIEWS.load()
NOW = datetime(2026, 1, 15, 8, 0, tzinfo=UTC)
MINUTE = int(NOW.timestamp() // 60)
KNOWN = ("re-one", "re-two", "re-three")

half_done = Reflection(1, 7, Mode.AFTER_REJECTION, None, KNOWN, 0, (), None, None, NOW, NOW)


def entry(*path: Stage) -> Rejection:
    return Rejection(1, 7, path[-1], path, None, None, None, None, NOW, None, None, NOW)


#: no entry, each stage by itself, and what ended without a word after a talk
ENTRIES = [
    None,
    *map(entry, Stage),
    entry(Stage.INTERVIEW, Stage.NEVER_HEARD_BACK),
    entry(Stage.FINAL_ROUND, Stage.ROLE_CANCELLED),
    entry(Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK),
]


def chosen(mode: Mode, about: Rejection | None, rng: random.Random) -> list[ReviewQuestion]:
    """Choose as the deck may, one question after the other."""
    found: list[ReviewQuestion] = []
    while fitting := to_choose_from(CONTENT, mode, about, found):
        found.append(rng.choice(fitting))
    return found


@pytest.mark.parametrize("mode", list(Mode))
def test_each_review_asks_its_parts_in_order_at_every_stage_and_nothing_twice(mode: Mode) -> None:
    parts = CONTENT.of(mode).parts
    for about in ENTRIES:
        for seed in range(10):
            found = chosen(mode, about, random.Random(seed))  # noqa: S311 - questions, not secrets

            assert len(found) <= MOST_QUESTIONS
            assert tuple(each.part for each in found) == parts
            assert len({each.id for each in found}) == len(found)
            if Part.WENT_WELL in parts:
                assert found[0].part is Part.WENT_WELL
            if Part.LESSON in parts:
                assert found[-1].part is Part.LESSON
            if mode is Mode.AFTER_REJECTION:
                kept = sorted(str(each.keeps) for each in found if each.part is Part.IMPROVE)
                assert kept == ["None", "step"], "one of the two can become a step"


def test_what_is_brought_along_is_of_three_kinds_and_so_is_how_to_search() -> None:
    for seed in range(20):
        rng = random.Random(seed)  # noqa: S311 - questions, not secrets
        brought = [each.shows for each in chosen(Mode.BEFORE_INTERVIEW, None, rng) if each.part is Part.BRING]
        searched = [each.keeps for each in chosen(Mode.FIT, None, rng) if each.part is Part.SEARCH]

        assert len(set(brought)) == len(brought) == 3
        assert len(set(searched)) == len(searched) == 3


def fitting(mode: Mode, about: Rejection | None, part: Part) -> set[str]:
    """Return all the questions that a part may ask."""
    stage, reached = (about.stage, furthest(about)) if about else (None, None)
    return {each.id for each in CONTENT.questions if each.part is part and each.fits(mode, stage, reached)}


def test_about_a_no_nothing_is_asked_as_if_the_answer_were_still_to_come() -> None:
    waiting = {"re-imp-thanks", "re-imp-recruiter"}
    assert waiting == {each.id for each in CONTENT.questions if each.waiting}
    assert waiting <= fitting(Mode.AFTER_INTERVIEW, None, Part.IMPROVE)
    assert not waiting & fitting(Mode.AFTER_INTERVIEW, entry(Stage.FINAL_ROUND), Part.IMPROVE)


def test_about_a_no_nothing_is_said_as_if_the_answer_were_still_to_come() -> None:
    review = replace(half_done, mode=Mode.AFTER_INTERVIEW)
    of_a_no = replace(review, rejection_id=1)
    for free, about in (
        (openings(CONTENT, review), openings(CONTENT, of_a_no)),
        (closings(CONTENT, review, noted=True), closings(CONTENT, of_a_no, noted=True)),
    ):
        waiting = [line for line in free if line.waiting]
        assert waiting
        assert about == [line for line in free if line not in waiting]
        assert len(about) >= 3


def test_an_interview_without_an_entry_is_one_all_the_same() -> None:
    assert "re-well-say-again" in fitting(Mode.AFTER_INTERVIEW, None, Part.WENT_WELL)
    assert "re-well-say-again" not in fitting(Mode.AFTER_REJECTION, None, Part.WENT_WELL)


@pytest.mark.parametrize("silent", [Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED])
def test_silence_after_a_talk_is_asked_about_as_a_talk_and_as_nobodys_verdict(silent: Stage) -> None:
    of = Mode.AFTER_REJECTION
    talk, papers = entry(Stage.INTERVIEW, silent), entry(Stage.BEFORE_CONTACT, silent)
    assert {"re-well-say-again", "re-well-in-hand"} <= fitting(of, talk, Part.WENT_WELL)
    assert {"re-well-rounds", "re-well-line"}.isdisjoint(fitting(of, talk, Part.WENT_WELL))
    assert {"re-imp-drafted", "re-imp-ready"} <= fitting(of, talk, Part.IMPROVE)
    assert {"re-imp-advert", "re-imp-other-eyes"}.isdisjoint(fitting(of, talk, Part.IMPROVE))
    judged = {"re-imp-columns", "re-imp-coolly", "re-imp-three", "re-imp-told"}
    for about in (talk, papers, entry(silent)):
        assert judged.isdisjoint(fitting(of, about, Part.IMPROVE))
        assert {"re-les-three", "re-les-reason"}.isdisjoint(fitting(of, about, Part.LESSON))
    assert "re-imp-drafted" not in fitting(of, papers, Part.IMPROVE)
    assert ("re-imp-advert" in fitting(of, papers, Part.IMPROVE)) is (silent is Stage.NEVER_HEARD_BACK)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_closing_speaks_only_of_what_was_answered(mode: Mode) -> None:
    parts = CONTENT.of(mode).parts
    asked = [next(each for each in CONTENT.questions if each.part is part and mode in each.modes) for part in parts]
    one = replace(half_done, mode=mode, questions=tuple(each.id for each in asked), answers=((asked[0].id, "a"),))
    after_one = closings(CONTENT, one, noted=False)
    assert len(after_one) >= 3
    assert all(set(line.needs) <= {parts[0]} for line in after_one)
    full = replace(one, answers=tuple((each.id, "a") for each in asked))
    assert len(closings(CONTENT, full, noted=True)) == len(CONTENT.of(mode).closing)


def test_before_an_interview_nothing_that_is_said_first_looks_back() -> None:
    said = " ".join(line.text for line in CONTENT.of(Mode.BEFORE_INTERVIEW).opening)
    assert not re.search(r"\b(?:old|again|earlier|came before|past|taught|lost|no)\b", said)


def test_before_an_interview_no_question_shows_what_came_back_about_a_no() -> None:
    shown = {each.shows for each in CONTENT.questions if Mode.BEFORE_INTERVIEW in each.modes and each.shows}

    assert {each.value for each in shown} <= {"strengths", "lessons", "questions"}


AFTER, TALK, PAPERS = Mode.AFTER_REJECTION, Mode.AFTER_INTERVIEW, Mode.APPLICATION


@pytest.mark.parametrize(
    ("path", "first", "papers_offered"),
    [
        ((Stage.BEFORE_CONTACT,), [AFTER, PAPERS], True),
        ((Stage.NEVER_HEARD_BACK,), [AFTER, PAPERS], True),
        ((Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK), [AFTER, PAPERS], True),
        ((Stage.ROLE_CANCELLED,), [AFTER, TALK], True),
        ((Stage.SCREENING,), [AFTER, TALK], False),
        ((Stage.TEST, Stage.NEVER_HEARD_BACK), [AFTER, TALK], False),
        ((Stage.FINAL_ROUND,), [AFTER, TALK], False),
        ((Stage.INTERVIEW, Stage.NEVER_HEARD_BACK), [AFTER, TALK], False),
    ],
)
def test_the_reviews_that_fit_how_far_it_came_are_offered_first(
    path: tuple[Stage, ...], first: list[Mode], papers_offered: bool
) -> None:
    modes = offered(entry(*path), None)
    assert modes[:2] == first
    assert (PAPERS in modes) is papers_offered
    assert sorted({*modes, PAPERS}) == sorted(Mode)
    # A review need not be about the latest entry, so that all are there.
    assert sorted(offered(None, entry(*path))) == sorted(Mode)
    assert offered(None, entry(*path))[:2] == first


def test_without_an_entry_all_are_offered_as_they_stand() -> None:
    assert offered(None, None) == list(Mode)


def test_only_what_comes_before_an_interview_is_about_no_entry() -> None:
    assert [mode for mode in Mode if not takes_entry(mode)] == [Mode.BEFORE_INTERVIEW]


@pytest.mark.parametrize(
    ("detail", "meant"),
    [
        ("2-29474400", Spot(2, 29474400)),
        ("0-0", Spot(0, 0)),
        ("5-0-not_yet", Spot(5, 0, "not_yet")),
        ("1-29474400-over", Spot(1, 29474400, over=True)),
        ("1-29474400-over-noted", Spot(1, 29474400, "noted", over=True)),
        (None, Spot()),
        ("", Spot()),
        ("2", Spot()),
        ("10-0", Spot()),
        ("2-294744001", Spot()),
        ("٢-0", Spot()),
        ("here", Spot()),
    ],
)
def test_the_detail_of_a_button_is_read_and_another_names_nothing(detail: str | None, meant: Spot) -> None:
    assert spot(detail) == meant


def at(sitting: Sitting) -> Spot:
    return spot(f"2-{sitting.mark}")


@pytest.mark.parametrize("mode", sorted(TIMED))
def test_ten_minutes_begin_run_and_are_over_once(mode: Mode) -> None:
    first = sitting(mode, Spot(), NOW)
    assert first == Sitting(MINUTE, begins=True)
    assert first.until == NOW + timedelta(minutes=10)
    assert sitting(mode, at(first), NOW + timedelta(minutes=9, seconds=59)) == Sitting(MINUTE)
    over = sitting(mode, at(first), NOW + timedelta(minutes=10))
    assert over == Sitting(MINUTE + 10, over=True, over_now=True)
    assert over.until is None
    later = sitting(mode, at(over), NOW + timedelta(minutes=50))
    assert later == Sitting(MINUTE + 50, over=True), "it isn't said again"
    assert sitting(mode, at(later), NOW + timedelta(minutes=109)).over, "whoever stays gets no new ten minutes"
    assert sitting(mode, at(later), NOW + timedelta(minutes=110)).begins


@pytest.mark.parametrize(("away", "begins"), [(59, False), (60, True), (60 * 24, True), (-1, True)])
def test_whoever_comes_back_after_an_hour_begins_a_new_ten_minutes(away: int, begins: bool) -> None:
    now_at = sitting(Mode.AFTER_REJECTION, Spot(2, MINUTE), NOW + timedelta(minutes=away))

    assert (now_at.begins, now_at.over_now) == (begins, not begins)


@pytest.mark.parametrize("mode", sorted(set(Mode) - TIMED))
def test_what_looks_ahead_is_not_timed(mode: Mode) -> None:
    for since in (None, 0, MINUTE):
        assert sitting(mode, Spot(2, since), NOW + timedelta(minutes=30)) == Sitting()


@pytest.mark.parametrize(
    ("place", "step", "found"),
    [(0, 1, 0), (1, 1, 2), (2, 1, 2), (3, 1, None), (1, -1, 0), (0, -1, 0), (-1, -1, None), (9, 1, None)],
)
def test_a_question_that_is_not_asked_any_more_is_left_out_both_ways(place: int, step: int, found: int | None) -> None:
    assert place_from(half_done, {"re-one", "re-three"}, place, step) == found


def test_passing_and_answering_leave_a_question_behind_and_never_go_back() -> None:
    there = passed(half_done, 1)
    assert there.at == 2
    assert passed(there, 0).at == 2
    once = answered(there, 0, "It held.")
    assert (once.at, once.answers) == (2, (("re-one", "It held."),))
    changed = answered(answered(once, 2, "Ask."), 0, "It did.")
    assert changed.answers == (("re-one", "It did."), ("re-three", "Ask."))
    assert answered(changed, 0, None).answers == (("re-three", "Ask."),)


def test_what_is_closed_is_passed_over_by_old_buttons_and_refuses_old_forms() -> None:
    closed = ended(answered(half_done, 0, "It held."), NOW, set())

    assert passed(closed, 2) == closed
    assert ended(closed, NOW + timedelta(days=1), {"re-one"}) == closed
    with pytest.raises(UserError) as refused:
        answered(closed, 0, "Other")
    assert str(refused.value) == FINISHED_MEANWHILE


def test_the_lesson_is_the_answer_of_its_question_and_follows_what_is_changed_later() -> None:
    review = replace(half_done, answers=(("re-one", "It held."), ("re-three", "Ask sooner.")))
    closed = ended(review, NOW, {"re-three"})

    assert (closed.lesson, closed.ended_at) == ("Ask sooner.", NOW)
    assert corrected(closed, "re-three", "Ask first.", {"re-three"}).lesson == "Ask first."
    assert corrected(closed, "re-three", None, {"re-three"}).lesson is None
    assert ended(half_done, NOW, {"re-three"}).lesson is None
