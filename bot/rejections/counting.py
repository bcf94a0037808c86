"""Counts of entries, and of what hangs on one."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from bot.db import Database, Queries
from bot.instants import to_ms
from bot.rejections.values import Stage

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Hanging:
    """Counts of a member's own rows that name one entry of theirs."""

    #: for feedback, that were sent
    requests: int = 0
    #: of any kind, but for those that never came
    answers: int = 0
    #: that came to an end
    reviews: int = 0
    #: of the plan, wherever they stand
    steps: int = 0


async def hanging_on(database: Database, user_id: int, entry_id: int) -> Hanging:
    async with database.connection() as connection:
        rows = await QUERIES.all(connection, "hanging", user_id=user_id, rejection_id=entry_id)
    return Hanging(**{row["what"]: row["times"] for row in rows})


async def ends_since(database: Database, user_id: int, instant: datetime, today: date) -> Counter[Stage]:
    """Count where entries of `instant` or later ended, but for those of which the member still waits to hear."""
    async with database.connection() as connection:
        rows = await QUERIES.all(
            connection, "ends_since", user_id=user_id, happened_at=to_ms(instant), today=today.isoformat()
        )
    return Counter({Stage(row["stage"]): row["entries"] for row in rows})
