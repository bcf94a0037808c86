"""More of a rejection, its path; applications, wins, strengths, rewards; changes that can be undone."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    # The stages an application is known to have come through, in the order they were noted, separated by commas.
    "alter table rejections add column path text not null default ''",
    "update rejections set path = stage",
    "alter table rejections add column heard_by text",
    "alter table rejections add column thought text",
    # SQLite wants a default for the rows that are there; every statement that inserts names the instant.
    "alter table rejections add column happened_at integer not null default 0",
    "update rejections set happened_at = created_at",
    "alter table rejections add column waits_until text",
    "alter table rejections add column deleted_at integer",
    "create index rejections_by_day on rejections (user_id, happened_at, id) where deleted_at is null",
    "create index rejections_deleted on rejections (deleted_at) where deleted_at is not null",
    """
    create table applications (
        id integer primary key autoincrement,
        user_id integer not null,
        count integer not null,
        created_at integer not null
    )
    """,
    "create index applications_by_member on applications (user_id, created_at)",
    """
    create table wins (
        id integer primary key autoincrement,
        user_id integer not null,
        kind text not null,
        words text,
        rejection_id integer references rejections (id) on delete set null,
        created_at integer not null
    )
    """,
    "create index wins_by_member on wins (user_id, created_at, id)",
    # Deleting an entry looks for the wins that hang on it.
    "create index wins_by_entry on wins (rejection_id) where rejection_id is not null",
    # What an entry was counted for, it is counted for once.
    "create unique index wins_by_rejection on wins (user_id, rejection_id, kind) where rejection_id is not null",
    """
    create table strengths (
        id integer primary key autoincrement,
        user_id integer not null,
        words text not null,
        created_at integer not null
    )
    """,
    "create index strengths_by_member on strengths (user_id, id)",
    """
    create table rewards (
        user_id integer primary key,
        words text not null,
        created_at integer not null
    )
    """,
    # One row a write, for as long as it can be undone: what stood there before, as JSON; null where nothing did. An
    # undo is noted like any change, as a redo: it stands in no other change's way.
    """
    create table changes (
        id integer primary key autoincrement,
        user_id integer not null,
        subject text not null,
        subject_id integer not null,
        before text,
        redo integer not null,
        made_at integer not null
    )
    """,
    "create index changes_by_subject on changes (user_id, subject, subject_id, id)",
    "create index changes_by_age on changes (made_at)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
