"""How likely words are a hard thought about oneself, others or the future, and no news, question or mood. Pure.

Learned from data/habits/ by `python -m benchmarks.thoughts --learn`, which writes data/conversation/thoughts.yaml.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import exp

from bot.content import ContentFile, Entry

#: characters that are judged; a thought is a sentence or two
_LONGEST = 600

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\?|\d+")


class Learned(Entry):
    """What each sign in the wording says for a thought: the signs by weight, with commas between them."""

    base: float
    weights: dict[float, str]


THOUGHTS = ContentFile("conversation/thoughts.yaml", Learned)


def likelihood(words: str) -> float:
    """Return how likely `words` are a hard thought, from 0 to 1."""
    base, weights = _learned()
    return 1 / (1 + exp(-base - sum(weights.get(sign, 0) for sign in signs_of(words))))


def signs_of(words: str) -> set[str]:
    """Return what is counted: the stems of the words, those that follow each other, with one between them or not."""
    return set(_signs(words[:_LONGEST].lower()))


def _signs(words: str) -> Iterator[str]:
    stems = _stems(words)
    meant = [_MEANT.get(stem, stem) for stem in stems]
    for said in (stems, meant):
        yield from said
        marked = ["^", *said, "$"]
        yield from (f"{one} {two}" for one, two in pairwise(marked))
        yield from (f"{one} _ {two}" for one, two in zip(marked, marked[2:], strict=False))
    yield next((f"up to {most}" for most in (3, 8, 15) if len(stems) <= most), "long")


def _stems(words: str) -> list[str]:
    for short, full in _SHORT:
        words = re.sub(short, full, words)
    return ["0" if word.isdigit() else _stem(word.replace("'", "")) for word in _WORD.findall(words)]


def _stem(word: str) -> str:
    for ending, least in (("ing", 6), ("ed", 5), ("es", 6), ("s", 4), ("ly", 6)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


_SHORT = (
    (r"\b(i)'?m\b", "i am"),
    (r"\b(can)'?t\b|\bcannot\b", "can not"),
    (r"\bwon'?t\b", "will not"),
    (r"(?<=[a-z])n'?t\b(?<!\bant)", " not"),
    (r"'ll\b", " will"),
    (r"'re\b", " are"),
    (r"\b(what|that|it|there|who|he|she)'?s\b", r"\1 is"),
)
#: Words that say much the same of somebody, or of how often and of how many.
_MEANT = {
    _stem(word): meant
    for meant, words in {
        "LABEL": """useless worthless stupid dumb failure loser idiot hopeless pathetic unemployable incompetent fool
            moron fraud fake impostor imposter joke mess disappointment disgrace embarrassment burden waste coward
            unlovable unwanted inadequate inferior mediocre ridiculous doomed finished lazy weak ugly untalented
            clueless unqualified overqualified underqualified rubbish trash garbage awful terrible broken""",
        "ALL": "never always nobody everyone everybody nothing everything none anyone anybody ever forever",
        "ONE": "they people everyone everybody recruiters interviewer panel manager boss friends family parents",
        "THINK": "think thought thinks hate hated laugh laughed judge judged despise pity see saw know knew",
        "SPOIL": "ruin ruined wreck fail failed mess messed screw screwed blew blow bomb bombed botch botched choke",
    }.items()
    for word in words.split()
}


@cache
def _learned() -> tuple[float, dict[str, float]]:
    learned = THOUGHTS.load()
    return learned.base, {sign: weight for weight, signs in learned.weights.items() for sign in signs.split(",")}
