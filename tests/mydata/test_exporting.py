"""The files of an export: all that the stores export, read again by others' means, and no cell that runs."""

import csv
import json
import random
import sqlite3
import zipfile
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from io import BytesIO, StringIO
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.own_words import OwnWords, WordsKind
from bot.services import Services
from bot.wins import Strength
from cogs.mydata import exporting
from cogs.mydata.content import KINDS
from cogs.mydata.exporting import About, TooLarge, archives, as_csv, as_json
from cogs.mydata.gathering import gathered
from cogs.mydata.records import records
from cogs.mydata.wording import Wording
from tests.conftest import MORNING
from tests.core.samples import OWN_ROWS, own_row
from tests.core.test_tables import MINE, OTHERS, a_members, fill

KATHMANDU = ZoneInfo("Asia/Kathmandu")
ABOUT = About(MINE, MORNING, KATHMANDU)
#: as an export of a running bot has it
WORDED = replace(ABOUT, wording=Wording(KINDS.load(), {"re-one": "What held?", "rest": "Rest"}))

#: what a member may have typed
NASTY = [
    "=1+1",
    "+44 20 7946 0000",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "'=1+1",
    "''",
    "＝1",
    "a,b;c\td",
    'said "no"',
    "two\nlines\r\nthree",
    "zero\x00in it",
    "👩🏽‍💻 שלום e\u0301\u200b",
    " =1",
]
#: what begins so, a spreadsheet may run
RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.sampled_from(NASTY)


def strength(words: str) -> Strength:
    return Strength(2**53 + 1, MINE, words, MORNING)


def expected(row: Any) -> dict[str, Any]:
    """Return a row as JSON is to have it, but for its instants."""

    def plain(name: str, value: Any) -> Any:
        if value is not None and (name == "id" or name.endswith("_id")):
            return str(value)
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, (tuple, list)):
            return [plain("", part) for part in cast("tuple[Any, ...]", value)]
        return value.isoformat() if type(value) is date else value

    return {field.name: plain(field.name, getattr(row, field.name)) for field in fields(row)}


def holds(read: dict[str, Any], row: Any) -> None:
    """Assert that what was read is the row, each instant in both ways."""
    wanted = expected(row)
    for name, value in wanted.items():
        if isinstance(value, datetime):
            assert datetime.fromisoformat(read[name]) == datetime.fromisoformat(read[f"{name}_local"]) == value
            assert read[name].endswith("Z")
            local = datetime.fromisoformat(read[f"{name}_local"])
            assert local.utcoffset() == value.astimezone(KATHMANDU).utcoffset()
        else:
            assert read[name] == value, name
    assert read.keys() - wanted.keys() == {name for name in read if name.endswith(("_local", "_text"))}


def from_csv(text: str) -> list[dict[str, str]]:
    """Read a CSV as README.txt says."""
    rows = list(csv.DictReader(StringIO(text, newline="")))
    for row in rows:
        for name, cell in row.items():
            if cell.startswith("'") and cell.lstrip("'").startswith(RUN):
                row[name] = cell[1:]
    return rows


def as_cell(value: Any) -> str:
    if isinstance(value, (bool, list)):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)


async def test_an_export_is_all_that_the_stores_export_in_json_and_in_csv(
    services: Services,
    sql: sqlite3.Connection,
) -> None:
    """Of a member with rows in every table, every column filled."""
    for table in a_members(sql):
        fill(sql, table)
    for name in OWN_ROWS:
        if name not in {"if_then", "steps"}:
            await own_row(services, name, MINE)
    kept = await gathered(services, KINDS.load(), MINE)
    assert all(kept.values()), "each kind has a row"
    [whole] = archives(kept, WORDED, "read me\nfirst")
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        assert archive.testzip() is None
        files = {each: archive.read(each) for each in archive.namelist()}

    read = json.loads(files.pop("onward.json"))
    assert (read["schema"], read["user_id"], read["zone"]) == (1, str(MINE), "Asia/Kathmandu")
    assert (read["part"], read["parts"], list(read["kinds"])) == (1, 1, list(kept))
    assert files.pop("README.txt") == b"\xef\xbb\xbfread me\r\nfirst"
    told = files.pop("what-you-wrote.txt").decode("utf-8-sig")
    assert "After a no\r\nWhat held?\r\nI was on time.\r\n" in told
    assert "one" in told, "what the tables were filled with"
    assert files.keys() == {f"{kind}.csv" for kind in kept}
    for kind, rows in kept.items():
        assert len(read["kinds"][kind]) == len(rows)
        for one, row in zip(read["kinds"][kind], rows, strict=True):
            holds(one, row)
        cells = from_csv(files[f"{kind}.csv"].decode("utf-8-sig"))
        assert cells == [{name: as_cell(value) for name, value in one.items()} for one in read["kinds"][kind]]
    assert "Theirs" not in str(read)
    assert str(OTHERS) not in str(read)


