"""A look back, or ahead: six short reviews, the log of interviews' questions, the search list.

Command: /reflect (entry, mode; without a mode a choice). Buttons elsewhere: Reflect. Tables: reflections,
asked_questions, search_notes, card_marks (decks "reviews", "review_lines"); writes to the jar and to the plan's steps.
Data: data/reflecting/.
At most six questions, drawn for the stage; each answer is in the database when it is given, and what is half done
waits. A look back says when ten minutes are over. It ends closed, with what can be made of the answers.
"""

from bot.app import OnwardBot
from bot.routes import GO_ON_REFLECT, REFLECT
from cogs.reflecting import routes
from cogs.reflecting.asked import QuestionLog
from cogs.reflecting.beginning import Beginning
from cogs.reflecting.cog import Reflecting
from cogs.reflecting.content import REVIEWS
from cogs.reflecting.earlier import Earlier
from cogs.reflecting.ending import Ends
from cogs.reflecting.making import Making
from cogs.reflecting.review import Asking
from cogs.reflecting.searching import SearchList
from cogs.reflecting.steps import Steps
from cogs.reflecting.writing import Writing


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    steps = Steps(services, REVIEWS.load())
    ends = Ends(services, steps)
    asking = Asking(services, steps, ends)
    earlier = Earlier(services, steps, asking, ends)
    writing = Writing(services, steps, asking, ends)
    log = QuestionLog(services, steps, asking)
    search_list = SearchList(services)
    making = Making(services, steps, ends, search_list)
    cog = Reflecting(services, steps, Beginning(services, steps, ends), earlier)
    presses = {
        REFLECT: cog.open,
        GO_ON_REFLECT: earlier.go_on,
        routes.AFRESH: cog.afresh,
        routes.ANSWER: asking.answer,
        routes.CHECK: asking.check,
        routes.PASS: asking.pass_over,
        routes.BACK: asking.back,
        routes.CLOSE: asking.close,
        routes.WRITE_DOWN: log.write_down,
        routes.WRITE: writing.write,
        routes.KEEP: writing.keep,
        routes.THROW_AWAY: writing.throw_away,
        routes.PAGE: earlier.page,
        routes.CHECK_AGAIN: earlier.check_again,
        routes.DELETE: earlier.delete,
        routes.PARKED: making.parked,
        routes.PUT_IN_JAR: making.put_in_jar,
        routes.PUT_ON_LIST: making.put_on_list,
        routes.EARLIER: earlier.shown,
        routes.LOG: log.shown,
        routes.CHANGE_QUESTION: log.change,
        routes.DELETE_QUESTION: log.delete,
        routes.ADD_QUESTION: log.add,
        routes.SEARCH_LIST: search_list.shown,
        routes.ADD_LINE: search_list.add,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    selects = {
        routes.MODE: cog.choose_mode,
        routes.GO_ON_WITH: cog.go_on_with,
        routes.CHANGE: earlier.choose_answer,
        routes.STEP: making.take_step,
        routes.OPEN: earlier.choose,
        routes.OPEN_QUESTION: log.choose,
        routes.REMOVE_LINE: search_list.remove,
    }
    for route, choose in selects.items():
        bot.add_select(route, choose)
    bot.add_choices(routes.CHOOSE_LINES, making.choose_lines)
    await bot.add_cog(cog)
