"""Many phrases as one pattern, written a line each so that they can be read and added to. Pure.

A line is a regular expression that begins where a word does; with `~` before it, it begins anywhere. A line that begins
with `|` goes on with the one above. `%NAME%` stands for a part that is given by name.
"""

import re


def any_of(lines: str, **parts: str) -> re.Pattern[str]:
    """Return what finds any of the phrases, whatever their case."""
    return re.compile("|".join(_phrases(lines, parts)), re.IGNORECASE)


def all_of_it(lines: str, around: str) -> re.Pattern[str]:
    """Return what fits a text that is one of the phrases and nothing else but words of `around`."""
    return re.compile(rf"(?:{around})(?:{'|'.join(_phrases(lines, {}))})(?:{around})", re.IGNORECASE)


def _phrases(lines: str, parts: dict[str, str]) -> list[str]:
    written: list[str] = []
    for line in filter(None, map(str.strip, lines.splitlines())):
        if line.startswith("|"):
            written[-1] += line
        else:
            written.append(line[1:] if line.startswith("~") else line if line.startswith("^") else rf"\b{line}")
    return [_with(phrase, parts) for phrase in written]


def _with(phrase: str, parts: dict[str, str]) -> str:
    return re.sub("%([A-Z]+)%", lambda found: parts[found[1]], phrase)


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as text."""
    return frozenset(text.split())
