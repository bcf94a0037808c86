"""How well hard thoughts are told from all else in a direct message: `.venv/bin/python -m benchmarks.thoughts`.

Measured on data/habits/aside.yaml, which is never learned from. `--learn` learns the weights anew from data/habits/
examples.yaml (thoughts), from what tests/conversation and tests/crisis have of other messages, and writes them into
data/conversation/thoughts.yaml. A logistic regression in plain Python; it takes some seconds.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import exp
from random import Random

import yaml

from bot.content import DATA
from cogs.conversation.judging import THOUGHTS, likelihood, signs_of
from cogs.conversation.rules import Kind
from cogs.conversation.thoughts import CLEAR
from cogs.reframing.examples import ASIDE, EXAMPLES, Example
from tests.conversation import messages, strangers
from tests.conversation.cases import CASES

#: of what was shown: whether it is a hard thought
Shown = tuple[str, bool]

#: Messages that show no danger and may well be hard thoughts say nothing here.
_MAY_BE = {"venting"}
_ROUNDS, _STEP, _RESTRAINT = 12, 0.09, 0.0005
#: A sign that fewer messages show is left out, and one that weighs less.
_SEEN, _LEAST = 2, 0.15

_HEAD = "# Learned by `python -m benchmarks.thoughts --learn`: what each sign says for a hard thought.\n"


def main(arguments: Sequence[str]) -> None:
    if arguments == ["--learn"]:
        base, weights = learn(shown())
        signs: dict[float, list[str]] = defaultdict(list)
        for sign, weight in sorted(weights.items()):
            if abs(weight) >= _LEAST:
                signs[round(weight, 1)].append(sign)
        learned = {"base": round(base, 2), "weights": {each: ",".join(signs[each]) for each in sorted(signs)}}
        file = DATA / THOUGHTS.path
        file.write_text(_HEAD + yaml.safe_dump(learned, width=120, sort_keys=False), encoding="utf-8")
    aside = [(each.text, is_hard(each)) for each in ASIDE.load().examples]
    for hard, name in ((True, "hard thoughts"), (False, "feelings and plain facts")):
        read = [likelihood(text) >= CLEAR for text, is_hard in aside if is_hard is hard]
        sys.stdout.write(f"{name}: {sum(read)} of {len(read)} read as a thought\n")


def shown() -> list[Shown]:
    """Return all that is learned from."""
    thoughts = [(each.text, is_hard(each)) for each in EXAMPLES.load().examples]
    safe = yaml.load((DATA.parent / "tests/crisis/shown.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)["safe"]
    others = [(each["text"], False) for each in safe if each["kind"] not in _MAY_BE]
    tables = (messages, strangers)
    table = [(text, kind is Kind.THOUGHT) for each in tables for kind, texts in each.OTHERS.items() for text in texts]
    nos = [(text, False) for each in tables for text, _ in each.NOS]
    cases = [
        (text, heard.kind is Kind.THOUGHT)
        for text, heard in CASES
        if not heard.understood.thought or heard.kind is Kind.THOUGHT
    ]
    # What is written to a bot is short, and little of it is in the other two.
    return [*thoughts, *others, *(2 * (table + cases)), *nos]


def learn(messages: Iterable[Shown]) -> tuple[float, dict[str, float]]:
    """Return the base and the weight of every sign."""
    counted = [(signs_of(text), hard) for text, hard in messages]
    often = Counter(sign for signs, _ in counted for sign in signs)
    examples = [(sorted(sign for sign in signs if often[sign] >= _SEEN), hard) for signs, hard in counted]
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(lambda: 1e-6)
    base = 0.0
    random = Random(1)  # noqa: S311
    for _ in range(_ROUNDS):
        random.shuffle(examples)
        for signs, hard in examples:
            miss = 1 / (1 + exp(-base - sum(weights[sign] for sign in signs))) - hard
            base -= 0.02 * miss
            for sign in signs:
                slope = miss + _RESTRAINT * weights[sign]
                moved[sign] += slope * slope
                weights[sign] -= _STEP * slope / moved[sign] ** 0.5
    return base, weights


def is_hard(example: Example) -> bool:
    """Whether somebody has called it more than a feeling or a plain fact."""
    return example.habits[0] not in {"just_a_feeling", "may_be_true"}


if __name__ == "__main__":
    main(sys.argv[1:])
