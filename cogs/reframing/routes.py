"""The buttons and selects of this feature that no other feature shows."""

import discord

from bot.routes import Route

#: The detail of a button whose answer may take the place of its message; other features' messages stay.
HERE = "here"

# Cards. The row is the entry, 0 for none; the detail, where there is one, is the card.
ANOTHER = Route("reframe:another", "Another", discord.ButtonStyle.primary)
KEEP_CARD = Route("reframe:keep", "Keep")
LET_GO = Route("reframe:let-go", "Stop keeping it")
NOT_FOR_ME = Route("reframe:away", "Not for me")
#: the detail is the card
THAT_BACK = Route("reframe:that-back", "Bring that one back")
BRING_BACK = Route("reframe:back", "Bring them back")
OWN_THOUGHT = Route("reframe:own", "With my own thought")

# The guided steps. The row is the reframe that is half done.
START = Route("reframe:start", "Start another")
#: a select of what is half done besides
GO_ON_WITH = Route("reframe:resume", "Go on with another one")
#: a select of habits
HABIT = Route("reframe:habit", "What is it closest to?")
#: the detail is 1 to 5
FELT_BEFORE = Route("reframe:before", "")
FELT_AFTER = Route("reframe:after", "")
RETHINK = Route("reframe:thought", "Change the thought")
JUST_A_CARD = Route("reframe:card", "Just a card")
DISCARD = Route("reframe:discard", "Discard")
HABITS_AGAIN = Route("reframe:habits", "Another habit")
EXAMPLE = Route("reframe:example", "An example")
#: the detail is the angle
ANGLE = Route("reframe:angle", "", discord.ButtonStyle.primary)
OTHERS = Route("reframe:others", "Three others")
#: the detail is which three stood there
ANGLES_AGAIN = Route("reframe:angles", "Another angle")
#: the detail says that the words that are there stand in the form, also an angle's
FILLED = "filled"
REWRITE = Route("reframe:words", "In my own words")
#: the detail is the angle
AS_IT_STANDS = Route("reframe:as-it-is", "As it stands")
KEEP_WORDS = Route("reframe:keep-words", "Keep it", discord.ButtonStyle.primary)

# Kept words. The row is the words.
#: a select of them
OPEN = Route("own:open", "Open one")
#: the row is the last of the page before
OLDER = Route("own:older", "Older")
#: the detail is the rating
RATE = Route("own:rate", "")
REWORD = Route("own:words", "Change my words")
DELETE = Route("own:delete", "Delete")
