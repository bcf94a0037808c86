"""Check-ins: how much energy there is, a word for it, and what is needed; each can be left out.

Command: /checkin. Button elsewhere: Check in. Comes by direct message as a nudge (kind "checkin") that is set with
/nudges add. Tables: checkins, schedules, card_marks (decks "checkin" and "checkin_low", which tells when it was last
said that it has been low for a while). Data: data/checkin/checkin.yaml. Nobody is told of a low day.
"""

from bot import nudging
from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.routes import CHECKIN
from bot.schedules import Kind
from cogs.checkin import routes
from cogs.checkin.cog import Checkins
from cogs.checkin.content import CHECKIN_TEXTS
from cogs.checkin.delivery import CheckinDelivery
from cogs.checkin.earlier import Earlier
from cogs.checkin.endings import Endings
from cogs.checkin.steps import Steps


async def setup(bot: OnwardBot) -> None:
    services, texts = bot.services, CHECKIN_TEXTS.load()
    direct = DirectMessages(bot, services.members)
    services.deliver[Kind.CHECKIN] = nudging.Fading(direct, CheckinDelivery(services, direct, texts))
    endings = Endings(services, texts)
    services.left[routes.LEFT] = endings.left
    steps = Steps(services, texts, endings)
    earlier = Earlier(services.checkins, services.members, services.clock, texts)
    bot.add_route(CHECKIN, steps.open)
    bot.add_route(routes.ENERGY, steps.energy)
    bot.add_select(routes.WORD, steps.word)
    bot.add_route(routes.OWN_WORD, steps.own_word)
    bot.add_route(routes.NO_WORD, steps.no_word)
    bot.add_route(routes.NEED, steps.need)
    bot.add_route(routes.EARLIER, earlier.newest)
    bot.add_route(routes.OLDER, earlier.older)
    bot.add_select(routes.OPEN, earlier.choose)
    bot.add_route(routes.DELETE, earlier.delete)
    await bot.add_cog(Checkins(steps))
