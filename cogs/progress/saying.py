"""Counts and lists in words, for every view. Pure."""

from collections.abc import Iterable, Sequence


def counted(count: int, one: str, several: str) -> str | None:
    return f"{count:,} {one if count == 1 else several}" if count else None


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def sections(*sections: tuple[str, Sequence[str | None]]) -> str:
    """Write those that have a line in them; empty if none has."""
    return "\n\n".join(f"**{title}**\n{bullets(lines)}" for title, lines in sections if any(lines))


def bullets(lines: Iterable[str | None]) -> str:
    return "\n".join(f"- {line}" for line in lines if line)
