"""Puts together what comes after a request: what is open, the answers, the phone card, what comes by itself."""

from dataclasses import dataclass

from bot.app import OnwardBot
from bot.direct import DirectMessages
from bot.pressing import Press
from bot.routes import FEEDBACK_OF, PHONE, REPLY, WAITING, Route
from bot.schedules import Kind
from cogs.feedback import waiting_routes as routes
from cogs.feedback.answers import Answers
from cogs.feedback.delivery import ChaseDelivery, DraftDelivery
from cogs.feedback.drafting import Drafting
from cogs.feedback.ending import Ending
from cogs.feedback.lines import Lines
from cogs.feedback.more_mails import MoreMails
from cogs.feedback.of_entry import OfEntry
from cogs.feedback.phone import Phone
from cogs.feedback.phone_cards import PHONE as PHONE_CARDS
from cogs.feedback.replies import Replies
from cogs.feedback.route_texts import Published
from cogs.feedback.standing import Standings
from cogs.feedback.waiting import Waiting


@dataclass(frozen=True, slots=True)
class AfterAsking:
    """What the commands open, reply and phone call."""

    waiting: Waiting
    replies: Replies
    phone: Phone


def register(
    bot: OnwardBot, standings: Standings, drafting: Drafting, lines: Lines, published: Published
) -> AfterAsking:
    """Register every button and delivery of these features, and return what the commands need."""
    services = bot.services
    waiting, answers = Waiting(services, standings, drafting), Answers(services, lines)
    replies = Replies(services, standings, lines, published)
    phone = Phone(PHONE_CARDS.load())
    presses = {
        **_of_requests(waiting, MoreMails(services, standings, lines), Ending(services, standings, lines)),
        **_of_answers(replies, answers),
        FEEDBACK_OF: OfEntry(services, standings, answers).press,
        PHONE: phone.press,
        routes.PHONE_AS: phone.switch,
    }
    for route, press in presses.items():
        bot.add_route(route, press)
    bot.add_select(routes.OPEN, waiting.choose)
    bot.add_select(routes.WHICH, replies.choose)
    bot.add_select(routes.OPEN_ANSWER, answers.choose)
    direct = DirectMessages(bot, services.members)
    services.deliver[Kind.DRAFT] = DraftDelivery(direct, services.requests, standings, drafting)
    services.deliver[Kind.CHASE] = ChaseDelivery(direct, services.requests, services.schedules, standings)
    services.stands.update(dict.fromkeys((Kind.DRAFT, Kind.CHASE), standings.stands))
    return AfterAsking(waiting, replies, phone)


def _of_requests(waiting: Waiting, mails: MoreMails, ending: Ending) -> dict[Route, Press]:
    return {
        WAITING: waiting.press,
        routes.OLDER: waiting.older,
        routes.CARD: waiting.open,
        routes.CLOSED_ONES: waiting.closed_ones,
        routes.OLDER_CLOSED: waiting.closed_ones,
        routes.CHASE_TEXT: mails.chase_text,
        routes.CHASED: mails.chased,
        routes.ESCALATE_TEXT: mails.escalate_text,
        routes.ESCALATED: mails.escalated,
        routes.CLOSE: ending.close,
        routes.REOPEN: ending.reopen,
        routes.DELETE: ending.delete,
    }


def _of_answers(replies: Replies, answers: Answers) -> dict[Route, Press]:
    return {
        REPLY: replies.press,
        routes.ANSWERED: replies.of_request,
        routes.ABOUT_ELSE: replies.of_none,
        routes.ANOTHER: replies.another,
        routes.ANSWERS: answers.newest,
        routes.OLDER_ANSWERS: answers.older,
        routes.ANSWER: answers.open,
        routes.CHANGE_ANSWER: answers.change,
        routes.DELETE_ANSWER: answers.delete,
        routes.THANKS: answers.thanks,
    }
