"""What is said when an answer was written down, and how answers that came are shown."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.days import say_day
from bot.feedback import FeedbackReply, ReplyKind, ReplyRate, Request
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.feedback.naming import names
from cogs.feedback.route_texts import Published
from cogs.feedback.waiting_messages import own_rate, reply_line

GONE = "That answer isn't among yours any more. `/feedback open` leads to those that are."
ENTRY_GONE = "That entry isn't among yours any more. `/feedback reply` works without it too."
WHICH = "Several requests of yours are out. Which one is it about?"
WHICH_LATE = "Nothing that you sent is open. Is it about one of these?"
NOBODY_TO_THANK = "No answer is noted there, so there is nobody to thank. Nothing was changed."
THANKS = "If you like, a short thank-you to copy. What they wrote may not have been easy to read, so it can wait, too."
THANKS_GENERAL = "If you like, a short thank-you to copy. A general line is not much to get, and leaving it is fine."
NONE_YET = "No answers are kept here yet. When one comes, or none does, `/feedback reply` takes it down."
NO_OLDER = "There are no older answers than that."
SAME = "That is how it was already; nothing was changed."
CHANGED = "It is changed."

#: characters of a name, and of an answer's words in the small print, which escaping may double
NAME_SHOWN = 40
WORDS_SHOWN = 150


def in_form(request: Request) -> str:
    """Say in a form's small print what it is about; nothing is formatted there."""
    return f"About: {names(request, NAME_SHOWN)}"


def saved(line: str, reply: FeedbackReply, now: datetime) -> str:
    """Acknowledge first; what was kept stands small below."""
    words = isolated(as_typed(shortened(" ".join((reply.words or "").split()), WORDS_SHOWN)))
    parts = [
        reply.kind.label,
        reply.person.label if reply.person else None,
        reply.theme.label if reply.theme else None,
        f"“{words}”" if words else None,
    ]
    return f"{line}\n\n-# Kept for you alone: {' · '.join(filter(None, parts))}\n-# {undo_note(now)}"


def how_often(rate: ReplyRate, published: Published | None) -> discord.Embed | None:
    """Set the member's own count beside the one published number, with all that is known of that; None without both."""
    if published is None and not rate.asked:
        return None
    embed = discord.Embed(colour=CALM, title="How often an answer comes")
    if own := own_rate(rate):
        embed.add_field(name="Yours", value=own, inline=False)
    if published is None:
        return embed
    embed.add_field(name="In one survey", value=published.text, inline=False)
    source = f"{published.source}; {published.year}; {published.place}. Confidence: {published.confidence}."
    return embed.set_footer(text=f"{source} {published.caveat}")


def listed(page: Sequence[FeedbackReply]) -> discord.Embed:
    return discord.Embed(colour=CALM, title="Answers that came", description="\n".join(map(reply_line, page)))


def option(reply: FeedbackReply, zone: ZoneInfo) -> discord.SelectOption:
    words = shortened(" ".join((reply.words or reply.kind.label).split()), 100)
    about = [reply.kind.label, reply.person.label if reply.person else None]
    day = say_day(reply.created_at.astimezone(zone).date())
    return discord.SelectOption(label=words, value=str(reply.id), description=" · ".join(filter(None, [day, *about])))


def alone(reply: FeedbackReply) -> discord.Embed:
    """Show all that is kept of an answer, its words as they were typed."""
    embed = discord.Embed(colour=CALM, title=reply.kind.label)
    if reply.words:
        embed.description = as_typed(reply.words)
    if reply.person:
        embed.add_field(name="Who", value=reply.person.label)
    if reply.theme:
        embed.add_field(name="What it was about", value=reply.theme.label)
    return embed.add_field(name="Kept", value=discord.utils.format_dt(reply.created_at, "D"))


def changed(now: datetime) -> str:
    return f"{CHANGED}\n-# {undo_note(now)}"


def deleted(now: datetime) -> str:
    return f"That answer is deleted here.\n\n-# {undo_note(now)}"


def thanks(kind: ReplyKind) -> str:
    return THANKS if kind is ReplyKind.SPECIFIC else THANKS_GENERAL
