"""Proves, by reading schema and statements: no column of words is left unsealed, none is read without its owner."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.db import Queries
from bot.sealing.columns import SEALED
from tests.core.test_tables import ROOT, columns, tables
from tests.opened import opening

FILES = sorted([*ROOT.glob("bot/**/queries.sql"), *ROOT.glob("cogs/**/queries.sql")])

#: Columns of text that hold no words of a member's: ids of ours, kinds, days, places in a process, zones. What is said
#: of a schedule's pause is a sentence of ours.
NO_WORDS = {
    "members": {"zone", "tone", "country", "quiet", "paused_until"},
    "rejections": {"stage", "path", "heard_by", "waits_until", "reason"},
    "card_marks": {"deck", "card_id"},
    "schedules": {"kind", "zone", "paused_reason", "on_day", "deck"},
    "schedule_draws": {"card_id"},
    "wins": {"kind"},
    "changes": {"subject"},
    "own_words": {"kind", "habit", "angle", "rating"},
    "feedback_requests": {"stage", "heard_by", "known", "whom", "questions"},
    "feedback_replies": {"person", "kind", "theme"},
    "reflections": {"mode", "questions"},
    "asked_questions": {"topic", "went"},
    "search_notes": {"kind"},
    "plan_steps": {"state", "due_on", "source", "idea"},
    "contacts": {"hello_on"},
    "checkins": {"need"},
    "prompt_answers": {"prompt"},
    "servers": {"zone", "plan"},
    "seals": {"key_id", "proof"},
    "erasures": {"token", "what", "pending"},
}

STATEMENTS = {f"{file.parent.name}.{name}": text for file in FILES for name, text in Queries(str(file)).texts().items()}


@pytest.fixture
def sql(unguarded: Path, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "onward.db"
    path.write_bytes(unguarded.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def test_every_column_of_text_is_sealed_or_holds_no_words(sql: sqlite3.Connection) -> None:
    for table in tables(sql):
        texts = {row["name"] for row in columns(sql, table) if row["type"].lower() not in {"integer"}}
        sealed, others = set(SEALED.get(table, ())), NO_WORDS.get(table, set())
        assert texts == sealed | others, f"{table}: sealed, or without words?"
        assert not sealed & others
    assert {*SEALED, *NO_WORDS} <= set(tables(sql))


def test_every_sealed_table_names_the_owner_of_each_row(sql: sqlite3.Connection) -> None:
    for table in SEALED:
        owner = {row["name"]: row["notnull"] or row["pk"] for row in columns(sql, table)}
        assert owner["user_id"], table


def unsealed(text: str) -> list[str]:
    """Return the sealed columns that a statement writes from something else than `sealed(…)`."""
    found: list[str] = []
    for table, names in SEALED.items():
        if insert := re.search(rf"insert (?:or \w+ )?into {table}\s*\((.*?)\)\s*values\s*\((.*)", text, re.DOTALL):
            given = dict(zip(_parts(insert[1]), _parts(insert[2]), strict=False))
            found += [name for name in names if name in given and not given[name].startswith("sealed(")]
        if re.search(rf"(update {table} set|insert into {table}\b.* do update\s+set)\b", text, re.DOTALL):
            sets = re.findall(r"\b(\w+) = (:?[\w.]+\(?)", text.split("set", 1)[1].split("\nwhere", 1)[0])
            found += [name for name, value in sets if name in names and value not in {"sealed(", f"excluded.{name}"}]
    return found


def _parts(listed: str) -> list[str]:
    """Split at the commas outside of parentheses, up to the one that closes the list."""
    parts, depth = [""], 0
    for sign in listed:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def test_every_statement_seals_what_it_writes() -> None:
    assert {name: found for name, text in STATEMENTS.items() if (found := unsealed(text))} == {}
    sealing = [name for name, text in STATEMENTS.items() if "sealed(" in text]
    assert len(sealing) > 25


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("insert into strengths (user_id, words) values (:user_id, :words)", ["words"]),
        ("insert into strengths (user_id, words) values (max(1, 2), sealed(:words, :user_id)) returning *", []),
        ("update contacts set name = :name, note = sealed(:note, :user_id)\nwhere id = :id", ["name"]),
        (
            "insert into wins (words) values (sealed(:words, 1)) on conflict (id) do update set words = :words",
            ["words"],
        ),
        (
            "insert into wins (words) values (sealed(:words, 1)) on conflict (id) do update set words = excluded.words",
            [],
        ),
    ],
)
def test_a_statement_that_does_not_seal_would_be_noticed(text: str, found: list[str]) -> None:
    assert unsealed(text) == found


def test_every_statement_that_reads_words_reads_their_owner(unguarded: Path) -> None:
    words = {name for names in SEALED.values() for name in names}
    reading: list[str] = []
    with opening(unguarded) as connection:
        for name, text in STATEMENTS.items():
            # A count may be called words.
            if re.match(r"\s*(--.*\n\s*)*select(?! count)", text):
                selected = {column[0] for column in connection.execute(text, defaultdict(lambda: 1)).description}
                if selected & words:
                    reading.append(name)
                    assert "user_id" in selected, name
    assert len(reading) > 40


def test_no_statement_compares_or_searches_words_without_opening_them() -> None:
    names = "|".join(sorted({name for names in SEALED.values() for name in names}))
    bare = re.compile(rf"(?<![:.\w])({names})\s*(=|<|>|\|\||like\b|in\b|is :|\))|=\s*({names})\b")
    found: list[str] = []
    for name, text in STATEMENTS.items():
        conditions = [re.split(r"on conflict|order by", part)[0] for part in re.split(r"\bwhere\b", text)[1:]]
        found += [name for condition in conditions if bare.search(condition)]
    assert found == []
    assert bare.search("thought = :thought")
    assert bare.search("holds(:words, company, role)")
    assert not bare.search("holds(:words, opened(company, user_id)) and opened(role, user_id) = :role and note is null")
