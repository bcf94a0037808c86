"""What Onward is, and where people can be reached.

Commands: /help, and /support (country; without it that of the settings). Data: data/support/helplines.yaml. Nothing is
stored.
"""

from bot.app import OnwardBot
from cogs.support.cog import Support


async def setup(bot: OnwardBot) -> None:
    await bot.add_cog(Support(bot.services.helplines, bot.services.members))
