"""The words of /encourage and of what stands beside the cards, but for the fit check's."""

from datetime import datetime, timedelta

import discord

from bot import entries
from bot.cards import Reason, ReframeCard, Slots
from bot.cards.messages import KEPT
from bot.cards.models import EncouragementCard
from bot.own_words import OwnCard, OwnWords
from bot.rejections import Rejection
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.encouragement.content import Exercise, Fact, Said
from cogs.encouragement.routes import CLOSE_WINDOW
from cogs.encouragement.rules import Page

#: for a button, whose entry was there once
GONE = "That entry isn't among yours any more. `/encourage` works without it too."
WORDS_GONE = "Those words aren't among yours any more. `/encourage` shows those that are."
CARD_GONE = "I don't have that card any more. `/encourage` shows those that I have."
UNCHANGED = "That is how it was already; nothing was changed."

NO_OWN_WORDS = (
    "There are no words of yours that may come back just now. They come about in two ways: what you keep of a "
    "`/reframe`, and a note to yourself. What you rated “Not now” rests."
)
NOTHING_KEPT = (
    "You keep no cards so far, and there is no need to. Below a card, “Keep” puts it here, to read again whenever "
    "you like."
)
NOTHING_KEPT_NOW = "That was the last card you kept. “Keep” below a card puts it here again."

#: what is said to be sure of it, by a fact's confidence
SURE = {
    "high": "High: several studies say so.",
    "medium": "Medium: one known study or survey says so.",
    "low": "Low: one article says so.",
}
#: where no article carries it, and a study is all there is
SURE_OF_A_WEAK_STUDY = "Low: one study says so, and it leaves much open."

CANNOT_KNOW = "We cannot know which, or whether it was any of these."

NOTHING_WRITTEN = "There was nothing in it that I could keep, so nothing was saved. One line is plenty."
NO_NOTE = (
    "There is no note of yours that may come back just now. You can write one as you would to a friend; it is kept "
    "for you alone."
)
#: https://www.frontiersin.org/articles/10.3389/fpsyg.2020.01371/full
STUDIED = (
    "It was tried with 180 people looking for work: after writing like this they felt calmer and less sad (Kreemers "
    "and others, 2020)."
)

CHOOSE_MINUTE = (
    "Nothing has to be solved in the next minute. There is something for the breath, something for the senses, and "
    "ten minutes with an end for a worry that keeps coming. Nothing is typed, and nothing is kept."
)


def rests(now: datetime) -> str:
    return (
        "That is fine. These words rest from now on and won't come back by themselves; they stay among your own "
        f"words, where you can rate them anew.\n\n-# {undo_note(now)}"
    )


def kept_page(cards: "list[tuple[str, str]]", page: Page, total: int) -> discord.Embed:
    """List a page of kept cards, each by its kind and its text, newest first."""
    lines = [f"**{kind}** · {shortened(text, 120)}" for kind, text in cards]
    embed = discord.Embed(colour=CALM, title="Cards you keep", description="\n".join(lines))
    where = f", page {page.number + 1} of {page.last + 1}" if page.last else ""
    return embed.set_footer(text=f"{total} in all{where}. The newest first. Only you see this.")


def reframe(card: ReframeCard) -> discord.Embed:
    """Show a reframe that was kept, about no entry."""
    embed = discord.Embed(colour=CALM, description=f"{card.acknowledge}\n\n{said_by(card)}")
    return embed.add_field(name="For when this thought is around", value=f"“{card.thought}”", inline=False)


def said_by(card: EncouragementCard | ReframeCard | Fact) -> str:
    """Return the sentence that a card is known by."""
    if isinstance(card, EncouragementCard):
        return card.say
    return card.text if isinstance(card, Fact) else Slots().fill(card.balance)


def with_place(embed: discord.Embed, *, kept: bool) -> discord.Embed:
    """Say below a card that is kept where it is."""
    return embed.set_footer(text=KEPT) if kept else embed


