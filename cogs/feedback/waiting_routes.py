"""The buttons around what was asked and what came back; those that other features show are in bot/routes.py."""

import discord

from bot.routes import Needs, Route

_PRIMARY = discord.ButtonStyle.primary

#: a select of requests that are not closed
OPEN = Route("waiting:open", "Open one of these")
#: the row is the request after which the page begins
OLDER = Route("waiting:older", "Older")
CLOSED_ONES = Route("waiting:closed", "Closed ones")
#: as `OLDER`, of those that are closed
OLDER_CLOSED = Route("waiting:older-closed", "Older")

#: the row is the request; the same for all up to DELETE
CARD = Route("waiting:card", "Back")
CHASE_TEXT = Route("waiting:line", "One polite line", _PRIMARY)
CHASED = Route("waiting:line-sent", "I've sent it", _PRIMARY)
ESCALATE_TEXT = Route("waiting:one-more", "Ask one more person", _PRIMARY)
ESCALATED = Route("waiting:one-more-sent", "I've sent it", _PRIMARY)
ANSWERED = Route("waiting:answered", "An answer came")
CLOSE = Route("waiting:close", "Close it")
REOPEN = Route("waiting:reopen", "Open it again")
DELETE = Route("waiting:delete", "Delete")

#: a select of requests that were sent, where several could be meant
WHICH = Route("answers:which", "Which one was it?")
#: for an answer to none of them
ABOUT_ELSE = Route("answers:else", "About something else")

ANSWERS = Route("answers:list", "Answers that came")
#: a select of answers
OPEN_ANSWER = Route("answers:open", "Open one of these")
#: the row is the answer after which the page begins
OLDER_ANSWERS = Route("answers:older", "Older")
#: the row is the answer; the same for the next four
ANOTHER = Route("answers:another", "One more answer came")
THANKS = Route("answers:thanks", "A thank-you to copy")
CHANGE_ANSWER = Route("answers:change", "Change it")
DELETE_ANSWER = Route("answers:delete", "Delete")
ANSWER = Route("answers:look", "Back")

#: the detail of `REPLY` for what is being said on the phone
ON_THE_PHONE = "phone"
#: the detail says which card; the row is the entry, 0 for none
PHONE_AS = Route("phone:as", "They had met me", needs=Needs.NOTHING)
