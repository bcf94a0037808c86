"""Deleting: each part of each table by reflection, and all or nothing."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.erasing import WITH_WORDS, Erasing, Erasure, Ledger, Replayed, What, replay
from bot.erasing import erasing as erasing_module
from bot.erasing.statements import ABOUT, COLUMNS, DAYLESS, WORDS, WORDS_IN, parameters, statements
from bot.forms import BaseModal, forget_forms
from bot.rejections import Details, Stage
from bot.schedules import NUDGES, Kind
from bot.sealing import SEALED
from bot.services import Services
from tests.conftest import KEYS, MORNING
from tests.core.erasures import contents, erasure, ledger_of, plain
from tests.core.samples import own_row
from tests.core.test_tables import MINE, OTHERS, a_members, fill, rows_of, scanned
from tests.opened import on_file

PARTS = [What.MOODS, What.WORDS, What.PERIOD]


@pytest.fixture
def sql(services: Services) -> Iterator[sqlite3.Connection]:
    with closing(plain(services.settings.database_path, KEYS)) as connection:
        yield connection


def schema(connection: sqlite3.Connection) -> dict[str, list[str]]:
    tables: dict[str, list[str]] = {}
    for row in connection.execute(COLUMNS):
        tables.setdefault(row["name"], []).append(row["column"])
    return tables


# --- which rows


async def test_everything_goes_from_every_table_and_nothing_of_anybody_else(
    services: Services, sql: sqlite3.Connection
) -> None:
    filled = {table: fill(sql, table) for table in a_members(sql)}
    sql.execute("insert into claims select id, 1 from schedules")
    others, theirs = contents(sql, OTHERS), sql.execute("select id from schedules where user_id = ?", (OTHERS,))
    claimed = {row["id"] for row in theirs}
    assert {table: len(rows) for table, rows in others.items()} == filled

    assert await services.erasing.erase(erasure(What.EVERYTHING))
    assert contents(sql, MINE) == {table: [] for table in filled}
    assert contents(sql, OTHERS) == others
    # A server's post stays, nobody's; what was claimed of it stays so, and nothing else of the member's.
    [post] = sql.execute("select * from schedules where user_id = 0").fetchall()
    assert (post["kind"], post["words"]) == ("post", "two")
    assert {row["schedule_id"] for row in sql.execute("select * from claims")} == {*claimed, post["id"]}
    assert sql.execute("pragma foreign_key_check").fetchall() == []
    assert await services.erasing.counts(MINE) == {}
    assert (await services.erasing.counts(OTHERS)).items() >= {"wins": filled["wins"], "members": 1}.items()


@pytest.mark.parametrize("what", PARTS)
async def test_a_part_takes_nothing_of_anybody_else_and_no_setting(
    services: Services, sql: sqlite3.Connection, what: What
) -> None:
    for table in a_members(sql):
        fill(sql, table)
    others, member = contents(sql, OTHERS), rows_of(sql, "members", MINE)
    going = await services.erasing.preview(erasure(what))
    before = contents(sql, MINE)
    await services.erasing.erase(erasure(what))

    assert contents(sql, OTHERS) == others
    assert rows_of(sql, "members", MINE) == member
    after = contents(sql, MINE)
    assert {table: len(before[table]) - len(rows) for table, rows in after.items() if rows != before[table]} == {
        **dict.fromkeys(going.emptied, 0),
        **Counter(going.rows) + Counter(going.along),
    }, "what was shown is what was done"
    assert after["changes"] == [], "Undo would bring it back"
    assert not await services.erasing.preview(erasure(what)), "a second time, nothing is left"


async def test_words_go_from_every_column_that_holds_them(services: Services, sql: sqlite3.Connection) -> None:
    for table in SEALED:
        fill(sql, table)
    stages = [row["stage"] for row in sql.execute("select * from rejections where user_id = ?", (MINE,))]
    await services.erasing.erase(erasure(What.WORDS))

    for table, columns in SEALED.items():
        posts = " and kind <> 'post'" if table == "schedules" else ""
        if table == "schedules":
            continue  # of a message that comes to its member, there are none
        for row in sql.execute(f"select * from {table} where user_id = ?{posts}", (MINE,)):  # noqa: S608
            assert [row[column] for column in columns] == [None] * len(columns), table
    assert stages == ["interview", "test"]
    assert {*WORDS, *WORDS_IN, "changes", "schedules"} == {*SEALED}
    assert all(set(WORDS_IN[table]) == set(SEALED[table]) for table in WORDS_IN)


async def test_a_row_stays_where_it_says_something_without_the_words(services: Services) -> None:
    asked = await own_row(services, "requests", MINE, asked_at=MORNING)
    felt = await own_row(services, "checkins", MINE)
    await own_row(services, "checkins", MINE, energy=None, need=None)
    await services.erasing.erase(erasure(What.WORDS))

    assert await services.requests.export(MINE) == [replace(asked, role=None, company=None, draft=None)]
    assert await services.checkins.export(MINE) == [replace(felt, word=None)]


async def test_moods_go_and_the_words_beside_them_stay(services: Services, sql: sqlite3.Connection) -> None:
    await own_row(services, "checkins", MINE)
    own = await services.own_words.begin(MINE, "I failed", None, MORNING)
    sql.execute("update own_words set felt_before = 4, felt_after = 2")
    await services.erasing.erase(erasure(What.MOODS))

    assert await services.checkins.export(MINE) == []
    [after] = await services.own_words.export(MINE)
    assert (after.thought, after.felt_before, after.felt_after) == (own.thought, None, None)


@pytest.mark.parametrize("table", ["rejections", "wins", "schedules", "if_then", "prompt_counts", "contacts"])
async def test_a_period_has_the_first_moment_of_its_first_day_and_the_last_of_its_last(
    services: Services, sql: sqlite3.Connection, table: str
) -> None:
    """In New York, over the night in which the clocks go forward."""
    fill(sql, table)
    sql.execute("update rejections set deleted_at = null")
    begins = int(datetime(2026, 3, 8, 5, tzinfo=UTC).timestamp() * 1000)
    ends = int(datetime(2026, 3, 9, 4, tzinfo=UTC).timestamp() * 1000)
    that_day = Erasure(MINE, What.PERIOD, MORNING, date(2026, 3, 8), date(2026, 3, 8), "America/New_York")
    if table == "schedules":
        sql.execute("update schedules set kind = 'nudge'")
    dated = {"rejections": ("created_at", "happened_at"), "if_then": ("created_at", "changed_at")}
    for made_at, goes in ((begins - 1, False), (begins, True), (ends - 1, True), (ends, False)):
        for column in dated.get(table, ("created_at",)):
            sql.execute(f"update {table} set {column} = ?", (made_at,))  # noqa: S608
        going = await services.erasing.preview(that_day)
        assert bool(going.rows.get(table)) is goes, made_at
    sql.execute(f"update {table} set created_at = ?", (begins,))  # noqa: S608
    await services.erasing.erase(that_day)
    assert rows_of(sql, table, MINE) == []


async def test_marks_of_a_card_go_each_with_its_day(services: Services) -> None:
    cards, later = services.cards, MORNING + timedelta(days=3)
    await cards.retire(MINE, "deck", "seen-later", MORNING)
    await cards.keep(MINE, "deck", "seen-later", later)
    await cards.keep(MINE, "deck", "kept-that-day", MORNING)
    day = MORNING.date()
    await services.erasing.erase(Erasure(MINE, What.PERIOD, later, day, day))

    [mark] = await cards.export(MINE)
    assert (mark.card_id, mark.retired_at, mark.kept_at) == ("seen-later", None, later)


async def test_what_hangs_on_a_row_that_goes_goes_with_it(services: Services) -> None:
    """What comes once, and the entry that was deleted and waits for its Undo."""
    request = await own_row(services, "requests", MINE, created_at=MORNING - timedelta(days=9))
    kept = await own_row(services, "requests", MINE)
    contact = await own_row(services, "contacts", MINE, created_at=MORNING - timedelta(days=9))
    theirs = await own_row(services, "contacts", OTHERS)
    entry, _ = await services.rejections.add(MINE, Details(Stage.TEST, "Acme"), MORNING)
    await services.rejections.delete(MINE, entry.id, MORNING)
    remind = services.schedules.remind
    about = [(Kind.CHASE, request.id), (Kind.HELLO, contact.id), (Kind.CHASE, kept.id)]
    for kind, row_id in about:
        await remind(MINE, kind, row_id, date(2026, 2, 1), 540, "UTC", MORNING + timedelta(days=1))
    await remind(OTHERS, Kind.HELLO, theirs.id, date(2026, 2, 1), 540, "UTC", MORNING)
    day = (MORNING - timedelta(days=9)).date()
    await services.erasing.erase(Erasure(MINE, What.PERIOD, MORNING, day, day))

    assert [each.subject_id for each in await services.schedules.export(MINE)] == [kept.id]
    assert len(await services.schedules.export(OTHERS)) == 1
    assert await services.rejections.export(MINE) == []
    assert [each.id for each in await services.requests.export(MINE)] == [kept.id]


@pytest.mark.parametrize("what", PARTS)
async def test_what_undo_could_bring_back_is_no_part_of_it_and_goes_along(services: Services, what: What) -> None:
    entry, _ = await services.rejections.add(MINE, Details(Stage.TEST, "Acme"), MORNING)
    await services.rejections.delete(MINE, entry.id, MORNING)
    day = MORNING.date() if what is What.PERIOD else None
    part = Erasure(MINE, what, MORNING, day, day)
    assert not await services.erasing.preview(part), "it offers to delete nothing else"

    await own_row(services, "checkins", MINE)
    going = await services.erasing.preview(part)
    assert (going.rows.get("rejections"), going.emptied.get("rejections")) == (None, None)
    assert going.along == {"changes": 3, "rejections": 1}
    await services.erasing.erase(part)
    assert await services.rejections.export(MINE) == []


async def test_with_moods_go_the_lines_that_were_shown_with_them(services: Services) -> None:
    for deck in ("checkin", "checkin_low", "encouragements"):
        await services.cards.keep(MINE, deck, f"one-of-{deck}", MORNING)
    await services.erasing.erase(erasure(What.MOODS))
    assert [mark.deck for mark in await services.cards.export(MINE)] == ["encouragements"]


async def test_a_draft_that_was_slept_over_does_not_come_as_another_text(services: Services) -> None:
    request = await own_row(services, "requests", MINE)
    for kind in (Kind.DRAFT, Kind.CHASE):
        await services.schedules.remind(MINE, kind, request.id, date(2026, 2, 1), 540, "UTC", MORNING)
    await services.erasing.erase(erasure(What.WORDS))
    assert [each.kind for each in await services.schedules.export(MINE)] == [Kind.CHASE]


def test_each_kind_that_comes_once_says_what_it_is_about() -> None:
    regular = {*NUDGES, Kind.POST}
    # Being told of an idle year is about no row.
    assert {kind.value for kind in Kind if kind not in regular} - {"idle"} == set(ABOUT)


def test_each_table_has_its_days_or_none_for_a_reason(sql: sqlite3.Connection) -> None:
    tables = {
        table: [row["column"] for row in sql.execute(COLUMNS) if row["name"] == table] for table in a_members(sql)
    }
    reached = {each.table for each in statements(tables, What.PERIOD)}
    assert reached - {"claims", "changes"} == tables.keys() - {*DAYLESS}
    assert {"members", "changes"} == {*DAYLESS}


@pytest.mark.parametrize("what", What)
def test_no_statement_reads_a_whole_table_of_members(sql: sqlite3.Connection, what: What) -> None:
    tables = schema(sql)
    bound = parameters(erasure(what))
    for each in statements(tables, what):
        sql.execute(each.text, bound)
        if each.table != "claims":  # those that are on their way at a time, a few dozen
            assert scanned(sql, each.text) == [], each.text


# --- how


async def test_looking_at_what_would_go_leaves_it_where_it_is(services: Services, sql: sqlite3.Connection) -> None:
    for table in a_members(sql):
        fill(sql, table)
    before, writes = list(sql.iterdump()), services.database.writes
    for what in What:
        assert await services.erasing.preview(erasure(what))
    assert list(sql.iterdump()) == before
    assert services.database.writes == writes


async def test_of_very_many_rows_what_would_go_is_counted_without_a_write(
    services: Services, sql: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As many as the deed takes, where nothing hangs on another and nothing waits for its Undo."""
    for table in a_members(sql):
        fill(sql, table)
    sql.execute("delete from schedules where kind <> 'nudge'")
    sql.execute("update rejections set deleted_at = null")
    sql.execute("delete from card_marks")
    tried = {what: await services.erasing.preview(erasure(what)) for what in What}
    monkeypatch.setattr(erasing_module, "MANY", 10)
    sql.execute("begin immediate")
    counted = {what: await services.erasing.preview(erasure(what)) for what in What}
    sql.execute("rollback")
    assert counted == tried


