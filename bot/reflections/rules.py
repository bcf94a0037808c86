"""Which questions came more than once. Pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.reflections.values import AskedQuestion, Went
from bot.text import folded

#: of 100; how alike two questions have to be to count as the same one. Chosen on the pairs of tests/reflecting.
ALIKE = 78.0

#: the same for two words
LIKE = 80.0

#: what a great many questions begin with or are held together by: "Tell us about a time when you …" is no subject
_FRAME = re.compile(
    r"an?|the|of|to|in|at|on|for|with|about|and|or|any|some|this|that|it|is|are|was|were|be|been|am|do|does|did|have|has"
    r"|had|can|could|will|would|may|me|us|i|you|yours?|my|our|we|tell|explain|describe|say|give|time|when|example|bit"
    r"|please|what|which|biggest|greatest|ihre?|deine?"
)

_WRITTEN_OUT = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS: dict[str, str] = {word: str(number) for number, word in enumerate(_WRITTEN_OUT, 1)}

#: many leave them out on a phone
_ACCENTS = re.compile("[\u0300-\u036f]")

#: what says nothing by itself: "Why us?" is not "Why you?"
_ASKING = {"why", "how", "where", "who", "warum", "wie", "wo", "wer"}

#: So few words have to be the same up to their endings: "you led a team" and "you left a team" share most letters.
FEW = 2
_ENDING = re.compile(r"(?<=\w{3})(?:ies|y|es|ed|e|ing|(?<!s)s)$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked in these or similar words, the question noted last first."""

    questions: tuple[AskedQuestion, ...]

    @property
    def latest(self) -> AskedQuestion:
        return self.questions[0]

    @property
    def times(self) -> int:
        """In how many talks it came up; what was written down twice in one review is of one talk."""
        reviews = {question.reflection_id for question in self.questions if question.reflection_id is not None}
        return len(reviews) + sum(question.reflection_id is None for question in self.questions)

    @property
    def went(self) -> tuple[Went, ...]:
        """How the answers went, as far as that was noted."""
        return tuple(question.went for question in self.questions if question.went)


def _plain(words: str) -> str:
    """Return the words that say what a question is about, by the alphabet; all of them where there are no others."""
    bare: list[str] = re.findall(r"\w+", _ACCENTS.sub("", unicodedata.normalize("NFKD", folded(words))))
    found = sorted(_NUMBERS.get(word, word) for word in bare)
    about = [word for word in found if (len(word) > 1 or word.isdecimal()) and not _FRAME.fullmatch(word)]
    if set(about) <= _ASKING:
        about = found
    return " ".join(about if len(about) > FEW else sorted(_ENDING.sub("", word) for word in about))


def alike(one: str, other: str) -> bool:
    """Whether two questions ask the same, as far as their words tell."""
    return _same(_plain(one), _plain(other))


def _same(one: str, other: str) -> bool:
    if max(one.count(" "), other.count(" ")) < FEW:
        return one == other != ""
    if not fuzz.ratio(one, other, score_cutoff=ALIKE):
        return False
    # "The hardest part of the job" is not "the best part of the job": each has a word that the other has not.
    return not (_has_own(one, other) and _has_own(other, one))


def _has_own(one: str, other: str) -> bool:
    """Whether there is a word in one that the other has nothing like."""
    there = other.split()
    return any(len(word) > 2 and not any(_like(word, each) for each in there) for word in one.split())


def _like(word: str, other: str) -> bool:
    """Whether it is the same word, in another form or with a slip."""
    shorter = min(len(word), len(other))
    stem = next((length for length in range(shorter, 0, -1) if word[:length] == other[:length]), 0)
    return 5 * stem >= 4 * shorter or fuzz.ratio(word, other) >= LIKE


def grouped(newest_first: Sequence[AskedQuestion]) -> list[Asked]:
    """Put together the questions that ask the same; those that came once are groups of one."""
    words = [_plain(question.words) for question in newest_first]
    groups: list[list[int]] = []
    for number, these in enumerate(words):
        fitting = [group for group in groups if any(_same(words[each], these) for each in group)]
        if fitting:
            # One that asks the same as two others tells that these ask the same, too.
            fitting[0][:] = sorted([*(each for group in fitting for each in group), number])
            groups = [group for group in groups if not any(group is joined for joined in fitting[1:])]
        else:
            groups.append([number])
    return [Asked(tuple(newest_first[each] for each in group)) for group in groups]


def repeated(newest_first: Sequence[AskedQuestion]) -> list[Asked]:
    """Return what came up in two talks or more, the most frequent first."""
    return sorted((each for each in grouped(newest_first) if each.times > 1), key=lambda asked: -asked.times)
