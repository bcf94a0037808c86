"""The note of deletions beside the backups: what is in it, for how long, and what it stands."""

import json
import os
import secrets
import stat
import sys
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.erasing import Erasure, Ledger, What, joined
from bot.erasing.ledger import line_of
from tests.conftest import MORNING

ALL = Erasure(2**62, What.EVERYTHING, MORNING)
SOME = Erasure(7, What.PERIOD, MORNING, date(2026, 1, 1), date(2026, 1, 9), "Europe/Berlin")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "backups" / "erasures.jsonl")


def note(ledger: Ledger, *erasures: Erasure) -> None:
    ledger.note(line_of(secrets.token_hex(4), each) for each in erasures)


def known(ledger: Ledger) -> list[Erasure]:
    return [*ledger.all().values()]


def at(minutes: float, user_id: int = 1) -> Erasure:
    return Erasure(user_id, What.WORDS, MORNING + timedelta(minutes=minutes))


def test_without_a_file_there_is_nothing(ledger: Ledger) -> None:
    assert ledger.all() == {}
    ledger.forget_before(MORNING)
    assert not ledger.path.exists()


def test_it_holds_ids_days_and_instants_and_only_its_owner_reads_it(ledger: Ledger) -> None:
    for token, each in (("one", ALL), ("two", SOME)):
        ledger.note([line_of(token, each)])

    assert Ledger(ledger.path).all() == {"one": ALL, "two": SOME}
    lines = [json.loads(line) for line in ledger.path.read_text().splitlines()]
    assert lines[1] == {
        "token": "two",
        "user_id": 7,
        "what": "period",
        "at": int(MORNING.timestamp() * 1000),
        "since": "2026-01-01",
        "until": "2026-01-09",
        "zone": "Europe/Berlin",
    }
    assert stat.S_IMODE(ledger.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(ledger.path.parent.stat().st_mode) == 0o700
    ledger.forget_before(MORNING + 5 * MINUTE)
    assert stat.S_IMODE(ledger.path.stat().st_mode) == 0o600


def test_it_forgets_what_no_backup_holds_and_keeps_what_one_may(ledger: Ledger) -> None:
    made = [at(minutes) for minutes in (-2, -1.01, -1, 0, 3)]
    note(ledger, *made)
    # Done up to a minute after it was asked for.
    ledger.forget_before(MORNING)
    assert known(ledger) == made[2:]
    assert list(ledger.path.parent.iterdir()) == [ledger.path]


def test_a_line_that_is_written_twice_is_one_deletion(ledger: Ledger) -> None:
    """As the process died before the database knew that it was noted."""
    for _ in range(2):
        ledger.note([line_of("one", ALL)])
    assert known(ledger) == [ALL]


def test_several_ledgers_are_one(ledger: Ledger, tmp_path: Path) -> None:
    other = Ledger(tmp_path / "elsewhere.jsonl")
    ledger.note([line_of("one", ALL)])
    other.note([line_of("one", ALL), line_of("two", SOME)])
    assert joined(ledger, other, Ledger(tmp_path / "missing.jsonl")) == {"one": ALL, "two": SOME}


def test_where_processes_can_not_lock_a_file_it_works_all_the_same(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where there is no fcntl either."""
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.delattr(os, "pread")
    note(ledger, ALL, at(-9))
    ledger.forget_before(MORNING)
    assert known(ledger) == [ALL]


@pytest.mark.parametrize(
    "torn", [b'{"user_id": 3, "wha', b"\x00\x00\xff", b"[]", b'{"user_id": 3}', line_of("a", ALL)[:-1].encode()]
)
def test_a_torn_line_is_passed_over_and_the_next_is_a_line_of_its_own(ledger: Ledger, torn: bytes) -> None:
    note(ledger, ALL)
    with ledger.path.open("ab") as file:
        file.write(torn)
    assert known(ledger) == [ALL]
    note(ledger, SOME)
    assert known(ledger) == [ALL, SOME]
    ledger.forget_before(MORNING)
    assert known(ledger) == [ALL, SOME]


def test_what_is_noted_while_others_forget_is_not_lost(ledger: Ledger) -> None:
    note(ledger, at(-9))

    def write(user_id: int) -> None:
        for number in range(20):
            note(Ledger(ledger.path), at(number, user_id))

    def forget() -> None:
        for _ in range(20):
            note(Ledger(ledger.path), at(-9, 99))
            Ledger(ledger.path).forget_before(MORNING)

    threads = [threading.Thread(target=write, args=(user_id,)) for user_id in (1, 2, 3)]
    threads.append(threading.Thread(target=forget))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = known(ledger)
    for user_id in (1, 2, 3):
        assert [each for each in kept if each.user_id == user_id] == [at(number, user_id) for number in range(20)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_can_not_be_written_is_an_error(ledger: Ledger) -> None:
    ledger.path.parent.mkdir(mode=0o500)
    with pytest.raises(OSError, match="denied"):
        note(ledger, ALL)


@given(
    user_id=st.integers(1, 2**63 - 1),
    what=st.sampled_from(What),
    minutes=st.integers(0, 10**8),
    days=st.tuples(st.dates(), st.dates()),
    zone=st.sampled_from(["UTC", "Asia/Kathmandu"]),
)
def test_any_deletion_is_read_as_it_was_noted(
    user_id: int, what: What, minutes: int, days: tuple[date, date], zone: str
) -> None:
    since, until = days if what is What.PERIOD else (None, None)
    one = Erasure(user_id, what, MORNING + minutes * MINUTE, since, until, zone)
    assert Erasure.from_json(json.loads(json.dumps(one.as_json()))) == one


def test_a_period_has_days_and_nothing_else_has() -> None:
    with pytest.raises(ValueError, match="first and a last day"):
        Erasure(1, What.PERIOD, MORNING, date(2026, 1, 1))
    with pytest.raises(ValueError, match="first and a last day"):
        Erasure(1, What.WORDS, MORNING, date(2026, 1, 1), date(2026, 1, 2))
