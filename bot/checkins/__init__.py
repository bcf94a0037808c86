"""Check-ins: how much energy there is, in a word, and what is needed. Any of the three may be left out."""

from bot.checkins.store import CheckinStore
from bot.checkins.values import ENERGIES, LOW, Checkin

__all__ = ["ENERGIES", "LOW", "Checkin", "CheckinStore"]
