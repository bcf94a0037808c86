"""The button that opens the form for a win's words."""

import discord

from bot.wins import Win
from cogs.wins.routes import REWORD


def words_button(win: Win) -> "discord.ui.Button[discord.ui.View]":
    return REWORD.button(win.id, label=REWORD.label if win.words else "Add words")
