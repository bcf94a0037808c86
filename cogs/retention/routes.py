"""The button that is this feature's own; its row is 0."""

import discord

from bot.routes import Needs, Route

#: for whom all was deleted meanwhile, it asks for no yes to anything
KEEP = Route("retention:keep", "Keep it", discord.ButtonStyle.primary, lasting=True, needs=Needs.NOTHING)
#: the detail of its Enough for today, which is no sign that somebody wants anything to be kept
PUT_ASIDE = "soon-gone"
