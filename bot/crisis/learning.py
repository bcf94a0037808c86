"""The judge's weights, learned from labelled phrases: a logistic regression in plain Python. Pure.

`python -m benchmarks.crisis --learn` writes the outcome into data/crisis/learned.yaml; the bot only reads it there.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from random import Random

from bot.crisis.clues import clues, passages

#: The clues of a passage, and the share that each has in what it says.
Passage = tuple[list[str], float]

_ROUNDS = 14
_STEP = 0.5
#: Draws each weight towards nothing, so that what few phrases show says little.
_RESTRAINT = 3e-4
#: How many clues are kept, those that say most; one that fewer phrases show is chance. With 8,000 it misses more.
_KEPT = 25_000
_SHOWN_BY = 2


@dataclass(frozen=True, slots=True)
class Lesson:
    """A phrase, as the clues of each of its passages, and whether it is danger."""

    shown: tuple[frozenset[str], ...]
    danger: bool

    @classmethod
    def of(cls, clauses: Sequence[str], danger: bool) -> "Lesson":
        return cls(tuple(frozenset(clues(passage)) for passage in passages(clauses)), danger)


def fingerprint(phrases: Sequence[tuple[Sequence[str], bool]]) -> str:
    """Return what changes when weights have to be learned anew: the clues of each phrase, and which are danger."""
    read = [([sorted(clues(clause)) for clause in clauses], danger) for clauses, danger in phrases]
    return hashlib.sha256(repr(read).encode()).hexdigest()[:16]


def learn(lessons: Sequence[Lesson]) -> tuple[dict[str, float], float]:
    """Return the weights of the clues and what every passage begins with. Takes most of a minute.

    Each weight moves less the more it has moved (AdaGrad).
    """
    counted = Counter(clue for lesson in lessons for clue in set[str]().union(*lesson.shown))
    weights = {clue: 0.0 for clue, count in sorted(counted.items()) if count >= _SHOWN_BY}
    moved, start, start_moved = dict.fromkeys(weights, 1e-4), 0.0, 1e-4
    told = [([_known(shown, weights) for shown in each.shown], each.danger) for each in lessons if each.shown]
    order = Random(7)  # noqa: S311
    for number in range(_ROUNDS):
        order.shuffle(told)
        for passages_, danger in told:
            for shown, share in _telling(passages_, weights, number) if danger else passages_:
                miss = 1 / (1 + exp(-sum([weights[clue] for clue in shown]) * share - start)) - danger
                start_moved += miss * miss
                start -= _STEP * miss / sqrt(start_moved)
                slope = miss * share
                for clue in shown:
                    each = slope + _RESTRAINT * weights[clue]
                    moved[clue] += each * each
                    weights[clue] -= _STEP * each / sqrt(moved[clue])
    telling = sorted(weights, key=lambda clue: (-abs(weights[clue]), clue))
    return {clue: weights[clue] for clue in telling[:_KEPT]}, start


def _known(shown: Collection[str], weights: Mapping[str, float]) -> Passage:
    return [clue for clue in sorted(shown) if clue in weights], 1 / sqrt(len(shown))


def _telling(passages_: list[Passage], weights: dict[str, float], number: int) -> list[Passage]:
    """Return the passage that makes the phrase one of danger: at first all of it, later what sounds most like it."""
    if number < 3:
        return passages_[-1:]
    return [max(passages_, key=lambda passage: sum([weights[clue] for clue in passage[0]]) * passage[1])]
