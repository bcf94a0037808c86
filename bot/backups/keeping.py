"""Keeping backups while the bot runs: making one when it is due, trying again after a failure, removing old ones."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.backups.files import Stopped, damage_in, fault_in, listed, make, remove_rests
from bot.backups.values import Backup, Why, expired, is_due
from bot.instants import Clock
from bot.settings import Settings
from bot.trouble import BadCopy, Trouble, Watch, said, trouble_of

log = logging.getLogger(__name__)

#: seconds from one look to the next at whether a backup is due
EVERY = 60
#: What failed is tried again after so long; old ones are looked for as often.
AGAIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the backups are, for those who look after the bot."""

    newest: Backup | None
    #: hours from one to the next, 0 for none by itself
    hours: int
    #: why the last try failed, None if it didn't
    failure: str | None = None


class Backups:
    """The backups of one database. What blocks is done in a thread."""

    def __init__(
        self, settings: Settings, watch: Watch, clock: Clock, forget_before: Callable[[datetime], None]
    ) -> None:
        """Take what forgets the deletions that no backup is older than."""
        self._path, self._folder = settings.database_path, settings.backup_path
        self._hours, self._keep = settings.backup_hours, settings.backup_keep
        self._watch = watch
        self._clock = clock
        self._forget_before = forget_before
        self._ending = threading.Event()
        self._failure: str | None = None
        #: when to try again after a failure, and when old ones were last looked for
        self._again: datetime | None = None
        self._tidied: datetime | None = None

    async def state(self) -> BackupState:
        try:
            found = await asyncio.to_thread(listed, self._path, self._folder)
        except OSError as error:
            return BackupState(None, self._hours, said(error))
        return BackupState(found[0] if found else None, self._hours, self._failure)

    async def tick(self) -> None:
        """Make a backup if one is due, remove what is too old; what fails is logged, and tried again in an hour."""
        now = self._clock()
        try:
            await asyncio.to_thread(self._look, now)
        except Stopped:
            log.info("a backup that had begun was given up")
        except (OSError, sqlite3.Error, BadCopy) as error:
            self._failed(error, now)
        except asyncio.CancelledError:
            self._ending.set()  # the thread would go on, and the end of the process wait for it
            raise

    def _look(self, now: datetime) -> None:
        backups = listed(self._path, self._folder)
        waits = self._again is not None and self._again - AGAIN <= now < self._again
        if not waits and is_due(backups, now, self._hours):
            made = make(self._path, self._folder, now, Why.SCHEDULED, self._ending.is_set)
            self._failure = self._again = self._tidied = None
            # It is the database page by page, and has passed its check.
            self._watch.is_in_order()
            log.info("backup made: %s", made)
        if self._tidied is None or not self._tidied <= now < self._tidied + AGAIN:
            self._tidied = now
            self._look_at_damage()
            self._tidy(now)

    def _failed(self, error: Exception, now: datetime) -> None:
        reason = said(error)
        if isinstance(error, BadCopy) or trouble_of(error) is Trouble.DAMAGED:
            self._watch.met(error)  # all else is of the folder of backups
        if reason != self._failure:
            log.error("no backup could be made: %s. The older ones are as they were; tried again each hour", reason)
        self._failure, self._again = reason, now + AGAIN

    def _look_at_damage(self) -> None:
        """See whether damage that was met is still there, as it isn't after a restore."""
        if self._watch.trouble is Trouble.DAMAGED and damage_in(self._path, self._ending.is_set, quick=True) is None:
            self._watch.is_in_order()

    def _tidy(self, now: datetime) -> None:
        """Remove what is older than it is kept, and what was left half done.

        The newest that is good stays until there is another, if one is to come by itself.
        """
        remove_rests(self._path, self._folder, now)
        backups = listed(self._path, self._folder)
        old = expired(backups, now, self._keep)
        if old:
            stays = self._newest_good(backups) if self._hours else None
            for each in old:
                if each != stays:
                    each.path.unlink(missing_ok=True)
                    log.info("backup removed: %s", each)
            backups = listed(self._path, self._folder)
        # Copies that were taken elsewhere are kept no longer than these, if whoever runs the bot follows the docs.
        oldest = now - timedelta(days=self._keep)
        self._forget_before(min([oldest, *(each.made_at for each in backups)]))

    def _newest_good(self, backups: list[Backup]) -> Backup | None:
        return next((each for each in backups if fault_in(each.path, self._ending.is_set) is None), None)
