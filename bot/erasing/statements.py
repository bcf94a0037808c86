"""The statements that delete: made from the tables as they are, so that a new one can't be forgotten. Pure.

They run on the bot's own connection and, on a restored copy, on any other.
"""

# ruff: noqa: S608 - the names in these statements are the schema's, and our own
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.erasing.values import Erasure, What

#: by table, its columns
Tables = Mapping[str, Sequence[str]]

#: notes that a deletion was done, in its own transaction. Its token is random and stands in the ledger, too, so that a
#: copy says by it whether it is from before; `pending` is the ledger's line, until it is there.
LIST = "insert into erasures (token, what, pending) values (:token, :what, :pending)"

#: counts the posts that a member set up for servers
POSTS = "select count(*) from schedules where user_id = :user_id and kind = 'post'"

#: returns each table of members with its columns, a row each
COLUMNS = """
select tables.name as name, columns.name as column
from sqlite_master as tables, pragma_table_info(tables.name) as columns
where tables.type = 'table' and tables.name in (
    select owned.name from sqlite_master as owned, pragma_table_info(owned.name) as owner where owner.name = 'user_id'
)
order by tables.name, columns.cid
"""

#: what a member wrote where the row says something without it
WORDS_IN = {
    "rejections": ("company", "role", "thought"),
    "wins": ("words",),
    "feedback_requests": ("company", "role", "draft"),
    "feedback_replies": ("words",),
    "checkins": ("word",),
}
#: rows that are what a member wrote
WORDS = (
    "strengths",
    "rewards",
    "own_words",
    "reflections",
    "asked_questions",
    "search_notes",
    "plan_steps",
    "if_then",
    "contacts",
    "prompt_answers",
)
#: how a member felt, likewise
MOODS_IN = {"own_words": ("felt_before", "felt_after")}
MOODS = ("checkins",)

#: cards that say how a check-in went: most are shown at one energy alone
MOOD_DECKS = ("checkin", "checkin_low")

#: by table, the instants that say to which days a row belongs: that it was begun, if no others are named
DATED = {
    "rejections": ("created_at", "happened_at"),
    # written anew it is another plan
    "if_then": ("created_at", "changed_at"),
}
#: a mark is of several days, each of which can go alone
MARKS = ("drawn_at", "retired_at", "kept_at")
#: of no day: what was chosen holds until it is chosen anew
DAYLESS = ("members", "changes")

#: by kind, the table that what comes once is about
ABOUT = {
    "draft": "feedback_requests",
    "chase": "feedback_requests",
    "hello": "contacts",
    "step_day": "plan_steps",
    "care_day": "rejections",
    "care_days": "rejections",
    "care_week": "rejections",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; its parameters are those of `parameters`."""

    table: str
    text: str
    #: whether it takes something out of rows that stay
    empties: bool = False
    #: whether it takes what hangs on the part, and is none of it
    hangs: bool = False

    @property
    def counting(self) -> str:
        """Return the statement that counts the rows it would touch, if none before it had touched any."""
        return f"select count(*) from {self.table} where {self.text.partition(' where ')[2]}"


def tables_of(rows: Iterable[Sequence[str]]) -> Tables:
    """Return the tables of members from the rows of `COLUMNS`."""
    tables: dict[str, list[str]] = defaultdict(list)
    for name, column in rows:
        tables[name].append(column)
    return tables


def parameters(erasure: Erasure) -> dict[str, int]:
    """Return what the statements are bound to."""
    begins, ends = erasure.instants
    return {"user_id": erasure.user_id, "begins": begins, "ends": ends}


def statements(tables: Tables, what: What) -> list[Statement]:
    """Return what deletes that part, in order."""
    match what:
        case What.EVERYTHING:
            # A message on its way is given up.
            return [*_everything(tables), _CLAIMS]
        case What.MOODS:
            part = _moods()
        case What.WORDS:
            part = _words()
        case What.PERIOD:
            part = _period(tables)
    return [*_undone(), *part, *_about_nothing(), _CLAIMS]


def _everything(tables: Tables) -> Iterator[Statement]:
    for table in tables:
        if table == "schedules":
            # A server's post stays when the admin who made it is forgotten.
            yield Statement(table, "delete from schedules where user_id = :user_id and kind <> 'post'")
            yield Statement(
                table,
                "update schedules set words = sealed(opened(words, user_id), 0), user_id = 0 "
                "where user_id = :user_id and kind = 'post'",
                empties=True,
            )
        else:
            yield _delete(table)


def _moods() -> Iterator[Statement]:
    yield from (_delete(table) for table in MOODS)
    yield _delete("card_marks", f" and deck in {MOOD_DECKS}")
    yield from (_empty(table, columns) for table, columns in MOODS_IN.items())


def _words() -> Iterator[Statement]:
    yield Statement(
        "schedules",
        # A draft that was slept over is not to come back as another text.
        "delete from schedules where user_id = :user_id and kind = 'draft' and subject_id in ("
        "select id from feedback_requests where user_id = :user_id and draft is not null)",
    )
    yield from (_delete(table) for table in WORDS)
    for table, columns in WORDS_IN.items():
        if table == "checkins":
            # Of one that was a word alone, nothing is left.
            yield _delete(table, " and word is not null and energy is null and need is null")
        yield _empty(table, columns)


def _period(tables: Tables) -> Iterator[Statement]:
    for table in tables:
        if table in DAYLESS:
            continue
        if table == "card_marks":
            for column in MARKS:
                yield _empty(table, (column,), f" and {_within(column)}")
            unmarked = " and ".join(f"{column} is null" for column in MARKS)
            yield _delete(table, f" and {unmarked}")
            continue
        dated = " or ".join(_within(column) for column in DATED.get(table, ("created_at",)))
        posts = " and kind <> 'post'" if table == "schedules" else ""
        yield _delete(table, f" and ({dated}){posts}")


def _undone() -> Iterator[Statement]:
    """Return what goes with any part, since Undo could bring it back; first, so that the part isn't told of it."""
    yield Statement("changes", "delete from changes where user_id = :user_id", hangs=True)
    yield Statement(
        "rejections", "delete from rejections where user_id = :user_id and deleted_at is not null", hangs=True
    )


def _about_nothing() -> Iterator[Statement]:
    """Return what is about rows that are gone."""
    for kind, table in ABOUT.items():
        yield Statement(
            "schedules",
            f"delete from schedules where user_id = :user_id and kind = '{kind}' and subject_id is not null "
            f"and not exists (select 1 from {table} where id = subject_id and user_id = :user_id)",
            hangs=True,
        )


_CLAIMS = Statement("claims", "delete from claims where schedule_id not in (select id from schedules)", hangs=True)


def _delete(table: str, which: str = "") -> Statement:
    return Statement(table, f"delete from {table} where user_id = :user_id{which}")


def _empty(table: str, columns: Sequence[str], which: str = "") -> Statement:
    emptied = ", ".join(f"{column} = null" for column in columns)
    written = " or ".join(f"{column} is not null" for column in columns)
    text = f"update {table} set {emptied} where user_id = :user_id and ({written}){which}"
    return Statement(table, text, empties=True)


def _within(column: str) -> str:
    return f"({column} >= :begins and {column} < :ends)"
