"""The buttons and selects of this feature that no other feature shows."""

import discord

from bot.routes import Route

#: The detail of a button whose answer may take the place of its message; other features' messages stay.
HERE = "here"

#: a select of kinds
CHOOSE_KIND = Route("wins:kind", "What went well?")
SEVERAL = Route("wins:several", "Add several")

#: the row is the win
REWORD = Route("wins:words", "Change words")
ASK_DELETE = Route("wins:ask", "Delete")
DELETE = Route("wins:delete", "Delete it", discord.ButtonStyle.danger)
KEEP = Route("wins:keep", "Keep it")
#: a select of wins
OPEN = Route("wins:open", "Open one")
#: the row is the last win of the page before
OLDER = Route("wins:older", "Older")

JAR = Route("wins:jar", "Strengths jar")
PUT_IN = Route("wins:put", "Put one in")
#: the row is the strength that is shown, which isn't drawn again
DRAW = Route("wins:draw", "Draw one")
#: a select of strengths
TAKE_ONE_OUT = Route("wins:choose", "Take one out")
#: the row is the strength
TAKE_OUT = Route("wins:take", "Take it out")
#: the row is the last strength of the page before
OLDER_NOTES = Route("wins:older-notes", "Older")
REWARD = Route("wins:reward", "My reward")
