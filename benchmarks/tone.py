"""How well the tone check of a mail fits: `.venv/bin/python -m benchmarks.tone [FILE]`.

FILE is a YAML like tests/feedback/tone_shown.yaml, which is the default: mails labelled with protest, blame,
pleading, reconsider and names. The rules were written with that one in view, so it says how well it is remembered; how
far they carry only a FILE by another author can say. Printed beside it: a reference that looks for a few keywords.
`--wrong` lists what was read otherwise than it is labelled.
"""

import re
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

from bot.content import DATA
from cogs.feedback.flags import Flag
from cogs.feedback.tone import check

#: a mail and what it is labelled with
Labelled = tuple[str, frozenset[Flag]]
Check = Callable[[str], Collection[Flag]]

SHOWN = DATA.parent / "tests/feedback/tone_shown.yaml"
FLAGS = (Flag.PROTEST, Flag.BLAME, Flag.PLEADING, Flag.RECONSIDER, Flag.NAMES)
#: by flag, what anybody would look for first
KEYWORDS = {
    Flag.PROTEST: r"unfair|not fair|disagree|wrong decision",
    Flag.BLAME: r"rude|unprofessional|nobody|waiting",
    Flag.PLEADING: r"please,? please|\bbeg|desperate|need (?:this|a|work)",
    Flag.RECONSIDER: r"reconsider|second chance|another chance|change your mind",
    Flag.NAMES: r"\b(?:mr|mrs|ms|miss|dr)\b",
}
_KEYWORDS = {flag: re.compile(pattern, re.IGNORECASE) for flag, pattern in KEYWORDS.items()}


def main(arguments: Sequence[str]) -> None:
    files = [argument for argument in arguments if argument != "--wrong"]
    if len(files) > 1 or any(file.startswith("-") for file in files):
        sys.exit(__doc__)
    mails = read(Path(files[0]) if files else SHOWN)
    origin = "" if files else ", which the rules were written with"
    sys.stdout.write(f"{len(mails)} mails{origin}\n\n")
    _table(mails, {"check": check, "keywords": by_keywords})
    _whole(mails)
    _times([text for text, _ in mails])
    if "--wrong" in arguments:
        _wrong(mails)


def read(path: Path) -> Sequence[Labelled]:
    emails = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["emails"]
    return [(email["text"], frozenset(map(Flag, email["flags"]))) for email in emails]


def by_keywords(text: str) -> Collection[Flag]:
    return [flag for flag, pattern in _KEYWORDS.items() if pattern.search(text)]


def counts(mails: Sequence[Labelled], reading: Check, flags: Collection[Flag]) -> tuple[int, int, int]:
    """Return how many flags were found rightly, found at all, and labelled."""
    right = found = labelled = 0
    for text, wanted in mails:
        here = {*reading(text)} & {*flags}
        right += len(here & wanted)
        found += len(here)
        labelled += len(wanted & {*flags})
    return right, found, labelled


def _table(mails: Sequence[Labelled], readings: dict[str, Check]) -> None:
    columns = [f"{name}, {what}" for name in readings for what in ("precision", "recall")]
    sys.stdout.write(f"{'':12}" + "".join(f"{column:>22}" for column in columns) + "\n")
    for name, flags in [*((flag.value, [flag]) for flag in FLAGS), ("all", FLAGS)]:
        sys.stdout.write(f"{name:12}")
        for reading in readings.values():
            right, found, labelled = counts(mails, reading, flags)
            sys.stdout.write(f"{_part(right, found):>22}{_part(right, labelled):>22}")
        sys.stdout.write("\n")


def _part(right: int, of: int) -> str:
    return f"{right / of:.3f} ({right}/{of})" if of else "-"


def _whole(mails: Sequence[Labelled]) -> None:
    clean = [text for text, wanted in mails if not wanted]
    alarms = sum(bool({*check(text)} & {*FLAGS}) for text in clean)
    exact = sum(frozenset(check(text)) & {*FLAGS} == wanted for text, wanted in mails)
    sys.stdout.write(f"\nmails read as they are labelled: {exact} of {len(mails)}\n")
    sys.stdout.write(f"mails without a label in which something was found: {alarms} of {len(clean)}\n")


def _times(texts: Sequence[str]) -> None:
    took, base = (sorted(_seconds(each, text) for text in texts) for each in (check, by_keywords))
    sys.stdout.write(
        f"\na mail: median {median(took) / median(base):.0f}, worst {took[-1] / base[-1]:.0f} (1 = keywords; "
    )
    sys.stdout.write(f"{median(took) * 1e3:.2f} ms, worst {took[-1] * 1e3:.2f} ms)\n")
    long = " ".join(texts)[:1500]
    seconds = min(_seconds(check, long) for _ in range(20))
    sys.stdout.write(f"1,500 characters of them at once: {seconds * 1e3:.2f} ms\n")


def _seconds(reading: Check, text: str) -> float:
    start = perf_counter()
    reading(text)
    return perf_counter() - start


def _wrong(mails: Sequence[Labelled]) -> None:
    for text, wanted in mails:
        found = frozenset(check(text)) & {*FLAGS}
        if found != wanted:
            signs = [f"+{flag}" for flag in sorted(found - wanted)] + [f"-{flag}" for flag in sorted(wanted - found)]
            sys.stdout.write(f"\n{' '.join(signs)}: {text}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
