"""What happens to a member's schedules when they change their zone, or when they want to be written to."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.db import Connection
from bot.instants import from_ms, to_ms
from bot.schedules.holding import due_under
from bot.schedules.reading import QUERIES, ms, names, schedule_of
from bot.schedules.rules import EVERY_DAY, at_time, next_after
from bot.schedules.values import NUDGES, Schedule
from bot.schedules.wishes import Wishes


async def wake(connection: Connection, user_id: int) -> None:
    """Look anew at what was held back for a member, inside the transaction that changes what it was held for."""
    await QUERIES.change(connection, "wake", user_id=user_id)


async def keep_apart(connection: Connection, user_id: int, wishes: Wishes) -> None:
    """Let no nudge come twice on one day, inside the transaction that changes its member's quiet hours to these."""
    for schedule in await _nudges(connection, user_id):
        if (due := due_under(schedule, wishes)) != schedule.next_due_at:
            await QUERIES.change(connection, "move", id=schedule.id, zone=schedule.zone, next_due_at=ms(due))


async def move_to_zone(connection: Connection, user_id: int, zone: str, now: datetime) -> None:
    """Let a member's messages come at their times in another zone, inside the transaction that changes their zone.

    Where one that comes once is over there already, it comes at that time of the next day there, and not in the night
    at once.
    """
    for schedule in await _nudges(connection, user_id):
        if schedule.zone != zone:
            # One that is paused or postponed stays so; all that is known of a pause is the time at which it ends.
            moved = _moved(schedule, ZoneInfo(zone), now) if schedule.next_due_at else None
            await QUERIES.change(connection, "move", id=schedule.id, zone=zone, next_due_at=ms(moved))
    for row in await QUERIES.all(connection, "once_of_member", user_id=user_id):
        due = from_ms(row["next_due_at"])
        if due > now:
            due = at_time(date.fromisoformat(row["on_day"]), row["minute_of_day"], ZoneInfo(zone))
            if due <= now:
                due = next_after(row["minute_of_day"], EVERY_DAY, ZoneInfo(zone), now)
        # What is due already goes out; held back, it is by the night of the new zone.
        await QUERIES.change(connection, "move", id=row["id"], zone=zone, next_due_at=to_ms(due))


async def _nudges(connection: Connection, user_id: int) -> list[Schedule]:
    rows = await QUERIES.all(connection, "nudges_of_member", user_id=user_id, kinds=names(NUDGES))
    return list(map(schedule_of, rows))


def _moved(schedule: Schedule, zone: ZoneInfo, now: datetime) -> datetime:
    """Return when a nudge comes next in another zone: not before its pause is over, nor twice on one day.

    That is by either calendar: who flies west has the same day again. One that is due and would lose its day keeps its
    time, and goes out.
    """
    assert schedule.next_due_at is not None  # noqa: S101 - what is paused isn't moved
    before = ZoneInfo(schedule.zone)
    due = max(now, schedule.next_due_at - timedelta(days=1))
    if schedule.last_posted_at is not None:
        last = max(schedule.last_posted_at.astimezone(each).date() for each in (before, zone))
        due = max(due, at_time(last, 24 * 60 - 1, zone))
    moved = next_after(schedule.minute_of_day, schedule.weekdays, zone, due)
    # Only where it has not come on this day yet is `due` still now.
    waits = schedule.next_due_at <= now == due
    loses_its_day = moved.astimezone(zone).date() > schedule.next_due_at.astimezone(before).date()
    return schedule.next_due_at if waits and loses_its_day else moved
