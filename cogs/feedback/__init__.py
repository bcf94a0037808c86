"""Ask for feedback, and go on from there: whom to ask, what to ask, a draft; what is open; what came back.

Commands: /feedback ask (stage, entry), open, reply (entry), phone. Buttons elsewhere: Ask for feedback, An answer came,
What is waiting, They are on the phone. Tables: feedback_requests, feedback_replies, schedules (kinds "draft", "chase"),
card_marks (decks "questions", "feedback_lines", "feedback_mails"). Data: data/feedback/.
Each step of a request is in the database when it is taken. Nothing is sent to anybody but the member.
"""

from bot.app import OnwardBot
from bot.feedback.questions import QUESTIONS
from bot.pressing import Press
from bot.routes import FEEDBACK, Route
from cogs.feedback import routes
from cogs.feedback.after_asking import register
from cogs.feedback.asking import Asking
from cogs.feedback.bank import Bank
from cogs.feedback.choosing import Choosing
from cogs.feedback.cog import Feedback
from cogs.feedback.content import DRAFTS, FOLLOW_UPS
from cogs.feedback.drafting import Drafting, Texts
from cogs.feedback.flags import TONE
from cogs.feedback.holding import Holding
from cogs.feedback.lines import Lines
from cogs.feedback.route_texts import ROUTES
from cogs.feedback.sending import Sending
from cogs.feedback.standing import Standings
from cogs.feedback.steps import Steps


async def setup(bot: OnwardBot) -> None:
    services, texts = bot.services, ROUTES.load()
    standings, lines, bank = Standings(services), Lines(services, FOLLOW_UPS.load()), Bank(services, QUESTIONS.load())
    drafting = Drafting(standings, bank, Texts(texts, DRAFTS.load(), TONE.load()))
    after = register(bot, standings, drafting, lines, texts.published)
    steps = Steps(services, drafting, after.waiting)
    asking, choosing = Asking(services, bank, drafting, steps), Choosing(bank, drafting, steps)
    sending = Sending(services, standings, drafting, steps, lines)
    cog = Feedback(services, asking, after.waiting, after.replies, after.phone)
    bot.add_route(FEEDBACK, cog.press)
    for route, press in _presses(asking, choosing, sending, Holding(services, standings, steps)).items():
        bot.add_route(route, press)
    bot.add_choices(routes.CHOOSE_QUESTIONS, choosing.choose_some)
    await bot.add_cog(cog)


def _presses(asking: Asking, choosing: Choosing, sending: Sending, holding: Holding) -> dict[Route, Press]:
    """Return what each button of /feedback ask does."""
    return {
        routes.START_NEW: asking.start_new,
        routes.WRITE_TO: asking.write_to,
        routes.SOMEBODY_ELSE: asking.somebody_else,
        routes.DISCARD: asking.discard,
        routes.QUESTIONS: choosing.shown,
        routes.MORE_QUESTIONS: choosing.shown,
        routes.DRAW_OTHERS: choosing.draw_others,
        routes.EXAMPLE: choosing.example,
        routes.FAVOURITES: choosing.favourites,
        routes.DRAFT: sending.draft,
        routes.CHANGE_TEXT: sending.change_text,
        routes.ANEW: sending.anew,
        routes.SENT: sending.sent,
        routes.HOLD: holding.hold,
        routes.REMIND: holding.remind,
        routes.NOT_AFTER_ALL: holding.not_after_all,
    }
