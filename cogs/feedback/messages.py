"""The words of /feedback ask, from whom to ask up to a mail that went out."""

from collections.abc import Sequence
from datetime import datetime

import discord

from bot.feedback import Person, Request
from bot.feedback.questions import Question
from bot.text import in_code_block
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.feedback.flags import SERIOUS, Flag, FlagWords
from cogs.feedback.naming import in_full, named, person, wrote_last
from cogs.feedback.route_texts import OddsWords, PersonWords, Published
from cogs.feedback.rules import reader_of

GONE = (
    "That request isn't among yours any more. `/feedback open` shows those that are; `/feedback ask` begins a new one."
)
NOT_A_STAGE = "That stage isn't one I know. `/feedback ask` lets you choose it."
NOT_A_PERSON = "That isn't somebody who can be asked here. The buttons show who can. Nothing was changed."
NOT_BOTH = "Choose a stage or one of your entries, not both: an entry has its stage."
NOT_OFFERED = "That isn't among what was offered here. Nothing was changed."
CLOSED = "That one is closed. Nothing was changed. `/feedback open` shows what is open."

#: below the names that were read in a direct message
LOOK_OVER = "The names in the draft are a program's reading. Change there what is wrong."

CHANGED_STAYS = "-# The text that you changed stays as it is until you press “Write it anew”."
CHANGED = "Your text is kept."
WRITTEN_ANEW = "It is written anew, with the questions chosen by now."
STARRED = "★ "

WONT_COME = "It won't come by itself now. The draft stays here for as long as you like."
WONT_REMIND = "Nothing will come about it now. It stays among what is open, in case an answer does."
TONE_FOOTER = "This is a program's reading and may be wrong. What you send is up to you."

#: where the mail is angry, or pleads
HARD_WORDS = "It reads as if this still hurts. Writing it down is fair, and sending it can wait."

#: so many remarks are read before the eye gives up
FLAGS_SHOWN = 3

#: the others in a few words each
NOTICED = {
    Flag.BLAME: "words that may sound like blame",
    Flag.RECONSIDER: "words that may ask them to think again",
    Flag.PROTEST: "words that may argue with the outcome",
    Flag.PLEADING: "words that may plead",
    Flag.NAMES: "a name below the greeting",
    Flag.LENGTH: "more text than many read",
    Flag.NO_THANKS: "no thanks near the start",
    Flag.NO_QUESTION: "no question",
    Flag.NO_CLOSE: "no wish to be kept in mind",
}

_TO = {
    Person.AGENCY: "Write to the agency",
    Person.MESSENGER: "Write to who told me",
    Person.PANEL: "Write to the panel",
    Person.HR: "Write to HR",
    Person.INTERVIEWER: "Write to my interviewer",
}
_TO_LAST_IN_TOUCH = "Write to who wrote last"


def write_to(who: Person, request: Request) -> str:
    return _TO_LAST_IN_TOUCH if wrote_last(who, request.stage, request.heard_by) else _TO[who]


def acknowledged(acknowledge: str, request: Request) -> str:
    return f"{acknowledge}\n\n-# About: {in_full(request)}"


def whom(request: Request, people: Sequence[PersonWords], odds: OddsWords, published: Published) -> discord.Embed:
    """Say whether to ask, whom, and what to expect."""
    lines = [f"{number}. {_why(each, request)}" for number, each in enumerate(people, 1)]
    embed = discord.Embed(colour=CALM)
    embed.add_field(name="Is it worth asking?", value=odds.ask, inline=False)
    embed.add_field(name="Whom, in this order", value="\n".join(lines), inline=False)
    embed.add_field(name="Will they answer?", value=odds.expect, inline=False)
    return embed.set_footer(text=_number(published))


def _number(published: Published) -> str:
    return (
        f"{published.text} Source: {published.source}, {published.year}, {published.place}. "
        f"Confidence: {published.confidence}. {published.caveat}"
    )


