"""Log a rejection; look at an entry, change it, stop waiting for an answer, delete it.

Command: /rejected (stage, company, role; without a stage a form). Button elsewhere: Log it. Table: rejections.
Data: data/rejections/.
It is saved, then acknowledged in words that fit the stage, never with a tip first. What was noted of its path stays.
"""

from bot.app import OnwardBot
from bot.cards import REASONS
from bot.routes import CHOOSE_ENTRY, ENTRY, LOG_READ
from cogs.rejections import routes
from cogs.rejections.cog import Rejections
from cogs.rejections.content import ACKNOWLEDGEMENTS, WAIT_ENDINGS
from cogs.rejections.entry import EntryCard


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    card = EntryCard(services, WAIT_ENDINGS.load(), REASONS.load())
    bot.add_route(ENTRY, card.open)
    bot.add_select(CHOOSE_ENTRY, card.choose)
    bot.add_route(routes.EDIT, card.edit)
    bot.add_route(routes.PATH, card.path)
    bot.add_route(routes.STOP_WAITING, card.ask_wait)
    bot.add_route(routes.WAIT_UNTIL, card.wait_until)
    bot.add_route(routes.WAIT_DAY, card.ask_day)
    bot.add_route(routes.DELETE, card.ask_delete)
    bot.add_route(routes.DELETE_NOW, card.delete)
    cog = Rejections(services, ACKNOWLEDGEMENTS.load())
    bot.add_route(LOG_READ, cog.log_read)
    await bot.add_cog(cog)