async def test_the_checksum_is_of_the_member_of_what_would_go_and_of_nothing_that_changes_by_itself(
    services: Services, sql: sqlite3.Connection
) -> None:
    for user_id in (MINE, OTHERS):
        await own_row(services, "contacts", user_id)

    async def checksum(what: What = What.EVERYTHING, user_id: int = MINE) -> str:
        return (await services.erasing.preview(erasure(what, user_id))).checksum

    before = await checksum()
    assert before != await checksum(user_id=OTHERS)
    assert before != await checksum(What.WORDS)
    await services.cards.keep(MINE, "deck", "card", MORNING)
    sql.execute("delete from changes")
    assert await checksum() == before
    contact = await own_row(services, "contacts")
    sql.execute("update contacts set user_id = ? where id = ?", (MINE, contact.id))
    assert await checksum() != before
    sql.execute("delete from contacts where user_id = ? and id < ?", (MINE, contact.id))
    assert await checksum() != before, "as many, but another one"


async def test_somebody_without_rows_is_deleted_without_a_trace(services: Services, sql: sqlite3.Connection) -> None:
    for table in a_members(sql):
        fill(sql, table)
    before = list(sql.iterdump())
    for what in What:
        assert not await services.erasing.preview(erasure(what, 404))
        await services.erasing.erase(erasure(what, 404))
    sql.execute("delete from erasures")
    assert list(sql.iterdump()) == before


