"""One of every row that a member can have, all with the id 1, each of their words one that is found again."""

import json
import re
import sqlite3
import zlib
from datetime import timedelta
from typing import Any

from tests.conftest import World

#: in each word of the owner's, and in nothing that the bot says by itself
MARK = "zqm"

#: what means something to Discord, to SQL or to Python, each around a word; short, so that nothing is cut anywhere
NASTY = (
    "{} @everyone",
    "@here {}",
    "<@1> {}",
    "<@&1> {}",
    "<#1> {}",
    "</plan:1> {}",
    "{} <t:0:R>",
    "<:a:1> {}",
    "<id:guide> {}",
    "discord.gg/{}",
    "https://{}.example",
    "<https://{}.de>",
    "[{}](https://b.c)",
    "**{}** __u__",
    "*{}* ~~s~~",
    "||{}||",
    "# {}",
    "> {}",
    "- {}",
    "1. {}",
    "-# {}",
    "`{}`",
    "```{}```",
    "\\*{}\\",
    "{}'; drop table wins; --",
    '{}" or 1=1 --',
    "100% {}_ %s",
    "{{0.__class__}} {} {{company}}",
    "\u05d0{}",
    "mailto:{}@b.c",
)

#: what can't be kept, or nobody would see, around a word: it is taken in without
UNCLEAN = ("{}\0b", "{}\ud800b", "{}\u202eb", "{}\u200bb", "\ufeff{}\u2066b", "{}" + "\u0301" * 4000, "{}\r\n\u2028b")

#: by table; the words of the owner's begin with the mark
ROWS: dict[str, dict[str, Any]] = {
    "members": {"consent": 1, "consented_at": "{now}", "messages": 1},
    "rejections": {
        "stage": "never_heard_back",
        "path": "never_heard_back",
        "company": "zqmcompany",
        "role": "zqmrole",
        "thought": "zqmthought",
        "happened_at": "{now}",
        "waits_until": "2026-01-10",
    },
    "wins": {"kind": "own", "words": "zqmwin"},
    "strengths": {"words": "zqmstrength"},
    "rewards": {"words": "zqmreward"},
    "applications": {"count": 3},
    "own_words": {
        "kind": "reframe",
        "rejection_id": 1,
        "thought": "zqmhard",
        "habit": "labeling",
        "words": "zqmkinder",
        "felt_before": 8,
        "kept_at": "{now}",
        "changed_at": "{now}",
    },
    "feedback_requests": {
        "rejection_id": 1,
        "had_entry": 1,
        "stage": "interview",
        "known": "hr",
        "role": "zqmasrole",
        "company": "zqmascompany",
        "whom": "hr",
        "questions": "q-one-change,q-main-reason",
        "with_example": 0,
        "draft": "zqmdraft",
        "changed_at": "{now}",
    },
    "feedback_replies": {"rejection_id": 1, "request_id": 1, "kind": "specific", "words": "zqmreply"},
    "reflections": {
        "mode": "after_interview",
        "rejection_id": 1,
        "questions": "re-well-held,re-log-fresh",
        "at": 1,
        "answers": '[["re-well-held", "zqmanswer"]]',
        "lesson": "zqmlesson",
        "changed_at": "{now}",
    },
    "asked_questions": {"rejection_id": 1, "reflection_id": 1, "words": "zqmasked", "pressed": 0},
    "search_notes": {"kind": "keyword", "words": "zqmsearched"},
    "plan_steps": {"words": "zqmstep", "state": "now", "source": "own", "rejection_id": 1, "changed_at": "{now}"},
    "if_then": {"id": "{owner}", "words": "zqmifthen", "changed_at": "{now}"},
    "contacts": {
        "rejection_id": 1,
        "name": "zqmname",
        "place": "zqmplace",
        "note": "zqmnote",
        "hello_on": "2026-02-01",
        "changed_at": "{now}",
    },
    "checkins": {"schedule_id": 1, "energy": 2, "word": "zqmtired", "need": "rest", "changed_at": "{now}"},
    "prompt_answers": {"prompt": "ask-small-relief", "words": "zqmrain", "changed_at": "{now}"},
    "prompt_counts": {"message_id": 1},
    "card_marks": {"deck": "zqmdeck", "card_id": "zqmcard", "drawn_at": "{now}"},
    "schedules": {
        "kind": "nudge",
        "weekdays": 127,
        "minute_of_day": 540,
        "zone": "Asia/Tokyo",
        "next_due_at": "{soon}",
        "look_at": "{soon}",
        "deck": "own_words",
        "words": "zqmnudge",
        "last_message_id": 1,
    },
    "changes": {
        "subject": "win",
        "subject_id": 1,
        "before": '{"id": 1, "user_id": {owner}, "kind": "own", "words": "zqmbefore", "rejection_id": null, '
        '"created_at": {now}}',
        "redo": 0,
        "made_at": "{now}",
    },
}

