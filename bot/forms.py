"""Forms: whose words are read for danger before anything is done with them, and that can be told from one left open."""

import re
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar
from weakref import WeakValueDictionary

import discord

from bot.errors import UserError
from bot.routes import About, Needs, Route
from bot.safety import helplines_first
from bot.ui import PRESENT, Interaction, Reply, answer, answer_error, given_back

FORM_LOST = "That form was open for too long or over a restart, so it wasn't saved. Please start the command again."
FORM_FORGOTTEN = "You deleted what I kept since that form opened, so it wasn't saved."
NOT_OFFERED = "Something was chosen there that isn't in the form's list. Nothing was saved; please open the form anew."


class BaseModal(discord.ui.Modal):
    """A form whose errors are answered; where its words show danger, helplines are, and it isn't submitted."""

    open_forms: ClassVar[WeakValueDictionary[str, "BaseModal"]] = WeakValueDictionary()
    #: ids of those that a deletion has closed, the latest
    forgotten: ClassVar[deque[str]] = deque(maxlen=1000)
    #: what submitting it needs, whatever opened it
    needs: Needs = Needs.KEEPING
    about: About | None = None

    def __init__(self, title: str) -> None:
        # An hour: long enough to write, short enough that forms closed without a word don't pile up.
        super().__init__(title=title, timeout=3600, custom_id=f"form:{secrets.token_hex(8)}")
        self.open_forms[self.custom_id] = self
        #: for whom it is opened
        self.user_id = PRESENT.get()

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        if await interaction.client.gate.lets_in(interaction, self.needs, self._go_on, self.about):
            self._check_choices()
            return True
        self.stop()  # else the open form would hold the words until its hour is over
        return False

    async def _go_on(self, interaction: Interaction) -> None:
        """Submit it after all: what was written stands in its fields."""
        try:
            self._check_choices()
            await self.on_submit(interaction)
        except Exception as error:  # noqa: BLE001 - answered and logged there
            await self.on_error(interaction, error)

    def _check_choices(self) -> None:
        """Raise UserError where a select holds what it didn't offer, as no client of Discord's sends it."""
        for select in self.walk_children():
            if isinstance(select, discord.ui.Select):
                offered = {option.value for option in select.options}
                least = select.min_values if select.required else 0
                if not set(select.values) <= offered or not least <= len(select.values) <= select.max_values:
                    raise UserError(NOT_OFFERED)

    async def on_error(self, interaction: Interaction, error: Exception) -> None:
        await answer_error(interaction, error)


Save = Callable[[Interaction, str], Awaitable[None]]


class WordsForm(BaseModal):
    """One entry, in the member's own words."""

    def __init__(  # noqa: PLR0913 - each form is all of these
        self,
        save: Save,
        *,
        title: str,
        label: str,
        description: str,
        limit: int,
        default: str | None = None,
        placeholder: str | None = None,
        required: bool = True,
        style: discord.TextStyle = discord.TextStyle.paragraph,
        needs: Needs = Needs.KEEPING,
    ) -> None:
        super().__init__(title=title)
        self.needs = needs
        self._save = save
        self._words: discord.ui.TextInput[discord.ui.View] = discord.ui.TextInput(
            custom_id="words",
            style=style,
            max_length=limit,
            default=default,
            placeholder=placeholder,
            required=required,
        )
        self.add_item(discord.ui.Label(text=label, description=description, component=self._words))

    async def on_submit(self, interaction: Interaction, /) -> None:
        await self._save(interaction, self._words.value)


def forget_forms(user_id: int) -> None:
    """Close what is open of a member who has just deleted what is kept of them: it may hold words of theirs."""
    for form in list(BaseModal.open_forms.values()):
        if form.user_id == user_id and not form.is_finished():
            form.stop()
            BaseModal.forgotten.append(form.custom_id)


async def answer_leftover(interaction: Interaction, routes: Iterable[Route]) -> None:
    """Answer a press or a form that nothing handles any more; discord.py would let it fail without a word."""
    custom_id = str((interaction.data or {}).get("custom_id", ""))
    if interaction.type is discord.InteractionType.component:
        if not any(re.fullmatch(route.template, custom_id) for route in routes):
            await answer(interaction, "That button isn't in use any more. Type `/` to see what I can do now.")
    elif interaction.type is discord.InteractionType.modal_submit:
        form = BaseModal.open_forms.get(custom_id)
        lost = form is None or (form.is_finished() and not interaction.response.is_done())
        if lost and not await helplines_first(interaction):
            why = FORM_FORGOTTEN if custom_id in BaseModal.forgotten else FORM_LOST
            await answer(interaction, Reply(why, more=given_back(interaction)))
