"""What a backup that is restored takes over from the database in whose place it comes, so that nothing comes twice."""

import logging
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfoNotFoundError

from bot.instants import to_ms
from bot.plain import transaction
from bot.schedules.fading import next_weekly
from bot.schedules.reading import ms, schedule_of
from bot.sealing import SEALED

log = logging.getLogger(__name__)

#: How many ids may have been given, in each table, since a backup was made, where that can't be seen any more.
UNSEEN = 1_000_000

#: Claims are nobody's now; whoever was told of a deletion, and every server that was left, has the whole time anew.
_PERIODS = (
    "delete from claims",
    "update members set warned_at = null where warned_at is not null",
    "update servers set left_at = :now where left_at is not null",
)

#: those who are in both, and have not begun anew meanwhile
_SAME = "select now.user_id from late.members as now join main.members as early using (user_id, created_at)"
#: schedules that are as they are now: all of a member's own, and the posts that have come since the backup was made
_STAND = """
    create temp table stand as
    select now.id from late.schedules as now
    join main.schedules as early
    on early.id = now.id and early.kind = now.kind and early.user_id = now.user_id and early.created_at = now.created_at
    where now.guild_id is null or now.last_posted_at > coalesce(early.last_posted_at, 0)
"""
_COMING = (
    # Two databases may be sealed with different keys, or one of them not at all.
    "insert or ignore into main.seals select * from late.seals where exists (select 1 from main.seals)",
    "update main.schedules set ({columns}) = (select {as_now} from late.schedules as now where now.id = schedules.id) "
    "where id in (select id from stand)",
    "delete from main.schedule_draws where schedule_id in (select id from stand)",
    "insert into main.schedule_draws select * from late.schedule_draws where schedule_id in (select id from stand)",
    # What a member has stopped stays stopped.
    f"""
    delete from main.schedules where guild_id is null and user_id in ({_SAME})
    and id not in (select id from late.schedules)
    """,  # noqa: S608
    # What comes once is gone when it has come.
    """
    delete from main.schedules where on_day is not null and next_due_at <= :now
    and id <= (select seq from late.sqlite_sequence where name = 'schedules')
    and id not in (select id from late.schedules)
    """,
    "drop table stand",
)
#: whether and when somebody may be written to, by their last word; nobody becomes idle by a restore
_CONSENT = ("consent", "consented_at", "messages", "seen_at")
_SETTINGS = ("zone", "dm_channel_id", "tone", "country", "quiet", "days_off", "paused_until")
_WORD = """
    update main.members set ({columns}) = (
        select {columns} from late.members as now where now.user_id = members.user_id
    )
    where user_id in ({whose})
"""
_GIVEN = "select name, seq from late.sqlite_sequence"
_NUMBERED = "select name, 0 from main.sqlite_master where type = 'table' and sql like '%autoincrement%'"


def take_over(connection: sqlite3.Connection, late: Path | None, now: datetime, *, damaged: bool = False) -> None:
    """Bring the copy of a backup, which has the newest schema, into the present, in one transaction.

    `late` is a copy of the database that it replaces, with the same schema and keys that are at hand. Without one, or
    where that is damaged, it isn't known what was posted and which ids were given since the backup was made.
    """
    whole = late is not None and not damaged
    with _attached(connection, late), transaction(connection):
        for statement in _PERIODS:
            connection.execute(statement, {"now": to_ms(now)})
        if whole:
            _keep_what_came(connection, now)
            _keep_their_word(connection)
        else:
            _pass_over(connection, now)
            if late is not None:
                _keep_what_can_be_read_of_it(connection)
        # An id that is given twice would let an old button reach a newer row.
        for name, given in connection.execute(_GIVEN if whole else _NUMBERED).fetchall():
            _give_no_id_twice(connection, name, given, 0 if whole else UNSEEN)


def _keep_what_came(connection: sqlite3.Connection, now: datetime) -> None:
    columns = [column for _, column, *_ in connection.execute("pragma main.table_info(schedules)") if column != "id"]
    anew = "coalesce(sealed(opened({0}, user_id), user_id), {0})"  # of a damaged value, what is there
    as_now = [anew.format(each) if each in SEALED["schedules"] else each for each in columns]
    connection.execute(_STAND)
    for statement in _COMING:
        stated = statement.format(columns=", ".join(columns), as_now=", ".join(as_now))
        connection.execute(stated, {"now": to_ms(now)})


def _keep_their_word(connection: sqlite3.Connection) -> None:
    for columns, whose in ((_CONSENT, "select user_id from late.members"), (_SETTINGS, _SAME)):
        connection.execute(_WORD.format(columns=", ".join(columns), whose=whose))


def _keep_what_can_be_read_of_it(connection: sqlite3.Connection) -> None:
    """Keep what members last said, as far as a damaged file still tells it; rows that are missing there say nothing."""
    connection.execute("savepoint word")
    try:
        _keep_their_word(connection)
    except sqlite3.DatabaseError:
        log.warning("what members said since the backup was made can't be read in the damaged file")
        connection.execute("rollback to word")
    connection.execute("release word")


def _pass_over(connection: sqlite3.Connection, now: datetime) -> None:
    """Take what is regular and was due for having come; what comes once comes, rather twice than not at all."""
    overdue = "select * from schedules where on_day is null and next_due_at <= :now and look_at <= :now"
    for row in connection.execute(overdue, {"now": to_ms(now)}).fetchall():
        schedule = schedule_of(row)
        try:
            due = next_weekly(schedule, now) if schedule.weekly else schedule.next_after(now)
        except (ValueError, ZoneInfoNotFoundError):
            continue  # the tick pauses it, and says why
        connection.execute(
            "update schedules set next_due_at = :due, look_at = :due, attempts = 0 where id = :id",
            {"due": ms(due), "id": schedule.id},
        )


def _give_no_id_twice(connection: sqlite3.Connection, table: str, given: int, more: int) -> None:
    row = connection.execute("select seq from main.sqlite_sequence where name = ?", (table,)).fetchone()
    if row is None:
        connection.execute("insert into main.sqlite_sequence (name, seq) values (?, ?)", (table, given + more))
    else:
        seq = max(row[0] + more, given)
        connection.execute("update main.sqlite_sequence set seq = ? where name = ?", (seq, table))


@contextmanager
def _attached(connection: sqlite3.Connection, late: Path | None) -> Generator[None]:
    if late is None:
        yield
        return
    connection.execute("attach ? as late", (f"{late.absolute().as_uri()}?mode=ro",))
    try:
        yield
    finally:
        connection.execute("detach late")
