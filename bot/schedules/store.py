"""Where schedules are kept: personal nudges and a server's posts, one row each."""

import json
from collections.abc import Collection
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.schedules.rules import EVERY_DAY, at_time, next_after
from bot.schedules.values import Kind, NewSchedule, Schedule

QUERIES = Queries(__file__)


class ScheduleStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, new: NewSchedule, now: datetime, *, limit: int) -> Schedule | None:
        """Keep a schedule, due the next time after `now`; None if its owner has `limit` already."""
        async with self._database.transaction() as connection:
            if await self._count(connection, new) >= limit:
                return None
            row = await QUERIES.one(
                connection,
                "add",
                kind=new.kind.value,
                user_id=new.user_id,
                guild_id=new.guild_id,
                channel_id=new.channel_id,
                weekdays=new.weekdays,
                minute_of_day=new.minute_of_day,
                zone=new.zone,
                next_due_at=to_ms(next_after(new.minute_of_day, new.weekdays, ZoneInfo(new.zone), now)),
                created_at=to_ms(now),
            )
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return _schedule(row)

    async def remind(  # noqa: PLR0913 - a reminder is all of these
        self, user_id: int, kind: Kind, subject_id: int, day: date, minute_of_day: int, zone: str, now: datetime
    ) -> Schedule:
        """Let something come once, in the place of what was set of this kind about this row.

        A time that is over is due at once.
        """
        due = at_time(day, minute_of_day, ZoneInfo(zone))
        async with self._database.transaction() as connection:
            row = await QUERIES.one(
                connection,
                "remind",
                kind=kind.value,
                user_id=user_id,
                subject_id=subject_id,
                on_day=day.isoformat(),
                weekdays=EVERY_DAY,
                minute_of_day=minute_of_day,
                zone=zone,
                next_due_at=to_ms(due),
                created_at=to_ms(now),
            )
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return _schedule(row)

    async def reminder(self, user_id: int, kind: Kind, subject_id: int) -> Schedule | None:
        """Return what is to come once of this kind about this row, paused or not."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "reminder", user_id=user_id, kind=kind.value, subject_id=subject_id)
        return _schedule(row) if row else None

    async def forget_reminder(self, user_id: int, kind: Kind, subject_id: int) -> bool:
        """Let nothing come of this kind about this row; return whether anything was to."""
        async with self._database.transaction() as connection:
            return (
                await QUERIES.change(
                    connection, "forget_reminder", user_id=user_id, kind=kind.value, subject_id=subject_id
                )
                == 1
            )

    async def _count(self, connection: Connection, new: NewSchedule) -> int:
        if new.kind is Kind.POST:
            row = await QUERIES.one(connection, "count_of_guild", guild_id=new.guild_id)
        else:
            row = await QUERIES.one(connection, "count_of_member", user_id=new.user_id, kind=new.kind.value)
        return row["number"] if row else 0

    async def nudges(self, user_id: int) -> list[Schedule]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "of_member", user_id=user_id, kind=Kind.NUDGE.value)
        return [_schedule(row) for row in rows]

    async def posts(self, guild_id: int) -> list[Schedule]:
        async with self._database.connection() as connection:
            return [_schedule(row) for row in await QUERIES.all(connection, "of_guild", guild_id=guild_id)]

    async def find(self, schedule_id: int) -> Schedule | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=schedule_id)
        return _schedule(row) if row else None

    async def due(self, now: datetime, limit: int, kinds: Collection[Kind] = tuple(Kind)) -> list[Schedule]:
        """Return up to `limit` schedules of these kinds that are due at `now`, the longest due first."""
        chosen = json.dumps([kind.value for kind in kinds])
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "due", now=to_ms(now), kinds=chosen, limit=limit)
        return [_schedule(row) for row in rows]

    async def first_due(self) -> datetime | None:
        """Return when the next schedule of all is due; None if none is."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "first_due")
        return from_ms(row["at"]) if row and row["at"] is not None else None

    async def advance(self, schedule: Schedule, next_due_at: datetime | None, now: datetime) -> None:
        """Move a schedule that was delivered at `now` to `next_due_at`, unless its owner has moved it meanwhile.

        One that comes once, with no time after this, is gone.
        """
        assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are delivered
        was_due_at = to_ms(schedule.next_due_at)
        async with self._database.transaction() as connection:
            if next_due_at is None:
                await QUERIES.change(connection, "end", id=schedule.id, was_due_at=was_due_at)
                return
            await QUERIES.change(
                connection,
                "advance",
                id=schedule.id,
                was_due_at=was_due_at,
                next_due_at=to_ms(next_due_at),
                now=to_ms(now),
            )

    async def pause(self, schedule: Schedule, reason: str) -> None:
        """Stop a schedule that can't be delivered, unless its owner has moved it meanwhile; the reason is for them."""
        assert schedule.next_due_at is not None  # noqa: S101 - only due schedules are delivered
        async with self._database.transaction() as connection:
            await QUERIES.change(
                connection, "pause", id=schedule.id, was_due_at=to_ms(schedule.next_due_at), reason=reason
            )

    async def postpone(self, user_id: int, schedule: Schedule, until: datetime) -> datetime | None:
        """Skip every time up to `until`; return the next one, None if the schedule is gone or not theirs."""
        at = schedule.next_after(until)
        if at is None:
            return None
        async with self._database.transaction() as connection:
            changed = await QUERIES.change(
                connection, "postpone", id=schedule.id, user_id=user_id, next_due_at=to_ms(at)
            )
        return at if changed else None

    async def remove_nudge(self, user_id: int, schedule_id: int) -> bool:
        async with self._database.transaction() as connection:
            changed = await QUERIES.change(
                connection, "remove_of_member", id=schedule_id, user_id=user_id, kind=Kind.NUDGE.value
            )
        return changed == 1

    async def remove_post(self, guild_id: int, schedule_id: int) -> bool:
        async with self._database.transaction() as connection:
            return await QUERIES.change(connection, "remove_of_guild", id=schedule_id, guild_id=guild_id) == 1

    async def drawn(self, schedule_id: int) -> list[str]:
        """Return the cards that this schedule has posted since its deck was last used up, oldest first."""
        async with self._database.connection() as connection:
            return [row["card_id"] for row in await QUERIES.all(connection, "drawn", schedule_id=schedule_id)]

    async def record_drawn(self, schedule_id: int, card_id: str, now: datetime, *, starts_over: bool) -> None:
        async with self._database.transaction() as connection:
            if starts_over:
                await QUERIES.change(connection, "forget_drawn", schedule_id=schedule_id)
            await QUERIES.change(connection, "add_drawn", schedule_id=schedule_id, card_id=card_id, now=to_ms(now))

    async def export(self, user_id: int) -> list[Schedule]:
        async with self._database.connection() as connection:
            return [_schedule(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]

    async def erase(self, user_id: int) -> None:
        """Delete the member's nudges and take their name off the server posts that they set up."""
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "erase", user_id=user_id)
            await QUERIES.change(connection, "disown", user_id=user_id)


