"""Nothing is kept for ever: whoever was not here for 18 months is told, and forgotten 30 days later.

Buttons: Keep it, and those of /mydata, below the direct message that tells them.
Tables: members (seen_at, warned_at), schedules (kind "idle", about a member; a server's posts), servers (left_at),
prompt_counts.
A server that the bot was removed from is forgotten after 30 days; until then it may come back, and goes on.
"""

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.schedules import Kind
from cogs.retention.chore import Forgetting
from cogs.retention.cog import RetentionCog
from cogs.retention.delivery import IdleDelivery
from cogs.retention.routes import KEEP, PUT_ASIDE
from cogs.retention.servers import Servers


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    delivery = IdleDelivery(services.retention, DirectMessages(bot, services.members))
    services.deliver[Kind.IDLE] = delivery
    services.stands[Kind.IDLE] = delivery.stands
    cog = RetentionCog(services)
    bot.add_route(KEEP, cog.keep)
    services.left[PUT_ASIDE] = cog.put_aside
    bot.add_listener(cog.on_interaction, "on_interaction")
    bot.add_listener(cog.on_message, "on_message")
    servers = Servers(bot, services)
    bot.add_listener(servers.on_guild_remove, "on_guild_remove")
    for event in ("on_guild_join", "on_guild_available"):
        bot.add_listener(servers.on_guild_there, event)
    for event in ("on_ready", "on_resumed"):
        bot.add_listener(servers.on_session, event)
    bot.add_chore(Forgetting(services, servers))
