"""What each sign speaks for, learned from the examples: a softmax regression in plain Python. Pure.

`python -m benchmarks.habits --learn` writes the outcome into data/habits/examples.yaml; the bot only reads it there.
"""

import hashlib
from collections.abc import Sequence
from math import exp, sqrt

from bot.cards.models import HabitId
from cogs.reframing.cues import signs_in, words_of
from cogs.reframing.examples import HABIT_IDS, Example
from cogs.reframing.suggesting import SHARES_OF

Weights = dict[str, dict[HabitId, float]]

_ROUNDS = 60
_STEP = 0.35
#: Draws every weight towards nothing, so that a sign that few examples show says little.
_RESTRAINT = 0.003
#: Weights that are closer to nothing are left out.
_LEAST = 0.2


def fingerprint(examples: Sequence[Example]) -> str:
    """Return what changes when weights have to be learned anew: what is shown by which example."""
    told = [(_shown(each), each.habits) for each in examples]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def learn(examples: Sequence[Example]) -> Weights:
    """Return the weights of every sign that the examples show. Takes some seconds."""
    shown = [_shown(each) for each in examples]
    wanted = [_target(each) for each in examples]
    weights = {name: [0.0] * len(HABIT_IDS) for names in shown for name in names}
    moved = {name: [1e-6] * len(HABIT_IDS) for name in weights}
    for _ in range(_ROUNDS):
        slope = {name: [_RESTRAINT * weight for weight in row] for name, row in weights.items()}
        for names, target in zip(shown, wanted, strict=True):
            likely = _softmax([sum(column) for column in zip(*(weights[name] for name in names), strict=True)])
            miss = [(each - aim) / len(examples) for each, aim in zip(likely, target, strict=True)]
            for name in names:
                slope[name] = [each + more for each, more in zip(slope[name], miss, strict=True)]
        for name, row in weights.items():
            moved[name] = [past + each * each for past, each in zip(moved[name], slope[name], strict=True)]
            weights[name] = [
                weight - _STEP * each / sqrt(past)
                for weight, each, past in zip(row, slope[name], moved[name], strict=True)
            ]
    return {name: _rounded(row) for name, row in sorted(weights.items())}


def _shown(example: Example) -> list[str]:
    return list(signs_in(words_of(example.text)))


def _target(example: Example) -> list[float]:
    shares = dict(zip(example.habits, SHARES_OF[len(example.habits)], strict=True))
    return [shares.get(habit, 0.0) for habit in HABIT_IDS]


def _softmax(scores: list[float]) -> list[float]:
    highest = max(scores)
    raised = [exp(score - highest) for score in scores]
    return [each / sum(raised) for each in raised]


def _rounded(row: list[float]) -> dict[HabitId, float]:
    return {habit: round(weight, 1) for habit, weight in zip(HABIT_IDS, row, strict=True) if abs(weight) >= _LEAST}
