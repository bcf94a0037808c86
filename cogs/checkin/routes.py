"""The buttons and selects of this feature that no other feature shows.

Until something was given, there is no row: the row of an id is the nudge that asks then, 0 for none, and the detail
begins with `asked`. From there on the row is the check-in, and the detail begins with `given`.
"""

import discord

from bot.routes import Route

#: the row is the nudge; the detail how much, or `skip`
ENERGY = Route("checkin:energy", "How much energy", discord.ButtonStyle.primary)
#: a select of words
WORD = Route("checkin:word", "A word for it, from heavy to light")
OWN_WORD = Route("checkin:own-word", "In my own word")
NO_WORD = Route("checkin:no-word", "Skip this")
#: the need follows in the detail, or `skip`
NEED = Route("checkin:need", "Skip this")

#: the detail of Enough for today below a question; the row is the check-in, 0 while nothing is given
LEFT = "checkin"

EARLIER = Route("checkin:list", "Earlier ones")
#: the row is the check-in after which the page begins
OLDER = Route("checkin:older", "Older")
#: a select of check-ins
OPEN = Route("checkin:show", "Open one of these")
#: the row is the check-in
DELETE = Route("checkin:delete", "Delete it")
