"""Personal nudges: an encouragement by direct message, at times the member chose.

Commands: /nudges add (time, days, zone), list, remove. Buttons in the message: Not for me, or Not now
below own words; Pause a week, Stop these. Tables: schedules (kind "nudge"), members (zone), card_marks (deck
"encouragements"), own_words (what is drawn, and its rating). A nudge never goes to a channel.
"""

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.encouraging import Encouragements
from bot.schedules import Kind
from cogs.nudges.cog import Nudges
from cogs.nudges.delivery import NOT_FOR_ME, PAUSE, STOP, THAT_BACK, NudgeDelivery


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    encouragements = Encouragements(services)
    services.deliver[Kind.NUDGE] = NudgeDelivery(DirectMessages(bot, services.members), encouragements)
    cog = Nudges(services, encouragements)
    bot.add_route(NOT_FOR_ME, cog.not_for_me)
    bot.add_route(THAT_BACK, cog.bring_that_back)
    bot.add_route(PAUSE, cog.pause)
    bot.add_route(STOP, cog.stop)
    await bot.add_cog(cog)
