"""What the list of own words says, and how one of them looks."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.cards import Habit
from bot.own_words import OwnWords, Rating
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.reframing.messages import block, in_short, quoted, wording

NOT_KEPT_HERE = "Those words aren't among your own any more."
NOT_A_RATING = "That isn't one of the ratings. Nothing was changed."
UNCHANGED = "That is how it was already; nothing was changed."
REWORDED = "Your words are changed."
RATED = {
    Rating.HELPS: "Noted. It is among the first to come back.",
    Rating.A_LITTLE: "Noted. It comes back now and then.",
    Rating.NOT_NOW: "Noted. It rests, and doesn't come back by itself. It is still among your own words.",
}
NONE_KEPT = (
    "Nothing of your own is kept here yet. There are two ways to it: `/reframe`, where you put another way to see a "
    "thought into your own words, and a note to yourself, for a day like this one."
)
NO_OLDER = "There are no older ones than those."


def own_words(own: OwnWords, habit: Habit | None) -> discord.Embed:
    """Show all that is kept of own words."""
    embed = discord.Embed(colour=CALM, description="\n\n".join(filter(None, _told(own))))
    if habit:
        embed.add_field(name="The habit", value=habit.name)
    if own.felt_before or own.felt_after:
        felt = [str(each) for each in (own.felt_before, own.felt_after) if each]
        embed.add_field(name="How strong it felt", value=" → ".join(felt))
    if own.rating:
        words = wording(own.habit)
        embed.add_field(name=words.rated, value=words.ratings[own.rating])
    return embed.set_footer(text=in_short(own).strip() or None)


def _told(own: OwnWords) -> tuple[str | None, ...]:
    since = f"Kept {discord.utils.format_dt(own.kept_at or own.changed_at, 'D')}"
    if own.taken:
        since += ", as it stood there"
    return quoted(own.thought) if own.thought else "A note to yourself", block(own.words or ""), since


def changed(said: str, now: datetime) -> str:
    return f"{said}\n-# {undo_note(now)}"


def deleted(now: datetime) -> str:
    return f"Those words are deleted.\n\n-# {undo_note(now)}"


def listed(page: Sequence[OwnWords], count: int) -> discord.Embed:
    """List a page, each with its day; they are cut short enough for ten to fit."""
    lines = [f"{discord.utils.format_dt(own.kept_at or own.changed_at, 'd')} · {_line(own)}" for own in page]
    embed = discord.Embed(colour=CALM, title="Your own words", description="\n".join(lines))
    if count > len(page):
        embed.set_footer(text=f"There are {count:,} in all; these are {len(page)} of them.")
    return embed


def _line(own: OwnWords) -> str:
    return isolated(as_typed(shortened(" ".join((own.words or "").split()), 150)))


def option(own: OwnWords, zone: ZoneInfo) -> discord.SelectOption:
    day = f"{(own.kept_at or own.changed_at).astimezone(zone):%d %b %Y}"
    about = f" · {isolated(shortened(' '.join(own.thought.split()), 70))}" if own.thought else " · A note to yourself"
    return discord.SelectOption(
        label=shortened(" ".join((own.words or "").split()), 100), value=str(own.id), description=day + about
    )
