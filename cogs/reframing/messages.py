"""What a reframe looks like: a drawn card, and each guided step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot import entries
from bot.cards import Habit, ReframeCard
from bot.cards.messages import KEPT
from bot.cards.models import HabitId
from bot.own_words import OwnWords, Rating
from bot.own_words.store import FORGOTTEN_AFTER
from bot.rejections import Rejection
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.reframing.content import Angle
from cogs.reframing.rules import has_words, say

GONE = "That one isn't here any more: it was let go, or its time had passed. `/reframe` starts afresh."
FINISHED = "That one is finished, and kept among your own words."
NOT_A_HABIT = "That isn't one of the habits to choose from. Nothing was changed."
NOT_AN_ANGLE = "That isn't one of the ways to see it that stand here. Nothing was changed."
NOT_A_CARD = "That card isn't among those that fit here any more. Nothing was changed."
NOT_YOURS = (
    "That message is somebody else's, so it is theirs to look at, if they want to. For a thought of your own there is "
    "`/reframe`."
)
NO_WORDS = "No words are needed for it. Here is a card instead."
OWN_STAY = "Your own words stay, unless you take this in their place."
KEPT_FOR_YOU = "Kept for you alone; My own words lists it. It may come back with /encourage, and in nudges you set."
GUESS = "The first three are a guess from the words, and only a guess. Any of them can be chosen."
NO_GUESS = (
    "I read English only and could make nothing of this, so nothing is guessed here. Any of them can be chosen by "
    "hand, whatever the language."
)
NO_WORDS_TO_GUESS = "There are no words in it to guess from. Any of them can be chosen by hand."
STRENGTH = "If you like: how strong is it right now?"
STRENGTH_AFTER = "If you like: how strong is it now?"
STRENGTH_LATER = "If you like, later today, if this is still open: how strong is it then?"

#: before a plan, where the thought may be of the sweeping kind
PART_OF_IT = (
    "A thought may say it of all of you, or of always. That much can't be checked. The part behind it can, and a plan "
    "is for that part alone."
)

#: characters of the thought above a step, which escaping may double; all of it is in the form
THOUGHT_SHOWN = 400
LINES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """What the steps are about: another way to see a thought, or what can be done where it may be true."""

    choose: str
    take: str
    words: str
    #: asks for a rating, the ratings, and what stands before the one that was given
    ask: str
    ratings: dict[Rating, str]
    rated: str


_REFRAME = Wording(
    "Three ways to see it as well. None of them has to fit.",
    "It can stay as it stands, or be said the way you would say it.",
    "Another way to see it",
    "If you like: do these words help?",
    {rating: rating.label for rating in Rating},
    "Rated",
)
_PLAN = Wording(
    "Three small things that could be done about it. None of them has to fit.",
    "It can stay as it stands, or be made a plan of your own.",
    "A small plan",
    "If you like: how often should it come back to you?",
    {Rating.HELPS: "Often", Rating.A_LITTLE: "Now and then", Rating.NOT_NOW: "Let it rest"},
    "Comes back",
)


def wording(habit: HabitId | None) -> Wording:
    return _PLAN if habit == "may_be_true" else _REFRAME


def card(card: ReframeCard, habit: Habit, entry: Rejection | None, *, kept: bool = False) -> discord.Embed:
    """Acknowledge, name the habit, say it in another way; a step only below that, and only if the card has one."""
    embed = discord.Embed(colour=CALM, description=card.acknowledge)
    embed.add_field(
        name=f"If this thought is around: “{card.thought}”", value=f"{_named(habit)} {habit.description}", inline=False
    )
    embed.add_field(name="Another way to see it", value=entries.slots(entry).fill(card.balance), inline=False)
    if card.step:
        embed.add_field(name="Only if you want one small thing", value=card.step, inline=False)
    about = f"About: {entries.line(entry)}" if entry else None
    if notes := [note for note in (about, KEPT if kept else None) if note]:
        embed.set_footer(text="\n".join(notes))
    return embed


def _named(habit: Habit) -> str:
    # The last two of the list are no habits: a feeling needs no arguing with, and a true thought is no mistake.
    name = f"**{habit.name}.**"
    return name if habit.id in {"just_a_feeling", "may_be_true"} else f"Thinking habit: {name}"


def quoted(thought: str) -> str:
    """Quote a thought as it was typed; a long one is cut, which `in_short` says."""
    return block(shortened(" ".join(thought.split()), THOUGHT_SHOWN) if _is_long(thought) else thought, "> ")


def in_short(own: OwnWords) -> str:
    """Say below a thought that is cut that it isn't lost; nothing below another."""
    return "The thought stands in short here; all of it is kept.\n" if _is_long(own.thought or "") else ""


def _is_long(thought: str) -> bool:
    return len(thought) > THOUGHT_SHOWN or thought.count("\n") >= LINES_SHOWN


