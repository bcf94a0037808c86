"""What the recognition of danger finds and misses, and what it costs: `.venv/bin/python -m benchmarks.crisis [FILE]`.

FILE is YAML with the lists `danger` and `safe` of {kind, text}, or CSV with the columns text and label (danger, safe,
1 or 0). Without one, the lists of the tests are measured. Beside it stands what a list of eight keywords would do.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import yaml

from bot.crisis import in_danger

LISTS = Path(__file__).parents[1] / "tests" / "crisis"
ROUNDS = 5

_KEYWORDS = re.compile(
    "suicide|suicidal|kill myself|end my life|want to die|self-harm|hurt myself|overdose", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    kind: str
    danger: bool


def main(arguments: list[str]) -> None:
    for path in [Path(each) for each in arguments] or [LISTS / "shown.yaml", LISTS / "aside.yaml"]:
        phrases = read(path)
        sys.stdout.write(f"\n{path.name}: {len(phrases)} phrases, {sum(p.danger for p in phrases)} of danger\n")
        for name, judged in (("in_danger", in_danger), ("eight keywords", has_keyword)):
            _write_figures(name, phrases, judged)
        _write_wrong(phrases)
        took = _seconds(phrases, in_danger)
        ratio = took / _seconds(phrases, has_keyword)
        sys.stdout.write(f"  {took * 1e6:.0f} µs a phrase, {ratio:.0f} times what eight keywords take\n")


def read(path: Path) -> list[Phrase]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [
                Phrase(row["text"], row.get("kind") or "-", row["label"].strip().lower() in {"1", "danger"})
                for row in csv.DictReader(file)
            ]
    lists: dict[str, list[dict[str, str]] | None] = yaml.safe_load(path.read_text("utf-8"))
    return [
        Phrase(phrase["text"], phrase["kind"], name == "danger")
        for name in ("danger", "safe")
        for phrase in lists.get(name) or []
    ]


def has_keyword(text: str) -> bool:
    return bool(_KEYWORDS.search(text))


def recall(phrases: list[Phrase], judged: Callable[[str], bool]) -> float:
    return _share([judged(p.text) for p in phrases if p.danger])


def false_alarms(phrases: list[Phrase], judged: Callable[[str], bool]) -> float:
    return _share([judged(p.text) for p in phrases if not p.danger])


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits) if hits else float("nan")


def _write_figures(name: str, phrases: list[Phrase], judged: Callable[[str], bool]) -> None:
    sys.stdout.write(
        f"  {name}: recall {recall(phrases, judged):.3f}, false alarms {false_alarms(phrases, judged):.3f}\n"
    )
    for danger in (True, False):
        all_of = Counter(p.kind for p in phrases if p.danger is danger)
        right = Counter(p.kind for p in phrases if p.danger is danger and judged(p.text) is danger)
        by_kind = ", ".join(f"{kind} {right[kind]}/{count}" for kind, count in all_of.items())
        sys.stdout.write(f"    {'danger' if danger else 'safe'}, right: {by_kind}\n")


def _write_wrong(phrases: list[Phrase]) -> None:
    for phrase in phrases:
        if in_danger(phrase.text) is not phrase.danger:
            what = "missed" if phrase.danger else "wrongly caught"
            sys.stdout.write(f"    {what} ({phrase.kind}): {phrase.text}\n")


def _seconds(phrases: list[Phrase], judged: Callable[[str], bool]) -> float:
    took: list[float] = []
    for _ in range(ROUNDS):
        start = perf_counter()
        for phrase in phrases:
            judged(phrase.text)
        took.append(perf_counter() - start)
    return min(took) / len(phrases)


if __name__ == "__main__":
    main(sys.argv[1:])
