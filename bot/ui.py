"""What every message shares: private answers, errors that are always answered, words that are given back."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.db import is_refused
from bot.errors import UserError
from bot.text import in_code_block, shortened

Interaction = discord.Interaction[Any]
Button = discord.ui.Button[discord.ui.View]

log = logging.getLogger(__name__)

#: What discord.py raises when a request did not go through.
UNDELIVERED = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError)

#: the member whose interaction is being answered
PRESENT: ContextVar[int | None] = ContextVar("present", default=None)

#: A quiet blue-green that reads well on Discord's dark and light themes.
CALM = discord.Colour(0x3E8E8A)

WENT_WRONG = "Something went wrong on my side, and nothing was saved. Please try once more in a moment."
#: What they did was under way when they deleted everything.
NOT_KEPT = "Nothing is kept of you any more, so this wasn't saved."
#: Features save before they answer, so an answer that Discord did not take says nothing about what was saved.
NOT_DELIVERED = (
    "Discord didn't take my answer. It may have been saved all the same, so please look before you try again."
)


#: characters: a message's embeds hold 6,000, and no form of ours holds as many
_GIVEN_BACK = 5900

#: noted of an interaction that was acknowledged, once it is answered
_ANSWERED = "answered"
#: noted of one that goes on with what was tried before: its first answer takes the place of the message in between
IN_PLACE = "in place"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the bot says: text, a card, buttons."""

    content: str | None = None
    embed: discord.Embed | None = None
    #: buttons and selects
    buttons: "Sequence[discord.ui.Item[discord.ui.View]]" = ()
    #: more cards below the first
    more: Sequence[discord.Embed] = ()
    picture: discord.File | None = None
    files: Sequence[discord.File] = ()

    @property
    def attached(self) -> list[discord.File]:
        return [*filter(None, [self.picture]), *self.files]

    @property
    def embeds(self) -> list[discord.Embed]:
        return [*filter(None, [self.embed]), *self.more]


def stays_private(interaction: Interaction) -> bool:
    """Whether a reply must be ephemeral: everywhere but in the bot's own DM, where only the member reads it anyway."""
    return not interaction.context.dm_channel


def is_public(interaction: Interaction) -> bool:
    """Whether others read the message whose button was pressed, such as a post in a channel."""
    message = interaction.message
    return message is not None and stays_private(interaction) and not message.flags.ephemeral


def goes_on(interaction: Interaction) -> bool:
    """Whether it goes on with what was tried before: its message isn't the one whose place its answer takes."""
    return IN_PLACE in interaction.extras


async def acknowledge(interaction: Interaction) -> None:
    """Show that an answer is coming, for what may take longer than Discord's three seconds."""
    if goes_on(interaction):
        await interaction.response.defer()
        return
    await interaction.response.defer(ephemeral=stays_private(interaction), thinking=True)


async def answer(interaction: Interaction, reply: Reply | str) -> None:
    """Reply to the member alone, whether or not the interaction was acknowledged or answered before."""
    reply = Reply(reply) if isinstance(reply, str) else reply
    view = row_of(reply.buttons)
    parts: dict[str, Any] = {"content": reply.content, "embeds": reply.embeds, "view": view}
    message = {name: part for name, part in parts.items() if part}
    files = reply.attached
    if not interaction.response.is_done():
        if goes_on(interaction):
            await interaction.response.edit_message(attachments=files, **parts)
        else:
            await interaction.response.send_message(ephemeral=stays_private(interaction), files=files, **message)
    elif _awaits_answer(interaction):
        interaction.extras[_ANSWERED] = True
        await interaction.edit_original_response(attachments=files, **(parts if goes_on(interaction) else message))
    else:
        await interaction.followup.send(ephemeral=stays_private(interaction), files=files, **message)


def _awaits_answer(interaction: Interaction) -> bool:
    """Whether it was acknowledged and nothing more; whatever is said later is a message of its own."""
    later = discord.InteractionResponseType
    awaited = later.deferred_message_update if goes_on(interaction) else later.deferred_channel_message
    return interaction.response.type is awaited and _ANSWERED not in interaction.extras


async def replace(interaction: Interaction, reply: Reply | str) -> None:
    """Put a reply in place of the message whose button was pressed, but privately below one that others read."""
    reply = Reply(reply) if isinstance(reply, str) else reply
    if is_public(interaction):
        await answer(interaction, reply)
        return
    # Acknowledged before, as what was pressed takes its time, it is edited afterwards.
    later = interaction.response.is_done()
    edit = interaction.edit_original_response if later else interaction.response.edit_message
    await edit(
        content=reply.content,
        embeds=reply.embeds,
        view=row_of(reply.buttons),
        attachments=reply.attached,
    )


