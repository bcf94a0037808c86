"""What a member wrote as a text to read, each with its day and with what was asked beside it. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.days import say_day
from bot.sealing import SEALED
from cogs.mydata.content import DataKind
from cogs.mydata.wording import Wording

NOTHING = "Nothing so far: no row has any words of yours in it."


def as_text(kept: Mapping[str, Sequence[Any]], wording: Wording, zone: ZoneInfo) -> str:
    """Return all rows that hold words of their member's, by kind."""
    parts = list[str]()
    for kind in wording.kinds:
        rows = [_row(kind, row, wording, zone) for row in kept.get(kind.id, ()) if _is_written(kind, row)]
        if kind.told and rows:
            heading = kind.about.split(". ")[0].removesuffix(".")
            parts += [f"{heading}\n{'=' * len(heading)}", *rows]
    return "\n\n".join(parts or [NOTHING]) + "\n"


def _is_written(kind: DataKind, row: Any) -> bool:
    return any(getattr(row, name, None) for name in SEALED.get(kind.table, ()))


def _row(kind: DataKind, row: Any, wording: Wording, zone: ZoneInfo) -> str:
    at = getattr(row, "happened_at", None) or getattr(row, "created_at", None)
    day = [f"{say_day(at.astimezone(zone).date())}\n{'-' * 11}"] if at else []
    return "\n".join([*day, *_lines(kind, row, wording)])


def _lines(kind: DataKind, row: Any, wording: Wording) -> Iterator[str]:
    in_words = wording.fields(cast("type[Any]", type(row)))
    for name, before in kind.told.items():
        value = getattr(row, name)
        said = wording.of(value) if name in in_words else value
        if said:
            yield f"{before}: {said}" if before else str(said).rstrip("\n")
