"""What is kept beside the plain rows: sealed values, keys, exports, the ledger of deletions."""

import csv
import json
import logging
import sqlite3
import types
import zipfile
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from benchmarks.fuzzing.running import Fuzzed, Target, expect, pure
from benchmarks.fuzzing.signs import SIGNS, any_text, phrases, storable, texts
from benchmarks.fuzzing.times import KNOWN_DATES, moments, read
from bot.erasing import Erasure, Ledger, What
from bot.erasing.ledger import line_of
from bot.sealing import UNREADABLE, Keyring, Seal
from bot.sealing.keys import MALFORMED, CannotOpenError
from cogs.mydata.exporting import LOCAL, About, archives, as_csv, as_json
from cogs.mydata.records import records
from cogs.mydata.rules import Asked, read_days

#: two keys of nobody's
KEYS = ("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU=", "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=")

ids = st.integers(1, 2**63 - 1)


words = texts(phrases()[::10]).map(storable)


@dataclass(frozen=True, slots=True)
class Forged:
    """Words of one member, and what somebody with the file makes of their sealed value."""

    words: str
    user_id: int
    other: int
    #: where bytes are taken out, and what stands there then
    at: int
    out: int
    put: bytes

    def damaged(self, value: bytes) -> bytes:
        at = self.at % (len(value) + 1)
        return value[:at] + self.put + value[at + self.out :]


forged = st.builds(
    Forged, words, ids, ids, st.integers(0, 6100), st.integers(0, 40) | st.just(6100), st.binary(max_size=20)
)


@asynccontextmanager
async def sealed(_folder: Path) -> AsyncGenerator[Fuzzed]:
    keyring, others = Keyring.of(KEYS[0]), Keyring.of(KEYS[1])
    # What can't be opened is said in the log, by ids; here that is no fault.
    log = logging.getLogger("bot.sealing.reading")
    log.disabled = True
    with closing(sqlite3.connect(":memory:")) as connection:
        Seal(keyring).install(connection)

        async def check(tried: Forged) -> bool:
            value = keyring.seal(tried.words, tried.user_id)
            expect(keyring.open(value, tried.user_id) == tried.words, "what was sealed is opened as it was")
            expect(Keyring.of(",".join(KEYS[::-1])).open(value, tried.user_id) == tried.words, "any of the keys opens")
            expect(tried.words.encode() not in value or len(tried.words) < 4, "the words are not in the sealed bytes")
            damaged = tried.damaged(value)
            wrong = [(keyring, damaged, tried.user_id)] if damaged != value else []
            wrong += [(keyring, value, tried.other)] if tried.other != tried.user_id else []
            for keys, forged_value, user_id in [*wrong, (others, value, tried.user_id), (keyring, tried.put, 1)]:
                expect(not _opens(keys, forged_value, user_id), "no forged or damaged value opens")
            for _, forged_value, user_id in wrong:
                _read_by_sql(connection, forged_value, user_id)
            return bool(wrong)

        yield Fuzzed(forged, check)
    log.disabled = False


def _opens(keyring: Keyring, value: bytes, user_id: int) -> bool:
    try:
        keyring.open(value, user_id)
    except CannotOpenError:
        return False
    return True


def _read_by_sql(connection: sqlite3.Connection, value: bytes, user_id: int) -> None:
    given = {"value": value, "user_id": user_id}
    row = connection.execute("select :value as words, :user_id as user_id", given).fetchone()
    expect(row["words"] == UNREADABLE, "a row says that it can't be read any more")
    [again] = connection.execute(
        "select sealed(:words, :user_id) = :value", {**given, "words": row["words"]}
    ).fetchone()
    expect(again == 1, "what can't be opened is written back as it is")
    [opened] = connection.execute("select opened(:value, :user_id)", given).fetchone()
    expect(opened is None, "a search passes over what can't be opened")


def keys(text: str) -> bool:
    try:
        return bool(Keyring.of(text))
    except ValueError as error:
        expect(str(error) == MALFORMED, "a refusal says nothing of the key")
        return False


def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    """Return values of a field's type."""
    if hint is type(None):
        return st.none()
    if hint is datetime:
        return moments
    if get_origin(hint) in {types.UnionType, Union}:
        return st.one_of(*map(_of_type, get_args(hint)))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is tuple:
        kinds = get_args(hint)
        if kinds[-1] is Ellipsis:
            return st.lists(_of_type(kinds[0]), max_size=3).map(tuple)
        return st.tuples(*map(_of_type, kinds))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return {str: words, int: ids, bool: st.booleans(), date: st.dates(date(1970, 1, 2))}[hint]


