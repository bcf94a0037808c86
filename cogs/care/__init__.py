"""Looking in on a member after a no: the next day, for some on the third, after a week. Only where they asked for it.

Buttons: Look in on me (below the answer of /rejected), the one at the entry that stops it, and those of the messages.
Tables: schedules (kinds "care_day", "care_days", "care_week", about an entry), members (zone), card_marks ("care").
Data: data/care/.
How far it had come, and how the news came, set how much comes. Several on one morning are one message.
"""

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.routes import CARE, NO_MORE_CARE
from bot.schedules import CARES
from cogs.care import routes
from cogs.care.cog import CareCog
from cogs.care.content import CARE as TEXTS
from cogs.care.delivery import CareDelivery


async def setup(bot: OnwardBot) -> None:
    services, direct = bot.services, DirectMessages(bot, bot.services.members)
    delivery = CareDelivery(services, direct, TEXTS.load())
    services.deliver.update(dict.fromkeys(CARES, delivery))
    services.stands.update(dict.fromkeys(CARES, delivery.stands))
    cog = CareCog(services, direct)
    bot.add_route(CARE, cog.ask)
    bot.add_route(routes.YES, cog.agree)
    bot.add_route(routes.NO, cog.refuse)
    bot.add_route(NO_MORE_CARE, cog.stop)
