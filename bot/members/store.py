"""Where it is kept what a member chose, and how to reach them."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.cards.models import Tone
from bot.db import Connection, Database, Queries, Row
from bot.instants import from_ms, to_ms
from bot.schedules.rezoning import keep_apart, move_to_zone, wake
from bot.schedules.wishes import Quiet, Wishes
from bot.undo import Image, PutBack, Subject, note

QUERIES = Queries(__file__)

#: what `_set` keeps, each with an Undo of its own
MEMBER_SETTINGS = (
    Subject.ZONE,
    Subject.TONE,
    Subject.COUNTRY,
    Subject.QUIET,
    Subject.DAYS_OFF,
    Subject.PAUSED_UNTIL,
    Subject.MESSAGES,
)

#: of whoever has chosen none
DEFAULT_TONE: Tone = "balanced"


@dataclass(frozen=True, slots=True)
class Member:
    """One member's settings; `zone` is an IANA name, the DM channel is known once the bot has written there."""

    user_id: int
    zone: str | None
    tone: Tone | None
    #: ISO 3166-1 code
    country: str | None
    dm_channel_id: int | None
    #: minutes of the local day, `start-end`
    quiet: str | None
    #: a mask of weekdays
    days_off: int | None
    paused_until: date | None
    #: the version of the notice that they said yes to; None of who was here before there was one
    consent: int | None
    consented_at: datetime | None
    #: whether direct messages may come; None: was not asked
    messages: bool | None
    #: the day on which they last used it, and when they were told that all of it will be deleted
    seen_at: datetime | None
    warned_at: datetime | None
    created_at: datetime


class MemberStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def zone(self, user_id: int) -> str | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "zone", user_id=user_id)
        return row["zone"] if row else None

    async def local_zone(self, user_id: int) -> ZoneInfo:
        """Return the zone that the member's days are counted in: their own, UTC until they have told one."""
        return ZoneInfo(await self.zone(user_id) or "UTC")

    async def set_zone(self, user_id: int, zone: str, now: datetime) -> int | None:
        """Keep the zone; return the id of the change, which undoes it, None if it is the one that was kept."""
        return await self._set(user_id, Subject.ZONE, zone, now)

    async def tone(self, user_id: int) -> Tone:
        """Return how plainly cards are to speak to this member."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "tone", user_id=user_id)
        return row["tone"] if row and row["tone"] else DEFAULT_TONE

    async def set_tone(self, user_id: int, tone: Tone, now: datetime) -> int | None:
        """Keep the tone; as `set_zone`."""
        if tone == await self.tone(user_id):
            return None
        return await self._set(user_id, Subject.TONE, tone, now)

    async def country(self, user_id: int) -> str | None:
        """Return where helplines are to be looked for, by its ISO 3166-1 code."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "country", user_id=user_id)
        return row["country"] if row else None

    async def set_country(self, user_id: int, country: str, now: datetime) -> int | None:
        """Keep the country; as `set_zone`."""
        return await self._set(user_id, Subject.COUNTRY, country, now)

    async def wishes(self, user_id: int) -> Wishes:
        """Return when the member wants to be written to."""
        return (await self.wishes_of([user_id])).get(user_id, Wishes())

    async def wishes_of(self, user_ids: Collection[int]) -> dict[int, Wishes]:
        """Return the same of those among many who have wished for anything."""
        async with self._database.connection() as connection:
            rows = await QUERIES.all(connection, "wishes", user_ids=json.dumps(list(user_ids)))
        return {row["user_id"]: _wishes(row) for row in rows}

    async def set_quiet(self, user_id: int, quiet: Quiet | None, now: datetime) -> int | None:
        """Keep the hours in which nothing is sent; as `set_zone`."""
        return await self._set(user_id, Subject.QUIET, quiet.text if quiet else None, now)

    async def set_days_off(self, user_id: int, days_off: int, now: datetime) -> int | None:
        """Keep the weekdays, as a mask and never all seven, on which nothing regular is sent; as `set_zone`."""
        return await self._set(user_id, Subject.DAYS_OFF, days_off or None, now)

    async def set_paused_until(self, user_id: int, day: date | None, now: datetime) -> int | None:
        """Keep the first day on which messages come again, None for no pause; as `set_zone`."""
        return await self._set(user_id, Subject.PAUSED_UNTIL, day.isoformat() if day else None, now)

    async def messages(self, user_id: int) -> bool | None:
        """Return whether the member lets direct messages come; None where they were not asked."""
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "messages", user_id=user_id)
        return None if row is None or row["messages"] is None else bool(row["messages"])

    async def set_messages(self, user_id: int, allowed: bool, now: datetime) -> int | None:
        """Keep whether direct messages may come; as `set_zone`."""
        return await self._set(user_id, Subject.MESSAGES, int(allowed), now)

    def put_back(self, subject: Subject) -> PutBack:
        """Return what undoes a change of this setting."""

        async def put_back(
            connection: Connection, user_id: int, _row: int, before: Image | None, now: datetime
        ) -> Image:
            return await self._put(connection, user_id, subject, before[subject] if before else None, now)

        return put_back

    async def _set(self, user_id: int, setting: Subject, value: str | int | None, now: datetime) -> int | None:
        async with self._database.transaction() as connection:
            before = await self._put(connection, user_id, setting, value, now)
            if before[setting] == value:
                return None
            return await note(connection, user_id, setting, user_id, before, now)

    async def _put(self, connection: Connection, user_id: int, setting: Subject, value: Any, now: datetime) -> Image:
        """Set what the statements named after the setting read and write, and return what it was."""
        name = setting.value
        row = await QUERIES.one(connection, name, user_id=user_id)
        await QUERIES.change(connection, f"set_{name}", **{name: value}, user_id=user_id, now=to_ms(now))
        if setting is Subject.ZONE:
            await move_to_zone(connection, user_id, value or "UTC", now)
        if setting is Subject.QUIET:
            await keep_apart(connection, user_id, Wishes(quiet=Quiet.of(value) if value else None))
        await wake(connection, user_id)
        return {name: row[name] if row else None}

    async def dm_channel(self, user_id: int) -> int | None:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "dm_channel", user_id=user_id)
        return row["dm_channel_id"] if row else None

    async def set_dm_channel(self, user_id: int, channel_id: int) -> None:
        """Keep where the member's DM is; of whom nothing is kept, that isn't either."""
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "set_dm_channel", user_id=user_id, channel_id=channel_id)

    async def forget_dm_channel(self, user_id: int) -> None:
        async with self._database.transaction() as connection:
            await QUERIES.change(connection, "forget_dm_channel", user_id=user_id)

    async def export(self, user_id: int) -> list[Member]:
        async with self._database.connection() as connection:
            row = await QUERIES.one(connection, "export", user_id=user_id)
        if row is None:
            return []
        return [
            Member(
                user_id=row["user_id"],
                zone=row["zone"],
                tone=row["tone"],
                country=row["country"],
                dm_channel_id=row["dm_channel_id"],
                quiet=row["quiet"],
                days_off=row["days_off"],
                paused_until=_day(row["paused_until"]),
                consent=row["consent"],
                consented_at=_instant(row["consented_at"]),
                messages=None if row["messages"] is None else bool(row["messages"]),
                seen_at=_instant(row["seen_at"]),
                warned_at=_instant(row["warned_at"]),
                created_at=from_ms(row["created_at"]),
            )
        ]


def _wishes(row: Row) -> Wishes:
    return Wishes(
        quiet=Quiet.of(row["quiet"]) if row["quiet"] else None,
        days_off=row["days_off"] or 0,
        paused_until=_day(row["paused_until"]),
        # Who was not asked gets what they had set themselves.
        refused=row["messages"] == 0,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _instant(milliseconds: int | None) -> datetime | None:
    return from_ms(milliseconds) if milliseconds is not None else None
