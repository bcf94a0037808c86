"""How long a write can be undone. Pure."""

from datetime import datetime, timedelta

UNDO_WINDOW = timedelta(minutes=10)


def undo_until(made_at: datetime) -> datetime:
    return made_at + UNDO_WINDOW
