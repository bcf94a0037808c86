"""What a reframe looks like: a drawn card, each guided step, and the list of what was kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot import entries
from bot.cards import Habit, ReframeCard
from bot.cards.models import HabitId
from bot.own_words import OwnWords, Rating
from bot.own_words.store import FORGOTTEN_AFTER
from bot.rejections import Rejection
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.reframing.content import Angle
from cogs.reframing.rules import Step, say

GONE = "That one isn't here any more: it was let go, or its time had passed. `/reframe` starts afresh."
NOT_KEPT_HERE = "Those words aren't among your own any more."
FINISHED = "That one is finished, and kept among your own words."
NOT_A_HABIT = "That isn't one of the habits to choose from. Nothing was changed."
NOT_AN_ANGLE = "That isn't one of the ways to see it that stand here. Nothing was changed."
NOT_A_RATING = "That isn't one of the ratings. Nothing was changed."
NOT_A_CARD = "That card isn't among those that fit here any more. Nothing was changed."
NOT_YOURS = (
    "That message is somebody else's, so it is theirs to look at, if they want to. For a thought of your own there is "
    "`/reframe`."
)
NO_WORDS = "No words are needed for it. Here is a card instead."
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

GUESS = "The first three are a guess from the words, and only a guess. Any of them can be chosen."
NO_GUESS = "I read English only, so nothing is guessed here. Any of them can be chosen by hand, whatever the language."
STRENGTH = "If you like: how strong is it right now, from 1, faint, to 5, very strong?"
STRENGTH_AFTER = "If you like: how strong is it now, from 1 to 5?"

#: characters of the thought above a step, which escaping may double; all of it is in the form
THOUGHT_SHOWN = 400
LINES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """What the steps are about: another way to see a thought, or what can be done where it may be true."""

    choose: str
    take: str
    words: str


_REFRAME = Wording(
    "Three ways to see it as well. None of them has to fit.",
    "It can stay as it stands, or be said the way you would say it.",
    "Another way to see it",
)
_PLAN = Wording(
    "Three small things that could be done about it. None of them has to fit.",
    "It can stay as it stands, or be made a plan of your own.",
    "A small plan",
)


def wording(habit: HabitId | None) -> Wording:
    return _PLAN if habit == "may_be_true" else _REFRAME


def card(card: ReframeCard, habit: Habit, entry: Rejection | None) -> discord.Embed:
    """Acknowledge, name the habit, say it in another way; a step only below that, and only if the card has one."""
    embed = discord.Embed(colour=CALM, description=card.acknowledge)
    embed.add_field(
        name=f"If this thought is around: “{card.thought}”", value=f"{_named(habit)} {habit.description}", inline=False
    )
    embed.add_field(name="Another way to see it", value=entries.slots(entry).fill(card.balance), inline=False)
    if card.step:
        embed.add_field(name="Only if you want one small thing", value=card.step, inline=False)
    if entry is not None:
        embed.set_footer(text=f"About: {entries.line(entry)}")
    return embed


def _named(habit: Habit) -> str:
    # The last two of the list are no habits: a feeling needs no arguing with, and a true thought is no mistake.
    name = f"**{habit.name}.**"
    return name if habit.id in {"just_a_feeling", "may_be_true"} else f"Thinking habit: {name}"


def quoted(thought: str) -> str:
    """Quote a thought as it was typed; a long one is cut, and says that it isn't lost."""
    if len(thought) <= THOUGHT_SHOWN and thought.count("\n") < LINES_SHOWN:
        return _block(thought, "> ")
    return f"{_block(shortened(' '.join(thought.split()), THOUGHT_SHOWN), '> ')}\n-# In short here; all of it is kept."


def _block(text: str, lead: str = "") -> str:
    return "\n".join(f"{lead}{isolated(as_typed(line))}" for line in text.splitlines())


def _step(entry: Rejection | None, step: Step, *parts: str | None) -> discord.Embed:
    embed = discord.Embed(colour=CALM, description="\n\n".join(filter(None, parts)))
    about = f"About: {entries.line(entry)}\n" if entry else ""
    return embed.set_footer(text=f"{about}Only you see this. {_left(step)}")


