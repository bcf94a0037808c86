"""The buttons of /mydata that no other feature shows."""

import discord

from bot.routes import Needs, Route

#: a select of what is to be deleted
WHAT = Route("mydata:what", "Choose what is to go", needs=Needs.NOTHING)
#: the detail says what was shown, to whom and when, as `rules.Asked` writes it
CONFIRM = Route("mydata:confirm", "Delete for good", discord.ButtonStyle.danger, needs=Needs.NOTHING)
KEEP = Route("mydata:keep", "Keep it", needs=Needs.NOTHING)
