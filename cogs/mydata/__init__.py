"""A member's data is theirs: what is kept of them, all of it as a file, and deleting it or a part.

Commands: /mydata view, export and delete; they need no consent, so that nobody is asked for one to get rid of it.
Buttons: MY_EXPORT and MY_DELETE may stand below any message. Tables: all of them, through `services.erasing` and the
stores' `export`. Data: data/mydata/. The deleting itself is in bot/erasing.
"""

from bot.app import OnwardBot
from bot.routes import MY_DELETE, MY_EXPORT
from cogs.mydata.cog import MyData
from cogs.mydata.content import KINDS
from cogs.mydata.deleting import Deleting
from cogs.mydata.routes import CONFIRM, KEEP, WHAT


async def setup(bot: OnwardBot) -> None:
    kinds = KINDS.load()
    deleting = Deleting(bot.services, kinds)
    cog = MyData(bot.services, kinds, deleting)
    bot.add_route(MY_EXPORT, cog.send)
    bot.add_route(MY_DELETE, deleting.open)
    bot.add_route(CONFIRM, deleting.confirm)
    bot.add_route(KEEP, deleting.keep)
    bot.add_select(WHAT, deleting.choose)
    await bot.add_cog(cog)
