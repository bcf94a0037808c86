"""The words around people to stay in touch with."""

from collections.abc import Sequence
from datetime import date, datetime

import discord

from bot import entries
from bot.coming import WAITS_FOR_YES
from bot.contacts import Contact
from bot.contacts.values import CONTACTS_LIMIT
from bot.days import say_day
from bot.rejections import Rejection
from bot.text import as_typed, in_code_block, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.contacts.rules import Reminder, State

GONE = "That contact isn't among yours any more. `/contacts` shows those that are."
NOBODY = (
    "Nobody is kept here yet. It can be anyone you dealt with: somebody who interviewed you, a recruiter, somebody in "
    "the office. What you note stays with you, and nothing is sent to them."
)
NO_OLDER = "There are no older ones than those."
FULL = f"You keep {CONTACTS_LIMIT} people here, which is as many as I hold. Deleting one makes room. Nothing was saved."
UNCHANGED = "That is how it was already; nothing was changed."
NO_DAY = "No day is set for a hello, and nothing will remind you of it. The contact stays in your list."
NO_DAY_TO_REMIND = "This contact has no day for a hello any more. “Choose a day” on it sets one."
SAME_DAY = "That is the day already."
SAID_ALREADY = "That hello is noted already, from a moment ago."
NOTHING_ELSE_SENT = "Nothing is sent to anybody else."

#: the options of the form, by the keys of FIRST_IN
FIRST_LABELS = {"1": "In a month", "3": "In three months", "6": "In half a year", "none": "No reminder"}

CHOOSE_A_NOTE = {
    "connect": "Some notes to send with a request on a network. Take the one that is true of you both, and change "
    "what you like.",
    "hello": "A few lines for saying hello. Take the ones that are true of you both, and change what you like.",
}

#: characters of a place where many are listed
_PLACE_SHOWN = 50


def named(contact: Contact) -> str:
    return isolated(as_typed(contact.name))


def _where(contact: Contact) -> str:
    return f" · {isolated(as_typed(contact.place))}" if contact.place else ""


def kept(contact: Contact, line: str, reminder: Reminder) -> str:
    """Acknowledge first; what was saved stands small below."""
    saved = f"-# Saved for you alone: {named(contact)}. {undo_note(contact.created_at)}"
    return "\n\n".join(filter(None, [line, reminds(reminder), saved]))


def reminds(reminder: Reminder) -> str | None:
    """Say what will become of the day for a hello."""
    if reminder.day is None:
        return None
    day = say_day(reminder.day)
    if reminder.state is State.COMES and reminder.at:
        when = discord.utils.format_dt(reminder.at, "F")
        return f"A reminder to say hello comes {when}, silently, by direct message. {NOTHING_ELSE_SENT}"
    if reminder.state is State.COMES:
        return f"Your day for a hello is {day}. Its reminder {WAITS_FOR_YES}: `/settings` is where."
    if reminder.state in {State.UNSET, State.NO_ZONE}:
        city = " For it to come in your own morning, I need to know a city near you."
        unset = f"Your day for a hello is {day}. No message is set for it yet."
        return unset + city if reminder.state is State.NO_ZONE else unset
    if reminder.state is State.FAILED:
        return (
            f"The message for {day} didn't arrive: {reminder.reason}. Once that is mended, another day can be chosen."
        )
    missed = " No message came, since I don't know when it is morning where you are. A city near you would tell me."
    return f"The day you had chosen for a hello was {day}.{missed if reminder.state is State.MISSED else ''}"


def listed(page: Sequence[Contact], count: int, today: date) -> discord.Embed:
    """List a page; places are cut short enough for ten to fit."""
    embed = discord.Embed(
        colour=CALM, title="People to stay in touch with", description="\n".join(_line(each, today) for each in page)
    )
    if count > len(page):
        embed.set_footer(text=f"There are {count} in all; these are {len(page)} of them.")
    return embed


def _line(contact: Contact, today: date) -> str:
    place = isolated(as_typed(shortened(contact.place, _PLACE_SHOWN))) if contact.place else None
    return " · ".join(filter(None, [f"**{named(contact)}**", place, _day(contact, today)]))


def _day(contact: Contact, today: date) -> str | None:
    return f"hello on {say_day(contact.hello_on)}" if contact.hello_on and contact.hello_on >= today else None


def option(contact: Contact, today: date) -> discord.SelectOption:
    told = _day(contact, today) or contact.place
    return discord.SelectOption(
        label=contact.name, value=str(contact.id), description=isolated(shortened(told, 98)) if told else None
    )


def card(contact: Contact, reminder: Reminder, entry: Rejection | None) -> discord.Embed:
    """Show all that is kept of somebody, empty things left out."""
    greeted = f"You last said hello {discord.utils.format_dt(contact.greeted_at, 'D')}." if contact.greeted_at else None
    parts = [
        f"**{named(contact)}**{_where(contact)}",
        f"Met on the way of: {as_typed(entries.line(entry))}" if entry else None,
        _quoted(contact.note),
        reminds(reminder),
        greeted,
        f"-# Kept {discord.utils.format_dt(contact.created_at, 'D')}",
    ]
    return discord.Embed(colour=CALM, description="\n\n".join(filter(None, parts)))


def _quoted(note: str | None) -> str | None:
    return "\n".join(f"> {line}" for line in as_typed(note).splitlines()) if note else None


def changed(now: datetime) -> str:
    return f"Changed.\n\n-# {undo_note(now)}"


def deleted(contact: Contact, now: datetime) -> str:
    reminder = " No reminder about them will come." if contact.hello_on else ""
    return f"{named(contact)} is deleted from your list.{reminder}\n\n-# {undo_note(now)}"


def greeted(contact: Contact, line: str, now: datetime) -> str:
    stays = f"The day that is set, {say_day(contact.hello_on)}, stays as it is.\n\n" if contact.hello_on else ""
    return f"{line}\n\n{stays}-# Noted: you said hello to {named(contact)}. {undo_note(now)}"


def no_reminder(now: datetime) -> str:
    return f"{NO_DAY}\n\n-# {undo_note(now)}"


def notes(contact: Contact, kind: str, texts: Sequence[str]) -> str:
    return "\n".join([CHOOSE_A_NOTE[kind], *(_to_copy(contact, text) for text in texts)])


def _to_copy(contact: Contact, text: str) -> str:
    return f"```\n{text.replace('[name]', in_code_block(contact.name))}\n```"


def hello(contact: Contact, line: str, texts: Sequence[str]) -> str:
    """Say that it is the day; the words to copy have their own blocks, which a phone copies at a touch."""
    parts = [
        f"{line}\n\n**{named(contact)}**{_where(contact)}\n\nSome lines that may fit, to copy:",
        *(_to_copy(contact, text) for text in texts),
        "-# This comes once. Nothing was sent to anybody else.",
    ]
    return "\n".join(parts)


def noted(contact: Contact) -> discord.Embed | None:
    """Show the note, which beside the lines to copy would not fit a message."""
    note = _quoted(contact.note)
    return discord.Embed(colour=CALM, title="What you noted", description=note) if note else None
