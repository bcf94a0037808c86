"""The buttons and selects of this feature that no other feature shows."""

import discord

from bot.routes import Route

#: a select of modes; the row is the entry that was named, 0 for none
MODE = Route("reflect:mode", "Choose one")
#: a select of reviews that are half done
GO_ON_WITH = Route("reflect:resume", "Go on with it")
#: the row is the entry, 0 for none; the detail is the mode
AFRESH = Route("reflect:afresh", "Start afresh")

# In a review. The row is the review; the detail is the place of the question and since when the member is at it.
ANSWER = Route("reflect:answer", "Answer", discord.ButtonStyle.primary)
#: the detail ends with what was tapped
CHECK = Route("reflect:check", "")
PASS = Route("reflect:pass", "Pass")
BACK = Route("reflect:back", "Back")
CLOSE = Route("reflect:close", "Close it here")
#: at the end of the next one's detail: a question was written down just now, and the next takes the message's place
NOTED = "noted"
#: writes down a question that was asked
WRITE_DOWN = Route("reflect:asked", "Write one down", discord.ButtonStyle.primary)

# Ten minutes of writing. The row is the review, the detail since when.
WRITE = Route("reflect:write", "Write", discord.ButtonStyle.primary)
KEEP = Route("reflect:keep", "Keep it", discord.ButtonStyle.primary)
THROW_AWAY = Route("reflect:throw", "Throw it away")

# Of a review that has ended. The row is the review.
#: the detail is the page
PAGE = Route("reflect:page", "Read on")
#: a select of its questions
CHANGE = Route("reflect:change", "Change an answer")
#: the detail is the place of the question and what was tapped
CHECK_AGAIN = Route("reflect:check-again", "")
DELETE = Route("reflect:delete", "Delete")
PARKED = Route("reflect:parked", "What I parked")
#: the detail is the place of the question
PUT_IN_JAR = Route("reflect:jar", "Put it in the jar")
#: the detail: none to look at them first, `all` for every line
PUT_ON_LIST = Route("reflect:list", "Put them on my list")
#: a select of lines, several at once
CHOOSE_LINES = Route("reflect:lines", "Choose some")
#: a select of the checks that aren't so yet
STEP = Route("reflect:step", "Make it a step")

#: the row is the last review of the page before, 0 for the newest
EARLIER = Route("reflect:earlier", "Earlier ones")
#: a select of reviews
OPEN = Route("reflect:open-one", "Open one")

# The question log.
#: the row is the page
LOG = Route("asked:list", "Questions they asked")
#: a select of questions
OPEN_QUESTION = Route("asked:open", "Open one")
#: the row is the question
CHANGE_QUESTION = Route("asked:change", "Change")
DELETE_QUESTION = Route("asked:delete", "Delete")
ADD_QUESTION = Route("asked:add", "Write one down")

# The search list.
#: the row is the page
SEARCH_LIST = Route("search:list", "My search list")
ADD_LINE = Route("search:add", "Add a line")
#: a select of lines
REMOVE_LINE = Route("search:remove", "Remove one")
