"""When a member is reminded to say hello: their zone, their day, and the schedule of a contact."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.contacts import Contact
from bot.errors import UserError
from bot.schedules import Kind, comes_at, day_to_look
from bot.services import Services
from cogs.contacts.rules import DAY_OVER, HELLO_AT, Reminder, is_over, reminder_of


class Reminders:
    """Sets what comes once about a contact, and tells what will."""

    def __init__(self, services: Services) -> None:
        self._schedules = services.schedules
        self._members = services.members
        self._clock = services.clock

    async def zone(self, user_id: int) -> ZoneInfo | None:
        known = await self._members.zone(user_id)
        return ZoneInfo(known) if known else None

    async def today(self, user_id: int) -> date:
        return self._clock().astimezone(await self._members.local_zone(user_id)).date()

    async def of(self, contact: Contact) -> Reminder:
        schedule = await self._schedules.reminder(contact.user_id, Kind.HELLO, contact.id)
        now = self._clock()
        reminder = reminder_of(contact.hello_on, schedule, await self.zone(contact.user_id), now)
        if schedule is None or reminder.at is None:
            return reminder
        wishes = await self._members.wishes(contact.user_id)
        return replace(reminder, at=comes_at(replace(schedule, on_day=reminder.day), reminder.at, wishes, now))

    async def set(self, user_id: int, contact_id: int, day: date) -> None:
        """Let a message come on this day, if it is the contact's by then; raises UserError if its time is over.

        Where their zone isn't known, it waits in UTC, to move to the zone that they tell; nothing is sent until then.
        """
        now, zone = self._clock(), await self.zone(user_id)
        if zone and is_over(day, zone, now):
            raise UserError(DAY_OVER)
        first = day_to_look(day, await self._schedules.reminder(user_id, Kind.HELLO, contact_id))
        await self._schedules.remind(user_id, Kind.HELLO, contact_id, first, HELLO_AT, zone.key if zone else "UTC", now)