def fact(fact: Fact) -> discord.Embed:
    """Acknowledge, then the number, then all that is known of where it comes from and how far it holds."""
    embed = discord.Embed(colour=CALM, description=f"{fact.acknowledge}\n\n{fact.text}")
    known = " · ".join([fact.source, fact.year or "year not stated", fact.place or "place not stated"])
    where = f"{known}\n[Where to read it]({fact.url})" if fact.url else known
    embed.add_field(name="Source", value=where, inline=False)
    return embed.add_field(name="How sure this is", value=f"{_sure(fact)} {fact.caveat}", inline=False)


def _sure(fact: Fact) -> str:
    return SURE_OF_A_WEAK_STUDY if fact.confidence == "low" and not fact.sources else SURE[fact.confidence]


def reasons(above: str, hand: "list[Reason]", entry: Rejection | None, marked: Reason | None) -> discord.Embed:
    """Acknowledge, then the reasons by number, then that nobody can know."""
    listed = "\n\n".join(f"**{number}** · {reason.text}" for number, reason in enumerate(hand, 1))
    embed = discord.Embed(colour=CALM, description=f"{above}\n\n{listed}\n\n{CANNOT_KNOW}")
    if marked is not None:
        embed.add_field(name="You find this plausible", value=marked.text, inline=False)
    return embed.set_footer(text=f"About: {entries.line(entry)}" if entry else "Nothing of this is kept.")


def marked(entry: Rejection, reason: Reason, now: datetime) -> str:
    return (
        f"Noted on this entry, as something you find plausible:\n> {reason.text}\n\n"
        f"It stays a guess, and you can change your mind about it.\n\n-# {as_typed(entries.line(entry))}. "
        f"{undo_note(now)}"
    )


def mark_taken_back(entry: Rejection, now: datetime) -> str:
    return (
        "The mark is gone. Not knowing is a fair place to leave it.\n\n"
        f"-# {as_typed(entries.line(entry))}. {undo_note(now)}"
    )


def ask_note(prompt: Said, entry: Rejection | None, *, first: bool) -> str:
    """Ask for a note; that it was studied is said where it is asked first."""
    about = f"About: {as_typed(entries.line(entry))}." if entry else None
    small = " ".join(filter(None, [STUDIED if first else None, about]))
    return f"{prompt.text}\n\n-# {small}" if small else prompt.text


def note_kept(now: datetime) -> str:
    return (
        "It is kept, for you alone. It will come back to you now and then with `/encourage`, and in the nudges you "
        f"set.\n\n-# {undo_note(now)}"
    )


def replay(line: Said, note: OwnCard) -> discord.Embed:
    embed = discord.Embed(colour=CALM, description=f"{line.text}\n\n>>> {as_typed(note.own.words or '')}")
    return embed.set_footer(text=_written(note.own))


def _written(own: OwnWords) -> str:
    # A footer shows no timestamps of Discord's, so the day is as it was in UTC.
    return f"Written on {(own.kept_at or own.created_at):%d %B %Y}"


def exercise(chosen: Exercise, now: datetime) -> str:
    """Acknowledge, then the steps, a line each."""
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(chosen.steps, 1))
    minute = discord.utils.format_dt(now + timedelta(minutes=1), "R")
    small = f"-# If it helps to know when a minute is over: {minute}."
    return f"**{chosen.title}**\n{chosen.acknowledge}\n\n{steps}\n\n{small}"


def window(line: Said, ends_at: datetime) -> str:
    until, left = discord.utils.format_dt(ends_at, "t"), discord.utils.format_dt(ends_at, "R")
    # After a restart only the button is left to close it.
    return (
        f"{line.text}\n\nIts ten minutes end at {until}, {left}. Then it is over: I close it if I can, or you do with "
        f"“{CLOSE_WINDOW.label}”."
    )
