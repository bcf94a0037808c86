"""One encouragement, now.

Command: /encourage. Button: One just for me, below a server's scheduled post. Data: data/cards/encouragements.yaml.
Table: card_marks, deck "encouragements", which personal nudges draw from too.
"""

from bot.app import OnwardBot
from bot.routes import ENCOURAGE_ME
from cogs.encouragement.cog import ANOTHER, BRING_BACK, NOT_FOR_ME, Encouragement


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    cog = Encouragement(services.encouragement_deck(), services.encouragements)
    bot.add_route(ENCOURAGE_ME, cog.just_for_me)
    bot.add_route(ANOTHER, cog.another)
    bot.add_route(NOT_FOR_ME, cog.not_for_me)
    bot.add_route(BRING_BACK, cog.bring_back)
    await bot.add_cog(cog)
