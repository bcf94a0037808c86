"""What was typed, as the rules read it: plain lower-case words in clauses, however they were written."""

import re
import unicodedata
from collections.abc import Set

from bot.crisis.words import (
    APART,
    CONFUSABLE,
    DISGUISED,
    DISGUISED_BY_LENGTH,
    KEYWORDS,
    MISSPELT,
    SHORT,
    SIGNS,
    SPELLINGS,
    TWO_WORDS,
)

_KEPT = frozenset("😂🤣😅😆😹💀🔫🔪🗡🪦")
_APOSTROPHES = re.compile("[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07]|(?<=[a-z])`(?=[a-z])")
_LAUGHS = re.compile("[\U0001f602\U0001f923\U0001f605\U0001f606\U0001f639]|\\b(?:lo+l+|(?:ha){2,}h?|l+m+f?ao+|rofl)\\b")
#: A skull, a pistol, a knife or a coffin where the verb should be.
_PICTURED = re.compile("[💀☠🔫🔪🗡⚰🪦]️?(?=\\s*(?:my ?self|me)\\b)")
_MARKDOWN = re.compile(r"\|\||~~|`+|(?<=\w)_(?=\w)|[#>]")
_CENSORED = re.compile(r"(?<![a-z*])[a-z]+(?:[*#]+[a-z]*)+(?![a-z*])")
_LETTER_BY_LETTER = re.compile(r"(?<![\w@$])[\w@$!|](?:[ .\-_*~/,+]{1,3}[\w@$!|](?![\w@$])){2,40}")
#: signs for letters, where none of them may be two letters
_LEET = str.maketrans("0134578@$!", "oieastbasi")
_MIXED = re.compile(r"[a-z0-9@$!|]{2,40}")
_CUT_UP = re.compile(r"(?<!\w)[a-z]{1,8}(?:[-.·•'/][a-z]{1,8})+(?!\w)")
_WORD = re.compile(r"[a-z0-9]+")
_RUN = re.compile(r"(.)\1{2,}")
_SPELLINGS = tuple((re.compile(pattern), replacement) for pattern, replacement in SPELLINGS)

_HARD = re.compile(r"(?:[!?;]|(?<!\.)\.(?!\.))+(?=\s|$|[\"')\]])|[!?;]+")
_SOFT = re.compile(r"\.{2,}|\u2026|[,:()\[\]{}\"\u201c\u201d\u00ab\u00bb\n\r\u2028\u2029\u2013\u2014]|\s-{1,3}\s|--+")
_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)*|,")
_STEMS = re.compile(
    "kms|kys|ctb|hurt|cut|harm|kii|iife|aiive|myself|die|suicid|life|live|dead|alive|end|wake|exist|death"
)
_STRUCK = re.compile(r"~~[^~]{1,80}~~")
_CONTRACTIONS = {"m": "am", "ll": "will", "d": "would", "ve": "have", "re": "are", "t": "not"}
#: What "'s" after these is short for "is"; after anything else it says whose.
_BEFORE_IS_WORDS = """
it that there what who everyone everybody nobody life world here everything nothing he she where how pain living
suicide death why
"""
_BEFORE_IS = frozenset(_BEFORE_IS_WORDS.split())


def clauses(text: str, vocabulary: Set[str]) -> list[str]:
    """Return the sentences of `text`, each word with a space before it; commas are words too.

    A sentence with commas, dashes, dots or line breaks in it is given once with them and once without, because they
    may end what is said or stand in the middle of it. `vocabulary` is what words run together are parted into.
    """
    plain = _LAUGHS.sub(" lol ", _PICTURED.sub(" kill ", _letters(text)))
    if "~~" in plain:
        plain += ". " + _STRUCK.sub(" ", plain)
    plain = _in_words(plain, vocabulary)
    for pattern, replacement in _SPELLINGS:
        plain = pattern.sub(replacement, plain)
    sentences = [part for part in _HARD.split(plain) if part.strip()]
    if len(sentences) > 2 and all(len(part.split()) < 3 for part in sentences):
        sentences.append(" ".join(sentences))
    known: dict[str, str] = {}
    found: dict[str, None] = {}
    for sentence in sentences:
        words = [_known(word, known, vocabulary) for word in _TOKEN.findall(_SOFT.sub(" , ", sentence))]
        found[f" {_respelt(' '.join(words))}"] = None
        found[f" {_respelt(' '.join(word for word in words if word != ','))}"] = None
    return list(found)


def _known(word: str, known: dict[str, str], vocabulary: Set[str]) -> str:
    if word not in known:
        known[word] = _word(word, vocabulary)
    return known[word]


def _respelt(clause: str) -> str:
    clause += " "
    for said, read in TWO_WORDS:
        if said in clause:
            clause = clause.replace(said, read)
    return clause[:-1]


