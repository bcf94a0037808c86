"""How the day to say hello reaches its member: by direct message, silently, and nobody else hears of it."""

from datetime import datetime

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.direct import DirectMessages
from bot.routes import ENOUGH
from bot.schedules import Kind, NothingToSend, Record, Schedule
from bot.services import Services
from bot.ui import row_of
from bot.undo import undo_until
from cogs.contacts import messages
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.routes import AGAIN, GREETED, NO_REMINDER, NOTES
from cogs.contacts.rules import HELLO_AT, Due, some, what_is_due

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

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        user_id = schedule.user_id
        contact = await self._contacts.find(user_id, schedule.subject_id or 0)
        due = what_is_due(contact.hello_on if contact else None, schedule.on_day)
        told_a_zone = await self._members.zone(user_id) is not None
        if contact is None or due is not Due.SAY or not told_a_zone:
            # Before that, Undo may bring its day back, and the schedule stays for it.
            if now > undo_until(schedule.next_due_at or now):
                await self._look_later(schedule, now)
            raise NothingToSend
        chosen = await self._deck.choose(user_id, self._lines, seed=nonce)
        line = chosen.card if chosen else self._lines[0]
        # A reminder is a new row each time, so that the next one brings the lines after these; a retry brings the same.
        start = schedule.id * LINES % len(self._texts)
        await posting.post(
            await self._direct.to(user_id, now),
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

        return record

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
