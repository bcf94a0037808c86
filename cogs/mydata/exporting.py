"""What is kept of a member as files in a zip: a text to read, a CSV for each kind, and JSON with everything. Pure."""

import csv
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from io import BytesIO, StringIO
from typing import Any, cast, get_args, get_type_hints
from zoneinfo import ZoneInfo

from cogs.mydata.telling import as_text
from cogs.mydata.wording import TEXT, Wording

#: of the form of onward.json, the next number where a field goes or means something else
SCHEMA = 1

#: the file for whoever wants to read
TO_READ = "what-you-wrote.txt"

#: what follows the name of a field that holds an instant in the member's own zone
LOCAL = "_local"

#: bytes of one file; Discord takes ten megabytes from anybody
FILE_LIMIT = 9_500_000
#: files of one message
MOST_FILES = 10

#: A spreadsheet runs what begins like this, also behind apostrophes of our own.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")

#: what is taken for the end of a line in a text
_LINE_END = re.compile(r"\r\n?|\n")

#: a kind's rows by its id, each a dataclass
Kept = Mapping[str, Sequence[Any]]


class TooLarge(Exception):
    """It fits no message of Discord's."""


@dataclass(frozen=True, slots=True)
class About:
    """Whose export it is, and from when."""

    user_id: int
    made_at: datetime
    zone: ZoneInfo
    #: None: what was chosen isn't told in words
    wording: Wording | None = None


def archives(kept: Kept, about: About, readme: str) -> list[bytes]:
    """Return the zip; where it is too large, several, each with whole kinds. The same is always the same bytes.

    Raises TooLarge.
    """
    whole = _archive(kept, about, readme, 1, 1)
    if len(whole) <= FILE_LIMIT:
        return [whole]
    # Of a kind that is compressed apart from the others; it takes about as much among them.
    without = len(_archive({}, about, readme, 1, 1))
    groups: list[dict[str, Sequence[Any]]] = [{}]
    size = without
    for kind, rows in kept.items():
        takes = len(_archive({kind: rows}, about, readme, 1, 1)) - without
        if groups[-1] and size + takes > FILE_LIMIT:
            groups.append({})
            size = without
        groups[-1][kind] = rows
        size += takes
    parts = [_archive(each, about, readme, at, len(groups)) for at, each in enumerate(groups, 1)]
    if len(parts) > MOST_FILES or any(len(part) > FILE_LIMIT for part in parts):
        raise TooLarge
    return parts


def _archive(kept: Kept, about: About, readme: str, part: int, parts: int) -> bytes:
    made_at = about.made_at.astimezone(UTC)
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        files = {
            "README.txt": readme,
            **({TO_READ: as_text(kept, about.wording, about.zone)} if about.wording else {}),
            **{f"{kind}.csv": as_csv(rows, about.zone, about.wording) for kind, rows in kept.items() if rows},
            "onward.json": as_json(kept, about, part, parts),
        }
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, date_time=made_at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            if name.endswith(".txt"):
                text = _LINE_END.sub("\r\n", text)
            # With a mark in front, since some spreadsheets take a file without one for another encoding.
            archive.writestr(entry, text.encode("utf-8" if name.endswith(".json") else "utf-8-sig"))
    return written.getvalue()


def as_json(kept: Kept, about: About, part: int = 1, parts: int = 1) -> str:
    whole = {
        "schema": SCHEMA,
        "user_id": str(about.user_id),
        "made_at": _utc(about.made_at),
        f"made_at{LOCAL}": _local(about.made_at, about.zone),
        "zone": about.zone.key,
        "part": part,
        "parts": parts,
        "kinds": {kind: [_row(each, about.zone, about.wording) for each in rows] for kind, rows in kept.items()},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def as_csv(rows: Sequence[Any], zone: ZoneInfo, wording: Wording | None = None) -> str:
    """Return the rows, one at least, with the names of their fields above; numbers that no reader needs come last."""
    written = StringIO(newline="")
    table = [_row(each, zone, wording) for each in rows]
    names = sorted(table[0], key=_is_id)
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(each[name]) for name in names] for each in table)
    return written.getvalue()


@cache
def instants(record: type[Any]) -> frozenset[str]:
    """Return the fields of a record that are instants."""
    hints = get_type_hints(record)
    return frozenset(name for name, hint in hints.items() if datetime in (hint, *get_args(hint)))


def _row(record: Any, zone: ZoneInfo, wording: Wording | None) -> dict[str, Any]:
    """Return the fields as JSON has them; ids are texts, since some programs would round such numbers."""
    row: dict[str, Any] = {}
    kind = cast("type[Any]", type(record))
    two, in_words = instants(kind), wording.fields(kind) if wording else ()
    for field in fields(record):
        value = getattr(record, field.name)
        row[field.name] = str(value) if _is_id(field.name) and value is not None else _plain(value)
        if field.name in two:
            row[field.name + LOCAL] = None if value is None else _local(value, zone)
        if wording and field.name in in_words:
            row[field.name + TEXT] = wording.of(value)
    return row


def _is_id(name: str) -> bool:
    return name == "id" or name.endswith("_id")


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return _utc(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in cast("tuple[Any, ...]", value)]
    return value


def _cell(value: Any) -> Any:
    """Return a value as a cell has it: lists and truths as JSON, texts so that no spreadsheet runs them."""
    if isinstance(value, (list, bool)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    return value


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _local(instant: datetime, zone: ZoneInfo) -> str:
    return instant.astimezone(zone).isoformat(timespec="milliseconds")
