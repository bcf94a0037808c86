"""The words around a reminder on the day of a step."""

from datetime import date, datetime

import discord

from bot import entries
from bot.days import say_day
from bot.plans import Step
from bot.rejections import Rejection
from bot.text import as_typed
from bot.ui import CALM
from cogs.plan.messages import in_words

NO_DAY = "That step has no day any more, so there is no morning to be reminded on. `/plan` can give it one."
MORNING_OVER = "Nine in the morning of that day is over, so nothing would come for it. Another day works."
NONE_SET = "No reminder was set any more. The step stays as it is, and so does its day."
NO_REMINDER = "No reminder comes. The step stays as it is, and so does its day."

#: below why a first message did not arrive
NOTHING_SET = "So no reminder is set."

#: All that a lock screen shows: the step is nobody else's to read.
TODAY = "Here is a step that you had planned for today."
HELD_BACK = "Here is a step that you had planned for {day}. Its reminder was held back."


def reminds(step: Step, at: datetime) -> discord.Embed:
    when = f"A silent direct message comes {discord.utils.format_dt(at, 'F')}. It moves when the day of the step does."
    return discord.Embed(colour=CALM, description=f"{when}\n\n> {in_words(step)}")


def planned_for(day: date, today: date) -> str:
    return TODAY if day == today else HELD_BACK.format(day=say_day(day))


def on_its_day(step: Step, entry: Rejection | None) -> discord.Embed:
    about = f"About: {as_typed(entries.line(entry))}" if entry else None
    parts = [f"**{in_words(step)}**", about, "-# Another day would do as well, and so would none."]
    return discord.Embed(colour=CALM, description="\n\n".join(filter(None, parts)))