def undisguised(text: str) -> str:
    """Return `text` in small plain letters with one space between words, for patterns of any language."""
    plain = _MIXED.sub(lambda found: found[0] if found[0].isalpha() else found[0].translate(_LEET), _letters(text))
    plain = re.sub(r"(?<!\w)(?:\w[ .\-_*]){3,}\w(?!\w)", lambda found: re.sub(r"\W|_", "", found[0]), plain)
    return " ".join(re.sub(r"[*_~|`]", "", plain).split())


def _letters(text: str) -> str:
    """Return `text` in small Latin letters, without what shows nothing and without marks over letters."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    read = {
        character: "" if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cs"} else _letter(character)
        for character in set(apart)
    }
    kept = "".join([read[character] for character in apart])
    return _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", kept).casefold().translate(CONFUSABLE))


def _letter(character: str) -> str:
    code = ord(character)
    for first in (0x1F1E6, 0x1F130, 0x1F150, 0x1F170):  # letters in squares and circles, and those of flags
        if first <= code < first + 26:
            return chr(ord("a") + code - first)
    if character in "\u115f\u1160\u2800\u3164\uffa0":
        return " "
    if code > 0x2FFF and character not in _KEPT and unicodedata.category(character) == "So":
        return " "
    return character


def _in_words(text: str, vocabulary: Set[str]) -> str:
    """Return `text` with the words found again that signs, stops or Markdown had taken apart."""
    text = _CENSORED.sub(lambda found: _uncensored(found[0]), text) if "*" in text or "#" in text else text
    text = _LETTER_BY_LETTER.sub(lambda found: _joined(found[0], vocabulary), text)
    text = _MIXED.sub(lambda found: _undisguised(found[0]), text)
    text = _MARKDOWN.sub(lambda found: " " if found[0] in "_>#" else "", text).replace("*", "").replace("_", " ")
    text = _CUT_UP.sub(_rejoined, text)
    return re.sub(r"[~|^<>\\=+/&]", " ", text)


def _uncensored(word: str) -> str:
    for keyword in DISGUISED_BY_LENGTH.get(len(word), ()):
        if all(a in ("*#" + b) for a, b in zip(word, keyword, strict=True)):
            return keyword
    return word


def _joined(letters: str, vocabulary: Set[str]) -> str:
    word = re.sub(r"[ .\-_*~/,+]", "", letters)
    if not _STEMS.search(word.translate(SIGNS)) and not _STEMS.search(word):
        return letters
    return " ".join(_parted(_undisguised(word), vocabulary) or [letters])


def _undisguised(word: str) -> str:
    if word.isalpha() or word.isdigit():
        return word
    for tried in (word, word.rstrip("!|"), word.lstrip("!|")):
        once = _RUN.sub(r"\1", tried.translate(SIGNS))
        if found := DISGUISED.get(tried.translate(SIGNS)) or DISGUISED.get(once):
            return found
    return word


def _rejoined(found: re.Match[str]) -> str:
    parts = re.split(r"[-.·•'/]", found[0])
    word = "".join(parts)
    if "'" in found[0]:
        return found[0]
    return word if word in KEYWORDS or word in MISSPELT or word in {"kms", "kys", "ctb"} else " ".join(parts)


def _word(word: str, vocabulary: Set[str]) -> str:
    if "'" in word:
        return _expanded(word)
    if word in SHORT:
        return SHORT[word]
    if word in vocabulary:
        return word
    if word.endswith("in") and f"{word}g" in vocabulary:
        return f"{word}g"
    short = _RUN.sub(r"\1", word)
    for tried in (word, short, _RUN.sub(r"\1\1", word)):
        if tried in vocabulary or tried in KEYWORDS:
            return tried
        if found := SHORT.get(tried) or MISSPELT.get(tried):
            return found
    if 5 < len(word) < 60 and _STEMS.search(word) and (parts := _parted(word, vocabulary)):
        return " ".join(SHORT.get(part, part) for part in parts)
    return short


def _expanded(word: str) -> str:
    """Return a word with an apostrophe as the words that it is short for."""
    if word in APART:
        return APART[word]
    first, *rest = word.split("'")
    words = [SHORT.get(first, first)]
    for end in rest:
        if end == "t" and words[-1].endswith("n") and len(words[-1]) > 2:
            words[-1] = words[-1][:-1]
        words.append("is" if end == "s" and first in _BEFORE_IS else _CONTRACTIONS.get(end, end))
    return " ".join(words)


def _parted(letters: str, vocabulary: Set[str]) -> list[str] | None:
    """Return the fewest words of the vocabulary that `letters` are made of, or None."""
    best: list[list[str] | None] = [[]]
    for end in range(1, len(letters) + 1):
        choices: list[list[str]] = []
        for start in range(max(0, end - 12), end):
            before, word = best[start], letters[start:end]
            if before is not None and (
                word in ("i", "a") or (len(word) > 1 and (word in vocabulary or word in KEYWORDS or word in SHORT))
            ):
                choices.append([*before, word])
        best.append(min(choices, key=len) if choices else None)
    return best[-1]
