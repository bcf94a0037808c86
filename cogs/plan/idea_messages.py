"""The words around ideas, drills and the counts."""

from collections.abc import Sequence

import discord

from bot.feedback.values import Theme
from bot.reflections.values import AskedQuestion
from bot.rejections import Stage
from bot.text import shortened
from bot.ui import CALM
from cogs.plan.content import Approach, Drill, Idea
from cogs.plan.fitting import Reason
from cogs.plan.messages import quoted
from cogs.plan.rules import LEAST, LEAST_AT_ONE_PLACE, WINDOW

NOT_AN_IDEA = "That isn't among the ideas any more. Nothing was saved."
NOT_A_KIND = "That isn't one of the kinds to choose from."
NO_IDEAS = "None of the ideas of this kind fits what is logged here so far. Those of another kind may."
QUESTION_GONE = "That question isn't in your log any more. `/plan` works without it."
NOT_A_DRILL = "That isn't among the drills for this question. Nothing was saved."
NO_QUESTIONS = (
    "There are no questions in your log to practise with. `/reflect`, after an interview, takes down what they asked."
)

KINDS = {
    "learn": "Something to learn",
    "people": "Somebody to ask or tell",
    "practise": "Something to practise",
    "documents": "Something on paper",
    "search": "The search itself",
    "now": "Where I work, or worked last",
}

_ENDED_AT = {
    Stage.BEFORE_CONTACT: "ended before any contact",
    Stage.SCREENING: "came to a screening",
    Stage.TEST: "came to a test or task",
    Stage.INTERVIEW: "came to an interview",
    Stage.FINAL_ROUND: "came to a final round",
    Stage.ROLE_CANCELLED: "ended with the role cancelled",
    Stage.NEVER_HEARD_BACK: "ended in silence",
}


def because(reason: Reason | None) -> str:
    """Say in a line why just these ideas stand here."""
    if reason is None:
        return "Drawn from those that may fit anybody."
    stand = "stands" if len(reason.numbers) == 1 else "stand"
    lead = f"{' and '.join(map(str, reason.numbers))} {stand} here because" if reason.numbers else "Because"
    if isinstance(reason.about, Theme):
        return f"{lead} feedback named “{reason.about.label}” {_times(reason.count)}."
    return f"{lead} one of your latest entries {_ENDED_AT[reason.about]}."


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def ideas(shown: Sequence[Idea], kind: str | None, why: str) -> discord.Embed:
    title = f"Ideas: {KINDS[kind][0].lower()}{KINDS[kind][1:]}" if kind else "Ideas for a next step"
    text = f"{why} None of them has to be taken.\n\n{numbered(shown)}"
    return discord.Embed(colour=CALM, title=title, description=text)


def numbered(shown: Sequence[Idea]) -> str:
    return "\n\n".join(f"**{number}** {idea.text}\n-# {idea.why}" for number, idea in enumerate(shown, 1))


# --- drills


def drill(question: AskedQuestion, drill: Drill, *, times: int) -> discord.Embed:
    """Show the question in the member's own words, and a way to practise an answer to it."""
    came = f"It came {_times(times)}, as far as your log tells." if times > 1 else None
    about = [question.topic.label if question.topic else None, question.went.label if question.went else None]
    small = " · ".join(part for part in about if part)
    parts = [quoted(question.words), f"-# {small}" if small else None, came, f"**{drill.title}**\n{steps(drill)}"]
    text = "\n\n".join(part for part in parts if part)
    embed = discord.Embed(colour=CALM, title="A drill for a question of yours", description=text)
    return embed.set_footer(text="Ten minutes are plenty. Only you see this.")


def steps(drill: Drill) -> str:
    return "\n".join(f"{number}. {step}" for number, step in enumerate(drill.steps, 1))


def question_option(question: AskedQuestion) -> discord.SelectOption:
    went = question.went.label if question.went else None
    return discord.SelectOption(label=shortened(question.words, 100), value=str(question.id), description=went)


# --- what the counts say


def too_few(total: int) -> str:
    counted = "There is 1 entry with an ending" if total == 1 else f"There are {total} entries with an ending"
    if not total:
        counted = "There is no entry with an ending"
    return (
        f"{counted} in the last {WINDOW.days} days. Fewer than {LEAST} say nothing about how you go about it, so "
        f"nothing is read into them.\n\n-# {NOT_COUNTED}"
    )


NOT_COUNTED = "Cancelled roles, and answers that you still wait for, aren't counted."


def counts(approach: Approach, count: int, total: int, shown: Sequence[Idea]) -> discord.Embed:
    """The acknowledgement with the counts, then ideas, and in small print from when on a place is named."""
    text = approach.text.format(count=count, total=total, days=WINDOW.days, least=LEAST)
    if shown:
        text = f"{text}\n\nIf you want to try something else, any of these is small enough:\n\n{numbered(shown)}"
    embed = discord.Embed(colour=CALM, title="A look at the counts", description=text)
    return embed.set_footer(
        text=f"Counted from what you logged, for you alone, and shown only when you ask. A stage is named only from "
        f"{LEAST} entries on, and only if at least {LEAST_AT_ONE_PLACE} of them, and half of all, ended there. "
        f"{NOT_COUNTED}"
    )
