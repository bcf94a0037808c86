"""The words around the line for the next no."""

from datetime import datetime

import discord

from bot.plans import IfThen
from bot.ui import CALM
from bot.undoing import undo_note
from cogs.plan.content import Tested
from cogs.plan.messages import quoted

TITLE = "For the next no"
WHEN = "When the next no comes, I will …"
GONE = "There is no line any more. `/plan` can take a new one."


def card(plan: IfThen | None, line: Tested) -> discord.Embed:
    """Show the line, if there is one, and explain in another what it is for."""
    explained = f"{line.text}\n-# {line.small}" if line.small else line.text
    if plan is None:
        parts = [explained, "The next `/rejected` shows it to you, below what is said there. Nothing else reads it."]
    else:
        since = f"-# Written on {discord.utils.format_dt(plan.changed_at, 'D')}; `/rejected` shows it to you again."
        parts = [f"{WHEN}\n{quoted(plan.words)}", since, explained]
    return discord.Embed(colour=CALM, title=TITLE, description="\n\n".join(parts))


def kept(now: datetime) -> str:
    return f"Your line is kept. {undo_note(now)}"


def removed(now: datetime) -> str:
    return f"Nothing is planned for the next no any more.\n\n-# {undo_note(now)}"


def replayed(plan: IfThen, line: str) -> discord.Embed:
    since = f"Written on {discord.utils.format_dt(plan.changed_at, 'D')}, for the next no."
    return discord.Embed(colour=CALM, description=f"{line}\n\n{quoted(plan.words)}\n\n{since}")
