"""Members, rejections, cards drawn, schedules."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    create table members (
        user_id integer primary key,
        zone text,
        dm_channel_id integer,
        created_at integer not null
    )
    """,
    # autoincrement: an id is never given twice, so an old button can't reach a newer entry
    """
    create table rejections (
        id integer primary key autoincrement,
        user_id integer not null,
        stage text not null,
        company text,
        role text,
        created_at integer not null
    )
    """,
    "create index rejections_by_member on rejections (user_id, id)",
    """
    create table card_marks (
        user_id integer not null,
        deck text not null,
        card_id text not null,
        drawn_at integer,
        retired_at integer,
        primary key (user_id, deck, card_id)
    ) without rowid
    """,
    """
    create table schedules (
        id integer primary key autoincrement,
        kind text not null,
        user_id integer not null,
        guild_id integer,
        channel_id integer,
        weekdays integer not null,
        minute_of_day integer not null,
        zone text not null,
        next_due_at integer,
        paused_reason text,
        last_posted_at integer,
        created_at integer not null
    )
    """,
    "create index schedules_due on schedules (next_due_at) where next_due_at is not null",
    "create index schedules_by_member on schedules (user_id, kind)",
    "create index schedules_by_guild on schedules (guild_id) where guild_id is not null",
    """
    create table schedule_draws (
        schedule_id integer not null references schedules (id) on delete cascade,
        card_id text not null,
        drawn_at integer not null,
        primary key (schedule_id, card_id)
    ) without rowid
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
