"""What in a thought's wording hints at a habit: its words, their meanings, and signs that a reader would name. Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from cogs.reframing.lexicon import MEANINGS, PHRASES, SPELLED
from cogs.reframing.signs import SIGNS

_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})
_ENDINGS = (("n't", " not"), ("'ll", " will"), ("'ve", " have"), ("'re", " are"), ("'m", " am"), ("'d", " would"))

#: After these, 's is a verb; after other words it says whose.
_IS = {
    *("he", "she", "it", "that", "there", "what", "who", "here", "where", "how", "this"),
    *("everything", "nothing", "everyone", "nobody", "life"),
}

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!.,;:]")

#: Characters that are read of a thought; what it says it says by then.
LONGEST = 600


def words_of(thought: str) -> list[str]:
    """Return the words and stops of a thought in one spelling, short forms written out."""
    text = thought[:LONGEST].translate(_APOSTROPHES).lower()
    spelled = " ".join(_spelled(word) for word in _WORD.findall(text))
    return _PHRASE.sub(lambda found: _PHRASE_AS[found[0]], spelled).split()


def words_and_pairs(words: list[str]) -> Iterator[str]:
    """Yield the stems of the words, each two that follow each other, and what the words mean."""
    stems = [stem_of(word) for word in words if word[0].isalnum()]
    yield from stems
    yield from (f"{one} {two}" for one, two in pairwise(("^", *stems, "$")))
    yield from (meaning for word in stems for meaning in _MEANINGS_OF.get(word, ()))


def signs_in(words: list[str]) -> Iterator[str]:
    """Yield the names of the signs that the words show, and of what they mean. "any" is always among them."""
    yield "any"
    told = sum(word[0].isalnum() for word in words)
    yield next((f"up to {most} words" for most in (3, 6, 10, 18) if told <= most), "many words")
    if "?" in words:
        yield "asks"
    yield from dict.fromkeys(meaning for word in words for meaning in _MEANINGS_OF.get(stem_of(word), ()))
    text = " ".join(words)
    yield from (name for name, pattern in _PATTERNS.items() if pattern.search(text))


@lru_cache(maxsize=8192)
def stem_of(word: str) -> str:
    """Return the word without its commonest endings: the same for "ruin", "ruins", "ruined" and "ruining"."""
    for ending, least in (("ing", 6), ("ied", 5), ("ies", 5), ("ed", 5), ("es", 6), ("s", 4), ("ly", 6)):
        if word.endswith(ending) and len(word) >= least and not word.endswith(("ss", "us", "thing")):
            word = word[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsef":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@lru_cache(maxsize=8192)
def _spelled(word: str) -> str:
    if word in SPELLED or "'" not in word:
        return SPELLED.get(word, word)
    for ending, full in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + full
    if word.endswith("'s"):
        return word[:-2] + (" is" if word[:-2] in _IS else "s")
    return word.replace("'", "")


def _meanings_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for name, words in MEANINGS.items():
        for word in words.split():
            found.setdefault(stem_of(word), {})[name] = None
    return {word: tuple(names) for word, names in found.items()}


def _any_of(*names: str) -> str:
    words = sorted({word for name in names for word in MEANINGS[name].split()}, key=lambda word: (-len(word), word))
    return rf"(?:{'|'.join(words)})\b"


_MEANINGS_OF = _meanings_of()
_PHRASE_AS = dict(PHRASES)
_PHRASE = re.compile(rf"\b({'|'.join(_PHRASE_AS)})\b")
_PLACES = {"LBL": _any_of("LABEL", "BADTRAIT"), "EMO": _any_of("EMOTION")}
_PATTERNS = {
    name: re.compile(pattern.replace("LBL", _PLACES["LBL"]).replace("EMO", _PLACES["EMO"]))
    for name, pattern in SIGNS.items()
}
