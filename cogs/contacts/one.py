"""One contact: what is kept of them, what can be sent to them, changing and deleting."""

from collections.abc import Callable
from dataclasses import replace

from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.errors import found
from bot.routes import ENOUGH, ENTRY
from bot.services import Services
from bot.ui import Interaction, Reply, answer
from bot.undoing import go_on
from cogs.contacts import messages
from cogs.contacts.components import ContactModal, city_button, ways_on
from cogs.contacts.content import Contacts as Wording
from cogs.contacts.reminding import Reminders
from cogs.contacts.routes import CHANGE, DAY, DELETE, GREETED, NO_REMINDER, NOTES, SHOW
from cogs.contacts.rules import NOTES_SHOWN, State, Typed, notes_asked, some

Change = Callable[[Contact], Contact]


class OneContact:
    """Handles what is done with a single contact, which each press looks up. The row is the contact."""

    def __init__(self, services: Services, wording: Wording, reminders: Reminders) -> None:
        self._store = services.contacts
        self._rejections = services.rejections
        self._clock = services.clock
        self._notes = wording.notes
        self._reminders = reminders

    async def show(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        await go_on(interaction, await self.card(await self.own(interaction, contact_id)))

    async def card(self, contact: Contact, above: str | None = None, change: int | None = None) -> Reply:
        """Return a contact with what can be done; `above` is said over it, of a change that was made."""
        reminder = await self._reminders.of(contact)
        entry = await self._rejections.find(contact.user_id, contact.rejection_id) if contact.rejection_id else None
        done = reminder.state in {State.NONE, State.OVER, State.MISSED}
        buttons = [
            NOTES.button(contact.id, "connect"),
            NOTES.button(contact.id, "hello", label="Say hello: a few lines"),
            GREETED.button(contact.id),
            *city_button(contact.id, reminder),
            DAY.button(contact.id, label=None if contact.hello_on else "Choose a day"),
            *([] if done else [NO_REMINDER.button(contact.id)]),
            CHANGE.button(contact.id),
            DELETE.button(contact.id),
            *([ENTRY.button(entry.id)] if entry else []),
            *ways_on(change),
        ]
        return Reply(above, embed=messages.card(contact, reminder, entry), buttons=buttons)

    async def notes(self, interaction: Interaction, contact_id: int, detail: str | None) -> None:
        """Show some notes to copy; some of them presume an interview or a talk, which only the member knows of."""
        contact = await self.own(interaction, contact_id)
        kind, start = notes_asked(detail, contact)
        texts = [note.text for note in self._notes if note.kind == kind]
        following = (start + NOTES_SHOWN) % len(texts)
        buttons = [
            NOTES.button(contact.id, f"{kind}-{following}", label="Others"),
            *([GREETED.button(contact.id)] if kind == "hello" else []),
            SHOW.button(contact.id),
            ENOUGH.button(detail=ANYTHING),
        ]
        await go_on(interaction, Reply(messages.notes(contact, kind, some(texts, start)), buttons=buttons))

    async def change(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        async def save(interaction: Interaction, typed: Typed, _when: str | None) -> None:
            def changed(contact: Contact) -> Contact:
                return replace(contact, name=typed.name, place=typed.place, note=typed.note)

            await self.changed(interaction, contact_id, changed)

        await interaction.response.send_modal(ContactModal(save, await self.own(interaction, contact_id)))

    async def delete(self, interaction: Interaction, contact_id: int, _detail: str | None) -> None:
        """Delete it. The schedule stays until it looks for the contact in vain, so that Undo brings both back."""
        contact, now = await self.own(interaction, contact_id), self._clock()
        change = found(await self._store.remove(contact.user_id, contact.id, now), messages.GONE)
        await go_on(interaction, Reply(messages.deleted(contact, now), buttons=ways_on(change)))

    async def changed(
        self, interaction: Interaction, contact_id: int, change: Change, unchanged: str = messages.UNCHANGED
    ) -> None:
        """Make a change that can be undone, and show the contact as it is then."""
        now = self._clock()
        contact, noted = await self.edit(interaction, contact_id, change)
        if noted is None:
            # A message of its own: the one that was pressed may have the Undo of the change before.
            await answer(interaction, await self.card(contact, unchanged))
        else:
            await go_on(interaction, await self.card(contact, messages.changed(now), noted))

    async def edit(self, interaction: Interaction, contact_id: int, change: Change) -> tuple[Contact, int | None]:
        """Return the member's own contact as `change` leaves it, and the id of the change, None if it was so before."""
        return found(await self._store.edit(interaction.user.id, contact_id, change, self._clock()), messages.GONE)

    async def own(self, interaction: Interaction, contact_id: int) -> Contact:
        """Return the member's own contact; raises UserError if it is gone or somebody else's."""
        return await self._store.own(interaction.user.id, contact_id, messages.GONE)