def _why(words: PersonWords, request: Request) -> str:
    who = person(words.person, request.stage, request.heard_by)
    return f"**{who}.** {words.say}"


def questions(
    chosen: Sequence[Question], request: Request, example: str | None, to_reach_them: str | None = None
) -> str:
    """Show the questions that the mail asks, in full, as who reads it is asked them."""
    heading = f"To ask {named(request.whom, request)}, those first that are easier to send:"
    reader = reader_of(request.whom)
    listed = "\n".join(f"{number}. {question.in_mail_to(reader)}" for number, question in enumerate(chosen, 1))
    below = f"And below them: “{example}”" if example else None
    stays = CHANGED_STAYS if request.draft else None
    small = f"-# {to_reach_them}" if to_reach_them else None
    return "\n\n".join(filter(None, [heading, listed, below, small, stays]))


def draft(request: Request, mail: str, comes_at: datetime | None, above: str | None = None) -> str:
    """Show the mail in a code block, which one tap copies."""
    whose = "Your text" if request.draft else "A draft"
    comes = f"It comes to you {discord.utils.format_dt(comes_at, 'F')}." if comes_at else None
    intro = " ".join(
        filter(None, [f"{whose} to copy, for {named(request.whom, request)}. Look over the names in it first.", comes])
    )
    return "\n\n".join(filter(None, [above, f"{intro}\n{in_block(mail)}"]))


def in_block(mail: str) -> str:
    return f"```\n{in_code_block(mail)}\n```"


def sent_mail(request: Request, mail: str) -> str:
    since = f"You sent it {discord.utils.format_dt(request.asked_at, 'D')}." if request.asked_at else "It is closed."
    return f"{since}\n{in_block(mail)}"


def tone_check(flags: Sequence[FlagWords], clean: str, tone: str) -> discord.Embed:
    """Say what the tone check noticed, the gravest in full, or that it is nothing; and how such a mail is worded."""
    full, others = flags[:FLAGS_SHOWN], flags[FLAGS_SHOWN:]
    noticed = [f"{flag.say}\nSuch a line could stand there: “{flag.instead}”" for flag in full] or [clean]
    above = [HARD_WORDS] if sum(flag.flag in SERIOUS for flag in flags) > 1 else []
    also = [f"Also noticed: {', '.join(NOTICED[flag.flag] for flag in others)}."] if others else []
    parts = [*above, *noticed, *also, f"-# {tone}"]
    embed = discord.Embed(colour=CALM, title="Tone check", description="\n\n".join(parts))
    return embed.set_footer(text=TONE_FOOTER)


def changed(said: str, now: datetime) -> str:
    return f"{said}\n-# {undo_note(now)}"


def discarded(now: datetime) -> str:
    return f"That draft is discarded, and nothing will come of it.\n\n-# {undo_note(now)}"


def held(due: datetime, *, over_weekend: bool = False) -> str:
    return (
        f"It comes to you {discord.utils.format_dt(due, 'F')} ({discord.utils.format_dt(due, 'R')}): a direct message "
        f"without a sound, with the draft in it.{' Weekends are left out.' if over_weekend else ''} Nothing is sent to "
        "anybody else, and nothing has to be decided before."
    )


def held_already(due: datetime) -> str:
    return f"It comes to you {discord.utils.format_dt(due, 'F')} already, as a direct message. Nothing was changed."


def sent(line: str, request: Request, now: datetime) -> str:
    return f"{line}\n\n-# Noted as sent: {in_full(request)}. {undo_note(now)}"


def sent_already(since: datetime) -> str:
    return f"That is noted already, since {discord.utils.format_dt(since, 'f')}. Nothing was changed."


def will_remind(due: datetime) -> str:
    return (
        f"A short message comes to you {discord.utils.format_dt(due, 'F')}, without a sound, if no answer is noted by "
        "then. Nothing has to follow from it, and nobody else is written to."
    )
