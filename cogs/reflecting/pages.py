"""How what a member wrote is spread over pages that each fit a message. Pure."""

from collections.abc import Sequence


def packed(parts: Sequence[str], limit: int, most: int, between: str) -> list[list[int]]:
    """Spread parts over pages of at most `limit` characters and `most` parts; return the places of each page."""
    pages: list[list[int]] = [[]]
    length = 0
    for place, part in enumerate(parts):
        if pages[-1] and (length + len(between) + len(part) > limit or len(pages[-1]) >= most):
            pages.append([])
            length = 0
        length += len(part) + (len(between) if pages[-1] else 0)
        pages[-1].append(place)
    return pages


def pieces(text: str, limit: int) -> list[str]:
    """Cut a text into pieces of at most `limit` characters, at the end of a line or a word where there is one."""
    found: list[str] = []
    while len(text) > limit:
        cut = max(text.rfind("\n", 1, limit), text.rfind(" ", limit // 2, limit))
        cut = cut if cut > 0 else limit
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text] if text else found
