"""The buttons of an entry that no other feature shows. The row is the entry."""

import discord

from bot.routes import Route

EDIT = Route("entry:edit", "Change")
PATH = Route("entry:path", "Stages")
DELETE = Route("entry:delete", "Delete")
DELETE_NOW = Route("entry:delete-now", "Delete it", discord.ButtonStyle.danger)
STOP_WAITING = Route("entry:wait", "Stop waiting")
WAIT_DAY = Route("entry:wait-day", "Another day")
#: the detail is a key of WAITS
WAIT_UNTIL = Route("entry:wait-until", "Today")
