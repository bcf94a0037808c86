"""Something to read or to do on a hard day.

Command: /encourage (kind). Buttons elsewhere: One just for me, Reasons nobody can see, Did it fit?, A note to myself,
What I wrote to myself, A quiet minute. Data: data/encouragement/, data/cards/. Tables: card_marks (decks
"encouragements", which personal nudges draw from too, "facts", "reasons", "fit", "notes", "minutes"), own_words (notes,
ratings), rejections (the reason that a member finds plausible). The tick closes worry windows that are over.
"""

from bot import routes as shared
from bot.app import OnwardBot
from bot.cards import REASONS, REFRAMES
from bot.encouraging import Encouragements
from cogs.encouragement import routes as own
from cogs.encouragement.cards import KindCards
from cogs.encouragement.cog import Encouragement
from cogs.encouragement.content import FACTS, FIT, MINUTES, NOTES
from cogs.encouragement.facts import FactCards
from cogs.encouragement.fit import Fit
from cogs.encouragement.kept import KeptCards, Shelf
from cogs.encouragement.minute import Minute
from cogs.encouragement.notes import NoteCards
from cogs.encouragement.reasons import ReasonCards


async def setup(bot: OnwardBot) -> None:
    services = bot.services
    store, clock, all_facts = services.rejections, services.clock, FACTS.load()
    kind = KindCards(Encouragements(services), clock)
    facts = FactCards(services.deck("facts"), all_facts)
    shelves = (
        Shelf("encouragements", "Something kind", services.encouragements),
        Shelf("reframes", "Another view", REFRAMES.load().cards),
        Shelf("facts", "A fact", all_facts.facts),
    )
    kept = KeptCards(services.cards, shelves, clock)
    reasons = ReasonCards(services.deck("reasons"), REASONS.load(), store, clock)
    fit = Fit(services.deck("fit"), FIT.load(), store)
    notes = NoteCards(services.deck("notes"), NOTES.load(), services.own_words, store, clock)
    minute = Minute(services.deck("minutes"), MINUTES.load(), clock)
    presses = {
        shared.ENCOURAGE_ME: kind.just_for_me,
        own.ANOTHER: kind.another,
        own.ANOTHER_OWN: kind.another_own,
        own.KEEP: kind.keep,
        own.LET_GO: kind.let_go,
        own.NOT_FOR_ME: kind.not_for_me,
        own.THAT_BACK: kind.bring_that_back,
        own.NOT_NOW: kind.not_now,
        own.BRING_BACK: kind.bring_back,
        own.KEPT: kept.list_,
        own.DROP: kept.let_go,
        own.KEEP_AGAIN: kept.keep_again,
        shared.REASONS: reasons.open,
        own.OTHERS: reasons.others,
        own.PLAUSIBLE: reasons.mark,
        own.TAKE_BACK: reasons.unmark,
        shared.FIT_CHECK: fit.ask,
        own.TAP: fit.tap,
        own.ANOTHER_FACT: facts.another,
        own.KEEP_FACT: facts.keep,
        own.LET_GO_FACT: facts.let_go,
        own.FACT_NOT_FOR_ME: facts.not_for_me,
        own.FACT_BACK: facts.bring_that_back,
        own.FACTS_BACK: facts.bring_back,
        shared.NOTE: notes.ask,
        own.ANOTHER_PROMPT: notes.another_prompt,
        own.WRITE_NOTE: notes.write,
        shared.NOTE_AGAIN: notes.again,
        own.OLDER_NOTE: notes.older,
        shared.MINUTE: minute.open,
        own.EXERCISE: minute.exercise,
        own.DONE: minute.done,
        own.WORRY: minute.worry,
        own.OPEN_WINDOW: minute.open_window,
        own.CLOSE_WINDOW: minute.close_window,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(own.OPEN_KEPT, kept.open)
    bot.add_chore(minute.close_due)
    await bot.add_cog(
        Encouragement(
            {
                "kind": kind.drawn,
                "reason": reasons.lately,
                "fact": facts.drawn,
                "minute": minute.offered,
                "note": notes.asked,
                "own": kind.own,
                "kept": kept.page,
            }
        )
    )
