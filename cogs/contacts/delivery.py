"""How the day to say hello reaches its member: by direct message, silently, and nobody else hears of it."""

from datetime import datetime

import discord

from bot import posting
from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.direct import DirectMessages
from bot.routes import ENOUGH
from bot.schedules import Kind, Record, Schedule
from bot.services import Services
from bot.ui import row_of
from cogs.contacts import messages
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.routes import AGAIN, GREETED, NO_REMINDER, NOTES
from cogs.contacts.rules import HELLO_AT, Due, some, what_is_due

#: so many lines to copy fit beside the rest
LINES = 2


class HelloDelivery:
    def __init__(self, services: Services, direct: DirectMessages, wording: Wording) -> None:
        self._contacts = services.contacts
        self._schedules = services.schedules
        self._deck = services.deck("contacts")
        self._direct = direct
        self._lines = wording.hello
        self._texts = [note.text for note in wording.notes if note.kind == "hello"]

    async def __call__(self, schedule: Schedule, nonce: str, now: datetime) -> Record:
        user_id = schedule.user_id
        contact = await self._contacts.find(user_id, schedule.subject_id or 0)
        day = contact.hello_on if contact else None
        due = what_is_due(day, schedule.on_day)
        if contact is None or day is None or due is Due.NOTHING:
            return _nothing
        if due is Due.LATER:
            await self._schedules.remind(user_id, Kind.HELLO, contact.id, day, HELLO_AT, schedule.zone, now)
            return _nothing
        chosen = await self._deck.choose(user_id, self._lines, seed=nonce)
        line = chosen.card if chosen else self._lines[0]
        await posting.post(
            await self._direct.to(user_id, now),
            content=messages.hello(contact, line.text, some(self._texts, 0, LINES)),
            embed=messages.noted(contact),
            view=row_of(below(contact)),
            nonce=nonce,
            silent=True,
        )

        async def record() -> None:
            if chosen:
                await self._deck.record(user_id, chosen)

        return record


def below(contact: Contact) -> "list[discord.ui.Button[discord.ui.View]]":
    return [
        GREETED.button(contact.id),
        NOTES.button(contact.id, f"hello-{LINES}", label="Other lines"),
        AGAIN.button(contact.id, "1", label="In a month"),
        # Of this contact, and says so: others' days stand as they were set.
        NO_REMINDER.button(contact.id, label="No more about this one"),
        ENOUGH.button(detail=ANYTHING),
    ]


async def _nothing() -> None:
    """Keep nothing: nothing was said."""
