"""The buttons of this feature that no other feature shows. The row is the entry."""

import discord

from bot.routes import Needs, Route

YES = Route("care:set", "Yes, do", discord.ButtonStyle.primary, needs=Needs.MESSAGES)
NO = Route("care:no", "No, thanks", needs=Needs.STOPPING)
