"""Saying hello: the day for it, that it was said, and whether there is a next time."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.closing import ANYTHING
from bot.days import WESTERNMOST, day_to_come, say_day
from bot.errors import UserError
from bot.routes import ENOUGH, UNDO
from bot.services import Services
from bot.timing import in_their_zone
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.contacts import messages
from cogs.contacts.components import day_form
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.one import OneContact
from cogs.contacts.reminding import Reminders
from cogs.contacts.routes import AGAIN, NO_REMINDER, SHOW
from cogs.contacts.rules import DAY_OVER, State, again_day, greeted, working_day


class Hello:
    """Handles what is done about the day of a single contact. The row is the contact."""

    def __init__(self, services: Services, wording: Wording, one: OneContact, reminders: Reminders) -> None:
        self._clock = services.clock
        self._deck = services.deck("contacts")
        self._lines = wording.greeted
        self._one = one
        self._reminders = reminders

    async def greeted(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        """Note a hello, and ask for the next time."""
        user_id, now = interaction.user.id, self._clock()
        await self._one.own(interaction, contact_id)
        today = await self._reminders.today(user_id)
        line = await self._deck.line(user_id, self._lines)
        contact, change = await self._one.edit(interaction, contact_id, lambda contact: greeted(contact, now, today))
        buttons = [
            AGAIN.button(contact.id, "3"),
            NO_REMINDER.button(contact.id, label="Not again"),
            SHOW.button(contact.id),
            ENOUGH.button(detail=ANYTHING),
        ]
        if change is None:
            # A message of its own: the one that was pressed may have the Undo of the first press.
            await answer(interaction, Reply(messages.SAID_ALREADY, buttons=buttons))
        else:
            said = messages.greeted(contact, line, now)
            await go_on(interaction, Reply(said, buttons=[*buttons, UNDO.button(change)]))

    async def again(self, interaction: Interaction, contact_id: int, detail: str | None) -> None:
        contact = await self._one.own(interaction, contact_id)
        again_day(detail, await self._reminders.today(contact.user_id))  # refused before a city is asked for

        async def then(interaction: Interaction, zone: ZoneInfo) -> None:
            await self._set(interaction, contact_id, again_day(detail, self._clock().astimezone(zone).date()))

        await in_their_zone(interaction, then)

    async def ask_day(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        contact = await self._one.own(interaction, contact_id)
        today = await self._reminders.today(contact.user_id)

        async def save(interaction: Interaction, text: str) -> None:
            zone = await self._reminders.zone(contact.user_id)
            # Where their zone isn't known, it may still be yesterday for them.
            first = None if zone else self._clock().astimezone(WESTERNMOST).date()
            day = day_to_come(text, await self._reminders.today(contact.user_id), first)
            await self._set(interaction, contact_id, working_day(day))

        await interaction.response.send_modal(day_form(save, say_day(working_day(today + timedelta(days=30)))))

    async def _set(self, interaction: Interaction, contact_id: int, day: date) -> None:
        contact = await self._one.own(interaction, contact_id)
        # First, since nothing is sent before the contact has this day.
        await self._reminders.set(contact.user_id, contact.id, day)
        await self._one.changed(
            interaction, contact_id, lambda contact: replace(contact, hello_on=day), messages.SAME_DAY
        )

    async def choose_city(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        """Let the message of the contact's day come, once it is known when it is morning there."""
        if (await self._one.own(interaction, contact_id)).hello_on is None:
            raise UserError(messages.NO_DAY_TO_REMIND)

        async def then(interaction: Interaction, _zone: ZoneInfo) -> None:
            # What waited for the zone has moved to it by now, this contact's message and others'.
            contact = await self._one.own(interaction, contact_id)
            state = (await self._reminders.of(contact)).state
            if contact.hello_on and state is State.UNSET:
                await self._reminders.set(contact.user_id, contact.id, contact.hello_on)
            await go_on(interaction, await self._one.card(contact, DAY_OVER if state is State.OVER else None))

        await in_their_zone(interaction, then)

    async def no_reminder(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        """Take the day away. The schedule stays until it looks for the day in vain; see `what_is_due`."""
        now = self._clock()
        contact, change = await self._one.edit(interaction, contact_id, lambda contact: replace(contact, hello_on=None))
        if change is None:
            buttons = [SHOW.button(contact.id), ENOUGH.button(detail=ANYTHING)]
            await answer(interaction, Reply(messages.NO_DAY, buttons=buttons))
        else:
            await go_on(interaction, await self._one.card(contact, messages.no_reminder(now), change))
