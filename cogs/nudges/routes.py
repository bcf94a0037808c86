"""The buttons and selects of nudges that no other feature shows; those that every nudge has are in `bot/nudging.py`."""

from bot.routes import Needs, Route

# The row is the nudge, the detail the card.
NOT_FOR_ME = Route("nudges:away", "Not for me")
THAT_BACK = Route("nudges:that-back", "Bring that one back")

# The row is the nudge.
UNTIL = Route("nudges:until", "Until a day", needs=Needs.STOPPING)
CHANGE = Route("nudges:change", "Other days or time")

#: the detail is the kind, the days and the time of one that was stopped
ADD_AGAIN = Route("nudges:add-again", "Add it again", needs=Needs.MESSAGES)
#: a select of the member's nudges
OPEN = Route("nudges:open", "Open one", needs=Needs.STOPPING)

#: the detail of PAUSE for twice as long
LONGER = "two"
