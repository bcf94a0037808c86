"""What is known of how far an application came: nothing that was noted is lost, and no more is said than follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rejections import Stage, reached, with_stage
from bot.rejections.paths import STEPS, in_order, told

S, T, I, F = STEPS  # noqa: E741 - the initials of the steps
BEFORE, CANCELLED, SILENT = Stage.BEFORE_CONTACT, Stage.ROLE_CANCELLED, Stage.NEVER_HEARD_BACK

paths = st.lists(st.sampled_from(list(Stage)), unique=True)


def test_the_steps_are_the_stages_that_an_application_passes() -> None:
    assert STEPS == (Stage.SCREENING, Stage.TEST, Stage.INTERVIEW, Stage.FINAL_ROUND)


@pytest.mark.parametrize(
    ("path", "steps"),
    [
        ((), ()),
        ((BEFORE,), ()),
        ((CANCELLED,), ()),
        ((SILENT,), ()),
        ((BEFORE, CANCELLED, SILENT), ()),
        ((S,), (S,)),
        ((T,), (S, T)),
        ((I,), (S, I)),
        ((F,), (S, I, F)),
        ((T, I), (S, T, I)),
        ((T, F), (S, T, I, F)),
        ((F, T), (S, T, I, F)),
        ((I, SILENT), (S, I)),
        ((BEFORE, T, CANCELLED), (S, T)),
    ],
)
def test_a_step_implies_those_before_it_but_never_a_test(path: tuple[Stage, ...], steps: tuple[Stage, ...]) -> None:
    assert reached(path) == set(steps)


@pytest.mark.parametrize(
    ("path", "stage", "grown"),
    [((), T, (T,)), ((T,), T, (T,)), ((T,), I, (T, I)), ((I, SILENT), I, (I, SILENT)), ((F,), S, (F, S))],
)
def test_a_stage_is_noted_once_at_the_end(path: tuple[Stage, ...], stage: Stage, grown: tuple[Stage, ...]) -> None:
    assert with_stage(path, stage) == grown


@given(paths, st.sampled_from(list(Stage)))
def test_a_later_stage_never_takes_an_earlier_one_away(path: list[Stage], stage: Stage) -> None:
    grown = with_stage(path, stage)
    assert grown[: len(path)] == tuple(path)
    assert set(grown) == {*path, stage}
    assert with_stage(grown, stage) == grown
    assert reached(path) <= reached(grown)


@given(paths)
def test_only_steps_are_reached_and_whoever_reached_any_had_contact(path: list[Stage]) -> None:
    steps = reached(path)
    assert steps <= set(STEPS)
    assert set(path) & set(STEPS) <= steps
    assert (S in steps) == bool(steps)
    assert (T in steps) == (T in path), "a test is known only from being noted"
    assert reached(reversed(path)) == steps


@given(paths)
def test_the_order_of_an_application_is_that_of_the_stages(path: list[Stage]) -> None:
    assert in_order(path) == tuple(stage for stage in Stage if stage in path)
    assert in_order(reversed(path)) == in_order(path)


@pytest.mark.parametrize(
    ("path", "stage", "shown"),
    [
        ((T,), T, (T,)),
        ((I, S), I, (S, I)),
        ((T, SILENT), SILENT, (T, SILENT)),
        ((SILENT, I), I, (SILENT, I)),
        ((BEFORE, SILENT, F), F, (BEFORE, SILENT, F)),
        ((SILENT, I, CANCELLED), CANCELLED, (SILENT, I, CANCELLED)),
        ((CANCELLED, I, SILENT), SILENT, (CANCELLED, I, SILENT)),
    ],
)
def test_what_it_ended_with_is_told_last_and_an_end_that_passed_first(
    path: tuple[Stage, ...], stage: Stage, shown: tuple[Stage, ...]
) -> None:
    assert told(path, stage) == shown


@given(paths, st.sampled_from(list(Stage)))
def test_all_of_a_path_is_told_each_stage_once(path: list[Stage], stage: Stage) -> None:
    shown = told(with_stage(path, stage), stage)
    assert sorted(shown) == sorted({*path, stage})
    assert shown[-1] is stage or stage in STEPS
