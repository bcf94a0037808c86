"""Another way to look at a no, or at a hard thought.

Commands: /reframe (thought, entry), and Reframe this privately on one's own message. Buttons elsewhere: Reframe, on a
logged rejection; Reframe that thought; My own words. Tables: own_words, card_marks (decks "reframes", "angles",
"reframe_lines"). Data: data/cards/, data/reframing/, data/habits/.
Guided: the thought, which habit, three angles, own words, how strong it feels before and after. Each step is in the
database when it is taken. Without a thought, a drawn card.
"""

from functools import cache

from bot.app import OnwardBot
from bot.cards import HABITS, REFRAMES
from bot.routes import GO_ON_REFRAME, OWN_WORDS, REFRAME, REFRAME_READ
from cogs.reframing import routes
from cogs.reframing.cards import Cards
from cogs.reframing.cog import Reframing
from cogs.reframing.content import ANGLES, LINES
from cogs.reframing.examples import EXAMPLES
from cogs.reframing.guided import Guided
from cogs.reframing.own import OwnList
from cogs.reframing.steps import Steps, Texts
from cogs.reframing.suggesting import Suggester


@cache
def _suggester() -> Suggester:
    """Learn from the examples once in a process, however many bots it opens: that takes a tenth of a second."""
    return Suggester(EXAMPLES.load())


async def setup(bot: OnwardBot) -> None:
    services, habits = bot.services, HABITS.load()
    cards = Cards(services, REFRAMES.load(), habits)
    steps = Steps(services, Texts(habits, ANGLES.load(), LINES.load()), _suggester())
    guided = Guided(services, steps, cards)
    own_list = OwnList(services, habits)
    cog = Reframing(services, guided, cards, own_list)
    presses = {
        REFRAME: cog.open,
        REFRAME_READ: cog.read,
        GO_ON_REFRAME: cog.go_on,
        routes.START: cog.start,
        routes.OWN_THOUGHT: cog.own_thought,
        routes.ANOTHER: cards.another,
        routes.KEEP_CARD: cards.keep,
        routes.LET_GO: cards.let_go,
        routes.NOT_FOR_ME: cards.not_for_me,
        routes.THAT_BACK: cards.bring_that_back,
        routes.BRING_BACK: cards.bring_back,
        routes.FELT_BEFORE: guided.felt_before,
        routes.FELT_AFTER: guided.felt_after,
        routes.RETHINK: guided.rethink,
        routes.JUST_A_CARD: guided.just_a_card,
        routes.DISCARD: guided.discard,
        routes.HABITS_AGAIN: guided.habits_again,
        routes.ANGLE: guided.angle,
        routes.EXAMPLE: guided.example,
        routes.OTHERS: guided.others,
        routes.ANGLES_AGAIN: guided.angles_again,
        routes.REWRITE: guided.rewrite,
        routes.AS_IT_STANDS: guided.as_it_stands,
        routes.KEEP_WORDS: guided.keep,
        OWN_WORDS: own_list.newest,
        routes.OLDER: own_list.older,
        routes.RATE: own_list.rate,
        routes.REWORD: own_list.reword,
        routes.DELETE: own_list.delete,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.GO_ON_WITH, cog.go_on_with)
    bot.add_select(routes.HABIT, guided.choose_habit)
    bot.add_select(routes.OPEN, own_list.choose)
    bot.tree.add_command(cog.from_message)
    await bot.add_cog(cog)
