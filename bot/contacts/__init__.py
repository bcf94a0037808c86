"""People whom a member met on the way and would like to stay in touch with."""

from bot.contacts.store import ContactStore
from bot.contacts.values import Contact

__all__ = ["Contact", "ContactStore"]
