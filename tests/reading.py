"""What makes a text read badly, whoever wrote it and whatever its slots were filled with."""

import re
from itertools import product

#: Fillings of a card or a draft: role and company, known and unknown.
NAMES = tuple(product((None, "baker"), (None, "Acme")))

_FAULTS = {
    "an unfilled slot": r"[{}]",
    "a doubled space": r"  ",
    "a doubled word": r"\b(\w+) \1\b",
    "two articles": r"\b(?:the|a|an) (?:the|a|an|this|your)\b",
    "a space before a sign": r" [,.;:?]",
    "two signs in a row": r"[,.;:?][,.;:?]",
    "a sentence that starts small": r"^[a-z]|[.?] [a-z]",
    "a space at an end": r"^\s|\s$",
    "a line break": r"\n",
}
_PATTERNS = {fault: re.compile(pattern) for fault, pattern in _FAULTS.items()}


def faults(text: str) -> list[str]:
    """Return what reads badly in `text`, each with the place."""
    return [
        f"{fault} in {text[max(0, found.start() - 20) : found.end() + 20]!r}"
        for fault, pattern in _PATTERNS.items()
        if (found := pattern.search(text))
    ]
