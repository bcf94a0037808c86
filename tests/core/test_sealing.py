"""Proves: what is sealed opens for its owner and its key alone, and what can't be opened harms nothing else."""

import logging
import sqlite3
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.errors import StartError, UserError
from bot.own_words import OwnWordsStore
from bot.posts import PostDeck, Posts
from bot.posts.posts import TEXT_GONE
from bot.rejections import Details, Stage
from bot.schedules import Undeliverable
from bot.sealing import UNREADABLE, Keyring, Seal, Unreadable, new_key
from bot.sealing.columns import SEALED
from bot.sealing.keys import CannotOpenError
from bot.services import Services
from bot.settings import Settings
from tests.conftest import MORNING
from tests.core.samples import OWN_ROWS, own_row, post
from tests.opened import opening

ME, OTHER = 700000000000000001, 700000000000000002
OLD, NEW = (urlsafe_b64encode(bytes(range(at, at + 32))).decode() for at in (40, 120))
BOTH = Keyring.of(f"{NEW}, {OLD}")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=4000)
owners = st.integers(0, 2**63 - 1)


# --- values


@settings(max_examples=60, deadline=None)
@given(words, owners)
@example("ünï\0" * 1000, ME)
@example("", 0)
def test_what_is_sealed_opens_as_it_was(text: str, owner: int) -> None:
    sealed = BOTH.seal(text, owner)
    assert BOTH.open(sealed, owner) == text
    assert Keyring.of(NEW).open(sealed, owner) == text
    assert BOTH.open(Keyring.of(OLD).seal(text, owner), owner) == text
    assert len(text) < 6 or text.encode() not in sealed
    assert sealed != BOTH.seal(text, owner), "nobody can tell that two members wrote the same"


@settings(max_examples=60, deadline=None)
@given(words, owners, owners, st.data())
def test_it_opens_for_no_other_owner_no_other_key_and_in_no_other_form(
    text: str, owner: int, other: int, data: st.DataObject
) -> None:
    sealed = BOTH.seal(text, owner)
    at = data.draw(st.integers(0, len(sealed) - 1))
    turned = bytes([*sealed[:at], sealed[at] ^ data.draw(st.integers(1, 255)), *sealed[at + 1 :]])
    wrong = [(turned, owner), (sealed[:at], owner), (sealed + b"\0", owner), (data.draw(st.binary()), owner)]
    for value, who in [*wrong, *([(sealed, other)] if other != owner else [])]:
        with pytest.raises(CannotOpenError):
            BOTH.open(value, who)
    with pytest.raises(CannotOpenError):
        Keyring.of(OLD).open(sealed, owner)


# --- keys


def test_each_new_key_is_another_and_is_taken_as_it_is() -> None:
    made = [new_key() for _ in range(20)]
    assert len({Keyring.of(key).ids for key in made}) == 20
    assert Keyring.of(f" {OLD} ,{NEW},").ids == (*Keyring.of(OLD).ids, *Keyring.of(NEW).ids)
    assert not Keyring.of(" , ")
    assert Settings(encryption_key=f"{OLD},{NEW}").keys.ids == Keyring.of(f"{OLD},{NEW}").ids
    assert not Settings(encryption_key=" ").keys


