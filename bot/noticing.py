"""What a member is told at their next command: that something of theirs is paused, and why."""

import logging
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.arriving import way_back
from bot.closing import ANYTHING
from bot.nudging import in_lines, say_what
from bot.routes import ENOUGH, NUDGES
from bot.schedules import Schedule
from bot.services import Services
from bot.ui import UNDELIVERED, Button, Interaction, Reply, answer

log = logging.getLogger(__name__)

Command = app_commands.Command[Any, ..., Any] | app_commands.ContextMenu

#: where helplines are the whole answer
SUPPORT = "support"


class Noticing:
    """Follows a command's own answer, and never stands in its way."""

    def __init__(self, services: Services) -> None:
        self._schedules = services.schedules
        self._clock = services.clock

    async def after_command(self, interaction: Interaction, command: Command) -> None:
        """Tell of what is paused, after a command that was answered.

        Where danger was read, or the command failed, discord.py calls no listener. After a form there is nothing yet
        to follow: the next command is soon enough.
        """
        answered = interaction.response.is_done()
        form = interaction.response.type is discord.InteractionResponseType.modal
        if not answered or form or command.qualified_name == SUPPORT:
            return
        try:
            untold = await self._schedules.untold(interaction.user.id)
            if untold:
                await self._tell(interaction, untold)
        except UNDELIVERED as failure:
            log.warning("user %s could not be told of a pause: %s", interaction.user.id, type(failure).__name__)
        except Exception:
            # The command itself has done its work.
            log.exception("looking for what is paused failed for user %s", interaction.user.id)

    async def _tell(self, interaction: Interaction, untold: Sequence[Schedule]) -> None:
        text, buttons = said(untold)
        await answer(interaction, Reply(text, buttons=buttons))
        await self._schedules.tell(interaction.user.id, self._clock())


def said(untold: Sequence[Schedule]) -> tuple[str, list[Button]]:
    """Return what is paused and why, and the way back."""
    lines = in_lines([f"{say_what(each)}: {each.paused_reason}." for each in untold])
    how, again = way_back(untold)
    text = f"Something of yours is paused:\n{lines}"
    buttons = [*again, NUDGES.button(), ENOUGH.button(detail=ANYTHING)]
    return "\n\n".join(filter(None, [text, how])), buttons
