"""Where it is kept which cards a member has seen or put away."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards.rules import Candidate, Draw, draw
from bot.db import Connection, Database, Queries
from bot.instants import from_ms, to_ms

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Marks:
    """One member's marks in one deck: `seen` oldest first, `retired` and `kept` with since when each is.

    What is kept and put away afterwards is not among the kept until it is brought back.
    """

    seen: tuple[str, ...]
    retired: dict[str, datetime]
    kept: dict[str, datetime]
    #: when a card was drawn last
    drawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark, for the member's export."""

    deck: str
    card_id: str
    drawn_at: datetime | None
    retired_at: datetime | None
    kept_at: datetime | None


class CardStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def marks(self, user_id: int, deck: str) -> Marks:
        async with self._database.connection() as connection:
            return await self._marks(connection, user_id, deck)

    async def draw(
        self, user_id: int, deck: str, candidates: Sequence[Candidate], rng: random.Random, now: datetime
    ) -> Draw | None:
        """Draw by `rules.draw` and record it, so that two draws at the same moment don't bring the same card."""
        async with self._database.transaction() as connection:
            marks = await self._marks(connection, user_id, deck)
            drawn = draw(candidates, marks.seen, marks.retired, rng)
            if drawn is not None:
                await self._record(connection, user_id, deck, drawn, now)
        return drawn

    async def record(self, user_id: int, deck: str, drawn: Draw, now: datetime) -> None:
        """Mark a card as seen that was drawn without being recorded."""
        async with self._database.transaction() as connection:
            await self._record(connection, user_id, deck, drawn, now)

    async def _marks(self, connection: Connection, user_id: int, deck: str) -> Marks:
        rows = await QUERIES.all(connection, "marks", user_id=user_id, deck=deck)
        seen = [row for row in rows if row["drawn_at"] is not None]
        kept = [row for row in rows if row["kept_at"] is not None and row["retired_at"] is None]
        return Marks(
            seen=tuple(row["card_id"] for row in seen),
            retired={row["card_id"]: from_ms(row["retired_at"]) for row in rows if row["retired_at"] is not None},
            kept={row["card_id"]: from_ms(row["kept_at"]) for row in kept},
            drawn_at=from_ms(seen[-1]["drawn_at"]) if seen else None,
        )

    async def _record(self, connection: Connection, user_id: int, deck: str, drawn: Draw, now: datetime) -> None:
        owner: dict[str, object] = {"user_id": user_id, "deck": deck}
        if drawn.starts_over:
            unseen = [{**owner, "card_id": card_id} for card_id in sorted(drawn.starts_over)]
            await QUERIES.change_each(connection, "mark_unseen", unseen)
        await QUERIES.change(connection, "mark_drawn", **owner, card_id=drawn.card_id, now=to_ms(now))

    async def retire(self, user_id: int, deck: str, card_id: str, retired_at: datetime | None) -> None:
        """Put a card away since then; None brings it back."""
        async with self._database.transaction() as connection:
            await QUERIES.change(
                connection,
                "mark_retired",
                user_id=user_id,
                deck=deck,
                card_id=card_id,
                now=to_ms(retired_at) if retired_at else None,
            )

    async def restore(self, user_id: int, deck: str) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "mark_wanted", user_id=user_id, deck=deck)

    async def keep(self, user_id: int, deck: str, card_id: str, kept_at: datetime | None) -> None:
        """Keep a card since then; None lets it go."""
        async with self._database.transaction() as connection:
            await QUERIES.change(
                connection,
                "mark_kept",
                user_id=user_id,
                deck=deck,
                card_id=card_id,
                now=to_ms(kept_at) if kept_at else None,
            )

    async def export(self, user_id: int) -> list[Mark]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "export", user_id=user_id)
        return [
            Mark(
                row["deck"],
                row["card_id"],
                *(None if row[at] is None else from_ms(row[at]) for at in ("drawn_at", "retired_at", "kept_at")),
            )
            for row in rows
        ]
