"""What a member chose for themselves.

Command: /settings (tone, country; without them it shows what is set). Table: members. Undo for each.
"""

from bot.app import OnwardBot
from cogs.settings.cog import MemberSettings


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    await bot.add_cog(MemberSettings(services.members, services.helplines, services.clock))
