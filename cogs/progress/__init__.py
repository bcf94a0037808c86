"""Look back: summary, entries, funnel, week by week, lessons, month.

Command: /progress (view, search, stage). Tables: none of its own. Data: data/progress/.
Effort and learning come first, rejections last; what the counts may hint at is said above a least number, and can be
put away for good. Pictures are drawn by bot/pictures.
"""

from bot.app import OnwardBot
from bot.routes import PROGRESS
from cogs.progress import listing
from cogs.progress.cog import BRING_BACK, NOT_FOR_ME, Progress
from cogs.progress.content import PATTERNS


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    entries = listing.Listing(services.rejections, services.members, services.clock)
    cog = Progress(services, entries, PATTERNS.load())
    bot.add_route(PROGRESS, cog.press)
    bot.add_route(NOT_FOR_ME, cog.not_for_me)
    bot.add_route(BRING_BACK, cog.bring_back)
    bot.add_route(listing.OLDER, entries.older)
    bot.add_route(listing.NEWER, entries.newer)
    bot.add_route(listing.SEARCH, entries.search)
    await bot.add_cog(cog)
