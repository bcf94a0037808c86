"""What the judge weighs in a clause: words, what they are about, what follows what and what stands near it. Pure."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from bot.crisis.concepts import CONCEPT_NAMES, CONCEPTS

#: A clause of more words than this is read in pieces that overlap; a text of more clauses than that, without pairs.
_WORDS = 40
_STEP = 30
_CLAUSES = 12


def passages(clauses: Sequence[str]) -> list[str]:
    """Return what is judged by itself: each clause, two that follow each other, and the whole if it is short."""
    pieces = [piece for clause in dict.fromkeys(clauses) for piece in _pieces(clause)]
    if not 1 < len(pieces) <= _CLAUSES:
        return pieces
    pairs = [f"{one} |{other}" for one, other in pairwise(pieces)]
    return [*pieces, *pairs, " |".join(pieces)] if len(pairs) > 1 else pieces + pairs


def clues(passage: str) -> set[str]:
    words = ["^", *passage.split(), "$"]
    ideas = [CONCEPTS[word][0] if word in CONCEPTS else word for word in words]
    found = {*words, *ideas}
    for at, (word, idea) in enumerate(zip(words, ideas, strict=True)):
        found.add(" ".join(words[at : at + 2]))
        found.update([f"{word}..{later}" for later in words[at + 2 : at + 6]])
        found.add(" ".join(ideas[at : at + 2]))
        if not set(ideas[at : at + 3]).isdisjoint(CONCEPT_NAMES):
            found.add(" ".join(ideas[at : at + 3]))
        if idea is not word:
            found.update([f"{idea}..{later}" for later in ideas[at + 2 : at + 7] if later in CONCEPT_NAMES])
    present = sorted({concept for word in words if word in CONCEPTS for concept in CONCEPTS[word]})
    found.update([f"{one}&{other}" for one, other in combinations(present, 2)])
    return found


def _pieces(clause: str) -> list[str]:
    words = clause.split()
    if len(words) <= _WORDS:
        return [clause]
    starts = range(0, len(words) - _WORDS + _STEP, _STEP)
    return ["".join(f" {word}" for word in words[start : start + _WORDS]) for start in starts]
