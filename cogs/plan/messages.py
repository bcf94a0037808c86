"""The words around steps: the next one, those in line, what is done."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import discord

from bot import entries
from bot.coming import WAITS_FOR_ZONE
from bot.days import say_day
from bot.plans import Step, StepSource, StepState
from bot.plans.values import LATER_LIMIT
from bot.rejections import Rejection
from bot.text import as_typed, isolated, shortened
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.plan.rules import Reminds, Today

GONE = "That step isn't among yours any more. `/plan` shows what is."
UNKNOWN_DAY = "That isn't one of the days to choose from. Nothing was changed."
UNCHANGED = "That is how it was already; nothing was changed."
LINE_FULL = (
    f"{LATER_LIMIT} steps wait in line already, and that is plenty. Once one of them is done or let go, there is room "
    "again. Nothing was saved."
)
NEXT_ALREADY = "That is the next step already. Nothing was changed."
DEPENDS = "That also depends on others. What would you like to learn or try on the way?"
NO_OLDER = "There are no older ones than those."
NONE_ENDED = "Nothing is done or let go yet. What is will stand here."

#: below what a form asks
SMALL = "Something small that lies in your own hands."
#: at most, of what stands there
_SMALL_LIMIT = 100

#: characters of a step in a list, which escaping may double
LISTED = 120

_SOURCES = {
    StepSource.IDEA: "From the ideas here",
    StepSource.REPLY: "From feedback that came",
    StepSource.REFLECTION: "From a review of yours",
    StepSource.QUESTION: "For a question that you were asked",
    StepSource.OWN_WORDS: "From words of your own",
}


def in_words(step: Step) -> str:
    return isolated(as_typed(step.words))


def nothing_next(line: str, waiting: int) -> discord.Embed:
    text = line
    if waiting:
        one = "1 step waits in line. It isn't next until you choose it."
        several = f"{waiting} steps wait in line. None of them is next until you choose one."
        text = f"{line}\n\n{one if waiting == 1 else several}"
    return discord.Embed(colour=CALM, title="Your next step", description=text)


def next_step(
    step: Step, today: Today, entry: Rejection | None, helps: str | None, *, reminds: Reminds
) -> discord.Embed:
    """The step first; since when, by when, and where it came from below. `helps` is what goes with one of ours."""
    small = [
        f"Since {discord.utils.format_dt(step.created_at, 'D')}",
        due(step.due_on, today.earliest),
        _SOURCES.get(step.source),
        f"About: {as_typed(entries.line(entry))}" if entry else None,
    ]
    embed = discord.Embed(colour=CALM, title="Your next step", description=_lines(f"**{in_words(step)}**\n", *small))
    if helps:
        embed.add_field(name="What goes with it", value=helps, inline=False)
    return _with_small(embed, what_a_day_does(step.due_on, today, reminds))


def what_a_day_does(day: date | None, today: Today, reminds: Reminds = Reminds.NOTHING) -> str | None:
    """Say of a day to come what comes of it by itself, and whose day it is, where the member's zone isn't known."""
    if day is None or day < today.earliest:
        return None
    if reminds is Reminds.THAT_MORNING:
        return "A silent direct message reminds you that morning."
    if reminds is Reminds.WAITS:
        return f"The reminder for that morning {WAITS_FOR_ZONE}: /settings takes it."
    whose = "" if today.knows_zone else " Days are UTC until /settings knows your zone."
    if reminds is Reminds.ANY_DAY:
        return f"The day only stands here. Your plan reminder comes on days of its own.{whose}"
    return f"The day only stands here. Nothing reminds you of it by itself.{whose}"


def ask_for_day(today: Today) -> str:
    """Say in a form's small print how a day can be written, and what comes of it."""
    day = today.day + timedelta(days=5)
    like = f"Like Friday or {day.day} {day:%b}. A reminder comes if asked for."
    return like if today.knows_zone else f"{like} Days are UTC until /settings knows your zone."


def they_said(words: str) -> str:
    """Show in a form's small print what a step is to be made of."""
    return f"They wrote: “{shortened(' '.join(words.split()), _SMALL_LIMIT - len('They wrote: “”'))}”"