@pytest.mark.parametrize(
    "spoilt",
    [
        OLD[:-1],
        OLD[1:],
        OLD + OLD,
        OLD.replace("=", ""),
        f"{OLD[:20]} {OLD[20:]}",
        f"{OLD};{NEW}",
        f"{OLD},{NEW[:-2]}",
        f"'{OLD}'",
        OLD[:-2] + "é=",
        "correct horse battery staple",
        "A" * 42 + "/=",
        # other letters at the end, which would be decoded to the same bytes
        "A" * 42 + "B=",
    ],
)
def test_a_malformed_key_is_one_line_that_does_not_repeat_it(spoilt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENCRYPTION_KEY", spoilt)
    with pytest.raises(StartError) as refused:
        Settings.from_environment(None)
    with pytest.raises(ValidationError) as given_directly:
        Settings(encryption_key=spoilt)
    assert str(refused.value).startswith("wrong setting: ENCRYPTION_KEY: ")
    assert "`python -m bot key`" in str(refused.value)
    for text in (str(refused.value), str(given_directly.value)):
        assert not [part for part in (spoilt[:10], spoilt[-10:]) if part in text]
    assert "\n" not in str(refused.value)


def test_no_setting_shows_its_key() -> None:
    kept = Settings(encryption_key=OLD)
    assert OLD not in f"{kept!r} {kept} {kept.model_dump()} {kept.keys!r}"


# --- in statements


@pytest.fixture
def plain() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table notes (id integer primary key, user_id integer, words text)")
        yield connection


def test_statements_seal_and_open_and_rows_come_out_opened(plain: sqlite3.Connection) -> None:
    Seal(BOTH).install(plain)
    insert = "insert into notes (user_id, words) values (:user, sealed(:words, :user)) returning *"
    for user, text in ((ME, "pâtissier"), (OTHER, ""), (ME, None), (0, "0\0\0")):
        [row] = plain.execute(insert, {"user": user, "words": text})
        assert (row["user_id"], row["words"]) == (user, text)
    rows = plain.execute("select *, typeof(words) as kind from notes").fetchall()
    assert [row["words"] for row in rows] == ["pâtissier", "", None, "0\0\0"]
    assert [row["kind"] for row in rows] == ["blob", "blob", "null", "blob"]
    assert plain.execute("select id from notes where opened(words, user_id) = 'pâtissier'").fetchall()[0]["id"] == 1


def test_without_a_key_all_is_passed_on(plain: sqlite3.Connection) -> None:
    Seal(Keyring()).install(plain)
    plain.execute("insert into notes (user_id, words) values (1, sealed('baker', 1)), (2, sealed(null, 2))")
    assert (
        plain.execute("select opened(words, user_id) from notes where typeof(words) = 'text'").fetchone()[0] == "baker"
    )
    assert plain.row_factory is sqlite3.Row


@pytest.mark.parametrize("statement", ["select sealed('baker', null)", "select sealed(3, 1)"])
def test_what_belongs_to_nobody_or_is_no_text_is_not_sealed(plain: sqlite3.Connection, statement: str) -> None:
    Seal(BOTH).install(plain)
    with pytest.raises(sqlite3.OperationalError):
        plain.execute(statement)


def test_a_row_without_its_owner_is_refused_rather_than_shown_sealed(plain: sqlite3.Connection) -> None:
    Seal(BOTH).install(plain)
    plain.execute("insert into notes (user_id, words) values (1, sealed('baker', 1))")
    for columns in ("words", "words, null as user_id"):
        with pytest.raises(sqlite3.ProgrammingError, match="user_id"):
            plain.execute(f"select {columns} from notes").fetchall()  # noqa: S608
    assert [tuple(row) for row in plain.execute("select id, user_id from notes")] == [(1, 1)]


# --- what can't be opened


async def test_a_value_moved_to_anothers_row_does_not_open_there(
    services: Services, sql: sqlite3.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    mine, _ = await services.jar.add(ME, "Patient with ovens", MORNING)
    theirs, _ = await services.jar.add(OTHER, "Quick with figures", MORNING)
    sound, _ = await services.jar.add(OTHER, "Kind", MORNING)
    sql.execute(
        "update strengths set words = (select words from strengths where id = ?) where id = ?", (mine.id, theirs.id)
    )

    for _ in range(2):
        assert [each.words for each in await services.jar.strengths(OTHER, 10)] == ["Kind", UNREADABLE]
    assert [each.words for each in await services.jar.strengths(ME, 10)] == ["Patient with ovens"]
    [logged] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert logged.getMessage().startswith(f"words of row {theirs.id} of member {OTHER} can't be opened")
    assert "Patient" not in caplog.text
    assert sound.words == "Kind"


async def test_a_search_passes_over_what_can_not_be_opened(services: Services, sql: sqlite3.Connection) -> None:
    made = [
        await services.rejections.add(ME, Details(Stage.TEST, name, "baker"), MORNING) for name in ("Acme", "Acme 2")
    ]
    sql.execute("update rejections set company = randomblob(60) where id = ?", (made[0][0].id,))
    assert [each.id for each in await services.rejections.older(ME, 10, words="acme")] == [made[1][0].id]
    assert [each.company for each in await services.rejections.older(ME, 10, words="baker")] == ["Acme 2", UNREADABLE]
    assert [each.company for each in await services.rejections.offered(ME, "baker", [], 10)] == ["Acme 2", UNREADABLE]


@pytest.mark.parametrize("name", OWN_ROWS)
async def test_a_damaged_row_is_listed_changed_deleted_and_brought_back_as_it_is(
    services: Services, sql: sqlite3.Connection, name: str
) -> None:
    table = {
        "requests": "feedback_requests",
        "replies": "feedback_replies",
        "asked": "asked_questions",
        "searched": "search_notes",
        "steps": "plan_steps",
    }.get(name, name)
    store, kept = getattr(services, name), await own_row(services, name, ME)
    columns = [column for column in SEALED[table] if column != "answers"]
    raw = f"select {', '.join(f'hex({each})' for each in columns)} from {table}"  # noqa: S608
    sql.execute(f"update {table} set {', '.join(f'{each} = randomblob(50)' for each in columns)}")  # noqa: S608
    damaged = sql.execute(raw).fetchall()

    [listed] = await store.export(ME)
    assert [getattr(listed, each) for each in columns] == [UNREADABLE] * len(columns)
    later = replace(kept, created_at=MORNING).created_at
    assert await store.step(ME, kept.id, lambda row: replace(row, created_at=later), MORNING) is not None
    assert sql.execute(raw).fetchall() == damaged, "what can't be read is left as it is"
    change = await store.remove(ME, kept.id, MORNING)
    assert await store.export(ME) == []
    assert await services.undo.undo(ME, change, MORNING) is not None
    assert sql.execute(raw).fetchall() == damaged


async def test_a_review_whose_answers_are_damaged_says_so_of_each(services: Services, sql: sqlite3.Connection) -> None:
    kept = await own_row(services, "reflections", ME)
    sql.execute("update reflections set answers = randomblob(50)")
    found = await services.reflections.find(ME, kept.id)
    assert found is not None
    assert found.answers == (("re-one", UNREADABLE),)
    assert found.lesson == kept.lesson


async def test_an_undo_that_is_damaged_says_so_and_changes_nothing(services: Services, sql: sqlite3.Connection) -> None:
    kept = await own_row(services, "contacts", ME)
    edited = await services.contacts.edit(ME, kept.id, lambda row: replace(row, name="Kim"), MORNING)
    assert edited is not None
    sql.execute("update changes set before = randomblob(50) where before is not null")
    with pytest.raises(UserError, match="can't be read"):
        await services.undo.undo(ME, edited[1], MORNING)
    assert (await services.contacts.own(ME, kept.id, "gone")).name == "Kim"


async def test_own_words_that_can_not_be_read_do_not_come_back_as_a_card(
    services: Services, sql: sqlite3.Connection
) -> None:
    store: OwnWordsStore = services.own_words
    for text in ("You tried", "Rest"):
        await store.write_note(ME, text, None, MORNING)
    sql.execute("update own_words set words = randomblob(50) where id = 1")
    assert [card.own.words for card in await store.cards(ME)] == ["Rest"]


async def test_a_post_whose_text_can_not_be_read_is_not_posted(services: Services, sql: sqlite3.Connection) -> None:
    made = await services.schedules.add(post(deck=PostDeck.OWN.value, words="Coffee at ten"), MORNING, limit=9)
    assert made is not None
    assert made.words == "Coffee at ten"
    sql.execute("update schedules set words = randomblob(50)")
    [found] = await services.schedules.posts(100)
    with pytest.raises(Undeliverable, match=TEXT_GONE):
        await Posts(services).choose(found, "nonce")


def test_what_stands_for_the_unreadable_stays_what_it_is_through_all_that_reads_a_row() -> None:
    stands = Unreadable(b"\1\2\3")
    for each in (stands, str(stands), replace(OWN_ROWS["contacts"], note=stands).note):
        assert each == UNREADABLE
        assert isinstance(each, Unreadable)
        assert each.sealed == b"\1\2\3"


# --- one member's words are another's nothing


async def test_equal_words_are_equal_in_no_byte_and_lengths_are_all_that_shows(services: Services) -> None:
    for user in (ME, ME, OTHER):
        await services.jar.add(user, "Patient with ovens", MORNING)
    path = services.settings.database_path
    with opening(path, Keyring()) as connection:
        values = [value for (value,) in connection.execute("select words from strengths")]
    assert len({value[5:] for value in values}) == 3
    assert {len(value) for value in values} == {1 + 4 + 12 + 18 + 16}
    assert all(first[17:] != second[17:] for first, second in pairwise(values))
