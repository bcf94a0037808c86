"""Forms: whose words are read for danger before anything is done with them, and that can be told from one left open."""

import re
import secrets
from collections.abc import Awaitable, Callable, Iterable
from typing import ClassVar
from weakref import WeakValueDictionary

import discord

from bot.routes import Route
from bot.safety import helplines_first
from bot.ui import Interaction, Reply, answer, answer_error, given_back

FORM_LOST = "That form was open for too long or over a restart, so it wasn't saved. Please start the command again."


class BaseModal(discord.ui.Modal):
    """A form whose errors are answered; where its words show danger, helplines are, and it isn't submitted."""

    open_forms: ClassVar[WeakValueDictionary[str, "BaseModal"]] = WeakValueDictionary()

    def __init__(self, title: str) -> None:
        # An hour: long enough to write, short enough that forms closed without a word don't pile up.
        super().__init__(title=title, timeout=3600, custom_id=f"form:{secrets.token_hex(8)}")
        self.open_forms[self.custom_id] = self

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        if not await helplines_first(interaction):
            return True
        self.stop()  # else the open form would hold the words until its hour is over
        return False

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
    ) -> None:
        super().__init__(title=title)
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
            await answer(interaction, Reply(FORM_LOST, more=given_back(interaction)))