async def move_to_zone(connection: Connection, user_id: int, zone: str, now: datetime) -> None:
    """Let what comes once come at its time in another zone, inside the transaction that changes the member's zone.

    Where that is over there already, it comes at that time of the next day there, and not in the night at once.
    """
    for row in await QUERIES.all(connection, "once_of_member", user_id=user_id, now=to_ms(now)):
        due = at_time(date.fromisoformat(row["on_day"]), row["minute_of_day"], ZoneInfo(zone))
        if due <= now:
            due = next_after(row["minute_of_day"], EVERY_DAY, ZoneInfo(zone), now)
        await QUERIES.change(connection, "move", id=row["id"], zone=zone, next_due_at=to_ms(due))


def _schedule(row: Row) -> Schedule:
    due, posted = row["next_due_at"], row["last_posted_at"]
    return Schedule(
        id=row["id"],
        kind=Kind(row["kind"]),
        user_id=row["user_id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        weekdays=row["weekdays"],
        minute_of_day=row["minute_of_day"],
        zone=row["zone"],
        next_due_at=from_ms(due) if due is not None else None,
        paused_reason=row["paused_reason"],
        last_posted_at=from_ms(posted) if posted is not None else None,
        on_day=date.fromisoformat(row["on_day"]) if row["on_day"] else None,
        subject_id=row["subject_id"],
    )
