"""The buttons and selects of /feedback ask that no other feature shows. Their row is the request, but for the first."""

import discord

from bot.routes import Needs, Route

#: the row is the entry: begin anew, though a request about it is not closed
START_NEW = Route("feedback:new", "Start a new one")
#: the detail is the person
WRITE_TO = Route("feedback:to", "")
SOMEBODY_ELSE = Route("feedback:whom", "Somebody else")
DISCARD = Route("feedback:discard", "Discard")

# The questions.
#: a select of them; the detail is the page, but for the first
CHOOSE_QUESTIONS = Route("feedback:choose", "Choose up to three yourself")
#: the detail is the page
MORE_QUESTIONS = Route("feedback:page", "More questions")
DRAW_OTHERS = Route("feedback:draw", "Draw others")
#: the detail says whether there is to be one
EXAMPLE = Route("feedback:example", "Ask for an example")
#: the detail says whether they are to be favourites
FAVOURITES = Route("feedback:favourites", "Keep as favourites")
QUESTIONS = Route("feedback:questions", "The questions")

# The draft.
#: also of a request that was sent, or is closed
DRAFT = Route("feedback:draft", "Write the draft", discord.ButtonStyle.primary)
CHANGE_TEXT = Route("feedback:text", "Change the text")
#: leaves the member's wording for the template's
ANEW = Route("feedback:anew", "Write it anew")
SENT = Route("feedback:sent", "I've sent it", discord.ButtonStyle.primary)

# What comes by itself.
#: the next working morning; the detail says that it may be moved there
HOLD = Route("feedback:hold", "Send me this tomorrow morning", needs=Needs.MESSAGES)
#: a line in a week, if nothing came
REMIND = Route("feedback:remind", "Remind me in a week", needs=Needs.MESSAGES)
#: the detail is what is not to come, of `schedules.Kind`
NOT_AFTER_ALL = Route("feedback:not-after-all", "Not after all", needs=Needs.STOPPING)

#: details that say yes and no
ON, OFF = "on", "off"
#: for a draft that is held already
MOVE = "move"
