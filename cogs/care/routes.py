"""The buttons of this feature that no other feature shows. The row is the entry."""

import discord

from bot.routes import Route

YES = Route("care:set", "Yes, do", discord.ButtonStyle.primary)
NO = Route("care:no", "No, thanks")