@st.composite
def exports(draw: st.DrawFn) -> tuple[dict[str, list[Any]], About]:
    """Draw what is kept of a member: a few rows of two or three kinds."""
    known = records()
    kept: dict[str, list[Any]] = {}
    for name in draw(st.lists(st.sampled_from(sorted(known)), min_size=1, max_size=3, unique=True)):
        hints = {field.name: get_type_hints(known[name])[field.name] for field in fields(known[name])}
        rows = st.fixed_dictionaries({each: _of_type(hint) for each, hint in hints.items()})
        kept[name] = [known[name](**row) for row in draw(st.lists(rows, min_size=1, max_size=2))]
    zone = ZoneInfo(draw(st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia"])))
    # A zip knows no later year.
    return kept, About(draw(ids), min(draw(moments), datetime(2107, 1, 1, tzinfo=UTC)), zone)


def export(tried: tuple[dict[str, list[Any]], About]) -> bool:
    kept, about = tried
    read_again = json.loads(as_json(kept, about))
    expect(list(read_again["kinds"]) == list(kept), "each kind is there")
    for kind, rows in kept.items():
        table = list(csv.DictReader(StringIO(as_csv(rows, about.zone), newline="")))
        expect(len(read_again["kinds"][kind]) == len(table) == len(rows), "each row is there")
        for row, as_object, cells in zip(rows, read_again["kinds"][kind], table, strict=True):
            _same(row, as_object, cells)
    [archive] = archives(kept, about, "Read me.")
    expect([archive] == archives(kept, about, "Read me."), "the same export is the same bytes")
    with zipfile.ZipFile(BytesIO(archive)) as opened:
        expect(opened.testzip() is None, "the zip can be opened")
        expect({f"{kind}.csv" for kind in kept} < set(opened.namelist()), "there is a file for each kind")
    return True


def _same(row: Any, as_object: Mapping[str, Any], cells: Mapping[str, str]) -> None:
    """Compare a row with what was written of it, read back by what a field's name and value are."""
    for field in fields(row):
        value, read_back, cell = getattr(row, field.name), as_object[field.name], cells[field.name]
        expect(cell[:1] not in {*"=+-@\t\r\n"} or isinstance(value, int), "no cell is a formula")
        if isinstance(value, datetime):
            local = as_object[field.name + LOCAL]
            at = value.astimezone(UTC).replace(microsecond=value.microsecond // 1000 * 1000)
            expect(
                datetime.fromisoformat(read_back) == at == datetime.fromisoformat(local), "instants stay as they are"
            )
            expect(cell == read_back and cells[field.name + LOCAL] == local, "a cell has the same instants")
        elif isinstance(value, str) and not isinstance(value, Enum):
            expect(read_back == value, "words stay as they are")
            expect(cell in {value, f"'{value}"}, "words stay as they are in a cell, but for one sign before a formula")
        elif isinstance(value, int) and not isinstance(value, bool):
            expect(str(read_back) == cell == str(value), "numbers stay as they are")


MARCH = datetime(2026, 3, 1, tzinfo=UTC)
PERIOD = Erasure(7, What.PERIOD, MARCH, date(2026, 1, 1), date(2026, 1, 2), "Europe/Berlin")
LINES = (
    *(line_of(f"p{number}", PERIOD) for number in range(9)),
    *(line_of(f"e{number}", Erasure(7, What.EVERYTHING, MARCH)) for number in range(3)),
    *("{}", "[]", "null", '""', "1e999", "[" * 3000, '{"a": ' * 3000, "9" * 5000, "NaN", "\\ud800", "\n"),
)


@asynccontextmanager
async def ledger(folder: Path) -> AsyncGenerator[Fuzzed]:
    kept, now = Erasure(9, What.EVERYTHING, MARCH), MARCH + timedelta(days=1)

    async def check(tried: tuple[list[str], str]) -> bool:
        lines, torn = tried
        ledger = Ledger(folder / "erasures.jsonl")
        ledger.path.write_bytes("".join([*(f"{line}\n" for line in lines), torn]).encode("utf-8", "surrogatepass"))
        before = ledger.all()
        ledger.note([line_of("kept", kept)])
        expect(ledger.all() == before | {"kept": kept}, "what is noted after damaged lines is there, and no less")
        expect(all(len(each.instants) == 2 for each in before.values()), "what is read can be done again")
        ledger.forget_before(now)
        expect(set(ledger.all()) <= set(before), "what no backup holds is forgotten")
        return bool(before)

    line = texts(LINES)
    yield Fuzzed(st.tuples(st.lists(line, max_size=3), st.just("") | line), check)


def days_to_delete(tried: tuple[str, str, datetime]) -> bool:
    first, last, now = tried
    today = now.date()
    days = read(lambda typed: read_days(typed, last, today), first)
    if days is not None:
        expect(days.since <= days.until <= max(today, days.since), "days to delete are in order, and over or today")
    asked = Asked.of(first)
    expect(asked is None or Asked.of(asked.detail) == asked, "what is confirmed is read as it was asked")
    return days is not None


ASKED = (
    "e-6789abcd-0123456789",
    "p-20260101-20260131-6789abcd-0123456789",
    "m-0-aaaaaaaaaa",
    "p-00010101-99991231-f-0000000000",
)

TARGETS = (
    Target("sealed values", sealed, 6),
    Target("keys", pure(st.one_of(texts((*KEYS, ",".join(KEYS))), any_text, st.sampled_from(SIGNS)), keys), 3),
    Target("exports", pure(exports(), export), 2),
    Target("ledger of deletions", ledger, 3),
    Target(
        "days to delete", pure(st.tuples(texts((*KNOWN_DATES, *ASKED)), texts(KNOWN_DATES), moments), days_to_delete), 4
    ),
)
