"""Whether a member's words, in a message, mean anything to Discord: a mention, a link, a format."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from bot.text import as_typed, in_code_block, isolated
from tests.attacks.seeding import MARK

_CODE = re.compile(r"```.*?```|`[^`]+`", re.DOTALL)


def texts_of(message: dict[str, Any]) -> Iterator[str]:
    """Yield what Discord formats in a message; labels, options and footers are shown as they are."""
    yield message.get("content") or ""
    for embed in message.get("embeds") or []:
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for field in embed.get("fields") or []:
            yield field["name"]
            yield field["value"]


def meaning_something(message: dict[str, Any], typed: Collection[str]) -> list[str]:
    """Return the texts in which something that was typed is not shown as it was typed."""
    found: list[str] = []
    for text in texts_of(message):
        rest = _CODE.sub("", text) if MARK in text else ""
        for words in sorted(typed, key=len, reverse=True):
            rest = rest.replace(as_typed(isolated(words)), "").replace(as_typed(words), "")
        if MARK in rest:
            found.append(rest)
    return found


def in_code(text: str, words: str) -> bool:
    """Whether the words stand in a code block of the text, and end nothing of it."""
    return any(in_code_block(words) in block for block in _CODE.findall(text))
