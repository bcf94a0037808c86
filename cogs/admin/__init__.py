"""A server's scheduled encouragement, for those with Manage Server.

Commands: /admin schedule add (channel, time, zone, days), list, remove.
Tables: schedules (kind "post"), schedule_draws.
Posts are silent, ping nobody, and stop with a reason that `list` shows when Discord no longer lets them through.
"""

from bot.app import OnwardBot
from bot.schedules import Kind
from cogs.admin.cog import Admin
from cogs.admin.delivery import PostDelivery


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    services.deliver[Kind.POST] = PostDelivery(bot, services.schedules, services.encouragements)
    await bot.add_cog(Admin(services.schedules, services.zones, services.clock))
