"""Which thinking habit a thought may show: a guess to put the likeliest of them first, never a verdict.

Two readings are added up. Words, pairs of words and their meanings are counted in the examples (naive Bayes); signs
that a reader would name weigh what was learned for them (`learning.py`). Both are linear, so a thought takes well under
a millisecond. Pure.
"""

import re
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from bot.cards.models import HabitId
from cogs.reframing.cues import LONGEST, signs_in, stem_of, words_and_pairs, words_of
from cogs.reframing.examples import HABIT_IDS, Example, Examples
from cogs.reframing.lexicon import FOREIGN, MEANINGS, SPELLED

#: What an example counts for its first, second and third habit.
SHARES_OF = {1: (1.0,), 2: (0.68, 0.32), 3: (0.58, 0.27, 0.15)}

_SMOOTHING = 0.2
#: How much the words say beside the signs, and the habits' usual shares beside both.
_WORDS, _SHARES = 1.6, 1.0
#: A thought is read as English if that part of its words is known from the examples, foreign ones set against it.
_KNOWN = 0.5
_LETTERS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SHORT_FORM = re.compile("(n't|'(s|m|re|ve|ll|d))$")
_PLACE = {habit: place for place, habit in enumerate(HABIT_IDS)}


class Suggester:
    """Learns the words when it is made; afterwards it only reads."""

    def __init__(self, examples: Examples) -> None:
        self._words = _WordCounts(examples.examples)
        self._signs = {
            name: [weights.get(habit, 0.0) for habit in HABIT_IDS] for name, weights in examples.signs.items()
        }
        total = sum(examples.shares.values())
        usual = [log(examples.shares[habit] / total) for habit in HABIT_IDS]
        self._start = [_SHARES * (share - log(seen)) for share, seen in zip(usual, self._words.shares, strict=True)]
        self._known = self._words.known | {stem_of(word) for words in MEANINGS.values() for word in words.split()}

    def ranked(self, thought: str) -> tuple[HabitId, ...]:
        """Return all habits, likeliest first."""
        words = words_of(thought)
        scores = list(self._start)
        for sign in signs_in(words):
            if weights := self._signs.get(sign):
                scores = [score + weight for score, weight in zip(scores, weights, strict=True)]
        scores = [score + _WORDS * each for score, each in zip(scores, self._words.scores(words), strict=True)]
        return tuple(sorted(HABIT_IDS, key=lambda habit: (-scores[_PLACE[habit]], _PLACE[habit])))

    def reads(self, thought: str) -> bool:
        """Whether this is English, as far as its words tell."""
        words = [word.replace("\u2019", "'") for word in _LETTERS.findall(thought[:LONGEST].lower())]
        known = sum(self._knows(word) for word in words)
        foreign = sum(word in FOREIGN for word in words)
        return bool(words) and known - foreign >= _KNOWN * len(words)

    def _knows(self, word: str) -> bool:
        return word in SPELLED or stem_of(word) in self._known or _SHORT_FORM.search(word) is not None


class _WordCounts:
    """How often words, pairs and meanings stood in examples of each habit."""

    def __init__(self, examples: Sequence[Example]) -> None:
        seen = [(tuple(dict.fromkeys(words_and_pairs(words_of(each.text)))), each) for each in examples]
        often = Counter[str]()
        for names, _ in seen:
            often.update(names)
        # A pair that stood once is most of the memory and tells next to nothing.
        counts = {name: [0.0] * len(HABIT_IDS) for name, times in often.items() if times > 1 or " " not in name}
        shares = [1e-9] * len(HABIT_IDS)
        for names, example in seen:
            kept = [counts[name] for name in names if name in counts]
            for habit, share in zip(example.habits, SHARES_OF[len(example.habits)], strict=True):
                place = _PLACE[habit]
                shares[place] += share
                for count in kept:
                    count[place] += share
        self._counts = counts
        totals = [sum(column) for column in zip(*counts.values(), strict=True)] or shares
        self._logs = [log(total + _SMOOTHING * (len(counts) + 1)) for total in totals]
        self.known = {name for name in counts if " " not in name}
        self.shares = [share / sum(shares) for share in shares]

    def scores(self, words: list[str]) -> list[float]:
        """Return what the words say for each habit.

        They lean on each other, so they count as the root of their number rather than one by one.
        """
        names = dict.fromkeys(words_and_pairs(words))
        found = [self._counts[name] for name in names if name in self._counts]
        root = sqrt(len(names) or 1)
        return [
            sum(log(count[place] + _SMOOTHING) - least for count in found) / root
            for place, least in enumerate(self._logs)
        ]
