"""The buttons and selects of this feature that no other feature shows."""

from bot.routes import Route

#: the row is the answer
CHANGE = Route("prompts:change", "Change it")
DELETE = Route("prompts:delete", "Delete it")
#: a select of answers
OPEN = Route("prompts:open", "Open one")
