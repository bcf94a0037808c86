"""The stage as members choose it: in a form, and as a command option."""

import discord
from discord import app_commands

from bot.rejections import Stage

STAGE_CHOICES = [app_commands.Choice(name=stage.label, value=stage.value) for stage in Stage]


def stage_select(chosen: Stage | None = None) -> "discord.ui.Select[discord.ui.View]":
    """Return the select for a form; its custom id there is `stage`."""
    options = [discord.SelectOption(label=stage.label, value=stage.value, default=stage is chosen) for stage in Stage]
    return discord.ui.Select(custom_id="stage", placeholder="Choose the stage", options=options)
