"""Members' words: taken in clean, shown as typed, pinging and linking nothing."""

import re
import unicodedata

from bot.errors import UserError

#: Characters that are invisible or turn the text around them; ZWJ and ZWNJ stay, scripts and emoji need them.
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")

#: Letters and symbols by their category that nevertheless show nothing: fillers of Korean and Braille.
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")

#: What Discord gives a meaning to: Markdown, and the signs that mentions, links and invites can't do without. A
#: backslash before any sign that is no letter or digit shows the sign itself.
_MEANING = re.compile(r"[\\`*_~|<>\[\]()#@:/-]|(?<=\d)\.(?=\s)")


_ESCAPED = re.compile(r"\\([\\`*_~|<>\[\]()#@:/.-])")


def readable(stored: bytes) -> str:
    """Return a text of the database's, also where a byte of it is damaged: sqlite3 itself would raise, and quote it."""
    return stored.decode(errors="replace")


def clean_line(text: str | None, *, limit: int, name: str) -> str | None:
    """Return `text` as one line of at most `limit` characters, or None if nothing can be seen in it.

    Raises UserError if it is longer. `name` says in the sentence which entry it is about.
    """
    if text is None:
        return None
    # Surrogates can't be stored, control characters (NUL, line breaks) don't belong in a line.
    kept = "".join(
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text if unicodedata.category(c) != "Cs"
    )
    line = " ".join(_INVISIBLE.sub("", kept).split())
    if len(line) > limit:
        raise UserError(
            f"The {name} is longer than {limit} characters. Nothing was saved; a short form or a nickname will do."
        )
    return line if any(_can_be_seen(c) for c in line) else None


def clean_text(text: str | None, *, limit: int, name: str) -> str | None:
    """Return `text` of several lines with each cleaned as `clean_line` does, or None if nothing can be seen in it.

    At most one empty line stays between two others. Raises UserError if it is longer than `limit` characters.
    """
    if text is None:
        return None
    lines = [clean_line(line, limit=len(line), name=name) or "" for line in text.splitlines()]
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    if len(kept) > limit:
        raise UserError(f"The {name} is longer than {limit} characters. Nothing was saved; a shorter one will do.")
    return kept or None


def folded(text: str) -> str:
    """Return `text` as it is compared in a search: the same letters in another case or form are the same."""
    # A second time, since casefold takes some letters apart; the dot is what it leaves of a Turkish İ.
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold().replace("i\u0307", "i"))


def holds(words: str, *texts: str | None) -> bool:
    """Whether any of `texts` has the words in it, whatever their case. SQL knows it by this name."""
    searched = folded(words).strip()
    return any(searched in folded(text) for text in texts if text)


def shortened(text: str, limit: int) -> str:
    """Return `text`, cut to at most `limit` characters with an ellipsis if it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def isolated(text: str) -> str:
    """Return `text` so that, written from right to left, it leaves what stands around it where it is."""
    turns = any(unicodedata.bidirectional(c) in {"R", "AL", "AN"} for c in text)
    return f"\u2068{text}\u2069" if turns else text


def _can_be_seen(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNPS" and character not in _BLANK


def as_typed(text: str) -> str:
    """Return `text` so that a message shows it as it was typed: no formatting, mention, link or invite comes of it."""
    return _MEANING.sub(r"\\\g<0>", text)


def typed_again(shown: str) -> str:
    """Return what `as_typed` was given."""
    return _ESCAPED.sub(r"\1", shown)


def in_code_block(text: str) -> str:
    """Return `text` safe inside a code block, where backslashes can't escape anything, and as Discord can take it."""
    taken = (c if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"} else " " for c in text)
    return "".join(taken).replace("`", "'")
