"""A member's own words, half done or kept; tone, country; cards kept; the reason that a member finds plausible."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    # A thought on its way through the guided reframe has no kept_at; ended_at is when nothing of it was left to do.
    """
    create table own_words (
        id integer primary key autoincrement,
        user_id integer not null,
        kind text not null,
        rejection_id integer references rejections (id) on delete set null,
        thought text,
        habit text,
        angle text,
        words text,
        felt_before integer,
        felt_after integer,
        rating text,
        kept_at integer,
        ended_at integer,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index own_words_by_member on own_words (user_id, id)",
    # Deleting an entry looks for the words that hang on it.
    "create index own_words_by_entry on own_words (rejection_id) where rejection_id is not null",
    # What is to be forgotten: left half done, or ended without being kept.
    "create index own_words_half_done on own_words (changed_at) where kept_at is null",
    "create index own_words_ended on own_words (ended_at) where kept_at is null and ended_at is not null",
    "alter table members add column tone text",
    "alter table members add column country text",
    "alter table card_marks add column kept_at integer",
    # The card of `data/cards/reasons.yaml` that the member finds plausible for this entry.
    "alter table rejections add column reason text",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
