"""How much a passage sounds like danger, by weights that were learned from phrases of several authors."""

from collections.abc import Collection, Mapping
from math import sqrt
from typing import Annotated

from pydantic import BeforeValidator

from bot.content import ContentFile, Entry
from bot.crisis.clues import clues

#: of a passage that it can judge
LEAST_WORDS = 3


def _read(lines: object) -> object:
    """Return the weights, written as lines of a weight and its clues: read ten times faster than YAML's own entries."""
    if not isinstance(lines, str):
        return lines
    parted = (line.partition(" ") for line in lines.splitlines())
    return {clue: float(weight) for weight, _, clues_ in parted for clue in clues_.split(";")}


class Judge(Entry):
    """The weights; more than `threshold` in all is danger."""

    #: of which phrases they were learned
    learned_from: str
    threshold: float
    #: what every passage begins with
    start: float
    weights: Annotated[dict[str, float], BeforeValidator(_read)]

    def says_danger(self, passage: str) -> bool:
        # A word or two alone, such as a name or "tonight", is for the rules.
        if len(passage.split()) < LEAST_WORDS:
            return False
        return score(clues(passage), self.weights) + self.start >= self.threshold


def score(found: Collection[str], weights: Mapping[str, float]) -> float:
    """Return what the clues add up to; the more of them there are, the less each says."""
    return sum([weights[clue] for clue in found if clue in weights]) / sqrt(len(found))


JUDGE = ContentFile("crisis/learned.yaml", Judge)
