"""The words around answers to prompts, and the number below one."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import discord

from bot.days import say_day
from bot.posts import Prompt
from bot.prompts import PromptAnswer
from bot.text import as_typed, shortened
from bot.ui import CALM
from bot.undoing import undo_note

NOT_ASKED = "That question isn't among mine, so there is nothing to answer. Nothing was saved."
NEEDS_WORDS = "There were no words in it, so nothing was saved."
GONE = "That answer isn't among yours any more."
SAME_WORDS = "Those were the words already; nothing was changed."
NO_ANSWERS = "No answers of yours are kept here."
NO_OLDER = "There are no older answers than those."
OLD_PROMPT = "A question that is no longer asked"

COUNTED = "You are counted, without your name. Press again to be taken out."
NOT_COUNTED = "You aren't counted any more. Press again to be counted."
SHOWN_LATER = "Discord didn't let me change the number below the post just now; with the next press it will be right."
NOT_A_PROMPT = "Nobody is counted below this message, so nothing was changed."
POST_GONE = "That post is gone, so nothing shows the number any more."

#: characters of an answer in the list; ten of them fit an embed however much has to be escaped
_LISTED = 120


def saved(line: str, now: datetime) -> str:
    return f"{line}\n\n-# Kept for you alone. {undo_note(now)}"


def changed(now: datetime) -> str:
    return f"Your words are kept as you changed them.\n\n-# {undo_note(now)}"


def deleted(now: datetime) -> str:
    return f"That answer is deleted.\n\n-# {undo_note(now)}"


def alone(answer: PromptAnswer, prompt: Prompt | None) -> discord.Embed:
    """Show an answer in full below its question."""
    day = discord.utils.format_dt(answer.created_at, "D")
    return discord.Embed(colour=CALM, title=_question(prompt), description=f"{as_typed(answer.words)}\n\nKept {day}")


def listed(answers: Sequence[tuple[PromptAnswer, Prompt | None]]) -> discord.Embed:
    return discord.Embed(
        colour=CALM, title="Your answers, newest first", description="\n\n".join(_line(*each) for each in answers)
    )


def option(answer: PromptAnswer, prompt: Prompt | None, zone: ZoneInfo) -> discord.SelectOption:
    day = say_day(answer.created_at.astimezone(zone).date())
    words = shortened(" ".join(answer.words.split()), 80)
    return discord.SelectOption(label=_question(prompt), value=str(answer.id), description=f"{day}: {words}")


def number(people: int) -> str | None:
    """Say how many have thought about it, None for nobody."""
    if not people:
        return None
    return f"{'1 person' if people == 1 else f'{people:,} people'} thought about this one."


def _line(answer: PromptAnswer, prompt: Prompt | None) -> str:
    day = discord.utils.format_dt(answer.created_at, "d")
    words = shortened(" ".join(answer.words.split()), _LISTED)
    return f"**{_question(prompt)}** {day}\n{as_typed(words)}"


def _question(prompt: Prompt | None) -> str:
    return prompt.text if prompt else OLD_PROMPT
