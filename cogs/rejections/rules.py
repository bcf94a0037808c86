"""What can be logged, and how long it can be undone. Pure."""

from datetime import datetime, timedelta

from bot.text import clean_line

UNDO_WINDOW = timedelta(minutes=10)

#: characters; a name in full fits, and a nickname does too
NAME_LIMIT = 100


def undo_until(logged_at: datetime) -> datetime:
    return logged_at + UNDO_WINDOW


def check_company(text: str | None) -> str | None:
    """Return the company as it is kept; raises UserError if it is too long."""
    return clean_line(text, limit=NAME_LIMIT, name="company")


def check_role(text: str | None) -> str | None:
    """Return the role as it is kept; raises UserError if it is too long."""
    return clean_line(text, limit=NAME_LIMIT, name="role")
