"""The forms for somebody to stay in touch with, and the buttons of several messages."""

from collections.abc import Awaitable, Callable

import discord

from bot.closing import ANYTHING
from bot.contacts import Contact
from bot.contacts.values import NAME_LIMIT, NOTE_LIMIT, PLACE_LIMIT
from bot.forms import BaseModal, Save, WordsForm
from bot.pages import HERE
from bot.routes import CONTACTS, ENOUGH, UNDO
from bot.ui import Interaction
from cogs.contacts.messages import FIRST_LABELS
from cogs.contacts.routes import ALL, CITY
from cogs.contacts.rules import USUALLY, Reminder, State, Typed, check

#: what was typed, and the option that says when to say hello; None where that isn't asked
SaveContact = Callable[[Interaction, Typed, str | None], Awaitable[None]]

TextInput = discord.ui.TextInput[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]
Button = discord.ui.Button[discord.ui.View]


class ContactModal(BaseModal):
    """Who it is; for somebody new, also when to say hello."""

    def __init__(self, save: SaveContact, now: Contact | None = None) -> None:
        super().__init__(title="Change this contact" if now else "Somebody to stay in touch with")
        self._save = save
        self._name: TextInput = discord.ui.TextInput(
            custom_id="name", max_length=NAME_LIMIT, default=now.name if now else None
        )
        self._place: TextInput = discord.ui.TextInput(
            custom_id="place", max_length=PLACE_LIMIT, required=False, default=now.place if now else None
        )
        self._note: TextInput = discord.ui.TextInput(
            custom_id="note",
            style=discord.TextStyle.paragraph,
            max_length=NOTE_LIMIT,
            required=False,
            default=now.note if now else None,
        )
        self._when: Select | None = None if now else _when()
        self._ask("Name", self._name, "A nickname will do.")
        self._ask("Where to reach them", self._place, "If you like: LinkedIn, or “her card is in my wallet”.")
        self._ask("A note", self._note, "If you like: who they are, or what you talked about.")
        if self._when:
            self._ask("When to say hello?", self._when, "A silent direct message reminds you. They get nothing.")

    def _ask(self, label: str, component: discord.ui.Item[discord.ui.View], description: str) -> None:
        self.add_item(discord.ui.Label(text=label, component=component, description=description))

    async def on_submit(self, interaction: Interaction, /) -> None:
        # An empty choice is one that was typed by hand, and refused as such.
        when = next(iter(self._when.values), "") if self._when else None
        await self._save(interaction, check(self._name.value, self._place.value, self._note.value), when)


def _when() -> Select:
    options = [
        discord.SelectOption(label=label, value=value, default=value == USUALLY)
        for value, label in FIRST_LABELS.items()
    ]
    return discord.ui.Select(custom_id="when", options=options)


def day_form(save: Save, example: str) -> WordsForm:
    return WordsForm(
        save,
        title="A day to say hello",
        label="Which day?",
        description=f"Like {example}. A day on a weekend moves to Monday.",
        limit=40,
        style=discord.TextStyle.short,
    )


def city_button(contact_id: int, reminder: Reminder) -> list[Button]:
    """Return the button that lets the message come, where none is set."""
    if reminder.state in {State.NO_ZONE, State.MISSED}:
        return [CITY.button(contact_id)]
    return [CITY.button(contact_id, label="Remind me then")] if reminder.state is State.UNSET else []


def ways_on(change: int | None = None) -> list[Button]:
    """Return what stands last below each message; `change` is what can be undone."""
    undo = [UNDO.button(change)] if change else []
    return [CONTACTS.button(detail=HERE, label=ALL), ENOUGH.button(detail=ANYTHING), *undo]
