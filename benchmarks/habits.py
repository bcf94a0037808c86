"""How well the suggested thinking habits fit: `.venv/bin/python -m benchmarks.habits [FILE]`.

FILE is a YAML like data/habits/aside.yaml (which is the default) or a CSV with the columns thought and label, several
labels joined by ; , or |. How far it carries to a set of other origin only such a FILE can say: the thoughts aside are
easier than those of strangers, and their habits less uneven, which is why the last column weighs them by the shares
that the suggester expects. Printed beside the suggester: the habits' shares in the examples alone, and a plain
bag-of-words naive Bayes learned from the same examples. `--learn` learns the signs' weights anew and writes them into
data/habits/examples.yaml; `--cross` learns from nine tenths of the examples and measures on the last one, ten times.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

from bot.cards.models import HabitId
from bot.content import DATA
from cogs.reframing.examples import ASIDE, EXAMPLES, HABIT_IDS, Example, Examples, LabelledThoughts
from cogs.reframing.learning import fingerprint, learn
from cogs.reframing.suggesting import Suggester

Ranking = Callable[[str], Sequence[HabitId]]

#: What the names of the habits in other sets have in them, letters only; the first that fits counts.
NAMES: tuple[tuple[str, HabitId], ...] = (
    ("catastroph", "catastrophizing"), ("magnif", "catastrophizing"), ("label", "labeling"),
    ("allornothing", "all_or_nothing"), ("black", "all_or_nothing"), ("polar", "all_or_nothing"),
    ("dichotom", "all_or_nothing"), ("fortune", "fortune_telling"), ("predict", "fortune_telling"),
    ("mindread", "mind_reading"), ("conclusion", "fortune_telling"), ("general", "overgeneralizing"),
    ("personali", "personalizing"), ("should", "should_statements"), ("emotional", "emotional_reasoning"),
    ("blam", "blaming"), ("disqualif", "disqualifying_the_positive"), ("discount", "disqualifying_the_positive"),
    ("minimi", "disqualifying_the_positive"), ("filter", "disqualifying_the_positive"), ("compar", "comparing"),
    ("feeling", "just_a_feeling"), ("emotion", "just_a_feeling"), ("distort", "may_be_true"),
    ("true", "may_be_true"), ("none", "may_be_true"),
)  # fmt: skip


def main(arguments: Sequence[str]) -> None:
    examples = EXAMPLES.load()
    match list(arguments):
        case ["--learn"]:
            _rewrite(examples)
        case ["--cross"]:
            _cross(examples)
        case []:
            _measure(examples, ASIDE.load().examples)
        case [file]:
            _measure(examples, read(Path(file)))
        case _:
            sys.exit(__doc__)


def _measure(examples: Examples, thoughts: Sequence[Example]) -> None:
    start = perf_counter()
    suggester = Suggester(examples)
    sys.stdout.write(f"{len(thoughts)} thoughts; learned from {len(examples.examples)}")
    sys.stdout.write(f" in {(perf_counter() - start) * 1e3:.0f} ms\n\n")
    plain = bag_of_words(examples.examples)
    rankings = {"suggested": suggester.ranked, "shares": by_share(examples), "bag of words": plain}
    _table(thoughts, rankings, examples.shares)
    unread = sum(not suggester.reads(thought.text) for thought in thoughts)
    sys.stdout.write(f"\nnot read as English: {unread}\n")
    _confusions(thoughts, suggester.ranked)
    _times(thoughts, suggester.ranked, plain)


def read(path: Path) -> Sequence[Example]:
    """Read labelled thoughts of other origin; labels that no habit is known by are counted and left out."""
    if path.suffix.lower() != ".csv":
        return LabelledThoughts.model_validate(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)).examples
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [{(name or "").strip().lower(): value for name, value in row.items()} for row in csv.DictReader(file)]
    read: list[Example] = []
    unknown: Counter[str] = Counter()
    for row in rows:
        labels = re.findall(r"[^;,|]*[a-z][^;,|]*", row["label"].lower())
        unknown.update(label.strip() for label in labels if named(label) is None)
        if habits := tuple(dict.fromkeys(filter(None, map(named, labels)))):
            read.append(Example.model_construct(text=row["thought"], habits=habits))
    if unknown:
        sys.stdout.write(f"labels not known: {dict(unknown)}\n")
    return read


def named(label: str) -> HabitId | None:
    letters = re.sub("[^a-z]", "", label.lower())
    return next((habit for part, habit in NAMES if part in letters), None)


def by_share(examples: Examples) -> Ranking:
    order = sorted(HABIT_IDS, key=lambda habit: -examples.shares[habit])
    return lambda _: order


def bag_of_words(examples: Sequence[Example]) -> Ranking:
    """Return the reference: multinomial naive Bayes over lower-case words, add-one smoothing, first habits only."""
    counts: defaultdict[HabitId, Counter[str]] = defaultdict(Counter)
    first = Counter(example.habits[0] for example in examples)
    for example in examples:
        counts[example.habits[0]].update(re.findall(r"[a-z']+", example.text.lower()))
    known = {word for words in counts.values() for word in words}
    totals = {habit: counts[habit].total() + len(known) for habit in HABIT_IDS}

    def ranked(thought: str) -> Sequence[HabitId]:
        words = [word for word in re.findall(r"[a-z']+", thought.lower()) if word in known]
        return sorted(
            HABIT_IDS,
            key=lambda habit: (
                -log(first[habit] + 1) - sum(log((counts[habit][word] + 1) / totals[habit]) for word in words)
            ),
        )

    return ranked


def hits(thoughts: Sequence[Example], ranking: Ranking) -> tuple[float, float, float]:
    """Return the parts of the thoughts whose first habit was guessed, was among three, and of which any was."""
    first = three = some = 0
    for thought in thoughts:
        guesses = ranking(thought.text)[:3]
        first += guesses[0] == thought.habits[0]
        three += thought.habits[0] in guesses
        some += not set(guesses).isdisjoint(thought.habits)
    return first / len(thoughts), three / len(thoughts), some / len(thoughts)


def by_shares(thoughts: Sequence[Example], ranking: Ranking, shares: Mapping[HabitId, float]) -> float:
    """Return the part within three if the habits were as frequent as `shares` has them."""
    of = {habit: [thought for thought in thoughts if thought.habits[0] == habit] for habit in HABIT_IDS}
    there = {habit: shares[habit] for habit in HABIT_IDS if of[habit]}
    return sum(share * hits(of[habit], ranking)[1] for habit, share in there.items()) / sum(there.values())


def _table(thoughts: Sequence[Example], rankings: dict[str, Ranking], shares: Mapping[HabitId, float]) -> None:
    columns = ("first guess", "within three", "any of its", "three, by shares")
    sys.stdout.write(f"{'':16}" + "".join(f"{column:>18}" for column in columns) + "\n")
    for name, ranking in rankings.items():
        row = (*hits(thoughts, ranking), by_shares(thoughts, ranking, shares))
        sys.stdout.write(f"{name:16}" + "".join(f"{each:>18.3f}" for each in row) + "\n")


def _confusions(thoughts: Sequence[Example], ranking: Ranking) -> None:
    sys.stdout.write("\nfirst label: thoughts, within three; what was guessed first instead\n")
    for habit in HABIT_IDS:
        of_it = [thought for thought in thoughts if thought.habits[0] == habit]
        guesses = [ranking(thought.text)[:3] for thought in of_it]
        instead = Counter(guess[0] for guess in guesses if guess[0] != habit).most_common(3)
        sys.stdout.write(f"{habit:28}{len(of_it):>5}{sum(habit in guess for guess in guesses):>5}   ")
        sys.stdout.write(", ".join(f"{other} {number}" for other, number in instead) + "\n")


def _times(thoughts: Sequence[Example], ranking: Ranking, reference: Ranking) -> None:
    took, base = (sorted(_seconds(each, thought.text) for thought in thoughts) for each in (ranking, reference))
    sys.stdout.write(f"\na thought: median {median(took) / median(base):.1f}, worst {took[-1] / base[-1]:.1f}")
    sys.stdout.write(f" (1 = bag of words; {median(took) * 1e3:.2f} ms, worst {took[-1] * 1e3:.2f} ms)\n")


def _seconds(ranking: Ranking, text: str) -> float:
    start = perf_counter()
    ranking(text)
    return perf_counter() - start


def _cross(examples: Examples) -> None:
    found: list[tuple[float, float, float]] = []
    sys.stdout.write(f"{'':3}{'first guess':>14}{'within three':>14}{'any of its':>14}\n")
    for fold in range(10):
        learned = [each for place, each in enumerate(examples.examples) if place % 10 != fold]
        changed = {"examples": tuple(learned), "signs": learn(learned)}
        found.append(hits(examples.examples[fold::10], Suggester(examples.model_copy(update=changed)).ranked))
        sys.stdout.write(f"{fold + 1:<3}" + "".join(f"{each:>14.3f}" for each in found[-1]) + "\n")
    means = [sum(column) / len(found) for column in zip(*found, strict=True)]
    sys.stdout.write("all" + "".join(f"{each:>14.3f}" for each in means) + "\n")


def _rewrite(examples: Examples) -> None:
    path = DATA / EXAMPLES.path
    kept = path.read_text(encoding="utf-8").partition("\nlearned_from:")[0]
    lines = [
        f'  "{sign}": {{{", ".join(f"{habit}: {weight}" for habit, weight in weights.items())}}}\n'
        for sign, weights in learn(examples.examples).items()
    ]
    learned = f'\nlearned_from: "{fingerprint(examples.examples)}"\nsigns:\n' + "".join(lines)
    path.write_text(kept + learned, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
