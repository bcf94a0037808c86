"""A backup as a value: its name says when and why it was made. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path


class Why(StrEnum):
    """What a backup was made for."""

    SCHEDULED = "scheduled"
    BY_HAND = "by-hand"
    MIGRATION = "before-migration"
    RESTORE = "before-restore"
    SEALED = "after-sealing"


@dataclass(frozen=True, slots=True)
class Backup:
    """One file in the folder of backups; to the second."""

    path: Path
    made_at: datetime
    why: Why

    def __str__(self) -> str:
        return f"{self.path} ({self.made_at:%Y-%m-%d %H:%M} UTC)"


_INSTANT = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(rf"(?P<of>.+)\.(?P<at>[0-9]{{8}}T[0-9]{{6}}Z)\.(?P<why>{'|'.join(Why)})\.backup")


def name_of(database: str, made_at: datetime, why: Why) -> str:
    """Return the file name of a backup of the database file of that name."""
    return f"{database}.{made_at:{_INSTANT}}.{why}.backup"


def read_name(path: Path, database: str | None = None) -> Backup | None:
    """Return what the name of this file says, None if it is no backup's, or one of another `database`."""
    match = _NAME.fullmatch(path.name)
    if match is None or database not in {None, match["of"]}:
        return None
    try:
        made_at = datetime.strptime(match["at"], _INSTANT).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, made_at, Why(match["why"]))


def is_due(backups: Iterable[Backup], now: datetime, hours: int) -> bool:
    """Whether there is none from the last `hours`; never with 0. One from the future, after a wrong clock, is none."""
    return hours > 0 and not any(now - timedelta(hours=hours) < each.made_at <= now for each in backups)


def expired(backups: Iterable[Backup], now: datetime, keep: int) -> list[Backup]:
    """Return those that are older than `keep` days, the newest first."""
    old = (each for each in backups if each.made_at < now - timedelta(days=keep))
    return sorted(old, key=lambda each: each.made_at, reverse=True)
