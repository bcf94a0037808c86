"""The first pages: what Onward is, what it keeps, and whether direct messages may come.

No command: the gate (bot/gate.py) shows them before the first thing that would keep anything. Data:
data/welcome/notice.yaml. Tables: members.
"""

from bot.app import OnwardBot
from cogs.welcome import routes
from cogs.welcome.content import NOTICE
from cogs.welcome.first_run import FirstRun


async def setup(bot: OnwardBot) -> None:
    first_run = FirstRun(bot.services, bot.gate, NOTICE.load())
    bot.gate.asking = first_run
    bot.services.left[routes.LEFT] = first_run.left
    bot.add_chore(first_run.forget_old)
    pressed = {
        routes.FIRST: first_run.first,
        routes.SECOND: first_run.second,
        routes.MORE: first_run.more,
        routes.YES: first_run.yes,
        routes.YES_NO_DMS: first_run.yes_without_messages,
        routes.NO: first_run.no,
        routes.ALLOW: first_run.allow,
        routes.LEAVE_IT: first_run.leave_it,
    }
    for route, press in pressed.items():
        bot.add_route(route, press)
