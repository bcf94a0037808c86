"""What Onward is, and where people can be reached.

Commands: /help, and /support (country; without it that of the settings). Button elsewhere: People to talk to. Data:
data/support/helplines.yaml. Nothing is stored.
"""

from bot.app import OnwardBot
from bot.routes import SUPPORT, SUPPORT_COUNTRY
from cogs.support.cog import Support


async def setup(bot: OnwardBot) -> None:
    cog = Support(bot.services)
    bot.add_route(SUPPORT, cog.open)
    bot.add_select(SUPPORT_COUNTRY, cog.choose)
    await bot.add_cog(cog)
