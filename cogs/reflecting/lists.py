"""What the question log and the search list say."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import discord

from bot.reflections import Asked, AskedQuestion, SearchKind, SearchNote
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from cogs.reflecting.messages import came_up, often, own
from cogs.reflecting.words import LIST_LIMIT

QUESTION_GONE = "That question isn't in your log any more. `/reflect` shows those that are."
NO_QUESTIONS = (
    "No questions are written down here yet. A review after an interview asks for them, and each can be put down here "
    "by itself."
)
NOTED = "It is in your question log."
QUESTION_CHANGED = "The question is changed."
QUESTION_DELETED = "That question is out of your log."

NO_LINES = (
    "Your search list is empty. It holds what you look for and what you don't, in your own words, so that an advert "
    "can be held against it."
)
LINE_THERE = "That stands on your list already."
LIST_FULL = f"Your list holds {LIST_LIMIT} lines, and they are all taken. Nothing was added; removing one makes room."
LINE_GONE = "That line isn't on your list any more."
LINE_REMOVED = "That line is off your list."

#: characters of a page of the search list; its headings come on top
PAGE_LIMIT = 3700


def questions(page: Sequence[Asked]) -> discord.Embed:
    """List questions, each with how often it came where that is more than once, and how the last answer went."""
    lines = [f"- {own(came_up(each.latest.words, each.times), 150)}{_small(each.latest)}" for each in page]
    embed = discord.Embed(colour=CALM, title="Questions they asked", description="\n".join(lines))
    return embed.set_footer(text="Kept for you alone. Those that came up in several talks stand first.")


def _small(question: AskedQuestion) -> str:
    parts = [each.label for each in (question.topic, question.went) if each]
    parts += ["They came back to it"] if question.pressed else []
    return f"\n-# {' · '.join(parts)}" if parts else ""


def question_option(question: AskedQuestion, zone: ZoneInfo) -> discord.SelectOption:
    day = f"{question.created_at.astimezone(zone):%d %b %Y}"
    return discord.SelectOption(label=shortened(question.words, 100), value=str(question.id), description=day)


def question(question: AskedQuestion, times: int) -> discord.Embed:
    """Show a question, and in how many talks it came up."""
    since = discord.utils.format_dt(question.created_at, "D")
    again = f"\n\nIt came up {often(times)}, in these words or others like them." if times > 1 else ""
    text = f"{isolated(as_typed(question.words))}{_small(question)}{again}\n\nWritten down {since}"
    return discord.Embed(colour=CALM, title="A question they asked", description=text)


def search_list(page: Sequence[SearchNote], count: int) -> discord.Embed:
    """List lines below their headings."""
    parts: list[str] = []
    heading = None
    for note in page:
        if note.kind is not heading:
            parts.append(f"**{note.kind.label}**" if heading is None else f"\n**{note.kind.label}**")
            heading = note.kind
        parts.append(line(note))
    embed = discord.Embed(colour=CALM, title="My search list", description="\n".join(parts))
    all_of_them = f" There are {count} lines; these are {len(page)} of them." if count > len(page) else ""
    return embed.set_footer(text=f"Kept for you alone.{all_of_them}")


def line(note: SearchNote) -> str:
    return f"- {isolated(as_typed(note.words))}"


def line_option(note: SearchNote) -> discord.SelectOption:
    return discord.SelectOption(label=shortened(note.words, 100), value=str(note.id), description=note.kind.label)


def line_added(kind: SearchKind, words: str) -> str:
    return f"On your list, under “{kind.label}”: {isolated(as_typed(words))}"
