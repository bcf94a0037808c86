"""What went well, in a member's own count.

Command: /win (what; without it a panel). Buttons elsewhere: Count the interview as a win, Keep it as a win,
+1 application, Wins and strengths. Tables: wins, strengths, rewards, applications, card_marks (deck "wins").
Data: data/wins/.
Each write answers with its Undo; an answer takes the place of its message unless that one offers an Undo.
"""

from bot.app import OnwardBot
from bot.routes import KEEP_WIN, PLUS_ONE, WIN_INTERVIEW, WINS
from cogs.wins import routes
from cogs.wins.cog import Wins
from cogs.wins.content import ACKNOWLEDGEMENTS
from cogs.wins.counting import Counting
from cogs.wins.jar import Jar, Reward
from cogs.wins.listing import Listing


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    counting = Counting(services.applications, services.clock)
    listing = Listing(services.wins, services.members, services.clock)
    jar = Jar(services.jar, services.rng, services.clock)
    reward = Reward(services.jar, services.clock)
    cog = Wins(services, ACKNOWLEDGEMENTS.load(), counting)
    presses = {
        WIN_INTERVIEW: cog.count_interview,
        KEEP_WIN: cog.keep,
        PLUS_ONE: counting.plus_one,
        routes.SEVERAL: counting.several,
        WINS: listing.newest,
        routes.OLDER: listing.older,
        routes.KEEP: listing.open,
        routes.REWORD: listing.reword,
        routes.ASK_DELETE: listing.ask_delete,
        routes.DELETE: listing.delete,
        routes.JAR: jar.open,
        routes.PUT_IN: jar.put_in,
        routes.DRAW: jar.draw,
        routes.TAKE_OUT: jar.take_out,
        routes.OLDER_NOTES: jar.older,
        routes.REWARD: reward.open,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.CHOOSE_KIND, cog.choose_kind)
    bot.add_select(routes.OPEN, listing.choose)
    bot.add_select(routes.TAKE_ONE_OUT, jar.choose)
    await bot.add_cog(cog)
