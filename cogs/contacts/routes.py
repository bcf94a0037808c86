"""The buttons and selects of this feature that no other feature shows. The row is the contact."""

import discord

from bot.routes import Needs, Route

ALL = "All contacts"

#: a select of contacts
OPEN = Route("contacts:open", "Open one")
#: the row is the last contact of the page before
OLDER = Route("contacts:older", "Older")
SHOW = Route("contacts:show", "Look at this contact")
#: the detail is the kind of note, and where in the list of them to go on: `connect`, `connect-3`
NOTES = Route("contacts:notes", "A note to copy")
GREETED = Route("contacts:greeted", "I said hello")
#: the detail is a key of AGAIN_IN
AGAIN = Route("contacts:again", "Again in three months", needs=Needs.MESSAGES)
DAY = Route("contacts:day", "Another day", needs=Needs.MESSAGES)
NO_REMINDER = Route("contacts:no-reminder", "No reminder", needs=Needs.STOPPING)
CITY = Route("contacts:city", "Choose my city", discord.ButtonStyle.primary, needs=Needs.MESSAGES)
CHANGE = Route("contacts:change", "Change")
DELETE = Route("contacts:delete", "Delete")
