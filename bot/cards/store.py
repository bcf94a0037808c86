"""Where it is kept which cards a member has seen or put away."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.db import Database, Queries
from bot.instants import from_ms, to_ms

QUERIES = Queries(__file__)


@dataclass(frozen=True, slots=True)
class Marks:
    """One member's marks in one deck: `seen` oldest first, `retired` in no order."""

    seen: tuple[str, ...]
    retired: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark, for the member's export."""

    deck: str
    card_id: str
    drawn_at: datetime | None
    retired_at: datetime | None


class CardStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def marks(self, user_id: int, deck: str) -> Marks:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "marks", user_id=user_id, deck=deck)
        return Marks(
            seen=tuple(row["card_id"] for row in rows if row["drawn_at"] is not None),
            retired=frozenset(row["card_id"] for row in rows if row["retired_at"] is not None),
        )

    async def record(self, user_id: int, deck: str, card_id: str, now: datetime, starts_over: Collection[str]) -> None:
        """Mark `card_id` as seen, after `starts_over` are marked unseen."""
        owner: dict[str, object] = {"user_id": user_id, "deck": deck}
        async with self._database.transaction() as connection:
            if starts_over:
                await QUERIES.change_each(
                    connection, "mark_unseen", [{**owner, "card_id": each} for each in starts_over]
                )
            await QUERIES.change(connection, "mark_drawn", **owner, card_id=card_id, now=to_ms(now))

    async def retire(self, user_id: int, deck: str, card_id: str, now: datetime) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(
                connection, "mark_retired", user_id=user_id, deck=deck, card_id=card_id, now=to_ms(now)
            )

    async def export(self, user_id: int) -> list[Mark]:
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "export", user_id=user_id)
        return [
            Mark(
                row["deck"],
                row["card_id"],
                *(from_ms(at) if at is not None else None for at in (row["drawn_at"], row["retired_at"])),
            )
            for row in rows
        ]

    async def erase(self, user_id: int) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "erase", user_id=user_id)
