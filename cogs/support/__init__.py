"""What Onward is, and where people can be reached.

Commands: /help, and /support (country). Data: data/support/helplines.yaml. Nothing is stored.
Words written to the bot in a DM get one line that says so and names both.
"""

from bot.app import OnwardBot
from cogs.support.cog import Support
from cogs.support.content import HELPLINES


async def setup(bot: OnwardBot) -> None:
    await bot.add_cog(Support(HELPLINES.load(), bot.services.clock))
