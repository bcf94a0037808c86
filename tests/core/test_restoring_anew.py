"""Proves: what another database tells of deletions deletes nobody from a backup of which it knows nothing."""

import shutil
from datetime import timedelta
from pathlib import Path

from bot.backups import Why, make
from bot.backups.restoring import restore
from bot.erasing import Erasure, Ledger, Replayed, What
from bot.rejections import Details, Stage
from bot.services import Services, open_services
from bot.settings import Settings
from tests.conftest import FakeClock

THEIRS = (1, 2)


async def log(services: Services, user_id: int) -> None:
    await services.consents.agree(user_id, 1, services.clock(), messages=False)
    await services.rejections.add(user_id, Details(Stage.TEST, f"Acme {user_id}"), services.clock())


async def companies(services: Services) -> list[str | None]:
    return [each.company for user_id in (*THEIRS, 3) for each in await services.rejections.older(user_id, 100)]


async def test_an_old_backup_that_turns_up_beside_a_database_begun_anew_comes_back_whole(
    tmp_path: Path, settings: Settings, migrated: Path, clock: FakeClock
) -> None:
    """Somebody has deleted everything in the new one, so long ago that nothing tells whose that was."""
    path = settings.database_path
    shutil.copy(migrated, path)
    async with open_services(settings, clock) as services:
        for user_id in THEIRS:
            await log(services, user_id)
        made = make(path, settings.backup_path, clock(), Why.SCHEDULED)
    old = Path(shutil.move(made.path, tmp_path / made.path.name))
    for file in path.parent.glob(f"{path.name}*"):
        if file != old:
            file.unlink()
    shutil.copy(migrated, path)
    clock.advance(hours=1)
    async with open_services(settings, clock) as services:
        for user_id in (1, 3, 4):
            await log(services, user_id)
        for user_id in (3, 4):
            await services.erasing.erase(Erasure(user_id, What.EVERYTHING, clock()))
        clock.advance(days=9)
        Ledger(settings.ledger_path).forget_before(clock() - timedelta(days=7))

        assert (await restore(old, settings, clock)).deletions == Replayed(0, 2)
        assert await companies(services) == ["Acme 1", "Acme 2"]


async def test_who_came_between_stays_when_a_restore_is_taken_back_later_than_deletions_are_noted(
    settings: Settings, migrated: Path, clock: FakeClock
) -> None:
    shutil.copy(migrated, settings.database_path)
    async with open_services(settings, clock) as services:
        for user_id in (1, 4):
            await log(services, user_id)
        early = make(settings.database_path, settings.backup_path, clock(), Why.SCHEDULED)
        clock.advance(hours=1)
        for user_id in (2, 3):
            await log(services, user_id)
        before = (await restore(early.path, settings, clock)).before
        assert before is not None
        await services.erasing.erase(Erasure(4, What.EVERYTHING, clock()))
        clock.advance(days=9)
        Ledger(settings.ledger_path).forget_before(clock() - timedelta(days=7))

        assert (await restore(before.path, settings, clock)).deletions == Replayed(0, 1)
        assert await companies(services) == ["Acme 1", "Acme 2", "Acme 3"]


async def test_a_deletion_that_only_the_replaced_database_knew_of_is_noted_once_it_can_be(
    settings: Settings, migrated: Path, clock: FakeClock
) -> None:
    """So that the same backup, restored a second time, doesn't bring the words back."""
    shutil.copy(migrated, settings.database_path)
    async with open_services(settings, clock) as services:
        await log(services, 1)
        made = make(settings.database_path, settings.backup_path, clock(), Why.SCHEDULED)
        settings.ledger_path.mkdir()
        await services.erasing.erase(Erasure(1, What.WORDS, clock()))
        settings.ledger_path.rmdir()
        for _ in range(2):
            clock.advance(hours=1)
            assert (await restore(made.path, settings, clock)).deletions == Replayed(1)
            assert await companies(services) == [None]
            await services.forget_undone()
