"""Two members of a fuzzed bot: one who tries everything, and one of whom nothing may show or change."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Any

from benchmarks.fuzzing.running import expect
from benchmarks.fuzzing.signs import phrases, texts
from benchmarks.fuzzing.times import KNOWN_DATES, KNOWN_DAYS, KNOWN_QUIET, KNOWN_TIMES
from benchmarks.fuzzing.wire import COMPLETED, DEFERRED, EPHEMERAL, FORM, SENT, Answer, Wire
from bot.rejections import Details, Stage
from bot.services import Services
from bot.wins import WinKind
from tests import standin_payloads as payloads
from tests.conftest import say_yes
from tests.core.samples import OWN_ROWS, own_row, reworded
from tests.core.samples import nudge as a_nudge
from tests.core.samples import post as a_post
from tests.core.test_safety_of_forms import SEED

TOMAS, MAYA = 7001, 7002
#: her server, in which he is a member, and another one, which he manages
HERS, HIS = payloads.GUILD_ID, 300000000000000002
MANAGES = str(1 << 5)
#: what stands in everything of hers
THEIRS = "Quetzalcoatlus"
#: inputs, after which what he has deleted is there again, and hers are compared
SEEDED_EVERY = 25

#: interactions by Discord's numbers
COMMAND, PRESS, TYPING, SUBMIT = 2, 3, 4, 5

words = texts(
    (*phrases()[::10], *KNOWN_DATES, *KNOWN_DAYS, *KNOWN_QUIET, *KNOWN_TIMES, "Acme", "Europe/Berlin", "id-1")
)
#: what may stand where a number is meant
NUMBERS = (*"012345", "9" * 18, "9" * 19, "1" * 90, "-1", "", "٣", "०१", "²", "1.0", "+1", " 1", "0x1")


class Member:
    """He who presses, and all that is compared of hers."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.tried = 0
        self._path = wire.bot.services.settings.database_path
        self._hers: list[Any] = []

    async def begin(self) -> None:
        say_yes(self._path, MAYA)
        say_yes(self._path, TOMAS)
        self.seed()
        await hers(self.wire.bot.services, self.wire.clock())
        # What can be undone is forgotten by itself, and no fault of his.
        self.wire.clock.advance(hours=1)
        await self.wire.bot.services.forget_undone()
        self._hers = self._rows()

    def again(self) -> None:
        """Put back, now and then, what he has deleted, and compare what is hers."""
        self.tried += 1
        if self.tried % SEEDED_EVERY == 0:
            self.compare()
            self.seed()

    def compare(self) -> None:
        expect(self._rows() == self._hers, "another member's rows stay as they are")

    def seed(self) -> None:
        with closing(sqlite3.connect(self._path)) as connection, connection:
            connection.execute("pragma synchronous = off")
            connection.execute(
                "insert or ignore into members (user_id, consent, consented_at, messages, zone, created_at) "
                "values (?, 99, 0, 1, 'UTC', 0)",
                (TOMAS,),
            )
            connection.executescript(SEED.format(user_id=TOMAS, now=int(self.wire.clock().timestamp() * 1000)))

    def _rows(self) -> list[Any]:
        with closing(sqlite3.connect(self._path)) as connection:
            tables = [
                table
                for (table,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall()
                if any(column[1] == "user_id" for column in connection.execute(f"pragma table_info({table})"))
            ]
            return [
                (table, connection.execute(f"select * from {table} where user_id = ?", (MAYA,)).fetchall())  # noqa: S608
                for table in tables
            ]

    async def tries(self, kind: int, data: dict[str, Any], where: str = "hers", **given: Any) -> list[Answer]:
        """Let an interaction of his come in: in her server, in one that he manages (`his`), or in the bot's DM."""
        return await self.wire.interaction(kind, data, TOMAS, **given, **_place(where))


def _place(where: str) -> dict[str, Any]:
    if where == "dm":
        return {"guild_id": None}
    if where == "hers":
        return {}
    member = payloads.interaction("1", 2, {}, TOMAS)["member"] | {"permissions": MANAGES}
    return {"guild_id": str(HIS), "guild": {"id": str(HIS), "features": [], "locale": "en-US"}, "member": member}


async def hers(services: Services, now: datetime) -> None:
    """Keep one of everything for her, with the telling word in it."""
    details = Details(Stage.INTERVIEW, company=THEIRS, role=THEIRS, thought=THEIRS)
    await services.rejections.add(MAYA, details, now)
    await services.wins.add(MAYA, WinKind.OWN, THEIRS, None, now)
    await services.jar.add(MAYA, THEIRS, now)
    await services.jar.set_reward(MAYA, THEIRS, now)
    await services.applications.add(MAYA, 3, now)
    await services.own_words.write_note(MAYA, THEIRS, None, now)
    for name, row in OWN_ROWS.items():
        changed = reworded(name, row, THEIRS)
        await own_row(
            services,
            name,
            MAYA,
            **{
                each: getattr(changed, each)
                for each in ("words", "note", "draft", "lesson", "word")
                if hasattr(row, each)
            },
        )
    await services.schedules.add(a_nudge(MAYA, zone="UTC"), now, limit=9)
    await services.schedules.add(a_post(HERS, user_id=MAYA, words=THEIRS), now, limit=9)


def checked(answers: Sequence[Answer], *, private: bool) -> None:
    """Check what holds for the answers to any interaction of his."""
    first = [answer.kind for answer in answers if answer.kind is not None]
    expect(len(first) == 1, "each interaction is answered once at first")
    later = [answer for answer in answers if answer.kind is None and "/webhooks/" in answer.path]
    expect(first != [DEFERRED] or later, "what was acknowledged is answered later")
    for answer in answers:
        faults = answer.faults()
        expect(not faults, f"Discord takes each message: {faults[:1]}")
        expect(THEIRS not in json.dumps(answer.message, ensure_ascii=False), "nothing of another member's is shown")
        shown = answer.kind in {SENT, DEFERRED} and private
        expect(not shown or answer.message.get("flags", 0) & EPHEMERAL, "an answer is for him alone")
        mentions = answer.message.get("allowed_mentions", {"parse": []})
        expect(answer.kind == FORM or answer.kind == COMPLETED or mentions.get("parse") == [], "nothing pings")
