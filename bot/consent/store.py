"""Where it is kept what members agreed to."""

from dataclasses import dataclass
from datetime import datetime

from bot.db import Database, Queries
from bot.instants import day_of, midnight, to_ms
from bot.schedules.rezoning import wake

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Consent:
    """What a member whom the bot knows has agreed to."""

    #: of the notice that they said yes to; None where they were never asked, but had entries before anybody was
    version: int | None
    #: whether they may be written to by direct message; None: was not asked
    messages: bool | None


class ConsentStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, user_id: int) -> Consent | None:
        """Return what the member agreed to; None of a stranger."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "of", user_id=user_id)
        if row is None:
            return None
        return Consent(row["consent"], None if row["messages"] is None else bool(row["messages"]))

    async def agree(self, user_id: int, version: int, now: datetime, *, messages: bool) -> None:
        """Keep that the member said yes to this version of the notice, and whether messages may come."""
        async with self._database.transaction() as connection:
            await QUERIES.change(
                connection,
                "agree",
                user_id=user_id,
                version=version,
                messages=int(messages),
                # More precisely it is not kept.
                day=to_ms(midnight(day_of(now))),
                now=to_ms(now),
            )
            await wake(connection, user_id)
