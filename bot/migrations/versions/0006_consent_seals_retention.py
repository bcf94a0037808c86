"""Consent before anything is kept, keys that seal, when a member was last here, servers that the bot has left."""

# ruff: noqa: S608 - the names in these statements are our own
from alembic import op

revision = "0006"
down_revision = "0005"

#: every table of a member's, but for `members` itself
OWNED = (
    "rejections",
    "card_marks",
    "schedules",
    "applications",
    "wins",
    "strengths",
    "rewards",
    "changes",
    "own_words",
    "feedback_requests",
    "feedback_replies",
    "reflections",
    "asked_questions",
    "search_notes",
    "plan_steps",
    "if_then",
    "contacts",
    "checkins",
    "prompt_answers",
    "prompt_counts",
)

#: Rows of one member in one table: more than anybody would look through. They are counted at each insert, which takes
#: about a millisecond where there are as many.
MOST = 20_000
#: with one row of each member, by their keys
ONE_EACH = ("rewards", "if_then")

#: when a row was made, where its column has another name
SINCE = {"card_marks": "coalesce(drawn_at, kept_at, retired_at)", "changes": "made_at"}

REFUSED = "abort, 'this member has not said yes'"
NOW = "cast(strftime('%s', 'now') as integer) * 1000"

STATEMENTS = (
    # which version of the notice the member said yes to, and when
    "alter table members add column consent integer",
    "alter table members add column consented_at integer",
    # 1: may be written to by direct message, 0: may not, null: was not asked
    "alter table members add column messages integer",
    # when they last used it, to the day; when they were told that all of it will be deleted
    "alter table members add column seen_at integer",
    "alter table members add column warned_at integer",
    # Whoever is here already has a row from now on, made as long ago as what is found of them: a copy of the same file
    # that is brought up to date on another day has the same. Their eighteen months begin anew, and they are asked at
    # their next command.
    *(
        "insert or ignore into members (user_id, created_at) "
        f"select user_id, coalesce(min({SINCE.get(table, 'created_at')}), 0) from {table} "
        "where user_id <> 0 group by user_id"
        for table in OWNED
    ),
    f"update members set seen_at = {NOW}",
    "create index members_idle on members (seen_at) where warned_at is null",
    "create index members_warned on members (warned_at) where warned_at is not null",
    # when the bot was removed from it
    "alter table servers add column left_at integer",
    "create index servers_left on servers (left_at) where left_at is not null",
    "create index prompt_counts_by_age on prompt_counts (created_at)",
    # what was to come once and could not
    "create index schedules_stale on schedules (on_day) where on_day is not null and look_at is null",
    # The keys that values are sealed with: each by its fingerprint, with something that only it opens.
    """
    create table seals (
        key_id text primary key,
        proof text not null,
        created_at integer not null
    ) without rowid
    """,
    # Each deletion by a random token, which stands beside the backups, too, there with whose it was: a copy that is
    # restored says by these of which it knows. `pending` is what could not be noted there yet.
    "create table erasures (token text primary key, what text not null, pending text) without rowid",
    "create index erasures_pending on erasures (token) where pending is not null",
    # Nothing is kept of anybody who has not said yes, nor of who has just deleted all of it, whoever writes it and
    # however late. A card may be shown to anybody; that it was shown is then not kept.
    *(
        f"create trigger only_with_consent_{table} before insert on {table} "
        "when not exists (select 1 from members where user_id = new.user_id) "
        f"begin select raise({'ignore' if table == 'card_marks' else REFUSED}); end"
        for table in OWNED
    ),
    # Nobody fills the disk for all others. After the insert, since a change of what is there may come as one.
    *(
        f"create trigger at_most_{table} after insert on {table} "
        f"when (select count(*) from {table} where user_id = new.user_id) > {MOST} "
        "begin select raise(abort, 'this member has no room left'); end"
        for table in OWNED
        if table not in ONE_EACH
    ),
    # A change of what is there comes as an insert, too.
    "create trigger only_with_consent_members before insert on members "
    "when new.consented_at is null and not exists (select 1 from members where user_id = new.user_id) "
    f"begin select raise({REFUSED}); end",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
