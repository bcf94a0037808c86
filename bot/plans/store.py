"""Where steps and if-then plans are kept; see `bot.rows` for what each store does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.db import Connection, Database, Queries
from bot.instants import from_ms, to_ms
from bot.plans.values import LATER_LIMIT, IfThen, Step, StepState
from bot.rows import OwnRows
from bot.undo import Image, Subject, note

QUERIES = Queries(__file__)

#: in what is noted of a step that became the next one: the id of the step that waits because of it
_WAITS = "waits"


class StepStore(OwnRows[Step]):
    """A member has one next step at most; whatever makes another one next lets the first wait."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "step", Subject.PLAN_STEP, Step)

    async def now(self, user_id: int) -> Step | None:
        """Return the next step."""
        return await self._one("now", user_id=user_id)

    async def later(self, user_id: int) -> list[Step]:
        """Return the steps that wait, the one that has waited longest first."""
        return await self._all("later", user_id=user_id, limit=LATER_LIMIT)

    async def ended(self, user_id: int, limit: int, *, before: int | None = None) -> list[Step]:
        """Return up to `limit` steps that were done or dropped, newest first; those older than `before`, if given."""
        return await self._all("ended", user_id=user_id, before=before, limit=limit)

    async def count(self, user_id: int, state: StepState) -> int:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "step_count", user_id=user_id, state=state.value)
        return row["steps"] if row else 0

    async def ideas_taken(self, user_id: int) -> set[str]:
        """Return the ids of the ideas that were taken before."""
        async with self._database.connection() as connection:
            return {row["idea"] for row in await QUERIES.all(connection, "step_taken", user_id=user_id)}

    async def done_since(self, user_id: int, instant: datetime) -> list[datetime]:
        """Return when steps were done, at `instant` or later, oldest first."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "step_done_since", user_id=user_id, ended_at=to_ms(instant))
        return [from_ms(row["ended_at"]) for row in rows]

    async def take(self, new: Step, now: datetime) -> tuple[Step, int] | None:
        """Keep a step: as the next one where there is none, else behind it; None where `LATER_LIMIT` wait already."""
        async with self._database.transaction() as connection:
            taken = await QUERIES.one(connection, "step_now", user_id=new.user_id)
            if taken is not None:
                waiting = await QUERIES.one(connection, "step_count", user_id=new.user_id, state=StepState.LATER.value)
                if waiting and waiting["steps"] >= LATER_LIMIT:
                    return None
            kept = await self._insert(connection, replace(new, state=StepState.LATER if taken else StepState.NOW))
            return kept, await note(connection, new.user_id, Subject.PLAN_STEP, kept.id, None, now)

    async def edit(
        self, user_id: int, row_id: int, change: Callable[[Step], Step], now: datetime
    ) -> tuple[Step, int | None] | None:
        """As `OwnRows.edit`; a step that becomes the next one lets the one that was wait."""
        async with self._database.transaction() as connection:
            before = await self._find(connection, user_id, row_id)
            if before is None:
                return None
            after = change(before)
            if after == before:
                return before, None
            image = self._columns(before)
            if after.state is StepState.NOW and before.state is not StepState.NOW:
                image[_WAITS] = await _next(connection, user_id)
                await QUERIES.change(connection, "step_wait", user_id=user_id)
            noted = await note(connection, user_id, Subject.PLAN_STEP, row_id, image, now)
            return await self._put(connection, after, now), noted

    async def put_back(
        self, connection: Connection, user_id: int, row_id: int, before: Image | None, now: datetime
    ) -> Image | None:
        """Undo a change; what was next waits where another is next by now.

        That it became the next one is undone for both: the step that waited because of it is next again.
        """
        if before is None:
            return await super().put_back(connection, user_id, row_id, None, now)
        image = dict(before)
        waits, taken = image.pop(_WAITS, None), await _next(connection, user_id)
        if image["state"] == StepState.NOW and taken not in (None, row_id):
            if taken == waits:
                await QUERIES.change(connection, "step_wait", user_id=user_id)
            else:
                image["state"] = StepState.LATER.value
        stood = await super().put_back(connection, user_id, row_id, image, now)
        if waits is not None and taken == row_id and image["state"] != StepState.NOW:
            await QUERIES.change(connection, "step_next", id=waits, user_id=user_id)
        return {**stood, _WAITS: waits} if stood else None


async def _next(connection: Connection, user_id: int) -> int | None:
    """Return the id of the next step."""
    row = await QUERIES.one(connection, "step_now", user_id=user_id)
    return row["id"] if row else None


class IfThenStore(OwnRows[IfThen]):
    """A member has one at most, whose id is theirs: it is written, never added."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, QUERIES, "if_then", Subject.IF_THEN, IfThen)

    async def of(self, user_id: int) -> IfThen | None:
        return await self.find(user_id, user_id)

    async def write(self, user_id: int, words: str, now: datetime) -> int | None:
        """Keep these words in the place of any before; return the id of the change, None if they were so already."""
        async with self._database.transaction() as connection:
            before = await self._find(connection, user_id, user_id)
            if before is not None and before.words == words:
                return None
            image = self._columns(before) if before else None
            change = await note(connection, user_id, Subject.IF_THEN, user_id, image, now)
            await self._put(connection, IfThen(user_id, user_id, words, before.created_at if before else now, now), now)
        return change
