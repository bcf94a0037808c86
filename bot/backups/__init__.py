"""Backups: copies of the database on a schedule and by hand, before a migration and a restore; and the way back."""

from bot.backups.files import Stopped, listed, make, newest_good, prepare
from bot.backups.keeping import EVERY, Backups, BackupState
from bot.backups.values import Backup, Why
from bot.trouble import BadCopy

__all__ = [
    "EVERY",
    "Backup",
    "BackupState",
    "Backups",
    "BadCopy",
    "Stopped",
    "Why",
    "listed",
    "make",
    "newest_good",
    "prepare",
]
