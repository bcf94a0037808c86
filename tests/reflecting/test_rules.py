"""Which questions a review asks, where it stands, how long one has been at it: every stage, every mode, each edge."""

import random
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
    corrected,
    ended,
    in_order,
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


def chosen(mode: Mode, stage: Stage | None, rng: random.Random) -> list[ReviewQuestion]:
    """Choose as the deck may, one question after the other."""
    found: list[ReviewQuestion] = []
    while fitting := to_choose_from(CONTENT, mode, stage, found):
        found.append(rng.choice(fitting))
    return found


@pytest.mark.parametrize("stage", [None, *Stage])
@pytest.mark.parametrize("mode", list(Mode))
def test_each_review_asks_its_parts_in_order_at_every_stage_and_nothing_twice(mode: Mode, stage: Stage | None) -> None:
    parts = CONTENT.of(mode).parts
    for seed in range(20):
        found = chosen(mode, stage, random.Random(seed))  # noqa: S311 - questions, not secrets

        assert len(found) <= MOST_QUESTIONS
        assert tuple(each.part for each in found) == parts
        assert len({each.id for each in found}) == len(found)
        assert all(each.fits(mode, stage) for each in found)
        if Part.WENT_WELL in parts:
            assert found[0].part is Part.WENT_WELL
        if Part.LESSON in parts:
            assert found[-1].part is Part.LESSON


@pytest.mark.parametrize("seed", range(20))
def test_what_is_brought_along_is_of_three_kinds_and_so_is_how_to_search(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - questions, not secrets
    brought = [each.shows for each in chosen(Mode.BEFORE_INTERVIEW, None, rng) if each.part is Part.BRING]
    searched = [each.keeps for each in chosen(Mode.FIT, None, rng) if each.part is Part.SEARCH]

    assert len(set(brought)) == len(brought) == 3
    assert len(set(searched)) == len(searched) == 3


@pytest.mark.parametrize("stage", [None, *Stage])
def test_of_two_things_to_do_otherwise_one_can_become_a_step(stage: Stage | None) -> None:
    for seed in range(20):
        found = chosen(Mode.AFTER_REJECTION, stage, random.Random(seed))  # noqa: S311 - questions, not secrets

        assert sorted(str(each.keeps) for each in found if each.part is Part.IMPROVE) == ["None", "step"]


def test_before_an_interview_no_question_shows_what_came_back_about_a_no() -> None:
    shown = {each.shows for each in CONTENT.questions if Mode.BEFORE_INTERVIEW in each.modes and each.shows}

    assert {each.value for each in shown} <= {"strengths", "lessons", "questions"}


def entry(*path: Stage) -> Rejection:
    return Rejection(1, 7, path[-1], path, None, None, None, None, NOW, None, None, NOW)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        (None, Mode.AFTER_REJECTION),
        ((Stage.BEFORE_CONTACT,), Mode.APPLICATION),
        ((Stage.NEVER_HEARD_BACK,), Mode.APPLICATION),
        ((Stage.BEFORE_CONTACT, Stage.NEVER_HEARD_BACK), Mode.APPLICATION),
        ((Stage.TEST, Stage.NEVER_HEARD_BACK), Mode.AFTER_REJECTION),
        ((Stage.SCREENING,), Mode.AFTER_REJECTION),
        ((Stage.SCREENING, Stage.NEVER_HEARD_BACK), Mode.AFTER_REJECTION),
        ((Stage.TEST,), Mode.AFTER_REJECTION),
        ((Stage.INTERVIEW,), Mode.AFTER_INTERVIEW),
        ((Stage.FINAL_ROUND,), Mode.AFTER_INTERVIEW),
        ((Stage.INTERVIEW, Stage.NEVER_HEARD_BACK), Mode.AFTER_INTERVIEW),
        ((Stage.ROLE_CANCELLED,), Mode.AFTER_REJECTION),
    ],
)
def test_the_review_that_fits_how_far_it_came_is_offered_first(path: tuple[Stage, ...] | None, first: Mode) -> None:
    modes = in_order(entry(*path) if path else None)

    assert modes[0] is first
    assert sorted(modes) == sorted(Mode)


def test_only_what_comes_before_an_interview_is_about_no_entry() -> None:
    assert [mode for mode in Mode if not takes_entry(mode)] == [Mode.BEFORE_INTERVIEW]


@pytest.mark.parametrize(
    ("detail", "meant"),
    [
        ("2-29474400", Spot(2, 29474400)),
        ("0-0", Spot(0, 0)),
        ("5-0-not_yet", Spot(5, 0, "not_yet")),
        (None, Spot(None, None)),
        ("", Spot(None, None)),
        ("2", Spot(None, None)),
        ("10-0", Spot(None, None)),
        ("2-294744001", Spot(None, None)),
        ("٢-0", Spot(None, None)),
        ("here", Spot(None, None)),
    ],
)
def test_the_detail_of_a_button_is_read_and_another_names_nothing(detail: str | None, meant: Spot) -> None:
    assert spot(detail) == meant


@pytest.mark.parametrize("mode", sorted(TIMED))
def test_ten_minutes_begin_run_and_are_over_once(mode: Mode) -> None:
    first = sitting(mode, None, NOW)
    assert first == Sitting(MINUTE, begins=True)
    assert first.until == NOW + timedelta(minutes=10)
    assert sitting(mode, MINUTE, NOW + timedelta(minutes=9, seconds=59)) == Sitting(MINUTE)
    over = sitting(mode, MINUTE, NOW + timedelta(minutes=10))
    assert over == Sitting(0, over=True)
    assert sitting(mode, over.since, NOW + timedelta(minutes=11)) == Sitting(0), "it isn't said again"


@pytest.mark.parametrize(("away", "begins"), [(59, False), (60, True), (60 * 24, True), (-1, True)])
def test_whoever_comes_back_after_an_hour_begins_a_new_ten_minutes(away: int, begins: bool) -> None:
    at = sitting(Mode.AFTER_REJECTION, MINUTE, NOW + timedelta(minutes=away))

    assert (at.begins, at.over) == (begins, not begins)


@pytest.mark.parametrize("since", [None, 0, MINUTE])
@pytest.mark.parametrize("mode", sorted(set(Mode) - TIMED))
def test_what_looks_ahead_is_not_timed(mode: Mode, since: int | None) -> None:
    assert sitting(mode, since, NOW + timedelta(minutes=30)) == Sitting()


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
