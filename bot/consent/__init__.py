"""What each member has agreed to: that what they write is kept, and that messages come to them."""

from bot.consent.store import Consent, ConsentStore

__all__ = ["Consent", "ConsentStore"]
