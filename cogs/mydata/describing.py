"""What stands in an export, in words: its README.txt, and docs/export.md.

Both are made of data/mydata/kinds.yaml.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from cogs.mydata.content import DataKind, DataKinds
from cogs.mydata.exporting import LOCAL, MOST_FILES, SCHEMA, TO_READ, instants
from cogs.mydata.records import records
from cogs.mydata.wording import TEXT, Wording

#: how to read the files, a paragraph each
READING = (
    f"onward.json holds everything: `schema` ({SCHEMA}, another number where the meaning of a field changes), "
    "`user_id`, `made_at`, `zone`, and under `kinds` a list of rows for each kind.",
    "Each kind has a CSV file with the same rows and the same names above; a kind of which nothing is kept has none. "
    "They are in UTF-8 with a mark in front (BOM), so that spreadsheets show all letters, with commas between the "
    "cells. A cell may go over several lines.",
    f"What was asked, or chosen from a list, stands there by its id, and, with `{TEXT}` behind its name, in words: "
    "those that are in use today, and none where there are none any more.",
    f"Each instant stands there twice: in UTC, and, with `{LOCAL}` behind its name, in your time zone with its offset, "
    "both by ISO 8601. A day without a time is a day of your own calendar.",
    "Ids are texts in the JSON, since some programs would round such large numbers; in a CSV they come last.",
    "In a CSV, an empty cell means that nothing is there, true and false are written as words, and lists as JSON.",
    "A spreadsheet could take a text that begins with =, +, -, @, a tab or a line break for a formula and run it. So "
    "an apostrophe stands in front of such a text in a CSV, also where apostrophes stood before it: take one away to "
    "have it as it was. The JSON has every text as it was.",
    f"What is larger than one message takes comes in up to {MOST_FILES} zip files, each with whole kinds; `part` and "
    "`parts` say which it is.",
)

#: how README.txt begins, a line each
FIRST = (
    f"What you wrote is in {TO_READ}, with what was asked beside it. Any phone or computer opens it.",
    "All the rest is in the .csv files, named below. Any spreadsheet opens them.",
    "None of it is encrypted. Keep it where only you can read it.",
)


def readme(kinds: DataKinds, rows: Mapping[str, int]) -> str:
    """Return the README.txt of an export with so many rows of each kind."""
    there = [kind for kind in kinds.kinds if rows.get(kind.id)]
    nothing = ", ".join(kind.id for kind in kinds.kinds if not rows.get(kind.id))
    parts = [
        *FIRST,
        "",
        *_heading("Which file holds what"),
        *(f"{kind.id}.csv ({_rows(rows[kind.id])}): {kind.about}" for kind in there),
        *([f"Nothing is kept of: {nothing}."] if nothing else []),
        "",
        *_heading("For programs, and to the letter"),
        *_paragraphs(READING),
    ]
    for kind in there:
        parts += _heading(kind.id)
        parts += [f"  {name}: {meaning}" for name, meaning in described(kinds, kind)]
        parts.append("")
    return "\n".join(parts).replace("`", "")


def page(kinds: DataKinds) -> str:
    """Return docs/export.md."""
    parts = [
        "# What an export holds",
        "",
        f"`/mydata export` sends a member all that is kept of them: one zip file with `README.txt`, `{TO_READ}`, a CSV "
        "file for each kind, and `onward.json`. This page is made from `data/mydata/kinds.yaml` by `make docs`, as is "
        "the README.txt, which begins so:",
        "",
        *(f"> {line}  " for line in FIRST),
        "",
        f"`{TO_READ}` has each row with words of yours in it, by kind: its day, what was asked, and what you wrote.",
        "",
        *_paragraphs(READING),
    ]
    for kind in kinds.kinds:
        parts += [f"## {kind.id}", "", kind.about, "", "| field | what it is |", "| --- | --- |"]
        parts += [f"| `{name}` | {meaning} |" for name, meaning in described(kinds, kind)]
        parts.append("")
    return "\n".join(parts)


def described(kinds: DataKinds, kind: DataKind) -> Iterator[tuple[str, str]]:
    """Yield each field of a kind with what it is, and as what else it stands there."""
    record = records()[kind.record]
    two, in_words = instants(record), Wording(kinds, {}).fields(record)
    for field in fields(record):
        second = LOCAL if field.name in two else TEXT if field.name in in_words else None
        also = f" (also `{field.name}{second}`)" if second else ""
        yield field.name, kinds.describe(kind, field.name) + also


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _heading(words: str) -> list[str]:
    return [words, "-" * len(words)]


def _paragraphs(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        yield text
        yield ""
