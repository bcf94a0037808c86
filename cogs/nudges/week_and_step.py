"""What a reminder of the plan and a look back at the week show."""

import discord

from bot.days import say_day
from bot.plans import Step
from bot.text import as_typed
from bot.ui import CALM
from cogs.nudges.rules import Week


def step(step: Step, line: str) -> discord.Embed:
    """Show the step itself; a day that was chosen for it is only said, passed or not."""
    day = f"You chose {say_day(step.due_on)} for it." if step.due_on else None
    return discord.Embed(colour=CALM, description="\n\n".join(filter(None, [line, f"**{as_typed(step.words)}**", day])))


def look_back(week: Week, line: str) -> discord.Embed:
    """Show a week: what the member did first, what came back last, and nothing that is none.

    Where there is only what came back, it is said in a sentence, since a list would be nothing but a tally.
    """
    if week.is_only_noes:
        noes = "one no" if week.noes == 1 else f"{week.noes} no's"
        below = f"Written down in these days: {noes}."
        return discord.Embed(colour=CALM, title="Your last seven days", description=f"{line}\n\n{below}")
    lines = [
        _counted(week.applications, "application", "applications"),
        _counted(week.checkins, "check-in", "check-ins"),
        _counted(week.reviews, "review that you finished", "reviews that you finished"),
        _counted(week.steps, "step done", "steps done"),
        _counted(week.wins, "win kept", "wins kept"),
        _counted(week.answers, "answer with feedback", "answers with feedback"),
        _counted(week.noes, "no that you wrote down", "no's that you wrote down"),
    ]
    bullets = "\n".join(f"- {each}" for each in lines if each)
    return discord.Embed(colour=CALM, title="Your last seven days", description=f"{line}\n\n{bullets}".strip())


def _counted(count: int, one: str, several: str) -> str | None:
    return f"{count:,} {one if count == 1 else several}" if count else None
