"""What is of no use to anybody goes by itself."""

from datetime import UTC, datetime, timedelta

from bot.retention.store import MANY
from bot.schedules import Kind
from tests.conftest import World
from tests.retention.acting import STEPS, a_day_later, database, sql


async def test_who_was_counted_below_a_prompt_is_forgotten_after_a_year(world: World) -> None:
    year = datetime(2027, 1, 15, tzinfo=UTC)
    at = int((year - timedelta(days=365)).timestamp() * 1000)
    with database(world) as connection, connection:
        rows = [(message_id, world.maya.id, at - (message_id > 1)) for message_id in range(MANY + 2)]
        connection.execute("begin")
        connection.executemany("insert into prompt_counts values (?, ?, ?)", rows)
    world.clock.now = year + timedelta(hours=8)
    await a_day_later(world, days=0)
    left = sql(world, "select message_id from prompt_counts")
    assert [row["message_id"] for row in left] == [0, 1], "of the day itself they stay; the others go in lots"


async def test_what_could_not_come_a_year_ago_goes_and_what_may_still_come_stays(world: World) -> None:
    schedules, now = world.bot.services.schedules, world.clock()
    for subject in (1, 2, 3):
        await schedules.remind(world.maya.id, Kind.HELLO, subject, now.date(), 600, "UTC", now)
    pause = "update schedules set next_due_at = null, look_at = null, paused_reason = 'closed' where subject_id = ?"
    sql(world, pause, 1)
    sql(world, pause, 2)
    sql(world, "update schedules set on_day = '2026-01-16' where subject_id = 2")
    sql(world, "update schedules set look_at = 4102444800000 where subject_id = 3")
    # Still in use, so that nobody is idle.
    world.clock.now = datetime(2027, 1, 16, 8, tzinfo=UTC)
    for _ in range(STEPS):
        await world.bot.do_chores()
    assert [each.subject_id for each in await schedules.reminders(world.maya.id, [Kind.HELLO])] == [2, 3]
