"""The buttons and selects of this feature that no other feature shows."""

import discord

from bot.routes import Needs, Route

WRITE = Route("plan:write", "Write a step", discord.ButtonStyle.primary)

# The row is the step.
CHANGE = Route("plan:change", "Change")
#: the detail is a key of SNOOZES
SNOOZE = Route("plan:snooze", "In a week")
SNOOZE_DAY = Route("plan:day", "Another day")
REMIND = Route("plan:remind", "Remind me that morning", needs=Needs.MESSAGES)
NO_REMINDER = Route("plan:no-reminder", "No reminder", needs=Needs.STOPPING)
MAKE_NEXT = Route("plan:next", "Make this the next one")

#: a select of the steps that wait
LINE = Route("plan:line", "In line: make one the next")

# Ideas are about no row.
#: the detail is the kind of those that are shown; none: of any
IDEAS = Route("plan:ideas", "Ideas")
OTHER_IDEAS = Route("plan:others", "Others")
#: a select of kinds
KIND = Route("plan:kind", "Of one kind")
#: the detail is the idea
TAKE_IDEA = Route("plan:idea", "")
COUNTS = Route("plan:counts", "A look at the counts")

# The row is the question of the log.
DRILLS = Route("plan:drills", "Drills")
ANOTHER_DRILL = Route("plan:drill", "Another drill")
#: a select of questions
QUESTION = Route("plan:question", "For another question")
#: the detail is the drill
TAKE_DRILL = Route("plan:take-drill", "Take it as a step", discord.ButtonStyle.primary)

# What was done or let go.
ENDED = Route("plan:ended", "Earlier steps")
#: the row is the last step of the page before
OLDER = Route("plan:older", "Older")
#: a select of steps
LOOK = Route("plan:look", "Open one")
#: the row is the step
DELETE = Route("plan:delete", "Delete")

# The line for the next no.
WRITE_LINE = Route("plan:if-write", "Write it", discord.ButtonStyle.primary)
#: a select of beginnings
EXAMPLE = Route("plan:if-example", "Begin from an example")
REMOVE_LINE = Route("plan:if-remove", "Take it away")
