"""What can be kept, and what a member means by what they typed. Pure."""

from datetime import timedelta

from bot.errors import UserError
from bot.text import clean_line, folded
from bot.wins import WinKind

#: characters
WORDS_LIMIT = 300
STRENGTH_LIMIT = 200
REWARD_LIMIT = 200

#: applications counted at once
MOST = 500

#: For so long a button that keeps a win without asking counts it once: a slow phone sends a press twice.
ONCE_WITHIN = timedelta(minutes=10)

#: Kinds that say little without words.
ASKS_FOR_WORDS = frozenset({WinKind.OWN, WinKind.LEARNED})

_BY_LABEL = {folded(kind.label): kind for kind in WinKind}


def kind_named(text: str) -> WinKind | None:
    """Return the kind whose label was typed, in any case."""
    return _BY_LABEL.get(folded(text))


def check_words(text: str | None) -> str | None:
    """Return a win's words as they are kept, None if there are none; raises UserError if they are too long."""
    return _line(text, WORDS_LIMIT)


def check_strength(text: str) -> str:
    """Return a note for the jar as it is kept; raises UserError if it is empty or too long."""
    words = _line(text, STRENGTH_LIMIT)
    if words is None:
        raise UserError("There were no words in it, so nothing was put in the jar.")
    return words


def check_reward(text: str) -> str | None:
    """Return the reward as it is kept, None for none; raises UserError if it is too long."""
    return _line(text, REWARD_LIMIT)


def check_count(text: str) -> int:
    """Return how many applications to count; raises UserError if that is no whole number that can be counted."""
    typed = text.strip()
    if not typed.isdecimal() or len(typed) > 4 or not 1 <= int(typed) <= MOST:
        raise UserError(f"That has to be a whole number from 1 to {MOST}. Nothing was counted.")
    return int(typed)


def _line(text: str | None, limit: int) -> str | None:
    line = clean_line(text, limit=len(text or ""), name="text")
    if line and len(line) > limit:
        raise UserError(f"That is longer than {limit} characters. Nothing was saved; a shorter one will do.")
    return line
