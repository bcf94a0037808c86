"""Proves, by reading the schema: what is a member's is exported, and no statement scans a table."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from bot import db
from bot.sealing import Seal
from bot.services import Services, open_services
from bot.settings import Settings
from bot.text import holds
from tests.conftest import FakeClock

ROOT = Path(__file__).parents[2]
MINE, OTHERS = 2**62 + 1, 2**62 + 3

#: text that a store's values need in a column; any other text will do elsewhere
TEXTS = {
    "schedules.kind": ("nudge", "post"),
    "wins.kind": ("interview", "offer"),
    "own_words.kind": ("reframe", "note"),
    "rating": ("helps", "not_now"),
    "stage": ("interview", "test"),
    "path": ("screening,interview", "test"),
    "heard_by": ("phone", "agency"),
    "waits_until": ("2026-01-20", "2026-02-01"),
    "zone": ("UTC", "Asia/Tokyo"),
    "feedback_replies.kind": ("specific", "generic"),
    "search_notes.kind": ("keyword", "role"),
    "known": ("agency,hr", ""),
    "whom": ("hr", "panel"),
    "person": ("agency", "messenger"),
    "theme": ("manner", "fit"),
    "mode": ("fit", "application"),
    "answers": ('[["re-one", "yes"]]', "[]"),
    "topic": ("team", "gaps"),
    "went": ("well", "badly"),
    "state": ("now", "later"),
    "source": ("own", "reply"),
    "due_on": ("2026-01-20", "2026-02-01"),
    "hello_on": ("2026-01-20", "2026-02-01"),
    "on_day": ("2026-01-20", "2026-02-01"),
    "paused_until": ("2026-01-20", "2026-02-01"),
    "quiet": ("1320-480", "0-60"),
}

#: statements that may read a whole table, each with its reason
SCANS: dict[str, str] = {
    "servers.known": "all servers, which are few, once a session and once a day",
}


def tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("select name from sqlite_master where type = 'table' and name not glob 'sqlite_*'")
    return [row[0] for row in rows if row[0] != "alembic_version"]


def columns(connection: sqlite3.Connection, table: str) -> list[sqlite3.Row]:
    return connection.execute(f"pragma table_info({table})").fetchall()


def a_members(connection: sqlite3.Connection) -> list[str]:
    return [table for table in tables(connection) if "user_id" in {row["name"] for row in columns(connection, table)}]


def insert(connection: sqlite3.Connection, table: str, user_id: int, variant: int) -> None:
    """Insert a full row of this member's; another `variant` is another row. The database makes up the id itself."""
    row: dict[str, Any] = {}
    references = {key["from"] for key in connection.execute(f"pragma foreign_key_list({table})")}
    for column in columns(connection, table):
        name, is_text = column["name"], column["type"].lower() == "text"
        if name not in {"id", *references}:
            texts = TEXTS.get(f"{table}.{name}") or TEXTS.get(name, ("one", "two"))
            row[name] = texts[variant] if is_text else variant + 1
    row["user_id"] = user_id
    names = ", ".join(row)
    connection.execute(f"insert into {table} ({names}) values ({', '.join('?' * len(row))})", list(row.values()))  # noqa: S608


def rows_of(connection: sqlite3.Connection, table: str, user_id: int) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(f"select * from {table} where user_id = ?", (user_id,))]  # noqa: S608


def stores(services: Services) -> list[Any]:
    """Return every service that exports what is a member's."""
    given = [getattr(services, field.name) for field in fields(services)]
    return [each for each in given if hasattr(each, "export")]


@pytest.fixture
async def services(settings: Settings, clock: FakeClock) -> AsyncGenerator[Services]:
    async with open_services(settings, clock) as services:
        yield services


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(services.settings.database_path, isolation_level=None)
    Seal(services.settings.keys).install(connection)
    connection.create_function("holds", -1, holds)
    yield connection
    connection.close()


def fill(connection: sqlite3.Connection, table: str) -> int:
    """Give both members rows in `table`, two where its key allows it; return how many each has."""
    keys = [row["name"] for row in columns(connection, table) if row["pk"]]
    variants = range(1 if keys == ["user_id"] else 2)
    for user_id in (MINE, OTHERS):
        for variant in variants:
            insert(connection, table, user_id, variant)
    return len(variants)


def test_the_tables_of_members_are_those_known(sql: sqlite3.Connection) -> None:
    known = {
        "members",
        "rejections",
        "card_marks",
        "schedules",
        "applications",
        "wins",
        "strengths",
        "rewards",
        "changes",
        "own_words",
        "feedback_requests",
        "feedback_replies",
        "reflections",
        "asked_questions",
        "search_notes",
        "plan_steps",
        "if_then",
        "contacts",
        "checkins",
        "prompt_answers",
        "prompt_counts",
    }
    assert set(a_members(sql)) == known


