"""How the day to say hello reaches its member: by direct message, silently, and nobody else hears of it."""

from datetime import date, datetime, timedelta

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.direct import DirectMessages
from bot.routes import ENOUGH
from bot.schedules import Due, Kind, NothingToSend, NotYet, Schedule, Sent, what_is_due
from bot.services import Services
from bot.ui import row_of
from bot.undo import undo_until
from cogs.contacts import messages
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.routes import AGAIN, GREETED, NO_REMINDER, NOTES
from cogs.contacts.rules import HELLO_AT, some

#: so many lines to copy fit beside the rest
LINES = 2


class HelloDelivery:
    def __init__(self, services: Services, direct: DirectMessages, wording: Wording) -> None:
        self._contacts = services.contacts
        self._members = services.members
        self._schedules = services.schedules
        self._deck = services.deck("contacts")
        self._direct = direct
        self._lines = wording.hello
        self._texts = [note.text for note in wording.notes if note.kind == "hello"]

    async def stands(self, schedule: Schedule) -> date | None:
        """Return the day on which there is somebody to say hello to, its own or a later one."""
        contact = await self._contacts.find(schedule.user_id, schedule.subject_id or 0)
        day = contact.hello_on if contact else None
        return None if what_is_due(day, schedule.on_day) is Due.NOTHING else day

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Sent:
        user_id = schedule.user_id
        contact = await self._contacts.find(user_id, schedule.subject_id or 0)
        due = what_is_due(contact.hello_on if contact else None, schedule.on_day)
        if contact is None or due is not Due.SAY:
            # Before that, Undo may bring its day back, and the schedule stays for it.
            if now > undo_until(schedule.next_due_at or now):
                await self._look_later(schedule, now)
            raise NothingToSend
        if await self._members.zone(user_id) is None:
            raise NotYet(now + timedelta(days=1))  # telling it wakes this
        chosen = await self._deck.choose(user_id, self._lines, seed=nonce)
        line = chosen.card if chosen else self._lines[0]
        # A reminder is a new row each time, so that the next one brings the lines after these; a retry brings the same.
        start = schedule.id * LINES % len(self._texts)
        message_id = await posting.post(
            await self._direct.to(user_id),
            content=messages.hello(contact, line.text, some(self._texts, start, LINES)),
            embed=messages.noted(contact),
            view=row_of(below(contact, (start + LINES) % len(self._texts))),
            nonce=nonce,
            silent=True,
        )

        async def record() -> None:
            if chosen:
                await self._deck.record(user_id, chosen)
            # Another day may have been chosen while this one went out, and what stood for both is gone with it.
            await self._look_later(schedule, now)

        return Sent(message_id, record)

    async def _look_later(self, schedule: Schedule, now: datetime) -> None:
        """Let the contact's day come, if that is a later one by now than the schedule's."""
        contact = await self._contacts.find(schedule.user_id, schedule.subject_id or 0)
        if contact and contact.hello_on and what_is_due(contact.hello_on, schedule.on_day) is Due.LATER:
            at = contact.hello_on, HELLO_AT, schedule.zone
            await self._schedules.remind(schedule.user_id, Kind.HELLO, contact.id, *at, now)


def below(contact: Contact, following: int) -> "list[discord.ui.Button[discord.ui.View]]":
    """Return the buttons of a hello; `following` is where the lines after those of the message begin."""
    return [
        GREETED.button(contact.id),
        NOTES.button(contact.id, f"hello-{following}", label="Other lines"),
        AGAIN.button(contact.id, "1", label="In a month"),
        # Of this contact, and says so: others' days stand as they were set.
        NO_REMINDER.button(contact.id, label="No more about this one"),
        ENOUGH.button(detail=ANYTHING),
    ]
