"""How somebody who was not here for long is told that what they kept will be deleted: once, by direct message."""

from datetime import date, datetime

from bot import posting
from bot.direct import DirectMessages
from bot.retention import Retention
from bot.retention.rules import GRACE, TRIES
from bot.schedules import NothingToSend, Schedule, Sent, Undeliverable
from bot.ui import row_of
from cogs.retention import messages


class IdleDelivery:
    def __init__(self, retention: Retention, direct: DirectMessages) -> None:
        self._retention = retention
        self._direct = direct

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        if schedule.attempts >= TRIES:
            raise Undeliverable("it was tried in vain for days")
        # Before it goes out, so that nobody has less time than it says; of several tries, the last one counts.
        if not await self._retention.warn_again(schedule.user_id, now):
            raise NothingToSend
        message_id = await posting.post(
            await self._direct.to(schedule.user_id),
            content=messages.soon_gone(now + GRACE),
            view=row_of(messages.ways()),
            nonce=nonce,
        )
        return Sent(message_id)

    async def stands(self, schedule: Schedule) -> date | None:
        """Return its day, as long as its member hasn't come back."""
        return schedule.on_day if await self._retention.warned_at(schedule.user_id) else None
