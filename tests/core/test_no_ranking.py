"""Proves, by reading every statement: no view or message can set one member's search beside another's."""

import re
from pathlib import Path

import pytest

from bot.db import Queries
from bot.erasing import What
from bot.erasing import statements as statements_module
from bot.erasing.statements import statements as statements_of

ROOT = Path(__file__).parents[2]
FILES = sorted(path for folder in ("bot", "cogs") for path in (ROOT / folder).rglob("queries.sql"))

#: where it is kept what a member did and met
PERSONAL = (
    *("rejections", "applications", "wins", "strengths", "rewards", "own_words"),
    *(
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
    ),
)

#: statements that don't name the member in each select, each with its reason; none of them says anything to anybody
ACROSS = {
    "rejections.any_deleted_before": "whether anything is to be deleted for good",
    "prompts.counted": "how many count themselves in below a post, which is all that the post shows",
    "rejections.purge": "deletes for good what can't be undone any more",
    "own_words.any_to_forget": "whether anything was left half done for so long that it is deleted",
    "own_words.forget_half_done": "deletes what was left half done",
    "own_words.forget_ended": "deletes what came to an end without being kept",
    "retention.purge_counts": "deletes who was counted below a post of a year ago",
    "servers.forget_counts": "deletes who was counted below the posts of a server that is gone",
}

_READS = re.compile(rf"\b(?:from|join|update)\s+(?:{'|'.join(PERSONAL)})\b", re.IGNORECASE)
_THE_MEMBERS = re.compile(r"\buser_id\s*=\s*:user_id\b")
_INNERMOST = re.compile(r"\(([^()]*)\)")
_SET_OPERATORS = re.compile(r"\b(?:union|except|intersect)\b", re.IGNORECASE)


def statements() -> dict[str, str]:
    return {f"{path.parent.name}.{name}": sql for path in FILES for name, sql in Queries(str(path)).texts().items()}


def selects(sql: str) -> list[str]:
    """Return each select of a statement, without those inside it."""
    sql = re.sub(r"--.*", "", sql)
    parts: list[str] = []
    while found := _INNERMOST.search(sql):
        parts.append(found[1])
        sql = f"{sql[: found.start()]} … {sql[found.end() :]}"
    return [select for part in (*parts, sql) for select in _SET_OPERATORS.split(part)]


def across(sql: str) -> list[str]:
    """Return the selects that read what is personal and don't say whose."""
    return [part for part in selects(sql) if _READS.search(part) and not _THE_MEMBERS.search(part)]


def test_every_statement_that_reads_what_is_personal_names_the_one_member() -> None:
    assert {name: across(sql) for name, sql in statements().items() if across(sql) and name not in ACROSS} == {}


def test_the_exceptions_are_all_needed() -> None:
    assert [name for name in ACROSS if not across(statements().get(name, ""))] == []


def test_each_personal_table_is_read_somewhere() -> None:
    """Else a table that was renamed would leave the test above with nothing to look at."""
    read = {found.lower().split()[-1] for sql in statements().values() for found in _READS.findall(sql)}

    assert read == set(PERSONAL)


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from rejections",
        "select user_id, rank() over (order by count(*)) from wins group by user_id",
        "select * from members where user_id = :user_id and zone < (select avg(count) from applications)",
        "select * from wins where user_id = :user_id union select * from wins where user_id <> :user_id",
        "select * from members join strengths using (user_id)",
    ],
)
def test_a_statement_that_compares_is_found(sql: str) -> None:
    assert across(sql)


@pytest.mark.parametrize("what", What)
def test_a_deletion_names_the_one_member_wherever_it_looks(what: What) -> None:
    tables = dict.fromkeys((*PERSONAL, "members", "schedules", "card_marks", "changes"), ("user_id", "created_at"))
    made = statements_of(tables, what)
    assert len(made) > 5
    assert {each.text: across(each.text) for each in made if across(each.text)} == {}


def test_no_statement_stands_outside_the_files_that_are_read_here() -> None:
    code = [path for folder in ("bot", "cogs") for path in (ROOT / folder).rglob("*.py")]
    # What deletes is made from the schema, and looked at above.
    running = [path for path in code if "migrations" not in path.parts and path != Path(statements_module.__file__)]

    assert [str(path) for path in running if _READS.search(path.read_text(encoding="utf-8"))] == []
