"""The command /contacts: the list, and keeping somebody."""

from datetime import date

from discord import app_commands
from discord.ext import commands

from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.contacts.values import CONTACTS_LIMIT
from bot.errors import UserError
from bot.pages import HERE, PAGE_AND_ONE, Page, show
from bot.routes import CONTACT, CONTACTS, ENOUGH
from bot.services import Services
from bot.ui import Interaction, Reply, answer, row_chosen
from bot.undoing import go_on
from cogs.contacts import messages
from cogs.contacts.components import ContactModal, city_button, ways_on
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.one import OneContact
from cogs.contacts.reminding import Reminders
from cogs.contacts.routes import NOTES, OLDER, OPEN, SHOW
from cogs.contacts.rules import Typed, first_day


class Contacts(commands.Cog):
    """Lists contacts, newest first, and keeps new ones."""

    def __init__(self, services: Services, wording: Wording, one: OneContact, reminders: Reminders) -> None:
        self._store = services.contacts
        self._rejections = services.rejections
        self._clock = services.clock
        self._deck = services.deck("contacts")
        self._lines = wording.kept
        self._one = one
        self._reminders = reminders

    @app_commands.command(description="People to stay in touch with, and a day to say hello. Only you see this.")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def contacts(self, interaction: Interaction) -> None:
        await answer(interaction, await self._page(interaction.user.id))

    async def newest(self, interaction: Interaction, _row: int, detail: str | None) -> None:
        await show(interaction, detail, await self._page(interaction.user.id))

    async def older(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        """Show the page after a contact, also if that one is gone by now."""
        await go_on(interaction, await self._page(interaction.user.id, before=contact_id))

    async def _page(self, user_id: int, before: int | None = None) -> Reply:
        page = Page(await self._store.older(user_id, PAGE_AND_ONE, before=before), before)
        more = [
            *page.turn(CONTACTS.button(detail=HERE, label="Newest"), OLDER),
            CONTACT.button(detail=HERE, label="Keep somebody"),
            ENOUGH.button(detail=ANYTHING),
        ]
        if not page.rows:
            return Reply(messages.NO_OLDER if before else messages.NOBODY, buttons=more)
        today = await self._reminders.today(user_id)
        choice = OPEN.select([messages.option(each, today) for each in page.rows])
        embed = messages.listed(page.rows, await self._store.count(user_id), today)
        return Reply(embed=embed, buttons=[choice, *more])

    async def choose(self, interaction: Interaction, _row: int, _detail: str | None, value: str) -> None:
        await self._one.show(interaction, row_chosen(value), None)

    async def ask(self, interaction: Interaction, entry_id: int, detail: str | None) -> None:
        """Open the form. Messages of other features stay as they are."""
        await self._check_room(interaction.user.id)

        async def save(interaction: Interaction, typed: Typed, when: str | None) -> None:
            await show(interaction, detail, await self._keep(interaction.user.id, typed, when or "", entry_id))

        await interaction.response.send_modal(ContactModal(save))

    async def _keep(self, user_id: int, typed: Typed, when: str, entry_id: int) -> Reply:
        await self._check_room(user_id)
        day = first_day(when, await self._reminders.today(user_id))
        # An entry that was deleted while the form was open, and somebody else's, is none.
        entry = await self._rejections.find(user_id, entry_id) if entry_id else None
        line = await self._deck.line(user_id, self._lines)
        contact, change = await self._add(user_id, typed, day, entry.id if entry else None)
        if day:
            await self._reminders.set(user_id, contact.id, day)
        reminder = await self._reminders.of(contact)
        buttons = [
            *city_button(contact.id, reminder),
            NOTES.button(contact.id, "connect"),
            SHOW.button(contact.id),
            *ways_on(change),
        ]
        return Reply(messages.kept(contact, line, reminder), buttons=buttons)

    async def _add(self, user_id: int, typed: Typed, day: date | None, entry_id: int | None) -> tuple[Contact, int]:
        now = self._clock()
        new = Contact(
            id=0,
            user_id=user_id,
            rejection_id=entry_id,
            name=typed.name,
            place=typed.place,
            note=typed.note,
            hello_on=day,
            greeted_at=None,
            created_at=now,
            changed_at=now,
        )
        return await self._store.add(new, now)

    async def _check_room(self, user_id: int) -> None:
        if await self._store.count(user_id) >= CONTACTS_LIMIT:
            raise UserError(messages.FULL)