#: more rows of a table, in other states: by table and id
MORE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("rejections", {"id": 2, "stage": "interview", "path": "screening,interview", "company": "zqmsecond"}),
    ("own_words", {"id": 2, "kind": "note", "words": "zqmtomyself", "kept_at": "{now}", "habit": None}),
    ("own_words", {"id": 3, "kept_at": None, "words": None, "felt_before": None}),
    ("reflections", {"id": 2, "ended_at": "{now}", "mode": "after_rejection", "questions": "re-well-held"}),
    ("reflections", {"id": 3, "mode": "write_it_out", "questions": "re-write-since", "at": 0, "answers": "[]"}),
    ("plan_steps", {"id": 2, "words": "zqmlater", "state": "later"}),
    ("plan_steps", {"id": 3, "words": "zqmdone", "state": "done", "ended_at": "{now}"}),
    ("contacts", {"id": 2, "name": "zqmother", "hello_on": None}),
    ("feedback_requests", {"id": 2, "asked_at": "{now}"}),
    ("feedback_requests", {"id": 3, "asked_at": "{now}", "closed_at": "{now}"}),
    (
        "schedules",
        {"id": 2, "kind": "checkin", "deck": None, "words": None, "paused_reason": "no DMs", "look_at": None},
    ),
    ("schedules", {"id": 3, "kind": "care_day", "subject_id": 1, "on_day": "2026-01-20", "deck": None, "words": None}),
    ("schedules", {"id": 4, "kind": "draft", "subject_id": 1, "on_day": "2026-01-20", "deck": None, "words": None}),
    ("schedules", {"id": 5, "kind": "chase", "subject_id": 2, "on_day": "2026-01-20", "deck": None, "words": None}),
    ("schedules", {"id": 6, "kind": "hello", "subject_id": 1, "on_day": "2026-01-20", "deck": None, "words": None}),
)


_POST: dict[str, Any] = {
    "kind": "post",
    "user_id": 1,
    "guild_id": "{owner}",
    "channel_id": "{channel}",
    "weekdays": 127,
    "zone": "Asia/Tokyo",
    "deck": "own",
    "words": "zqmpost",
}
#: what a server has; who set it up is nobody else here
OF_A_SERVER: tuple[tuple[str, dict[str, Any]], ...] = (
    ("members", {"user_id": 1, "consented_at": "{now}"}),
    ("schedules", {**_POST, "minute_of_day": 541, "next_due_at": "{soon}", "look_at": "{soon}"}),
    ("schedules", {**_POST, "id": 2, "minute_of_day": 542, "paused_reason": "set aside"}),
    ("servers", {"guild_id": "{owner}", "zone": "Asia/Tokyo", "channel_id": "{channel}", "plan": "prompt-tip"}),
)
#: what a member has
OF_A_MEMBER = (*ROWS.items(), *((table, ROWS[table] | more) for table, more in MORE))


def nasty(word: str) -> str:
    """Return the word among signs, always the same ones."""
    return NASTY[zlib.crc32(word.encode()) % len(NASTY)].format(word)


class Rows:
    """The rows of one member, or of one server: a look at them, and a hand that puts them back."""

    def __init__(self, world: World, owner_id: int, *, of_server: bool = False) -> None:
        self._owner_id = owner_id
        self._column = "guild_id" if of_server else "user_id"
        self._rows = OF_A_SERVER if of_server else OF_A_MEMBER
        now = int(world.clock().timestamp() * 1000)
        soon = now + int(timedelta(hours=1).total_seconds() * 1000)
        self._values = {"{now}": now, "{soon}": soon, "{owner}": owner_id, "{channel}": world.channel.id}
        self._connection = sqlite3.connect(world.settings.database_path, isolation_level=None)
        # A power cut loses nothing here, and each look would wait for the disk.
        self._connection.execute("pragma synchronous = off")
        self._tables = {
            table: {column[1] for column in self._connection.execute(f"pragma table_info({table})")}
            for (table,) in self._connection.execute("select name from sqlite_master where type = 'table'").fetchall()
        }
        self._put_at = -1

    def close(self) -> None:
        self._connection.close()

    @property
    def written(self) -> int:
        """A number that is another one after anybody else has written."""
        return self._connection.execute("pragma data_version").fetchone()[0]

    def put(self) -> None:
        """Put one of every row there, or back to what it was."""
        if self._put_at == (at := self.written):
            return
        self._connection.execute("begin immediate")
        if self._column == "guild_id":
            self._connection.execute(
                "insert or ignore into members (user_id, consented_at, created_at) values (1, 1, 1)"
            )
        for table, row in self._rows:
            full = {self._column: "{owner}", "created_at": "{now}", "id": 1, **row}
            full = {name: self._filled(value) for name, value in full.items() if name in self._tables[table]}
            into = f"{'or ignore' if table == 'members' else 'or replace'} into {table} ({', '.join(full)})"
            self._connection.execute(f"insert {into} values ({', '.join('?' * len(full))})", list(full.values()))  # noqa: S608
        self._connection.execute("commit")
        self._put_at = at

    def _filled(self, value: Any) -> Any:
        if value in self._values:
            return self._values[value]
        if not isinstance(value, str):
            return value
        for slot, number in self._values.items():
            value = value.replace(slot, str(number))
        if value.startswith(MARK):
            return nasty(value)
        # Elsewhere they stand in JSON.
        return re.sub(rf"{MARK}[a-z]+", lambda found: json.dumps(nasty(found[0]))[1:-1], value)

    def all(self) -> dict[str, list[Any]]:
        """Return every row of the owner's, by table."""
        return {
            table: self._connection.execute(
                f"select * from {table} where {self._column} = ? order by 1",  # noqa: S608
                [self._owner_id],
            ).fetchall()
            for table, columns in self._tables.items()
            if self._column in columns
        }