def row_of(buttons: "Iterable[discord.ui.Item[discord.ui.View]]") -> discord.ui.View | None:
    """Return a view of the buttons, None without any. It is only drawn: who handles a press is registered at start."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    view.stop()  # else discord.py would keep every view ever sent, to dispatch presses that the routes dispatch already
    return view if view.children else None


def buttons_of(message: discord.Message) -> Iterator[discord.Button]:
    """Yield the buttons that a message shows."""
    for row in message.components:
        for part in row.children if isinstance(row, discord.ActionRow) else ():
            if isinstance(part, discord.Button):
                yield part


async def answer_error(interaction: Interaction, error: BaseException) -> None:
    """Tell the member what went wrong in one plain sentence; log what is a fault of ours, ids only.

    What they had written in a form is given back, so that nobody writes their worst day down twice.
    """
    wrapped = isinstance(error, (app_commands.CommandInvokeError, app_commands.TransformerError))
    cause = (error.__cause__ if wrapped else None) or error
    # Of these it is the member who has to do something; a TransformerError would also repeat what they typed.
    theirs = (UserError, app_commands.CheckFailure, app_commands.TransformerError)
    if not isinstance(error, theirs) and not isinstance(cause, UserError) and not is_refused(cause):
        log.error(
            "interaction %s of user %s failed (%s)",
            interaction.id,
            interaction.user.id,
            _where(interaction),
            exc_info=cause,
        )
    try:
        refusal = str(cause) if isinstance(cause, UserError) else _refusal(error, cause)
        await answer(interaction, Reply(refusal, more=given_back(interaction)))
    except UNDELIVERED as failure:
        # The member closed the place, the token ran out, the network is down: there is nobody left to tell.
        log.warning("interaction %s could not be answered: %s", interaction.id, type(failure).__name__)


def _refusal(error: BaseException, cause: BaseException) -> str:
    if isinstance(error, app_commands.MissingPermissions):
        needed = " and ".join(name.replace("_", " ").title() for name in error.missing_permissions)
        return f"This needs the permission {needed.replace('Guild', 'Server')}. Nothing was changed."
    if isinstance(error, app_commands.CheckFailure):
        return "That command isn't for you here. Nothing was changed."
    if isinstance(error, app_commands.TransformerError):
        return "One of the options isn't one I can use. Choose it from the list, and try again. Nothing was saved."
    if isinstance(error, (app_commands.CommandSignatureMismatch, app_commands.CommandNotFound)):
        return "That command has changed since Discord last loaded it. Restart Discord, and it should be there again."
    if is_refused(cause):
        return NOT_KEPT
    return NOT_DELIVERED if isinstance(cause, UNDELIVERED) else WENT_WRONG


def _where(interaction: Interaction) -> str:
    if interaction.command is not None:
        return f"command {interaction.command.qualified_name}"
    # Without the detail, which can tell what a member looked for.
    custom_id = str((interaction.data or {}).get("custom_id"))
    return f"custom_id {':'.join(custom_id.split(':')[:3])}"


def row_chosen(value: str) -> int:
    """Return the row that an option of a select names; 0, which is no row's, if it was typed by hand and names none."""
    return int(value) if re.fullmatch("[0-9]{1,18}", value) else 0


def given_back(interaction: Interaction) -> list[discord.Embed]:
    """Return what a member typed into the form that this interaction submits, to copy; nothing for nothing."""
    text = shortened(in_code_block("\n".join(typed(interaction.data or {}))), _GIVEN_BACK)
    if not text.strip():
        return []
    # An embed holds little more than the 4,000 characters of one text, and a form has several.
    parts = [text[at : at + 4000] for at in range(0, len(text), 4000)]
    embeds = [discord.Embed(colour=CALM, description=f"```\n{part}\n```") for part in parts]
    embeds[0].title = "What you had written, to copy"
    return embeds


def typed(part: Any) -> Iterator[str]:
    """Yield the texts of a form's data, in order."""
    if part.get("type") == discord.ComponentType.text_input.value and part.get("value"):
        yield str(part["value"])
    for child in (*part.get("components", ()), *filter(None, [part.get("component")])):
        yield from typed(child)
