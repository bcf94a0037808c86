"""The buttons of the first pages. The row is the number of what was tried, which itself waits at the gate."""

import discord

from bot.routes import Needs, Route

#: the detail of MORE is the page to come back to
FIRST = Route("welcome:first", "Back", needs=Needs.NOTHING)
SECOND = Route("welcome:second", "Next", discord.ButtonStyle.primary, needs=Needs.NOTHING)
MORE = Route("welcome:more", "Tell me more", needs=Needs.NOTHING)
#: the detail is the version of the notice that was read; the same for the next
YES = Route("welcome:yes", "Yes, with DMs I ask for", discord.ButtonStyle.primary, needs=Needs.NOTHING)
YES_NO_DMS = Route("welcome:yes-no-dms", "Yes, without DMs", discord.ButtonStyle.primary, needs=Needs.NOTHING)
NO = Route("welcome:no", "No, thank you", needs=Needs.NOTHING)
#: what needs direct messages was tried by who has not said yes to them
ALLOW = Route("welcome:allow-dms", "Yes, with DMs I ask for", discord.ButtonStyle.primary, needs=Needs.NOTHING)
LEAVE_IT = Route("welcome:leave-it", "No, leave it", needs=Needs.NOTHING)

#: the detail of Enough for today on all of these
LEFT = "welcome"
#: the details of MORE: the page to come back to
ON_FIRST, ON_SECOND = "first", "second"
