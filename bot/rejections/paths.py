"""How far an application came: its path is kept, a later stage never takes an earlier one away. Pure."""

from collections.abc import Iterable

from bot.rejections.values import HeardBy, Stage

#: The stages that an application passes, in their order. The others say how it ended.
STEPS = (Stage.SCREENING, Stage.TEST, Stage.INTERVIEW, Stage.FINAL_ROUND)

#: What a stage tells of those before it: a final round comes after an interview; a test may or may not have been.
_IMPLIES = {
    Stage.SCREENING: {Stage.SCREENING},
    Stage.TEST: {Stage.SCREENING, Stage.TEST},
    Stage.INTERVIEW: {Stage.SCREENING, Stage.INTERVIEW},
    Stage.FINAL_ROUND: {Stage.SCREENING, Stage.INTERVIEW, Stage.FINAL_ROUND},
}


def with_stage(path: Iterable[Stage], stage: Stage) -> tuple[Stage, ...]:
    """Return the path with `stage` noted at its end, if it isn't in it."""
    path = tuple(path)
    return path if stage in path else (*path, stage)


def reached(path: Iterable[Stage]) -> frozenset[Stage]:
    """Return every step that the path says or implies; SCREENING stands for the first contact of any kind."""
    return frozenset(step for stage in path for step in _IMPLIES.get(stage, ()))


def as_logged(stage: Stage, heard_by: HeardBy | None) -> tuple[Stage, ...]:
    """Return the path of a no that is logged at `stage`, which ends in how it ended.

    Silence after a stage is no answer at that stage: it came so far, and was never heard of again.
    """
    goes_on = stage not in {Stage.NEVER_HEARD_BACK, Stage.ROLE_CANCELLED}
    return (stage, Stage.NEVER_HEARD_BACK) if heard_by is HeardBy.SILENCE and goes_on else (stage,)


def told(path: Iterable[Stage], stage: Stage) -> tuple[Stage, ...]:
    """Return a path as it is told: an end that was not the last one first, then the steps, then how it ended."""
    noted = in_order(path)
    ends = [end for end in noted if end not in STEPS and end is not stage]
    steps = [step for step in noted if step in STEPS]
    return (*ends, *steps) if stage in steps else (*ends, *steps, stage)


def in_order(path: Iterable[Stage]) -> tuple[Stage, ...]:
    """Return the stages in the order of an application, whatever order they were noted in."""
    noted = set(path)
    return tuple(stage for stage in Stage if stage in noted)