@given(texts=st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_comes_back_as_it_was_and_none_is_a_formula(texts: list[str]) -> None:
    rows = [strength(text) for text in texts]
    assert [each["words"] for each in json.loads(as_json({"strengths": rows}, ABOUT))["kinds"]["strengths"]] == texts
    written = as_csv(rows, KATHMANDU)
    assert [each["words"] for each in from_csv(written)] == texts
    for row in csv.reader(StringIO(written, newline="")):
        assert not [
            cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        ]
    written.encode()


def test_a_list_or_a_day_in_a_cell_is_no_formula_either() -> None:
    own = OwnWords(
        1, MINE, WordsKind.NOTE, None, "=1", None, None, "@x", None, None, None, None, None, MORNING, MORNING
    )
    [row] = csv.DictReader(StringIO(as_csv([own], KATHMANDU), newline=""))
    assert (row["thought"], row["words"], row["habit"]) == ("'=1", "'@x", "")
    assert row["created_at_local"] == "2026-01-15T13:45:00.000+05:45"
    assert row["created_at"] == "2026-01-15T08:00:00.000Z"


def test_an_hour_that_comes_twice_is_told_apart() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    rows = [Strength(1, MINE, "a", first), Strength(2, MINE, "b", first + timedelta(hours=1))]
    told = [each["created_at_local"] for each in csv.DictReader(StringIO(as_csv(rows, berlin), newline=""))]
    assert told == ["2026-10-25T02:30:00.000+02:00", "2026-10-25T02:30:00.000+01:00"]


def test_the_same_is_the_same_bytes_and_another_day_is_not() -> None:
    kept = {"strengths": [strength("one")]}
    assert archives(kept, ABOUT, "x") == archives(kept, ABOUT, "x")
    assert archives(kept, ABOUT, "x") != archives(kept, About(MINE, MORNING + timedelta(days=1), KATHMANDU), "x")


def hard_to_pack(count: int, seed: int) -> list[Strength]:
    """Return rows of texts that don't become smaller."""

    words = random.Random(seed)  # noqa: S311
    return [strength("".join(chr(words.randint(0x4E00, 0x9FFF)) for _ in range(300))) for _ in range(count)]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message takes some kilobytes."""
    monkeypatch.setattr(exporting, "FILE_LIMIT", 30_000)


@pytest.mark.usefixtures("small")
def test_what_is_too_large_for_one_file_comes_in_several_each_with_whole_kinds() -> None:
    kept: dict[str, Sequence[Any]] = {f"kind_{at}": hard_to_pack(15, at) for at in range(4)}
    parts = archives(kept, ABOUT, "x")
    assert len(parts) > 1
    assert all(len(part) <= 30_000 for part in parts)
    read: dict[str, Any] = {}
    for at, part in enumerate(parts, 1):
        with zipfile.ZipFile(BytesIO(part)) as archive:
            one = json.loads(archive.read("onward.json"))
            assert (one["part"], one["parts"]) == (at, len(parts))
            assert {"README.txt", "onward.json", *(f"{kind}.csv" for kind in one["kinds"])} == {*archive.namelist()}
            assert not read.keys() & one["kinds"].keys()
            read |= one["kinds"]
    assert list(read) == list(kept)
    assert {kind: len(rows) for kind, rows in read.items()} == dict.fromkeys(kept, 15)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "kept",
    [{"one": hard_to_pack(60, 1)}, {f"kind_{at}": hard_to_pack(15, at) for at in range(13)}],
    ids=["one kind", "too many"],
)
def test_what_fits_no_message_is_said_to(kept: dict[str, Sequence[Any]]) -> None:
    with pytest.raises(TooLarge):
        archives(kept, ABOUT, "x")


# --- nothing is forgotten


def test_each_kind_of_row_that_a_store_exports_is_described_with_each_of_its_fields() -> None:
    kinds = KINDS.load()
    assert {kind.record for kind in kinds.kinds} == set(records())
    for kind in kinds.kinds:
        names = [field.name for field in fields(records()[kind.record])]
        assert [name for name in names if not kinds.describe(kind, name)] == []
        assert set(kind.fields) <= set(names), f"{kind.id} describes what isn't there"
    with pytest.raises(KeyError):
        kinds.of_record("Letter")


def test_each_table_of_members_is_a_kind(sql: sqlite3.Connection) -> None:
    assert {kind.table for kind in KINDS.load().kinds} == {*a_members(sql)}
