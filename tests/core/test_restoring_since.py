"""Proves: what members did after a backup was made holds when it comes back: nothing comes twice or is brought back."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.backups.restoring import restore
from bot.backups.taking_over import UNSEEN
from bot.consent import ConsentStore
from bot.erasing import Erasure, Ledger, Replayed, What
from bot.instants import to_ms
from bot.schedules import Kind, Schedule
from bot.services import Services, open_services
from bot.settings import Settings
from bot.wins import WinKind
from tests.conftest import MORNING, FakeClock
from tests.core.restores import HOUR, MINE, OTHERS, backup, companies, companies_in, guarded, log
from tests.core.samples import DAY, Recorder, kept, nudge, post, run
from tests.opened import on_file


@pytest.fixture
def settings(tmp_path: Path, migrated: Path) -> Settings:
    return guarded(tmp_path, migrated)


async def test_what_was_posted_since_is_not_posted_again(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    store, deliver = services.schedules, Recorder()
    daily, weekly = await kept(store, nudge()), await kept(store, post(), MORNING)
    once = await store.remind(MINE, Kind.DRAFT, 5, date(2026, 1, 15), 600, "UTC", MORNING)
    later = await store.remind(MINE, Kind.CHASE, 5, date(2026, 1, 15), 1200, "UTC", MORNING)
    await store.record_drawn(weekly.id, "before", MORNING, starts_over=False)
    made = backup(settings, clock)
    clock.advance(hours=3)
    await run(store, deliver, clock())
    assert sorted(deliver.ids) == [daily.id, weekly.id, once.id]
    await store.record_drawn(weekly.id, "after", clock(), starts_over=True)
    came = [await store.find(each.id) for each in (daily, weekly, once)]

    await restore(made.path, settings, clock)
    assert [await store.find(each.id) for each in (daily, weekly, once)] == came
    assert await store.drawn(weekly.id) == ["after"]
    again = Recorder()
    await run(store, again, clock())
    await run(store, again, clock() + 9 * HOUR)
    assert again.ids == [later.id], "what hasn't come yet comes"


async def test_a_message_on_its_way_while_it_is_restored_comes_once(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    store = services.schedules
    daily = await kept(store, nudge())
    made = backup(settings, clock)
    clock.advance(days=1, hours=1)  # nine o'clock of the next day, after nine of this one
    await run(store, Recorder(), clock())

    async def meanwhile(_schedule: Schedule) -> None:
        await restore(made.path, settings, clock)

    clock.advance(days=1)
    deliver = Recorder(meanwhile)
    await run(store, deliver, clock())
    assert deliver.ids == [daily.id]
    again = Recorder()
    await run(store, again, clock() + HOUR)
    assert again.ids == []


async def test_where_it_is_not_known_what_came_only_what_comes_once_can_come_twice(
    settings: Settings, clock: FakeClock
) -> None:
    async with open_services(settings, clock) as services:
        store = services.schedules
        daily, of_server = await kept(store, nudge()), await kept(store, post())
        faded = await kept(store, nudge(weekdays=1))
        once = await store.remind(MINE, Kind.DRAFT, 5, date(2026, 1, 15), 600, "UTC", MORNING)
        await log(services, "Acme")
        made = backup(settings, clock)
        last = await log(services, "Bakery")
        clock.advance(hours=3)
        await run(store, Recorder(), clock())
    settings.database_path.write_bytes(b"garbage" * 1000)

    restored = await restore(made.path, settings, clock)
    assert restored.before is None
    async with open_services(settings, clock) as services:
        again = Recorder()
        await run(services.schedules, again, clock())
        assert again.ids == [once.id]
        rows = [await services.schedules.find(each.id) for each in (daily, of_server, faded)]
        assert [each.next_due_at for each in rows if each] == [MORNING + DAY + HOUR] * 2 + [faded.next_due_at]
        assert await log(services, "Library") > last + UNSEEN // 2


async def test_what_members_deleted_since_stays_deleted_and_who_may_be_written_to_is_their_last_word(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    for user_id in (MINE, OTHERS):
        await log(services, f"Acme {user_id}", user_id)
        await services.wins.add(user_id, WinKind.OWN, "I asked", None, clock())
    made = backup(settings, clock)
    clock.advance(hours=1)
    await services.erasing.erase(Erasure(MINE, What.EVERYTHING, clock()))
    await services.erasing.erase(Erasure(OTHERS, What.WORDS, clock()))
    await ConsentStore(services.database).agree(OTHERS, 2, clock(), messages=False)

    restored = await restore(made.path, settings, clock)
    assert restored.deletions == Replayed(2)
    assert await services.erasing.counts(MINE) == {}
    assert await companies(services, OTHERS) == [None]
    consent = await ConsentStore(services.database).of(OTHERS)
    assert consent is not None
    assert (consent.version, consent.messages) == (2, False)
    kept_words = on_file(settings.database_path)
    assert "Acme" not in kept_words
    assert "I asked" not in kept_words


async def test_what_a_member_stopped_since_stays_stopped(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    store, members = services.schedules, services.members
    stopped, changed, _ = [await kept(store, nudge(words=words)) for words in ("one", "two", "three")]
    of_server = await kept(store, post())
    care = await store.remind(MINE, Kind.CARE_WEEK, 5, date(2026, 3, 1), 600, "UTC", MORNING)
    made = backup(settings, clock)
    clock.advance(hours=1)
    assert await store.remove_nudge(MINE, stopped.id)
    assert await store.forget_reminder(MINE, Kind.CARE_WEEK, 5)
    assert await store.change(MINE, changed, 1, 700, clock())
    assert await store.remove_post(100, of_server.id)
    await members.set_days_off(MINE, 96, clock())
    await members.set_paused_until(MINE, date(2026, 2, 1), clock())
    now, wishes = await store.nudges(MINE), await members.wishes(MINE)

    await restore(made.path, settings, clock)
    assert await store.nudges(MINE) == now
    assert [each.words for each in now] == ["two", "three"]
    assert await store.find(care.id) is None
    assert await store.find(of_server.id) is not None, "a server's own"
    assert await members.wishes(MINE) == wishes
    assert wishes.paused_until == date(2026, 2, 1)


async def test_a_database_that_was_begun_anew_stops_nobody(
    settings: Settings, path: Path, migrated: Path, clock: FakeClock
) -> None:
    async with open_services(settings, clock) as services:
        for_later = [await kept(services.schedules, nudge()) for _ in range(2)]
        await services.members.set_paused_until(MINE, date(2026, 2, 1), clock())
        made = backup(settings, clock)
    shutil.move(shutil.copy(migrated, path.with_name("new")), path)
    async with open_services(settings, clock) as services:
        clock.advance(hours=1)
        await services.consents.agree(MINE, 2, clock(), messages=False)
        for _ in range(3):
            await kept(services.schedules, nudge())
        assert await services.schedules.remove_nudge(MINE, 1)

        await restore(made.path, settings, clock)
        assert [each.id for each in await services.schedules.nudges(MINE)] == [each.id for each in for_later]
        wishes = await services.members.wishes(MINE)
    assert (wishes.paused_until, wishes.refused) == (date(2026, 2, 1), True)


async def test_who_has_stopped_messages_is_known_by_a_damaged_file_as_well(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    async with open_services(settings, clock) as services:
        daily = await kept(services.schedules, nudge())
        for number in range(40):
            await log(services, f"Acme {number}")
        made = backup(settings, clock)
        clock.advance(hours=1)
        await services.members.set_messages(MINE, False, clock())
        assert await services.schedules.remove_nudge(MINE, daily.id)
        async with services.database.connection() as reader:
            [[page]] = await reader.execute_fetchall("select rootpage from sqlite_master where name = 'rejections'")
    with path.open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)

    restored = await restore(made.path, settings, clock)
    assert restored.aside is not None
    async with open_services(settings, clock) as services:
        assert len(await companies(services)) == 40
        assert await services.members.messages(MINE) is False
        assert await services.schedules.find(daily.id) is not None, "rows that are missing there say nothing"


async def test_deletions_are_found_beside_the_backup_where_the_folder_of_backups_is_another_one_by_now(
    tmp_path: Path, settings: Settings, clock: FakeClock
) -> None:
    """On another machine, too: nothing else is there than what lies beside the backup."""
    async with open_services(settings, clock) as services:
        for user_id in (MINE, OTHERS):
            await log(services, f"Acme {user_id}", user_id)
        made = backup(settings, clock)
        await services.erasing.erase(Erasure(MINE, What.WORDS, clock()))
    moved = settings.model_copy(update={"backup_dir": tmp_path / "elsewhere"})
    async with open_services(moved, clock) as services:
        await services.erasing.erase(Erasure(OTHERS, What.EVERYTHING, clock()))
    assert len(Ledger(moved.ledger_path).all()) == 1
    settings.database_path.unlink()

    assert (await restore(made.path, moved, clock)).deletions == Replayed(2)
    assert companies_in(settings.database_path) == [None]


async def test_what_could_not_be_noted_is_known_to_the_database_that_is_replaced(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    await log(services, "Acme")
    made = backup(settings, clock)
    settings.ledger_path.mkdir()
    await services.erasing.erase(Erasure(MINE, What.EVERYTHING, clock()))
    settings.ledger_path.rmdir()

    assert (await restore(made.path, settings, clock)).deletions == Replayed(1)
    assert await services.erasing.counts(MINE) == {}


async def test_what_was_written_after_a_deletion_comes_back_under_whatever_name(
    services: Services, settings: Settings, clock: FakeClock
) -> None:
    """Into the same entry, within the minute of the backup."""
    entry_id = await log(services, "Acme")
    await services.erasing.erase(Erasure(MINE, What.WORDS, clock()))
    await services.rejections.edit(MINE, entry_id, lambda entry: replace(entry, thought="I learned"), clock())
    made = backup(settings, clock)
    copied = Path(shutil.copy(made.path, made.path.with_name("copy.db")))
    for file in (made.path, copied):
        clock.advance(hours=1)
        assert (await restore(file, settings, clock)).deletions == Replayed(0)
        assert [each.thought for each in await services.rejections.export(MINE)] == ["I learned"]


async def test_nobody_is_deleted_on_an_old_warning_and_no_server_on_an_old_goodbye(
    settings: Settings, path: Path, clock: FakeClock
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update members set warned_at = 5")
        connection.execute("insert into servers (guild_id, left_at, created_at) values (7, 5, 0), (8, null, 0)")
        connection.execute("insert into claims values (1, 5)")
    await restore(backup(settings, clock).path, settings, clock)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select distinct warned_at from members").fetchall() == [(None,)]
        assert connection.execute("select left_at from servers").fetchall() == [(to_ms(clock()),), (None,)]
        assert connection.execute("select * from claims").fetchall() == []


@pytest.mark.parametrize("renamed", [False, True])
async def test_a_copy_from_elsewhere_whose_name_says_nothing_forgets_no_less_and_no_more(
    settings: Settings, clock: FakeClock, renamed: bool
) -> None:
    async with open_services(settings, clock) as services:
        await log(services, "before")
        clock.advance(hours=1)
        await services.erasing.erase(Erasure(MINE, What.WORDS, clock()))
        clock.advance(hours=1)
        await log(services, "between")
        made = backup(settings, clock)
        clock.advance(hours=1)
        await services.erasing.erase(Erasure(OTHERS, What.EVERYTHING, clock()))
    file = made.path.rename(made.path.with_name("copy.db")) if renamed else made.path

    assert (await restore(file, settings, clock)).deletions == Replayed(1)
    assert companies_in(settings.database_path) == [None, "between"]