async def test_with_a_condition_nothing_is_deleted_or_noted_unless_it_holds(services: Services) -> None:
    await own_row(services, "contacts", MINE)

    async def no(_connection: Any) -> bool:
        return False

    assert not await services.erasing.erase(erasure(What.EVERYTHING), only_if=no)
    assert len(await services.contacts.export(MINE)) == 1
    assert ledger_of(services) == {}


async def test_a_failure_half_way_leaves_everything_and_no_note(services: Services, sql: sqlite3.Connection) -> None:
    for table in a_members(sql):
        fill(sql, table)
    before = contents(sql, MINE)
    for table in ("wins", "schedules"):
        sql.execute(f"create trigger refuse before delete on {table} begin select raise(abort, 'no'); end")
        with pytest.raises(sqlite3.IntegrityError, match="no"):
            await services.erasing.erase(erasure(What.EVERYTHING))
        sql.execute("drop trigger refuse")
        assert contents(sql, MINE) == before
    assert ledger_of(services) == {}


async def test_where_it_can_not_be_noted_it_is_deleted_all_the_same_and_noted_when_it_can_be(
    services: Services, sql: sqlite3.Connection, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "folder").touch()
    ledger = Ledger(tmp_path / "folder" / "erasures.jsonl")
    erasing = Erasing(services.database, ledger)
    await own_row(services, "contacts", MINE)
    with closing(plain(tmp_path / "copy.db", KEYS)) as copy:
        sql.backup(copy)
        assert await erasing.erase(erasure(What.EVERYTHING))
        assert rows_of(sql, "contacts", MINE) == []
        await erasing.flush(MORNING)
        [record] = [each for each in caplog.records if each.levelname == "ERROR"]
        assert f"user {MINE} can't be noted beside the backups" in record.getMessage()

        assert replay(copy, ledger_of(services), services.settings.database_path) == Replayed(1), "the database knows"
        assert rows_of(copy, "contacts", MINE) == []
    (tmp_path / "folder").unlink()
    await erasing.flush(MORNING)
    assert [*ledger.all().values()] == [erasure(What.EVERYTHING)]
    assert str(MINE) not in on_file(services.settings.database_path)


async def test_what_is_held_in_memory_is_forgotten(services: Services) -> None:
    form, others = BaseModal("Mine"), BaseModal("Theirs")
    form.user_id, others.user_id = MINE, OTHERS
    services.erasing.forgets.append((WITH_WORDS, forget_forms))
    told: list[int] = []
    services.erasing.forgets.append((What, told.append))
    await services.erasing.erase(erasure(What.MOODS))
    assert (form.is_finished(), told) == (False, [MINE]), "a form isn't lost for a part that it isn't of"
    await services.erasing.erase(erasure(What.WORDS))
    assert (form.is_finished(), others.is_finished()) == (True, False)
    assert (told, form.custom_id in BaseModal.forgotten) == ([MINE, MINE], True)