def due(day: date | None, today: date) -> str | None:
    """Say the day of a step. One that has passed is nothing but that."""
    if day is None:
        return None
    return f"By {say_day(day)}" if day >= today else f"You had thought of {say_day(day)}"


def option(step: Step, today: date) -> discord.SelectOption:
    return discord.SelectOption(
        label=shortened(step.words, 100), value=str(step.id), description=due(step.due_on, today)
    )


def kept_next(now: datetime) -> str:
    return f"It is your next step now.\n-# {undo_note(now)}"


def kept(step: Step, now: datetime, *, depends: bool) -> str:
    where = "It is your next step" if step.state is StepState.NOW else "It waits in line, behind the one that is next"
    return _paragraphs(f"{where}: {in_words(step)}", DEPENDS if depends else None, f"-# {undo_note(now)}")


def on_plan_already(step: Step) -> str:
    where = "your next step already" if step.state is StepState.NOW else "waiting in line already"
    return f"That one is {where}, so it isn't kept twice: {in_words(step)}"


def changed(now: datetime, *, depends: bool) -> str:
    return _paragraphs("Changed.", DEPENDS if depends else None, f"-# {undo_note(now)}")


def made_next(before: Step | None, now: datetime) -> str:
    waits = f" The one before waits in line: {as_typed(shortened(before.words, LISTED))}" if before else ""
    return f"It is the next one now.{waits}\n-# {undo_note(now)}"


def ended_already(step: Step) -> str:
    how = "done" if step.state is StepState.DONE else "let go"
    since = discord.utils.format_dt(step.ended_at, "R") if step.ended_at else "already"
    return f"That step was {how} {since}. Nothing was changed."


def ended(step: Step, line: str, now: datetime) -> discord.Embed:
    return discord.Embed(colour=CALM, description=f"{line}\n\n> {in_words(step)}\n\n-# {undo_note(now)}")


def ask_day(step: Step, today: date) -> discord.Embed:
    parts = [f"> {in_words(step)}", due(step.due_on, today), "Any other day is fine, and so is none."]
    return discord.Embed(colour=CALM, description=_paragraphs(*parts))


def put_off(step: Step, line: str | None, today: Today, now: datetime, *, reminds: Reminds) -> discord.Embed:
    """Say the new day; the line is one that presumes that there was another before."""
    day = due(step.due_on, today.earliest)
    first = (line or "It has a day now.") if day else "No day is set for it any more."
    text = _paragraphs(first, f"> {in_words(step)}", day, f"-# {undo_note(now)}")
    small = what_a_day_does(step.due_on, today, reminds)
    return _with_small(discord.Embed(colour=CALM, description=text), small)


# --- done, or let go


def ended_before(page: Sequence[Step]) -> discord.Embed:
    lines = [f"- {_how(step)}: {isolated(as_typed(shortened(step.words, LISTED)))}" for step in page]
    return discord.Embed(colour=CALM, title="Done, or let go", description="\n".join(lines))


def ended_option(step: Step, zone: ZoneInfo) -> discord.SelectOption:
    how, day = ("Done" if step.state is StepState.DONE else "Let go"), (step.ended_at or step.changed_at)
    return discord.SelectOption(
        label=shortened(step.words, 100), value=str(step.id), description=f"{how} {day.astimezone(zone):%d %b %Y}"
    )


def ended_one(step: Step, entry: Rejection | None) -> discord.Embed:
    small = [_how(step), _SOURCES.get(step.source), f"About: {as_typed(entries.line(entry))}" if entry else None]
    return discord.Embed(colour=CALM, description=_lines(f"{in_words(step)}\n", *small))


def deleted(now: datetime) -> str:
    return f"That step is deleted.\n\n-# {undo_note(now)}"


def _how(step: Step) -> str:
    how = "Done" if step.state is StepState.DONE else "Let go"
    return f"{how} {discord.utils.format_dt(step.ended_at or step.changed_at, 'd')}"


def quoted(words: str) -> str:
    """Quote words of a member's, of one line or several."""
    return "\n".join(f"> {isolated(as_typed(line))}" for line in words.splitlines())


def _with_small(embed: discord.Embed, text: str | None) -> discord.Embed:
    return embed.set_footer(text=text) if text else embed


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _paragraphs(*parts: str | None) -> str:
    return "\n\n".join(part for part in parts if part)
