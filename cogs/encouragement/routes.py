"""The buttons and selects of this feature that no other feature shows."""

import discord

from bot.routes import Needs, Route

#: The detail of a button whose answer may take the place of its message; other features' messages stay.
HERE = "here"

ANOTHER = Route("encourage:another", "Another", discord.ButtonStyle.primary, needs=Needs.NOTHING)
#: the detail is the card; the same for the next three
KEEP = Route("encourage:keep", "Keep")
LET_GO = Route("encourage:let-go", "Stop keeping it", needs=Needs.STOPPING)
NOT_FOR_ME = Route("encourage:away", "Not for me")
THAT_BACK = Route("encourage:that-back", "Bring that one back")
BRING_BACK = Route("encourage:back", "Bring them back")
ANOTHER_OWN = Route("encourage:own", "Another of mine", discord.ButtonStyle.primary)
#: the row is the own words
NOT_NOW = Route("encourage:rest", "Not now")

#: the row is the page
KEPT = Route("kept:list", "Cards I keep")
#: a select of cards
OPEN_KEPT = Route("kept:open", "Open one")
#: the detail is the card
KEEP_AGAIN = Route("kept:keep", "Keep it again")
DROP = Route("kept:let-go", "Stop keeping it", needs=Needs.STOPPING)

#: the row is the entry, 0 for none; the detail of the first is the reason
PLAUSIBLE = Route("reasons:mark", "That may be it")
TAKE_BACK = Route("reasons:unmark", "Take the mark back", needs=Needs.STOPPING)
OTHERS = Route("reasons:others", "Three others", discord.ButtonStyle.primary, needs=Needs.NOTHING)

#: the row is the entry, 0 for none; the detail is what was answered so far
TAP = Route("fit:tap", "Back")

ANOTHER_FACT = Route("facts:another", "Another", discord.ButtonStyle.primary, needs=Needs.NOTHING)
#: the detail is the fact; the same for the next three
KEEP_FACT = Route("facts:keep", "Keep")
LET_GO_FACT = Route("facts:let-go", "Stop keeping it", needs=Needs.STOPPING)
FACT_NOT_FOR_ME = Route("facts:away", "Not for me")
FACT_BACK = Route("facts:that-back", "Bring that one back")
FACTS_BACK = Route("facts:back", "Bring them back")

#: the row is the entry, 0 for none
WRITE_NOTE = Route("note:write", "Write it", discord.ButtonStyle.primary)
ANOTHER_PROMPT = Route("note:prompt", "Ask me another way")
#: the row is the note that is shown
OLDER_NOTE = Route("note:older", "Another of mine", discord.ButtonStyle.primary)

#: the detail is the kind of exercise
EXERCISE = Route("minute:do", "Another", discord.ButtonStyle.primary, needs=Needs.NOTHING)
#: the detail is the exercise
DONE = Route("minute:done", "Done", needs=Needs.NOTHING)
WORRY = Route("minute:worry", "Ten minutes to worry", needs=Needs.NOTHING)
OPEN_WINDOW = Route("minute:window", "Open ten minutes", discord.ButtonStyle.primary, needs=Needs.NOTHING)
CLOSE_WINDOW = Route("minute:close", "Close it now", discord.ButtonStyle.primary, needs=Needs.NOTHING)