def block(text: str, lead: str = "") -> str:
    return "\n".join(f"{lead}{isolated(as_typed(line))}" for line in text.splitlines())


def _step(own: OwnWords, entry: Rejection | None, *parts: str | None) -> discord.Embed:
    embed = discord.Embed(colour=CALM, description="\n\n".join(filter(None, parts)))
    about = f"About: {entries.line(entry)}\n" if entry else ""
    return embed.set_footer(text=f"{in_short(own)}{about}Only you see this. {_left(own)}")


def _left(own: OwnWords) -> str:
    """Say what becomes of it when the member stops at this step."""
    if own.ended_at:
        return "Nothing is left to do, and it isn't kept: after a day it is deleted."
    if own.habit == "just_a_feeling":
        return f"What you wrote to it waits for {FORGOTTEN_AFTER.days} days, and /reframe goes on with it."
    return f"If you stop here, it waits for {FORGOTTEN_AFTER.days} days, and /reframe goes on with it."


def ask_habit(own: OwnWords, entry: Rejection | None, first: str | None, *, guessed: bool) -> discord.Embed:
    """Acknowledge, where the thought is new; ask what it is closest to, and last, above the numbers, how strong."""
    thought = own.thought or ""
    no_guess = NO_GUESS if has_words(thought) else NO_WORDS_TO_GUESS
    ask = f"What is it closest to? {GUESS if guessed else no_guess}"
    return _step(own, entry, first, quoted(thought), ask, STRENGTH)


def ask_angle(
    own: OwnWords, entry: Rejection | None, habit: Habit, angles: Sequence[Angle], first: str | None = None
) -> discord.Embed:
    """Offer angles right below the thought, so that both are seen at once on a small screen."""
    # Of what may be true, nothing is said that would agree with it; `first` stands there instead.
    about = None if habit.id == "may_be_true" else f"**{habit.name}**: {habit.in_short}."
    ways = [f"**{angle.title}**\n{block(say(angle, entry))}" for angle in angles]
    ask = "\n".join(filter(None, [about, wording(own.habit).choose]))
    return _step(own, entry, first, ask, quoted(own.thought or ""), *ways)


def example(habit: Habit) -> discord.Embed:
    """Show one such thought of somebody who looks for work, and how it can be seen as well."""
    # What is said of thoughts that may be true could be heard as said of the member's own.
    about = None if habit.id == "may_be_true" else f"{_named(habit)} {habit.description}"
    parts = [about, f"For example, somebody else's thought: “{habit.example}”", habit.worked]
    return discord.Embed(colour=CALM, description="\n\n".join(filter(None, parts)))


def ask_words(own: OwnWords, entry: Rejection | None, angle: Angle) -> discord.Embed:
    way = f"**{angle.title}**\n{block(say(angle, entry))}"
    take = OWN_STAY if own.words else wording(own.habit).take
    return _step(own, entry, quoted(own.thought or ""), way, _so_far(own), take)


def _so_far(own: OwnWords) -> str | None:
    return f"**Your words so far**\n{block(own.words)}" if own.words else None


def ask_keep(own: OwnWords, entry: Rejection | None) -> discord.Embed:
    words = f"**{wording(own.habit).words}**\n{block(own.words or '')}"
    return _step(own, entry, quoted(own.thought or ""), words, compared(own), STRENGTH_AFTER)


def feeling(own: OwnWords, entry: Rejection | None, comfort: str) -> discord.Embed:
    """Comfort; how strong it is later is only asked where it was said before."""
    later = STRENGTH_LATER if own.felt_before else None
    return _step(own, entry, quoted(own.thought or ""), comfort, _so_far(own), compared(own), later)


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


def half_done(own: OwnWords, *, others: bool) -> str:
    thought = f"“{isolated(as_typed(shortened(' '.join((own.thought or '').split()), 200)))}”"
    begun = "The last one that you were at:" if others else "There is one that you had begun:"
    below = " The others wait below." if others else ""
    return f"{begun}\n\n{thought}\n\nIt can go on from where it was, or wait, or go.{below}"


def discarded(now: datetime, *, on_entry: bool) -> str:
    stays = " The thought is still on its entry." if on_entry else ""
    return f"It is gone from here. {undo_note(now)} After that, nothing of this reframe is left.{stays}"


def replaced(now: datetime) -> str:
    later = "Undo takes back what you chose after it as well."
    return f"This stands in the place of your words now. {undo_note(now)} {later}"


def kept(own: OwnWords, finished: str, now: datetime) -> discord.Embed:
    """End calmly; that it is kept, and what for, stands small below."""
    words = f"**{wording(own.habit).words}**\n{block(own.words or '')}"
    ask = wording(own.habit).ask
    parts = [finished, quoted(own.thought or ""), words, undo_note(now), ask]
    embed = discord.Embed(colour=CALM, description="\n\n".join(parts))
    return embed.set_footer(text=f"{in_short(own)}{KEPT_FOR_YOU}")
