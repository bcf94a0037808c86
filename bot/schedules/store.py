"""Where schedules are kept: personal nudges and a server's posts, one row each."""

import json
import logging
import sqlite3
from collections.abc import Collection, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.db import Connection, Database
from bot.instants import from_ms, to_ms
from bot.schedules.delivering import Record
from bot.schedules.reading import QUERIES, ms, names, schedule_of
from bot.schedules.rules import EVERY_DAY, at_time, next_after, next_on_or_after
from bot.schedules.settling import Arrived, Settled, reconciled
from bot.schedules.values import NUDGES, Kind, NewSchedule, Schedule
from bot.trouble import said

log = logging.getLogger(__name__)

#: how often a busy database is asked to write something down; each time it has a second or two
TRIES = 3

_NUDGES = names(NUDGES)


class ScheduleStore:
    def __init__(self, database: Database) -> None:
        self._database = database
        #: What has arrived and could not be written down: kept, so that it isn't sent again at the end of each claim.
        self.unsettled: list[tuple[Settled, Record | None]] = []

    @property
    def writes(self) -> int:
        """As `Database.writes`."""
        return self._database.writes

    async def add(
        self, new: NewSchedule, now: datetime, *, limit: int, paused_reason: str | None = None
    ) -> Schedule | None:
        """Keep a schedule, due the next time after `now` or paused from the start; None if its owner has `limit`.

        Whoever adds it tells its owner why it is paused.
        """
        due = None if paused_reason else to_ms(next_after(new.minute_of_day, new.weekdays, ZoneInfo(new.zone), now))
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
                next_due_at=due,
                paused_reason=paused_reason,
                told_at=to_ms(now) if paused_reason else None,
                deck=new.deck,
                words=new.words,
                pause_after=new.pause_after,
                created_at=to_ms(now),
            )
        assert row is not None  # noqa: S101 - `returning` gives the row or raises
        return schedule_of(row)

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
        return schedule_of(row)

    async def reminder(self, user_id: int, kind: Kind, subject_id: int) -> Schedule | None:
        """Return what is to come once of this kind about this row, paused or not."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "reminder", user_id=user_id, kind=kind.value, subject_id=subject_id)
        return schedule_of(row) if row else None

    async def reminders(self, user_id: int, kinds: Collection[Kind]) -> list[Schedule]:
        """Return what is to come once of these kinds, about whatever row, paused or not."""
        async with self._database.connection() as connection:
            return [
                schedule_of(row)
                for row in await QUERIES.all(connection, "reminders", user_id=user_id, kinds=names(kinds))
            ]

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
            row = await QUERIES.one(connection, "count_of_member", user_id=new.user_id, kinds=_NUDGES)
        return row["number"] if row else 0

    async def nudges(self, user_id: int) -> list[Schedule]:
        """Return what the member has set with /nudges, paused or not."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "nudges_of_member", user_id=user_id, kinds=_NUDGES)
        return [schedule_of(row) for row in rows]

    async def posts(self, guild_id: int) -> list[Schedule]:
        async with self._database.connection() as connection:
            return [schedule_of(row) for row in await QUERIES.all(connection, "of_guild", guild_id=guild_id)]

    async def find(self, schedule_id: int) -> Schedule | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "find", id=schedule_id)
        return schedule_of(row) if row else None

    async def nudge(self, user_id: int, schedule_id: int) -> Schedule | None:
        """Return one of the member's own of /nudges."""
        found = await self.find(schedule_id)
        return found if found and found.user_id == user_id and found.kind in NUDGES else None

    async def due(self, now: datetime, limit: int, kinds: Collection[Kind] = tuple(Kind)) -> list[Schedule]:
        """Return up to `limit` schedules of these kinds that are to be looked at, and claim none of them."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "due", now=to_ms(now), kinds=names(kinds), limit=limit)
        return [schedule_of(row) for row in rows]

    async def claim(self, now: datetime, until: datetime, limit: int, kinds: Collection[Kind]) -> list[Schedule]:
        """Take up to `limit` schedules of these kinds that are to be looked at, the longest due first.

        Nobody else gets them before `until`: a process that dies with them loses them to the next by then.
        """
        async with self._database.transaction(counted=False) as connection:
            due: dict[str, object] = {"now": to_ms(now), "kinds": names(kinds)}
            # First a server's posts, being few: behind a crowd of direct messages they would be minutes late.
            rows = await QUERIES.all(connection, "unclaimed_posts", **due, limit=limit)
            if len(rows) < limit:
                rows += await QUERIES.all(connection, "unclaimed_messages", **due, limit=limit - len(rows))
            if rows:
                ids = json.dumps([row["id"] for row in rows])
                await QUERIES.change(connection, "claim", ids=ids, ends_at=to_ms(until))
        return list(map(schedule_of, rows))

    async def release(self, ids: Collection[int]) -> None:
        """Give up claims: others may look at these at once."""
        async with self._database.transaction(counted=False) as connection:
            await QUERIES.change(connection, "release", ids=json.dumps(list(ids)))

    async def take_over(self) -> None:
        """Take up what a process before this one had claimed, as it can't any more.

        Where that one is still at work, what both send has the same nonce.
        """
        await self._change("take_over")

    async def write_down(self, settled: Sequence[Settled]) -> Collection[int]:
        """Settle these, all together or else one by one; return the ids of those that are written."""
        for _ in range(TRIES):
            try:
                await self.settle(settled)
            except sqlite3.OperationalError as error:  # busy, or a disk that is full
                log.warning("%s could not be written down: %s", len(settled), said(error))
            except sqlite3.Error:
                if len(settled) > 1:
                    return {each for one in settled for each in await self.write_down([one])}
                log.exception("schedule %s could not be written down", settled[0].schedule.id)
                break
            else:
                return {each.schedule.id for each in settled}
        return ()

    async def settle(self, settled: Sequence[Settled]) -> None:
        """Write down how claimed schedules stand, in one transaction; what their owners have chosen meanwhile holds."""
        rows = [_row(each) for each in settled if not each.ends]
        ended: list[dict[str, object]] = [
            {"id": each.schedule.id, "was_due_at": ms(each.schedule.next_due_at)} for each in settled if each.ends
        ]
        async with self._database.transaction(counted=False) as connection:
            before = connection.total_changes
            await QUERIES.change_each(connection, "settle", rows)
            if ended:
                await QUERIES.change_each(connection, "end", ended)
            if connection.total_changes - before < len(settled):
                await self._reconcile(connection, settled)
            await QUERIES.change(connection, "release", ids=json.dumps([each.schedule.id for each in settled]))

    async def _reconcile(self, connection: Connection, settled: Sequence[Settled]) -> None:
        by_id = {each.schedule.id: each for each in settled}
        for row in await QUERIES.all(connection, "claimed", ids=json.dumps(list(by_id))):
            try:
                what = reconciled(by_id[row["id"]], schedule_of(row))
            except (ValueError, LookupError):
                # Its days or its zone can't be read any more: the tick finds that out, and the others are settled.
                log.exception("schedule %s can't be read, and is left as it is", row["id"])
                continue
            match what:
                case Settled() as left:
                    await QUERIES.change_each(connection, "settle", [_row(left)])
                case Arrived(next_due_at, look_at, posted_at, message_id):
                    times = {"next_due_at": ms(next_due_at), "look_at": ms(look_at), "posted_at": to_ms(posted_at)}
                    await QUERIES.change(connection, "arrived", id=row["id"], message_id=message_id, **times)
                case None:
                    pass

    def forget(self, user_id: int) -> None:
        """Forget what has arrived at a member who is gone, and would still be written down."""
        self.unsettled = [
            each
            for each in self.unsettled
            # A server's post stays, without who set it up, and must not be sent again.
            if each[0].schedule.kind is Kind.POST or each[0].schedule.user_id != user_id
        ]

    async def first_due(self) -> datetime | None:
        """Return when the next schedule of all is looked at; None if none is."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "first_due")
        return from_ms(row["at"]) if row and row["at"] is not None else None

    async def count_due(self, now: datetime) -> int:
        """Return how many wait to be looked at."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "count_due", now=to_ms(now))
        return row["number"] if row else 0

    async def answered(self, message_id: int, now: datetime) -> None:
        """Take a press on the message that a schedule sent last for an answer: it comes again as it was set."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "answered", message_id=message_id)
        for schedule in map(schedule_of, rows):
            await self._take_up(schedule, now)

    async def touched(self, schedule_id: int, now: datetime) -> None:
        """Take a press on any other message of a schedule, or a reaction, for an answer, too."""
        schedule = await self.find(schedule_id)
        if schedule is not None and schedule.unanswered:
            await self._take_up(schedule, now)

    async def _take_up(self, schedule: Schedule, now: datetime) -> None:
        due = schedule.next_due_at
        if schedule.weekly and due is not None and due > now:
            again = ms(schedule.again_after(now))
            await self._change("take_up", id=schedule.id, was_due_at=to_ms(due), next_due_at=again)
        else:
            await self._change("touch", id=schedule.id)

    async def postpone(self, user_id: int, schedule: Schedule, until: datetime) -> datetime | None:
        """Skip every time up to `until`; return the next one, None if the schedule is gone or not theirs."""
        at = schedule.next_after(until)
        if at is None:
            return None
        return at if await self._change("postpone", id=schedule.id, user_id=user_id, next_due_at=to_ms(at)) else None

    async def change(self, user_id: int, schedule: Schedule, weekdays: int, minute_of_day: int, now: datetime) -> bool:
        """Give one of the member's own other days and another time; return whether it is there, and theirs.

        What is paused stays so, and what is put off comes on the same day as before or later. What is due comes, unless
        today has another time to come, or is none of its days any more.
        """
        days = {"id": schedule.id, "user_id": user_id, "weekdays": weekdays, "minute_of_day": minute_of_day}
        if schedule.next_due_at is None:
            return await self._change("set_days", **days)
        zone = ZoneInfo(schedule.zone)
        at = next_after(minute_of_day, weekdays, zone, now)
        if schedule.is_put_off(now):
            at = next_on_or_after(minute_of_day, weekdays, zone, schedule.next_due_at.astimezone(zone).date())
        today = now.astimezone(zone).date()
        is_over = at.astimezone(zone).date() > today
        keeps_due = is_over and weekdays >> today.weekday() & 1
        return await self._change("reset", **days, next_due_at=to_ms(at), due_until=to_ms(now) if keeps_due else 0)

    async def pass_over(self, user_id: int, kind: Kind, until: datetime, now: datetime) -> None:
        """Leave out what of this kind would come to the member by `until`."""
        for each in await self.nudges(user_id):
            due = each.next_due_at
            if each.kind is kind and due is not None and due <= until:
                at = each.next_after(max(until, now))
                await self._change("pass_over", id=each.id, was_due_at=to_ms(due), next_due_at=ms(at))

    async def resume(self, user_id: int, schedule: Schedule, now: datetime) -> datetime | None:
        """Let one of the member's own come again as it was set, after a pause of any kind; as `postpone`.

        What is due keeps its time.
        """
        return await self._as_set("reset", schedule, now, user_id=user_id, **_days(schedule))

    async def keep_as_set(self, user_id: int, schedule: Schedule, now: datetime) -> datetime | None:
        """Let it come as it was set from now on, answered or not; as `resume`."""
        return await self._as_set("keep_as_set", schedule, now, user_id=user_id)

    async def untold(self, user_id: int) -> list[Schedule]:
        """Return what is paused for the member without their having been told why."""
        async with self._database.connection() as connection:
            return [schedule_of(row) for row in await QUERIES.all(connection, "untold", user_id=user_id)]

    async def tell(self, user_id: int, now: datetime) -> None:
        """Note that the member has been told of all that is paused."""
        await self._change("tell", user_id=user_id, now=to_ms(now))

    async def pause_post(self, guild_id: int, schedule_id: int, reason: str) -> bool:
        """Stop a server's post until `resume_post`; the reason is for those who manage the server."""
        return await self._change("pause_post", id=schedule_id, guild_id=guild_id, reason=reason)

    async def postpone_post(self, guild_id: int, post: Schedule, until: datetime) -> datetime | None:
        """Skip every time of a server's post up to `until`; as `postpone`."""
        at = post.next_after(until)
        if at is None:
            return None
        return at if await self._change("postpone_post", id=post.id, guild_id=guild_id, next_due_at=to_ms(at)) else None

    async def resume_post(self, guild_id: int, post: Schedule, now: datetime) -> datetime | None:
        """Let a server's post come again, after a pause of any kind; as `postpone`."""
        return await self._again("resume_post", post, now, guild_id=guild_id)

    async def _as_set(self, name: str, schedule: Schedule, now: datetime, **parameters: object) -> datetime | None:
        if await self._again(name, schedule, now, due_until=to_ms(now), **parameters) is None:
            return None
        found = await self.find(schedule.id)
        return found.next_due_at if found else None

    async def _again(self, name: str, schedule: Schedule, now: datetime, **parameters: object) -> datetime | None:
        at = schedule.again_after(now)
        if at is None:
            return None
        return at if await self._change(name, id=schedule.id, next_due_at=to_ms(at), **parameters) else None

    async def _change(self, name: str, **parameters: object) -> bool:
        async with self._database.transaction() as connection:
            return await QUERIES.change(connection, name, **parameters) > 0

    async def remove_nudge(self, user_id: int, schedule_id: int) -> bool:
        return await self._change("remove_of_member", id=schedule_id, user_id=user_id)

    async def remove_post(self, guild_id: int, schedule_id: int) -> bool:
        return await self._change("remove_of_guild", id=schedule_id, guild_id=guild_id)

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
            return [schedule_of(row) for row in await QUERIES.all(connection, "export", user_id=user_id)]


def _days(schedule: Schedule) -> dict[str, int]:
    return {"weekdays": schedule.weekdays, "minute_of_day": schedule.minute_of_day}


def _row(each: Settled) -> dict[str, object]:
    schedule = each.schedule
    next_due_at = ms(each.next_due_at)
    return {
        "id": schedule.id,
        "was_due_at": ms(schedule.next_due_at),
        "was_look_at": ms(schedule.look_at),
        "was_unanswered": schedule.unanswered,
        "was_weekly": schedule.weekly,
        "next_due_at": next_due_at,
        "look_at": next_due_at if each.look_at is each.next_due_at else ms(each.look_at),
        "reason": each.reason,
        "told_at": ms(each.told_at),
        "attempts": each.attempts,
        "posted_at": ms(each.posted_at),
        "message_id": each.message_id,
        "unanswered": each.unanswered,
        "weekly": each.weekly,
    }
