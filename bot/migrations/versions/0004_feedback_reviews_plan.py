"""Feedback asked for and received, reviews, the question log, the search list, the plan, contacts; single reminders."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    create table feedback_requests (
        id integer primary key autoincrement,
        user_id integer not null,
        rejection_id integer references rejections (id) on delete set null,
        had_entry integer not null,
        stage text not null,
        heard_by text,
        known text not null,
        role text,
        company text,
        whom text,
        questions text not null,
        with_example integer not null,
        draft text,
        asked_at integer,
        chased_at integer,
        escalated_at integer,
        closed_at integer,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index feedback_requests_by_member on feedback_requests (user_id, id)",
    "create index feedback_requests_by_entry on feedback_requests (rejection_id) where rejection_id is not null",
    # A deleted request or review can come back by its Undo, and has to find then what belongs to it: so its id, never
    # given again, stays in the rows that name it.
    """
    create table feedback_replies (
        id integer primary key autoincrement,
        user_id integer not null,
        rejection_id integer references rejections (id) on delete set null,
        request_id integer,
        person text,
        kind text not null,
        words text,
        theme text,
        created_at integer not null
    )
    """,
    "create index feedback_replies_by_member on feedback_replies (user_id, id)",
    "create index feedback_replies_by_entry on feedback_replies (rejection_id) where rejection_id is not null",
    "create index feedback_replies_by_request on feedback_replies (request_id) where request_id is not null",
    # A review is half done until ended_at; answers are pairs of a question's id and the words, as JSON.
    """
    create table reflections (
        id integer primary key autoincrement,
        user_id integer not null,
        mode text not null,
        rejection_id integer references rejections (id) on delete set null,
        questions text not null,
        at integer not null,
        answers text not null,
        lesson text,
        ended_at integer,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index reflections_by_member on reflections (user_id, id)",
    "create index reflections_by_entry on reflections (rejection_id) where rejection_id is not null",
    """
    create table asked_questions (
        id integer primary key autoincrement,
        user_id integer not null,
        rejection_id integer references rejections (id) on delete set null,
        reflection_id integer,
        words text not null,
        topic text,
        went text,
        pressed integer not null,
        created_at integer not null
    )
    """,
    "create index asked_questions_by_member on asked_questions (user_id, id)",
    "create index asked_questions_by_entry on asked_questions (rejection_id) where rejection_id is not null",
    "create index asked_questions_by_review on asked_questions (reflection_id) where reflection_id is not null",
    """
    create table search_notes (
        id integer primary key autoincrement,
        user_id integer not null,
        kind text not null,
        words text not null,
        created_at integer not null
    )
    """,
    "create index search_notes_by_member on search_notes (user_id, id)",
    """
    create table plan_steps (
        id integer primary key autoincrement,
        user_id integer not null,
        words text not null,
        state text not null,
        due_on text,
        source text not null,
        rejection_id integer references rejections (id) on delete set null,
        idea text,
        ended_at integer,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index plan_steps_by_member on plan_steps (user_id, state, id)",
    "create index plan_steps_by_entry on plan_steps (rejection_id) where rejection_id is not null",
    # One next step at a time.
    "create unique index plan_steps_now on plan_steps (user_id) where state = 'now'",
    # A member has one at most: its id is theirs.
    """
    create table if_then (
        id integer primary key,
        user_id integer not null,
        words text not null,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index if_then_by_member on if_then (user_id)",
    """
    create table contacts (
        id integer primary key autoincrement,
        user_id integer not null,
        rejection_id integer references rejections (id) on delete set null,
        name text not null,
        place text,
        note text,
        hello_on text,
        greeted_at integer,
        created_at integer not null,
        changed_at integer not null
    )
    """,
    "create index contacts_by_member on contacts (user_id, id)",
    "create index contacts_by_entry on contacts (rejection_id) where rejection_id is not null",
    # What is due once: on this day of its owner's calendar, about the row `subject_id` of what its kind is about.
    "alter table schedules add column on_day text",
    "alter table schedules add column subject_id integer",
    "create unique index schedules_once on schedules (user_id, kind, subject_id) where subject_id is not null",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
