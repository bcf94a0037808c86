"""A server's scheduled posts, for those with Manage Server.

Commands: /admin setup, /admin status, /admin schedule add, list, preview, pause, remove.
Tables: schedules (kind "post"), schedule_draws, servers.
Data: what is posted is in data/posts, data/encouragements and data/feedback.
Posts are silent, ping nobody, and stop with a reason where Discord no longer lets them through or nobody touches them.
"""

from bot.app import OnwardBot
from bot.posts import Posts
from bot.schedules import Kind
from cogs.admin import routes
from cogs.admin.cog import Admin
from cogs.admin.delivery import PostDelivery
from cogs.admin.posts import ServerPosts
from cogs.admin.wizard import Wizard


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    posts = Posts(services)
    services.deliver[Kind.POST] = PostDelivery(bot, services.members, services.schedules, posts)
    of_server = ServerPosts(services, posts)
    wizard = Wizard(services, posts, of_server)
    bot.add_route(routes.POSTS, of_server.show_all)
    bot.add_select(routes.CHOOSE_POST, of_server.choose)
    bot.add_route(routes.OPEN_POST, of_server.open)
    bot.add_route(routes.PAUSE_POST, of_server.pause)
    bot.add_route(routes.GO_ON, of_server.resume)
    bot.add_route(routes.REMOVE_POST, of_server.ask_to_remove)
    bot.add_route(routes.REMOVE_FOR_GOOD, of_server.remove)
    bot.add_route(routes.SETUP, wizard.open)
    bot.add_choices(routes.CHANNEL, wizard.choose_channel)
    bot.add_select(routes.PLAN_OF_POSTS, wizard.choose_plan)
    bot.add_route(routes.ZONE, wizard.ask_zone)
    bot.add_route(routes.CHECK, wizard.check)
    bot.add_route(routes.BEGIN, wizard.begin)
    await bot.add_cog(Admin(services, of_server, wizard))
