"""What a member wrote to have again: reframes in their own words, notes to themselves; and reframes half done."""

from bot.own_words.store import OwnWordsStore
from bot.own_words.values import OwnCard, OwnWords, Rating, WordsKind

__all__ = ["OwnCard", "OwnWords", "OwnWordsStore", "Rating", "WordsKind"]
