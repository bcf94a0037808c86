"""Whether a message is not in English. Pure."""

import re
import unicodedata

from cogs.conversation.vocabulary import ENGLISH, FOREIGN

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_foreign(text: str) -> bool:
    """Whether `text` is plainly not English; what can't be told is taken as English."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    latin = sum(c.isascii() or "LATIN" in unicodedata.name(c, "") for c in letters[:400])
    if latin < len(letters[:400]) / 2:
        return True
    words = [word.lower() for word in _WORD.findall(text[:2000].replace("’", "'"))]
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words)
    # Letters that English does without count, once, as a word that it does without.
    foreign += any(not c.isascii() for c in letters) and english == 0
    return foreign > english and (foreign >= 2 or english == 0)
