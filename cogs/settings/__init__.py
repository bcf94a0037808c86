"""What a member chose for themselves.

Command: /settings (tone, country, zone, quiet, days_off; without them it shows what is set). Button: WHEN, below what
comes by direct message, opens when something may come, and pauses it all until a day, or stops it.
Tables: members; reads schedules. Undo for each.
"""

from bot.app import OnwardBot
from bot.routes import WHEN
from cogs.settings.choosing import Choosing
from cogs.settings.cog import MemberSettings
from cogs.settings.components import (
    ALL,
    CHOOSE_COUNTRY,
    CHOOSE_DAYS_OFF,
    CHOOSE_TONE,
    DMS,
    GO_ON_NOW,
    NO_DMS,
    PAUSE,
    QUIET,
    ZONE,
)
from cogs.settings.keeping import Keeping
from cogs.settings.panels import Panels


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    keeping, panels = Keeping(services), Panels(services)
    choosing = Choosing(services, keeping, panels)
    bot.add_select(CHOOSE_TONE, choosing.choose_tone)
    bot.add_select(CHOOSE_COUNTRY, choosing.choose_country)
    bot.add_choices(CHOOSE_DAYS_OFF, choosing.choose_days_off)
    bot.add_route(WHEN, choosing.when)
    bot.add_route(ALL, choosing.all)
    bot.add_route(ZONE, choosing.zone)
    bot.add_route(QUIET, choosing.quiet)
    bot.add_route(PAUSE, choosing.pause)
    bot.add_route(GO_ON_NOW, choosing.go_on_now)
    bot.add_route(NO_DMS, choosing.stop_messages)
    bot.add_route(DMS, choosing.allow_messages)
    await bot.add_cog(MemberSettings(services, keeping, panels))
