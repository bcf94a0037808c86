"""Log a rejection.

Command: /rejected (stage, company, role; without a stage a form). Table: rejections. Data: data/rejections/.
It is saved, then acknowledged in words that fit the stage, never with a tip first. Undo is open for ten minutes.
"""

from bot.app import OnwardBot
from cogs.rejections.cog import UNDO, Rejections
from cogs.rejections.content import ACKNOWLEDGEMENTS


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    deck = services.deck("acknowledgements")
    cog = Rejections(services.rejections, deck, ACKNOWLEDGEMENTS.load(), services.clock)
    bot.add_route(UNDO, cog.undo)
    await bot.add_cog(cog)
