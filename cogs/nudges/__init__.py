"""Personal nudges: what comes to a member by direct message, at times they chose.

Commands: /nudges add (time, kind, days, zone), list, pause (until, nudge), remove (nudge). Kinds: an encouragement, a
check-in (cogs/checkin delivers it), the next step of the plan, a look back at the week. Buttons in each message: Pause
a week, When these come, Stop these, Enough for today, and what belongs to its kind; Try again where messages did not
arrive. Tables: schedules (kinds "nudge", "checkin", "step", "look_back"), members (zone, quiet hours, days off, pause),
card_marks (decks "encouragements", "nudge_lines"), own_words (what is drawn, and its rating); the look back reads what
else was logged. Data: data/nudges/. A nudge never goes to a channel.
"""

from bot import noticing, nudging
from bot.app import OnwardBot
from bot.arriving import Arrival
from bot.direct import DirectMessages
from bot.encouraging import Encouragements
from bot.nudging import Fading
from bot.routes import KEEP_AS_SET, NUDGES, TRY_AGAIN
from bot.schedules import Kind
from cogs.nudges import routes
from cogs.nudges.adding import Adding
from cogs.nudges.again import Again
from cogs.nudges.cards import Cards
from cogs.nudges.changing import Changing
from cogs.nudges.cog import Nudges
from cogs.nudges.content import NUDGE_LINES
from cogs.nudges.delivery import LookBackDelivery, NudgeDelivery, StepDelivery


async def setup(bot: OnwardBot) -> None:
    services, lines = bot.services, NUDGE_LINES.load()
    direct, encouragements = DirectMessages(bot, services.members), Encouragements(services)
    deliver = {
        Kind.NUDGE: NudgeDelivery(direct, encouragements),
        Kind.STEP: StepDelivery(services, direct, lines),
        Kind.LOOK_BACK: LookBackDelivery(services, direct, lines),
    }
    services.deliver.update({kind: Fading(direct, each) for kind, each in deliver.items()})
    arrival = Arrival(direct, services)
    adding = Adding(services, arrival)
    cards, changing = Cards(services, encouragements), Changing(services)
    presses = {
        routes.NOT_FOR_ME: cards.not_for_me,
        routes.THAT_BACK: cards.bring_that_back,
        NUDGES: changing.list_,
        nudging.PAUSE: changing.pause,
        routes.UNTIL: changing.until,
        nudging.RESUME: changing.resume,
        KEEP_AS_SET: changing.keep,
        routes.CHANGE: changing.change,
        nudging.STOP: changing.stop,
        routes.ADD_AGAIN: adding.again,
        TRY_AGAIN: Again(services, arrival).press,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.OPEN, changing.choose)
    bot.add_listener(noticing.Noticing(services).after_command, "on_app_command_completion")
    await bot.add_cog(Nudges(services, adding, changing))
