"""Encryption at rest: with ENCRYPTION_KEY, members' words and names are sealed, value by value."""

from bot.sealing.columns import SEALED
from bot.sealing.keys import Keyring, new_key
from bot.sealing.reading import UNREADABLE, RowFactory, Seal, Unreadable
from bot.sealing.seals import key_fault, unlock

#: what a start without a key says
NOT_SEALED = (
    "ENCRYPTION_KEY is not set: members' entries are not encrypted in the database. "
    "`python -m bot key` prints a key; .env.example says what to do with it."
)

__all__ = [
    "NOT_SEALED",
    "SEALED",
    "UNREADABLE",
    "Keyring",
    "RowFactory",
    "Seal",
    "Unreadable",
    "key_fault",
    "new_key",
    "unlock",
]