async def test_the_stores_export_every_row_with_a_members_id(services: Services, sql: sqlite3.Connection) -> None:
    for table in a_members(sql):
        count = fill(sql, table)
        exported = [row for store in stores(services) for row in await store.export(MINE)]
        assert len(exported) == count, table
        assert len(set(exported)) == count, table
        sql.execute(f"delete from {table}")  # noqa: S608


def statements() -> list[tuple[str, str]]:
    files = sorted([*ROOT.glob("bot/**/queries.sql"), *ROOT.glob("cogs/**/queries.sql")])
    return [
        (f"{file.parent.name}.{name}", text)
        for file in files
        for name, text in sorted(db.Queries(str(file)).texts().items())
    ]


def scanned(connection: sqlite3.Connection, text: str) -> list[str]:
    """Return the steps that read a whole table; a list handed over as JSON is none, nor a row of none but counts."""
    # Each parameter is bound to some number: the plan depends on none of them.
    plan = connection.execute(f"explain query plan {text}", defaultdict(lambda: 1)).fetchall()
    steps = [step["detail"] for step in plan if step["detail"].startswith("SCAN")]
    none = ("SCAN json_each VIRTUAL TABLE", "SCAN CONSTANT ROW", "SCAN (subquery")
    return [step for step in steps if not step.startswith(none)]


def without_an_index(connection: sqlite3.Connection) -> list[str]:
    """Return the columns that hang on another table and lead no index: deleting there would read all of the table."""
    found = []
    for table in tables(connection):
        keys = [row["name"] for row in sorted(columns(connection, table), key=lambda row: row["pk"]) if row["pk"]]
        leading = {keys[0]} if keys else set[str]()
        for index in connection.execute(f"pragma index_list({table})"):
            leading.add(connection.execute(f"pragma index_info({index['name']})").fetchone()["name"])
        hanging = connection.execute(f"pragma foreign_key_list({table})").fetchall()
        found += [f"{table}.{key['from']}" for key in hanging if key["from"] not in leading]
    return found


def test_what_hangs_on_another_row_is_found_by_an_index(sql: sqlite3.Connection) -> None:
    hanging = [key for table in tables(sql) for key in sql.execute(f"pragma foreign_key_list({table})")]
    assert len(hanging) >= 2
    assert without_an_index(sql) == []


def test_what_hangs_on_another_row_without_an_index_would_be_noticed(sql: sqlite3.Connection) -> None:
    sql.execute("create table letters (id integer primary key, user_id integer, of integer references rejections (id))")
    sql.execute("create index letters_by_member on letters (user_id, of)")
    assert without_an_index(sql) == ["letters.of"]
    sql.execute("create index letters_by_entry on letters (of)")
    assert without_an_index(sql) == []


def test_every_feature_with_statements_is_looked_at() -> None:
    assert {name.partition(".")[0] for name, _ in statements()} >= {"cards", "members", "rejections", "schedules"}


def test_no_statement_reads_a_whole_table(sql: sqlite3.Connection) -> None:
    found = {name: steps for name, text in statements() if (steps := scanned(sql, text))}
    assert found.keys() == set(SCANS), found


@pytest.mark.parametrize("table", ["schedules", "rejections", "card_marks", "members", "schedule_draws"])
def test_a_statement_that_scans_would_be_noticed(sql: sqlite3.Connection, table: str) -> None:
    beside_a_list = f"select * from {table} where 1 in (select value from json_each('[1]'))"  # noqa: S608
    for text in (f"select * from {table}", beside_a_list):  # noqa: S608
        [step] = scanned(sql, text)
        assert step.startswith(f"SCAN {table}")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("unclaimed_posts", {"schedules_posts (look_at>? AND look_at<?)"}),
        ("unclaimed_messages", {"schedules_look_at (look_at>? AND look_at<?)"}),
        ("due", {"schedules_look_at (look_at>? AND look_at<?)"}),
        ("first_due", {"schedules_look_at (look_at>?)"}),
        ("count_due", {"schedules_look_at (look_at>? AND look_at<?)"}),
        ("answered", {"schedules_by_message (last_message_id=?)"}),
    ],
)
def test_the_tick_looks_at_what_is_due_and_at_no_other_row(sql: sqlite3.Connection, name: str, found: set[str]) -> None:
    text = dict(statements())[f"schedules.{name}"]
    plan = [step["detail"] for step in sql.execute(f"explain query plan {text}", defaultdict(lambda: 1))]
    searched = {re.sub(r"^SEARCH schedules USING (COVERING )?INDEX ", "", each) for each in plan if "INDEX" in each}
    assert {each for each in searched if each.startswith("schedules_")} == found
    assert not [each for each in plan if "USE TEMP B-TREE" in each]
