"""Another way to look at a no.

Command: /reframe (entry). Button: Reframe, on a logged rejection. Data: data/cards/.
Table: card_marks, deck "reframes".
One card: acknowledgement, the thinking habit, one balanced sentence about this application, perhaps a tiny step.
"""

from bot.app import OnwardBot
from bot.cards import HABITS, REFRAMES
from bot.routes import REFRAME
from cogs.reframing.cog import ANOTHER, BRING_BACK, NOT_FOR_ME, Reframing


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    cog = Reframing(services.rejections, services.deck("reframes"), REFRAMES.load(), HABITS.load(), services.clock)
    bot.add_route(REFRAME, cog.open)
    bot.add_route(ANOTHER, cog.another)
    bot.add_route(NOT_FOR_ME, cog.not_for_me)
    bot.add_route(BRING_BACK, cog.bring_back)
    await bot.add_cog(cog)
