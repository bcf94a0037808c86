"""Delivery by claims, fading nudges, check-ins, quiet hours, a server's own setting, prompts answered in private."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    # When the tick looks at a row: at its time, when a claim on it ends, when it is tried again, or when its member can
    # be written to. What is due stays in next_due_at, which names the post. The one index of the tick is on this.
    "alter table schedules add column look_at integer",
    "update schedules set look_at = next_due_at",
    "drop index schedules_due",
    # its place among those that are looked at in the same moment, another one each day
    "alter table schedules add column turn integer not null default 0",
    "create index schedules_look_at on schedules (look_at, turn) where look_at is not null",
    # a server's posts, which don't wait behind the crowd of direct messages
    "create index schedules_posts on schedules (look_at, turn) where look_at is not null and kind = 'post'",
    # Which process is at work on which rows, and until when at most; apart from them, so that the index of the tick
    # isn't written twice for each message.
    """
    create table claims (
        schedule_id integer primary key,
        ends_at integer not null
    )
    """,
    # how often in a row it could not be delivered
    "alter table schedules add column attempts integer not null default 0",
    # how many in a row nobody has pressed anything on
    "alter table schedules add column unanswered integer not null default 0",
    # 1: comes once a week instead of on its days, since nobody answered
    "alter table schedules add column weekly integer not null default 0",
    # 0: its member wants it as it is, answered or not
    "alter table schedules add column fades integer not null default 1",
    "alter table schedules add column last_message_id integer",
    "create index schedules_by_message on schedules (last_message_id) where last_message_id is not null",
    # when its owner was told why it is paused
    "alter table schedules add column told_at integer",
    # of a server's post: what it draws from, its own text, after how many untouched ones it pauses
    "alter table schedules add column deck text",
    "alter table schedules add column words text",
    "alter table schedules add column pause_after integer",
    # `start-end` in minutes of the local day, a mask of weekdays, and the first day on which messages come again
    "alter table members add column quiet text",
    "alter table members add column days_off integer",
    "alter table members add column paused_until text",
    # Few have wishes, and the tick asks for all who are to be written to.
    """
    create index members_with_wishes on members (user_id, quiet, days_off, paused_until)
    where quiet is not null or days_off is not null or paused_until is not null
    """,
    """
    create table servers (
        guild_id integer primary key,
        zone text,
        channel_id integer,
        plan text,
        created_at integer not null
    )
    """,
    """
    create table checkins (
        id integer primary key autoincrement,
        user_id integer not null,
        schedule_id integer,
        energy integer,
        word text,
        need text,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index checkins_by_member on checkins (user_id, id)",
    """
    create table prompt_answers (
        id integer primary key autoincrement,
        user_id integer not null,
        prompt text not null,
        words text not null,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index prompt_answers_by_member on prompt_answers (user_id, id)",
    # who wants to be counted below which message; only the number is ever shown
    """
    create table prompt_counts (
        message_id integer not null,
        user_id integer not null,
        created_at integer not null,
        primary key (message_id, user_id)
    ) without rowid
    """,
    "create index prompt_counts_by_member on prompt_counts (user_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