def _left(step: Step) -> str:
    """Say what becomes of it when the member stops at this step."""
    if step is Step.FEELING:
        return "Nothing is left to do, and it isn't kept: after a day it is deleted."
    return f"If you stop here, it waits for {FORGOTTEN_AFTER.days} days, and /reframe goes on with it."


def ask_habit(own: OwnWords, entry: Rejection | None, first: str | None, *, guessed: bool) -> discord.Embed:
    """Acknowledge, where the thought is new; then ask what it is closest to."""
    ask = f"What is it closest to? {GUESS if guessed else NO_GUESS}"
    return _step(entry, Step.HABIT, first, quoted(own.thought or ""), ask, STRENGTH)


def ask_angle(
    own: OwnWords, entry: Rejection | None, habit: Habit, angles: Sequence[Angle], first: str | None = None
) -> discord.Embed:
    about = f"{_named(habit)} {habit.description}\nFor example: “{habit.example}” {habit.worked}"
    ways = [f"**{angle.title}**\n{_block(say(angle, entry))}" for angle in angles]
    thought = quoted(own.thought or "")
    return _step(entry, Step.ANGLES, thought, first, about, wording(own.habit).choose, *ways)


def ask_words(own: OwnWords, entry: Rejection | None, angle: Angle) -> discord.Embed:
    way = f"**{angle.title}**\n{_block(say(angle, entry))}"
    return _step(entry, Step.WORDS, quoted(own.thought or ""), way, wording(own.habit).take)


def ask_keep(own: OwnWords, entry: Rejection | None) -> discord.Embed:
    words = f"**{wording(own.habit).words}**\n{_block(own.words or '')}"
    return _step(entry, Step.AFTER, quoted(own.thought or ""), words, compared(own), STRENGTH_AFTER)


def feeling(own: OwnWords, entry: Rejection | None, comfort: str) -> discord.Embed:
    return _step(entry, Step.FEELING, quoted(own.thought or ""), comfort, compared(own), STRENGTH_AFTER)


def compared(own: OwnWords) -> str | None:
    """Say how it felt before and after, where both are there, and make nothing of it that isn't so."""
    before, after = own.felt_before, own.felt_after
    if before is None or after is None:
        return None
    if after < before:
        return f"It was at {before}, and is at {after} now. That may hold, or it may come and go; both are common."
    if after == before:
        return f"It was at {before}, and it still is. A thought needn't get smaller to be answered."
    return (
        f"It was at {before}, and is at {after} now. Looking at a thought closely can make it louder for a while. It "
        "needn't get smaller to be answered, and this can be left for today."
    )


def half_done(own: OwnWords) -> str:
    thought = f"“{isolated(as_typed(shortened(' '.join((own.thought or '').split()), 200)))}”"
    return f"There is one that you had begun:\n\n{thought}\n\nIt can go on from where it was, or wait, or go."


def discarded(now: datetime) -> str:
    return f"It is gone, and nothing of it is kept.\n\n-# {undo_note(now)}"


def kept(own: OwnWords, finished: str, now: datetime) -> discord.Embed:
    """End calmly; that it is kept, and what for, stands small below."""
    words = f"**{wording(own.habit).words}**\n{_block(own.words or '')}"
    ask = "If you like: do these words help?"
    note = (
        "-# Kept for you alone, among your own words. It may come back with `/encourage`, and in nudges that you set. "
        f"{undo_note(now)}"
    )
    return discord.Embed(colour=CALM, description="\n\n".join([finished, quoted(own.thought or ""), words, ask, note]))


def own_words(own: OwnWords, habit: Habit | None) -> discord.Embed:
    """Show all that is kept of own words."""
    embed = discord.Embed(colour=CALM, description="\n\n".join(filter(None, _told(own))))
    if habit:
        embed.add_field(name="The habit", value=habit.name)
    if own.felt_before or own.felt_after:
        felt = [str(each) for each in (own.felt_before, own.felt_after) if each]
        embed.add_field(name="How strong it felt", value=" → ".join(felt))
    if own.rating:
        embed.add_field(name="Rated", value=own.rating.label)
    return embed


def _told(own: OwnWords) -> tuple[str | None, ...]:
    since = f"-# Kept {discord.utils.format_dt(own.kept_at or own.changed_at, 'D')}"
    return quoted(own.thought) if own.thought else "A note to yourself", _block(own.words or ""), since


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
