"""Where steps and if-then plans are kept; see `bot.rows` for what each store does."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.db import Connection, Database, Queries
from bot.instants import from_ms, to_ms
from bot.plans.values import LATER_LIMIT, IfThen, Step, StepState
from bot.rows import OwnRows
from bot.undo import Image, Subject, note

QUERIES = Queries(__file__)

#: which step of those that are on the plan says the same as a new one
Same = Callable[[Sequence[Step], Step], Step | None]

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
        """Return the steps that wait, the one that has waited longest first; by an Undo, one more than may be taken."""
        return await self._all("later", user_id=user_id)

    async def ended(self, user_id: int, limit: int, *, before: int | None = None) -> list[Step]:
        """Return up to `limit` that were done or dropped, the last first; those ended before `before`, if given."""
        return await self._all("ended", user_id=user_id, before=before, limit=limit)

    async def count(self, user_id: int, state: StepState) -> int:
        return await self._count("count", user_id=user_id, state=state.value)

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
            return await self._take(connection, new, await self._on_plan(connection, new.user_id), now)

    async def take_once(self, new: Step, now: datetime, same: Same) -> tuple[Step, int | None] | None:
        """As `take`; where one on the plan is the `same`, return that one, and None for the id of the change."""
        async with self._database.transaction() as connection:
            on_plan = await self._on_plan(connection, new.user_id)
            there = same(on_plan, new)
            return (there, None) if there else await self._take(connection, new, on_plan, now)

    async def _on_plan(self, connection: Connection, user_id: int) -> list[Step]:
        """Return the next step, and those that wait."""
        taken = await QUERIES.one(connection, "step_now", user_id=user_id)
        waiting = await QUERIES.all(connection, "step_later", user_id=user_id)
        return [self._value(row) for row in (*filter(None, [taken]), *waiting)]

    async def _take(
        self, connection: Connection, new: Step, on_plan: Sequence[Step], now: datetime
    ) -> tuple[Step, int] | None:
        states = [step.state for step in on_plan]
        if StepState.NOW in states and states.count(StepState.LATER) >= LATER_LIMIT:
            return None
        state = StepState.LATER if StepState.NOW in states else StepState.NOW
        kept = await self._insert(connection, replace(new, state=state))
        return kept, await note(connection, new.user_id, Subject.PLAN_STEP, kept.id, None, now)

    async def _image(self, connection: Connection, before: Step, after: Step) -> dict[str, object]:
        """A step that becomes the next one lets the one that was wait."""
        image = await super()._image(connection, before, after)
        if after.state is StepState.NOW and before.state is not StepState.NOW:
            image[_WAITS] = await _next(connection, before.user_id)
            await QUERIES.change(connection, "step_wait", user_id=before.user_id)
        return image

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
