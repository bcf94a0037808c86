"""What a member chose for themselves.

Command: /settings (tone, country; without them it shows what is set). Table: members. Undo for each.
"""

from bot.app import OnwardBot
from cogs.settings.cog import CHOOSE_COUNTRY, CHOOSE_TONE, MemberSettings


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    cog = MemberSettings(services.members, services.helplines, services.clock)
    bot.add_select(CHOOSE_TONE, cog.choose_tone)
    bot.add_select(CHOOSE_COUNTRY, cog.choose_country)
    await bot.add_cog(cog)
