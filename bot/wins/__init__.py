"""What went well, in a member's own count: wins, a jar of strengths, and the reward they chose for themselves."""

from bot.wins.jar import JarStore, Reward, Strength
from bot.wins.store import Win, WinStore
from bot.wins.values import WinKind

__all__ = ["JarStore", "Reward", "Strength", "Win", "WinKind", "WinStore"]
