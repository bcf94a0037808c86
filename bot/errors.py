"""The two errors with a reader: a member (UserError) and whoever starts the bot (StartError)."""

from typing import TypeVar

T = TypeVar("T")


class UserError(Exception):
    """A refusal, in words for the member: what is wrong and what to do. Nothing was saved."""


class StartError(Exception):
    """Why the bot can't start, in one line for whoever runs it."""


def found(value: T | None, refusal: str) -> T:
    """Return what was found, or changed; raises UserError saying `refusal` if there is no such thing."""
    if value is None:
        raise UserError(refusal)
    return value
