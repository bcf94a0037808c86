"""When each member was last here, and who is to be told or forgotten."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.db import Connection, Database, Queries, Unavailable
from bot.instants import day_of, from_ms, midnight, to_ms
from bot.retention.rules import GRACE, STALE_MONTHS, is_over, latest_idle, months_before
from bot.schedules import Kind, ScheduleStore

log = logging.getLogger(__name__)

QUERIES = Queries(__file__)

#: so many at a time: others write in between
LOT = 50
#: members that are remembered of one day, so that not each press of theirs reads the database
MOST_SEEN = 20_000
#: rows of what is purged, in one statement
MANY = 500

#: a place in the list of those who are idle or were told: the instant it is ordered by, and the member
Place = tuple[int, int]
START: Place = (-1, -1)

#: the message comes in the morning of the next day
MORNING = 10 * 60


@dataclass(frozen=True, slots=True)
class Lot:
    """Some members, and the place after which the others come; None: there are no others."""

    user_ids: tuple[int, ...]
    then: Place | None


class Retention:
    def __init__(self, database: Database, schedules: ScheduleStore) -> None:
        self._database = database
        self._schedules = schedules
        #: who was seen on `_day`, strangers included
        self._seen = set[int]()
        self._day = 0

    async def seen(self, user_id: int, now: datetime) -> None:
        """Note, once a day, that a member was here; what they were told of is off then.

        Of a stranger, nothing is kept.
        """
        day = to_ms(midnight(day_of(now)))
        if day != self._day or len(self._seen) >= MOST_SEEN:
            self._seen.clear()
            self._day = day
        if user_id not in self._seen:
            await self._note(user_id, day)
            self._seen.add(user_id)

    async def _note(self, user_id: int, day: int) -> None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "seen_at", user_id=user_id)
        if row is None or (row["warned_at"] is None and row["seen_at"] is not None and row["seen_at"] >= day):
            return
        async with self._database.transaction(counted=row["warned_at"] is not None) as connection:
            await QUERIES.change(connection, "seen", user_id=user_id, day=day)
            if row["warned_at"] is not None:
                await QUERIES.change(connection, "call_off", user_id=user_id)

    async def warned_at(self, user_id: int) -> datetime | None:
        """Return when the member was told that all will be deleted; None if they are here, or strangers."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "seen_at", user_id=user_id)
        return from_ms(row["warned_at"]) if row and row["warned_at"] is not None else None

    async def warn_idle(self, now: datetime, after: Place = START) -> Place | None:
        """Let some of those who are idle be told; return the place after which the others come."""
        # Whoever was here on that day, at whatever time of it.
        before = to_ms(midnight(latest_idle(day_of(now)) + timedelta(days=1)))
        async with self._database.connection() as connection:
            rows = await QUERIES.all(
                connection, "idle", before=before, last_seen_at=after[0], last_user_id=after[1], limit=LOT
            )
        for row in rows:
            try:
                if row["messages"] != 0:
                    # First, since without it they would be forgotten untold; alone, it comes to nothing.
                    await self._schedule(row["user_id"], row["zone"] or "UTC", now)
                async with self._database.transaction(counted=False) as connection:
                    await QUERIES.change(connection, "warn", user_id=row["user_id"], before=before, now=to_ms(now))
                # Should a backup have brought back an older day than this one.
                self._seen.discard(row["user_id"])
            except Unavailable:
                raise
            except Exception:
                # The others all the same.
                log.exception("user %s, who is idle, can't be told", row["user_id"])
        return (rows[-1]["at"], rows[-1]["user_id"]) if len(rows) == LOT else None

    async def _schedule(self, user_id: int, zone: str, now: datetime) -> None:
        tomorrow = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
        await self._schedules.remind(user_id, Kind.IDLE, user_id, tomorrow, MORNING, zone, now)

    async def warn_again(self, user_id: int, now: datetime) -> bool:
        """Let the time begin now that a member has after they were told; False if they are here again."""
        async with self._database.transaction(counted=False) as connection:
            return await QUERIES.change(connection, "warn_again", user_id=user_id, now=to_ms(now)) == 1

    async def over(self, now: datetime, after: Place = START) -> Lot:
        """Return some of those whose time is over."""
        until = to_ms(now - GRACE)
        async with self._database.connection() as connection:
            rows = await QUERIES.all(
                connection, "warned", until=until, last_warned_at=after[0], last_user_id=after[1], limit=LOT
            )
        over = [row["user_id"] for row in rows if is_over(from_ms(row["at"]), now, is_coming=row["is_coming"])]
        return Lot(tuple(over), (rows[-1]["at"], rows[-1]["user_id"]) if len(rows) == LOT else None)

    @staticmethod
    async def is_still_over(connection: Connection, user_id: int, now: datetime) -> bool:
        """Whether a member's time is over as this transaction finds it."""
        return await QUERIES.one(connection, "warned_by", user_id=user_id, until=to_ms(now - GRACE)) is not None

    async def purge(self, now: datetime) -> bool:
        """Delete some of what is of no use to anybody; return whether there may be more."""
        before = months_before(day_of(now), STALE_MONTHS)
        async with self._database.transaction(counted=False) as connection:
            counts = await QUERIES.change(connection, "purge_counts", before=to_ms(midnight(before)), limit=MANY)
            stale = await QUERIES.change(connection, "purge_stale", before=before.isoformat(), limit=MANY)
        return MANY in (counts, stale)
