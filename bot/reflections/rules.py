"""Which questions came more than once. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.reflections.values import AskedQuestion, Topic, Went
from bot.text import folded

#: of 100; how alike two questions have to be to count as the same one. Chosen on the pairs of tests/reflecting.
ALIKE = 78.0

#: what a great many questions begin with or are held together by: "Tell us about a time when you …" is no subject
_FRAME = re.compile(
    r"an?|the|of|to|in|at|on|for|with|about|and|or|any|some|this|that|it|is|are|was|were|be|been|am|do|does|did|have|has"
    r"|had|can|could|will|would|may|me|us|i|you|yours?|my|our|we|tell|explain|describe|say|give|time|when|example|bit"
    r"|please|what|which"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that came more than once, in the words noted last, with how often it came and how that went."""

    latest: AskedQuestion
    times: int
    went: tuple[Went, ...]


def _plain(words: str) -> str:
    """Return the words that say what a question is about, in order; all of them where there are no others."""
    found = sorted(re.findall(r"\w+", folded(words)))
    return " ".join([word for word in found if len(word) > 1 and not _FRAME.fullmatch(word)] or found)


def alike(one: str, other: str) -> bool:
    """Whether two questions ask the same, as far as their words tell."""
    return _same(_plain(one), _plain(other))


def _same(one: str, other: str) -> bool:
    return bool(one) and fuzz.ratio(one, other) >= ALIKE


def repeated(newest_first: Sequence[AskedQuestion]) -> list[Asked]:
    """Group the questions that ask the same; return those that came twice or more, the most frequent first."""
    groups: list[list[tuple[str, AskedQuestion]]] = []
    for question in newest_first:
        words = _plain(question.words)
        group = next((each for each in groups if any(_same(known, words) for known, _ in each)), None)
        if group is None:
            groups.append([(words, question)])
        else:
            group.append((words, question))
    several = ([question for _, question in each] for each in groups if len(each) > 1)
    found = [Asked(each[0], len(each), tuple(q.went for q in each if q.went)) for each in several]
    return sorted(found, key=lambda asked: -asked.times)


def topics(questions: Iterable[AskedQuestion]) -> Counter[Topic]:
    """Count what the questions were about, as the member sees it."""
    return Counter(question.topic for question in questions if question.topic)
